using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared.Excel;

namespace LivIR.Credentials.Features.Reports;

/// <summary>Writes a report's rows with what a reader needs to know to trust them.</summary>
public sealed class ReportWriter(TimeProvider clock)
{
    /// <summary>Writes the workbook.</summary>
    /// <param name="report">Which report.</param>
    /// <param name="request">What was asked for.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">The rows, in the order of the screen.</param>
    /// <param name="target">Where it goes; must take writing that is not asynchronous.</param>
    /// <param name="ct">Stops it.</param>
    /// <param name="note">A note to the reader.</param>
    /// <param name="beside">The same in other shapes, such as one row for each cell of a wide table; each becomes a sheet.</param>
    public void Write<T>(
        IReport report, ReportRequest request, IReadOnlyList<SheetColumn<T>> columns, IReadOnlyList<T> rows, Stream target, CancellationToken ct, string note = "", params ReportTable[] beside)
    {
        WorkbookWriter.Write(new ReportBook(report.Title, Context(report, request, note), [new ReportTable<T>(report.Title, columns, rows), .. beside]), target, ct);
    }

    private ReportContext Context(IReport report, ReportRequest request, string note)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var today = DateOnly.FromDateTime(now);
        return new ReportContext(
            report.Title,
            request.Days.AsOf ?? today,
            request.Days.KnownOn ?? today,
            now,
            request.Filters,
            request.PreparedFor,
            note,
            report.About,
            FindingCount.Formula,
            request.Home,
            report.PageOf(request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString())))
        {
            Legend = ReportLegend.Lines,
        };
    }
}
