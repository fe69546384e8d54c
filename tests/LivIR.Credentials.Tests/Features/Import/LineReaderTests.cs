using LivIR.Credentials.Features.Import;

namespace LivIR.Credentials.Tests.Features.Import;

public sealed class LineReaderTests
{
    [Theory]
    [InlineData("7.5", "7.5")]
    [InlineData("7,5", "7.5")]
    [InlineData("-3", "-3")]
    [InlineData("1,500", null)]
    [InlineData("1.500,25", null)]
    [InlineData("seven", null)]
    public void A_number_of_text_is_read_where_it_means_one_number(string text, string? expected)
    {
        var reader = Reader("amount", new ImportCell(CellContent.Text, text));

        Assert.Equal(expected is null ? null : decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), reader.Amount("amount"));
        Assert.Equal(expected is null ? 1 : 0, reader.Problems.Count);
    }

    [Fact]
    public void A_day_is_taken_from_a_date_from_text_in_the_order_and_never_from_a_bare_number()
    {
        var day = new DateOnly(2026, 4, 3);

        Assert.Equal(day, Reader("completed", new ImportCell(CellContent.Day, "2026-04-03", At: new DateTime(2026, 4, 3))).Day("completed"));
        Assert.Equal(day, Reader("completed", new ImportCell(CellContent.Text, "03/04/2026"), DayOrder.DayFirst).Day("completed"));
        Assert.Equal(new DateOnly(2026, 3, 4), Reader("completed", new ImportCell(CellContent.Text, "03/04/2026"), DayOrder.MonthFirst).Day("completed"));
        var number = Reader("completed", new ImportCell(CellContent.Number, "46115", 46115));
        Assert.Null(number.Day("completed"));
        Assert.Contains("no day", Assert.Single(number.Problems).Words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_that_is_needed_and_empty_or_an_error_is_said_once()
    {
        var reader = Reader("title", new ImportCell(CellContent.Fault, "#N/A"));

        Assert.Equal("", reader.Needed("title"));
        Assert.Null(reader.NeededDay("completed"));
        Assert.Equal(["title", "completed"], reader.Problems.Select(p => p.Field));
        Assert.Contains("#N/A", reader.Problems[0].Words, StringComparison.Ordinal);
    }

    private static LineReader Reader(string field, ImportCell cell, DayOrder order = DayOrder.DayFirst) => new(
        new ImportLine(2, new Dictionary<string, ImportCell> { [field] = cell }), ImportKinds.Training, new DayOrders(new Dictionary<string, DayOrder> { ["completed"] = order }, []));
}
