using System.Globalization;
using System.Text.Json;
using ClosedXML.Excel;
using CsvHelper;
using LivIR.Credentials.Testing;

namespace LivIR.Credentials.IntegrationTests.CommandLine;

public sealed class EvaluateVerbTests : IDisposable
{
    private static readonly string[] Columns =
    [
        "facility", "standard", "edition", "clause", "subjectKind", "subject", "subjectName", "state", "holdsUntil", "reasons", "counted", "asOf", "knownOn", "why",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("livir-cli-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_three_formats_have_the_same_rows_in_the_same_order_and_a_facility_and_a_standard_narrow_them()
    {
        await OkAsync("seed", "--demo");
        foreach (var format in new[] { "json", "csv", "xlsx" })
        {
            await OkAsync("evaluate", "--as-of", "2026-11-24", "--format", format, "--out", $"all.{format}");
        }

        var json = Json("all.json");
        Assert.True(json.Count > 100);
        Assert.Equal(json, Csv("all.csv"));
        Assert.Equal(json, Workbook("all.xlsx"));
        Assert.Contains(json, row => row[7] == "Expired" && row[9].Length > 0);

        await OkAsync("evaluate", "--as-of", "2026-11-24", "--facility", "BOGAZ", "--standard", "TR-SAS", "--out", "some.json");
        Assert.Equal(json.Where(row => row[0] == "BOGAZ" && row[1] == "TR-SAS"), Json("some.json"));

        await OkAsync("evaluate", "--as-of", "2026-11-24", "--known-on", "1990-01-01", "--out", "then.json");
        Assert.Empty(Json("then.json"));
    }

    [Theory]
    [InlineData("--as-of", "1899-12-31", "--as-of")]
    [InlineData("--as-of", "2201-01-01", "--as-of")]
    [InlineData("--known-on", "yesterday-ish", "--known-on")]
    [InlineData("--facility", "NOWHERE", "There is no facility 'NOWHERE'. Known: none.")]
    [InlineData("--standard", "NONE", "There is no standard 'NONE'.")]
    public async Task What_cannot_be_asked_is_refused_in_one_line_and_leaves_no_file(string option, string value, string said)
    {
        await OkAsync("migrate");
        string[] asked = option == "--as-of" ? [option, value] : ["--as-of", "2026-11-24", option, value];

        var run = await BuiltApp.RunAsync(_folder, "Development", Ct, ["evaluate", .. asked, "--out", "x.json"]);

        Assert.Equal(1, run.Code);
        Assert.Contains(said, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder, "x.json*"));
    }

    [Fact]
    public async Task A_database_that_was_not_set_up_says_what_to_run()
    {
        var run = await BuiltApp.RunAsync(_folder, "Development", Ct, "evaluate", "--as-of", "2026-11-24", "--out", "x.json");

        Assert.Equal(1, run.Code);
        Assert.StartsWith("The database has not been set up, or is older than this program. Run migrate, then seed.", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    private List<string[]> Json(string file)
    {
        using var parsed = JsonDocument.Parse(File.ReadAllText(Path.Combine(_folder, file)));
        return [.. parsed.RootElement.EnumerateArray().Select(row => Columns.Select(column => Text(row.GetProperty(column))).ToArray())];
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.Array => string.Join(' ', value.EnumerateArray().Select(Text)),
        JsonValueKind.Object => $"{Text(value.GetProperty("kind"))}:{Text(value.GetProperty("id"))}".TrimEnd(':'),
        _ => value.GetString()!,
    };

    private List<string[]> Csv(string file)
    {
        using var reader = new StreamReader(Path.Combine(_folder, file));
        using var csv = new CsvParser(reader, CultureInfo.InvariantCulture);
        Assert.True(csv.Read());
        Assert.Equal(Columns, csv.Record);
        var rows = new List<string[]>();
        while (csv.Read())
        {
            rows.Add(csv.Record!);
        }

        return rows;
    }

    private List<string[]> Workbook(string file)
    {
        using var workbook = new XLWorkbook(Path.Combine(_folder, file));
        var table = ReportWorkbook.Main(workbook);
        Assert.Equal(Columns, table.HeadersRow().Cells().Select(c => c.GetString()));
        return [.. table.DataRange.Rows().Select(row => row.Cells(1, Columns.Length).Select(Cell).ToArray())];
    }

    private static string Cell(IXLCell cell) => cell.DataType == XLDataType.DateTime ? cell.GetDateTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : cell.GetString();

    private async Task OkAsync(params string[] arguments)
    {
        var run = await BuiltApp.RunAsync(_folder, "Development", Ct, arguments);
        Assert.True(run.Code == 0, run.Output + run.Error);
    }
}
