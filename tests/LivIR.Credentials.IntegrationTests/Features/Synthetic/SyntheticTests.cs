using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Synthetic;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Testing;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.IntegrationTests.Features.Synthetic;

public sealed class SyntheticTests : IDisposable
{
    private static readonly SyntheticShape Shape = new(300, 7);

    private readonly SqliteDatabase _database = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task What_is_read_from_the_database_is_what_was_invented_and_the_same_seed_invents_the_same()
    {
        Assert.Null(await new SyntheticLoader(_database).LoadAsync(Shape, Ct));

        var read = await ReadAsync();

        Assert.Equal(Shape.Staff, read.Select(line => line.Split(' ')[0]).Distinct().Count());
        Assert.Equal(Invented(Shape), read);
        Assert.NotEqual(Invented(Shape with { Seed = 8 }), read);
    }

    [Fact]
    public void Three_of_four_requirements_are_met_and_the_usual_gaps_are_there()
    {
        var states = Invented(Shape with { Staff = 1000 }).Select(line => Enum.Parse<FindingState>(line.Split(' ')[2])).ToList();

        Assert.InRange(FindingStates.Count(states).Percent!.Value, 65, 85);
        Assert.Superset(new HashSet<FindingState> { FindingState.Met, FindingState.Expiring, FindingState.Expired, FindingState.Missing, FindingState.InReview }, states.ToHashSet());
    }

    [Fact]
    public async Task A_database_with_people_is_left_alone()
    {
        Assert.Null(await new SyntheticLoader(_database).LoadAsync(Shape with { Staff = 2 }, Ct));

        var problem = await new SyntheticLoader(_database).LoadAsync(Shape with { Staff = 3 }, Ct);

        Assert.Equal("generate.people", problem?.Code);
        await using var db = _database.CreateDbContext();
        Assert.Equal(2, await db.StaffMembers.CountAsync(Ct));
    }

    [Theory]
    [InlineData(0, 20)]
    [InlineData(200_001, 20)]
    [InlineData(10, 0)]
    [InlineData(10, 201)]
    public async Task A_size_that_cannot_be_is_refused(int staff, int requirements)
    {
        Assert.NotNull(await new SyntheticLoader(_database).LoadAsync(new SyntheticShape(staff, 7, requirements), Ct));
        await using var db = _database.CreateDbContext();
        Assert.False(await db.StaffMembers.AnyAsync(Ct) || await db.Standards.AnyAsync(Ct));
    }

    private async Task<List<string>> ReadAsync()
    {
        await using var db = _database.CreateDbContext();
        var statuses = new StatusReader(TimeProvider.System, new CatalogueCache(), new PeopleCache());
        return Lines((await statuses.ReadAsync(db, db.StaffMembers.AsNoTracking(), new AskedDays(Shape.Day, null), Ct)).People.Values);
    }

    private static List<string> Invented(SyntheticShape shape)
    {
        var network = new SyntheticNetwork(shape);
        var work = new PersonWork(new CatalogueFacts(network.Catalogue()));
        return Lines(network.People().Select(person => PersonStatus.On(PersonTimeline.Evaluate(person, work), shape.Day)));
    }

    private static List<string> Lines(IEnumerable<PersonStatus> people) =>
        [.. people.SelectMany(p => p.Findings).Select(f => $"{f.Of.Person.Id} {f.Requirement.Clause} {f.State} {f.Until:O}").Order(StringComparer.Ordinal)];
}
