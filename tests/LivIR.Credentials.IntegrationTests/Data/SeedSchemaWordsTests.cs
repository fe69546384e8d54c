using LivIR.Credentials.Data.Seeding;

namespace LivIR.Credentials.IntegrationTests.Data;

/// <summary>What a schema refuses is said in words that name what would be right.</summary>
public sealed class SeedSchemaWordsTests : IDisposable
{
    private readonly SmallSeed _seed = new();

    public void Dispose() => _seed.Dispose();

    [Theory]
    [InlineData("\"model\": \"FixedMonths\"", "\"model\": \"FixedMonth\"", "validity.model", 13, "'FixedMonth' is not one of: FixedMonths, FixedMonthsEndOfMonth, SharedCycle, BirthMonth, AnniversaryQuarter, ContinuousStatus, Lifetime, OneTime, Policy. Did you mean 'FixedMonths'?")]
    [InlineData("\"minimumTrust\": \"DocumentSeen\"", "\"minimumTrust\": \"Poetry\"", "minimumTrust", 22, "'Poetry' is not one of: SelfDeclared, DocumentSeen, PrimarySource, IssuerSigned.")]
    [InlineData("\"months\": 24", "\"months\": 0", "validity.months", 14, "Must be at least 1, not 0.")]
    [InlineData("\"months\": 24", "\"months\": 999", "validity.months", 14, "Must be at most 240, not 999.")]
    [InlineData("\"months\": 24", "\"months\": 99999999999", "validity.months", 14, "Must be at most 240, not 99999999999.")]
    [InlineData("\"months\": 24", "\"months\": 1.5", "validity.months", 14, "Must be a whole number, not 1.5.")]
    [InlineData("\"months\": 24", "\"months\": \"24\"", "validity.months", 14, "Must be a whole number, not text.")]
    [InlineData("\"name\": \"Basic life support\"", "\"name\": 7", "name", 6, "Must be text in quotation marks, not a number.")]
    [InlineData("\"name\": \"Basic life support\"", "\"name\": \"\"", "name", 6, "Must not be empty.")]
    [InlineData("\"category\": \"LifeSupport\"", "\"category\": 3", "category", 9, "Must be text in quotation marks, not a number.")]
    [InlineData("\"evidenceRequired\": true", "\"evidenceRequired\": \"yes\"", "evidenceRequired", 20, "Must be true or false, not text.")]
    [InlineData("\"professions\": [\"NURSE\"]", "\"professions\": \"NURSE\"", "professions", 11, "Must be a list in [ ], not text.")]
    [InlineData("\"professions\": [\"NURSE\"]", "\"professions\": [\"NURSE\", \"NURSE\"]", "professions[1]", 11, "'NURSE' is there twice.")]
    [InlineData("\"issuingBodyCode\": \"ABR\"", "\"issuingBodyCode\": \"abr\"", "issuingBodyCode", 8, "'abr' has the wrong form. It must look like 'TR-SAS'.")]
    [InlineData("\"code\": \"BLS\",", "", "code", 4, "'code' is missing.")]
    [InlineData("\"code\": \"BLS\",", "\"code\": \"BLS\", \"note\": \"n\", \"contryCode\": \"US\",", "contryCode", 5, "'contryCode' is not known here. Did you mean 'countryCode'?")]
    [InlineData("\"code\": \"BLS\",", "\"code\": \"BLS\", \"odd name\": 1,", "['odd name']", 5, "'odd name' is not known here.")]
    public async Task A_value_that_does_not_fit_is_said_in_words(string good, string bad, string path, int line, string reason)
    {
        var full = path[0] == '[' ? $"$.credentialTypes[0]{path}" : $"$.credentialTypes[0].{path}";

        var problem = Assert.Single(await _seed.With(SmallSeed.Types, good, bad).RefusedAsync());

        Assert.Equal(new SeedProblem(SmallSeed.Types, full, line, reason), problem);
    }

    [Fact]
    public async Task A_text_that_is_too_long_says_by_how_much()
    {
        _seed.With(SmallSeed.Types, "\"name\": \"Basic life support\"", $"\"name\": \"{new string('x', 201)}\"");

        Assert.Equal("Must have at most 200 characters; it has 201.", Assert.Single(await _seed.RefusedAsync()).Reason);
    }

    [Fact]
    public async Task A_list_that_needs_an_entry_says_so()
    {
        _seed.With("standards/small.json", "\"anyOf\": [\"BLS\"]", "\"anyOf\": []");

        Assert.Equal(
            new SeedProblem("standards/small.json", "$.editions[0].requirements[0].rule.anyOf", 9, "Must have at least 1 item; it has 0."),
            Assert.Single(await _seed.RefusedAsync()));
    }

    [Fact]
    public async Task What_should_be_an_object_is_one_problem()
    {
        _seed.With("catalogue/training-categories.json", "[{ \"code\": \"CME\", \"name\": \"Credits\", \"unit\": \"Credits\", \"source\": \"s\", \"confidence\": \"Verified\" }]", "[\n5]");

        Assert.Equal(
            new SeedProblem("catalogue/training-categories.json", "$.trainingCategories[0]", 4, "Must be an object in { }, not a number."),
            Assert.Single(await _seed.RefusedAsync()));
    }

    [Fact]
    public async Task A_missing_list_is_named()
    {
        _seed.Write("catalogue/training-categories.json", "{ \"$schema\": \"x\",\n \"trainingCategory\": [] }");

        Assert.Equal(
            [
                ("$.trainingCategories", 1, "'trainingCategories' is missing."),
                ("$.trainingCategory", 2, "'trainingCategory' is not known here. Did you mean 'trainingCategories'?"),
            ],
            (await _seed.RefusedAsync()).Select(p => (p.Path, p.Line, p.Reason)));
    }

    [Fact]
    public async Task A_day_that_the_calendar_does_not_have_is_refused()
    {
        _seed.With("standards/small.json", "2026-01-01", "2026-02-30");

        Assert.Equal(
            new SeedProblem("standards/small.json", "$.editions[0].requirements[0].effectiveFrom", 8, "'2026-02-30' is not a day of the calendar."),
            Assert.Single(await _seed.RefusedAsync()));
    }
}
