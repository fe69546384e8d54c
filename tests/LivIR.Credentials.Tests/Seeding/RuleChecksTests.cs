using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Data.Seeding;

namespace LivIR.Credentials.Tests.Seeding;

/// <summary>Rules that fit the schema and cannot be, in a folder with the shipped catalogue and one clause.</summary>
public sealed class RuleChecksTests : IDisposable
{
    private const string Holds = """{ "kind": "holds", "anyOf": ["BLS"] }""";
    private const string Evidence = """{ "kind": "evidence", "evidence": "FLOOR-PLAN" }""";

    private readonly string _folder = Directory.CreateTempSubdirectory("livir-rule-").FullName;

    private static string Shipped => Path.Combine(AppContext.BaseDirectory, "seed");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("""{ "kind": "evidence", "evidence": "PHYSICS-SURVEY", "perUnit": ["CT-UNIT", "CT-UNITS"] }""", ".perUnit[1]", "'CT-UNITS' is not in catalogue/unit-kinds.json. Did you mean 'CT-UNIT'?")]
    [InlineData("""{ "kind": "holds", "anyOf": ["BLS"], "onceHeld": true, "checkedWithinDays": 90 }""", ".checkedWithinDays", "What it is enough to have held need not have been checked lately. Leave one of the two out.")]
    [InlineData("""{ "kind": "staffing", "atLeast": 1, "besides": [{ "atLeast": 1, "perMetric": "ROOMS" }] }""", ".besides[0].perMetric", "'ROOMS' is not in catalogue/metric-kinds.json.")]
    [InlineData("""{ "kind": "when", "condition": { "kind": "holds", "anyOf": ["BLSS"] }, "then": { "kind": "holds", "anyOf": ["ACLS"] } }""", ".condition.anyOf[0]", "'BLSS' is not in catalogue/credential-types.json. Did you mean 'BLS'?")]
    [InlineData("""{ "kind": "when", "condition": { "kind": "holds", "anyOf": ["BLS"] }, "then": { "kind": "holds", "anyOf": ["ACLSS"] } }""", ".then.anyOf[0]", "'ACLSS' is not in catalogue/credential-types.json. Did you mean 'ACLS'?")]
    [InlineData($$"""{ "kind": "when", "condition": {{Holds}}, "then": {{Evidence}} }""", "", "Some parts are about persons and some about the facility. Put what is about persons into a staffing rule.")]
    [InlineData($$"""{ "kind": "when", "condition": {{Evidence}}, "then": { "kind": "staffing", "atLeast": 1, "who": {{Evidence}} } }""", ".then.who", "What is asked of people must be about persons.")]
    [InlineData("""{ "kind": "hours", "atLeast": 5, "categories": ["CME-CAT1"], "window": { "kind": "RollingMonths", "length": 12 }, "quotas": [{ "categories": ["CME-CAT1"], "amount": 1, "since": "2026-01-01" }] }""", ".quotas[0].since", "A rolling window begins anew every day. Give the clause 'effectiveFrom' instead.")]
    [InlineData("""{ "kind": "hours", "atLeast": 5, "categories": ["CME-CAT1"], "window": { "kind": "CalendarYears" }, "caps": [{ "categories": ["CME-CAT1"], "amount": 1, "since": "2026-01-01" }] }""", ".caps[0].since", "'since' is not known here.")]
    [InlineData("""{ "kind": "hours", "atLeast": 5, "categories": ["CME-CAT1"], "window": { "kind": "CalendarYears" }, "quotas": [{ "categories": ["CME-CAT1"], "amount": 1, "since": "soon" }] }""", ".quotas[0].since", "'soon' has the wrong form. It must look like '2027-01-31'.")]
    public async Task A_rule_that_cannot_be_is_refused(string rule, string path, string reason)
    {
        var refused = await Assert.ThrowsAsync<SeedRefusedException>(() => ReadAsync(rule));

        var problem = Assert.Single(refused.Problems);
        Assert.Equal(($"$.editions[0].requirements[0].rule{path}", reason), (problem.Path, problem.Reason));
    }

    [Fact]
    public async Task What_may_be_is_read_as_it_is_written()
    {
        var files = await ReadAsync($$"""
            {
              "kind": "when",
              "condition": { "kind": "staffing", "atLeast": 1, "besides": [{ "atLeast": 2, "perMetric": "ROOMS-IN-USE", "perAmount": 3 }] },
              "then": { "kind": "allOf", "rules": [{ "kind": "evidence", "evidence": "PHYSICS-SURVEY", "perUnit": ["CT-UNIT"] }, { "kind": "staffing", "atLeast": 1, "who": {{Holds}} }] }
            }
            """);

        var rule = Assert.IsType<WhenRule>(files.Standards[0].Editions[0].Requirements[0].Rule);
        Assert.Equal(new StaffingNeed { AtLeast = 2, PerMetric = "ROOMS-IN-USE", PerAmount = 3 }, Assert.Single(Assert.IsType<StaffingRule>(rule.Condition).Besides));
        Assert.Equal(["CT-UNIT"], Assert.IsType<EvidenceRule>(rule.Then.Parts[0]).PerUnit);
        Assert.Equal(RuleSubject.Facility, rule.Subject);
    }

    private Task<CatalogueFiles> ReadAsync(string rule)
    {
        foreach (var part in new[] { "catalogue", "schemas" })
        {
            Directory.CreateDirectory(Path.Combine(_folder, part));
            foreach (var file in Directory.GetFiles(Path.Combine(Shipped, part)))
            {
                File.Copy(file, Path.Combine(_folder, part, Path.GetFileName(file)));
            }
        }

        // What is accepted for one standard only names one that is not in this folder.
        var equivalences = Path.Combine(_folder, "catalogue", "equivalences.json");
        File.WriteAllText(equivalences, File.ReadAllText(equivalences).Replace("DEGIR-CTR", "ONE", StringComparison.Ordinal));
        Directory.CreateDirectory(Path.Combine(_folder, "standards"));
        File.WriteAllText(Path.Combine(_folder, "standards", "one.json"), $$"""
            {
              "$schema": "../schemas/standard.schema.json", "code": "ONE", "name": "One", "ownerCodes": ["ACR"], "regionCode": "NA", "note": "n", "source": "s", "confidence": "Verified",
              "editions": [{ "name": "1", "requirements": [{ "clause": "1", "title": "t", "rule": {{rule}}, "binding": "Mandatory", "source": "s", "confidence": "Verified" }] }]
            }
            """);
        return new SeedReader(_folder).ReadCatalogueAsync();
    }
}
