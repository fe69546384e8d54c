using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Findings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace LivIR.Credentials.IntegrationTests.Features.Demo;

/// <summary>The demo hospital has a past that hangs together, a rush ahead, and one manager with a handful of worries.</summary>
public sealed class DemoStoryTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 11, 24);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_held_before_somebody_came_is_entered_when_they_come()
    {
        await using var world = new DemoWorld(Now);
        await world.LoadAsync(Ct);
        await using var db = world.Open();
        var came = await db.Assignments.GroupBy(a => a.StaffMemberId).Select(g => new { g.Key, First = g.Min(a => a.From) }).ToDictionaryAsync(g => g.Key, g => g.First, Ct);

        var records = await db.Credentials.Where(c => c.SupersededAt == null).ToListAsync(Ct);

        Assert.All(records, c => Assert.True(DateOnly.FromDateTime(c.RecordedAt) >= came[c.StaffMemberId], $"{c.TypeCode} {c.Number} was recorded before its holder came."));
        Assert.Contains(records, c => c.IssuedOn < came[c.StaffMemberId]);
    }

    [Fact]
    public async Task A_renewal_follows_an_earlier_period_of_the_same_kind_and_person()
    {
        await using var world = new DemoWorld(Now);
        await world.LoadAsync(Ct);
        await using var db = world.Open();
        var records = await db.Credentials.AsNoTracking().ToDictionaryAsync(c => c.Id, Ct);

        var renewals = records.Values.Where(c => c.RenewsId is not null).ToList();

        Assert.True(renewals.Count > 200, $"{renewals.Count} renewals.");
        Assert.All(renewals, c => Assert.Equal((c.TypeCode, c.StaffMemberId), (records[c.RenewsId!.Value].TypeCode, records[c.RenewsId!.Value].StaffMemberId)));
        Assert.All(renewals, c => Assert.True(records[c.RenewsId!.Value].IssuedOn < c.IssuedOn));
    }

    [Fact]
    public async Task What_the_issuer_took_away_was_good_for_those_who_asked_before()
    {
        await using var world = new DemoWorld(Now);
        await world.LoadAsync(Ct);
        await using var db = world.Open();
        var day = Today.AddDays(-5);

        var told = await StatesAsync(db, "E1017", new AskedDays(day));
        var known = await StatesAsync(db, "E1017", new AskedDays(day, Today.AddDays(-30)));

        Assert.Contains(FindingState.Suspended, told);
        Assert.DoesNotContain(FindingState.Suspended, known);
        Assert.DoesNotContain(FindingState.Missing, known);
    }

    [Fact]
    public async Task Most_of_recovery_lapses_in_life_support_within_a_fortnight()
    {
        await using var world = new DemoWorld(Now);
        await world.LoadAsync(Ct);
        await using var db = world.Open();
        var nurses = await db.Assignments.Where(a => a.Facility.Code == "BOGAZ" && a.Department.Code == "REC").Select(a => a.StaffMemberId).ToListAsync(Ct);

        var ends = await db.Credentials.Where(c => nurses.Contains(c.StaffMemberId) && c.TypeCode == "BLS" && c.ExpiresOn > Today)
            .Select(c => c.ExpiresOn!.Value).Order().ToListAsync(Ct);

        var rush = ends.Where(end => end >= Today.AddDays(140) && end <= Today.AddDays(160)).ToList();
        Assert.True(rush.Count >= 4 && rush.Count * 2 > ends.Count, $"{rush.Count} of {ends.Count}.");
        Assert.InRange(rush[^1].DayNumber - rush[0].DayNumber, 1, 14);
    }

    [Fact]
    public async Task The_manager_sees_what_a_good_department_looks_like()
    {
        await using var world = new DemoWorld(Now);
        await world.LoadAsync(Ct);
        await using var db = world.Open();
        var statuses = new StatusReader(new FakeTimeProvider(Now), new CatalogueCache(), new PeopleCache());
        var people = db.StaffMembers.AsNoTracking().Where(p => p.Assignments.Any(a => a.Facility.Code == "BOGAZ"));

        var all = (await statuses.ReadAsync(db, people, AskedDays.Today, Ct)).People.Values.ToList();

        var count = FindingStates.Count(all.SelectMany(s => s.Findings).Select(f => f.State));
        Assert.InRange((double)count.Met / count.Total, 0.85, 0.95);
        Assert.InRange(all.Count(s => !s.Cleared), 4, 8);
    }

    private static async Task<IReadOnlyList<FindingState>> StatesAsync(CredentialsDbContext db, string number, AskedDays days)
    {
        var statuses = new StatusReader(new FakeTimeProvider(Now), new CatalogueCache(), new PeopleCache());
        var people = await statuses.ReadAsync(db, db.StaffMembers.AsNoTracking().Where(p => p.EmployeeNumber == number), days, Ct);
        return [.. Assert.Single(people.People.Values).Findings.Select(f => f.State)];
    }
}
