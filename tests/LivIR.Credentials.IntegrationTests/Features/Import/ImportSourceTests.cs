using LivIR.Credentials.Features.Import;

namespace LivIR.Credentials.IntegrationTests.Features.Import;

/// <summary>What must be clear before a file can be compared with what is on record.</summary>
public sealed class ImportSourceTests
{
    private static readonly DateOnly Issued = new(2026, 3, 14);

    [Fact]
    public void Days_of_text_are_asked_about_where_they_fit_two_orders_and_read_where_they_fit_one()
    {
        var two = ImportOffice.Book(["Number", "Credential", "Issued"], ["E1", "DEGREE", "03/04/2026"], ["E1", "DEGREE", "05/04/2026"]);
        var one = ImportOffice.Book(["Number", "Credential", "Issued"], ["E1", "DEGREE", "03/04/2026"], ["E1", "DEGREE", "25/04/2026"]);

        var asked = ImportOffice.Read("credentials", two);
        Assert.Equal("import.day-order", asked.Error!.Code);
        Assert.Contains("3 Apr 2026", asked.Error.Message, StringComparison.Ordinal);
        Assert.Equal(DayOrder.MonthFirst, ImportOffice.Read("credentials", two, order: DayOrder.MonthFirst).Value.Asked.Orders.OfField["issued"]);
        Assert.Equal(DayOrder.DayFirst, ImportOffice.Read("credentials", one, order: DayOrder.MonthFirst).Value.Asked.Orders.OfField["issued"]);
    }

    [Fact]
    public void A_file_without_a_needed_column_says_which()
    {
        var outcome = ImportOffice.Read("training", ImportOffice.Book(["Course", "Date"], ["A", Issued]));

        Assert.Equal("import.columns", outcome.Error!.Code);
        Assert.Contains("Category, Amount, Number or E-mail or Person", outcome.Error.Message, StringComparison.Ordinal);
    }
}
