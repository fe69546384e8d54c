using System.Globalization;
using LivIR.Credentials.Features.Reports;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Excel;

namespace LivIR.Credentials.Features.Forecast;

/// <summary>What lapses by month and type: the rows and the order of the screen.</summary>
public sealed class ForecastReport(ForecastReader forecast, ReportWriter writer) : IReport
{
    /// <inheritdoc />
    public string Name => "forecast";

    /// <inheritdoc />
    public string Title => "Forecast by month and type";

    /// <inheritdoc />
    public string About => "What lapses in the next 18 months if nobody renews.";

    /// <inheritdoc />
    public string Page => AppLinks.Forecast;

    /// <inheritdoc />
    public IReadOnlyList<ReportParameter> Parameters => ReportParameters.DaysAndPeople;

    /// <inheritdoc />
    public async Task WriteAsync(ReportRequest request, Stream target, CancellationToken ct)
    {
        var view = await forecast.ReadAsync(request.Scope, request.People(), request.Days, ct);
        List<SheetColumn<TypeLine>> columns =
        [
            SheetColumn.Text<TypeLine>("Credential", l => l.Type.Name, 44),
            SheetColumn.Text<TypeLine>("Code", l => l.Type.Code, 14),
            SheetColumn.Whole<TypeLine>("Held today", l => l.Holders),
        ];
        columns.AddRange(view.Months.Select((month, i) => SheetColumn.Whole<TypeLine>(month.ToString("MMM yyyy", CultureInfo.InvariantCulture), l => l.Months[i] == 0 ? null : l.Months[i])));
        writer.Write(this, request, columns, view.Types, target, ct, "How many holdings end in each month if nobody renews.", Flat(view));
    }

    // One row for each type and month in which something ends, as a pivot table wants it.
    private static ReportTable Flat(ForecastView view)
    {
        (TypeLine Line, DateOnly Month, int Lapses)[] rows = [.. view.Types.SelectMany(line => view.Months.Select((month, i) => (line, month, line.Months[i]))).Where(r => r.Item3 > 0)];
        SheetColumn<(TypeLine Line, DateOnly Month, int Lapses)>[] columns =
        [
            SheetColumn.Text<(TypeLine Line, DateOnly Month, int Lapses)>("Credential", r => r.Line.Type.Name, 44),
            SheetColumn.Text<(TypeLine Line, DateOnly Month, int Lapses)>("Code", r => r.Line.Type.Code, 14),
            SheetColumn.Day<(TypeLine Line, DateOnly Month, int Lapses)>("Month", r => r.Month),
            SheetColumn.Whole<(TypeLine Line, DateOnly Month, int Lapses)>("Lapses", r => r.Lapses),
        ];
        return new ReportTable<(TypeLine Line, DateOnly Month, int Lapses)>("One row per month", columns, rows, "The same, with one row for each type and month; for pivot tables.");
    }
}
