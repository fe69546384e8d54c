using LivIR.Credentials.Features.Import;

namespace LivIR.Credentials.Tests.Features.Import;

public sealed class ColumnMappingTests
{
    [Theory]
    [InlineData("number", "Employee number")]
    [InlineData("number", "SİCİL NO")]
    [InlineData("number", "sicil  numarasi")]
    [InlineData("email", "E-mail")]
    [InlineData("email", "EMAIL")]
    [InlineData("email", "E-Posta Adresi")]
    [InlineData("person", "Adı Soyadı")]
    [InlineData("type", "Belge Türü")]
    [InlineData("certificate", "Sertifika No.")]
    [InlineData("issued", "Issue date (dd/mm/yyyy)")]
    [InlineData("issued", "VERİLİŞ TARİHİ")]
    [InlineData("expires", "Valid until *")]
    [InlineData("expires", "Son Geçerlilik Tarihi")]
    [InlineData("expires", "Geçerlilik")]
    [InlineData("expires", "End Date")]
    [InlineData("issued", "Verilme tarihi")]
    [InlineData("issued", "Date obtained")]
    [InlineData("person", "Adı ve Soyadı")]
    public void A_heading_is_understood_whatever_its_case_accents_and_language(string field, string heading)
    {
        var mapping = Guess(ImportKinds.Credentials, Row(1, "Something", heading, field == "code" ? "x" : "Code"));

        Assert.Equal(1, mapping.Columns[field]);
    }

    [Fact]
    public void The_row_of_headings_is_found_below_other_lines_and_on_another_sheet_and_what_means_nothing_is_named()
    {
        var book = new ImportBook(
        [
            new ImportSheet("Cover", [Row(1, "Credentials"), Row(2, "Prepared for", "Number")], []),
            new ImportSheet("List", [Row(1, "All certificates"), Row(4, "Shoe size", "Issued", "Number", "Credential"), Row(5, "41", "14 Mar 2026", "E1", "BLS"), Row(6), Row(7, "42")], []),
        ]);

        var mapping = ColumnMapping.Guess(book, ImportKinds.Credentials);

        Assert.Equal((1, 4), (mapping.Sheet, mapping.HeaderRow));
        Assert.Equal(["Shoe size"], mapping.Ignored(book));
        Assert.Equal(5, Assert.Single(mapping.Lines(book)).Row);
        Assert.Empty(mapping.Missing(ImportKinds.Credentials));
    }

    [Fact]
    public void The_exact_name_wins_over_one_that_is_like_it_and_a_column_means_one_field()
    {
        var mapping = Guess(ImportKinds.Credentials, Row(1, "Last valid day", "Printed last day", "Number", "Certificate number"));

        Assert.Equal((1, 2, 3), (mapping.Columns["expires"], mapping.Columns["number"], mapping.Columns["certificate"]));
    }

    [Fact]
    public void What_is_missing_is_said_by_the_headings_of_the_template() =>
        Assert.Equal(["Activity", "Category", "Completed", "Number or E-mail or Person"], Guess(ImportKinds.Training, Row(1, "Hours", "Provider")).Missing(ImportKinds.Training));

    [Fact]
    public void Every_heading_of_a_kind_means_its_own_field()
    {
        foreach (var kind in ImportKinds.All)
        {
            var mapping = Guess(kind, Row(1, [.. kind.Fields.Select(f => f.Heading)]));

            Assert.Equal(kind.Fields.Select((f, i) => (f.Code, i)), mapping.Columns.OrderBy(c => c.Value).Select(c => (c.Key, c.Value)));
        }
    }

    private static ColumnMapping Guess(ImportKind kind, ImportRow row) => ColumnMapping.Guess(new ImportBook([new ImportSheet("S", [row], [])]), kind);

    private static ImportRow Row(int number, params string[] texts) => new(number, [.. texts.Select(t => t.Length == 0 ? ImportCell.None : new ImportCell(CellContent.Text, t))]);
}
