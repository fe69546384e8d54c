using System.Text.Json.Serialization;
using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Standards;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Testing;

namespace LivIR.Credentials.Tests.Features.Standards;

public sealed class RuleWordsTests
{
    private static readonly CatalogueSource Catalogue = new()
    {
        Types = [Samples.Type("BLS", t => t.Name = "Basic life support"), Samples.Type("ALS", t => t.Name = "Advanced life support"), Samples.Type("PALS", t => t.Name = "Paediatric life support")],
        Standards = [],
        Facilities = [],
        TrainingCategories = [new TrainingCategory { Code = "CME", Name = "Category 1 CME", Unit = TrainingUnit.Credits }, new TrainingCategory { Code = "IR", Name = "CME in intervention", Unit = TrainingUnit.Credits }, new TrainingCategory { Code = "H", Name = "Training", Unit = TrainingUnit.Hours }],
        Pathways = [new Pathway { Code = "WAY", Name = "Interventional residency", RegionCode = "EU", TargetTypeCode = "BLS", Steps = [new PathwayStep { PathwayCode = "WAY", Code = "CASES", Name = "Procedures", Target = 250, Unit = "cases" }, new PathwayStep { PathwayCode = "WAY", Code = "ORAL", Name = "Oral exam" }] }],
        EvidenceKinds = [new EvidenceKind { Code = "SURVEY", Name = "Physicist's survey" }],
        UnitKinds = [new UnitKind { Code = "FLUORO", Name = "fluoroscopy unit" }, new UnitKind { Code = "CT", Name = "CT scanner" }],
        MetricKinds = [new MetricKind { Code = "PROC", Name = "Oncology procedures a year", Unit = "procedures" }, new MetricKind { Code = "ROOMS", Name = "Rooms in use", Unit = "rooms", IsLevel = true }, new MetricKind { Code = "DOSE", Name = "Doses followed up", Unit = "%" }],
        Schemes = [new AccreditationScheme { Code = "IASIOS", Name = "IASIOS", OwnerCode = "CIRSE", RegionCode = "EU" }],
        Professions = [new Profession { Code = "NURSE", Name = "Nurse" }, new Profession { Code = "TECH", Name = "Technologist" }],
    };

    [Theory]
    [InlineData("""{ "kind": "holds", "anyOf": ["BLS"] }""", "Holds Basic life support")]
    [InlineData("""{ "kind": "holds", "anyOf": ["BLS", "ALS"] }""", "Holds Basic life support or Advanced life support")]
    [InlineData("""{ "kind": "holds", "anyOf": ["BLS", "ALS", "PALS"] }""", "Holds at least one of these: Basic life support; Advanced life support; Paediatric life support")]
    [InlineData("""{ "kind": "holds", "anyOf": ["BLS"], "minimumTrust": "PrimarySource" }""", "Holds Basic life support, checked at the source")]
    [InlineData("""{ "kind": "holds", "anyOf": ["BLS"], "checkedWithinDays": 180 }""", "Holds Basic life support, checked at the source within the last 180 days")]
    [InlineData("""{ "kind": "holds", "anyOf": ["GONE"], "onceHeld": true }""", "Holds GONE, where one that has ended counts too")]
    [InlineData("""{ "kind": "hours", "atLeast": 75, "categories": ["CME"], "window": { "kind": "CalendarYears", "length": 3 }, "quotas": [{ "categories": ["IR"], "amount": 25 }] }""", "75 credits of Category 1 CME in the last 3 full calendar years; of which at least 25 of CME in intervention")]
    [InlineData("""{ "kind": "hours", "atLeast": 1, "categories": ["H"], "window": { "kind": "CalendarYears" } }""", "1 hour of Training in the last full calendar year")]
    [InlineData("""{ "kind": "hours", "atLeast": 12.5, "categories": ["H"], "window": { "kind": "RollingMonths", "length": 36 }, "caps": [{ "categories": ["H"], "amount": 4 }], "proRated": true, "runningYearCounts": true }""", "12.5 hours of Training in the last 36 months; at most 4 of Training count; newcomers are asked for the share of their months; what was earned since makes up for a shortfall")]
    [InlineData("""{ "kind": "hours", "atLeast": 50, "categories": ["CME"], "window": { "kind": "SharedCycle", "length": 24, "endsInYear": 2025 }, "quotas": [{ "categories": ["IR"], "amount": 5, "since": "2026-01-01" }] }""", "50 credits of Category 1 CME in the last cycle of 2 years, which ends for everyone on 31 December; one ends with 2025; of which at least 5 of CME in intervention, for windows that begin on 1 Jan 2026 or later")]
    [InlineData("""{ "kind": "hours", "atLeast": 30, "categories": ["CME"], "window": { "kind": "OwnCycle", "type": "BLS", "length": 36 }, "proRated": true }""", "30 credits of Category 1 CME in the last full period of one's own Basic life support; a period shorter than 36 months is asked for its share")]
    [InlineData("""{ "kind": "hours", "atLeast": 24, "categories": ["CME", "IR"], "window": { "kind": "Biennium" } }""", "24 credits of Category 1 CME, CME in intervention in the last two years from birth month to birth month")]
    [InlineData("""{ "kind": "pathwayStep", "pathway": "WAY", "step": "CASES" }""", "Has completed “Procedures” (250 cases), a step of “Interventional residency”")]
    [InlineData("""{ "kind": "pathwayStep", "pathway": "WAY", "step": "ORAL" }""", "Has completed “Oral exam”, a step of “Interventional residency”")]
    [InlineData("""{ "kind": "staffing", "atLeast": 1 }""", "At least 1 person works here")]
    [InlineData("""{ "kind": "staffing", "atLeast": 2, "professions": ["NURSE", "TECH"], "perMetric": "ROOMS" }""", "At least 2 people work here as Nurse or Technologist for each of “Rooms in use”")]
    [InlineData("""{ "kind": "staffing", "atLeast": 1, "professions": ["NURSE"], "perMetric": "ROOMS", "perAmount": 3, "besides": [{ "atLeast": 1 }], "who": { "kind": "holds", "anyOf": ["ALS"] } }""", "At least 1 person works here as Nurse for every 3 of “Rooms in use”, and at the same time 1 more, each of whom: Holds Advanced life support")]
    [InlineData("""{ "kind": "evidence", "evidence": "SURVEY" }""", "“Physicist's survey” is on file")]
    [InlineData("""{ "kind": "evidence", "evidence": "SURVEY", "months": 12, "perUnit": ["FLUORO", "CT"] }""", "“Physicist's survey” is on file for each fluoroscopy unit and each CT scanner, not older than 12 months")]
    [InlineData("""{ "kind": "accreditation", "scheme": "IASIOS" }""", "Accredited under IASIOS")]
    [InlineData("""{ "kind": "accreditation", "scheme": "IASIOS", "states": ["Accredited", "CentreOfExcellence"] }""", "Accredited under IASIOS, with the answer “Accredited” or “Centre of excellence”")]
    [InlineData("""{ "kind": "metric", "metric": "PROC", "atLeast": 150 }""", "Oncology procedures a year: at least 150 procedures; a figure counts for 12 months after its period")]
    [InlineData("""{ "kind": "metric", "metric": "DOSE", "atLeast": 90, "atMost": 100, "months": 1 }""", "Doses followed up: from 90 to 100 %; a figure counts for 1 month after its period")]
    [InlineData("""{ "kind": "metric", "metric": "ROOMS", "atMost": 4 }""", "Rooms in use: at most 4 rooms")]
    [InlineData("""{ "kind": "clause", "clause": "H-2" }""", "Clause H-2 of this edition is met")]
    [InlineData("""{ "kind": "allOf", "rules": [{ "kind": "holds", "anyOf": ["BLS"] }, { "kind": "anyOf", "rules": [{ "kind": "holds", "anyOf": ["ALS"] }, { "kind": "holds", "anyOf": ["PALS"] }] }] }""", "All of these: Holds Basic life support; (At least one of these: Holds Advanced life support; Holds Paediatric life support)")]
    [InlineData("""{ "kind": "atLeast", "count": 2, "rules": [{ "kind": "holds", "anyOf": ["BLS"] }, { "kind": "holds", "anyOf": ["ALS"] }, { "kind": "holds", "anyOf": ["PALS"] }] }""", "At least 2 of these 3: Holds Basic life support; Holds Advanced life support; Holds Paediatric life support")]
    [InlineData("""{ "kind": "when", "condition": { "kind": "holds", "anyOf": ["ALS"] }, "then": { "kind": "holds", "anyOf": ["BLS"] } }""", "Asked only while a condition holds: (The condition: Holds Advanced life support); (What is asked then: Holds Basic life support)")]
    public void A_rule_reads_as_sentences(string rule, string words) => Assert.Equal(words, new RuleWords(Catalogue).Of(RuleJson.Read(rule)).Flat);

    [Fact]
    public void Every_kind_of_rule_and_window_has_words()
    {
        var told = typeof(RuleWordsTests).GetMethod(nameof(A_rule_reads_as_sentences))!.GetCustomAttributes(typeof(InlineDataAttribute), false).Cast<InlineDataAttribute>().Select(data => (string)data.Data[0]!).ToList();
        var kinds = typeof(RequirementRule).GetCustomAttributes(typeof(JsonDerivedTypeAttribute), false).Cast<JsonDerivedTypeAttribute>().Select(kind => (string)kind.TypeDiscriminator!).ToList();

        Assert.True(kinds.Count > 10);
        Assert.DoesNotContain(kinds, kind => !told.Exists(rule => rule.Contains($"\"kind\": \"{kind}\"", StringComparison.Ordinal)));
        Assert.DoesNotContain(Enum.GetNames<HoursWindowKind>(), kind => !told.Exists(rule => rule.Contains($"\"kind\": \"{kind}\"", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(null, null, "always")]
    [InlineData("2026-01-01", null, "from 1 Jan 2026")]
    [InlineData(null, "2027-01-01", "to 31 Dec 2026")]
    [InlineData("2026-01-01", "2027-01-01", "1 Jan 2026 to 31 Dec 2026")]
    public void The_last_day_named_is_the_last_that_counts(string? from, string? until, string words) =>
        Assert.Equal(words, StandardWords.Days(from is null ? null : DateOnly.Parse(from, null), until is null ? null : DateOnly.Parse(until, null)));
}
