using System.Text.Json;
using ClosedXML.Excel;

namespace LivIR.Credentials.IntegrationTests.CommandLine;

public sealed class ImportVerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("livir-import-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_list_is_previewed_refused_imported_without_the_refused_rows_and_changes_nothing_the_second_time()
    {
        Assert.Equal(0, (await RunAsync("seed", "--demo")).Code);
        await File.WriteAllTextAsync(Path.Combine(_folder, "staff.csv"), "Sicil no;Adı;Soyadı;E-posta\nX9001;Deniz;Arslan;deniz@hospital.example\nX9002;Ekin;;\n", Ct);

        var dry = await RunAsync("import", "staff", "staff.csv", "--dry-run", "--format", "json");
        Assert.Equal(0, dry.Code);
        using (var preview = JsonDocument.Parse(dry.Output))
        {
            var rows = preview.RootElement.GetProperty("rows");
            Assert.Equal((1, 1, false), (preview.RootElement.GetProperty("counts").GetProperty("new").GetInt32(), preview.RootElement.GetProperty("counts").GetProperty("refused").GetInt32(), preview.RootElement.GetProperty("confirmed").GetBoolean()));
            Assert.Equal((3, "refused", "Family name"), (rows[1].GetProperty("row").GetInt32(), rows[1].GetProperty("outcome").GetString(), rows[1].GetProperty("reasons")[0].GetProperty("column").GetString()));
        }

        var refused = await RunAsync("import", "staff", "staff.csv", "--refused", "refused.xlsx");
        Assert.Equal(1, refused.Code);
        Assert.Contains("One row is refused.", Assert.Single(refused.ErrorLines), StringComparison.Ordinal);
        using (var workbook = new XLWorkbook(Path.Combine(_folder, "refused.xlsx")))
        {
            Assert.Equal("X9002", workbook.Worksheet(1).Cell(2, 1).GetString());
        }

        Assert.Contains("1 new, 0 changed, 0 unchanged, 1 refused", (await OkAsync("import", "staff", "staff.csv", "--skip-refused")).Output, StringComparison.Ordinal);
        Assert.Contains("0 new, 0 changed, 1 unchanged", (await OkAsync("import", "staff", "staff.csv", "--dry-run")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_clear_is_said_in_one_line()
    {
        Assert.Equal(0, (await RunAsync("seed", "--demo")).Code);
        await File.WriteAllTextAsync(Path.Combine(_folder, "t.csv"), "Number,Activity,Category,Amount,Completed\nE1001,Course,CME,2,03/04/2026\n", Ct);

        var asked = await RunAsync("import", "training", "t.csv", "--dry-run");
        Assert.Equal(1, asked.Code);
        Assert.Contains("more than one order", Assert.Single(asked.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("import", "training", "t.csv", "--dry-run", "--day-order", "day-first")).Code);
        Assert.Contains("There is no import 'pets'", (await RunAsync("import", "pets", "t.csv")).Error, StringComparison.Ordinal);
        Assert.Contains("There is no file", (await RunAsync("import", "staff", "nowhere.csv")).Error, StringComparison.Ordinal);
    }

    private Task<Run> RunAsync(params string[] arguments) => BuiltApp.RunAsync(_folder, "Development", Ct, arguments);

    private async Task<Run> OkAsync(params string[] arguments)
    {
        var run = await RunAsync(arguments);
        Assert.True(run.Code == 0, run.Error);
        return run;
    }
}
