using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Data.Seeding;
using LivIR.Credentials.Testing;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.IntegrationTests.Data;

/// <summary>A folder that is loaded again after it was changed.</summary>
public sealed class CatalogueReloadTests : IDisposable
{
    private const string Equivalences = "catalogue/equivalences.json";
    private const string Pathways = "catalogue/pathways.json";
    private const string SecondStep = """{ "code": "TWO", "order": 2, "name": "Second", "kind": "OralExam", "source": "s", "confidence": "Verified" }""";
    private const string Standard = "standards/small.json";

    private static readonly DateTime At = new(2026, 11, 24, 10, 0, 0, DateTimeKind.Utc);

    private readonly SqliteDatabase _database = new();
    private readonly SmallSeed _seed = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _seed.Dispose();
        _database.Dispose();
    }

    [Fact]
    public async Task The_first_load_counts_every_kind()
    {
        Assert.Equal(25, await LoadAsync());

        Assert.Equal(
            """{"regions":{"added":3},"countries":{"added":2},"professions":{"added":1},"issuingBodies":{"added":1},"credentialTypes":{"added":2},"equivalences":{"added":2},"pathways":{"added":1},"pathwaySteps":{"added":2},"trainingCategories":{"added":1},"accreditationSchemes":{"added":1},"evidenceKinds":{"added":1},"unitKinds":{"added":1},"metricKinds":{"added":1},"privilegeClasses":{"added":1},"appointmentPeriods":{"added":1},"standards":{"added":1},"editions":{"added":1},"requirements":{"added":2}}""",
            await LastDataAsync());
    }

    [Fact]
    public async Task Only_what_changed_is_changed()
    {
        await LoadAsync();
        _seed.With(SmallSeed.Types, "\"months\": 24", "\"months\": 36").With(SmallSeed.Types, "60,", "90,");
        _seed.With(Standard, "\"title\": \"t\"", "\"title\": \"u\"");

        Assert.Equal(3, await LoadAsync());

        Assert.Equal("""{"credentialTypes":{"changed":1},"requirements":{"added":1,"ended":1}}""", await LastDataAsync());
        await using var db = _database.CreateDbContext();
        var type = await db.CredentialTypes.SingleAsync(t => t.Code == "BLS", Ct);
        Assert.Equal((36, 90, 1), (type.Validity.Months, type.ReminderDays[0], type.Version));
        var before = await db.CredentialTypeVersions.SingleAsync(Ct);
        Assert.Equal(("BLS", 24, 60, At), (before.TypeCode, before.Validity.Months, before.ReminderDays[0], before.SupersededAt));
        var clauses = await db.Requirements.Where(r => r.Clause == "A-1").OrderBy(r => r.SupersededAt == null).ToListAsync(Ct);
        Assert.Equal([("t", At), ("u", null)], clauses.Select(r => (r.Title, r.SupersededAt)));
        Assert.Equal([DateTime.MinValue, At], clauses.Select(r => r.PublishedAt));
        Assert.Equal(0, await LoadAsync());
    }

    [Fact]
    public async Task An_equivalence_that_left_its_file_is_removed()
    {
        await LoadAsync();
        _seed.With(Equivalences, "\"regionCode\": \"EU\"", "\"regionCode\": \"NA\"");

        Assert.Equal(2, await LoadAsync());

        Assert.Equal("""{"equivalences":{"added":1,"removed":1}}""", await LastDataAsync());
        await using var db = _database.CreateDbContext();
        Assert.Equal([null, "NA"], await db.Equivalences.OrderBy(e => e.Id).Select(e => e.RegionCode).ToListAsync(Ct));
    }

    [Theory]
    [InlineData(false, "ONE")]
    [InlineData(true, "ONE TWO")]
    public async Task A_step_that_left_its_pathway_stays_only_where_somebody_walked_it(bool walked, string left)
    {
        await LoadAsync();
        if (walked)
        {
            await WalkAsync("WAY", "TWO");
        }

        _seed.With(Pathways, "},\n        " + SecondStep, "}");

        Assert.Equal(walked ? 0 : 1, await LoadAsync());
        await using var db = _database.CreateDbContext();
        Assert.Equal(left, string.Join(' ', await db.Set<PathwayStep>().OrderBy(s => s.Code).Select(s => s.Code).ToListAsync(Ct)));
    }

    [Fact]
    public async Task A_pathway_that_was_edited_here_keeps_its_steps()
    {
        await LoadAsync();
        await EditAsync(db => db.Pathways.Single().EditedLocally = true);
        _seed.With(Pathways, "},\n        " + SecondStep, "}").With(Pathways, "\"First\"", "\"Foremost\"");

        Assert.Equal(0, await LoadAsync());
    }

    [Fact]
    public async Task A_step_that_was_edited_here_is_left_alone()
    {
        await LoadAsync();
        await EditAsync(db => db.Set<PathwayStep>().Single(s => s.Code == "TWO").EditedLocally = true);
        _seed.With(Pathways, "},\n        " + SecondStep, "}").With(Pathways, "\"First\"", "\"Foremost\"");

        Assert.Equal(1, await LoadAsync());
        await using var db = _database.CreateDbContext();
        Assert.Equal(["Foremost", "Second"], await db.Set<PathwayStep>().OrderBy(s => s.Order).Select(s => s.Name).ToListAsync(Ct));
    }

    [Fact]
    public async Task A_standard_that_was_edited_here_keeps_its_clauses()
    {
        await LoadAsync();
        await EditAsync(db => db.Standards.Single().EditedLocally = true);
        _seed.With(Standard, "\"clause\": \"A-2\"", "\"clause\": \"A-3\"");

        Assert.Equal(0, await LoadAsync());
    }

    [Fact]
    public async Task A_clause_that_left_its_file_ends_and_one_that_is_worded_anew_follows_the_old()
    {
        await LoadAsync();
        _seed.With(Standard, "\"clause\": \"A-2\"", "\"clause\": \"A-3\"").With(Standard, "\"clause\": \"A-1\"", "\"clause\": \"a-1\"");

        Assert.Equal(4, await LoadAsync());
        Assert.Equal("""{"requirements":{"added":2,"ended":2}}""", await LastDataAsync());
    }

    [Fact]
    public async Task A_clause_that_is_worded_anew_from_a_day_on_keeps_its_old_wording_for_the_days_before()
    {
        await LoadAsync();
        _seed.With(Standard, "\"effectiveFrom\": \"2026-01-01\"", "\"effectiveFrom\": \"2026-01-01\", \"effectiveUntil\": \"2027-01-01\"")
            .With(Standard, "{\n      \"clause\": \"A-2\"", """
                { "clause": "A-1", "title": "u", "effectiveFrom": "2027-01-01", "rule": { "kind": "holds", "anyOf": ["ACLS"] }, "binding": "Hospital", "source": "s", "confidence": "Verified" },
                { "clause": "A-2"
                """);

        await LoadAsync();

        await using var db = _database.CreateDbContext();
        var standing = await db.Requirements.Where(r => r.SupersededAt == null).OrderBy(r => r.Place).ToListAsync(Ct);
        Assert.Equal([("A-1", "t"), ("A-1", "u"), ("A-2", "t")], standing.Select(r => (r.Clause, r.Title)));
        Assert.Equal(0, await LoadAsync());
    }

    [Fact]
    public async Task The_days_of_an_edition_are_kept_when_they_change_and_left_alone_where_they_were_set_here()
    {
        const string Name = "\"name\": \"1\", \"requirements\"";
        await LoadAsync();
        _seed.With(Standard, Name, "\"name\": \"1\", \"effectiveFrom\": \"2020-01-01\", \"requirements\"");
        await LoadAsync();
        await EditAsync(db => db.StandardEditions.Single().EditedLocally = true);
        _seed.With(Standard, "2020-01-01", "2021-01-01");

        Assert.Equal(0, await LoadAsync());
        await using var db = _database.CreateDbContext();
        Assert.Equal(new DateOnly(2020, 1, 1), (await db.StandardEditions.SingleAsync(Ct)).EffectiveFrom);
        var before = await db.StandardEditionVersions.SingleAsync(Ct);
        Assert.Equal((null, At), (before.EffectiveFrom, before.SupersededAt));
    }

    [Fact]
    public async Task An_entry_whose_code_left_its_file_stays()
    {
        await LoadAsync();
        _seed.With("catalogue/training-categories.json", "\"code\": \"CME\"", "\"code\": \"CPD\"");

        Assert.Equal(1, await LoadAsync());
        await using var db = _database.CreateDbContext();
        Assert.Equal(["CME", "CPD"], await db.TrainingCategories.OrderBy(c => c.Code).Select(c => c.Code).ToListAsync(Ct));
    }

    [Fact]
    public async Task A_refused_folder_leaves_every_table_as_it_was()
    {
        await LoadAsync();
        var before = await CountsAsync();
        _seed.With(Pathways, "},\n        " + SecondStep, "}").With(Equivalences, "\"regionCode\": \"EU\"", "\"regionCode\": \"NA\"").With(SmallSeed.Types, "\"months\": 24", "\"months\": -1");

        await Assert.ThrowsAsync<SeedRefusedException>(LoadAsync);

        Assert.Equal(before, await CountsAsync());
        Assert.Equal(1, before["Changes"]);
    }

    [Fact]
    public async Task What_does_not_fit_its_column_is_refused_whatever_the_schemas_of_the_folder_allow()
    {
        foreach (var schema in Directory.GetFiles(SmallSeed.Schemas))
        {
            _seed.Write($"schemas/{Path.GetFileName(schema)}", "{ \"type\": \"object\" }");
        }

        _seed.With(Equivalences, "\"source\": \"s\"", $"\"source\": \"s\", \"scope\": \"{new string('x', 201)}\"");
        _seed.With(SmallSeed.Types, "\"alsoKnownAs\": []", $"\"alsoKnownAs\": [\n\"{new string('ü', 700)}\"]");

        var refused = await Assert.ThrowsAsync<SeedRefusedException>(LoadAsync);

        Assert.Equal(
            [
                new SeedProblem(Equivalences, "$.equivalences[0].scope", 4, "Must have at most 200 characters when stored; it has 201."),
                new SeedProblem(SmallSeed.Types, "$.credentialTypes[0].alsoKnownAs", 7, "Must have at most 4000 characters when stored; it has 4204."),
            ],
            refused.Problems.OrderBy(p => p.Line));
    }

    private async Task<int> LoadAsync()
    {
        await using var db = _database.CreateDbContext();
        return await new CatalogueLoader(db, SmallSeed.Schemas).LoadAsync(_seed.Folder, At, Ct);
    }

    private async Task<string> LastDataAsync()
    {
        await using var db = _database.CreateDbContext();
        return await db.Changes.Where(c => c.Act == "CatalogueLoaded").OrderByDescending(c => c.Id).Select(c => c.Data).FirstAsync(Ct);
    }

    private async Task EditAsync(Action<CredentialsDbContext> edit)
    {
        await using var db = _database.CreateDbContext();
        edit(db);
        await db.SaveChangesAsync(Ct);
    }

    private Task WalkAsync(string pathway, string step) => EditAsync(db =>
    {
        var person = StaffMember.Register(Guid.CreateVersion7(), new StaffMemberDetails("E1", "Ada", "Miller"));
        db.Add(person);
        db.Add(new PathwayProgress { Id = Guid.CreateVersion7(), StaffMemberId = person.Id, PathwayCode = pathway, StepCode = step, RecordedAt = At });
    });

    private async Task<Dictionary<string, int>> CountsAsync()
    {
        await using var db = _database.CreateDbContext();
        await db.Database.OpenConnectionAsync(Ct);
        var counts = new Dictionary<string, int>();
        foreach (var table in db.Model.GetEntityTypes().Select(t => t.GetTableName()).OfType<string>().Distinct())
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT COUNT(*) FROM \"{table}\"";
            counts[table] = Convert.ToInt32(await command.ExecuteScalarAsync(Ct), System.Globalization.CultureInfo.InvariantCulture);
        }

        return counts;
    }
}
