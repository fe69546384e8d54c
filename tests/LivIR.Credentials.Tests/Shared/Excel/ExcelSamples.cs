using ClosedXML.Excel;
using LivIR.Credentials.Shared.Excel;

namespace LivIR.Credentials.Tests.Shared.Excel;

internal sealed record SampleRow(string? Name, DateOnly? Day, DateTime? At, long? Count, decimal? Sum, StateWord? State);

internal static class ExcelSamples
{
    /// <summary>Title, status, computed, filters, rows, prepared for, note, a blank line, then the headings.</summary>
    public const int Header = 9;

    public static readonly SampleRow Full = new(
        "Ada Obi", new DateOnly(2027, 3, 14), new DateTime(2027, 3, 14, 9, 30, 0, DateTimeKind.Utc), 1234, 12.5m,
        new StateWord("Valid", StateTone.Met));

    public static ReportSheet<SampleRow> Sheet(params SampleRow[] rows) => new(
        "Who may work where",
        new ReportContext(
            "Staff status", new DateOnly(2027, 3, 14), new DateOnly(2027, 3, 10),
            new DateTime(2027, 3, 15, 8, 5, 0, DateTimeKind.Utc),
            [new ReportFilter("Facility", "North"), new ReportFilter("State", "Any")], "the audit", "Draft"),
        [
            SheetColumn.Text<SampleRow>("Name", r => r.Name),
            SheetColumn.Day<SampleRow>("Day", r => r.Day),
            SheetColumn.Instant<SampleRow>("At", r => r.At),
            SheetColumn.Whole<SampleRow>("Count", r => r.Count),
            SheetColumn.Amount<SampleRow>("Sum", r => r.Sum),
            SheetColumn.State<SampleRow>("State", r => r.State),
        ],
        rows);

    public static MemoryStream Write(ReportSheet<SampleRow> sheet)
    {
        var stream = new MemoryStream();
        WorkbookWriter.Write(sheet, stream);
        stream.Position = 0;
        return stream;
    }

    public static XLWorkbook Reopen(ReportSheet<SampleRow> sheet) => new(Write(sheet));

    public static SampleRow Named(string? name) => Full with { Name = name };
}
