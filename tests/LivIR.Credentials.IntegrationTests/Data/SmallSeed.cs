using LivIR.Credentials.Data.Seeding;

namespace LivIR.Credentials.IntegrationTests.Data;

/// <summary>A seed folder small enough to count lines in, without schemas of its own.</summary>
internal sealed class SmallSeed : IDisposable
{
    public const string Types = "catalogue/credential-types.json";

    public const string Privileges = "catalogue/privilege-classes.json";

    public const string Standard = "standards/small.json";

    private static readonly Dictionary<string, string> Files = new()
    {
        ["catalogue/regions.json"] = """
            {
              "$schema": "x",
              "regions": [
                { "code": "NA", "name": "North America", "countries": [{ "code": "US", "name": "United States" }] },
                { "code": "EU", "name": "Europe", "countries": [{ "code": "DE", "name": "Germany" }] },
                { "code": "WORLD", "name": "World", "countries": [] }
              ]
            }
            """,
        ["catalogue/issuing-bodies.json"] = """
            {
              "$schema": "x",
              "issuingBodies": [
                {
                  "code": "ABR", "name": "Board", "alsoKnownAs": [], "regionCode": "NA",
                  "countryCode": "US",
                  "source": "s", "confidence": "Verified"
                }
              ]
            }
            """,
        ["catalogue/professions.json"] = """
            {
              "$schema": "x",
              "professions": [
                { "code": "NURSE", "name": "Nurse", "alsoKnownAs": [], "isPhysician": false, "isClinical": true }
              ]
            }
            """,
        [Types] = """
            {
              "$schema": "x",
              "credentialTypes": [
                {
                  "code": "BLS",
                  "name": "Basic life support",
                  "alsoKnownAs": [],
                  "issuingBodyCode": "ABR",
                  "category": "LifeSupport",
                  "regionCode": "NA",
                  "professions": ["NURSE"],
                  "validity": {
                    "model": "FixedMonths",
                    "months": 24
                  },
                  "reminderDays": [
                    60,
                    30
                  ],
                  "evidenceRequired": true,
                  "numberRequired": false,
                  "minimumTrust": "DocumentSeen",
                  "renewalRule": "Course",
                  "source": "s",
                  "confidence": "Verified"
                },
                {
                  "code": "ACLS", "name": "Advanced life support", "alsoKnownAs": [], "issuingBodyCode": "ABR", "category": "LifeSupport",
                  "regionCode": "WORLD", "countryCode": "DE", "professions": [], "validity": { "model": "Lifetime" }, "reminderDays": [],
                  "evidenceRequired": true, "numberRequired": false, "minimumTrust": "PrimarySource", "renewalRule": "None", "source": "s", "confidence": "Verified"
                }
              ]
            }
            """,
        ["catalogue/equivalences.json"] = """
            {
              "$schema": "x",
              "equivalences": [
                { "acceptedTypeCode": "ACLS", "forTypeCode": "BLS", "source": "s", "confidence": "Verified" },
                { "acceptedTypeCode": "ACLS", "forTypeCode": "BLS", "regionCode": "EU", "source": "s", "confidence": "Verified" }
              ]
            }
            """,
        ["catalogue/pathways.json"] = """
            {
              "$schema": "x",
              "pathways": [
                {
                  "code": "WAY", "name": "Way", "regionCode": "NA", "targetTypeCode": "ACLS", "source": "s", "confidence": "Verified",
                  "steps": [
                    { "code": "ONE", "order": 1, "name": "First", "kind": "Fellowship", "source": "s", "confidence": "Verified" },
                    { "code": "TWO", "order": 2, "name": "Second", "kind": "OralExam", "source": "s", "confidence": "Verified" }
                  ]
                }
              ]
            }
            """,
        ["catalogue/training-categories.json"] = """
            {
              "$schema": "x",
              "trainingCategories": [{ "code": "CME", "name": "Credits", "unit": "Credits", "source": "s", "confidence": "Verified" }]
            }
            """,
        ["catalogue/accreditation-schemes.json"] = """
            {
              "$schema": "x",
              "accreditationSchemes": [
                {
                  "code": "IAC", "name": "Scheme", "alsoKnownAs": [], "ownerCode": "ABR", "regionCode": "NA", "states": ["Granted"],
                  "reminderDays": [90, 30], "perUnit": false, "source": "s", "confidence": "Verified"
                }
              ]
            }
            """,
        ["catalogue/evidence-kinds.json"] = """
            {
              "$schema": "x",
              "evidenceKinds": [{ "code": "PLAN", "name": "Plan", "reminderDays": [], "source": "s", "confidence": "Verified" }]
            }
            """,
        ["catalogue/unit-kinds.json"] = """
            {
              "$schema": "x",
              "unitKinds": [{ "code": "ROOM", "name": "Room", "source": "s", "confidence": "Verified" }]
            }
            """,
        ["catalogue/metric-kinds.json"] = """
            {
              "$schema": "x",
              "metricKinds": [{ "code": "CASES", "name": "Cases", "unit": "cases", "source": "s", "confidence": "Verified" }]
            }
            """,
        [Privileges] = """
            {
              "$schema": "x",
              "privilegeClasses": [
                {
                  "code": "ONCO", "name": "Oncology",
                  "procedures": [{ "code": "TACE", "name": "Chemoembolisation" }],
                  "dependsOn": [{ "title": "Life support", "countryCodes": ["US"], "rule": { "kind": "holds", "anyOf": ["BLS"] } }],
                  "ongoingEveryMonths": 12, "focusedWithinMonths": 6,
                  "source": "s", "confidence": "Common"
                }
              ]
            }
            """,
        ["catalogue/appointment-periods.json"] = """
            {
              "$schema": "x",
              "appointmentPeriods": [{ "code": "THREE", "name": "Three years", "months": 36, "source": "s", "confidence": "Common" }]
            }
            """,
        [Standard] = """
            {
              "$schema": "x",
              "code": "SMALL", "name": "Small", "ownerCodes": ["ABR"],
              "regionCode": "NA", "note": "n", "source": "s", "confidence": "Verified",
              "editions": [{ "name": "1", "requirements": [
                {
                  "clause": "A-1", "title": "t", "professions": ["NURSE"], "countryCodes": ["US"],
                  "effectiveFrom": "2026-01-01",
                  "rule": { "kind": "holds", "anyOf": ["BLS"] },
                  "binding": "Mandatory", "source": "s", "confidence": "Verified"
                },
                {
                  "clause": "A-2", "title": "t",
                  "rule": { "kind": "holds", "anyOf": ["ACLS"] },
                  "binding": "Hospital", "source": "s", "confidence": "Verified"
                }
              ] }]
            }
            """,
    };

    public SmallSeed()
    {
        foreach (var (file, text) in Files)
        {
            Write(file, text);
        }
    }

    /// <summary>The schemas shipped with the application.</summary>
    public static string Schemas => Path.Combine(AppContext.BaseDirectory, "seed", "schemas");

    public string Folder { get; } = Directory.CreateTempSubdirectory("livir-seed-").FullName;

    public string PathOf(string file) => Path.Combine(Folder, file);

    public void Write(string file, string text) => Write(file, System.Text.Encoding.UTF8.GetBytes(text));

    public void Write(string file, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllBytes(PathOf(file), bytes);
    }

    /// <summary>Puts one piece of text for another, which must be there.</summary>
    public SmallSeed With(string file, string good, string bad)
    {
        var text = File.ReadAllText(PathOf(file));
        var at = text.IndexOf(good, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} does not hold {good}.");
        Write(file, text[..at] + bad + text[(at + good.Length)..]);
        return this;
    }

    public Task<CatalogueFiles> ReadAsync() => new SeedReader(Folder, Schemas).ReadCatalogueAsync(TestContext.Current.CancellationToken);

    public async Task<IReadOnlyList<SeedProblem>> RefusedAsync() => (await Assert.ThrowsAsync<SeedRefusedException>(ReadAsync)).Problems;

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
