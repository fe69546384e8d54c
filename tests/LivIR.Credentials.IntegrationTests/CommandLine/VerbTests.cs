using ClosedXML.Excel;

namespace LivIR.Credentials.IntegrationTests.CommandLine;

public sealed class VerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("livir-cli-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_database_is_made_filled_and_reported_from_and_twice_is_as_good_as_once()
    {
        Assert.Contains("Applied", (await OkAsync("migrate")).Output, StringComparison.Ordinal);
        Assert.Contains("current", (await OkAsync("migrate")).Output, StringComparison.Ordinal);
        Assert.Contains("rows changed", (await OkAsync("seed", "--demo")).Output, StringComparison.Ordinal);
        Assert.Contains("nothing changed", (await OkAsync("seed", "--demo")).Output, StringComparison.Ordinal);
        await OkAsync("report", "staff", "--as-of", "2026-11-24", "--out", "x.xlsx");

        using var workbook = new XLWorkbook(Path.Combine(_folder, "x.xlsx"));
        Assert.True(workbook.Worksheet(2).RowsUsed().Count() > 10);
        Assert.Empty(Directory.GetFiles(_folder, "*.part"));
    }

    [Fact]
    public async Task The_demo_hospital_is_refused_in_production()
    {
        var run = await BuiltApp.RunAsync(_folder, "Production", Ct, "seed", "--demo");

        Assert.Equal(1, run.Code);
        Assert.Contains("Production", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder, "*.db"));
    }

    [Fact]
    public async Task A_seed_folder_that_is_not_there_is_refused()
    {
        var run = await BuiltApp.RunAsync(_folder, "Development", Ct, "seed", "nowhere");

        Assert.Equal(1, run.Code);
        Assert.Contains("missing", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_seed_folder_without_schemas_is_read_with_the_shipped_ones_and_one_mistake_is_one_line()
    {
        var own = Path.Combine(_folder, "own");
        foreach (var folder in new[] { "catalogue", "standards" })
        {
            Directory.CreateDirectory(Path.Combine(own, folder));
            foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "seed", folder)))
            {
                File.Copy(file, Path.Combine(own, folder, Path.GetFileName(file)));
            }
        }

        Assert.Contains("rows changed", (await OkAsync("seed", own)).Output, StringComparison.Ordinal);

        await File.WriteAllTextAsync(Path.Combine(own, "catalogue", "professions.json"), "{\n", Ct);
        var run = await BuiltApp.RunAsync(_folder, "Development", Ct, "seed", own);
        Assert.Equal(1, run.Code);
        Assert.StartsWith("catalogue/professions.json, line 1, $: ", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nothing", "2026-11-24", "nothing")]
    [InlineData("staff", "soon", "--as-of")]
    public async Task A_report_that_cannot_be_is_refused_in_one_line(string name, string day, string said)
    {
        await OkAsync("migrate");
        var run = await BuiltApp.RunAsync(_folder, "Development", Ct, "report", name, "--as-of", day, "--out", "x.xlsx");

        Assert.Equal(1, run.Code);
        Assert.Contains(said, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder, "*.xlsx*"));
    }

    [Fact]
    public async Task An_invented_network_never_goes_into_production()
    {
        var run = await BuiltApp.RunAsync(_folder, "Production", Ct, "generate", "--staff", "3", "--random-seed", "7");

        Assert.Equal(1, run.Code);
        Assert.Contains("Production", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_lists_the_verbs()
    {
        var run = await OkAsync("--help");

        Assert.All(new[] { "migrate", "seed", "report", "evaluate", "generate" }, verb => Assert.Contains(verb, run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_unknown_verb_is_refused() =>
        Assert.Equal(1, (await BuiltApp.RunAsync(_folder, "Development", Ct, "dance")).Code);

    private async Task<Run> OkAsync(params string[] arguments)
    {
        var run = await BuiltApp.RunAsync(_folder, "Development", Ct, arguments);
        Assert.True(run.Code == 0, run.Output + run.Error);
        return run;
    }
}
