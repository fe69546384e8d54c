using LivIR.Credentials.Data.Seeding;

namespace LivIR.Credentials.IntegrationTests.Data;

/// <summary>What fits its schema and still cannot be.</summary>
public sealed class SeedChecksTests : IDisposable
{
    private const string Bodies = "catalogue/issuing-bodies.json";
    private const string Equivalences = "catalogue/equivalences.json";
    private const string Pathways = "catalogue/pathways.json";
    private const string Regions = "catalogue/regions.json";
    private const string Schemes = "catalogue/accreditation-schemes.json";
    private const string Standard = SmallSeed.Standard;
    private const string Types = SmallSeed.Types;

    private readonly SmallSeed _seed = new();

    public void Dispose() => _seed.Dispose();

    [Theory]
    [InlineData(Types, "\"issuingBodyCode\": \"ABR\"", "\"issuingBodyCode\": \"ABX\"", "$.credentialTypes[0].issuingBodyCode", 8, "'ABX' is not in catalogue/issuing-bodies.json. Did you mean 'ABR'?")]
    [InlineData(Types, "[\"NURSE\"]", "[\n\"NURSE\",\n\"PILOT\"]", "$.credentialTypes[0].professions[1]", 13, "'PILOT' is not in catalogue/professions.json.")]
    [InlineData(Types, "\"regionCode\": \"NA\"", "\"regionCode\": \"MOON\"", "$.credentialTypes[0].regionCode", 10, "'MOON' is not in catalogue/regions.json.")]
    [InlineData(Types, "\"code\": \"ACLS\"", "\"code\": \"BLS\"", "$.credentialTypes[1].code", 28, "'BLS' is there twice; the first is in line 5.", "'ACLS' is not in catalogue/credential-types.json.")]
    [InlineData(Types, "\"regionCode\": \"WORLD\"", "\"regionCode\": \"NA\"", "$.credentialTypes[1].countryCode", 29, "'DE' lies in the region 'EU', not in 'NA'.")]
    [InlineData(Bodies, "\"countryCode\": \"US\"", "\"countryCode\": \"DE\"", "$.issuingBodies[0].countryCode", 6, "'DE' lies in the region 'EU', not in 'NA'.")]
    [InlineData(Bodies, "\"countryCode\": \"US\"", "\"countryCode\": \"ZZ\"", "$.issuingBodies[0].countryCode", 6, "'ZZ' is not in catalogue/regions.json.")]
    [InlineData(Regions, "\"code\": \"DE\"", "\"code\": \"US\"", "$.regions[1].countries[0].code", 5, "'US' is there twice; the first is in line 4.", "'DE' is not in catalogue/regions.json.")]
    [InlineData(Pathways, "\"regionCode\": \"NA\"", "\"regionCode\": \"NA\", \"countryCode\": \"DE\"", "$.pathways[0].countryCode", 5, "'DE' lies in the region 'EU', not in 'NA'.")]
    [InlineData(Pathways, "\"targetTypeCode\": \"ACLS\"", "\"targetTypeCode\": \"PALS\"", "$.pathways[0].targetTypeCode", 5, "'PALS' is not in catalogue/credential-types.json.")]
    [InlineData(Pathways, "\"code\": \"TWO\"", "\"code\": \"ONE\"", "$.pathways[0].steps[1].code", 8, "'ONE' is there twice; the first is in line 7.")]
    [InlineData(Pathways, "\"order\": 2", "\"order\": 1", "$.pathways[0].steps[1].order", 8, "Two steps have the place 1.")]
    [InlineData(Pathways, "\"order\": 2", "\"order\": 3", "$.pathways[0].steps[1].order", 8, "The 2 steps are counted from 1 to 2 without a gap, and this one is 3.")]
    [InlineData(Equivalences, "\"acceptedTypeCode\": \"ACLS\"", "\"acceptedTypeCode\": \"BLS\"", "$.equivalences[0].acceptedTypeCode", 4, "'BLS' is always accepted for itself. Delete the entry.")]
    [InlineData(Equivalences, "\"regionCode\": \"EU\",", "", "$.equivalences[1]", 5, "'ACLS' for 'BLS' in the same place is there twice; the first is in line 4.")]
    [InlineData(Equivalences, "\"regionCode\": \"EU\"", "\"regionCode\": \"EU\", \"countryCode\": \"US\"", "$.equivalences[1].countryCode", 5, "'US' lies in the region 'NA', not in 'EU'.")]
    [InlineData(Schemes, "\"ownerCode\": \"ABR\"", "\"ownerCode\": \"NOBODY\"", "$.accreditationSchemes[0].ownerCode", 5, "'NOBODY' is not in catalogue/issuing-bodies.json.")]
    [InlineData(Schemes, "\"regionCode\": \"NA\"", "\"regionCode\": \"NA\", \"countryCode\": \"DE\"", "$.accreditationSchemes[0].countryCode", 5, "'DE' lies in the region 'EU', not in 'NA'.")]
    [InlineData(Schemes, "[90, 30]", "[30, 90]", "$.accreditationSchemes[0].reminderDays[1]", 6, "Write the largest first: 90 comes after 30.")]
    [InlineData(Standard, "\"clause\": \"A-2\"", "\"clause\": \"a-1\"", "$.editions[0].requirements[1].clause", 13, "'a-1' is there twice; the first is in line 7.")]
    [InlineData(Standard, "\"regionCode\": \"NA\"", "\"regionCode\": \"MARS\"", "$.regionCode", 4, "'MARS' is not in catalogue/regions.json.")]
    [InlineData(Standard, "\"ownerCodes\": [\"ABR\"]", "\"ownerCodes\": [\"ABR\", \"XYZ\"]", "$.ownerCodes[1]", 3, "'XYZ' is not in catalogue/issuing-bodies.json.")]
    [InlineData(Standard, "\"anyOf\": [\"ACLS\"]", "\"anyOf\": [\"ATLS-X\"]", "$.editions[0].requirements[1].rule.anyOf[0]", 14, "'ATLS-X' is not in catalogue/credential-types.json.")]
    [InlineData(Standard, "\"effectiveFrom\": \"2026-01-01\"", "\"effectiveFrom\": \"2026-01-01\",\n\"effectiveUntil\": \"2026-01-01\"", "$.editions[0].requirements[0].effectiveUntil", 9, "The clause ends on 2026-01-01, before it begins on 2026-01-01.")]
    [InlineData(Standard, "\"kind\": \"holds\"", "\"kind\": \"holds\", \"months\": 3", "$.editions[0].requirements[0].rule.months", 9, "'months' does not belong to what this is. Delete it, or choose another kind.")]
    [InlineData(Types, "\"months\": 24", "\"graceDays\": 3", "$.credentialTypes[0].validity.months", 12, "FixedMonths needs 'months'.")]
    [InlineData(Types, "\"months\": 24", "\"months\": 24, \"cycleEndMonth\": 2", "$.credentialTypes[0].validity.cycleEndMonth", 14, "FixedMonths does not use 'cycleEndMonth'. Delete it, or choose another model.")]
    [InlineData(Types, "\"model\": \"FixedMonths\"", "\"model\": \"SharedCycle\", \"cycleEndMonth\": 2", "$.credentialTypes[0].validity.cycleAnchorYear", 12, "SharedCycle needs 'cycleAnchorYear' where 'months' is not 12: any year in which the cycle ends.")]
    [InlineData(Types, "\"months\": 24", "\"months\": 12, \"cycleEndDay\": 2", "$.credentialTypes[0].validity.cycleEndDay", 14, "FixedMonths does not use 'cycleEndDay'. Delete it, or choose another model.")]
    [InlineData(Types, "\"months\": 24", "\"months\": 24, \"renewsFromOldEnd\": true", "$.credentialTypes[0].validity.renewsFromOldEnd", 14, "Needs 'renewalWindowMonths' or 'graceDays', which say when a renewal is in time.")]
    [InlineData(Types, "\"model\": \"Lifetime\"", "\"model\": \"Lifetime\", \"renewsFromOldEnd\": true", "$.credentialTypes[1].validity.renewsFromOldEnd", 29, "Lifetime does not use 'renewsFromOldEnd'. Delete it, or choose another model.")]
    [InlineData(Types, "\"model\": \"Lifetime\"", "\"model\": \"Lifetime\", \"months\": 5", "$.credentialTypes[1].validity.months", 29, "Lifetime does not use 'months'. Delete it, or choose another model.")]
    [InlineData(Types, "\"model\": \"Lifetime\"", "\"model\": \"ContinuousStatus\", \"months\": 5", "$.credentialTypes[1].validity.months", 29, "ContinuousStatus does not use 'months'. Delete it, or choose another model.")]
    [InlineData(Types, "\"model\": \"Lifetime\" }, \"reminderDays\": []", "\"model\": \"Lifetime\" }, \"reminderDays\": [5]", "$.credentialTypes[1].reminderDays", 29, "Lifetime never ends, so there is nothing to remind of. Leave the list empty.")]
    [InlineData(Types, "60,", "20,", "$.credentialTypes[0].reminderDays[1]", 18, "Write the largest first: 30 comes after 20.")]
    [InlineData(Types, "\"evidenceRequired\": true", "\"evidenceRequired\": false", "$.credentialTypes[0].evidenceRequired", 20, "DocumentSeen asks a reviewer to look at a file, so a file must be required. Set it to true.")]
    [InlineData(SmallSeed.Privileges, "\"anyOf\": [\"BLS\"]", "\"anyOf\": [\"BLSS\"]", "$.privilegeClasses[0].dependsOn[0].rule.anyOf[0]", 7, "'BLSS' is not in catalogue/credential-types.json. Did you mean 'BLS'?")]
    [InlineData(SmallSeed.Privileges, "\"countryCodes\": [\"US\"]", "\"countryCodes\": [\"ZZ\"]", "$.privilegeClasses[0].dependsOn[0].countryCodes[0]", 7, "'ZZ' is not in catalogue/regions.json.")]
    [InlineData(SmallSeed.Privileges, "{ \"kind\": \"holds\", \"anyOf\": [\"BLS\"] }", "{ \"kind\": \"evidence\", \"evidence\": \"PLAN\" }", "$.privilegeClasses[0].dependsOn[0].rule", 7, "What a privilege rests on must be about persons, and cannot refer to a clause of a standard.")]
    [InlineData(SmallSeed.Privileges, "{ \"code\": \"TACE\", \"name\": \"Chemoembolisation\" }", "{ \"code\": \"TACE\", \"name\": \"Chemoembolisation\" }, { \"code\": \"TACE\", \"name\": \"Again\" }", "$.privilegeClasses[0].procedures[1].code", 6, "'TACE' is there twice; the first is in line 6.")]
    [InlineData("catalogue/appointment-periods.json", "\"months\": 36", "\"months\": 36, \"regionCode\": \"EU\", \"countryCode\": \"US\"", "$.appointmentPeriods[0].countryCode", 3, "'US' lies in the region 'NA', not in 'EU'.")]
    public async Task An_entry_that_cannot_be_is_refused(string file, string good, string bad, string path, int line, string reason, string? andElsewhere = null)
    {
        var problems = await _seed.With(file, good, bad).RefusedAsync();

        Assert.Equal(new SeedProblem(file, path, line, reason), Assert.Single(problems, p => p.Reason != andElsewhere));
        Assert.Equal(andElsewhere is not null, problems.Count > 1);
    }

    [Theory]
    [InlineData("Licence")]
    [InlineData("Registration")]
    [InlineData("BoardCertification")]
    public async Task The_word_of_the_holder_is_not_enough_for_a_right_to_practise(string category)
    {
        _seed.With(Types, "\"LifeSupport\"", $"\"{category}\"").With(Types, "\"DocumentSeen\"", "\"SelfDeclared\"");

        Assert.Equal(
            new SeedProblem(Types, "$.credentialTypes[0].minimumTrust", 22, $"The holder's word is not enough for a {category}. Choose DocumentSeen, PrimarySource or IssuerSigned."),
            Assert.Single(await _seed.RefusedAsync()));
    }

    [Theory]
    [InlineData("\"model\": \"SharedCycle\", \"cycleEndMonth\": 2, \"months\": 12")]
    [InlineData("\"model\": \"SharedCycle\", \"cycleEndMonth\": 2")]
    [InlineData("\"model\": \"SharedCycle\", \"cycleEndMonth\": 2, \"cycleEndDay\": 31, \"months\": 24, \"cycleAnchorYear\": 2026, \"renewalWindowMonths\": 3")]
    [InlineData("\"model\": \"AnniversaryQuarter\", \"months\": 60, \"firstPeriodMaxMonths\": 12")]
    [InlineData("\"model\": \"BirthMonth\", \"renewalWindowMonths\": 3")]
    [InlineData("\"model\": \"ContinuousStatus\", \"statusCheckMonths\": 12")]
    [InlineData("\"model\": \"Policy\"")]
    public async Task The_figures_that_a_model_uses_are_taken(string validity)
    {
        _seed.With(Types, "\"model\": \"FixedMonths\",", validity).With(Types, "\"months\": 24\n", "\n");

        Assert.Equal(2, (await _seed.ReadAsync()).CredentialTypes.Count);
    }

    [Theory]
    [InlineData("\"effectiveUntil\": \"2027-01-01\"", "\"effectiveFrom\": \"2027-01-01\"", "A-1", true)]
    [InlineData("\"effectiveUntil\": \"2027-01-01\"", "\"effectiveFrom\": \"2027-01-01\"", "a-1", false)]
    [InlineData("\"effectiveUntil\": \"2027-01-02\"", "\"effectiveFrom\": \"2027-01-01\"", "A-1", false)]
    [InlineData("\"tier\": \"Core\"", "\"effectiveFrom\": \"2027-01-01\"", "A-1", false)]
    public async Task A_clause_is_worded_anew_from_a_day_on_under_its_own_name(string first, string second, string name, bool taken)
    {
        _seed.With(Standard, "\"effectiveFrom\": \"2026-01-01\"", first).With(Standard, "\"clause\": \"A-2\",", $"\"clause\": \"{name}\", {second},");

        if (taken)
        {
            Assert.Equal(2, (await _seed.ReadAsync()).Standards[0].Editions[0].Requirements.Count);
        }
        else
        {
            Assert.Equal($"'{name}' is there twice; the first is in line 7.", Assert.Single(await _seed.RefusedAsync()).Reason);
        }
    }

    [Fact]
    public async Task Two_wordings_that_lead_to_each_other_are_refused_whichever_days_they_have()
    {
        _seed.With(Standard, "\"effectiveFrom\": \"2026-01-01\"", "\"effectiveUntil\": \"2027-01-01\"").With(
            Standard,
            "\"binding\": \"Hospital\", \"source\": \"s\", \"confidence\": \"Verified\"\n    }\n  ] }]",
            """
            "effectiveUntil": "2027-01-01", "binding": "Hospital", "source": "s", "confidence": "Verified" },
            { "clause": "A-1", "title": "t", "effectiveFrom": "2027-01-01", "rule": { "kind": "clause", "clause": "A-2" }, "binding": "Hospital", "source": "s", "confidence": "Verified" },
            { "clause": "A-2", "title": "t", "effectiveFrom": "2027-01-01", "rule": { "kind": "clause", "clause": "A-1" }, "binding": "Hospital", "source": "s", "confidence": "Verified" }
            ] }]
            """);

        Assert.Contains(await _seed.RefusedAsync(), p => p.Reason == "The clauses refer to each other in a circle: A-1 > A-2 > A-1.");
    }

    [Fact]
    public async Task A_standard_in_two_files_is_refused_in_the_second()
    {
        _seed.Write("standards/tiny.json", await File.ReadAllTextAsync(_seed.PathOf(Standard), TestContext.Current.CancellationToken));

        Assert.Equal(
            new SeedProblem("standards/tiny.json", "$.code", 3, "'SMALL' is also the code of standards/small.json. Each standard has one file."),
            Assert.Single(await _seed.RefusedAsync()));
    }

    [Fact]
    public async Task Nobody_is_told_that_a_code_is_missing_from_a_file_that_could_not_be_read()
    {
        _seed.Write(Bodies, "{");

        Assert.Equal(Bodies, Assert.Single(await _seed.RefusedAsync()).File);
    }
}
