using ClosedXML.Excel;
using LivIR.Credentials.Features.Import;

namespace LivIR.Credentials.IntegrationTests.Features.Import;

/// <summary>Workbooks that are handed out to be filled in or corrected, and sent again.</summary>
public sealed class ImportWorkbookTests : IDisposable
{
    private static readonly DateOnly Issued = new(2026, 3, 14);

    private readonly ImportOffice _office = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task Refused_rows_come_back_as_sent_with_the_reasons_and_are_taken_once_they_are_corrected()
    {
        _office.Person("E1", "Ayşe", "Yıldız");
        var book = ImportOffice.Book(
            ["Number", "Belt", "Credential", "Issued", "Certificate number"],
            ["E1", "=1+1", "DEGREE", Issued, 1],
            ["E9", "black", "DEGREE", Issued, 7.5m],
            ["E1", "brown", "COURSE", Issued, null]);
        var (_, plan) = await _office.PlanAsync("credentials", book);
        using var file = new MemoryStream();
        RefusedWorkbook.Write(book, ColumnMapping.Guess(book, ImportKinds.Credentials), ImportKinds.Credentials, plan, file);

        using (var workbook = new XLWorkbook(file))
        {
            var sheet = workbook.Worksheets.Single();
            Assert.Equal(["Number", "Belt", "Credential", "Issued", "Certificate number", RefusedWorkbook.Heading], sheet.Row(1).CellsUsed().Select(c => c.GetString()));
            Assert.Equal(("E9", "black", Issued.ToDateTime(TimeOnly.MinValue), 7.5), (sheet.Cell(2, 1).GetString(), sheet.Cell(2, 2).GetString(), sheet.Cell(2, 4).GetDateTime(), sheet.Cell(2, 5).GetDouble()));
            Assert.Contains("Nobody on record is meant by E9", sheet.Cell(2, 6).GetString(), StringComparison.Ordinal);
            Assert.Equal("Certificate number: Enter the number printed on the certificate.", sheet.Cell(3, 6).GetString());
            sheet.Cell(2, 1).SetValue("E1");
            sheet.Cell(3, 5).SetValue("C-1");
            workbook.Save();
        }

        file.Position = 0;
        var again = (await new ImportFileReader(ImportLimits.Default, TimeProvider.System).ReadAsync(file, "refused.xlsx", Ct)).Value;
        Assert.All((await _office.PlanAsync("credentials", again)).Plan.Rows, r => Assert.Equal(RowOutcome.New, r.Outcome));
    }

    [Fact]
    public async Task A_template_has_headings_notes_and_lists_and_nothing_that_would_be_imported()
    {
        foreach (var kind in ImportKinds.All)
        {
            using var file = new MemoryStream();
            await new TemplateWorkbook(_office.Database).WriteAsync(kind, file, Ct);
            file.Position = 0;
            using (var workbook = new XLWorkbook(file))
            {
                var sheet = workbook.Worksheet(1);
                Assert.Equal(kind.Fields.Select(f => f.Heading), sheet.Row(1).CellsUsed().Select(c => c.GetString()));
                Assert.Equal(kind.Fields.Select(f => f.Note), workbook.Worksheet("Notes").Column(3).CellsUsed().Skip(1).Select(c => c.GetString()));
            }

            file.Position = 0;
            var book = (await new ImportFileReader(ImportLimits.Default, TimeProvider.System).ReadAsync(file, "template.xlsx", Ct)).Value;
            var mapping = ColumnMapping.Guess(book, kind);
            Assert.Equal((0, 1, kind.Fields.Count), (mapping.Sheet, mapping.HeaderRow, mapping.Columns.Count));
            Assert.Empty(mapping.Lines(book));
        }
    }

    [Fact]
    public async Task A_template_offers_the_names_of_the_catalogue()
    {
        using var file = new MemoryStream();
        await new TemplateWorkbook(_office.Database).WriteAsync(ImportKinds.Credentials, file, Ct);
        file.Position = 0;
        using var workbook = new XLWorkbook(file);

        var lists = workbook.Worksheet("Lists");
        Assert.Equal(XLWorksheetVisibility.Hidden, lists.Visibility);
        Assert.Equal(["Credential", "The COURSE", "The DEGREE", "The LICENCE"], lists.Column(1).CellsUsed().Select(c => c.GetString()));
        Assert.Contains(workbook.Worksheet(1).DataValidations, v => v.AllowedValues == XLAllowedValues.List && v.Value.Contains("Lists", StringComparison.Ordinal));
    }

    [Fact]
    public void A_sent_file_is_kept_for_its_sender_alone_one_at_a_time_and_for_an_hour()
    {
        var clock = _office.Hospital.Clock;
        using var desk = new ImportDesk(clock);
        var book = ImportOffice.Book(["Number"], ["E1"]);
        Guid one = Guid.NewGuid(), other = Guid.NewGuid();
        var first = desk.Keep(one, ImportKinds.Staff, "a.xlsx", "", book).Value.Ticket;
        var second = desk.Keep(one, ImportKinds.Staff, "b.xlsx", "", book).Value.Ticket;

        Assert.Null(desk.Find(first, one));
        Assert.Null(desk.Find(second, other));
        Assert.Equal("b.xlsx", desk.Find(second, one)!.FileName);
        clock.Advance(TimeSpan.FromMinutes(61));
        Assert.Null(desk.Find(second, one));
    }
}
