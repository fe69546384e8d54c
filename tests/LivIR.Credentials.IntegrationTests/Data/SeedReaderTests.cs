using System.Text;
using LivIR.Credentials.Data.Seeding;

namespace LivIR.Credentials.IntegrationTests.Data;

/// <summary>Files that are no JSON, or not in UTF-8, or not there.</summary>
public sealed class SeedReaderTests : IDisposable
{
    private const string Professions = "catalogue/professions.json";

    private readonly SmallSeed _seed = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _seed.Dispose();

    [Fact]
    public async Task A_folder_without_schemas_is_read_with_the_shipped_ones()
    {
        var files = await _seed.ReadAsync();

        Assert.Equal(2, files.CredentialTypes.Count);
        Assert.Equal(24, files.CredentialTypes[0].Validity.Months);
    }

    [Fact]
    public async Task Without_any_schemas_it_is_refused_once()
    {
        var refused = await Assert.ThrowsAsync<SeedRefusedException>(() => new SeedReader(_seed.Folder).ReadCatalogueAsync(Ct));

        Assert.Equal(
            new SeedProblem("schemas", "$", 0, "The folder of schemas is missing, and there is none beside the application either. Copy it from the shipped seed folder."),
            Assert.Single(refused.Problems));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_one_problem()
    {
        var folder = _seed.PathOf("nowhere");

        var refused = await Assert.ThrowsAsync<SeedRefusedException>(() => new SeedReader(folder, SmallSeed.Schemas).ReadCatalogueAsync(Ct));

        Assert.Equal(new SeedProblem(folder, "$", 0, "The seed folder is missing."), Assert.Single(refused.Problems));
    }

    [Fact]
    public async Task A_folder_without_a_catalogue_is_one_problem()
    {
        Directory.Delete(_seed.PathOf("catalogue"), recursive: true);

        var problem = Assert.Single(await _seed.RefusedAsync());

        Assert.Equal(("catalogue", 0), (problem.File, problem.Line));
        Assert.StartsWith("The folder is missing.", problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_standards_has_none()
    {
        Directory.Delete(_seed.PathOf("standards"), recursive: true);

        Assert.Empty((await _seed.ReadAsync()).Standards);
    }

    [Fact]
    public async Task A_file_with_a_byte_order_mark_is_read()
    {
        _seed.Write(Professions, [0xEF, 0xBB, 0xBF, .. await File.ReadAllBytesAsync(_seed.PathOf(Professions), Ct)]);

        Assert.Single((await _seed.ReadAsync()).Professions);
    }

    [Fact]
    public async Task A_missing_file_names_the_one_that_was_meant()
    {
        File.Move(_seed.PathOf(Professions), _seed.PathOf("catalogue/Profesions.json"));

        Assert.Equal(
            new SeedProblem(Professions, "$", 0, "The file is missing. There is 'Profesions.json'; should it have this name?"),
            Assert.Single(await _seed.RefusedAsync()));
    }

    [Fact]
    public async Task A_file_that_another_program_holds_is_refused()
    {
        await using var held = new FileStream(_seed.PathOf(Professions), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Assert.Equal(
            new SeedProblem(Professions, "$", 0, "The file cannot be read. Another program may be using it."),
            Assert.Single(await _seed.RefusedAsync()));
    }

    public static TheoryData<string, string, int, string> Texts => new()
    {
        { "", "$", 1, "The file is empty." },
        { " \n\n ", "$", 1, "The file is empty." },
        { "null", "$", 1, "The file must be one object in { }, and it is null." },
        { "\n\n[1]", "$", 3, "The file must be one object in { }, and it is a list." },
        { "\"x\"", "$", 1, "The file must be one object in { }, and it is text." },
        { "{\n  \"professions\": [\n    {\n", "$.professions[0]", 3, "This is not valid JSON: the text ends before everything that was opened is closed. Part of the file may be missing." },
        { "{\n  \"professions\": [1,\n]}", "$.professions", 2, "This is not valid JSON: nothing follows the comma. Delete it." },
        { "{\n  \"a\": {\n    \"b\": 1,\n  }\n}", "$.a.b", 3, "This is not valid JSON: nothing follows the comma. Delete it." },
        { "{\n  \"a\": tru\n}", "$.a", 2, "This is not valid JSON: 'tru }' is an invalid JSON literal. Expected the literal 'true'." },
        { "{}\n{}", "$", 2, "This is not valid JSON: '{' is invalid after a single JSON value. Expected end of data." },
        { "{ \"a\": 1,\n  \"b\": { \"c\": 1,\n  \"c\": 2 } }", "$.b.c", 3, "'c' is there twice; the first is in line 2. Keep one." },
        { "{\n  // why\n}", "$", 2, "There is a comment, and JSON has none. Delete it, or write it as a note." },
        { "{\n  \"a\": [\n  null]\n}", "$.a[0]", 3, "null says nothing here. Leave the property out." },
        { "{\n  \"a\": 1e999\n}", "$.a", 2, "The number 1e999 is too large." },
        { "{\n  \"a\": \"\\ud800\"\n}", "$.a", 2, "A character is written as one half of a pair (\\ud800 to \\udfff). Write the character itself." },
        { "{\n  \"a\": \"x \"\n}", "$.a", 2, "'x' begins or ends with a space or line break. Delete it." },
        { "{\n  \"a\": \"x\\u0001\"\n}", "$.a", 2, "The text holds a control character (U+0001). Delete it." },
        { "{\n  \"odd name\": \"x \"\n}", "$['odd name']", 2, "'x' begins or ends with a space or line break. Delete it." },
        { "{\n\"a\":" + string.Concat(Enumerable.Repeat("[", 200)), "$.a" + string.Concat(Enumerable.Repeat("[0]", 31)), 2, "Objects and lists lie more than 32 deep in one another. No file of the catalogue needs that." },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_text_that_cannot_be_is_refused_with_its_line(string text, string path, int line, string reason)
    {
        _seed.Write(Professions, text);

        var problems = (await _seed.RefusedAsync()).Where(p => p.File == Professions).ToList();

        Assert.Contains(new SeedProblem(Professions, path, line, reason), problems);
    }

    [Fact]
    public async Task A_byte_that_is_not_utf8_is_refused_with_its_line()
    {
        _seed.Write(Professions, [.. "{\n\n"u8, 0xC3, 0x28, .. "}"u8]);

        Assert.Equal(
            new SeedProblem(Professions, "$", 3, "The line holds a byte that is not UTF-8. Save the file as UTF-8."),
            Assert.Single(await _seed.RefusedAsync()));
    }

    [Fact]
    public async Task Utf16_is_refused_by_name()
    {
        _seed.Write(Professions, [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("{}")]);

        Assert.Equal(new SeedProblem(Professions, "$", 1, "The file is saved as UTF-16. Save it as UTF-8."), Assert.Single(await _seed.RefusedAsync()));
    }

    [Fact]
    public async Task Everything_wrong_in_all_files_is_said_at_once_from_top_to_bottom()
    {
        _seed.With(SmallSeed.Types, "\"months\": 24", "\"months\": 0").With(SmallSeed.Types, "\"name\": \"Basic life support\"", "\"name\": \"\"");
        _seed.With("catalogue/professions.json", "\"isClinical\": true", "\"isClinical\": 1");
        _seed.With("standards/small.json", "\"US\"", "\"XX\"");

        var said = (await _seed.RefusedAsync()).Select(p => (p.File, p.Path, p.Line));

        Assert.Equal(
            [
                (Professions, "$.professions[0].isClinical", 4),
                (SmallSeed.Types, "$.credentialTypes[0].name", 6),
                (SmallSeed.Types, "$.credentialTypes[0].validity.months", 14),
                ("standards/small.json", "$.editions[0].requirements[0].countryCodes[0]", 7),
            ],
            said);
    }

    [Theory]
    [InlineData("\"regions\": {", "\"regions\": [", "$.properties")]
    [InlineData("#/definitions/code", "#/definitions/cod", "$.properties.regions.items.properties.code.$ref")]
    [InlineData("\"pattern\": \"^[A-Z][A-Z0-9]*", "\"pattern\": \"[", "$.definitions.code.pattern")]
    [InlineData("\"minItems\": 1", "\"minItems\": \"x\"", "$")]
    [InlineData("\"pattern\": \"^[A-Z]", "\"$ref\": \"#/definitions/code\", \"pattern\": \"^[A-Z]", "$.definitions.code")]
    public async Task A_wrong_schema_is_refused_itself(string good, string bad, string path)
    {
        foreach (var schema in Directory.GetFiles(SmallSeed.Schemas))
        {
            _seed.Write($"schemas/{Path.GetFileName(schema)}", await File.ReadAllTextAsync(schema, Ct));
        }

        var problems = await _seed.With("schemas/regions.schema.json", good, bad).RefusedAsync();

        Assert.NotEmpty(problems);
        Assert.All(problems, p => Assert.True(p is { File: "schemas/regions.schema.json", Line: > 0 } && p.Path.StartsWith(path, StringComparison.Ordinal), p.ToString()));
    }

    [Theory]
    [InlineData("\"category\": \"LifeSupport\"", "\"category\": \"Poetry\"", "$.credentialTypes[0].category", 9, "'Poetry' is not a value of this property.")]
    [InlineData("\"category\": \"LifeSupport\"", "\"category\": 3", "$.credentialTypes[0].category", 9, "3 is not a value of this property.")]
    [InlineData("\"months\": 24", "\"months\": 99999999999", "$.credentialTypes[0].validity.months", 14, "Must be a whole number of at most 2147483647, not 99999999999.")]
    [InlineData("\"code\": \"BLS\",", "", "$.credentialTypes[0]", 4, "Something is missing here, or the value is of another kind. Compare it with an entry of the shipped file.")]
    [InlineData("\"months\": 24", "\"months\": -1", "$.credentialTypes[0].validity.months", 14, "Must be at least 1, not -1.")]
    public async Task What_no_schema_catches_is_still_refused(string good, string bad, string path, int line, string reason)
    {
        foreach (var schema in Directory.GetFiles(SmallSeed.Schemas))
        {
            _seed.Write($"schemas/{Path.GetFileName(schema)}", "{ \"type\": \"object\" }");
        }

        Assert.Equal(new SeedProblem(SmallSeed.Types, path, line, reason), Assert.Single(await _seed.With(SmallSeed.Types, good, bad).RefusedAsync()));
    }
}
