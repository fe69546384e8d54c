using System.Text.Json;
using ClosedXML.Excel;
using LivIR.Credentials.Features.Reports;
using LivIR.Credentials.Testing;

namespace LivIR.Credentials.IntegrationTests.CommandLine;

public sealed class ReportVerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("livir-cli-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_list_names_every_report_once_with_its_parameters_as_text_and_as_json()
    {
        using var json = JsonDocument.Parse((await OkAsync("report", "--list", "--format", "json")).Output);
        var reports = json.RootElement.EnumerateArray().ToList();
        Assert.Equal(ReportCatalogue.Names, reports.Select(r => r.GetProperty("name").GetString()!));
        Assert.All(reports, r =>
        {
            Assert.False(string.IsNullOrWhiteSpace(r.GetProperty("title").GetString()));
            var keys = r.GetProperty("parameters").EnumerateArray().Select(p => p.GetProperty("key").GetString()!).ToList();
            Assert.Equal(keys.Distinct(StringComparer.OrdinalIgnoreCase), keys);
        });
        var expiring = reports.Single(r => r.GetProperty("name").GetString() == "expiring").GetProperty("parameters").EnumerateArray().ToDictionary(p => p.GetProperty("key").GetString()!);
        Assert.Equal("--as-of", expiring["asOf"].GetProperty("option").GetString());
        Assert.Equal(["30", "60", "90", "120"], expiring["within"].GetProperty("offered").EnumerateArray().Select(o => o.GetProperty("code").GetString()));

        var text = (await OkAsync("report", "--list")).Output;
        Assert.Contains("hours: Training hours against rules\n    asOf, knownOn, facility, department, profession, q, standard, show (missing, deciding, running)", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parameters_and_saved_reports_choose_the_rows_and_what_is_unknown_is_refused_in_one_line()
    {
        await OkAsync("seed", "--demo");
        await OkAsync("report", "staff", "--facility", "BOGAZ", "--department", "REC", "--profession", "NURSE", "--as-of", "end of the month", "--out", "staff.xlsx");
        var staff = Rows("staff.xlsx");
        Assert.NotEmpty(staff);
        Assert.All(staff, row => Assert.Equal("Boğaz Campus", row.Field("Facility").GetString()));
        Assert.All(staff, row => Assert.StartsWith("https://livir.example/tracker/people/", row.Field("Name").GetHyperlink().ExternalAddress.AbsoluteUri, StringComparison.Ordinal));
        using (var workbook = new XLWorkbook(Path.Combine(_folder, "staff.xlsx")))
        {
            var cover = ReportWorkbook.Cover(workbook);
            Assert.Contains(("Filter: Facility", "Boğaz Campus"), cover);
            Assert.Contains(cover, line => line.Label == "In the application" && line.Text.StartsWith("https://livir.example/tracker/people?", StringComparison.Ordinal) && line.Text.Contains("facility=BOGAZ", StringComparison.Ordinal));
        }


        await OkAsync("report", "--saved", "hours missing at the end of the year", "--out", "hours.xlsx");
        Assert.NotEmpty(Rows("hours.xlsx"));
        await OkAsync("report", "--saved", "Changes of the last 30 days", "--set", "act=CredentialRejected", "--out", "audit.xlsx");
        Assert.All(Rows("audit.xlsx"), row => Assert.Equal("Credential rejected", row.Field("What was done").GetString()));

        foreach (var (arguments, said) in new (string[], string)[]
        {
            (["staff", "--facility", "NOWHERE"], "--facility: there is no 'NOWHERE'. Known: "),
            (["staff", "--standard", "EU-GEN"], "The report 'staff' has no parameter 'standard'. Known: asOf, "),
            (["matrix", "--standard", "NONE"], "--standard: there is no 'NONE'. Known: "),
            (["expiring", "--set", "within=7"], "--set within: there is no '7'. Known: 30, 60, 90, 120."),
            (["expiring", "--set", "within"], "'within' is no parameter. Write --set key=value."),
            (["--saved", "Nothing"], "There is no saved report 'Nothing'. Known: "),
            ([], "Name one report, or one saved report with --saved."),
        })
        {
            var run = await RunAsync(["report", .. arguments, "--out", "refused.xlsx"]);
            Assert.Equal(1, run.Code);
            Assert.StartsWith(said, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
            Assert.Empty(Directory.GetFiles(_folder, "refused*"));
        }

        Assert.StartsWith("Say with --out", Assert.Single((await RunAsync("report", "staff")).ErrorLines), StringComparison.Ordinal);
    }

    private List<IXLTableRow> Rows(string file)
    {
        var workbook = new XLWorkbook(Path.Combine(_folder, file));
        return [.. ReportWorkbook.Main(workbook).DataRange.Rows().Where(r => !r.IsEmpty())];
    }

    private async Task<Run> OkAsync(params string[] arguments)
    {
        var run = await RunAsync(arguments);
        Assert.True(run.Code == 0, run.Output + run.Error);
        return run;
    }

    private Task<Run> RunAsync(params string[] arguments) => BuiltApp.RunAsync(_folder, "Development", Ct, arguments);
}
