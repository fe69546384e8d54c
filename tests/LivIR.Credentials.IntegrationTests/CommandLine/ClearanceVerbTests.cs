using System.Text.Json;

namespace LivIR.Credentials.IntegrationTests.CommandLine;

public sealed class ClearanceVerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("livir-cli-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task It_tells_who_may_do_a_procedure_and_why_the_others_may_not_and_refuses_what_it_does_not_know()
    {
        Assert.Equal(0, (await RunAsync("seed", "--demo")).Code);
        using var all = await JsonAsync("--as-of", "2027-01-15");
        var people = all.RootElement.GetProperty("people").EnumerateArray().ToList();
        Assert.Equal(("BOGAZ", "TACE", "ONCO", "2027-01-15"), (Text(all.RootElement, "facility"), Text(all.RootElement, "procedure"), Text(all.RootElement, "class"), Text(all.RootElement, "asOf")));
        Assert.Contains(people, p => p.GetProperty("cleared").GetBoolean() && p.GetProperty("until").ValueKind == JsonValueKind.String);
        Assert.All(people.Where(p => !p.GetProperty("cleared").GetBoolean()), p => Assert.NotEqual(0, p.GetProperty("reasons").GetArrayLength()));

        using var one = await JsonAsync("--as-of", "2027-01-15", "--person", "E1004");
        Assert.Equal(["E1004"], one.RootElement.GetProperty("people").EnumerateArray().Select(p => Text(p, "employeeNumber")));

        using var then = await JsonAsync("--as-of", "2027-01-15", "--known-on", "1990-01-01", "--person", "E1004");
        Assert.Equal("NotHere", Text(then.RootElement.GetProperty("people")[0], "state"));

        foreach (var (option, value, said) in new[] { ("--procedure", "GOLF", "There is no such procedure or class."), ("--facility", "NOWHERE", "There is no such facility"), ("--person", "E9999", "There is nobody with the employee number 'E9999'.") })
        {
            string[] asked = ["clearance", "--as-of", "2027-01-15", .. option == "--procedure" ? Array.Empty<string>() : ["--procedure", "TACE"], .. option == "--facility" ? Array.Empty<string>() : ["--facility", "BOGAZ"], option, value];
            var run = await RunAsync(asked);
            Assert.Equal(1, run.Code);
            Assert.StartsWith(said, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        }
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private async Task<JsonDocument> JsonAsync(params string[] options)
    {
        Assert.Equal(0, (await RunAsync(["clearance", "--facility", "BOGAZ", "--procedure", "TACE", "--format", "json", "--out", "list.json", .. options])).Code);
        return JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(_folder, "list.json"), Ct));
    }

    private Task<Run> RunAsync(params string[] arguments) => BuiltApp.RunAsync(_folder, "Development", Ct, arguments);
}
