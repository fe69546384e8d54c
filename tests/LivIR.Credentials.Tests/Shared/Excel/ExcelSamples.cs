using ClosedXML.Excel;
using LivIR.Credentials.Shared.Excel;

namespace LivIR.Credentials.Tests.Shared.Excel;

internal sealed record SampleRow(string? Name, DateOnly? Day, DateTime? At, long? Count, decimal? Sum, StateWord? State);

internal static class ExcelSamples
{
    public static readonly SampleRow Full = new(
        "Ada Obi", new DateOnly(2027, 3, 14), new DateTime(2027, 3, 14, 9, 30, 0, DateTimeKind.Utc), 1234, 12.5m,
        new StateWord("Valid", StateTone.Met));

    public static readonly SheetColumn<SampleRow>[] Columns =
    [
        SheetColumn.Text<SampleRow>("Name", r => r.Name),
        SheetColumn.Day<SampleRow>("Day", r => r.Day),
        SheetColumn.Instant<SampleRow>("At", r => r.At),
        SheetColumn.Whole<SampleRow>("Count", r => r.Count),
        SheetColumn.Amount<SampleRow>("Sum", r => r.Sum),
        SheetColumn.State<SampleRow>("State", r => r.State),
    ];

    public static ReportContext Context { get; } = new(
        "Staff status", new DateOnly(2027, 3, 14), new DateOnly(2027, 3, 10),
        new DateTime(2027, 3, 15, 8, 5, 0, DateTimeKind.Utc),
        [new ReportFilter("Facility", "North"), new ReportFilter("State", "Any")], "the audit", "Draft", "Who holds what.", "met / all", new Uri("https://livir.example/app/"), "/people?q=a%20b")
    {
        Legend = [new LegendLine(new StateWord("Valid", StateTone.Met), "In order."), new LegendLine(new StateWord("Gone", StateTone.Bad), "Not in order.")],
    };

    public static ReportBook Book(params SampleRow[] rows) => BookOf(new ReportTable<SampleRow>("Staff status", Columns, rows));

    public static ReportBook BookOf(params ReportTable[] tables) => new("Who may work where", Context, tables);

    public static MemoryStream Write(ReportBook book)
    {
        var stream = new MemoryStream();
        WorkbookWriter.Write(book, stream, TestContext.Current.CancellationToken);
        stream.Position = 0;
        return stream;
    }

    public static XLWorkbook Reopen(ReportBook book) => new(Write(book));

    public static SampleRow Named(string? name) => Full with { Name = name };
}
