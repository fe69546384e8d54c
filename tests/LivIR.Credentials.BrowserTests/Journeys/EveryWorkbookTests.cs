using System.Globalization;
using ClosedXML.Excel;
using CsvHelper;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using LivIR.Credentials.BrowserTests.Running;
using LivIR.Credentials.Features.Reports;
using LivIR.Credentials.Testing;

namespace LivIR.Credentials.BrowserTests.Journeys;

[Collection("pages")]
public sealed class EveryWorkbookTests(RunningApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_report_opens_without_a_fault_and_another_spreadsheet_reads_the_same_cells()
    {
        if (LibreOffice.Program is null)
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "The build server must have LibreOffice.");
            Assert.Skip("LibreOffice (soffice) is not on the path.");
        }

        var folder = Directory.CreateTempSubdirectory("livir-reports-");
        try
        {
            List<string> files = [];
            await using (var visit = await app.SignInAsync("administrator"))
            {
                foreach (var name in ReportCatalogue.Names)
                {
                    var answer = await visit.Page.APIRequest.GetAsync($"/exports/{name}.xlsx?facility=BOGAZ&procedure=TACE");
                    Assert.True(answer.Ok, name);
                    var file = Path.Combine(folder.FullName, $"{name}.xlsx");
                    await File.WriteAllBytesAsync(file, await answer.BodyAsync(), Ct);
                    files.Add(file);
                }
            }

            await LibreOffice.ToCsvAsync(folder.FullName, files, Ct);

            foreach (var file in files)
            {
                AssertValid(file);
                AssertSame(file);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void AssertValid(string file)
    {
        using var package = SpreadsheetDocument.Open(file, false);
        var errors = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package, Ct);
        Assert.Empty(errors.Select(e => $"{Path.GetFileName(file)} {e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
    }

    private static void AssertSame(string file)
    {
        using var workbook = new XLWorkbook(file);
        Assert.Contains(ReportWorkbook.Cover(workbook), line => line.Label == "Computed at" && line.Text.EndsWith("UTC", StringComparison.Ordinal));
        Assert.Contains(ReportWorkbook.Cover(workbook), line => line.Label == "Percentages");
        foreach (var sheet in workbook.Worksheets.Skip(1))
        {
            var cells = sheet.Tables.Single().Rows().Select(r => r.Cells().Select(Held).ToArray()).ToList();
            var other = Read(Path.ChangeExtension(file, null) + $"-{sheet.Name}.csv");
            Assert.Equal(cells.Where(r => r.Any(c => c.Length > 0)).Select(r => string.Join(" | ", r)), other.Where(r => r.Any(c => c.Length > 0)).Select(r => string.Join(" | ", r)));
        }
    }

    private static List<string[]> Read(string file)
    {
        using var text = new StreamReader(file);
        using var csv = new CsvParser(text, CultureInfo.InvariantCulture);
        List<string[]> rows = [];
        while (csv.Read())
        {
            rows.Add(csv.Record!);
        }

        return rows;
    }

    // As the other program writes what a cell holds.
    private static string Held(IXLCell cell) => cell.DataType switch
    {
        XLDataType.DateTime when cell.GetDateTime() is var day => day.ToString(day.TimeOfDay == TimeSpan.Zero ? "MM/dd/yyyy" : "MM/dd/yyyy HH:mm:ss", CultureInfo.InvariantCulture),
        XLDataType.Number => cell.GetDouble().ToString(CultureInfo.InvariantCulture),
        _ => cell.GetString(),
    };
}
