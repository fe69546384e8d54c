using System.Net;
using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Facilities;
using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Evidence;
using LivIR.Credentials.Features.Pathways;
using LivIR.Credentials.Features.Pathways.DecideStep;
using LivIR.Credentials.Features.Pathways.RecordStep;
using LivIR.Credentials.Features.People;
using LivIR.Credentials.Features.Scanning;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Testing;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.IntegrationTests.Features;

public sealed class PathwayTests : IDisposable
{
    private static readonly DateOnly Passed = new(2026, 10, 1);

    private readonly SqliteDatabase _database = new();
    private readonly Hospital _hospital;
    private readonly Guid _fellow;
    private readonly ChangeContext _self;
    private readonly ChangeContext _manager;
    private EndPoint? _scanner;

    public PathwayTests()
    {
        _hospital = new Hospital(_database);
        _hospital.Add(new Pathway
        {
            Code = "WAY",
            Name = "A way",
            RegionCode = "EU",
            TargetTypeCode = Hospital.Course,
            Steps =
            [
                new PathwayStep { Code = "OLD", PathwayCode = "WAY", Order = 1, Name = "Old route", Kind = PathwayStepKind.Fellowship, Historic = true },
                new PathwayStep { Code = "CASES", PathwayCode = "WAY", Order = 2, Name = "Cases", Kind = PathwayStepKind.CaseNumbers, Target = 250, Unit = "procedures" },
                new PathwayStep { Code = "WRITTEN", PathwayCode = "WAY", Order = 3, Name = "Written exam", Kind = PathwayStepKind.WrittenExam },
            ],
        });
        _fellow = Fellow("Fellow");
        _self = _hospital.Self(_fellow);
        _manager = _hospital.Acting(departments: _hospital.A);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task What_the_fellow_sends_counts_once_somebody_else_accepted_it()
    {
        var sent = (await SendAsync("WRITTEN", Passed)).Value;
        var waiting = await WayAsync();
        Assert.Equal((false, true), (waiting.Steps[2].IsDone, waiting.Steps[2].Waiting is not null));
        Assert.Equal([Standing.Pending], await StandingsAsync());

        Assert.True((await DecideAsync(sent, _manager)).IsSuccess);
        var accepted = await WayAsync();
        Assert.Equal((true, "Max Manager", 1), (accepted.Steps[2].IsDone, accepted.Steps[2].Counting!.Decision!.DecidedByName, accepted.Steps[2].Counting!.Files.Count));
        Assert.Equal("1 of 2 steps are done. Left: Cases (0 of 250 procedures).", accepted.Words);
        Assert.Equal([Standing.Verified], await StandingsAsync());
        await using var db = _database.CreateDbContext();
        Assert.Equal(["PathwayStepRecorded", "PathwayStepAccepted"], await db.Changes.Where(c => c.StaffMemberId == _fellow).OrderBy(c => c.Id).Select(c => c.Act).ToListAsync(Ct));
    }

    [Fact]
    public async Task Nobody_decides_about_their_own_step_nor_about_one_they_entered()
    {
        var sent = (await SendAsync("WRITTEN", Passed)).Value;
        var both = _hospital.Acting(staffMember: _fellow);

        Assert.Equal("pathway.own", (await DecideAsync(sent, both)).Error?.Code);
        Assert.Equal("pathway.own", (await DecideAsync(sent, _hospital.Unlinked(_fellow))).Error?.Code);
        Assert.Equal("pathway.own", (await DecideAsync(sent, _hospital.Acting(account: _self.Scope.UserId))).Error?.Code);
        Assert.Null(await Decider.FindAsync(both.Scope, sent, Ct));
        await using var db = _database.CreateDbContext();
        Assert.Equal(0, await db.StepDecisions.CountAsync(Ct));
    }

    [Fact]
    public async Task A_managers_own_step_waits_like_anybodys()
    {
        var both = _hospital.Acting(staffMember: _fellow);
        await SendAsync("WRITTEN", Passed, by: both);

        Assert.NotNull((await WayAsync()).Steps[2].Waiting);
    }

    // It counted at once with the recorder's own acceptance before: then one person alone could make anybody's step count.
    [Fact]
    public async Task What_is_recorded_for_somebody_waits_for_another_reviewer_who_can_open_its_proof()
    {
        var recorded = (await SendAsync("WRITTEN", Passed, by: _manager)).Value;

        Assert.Equal((false, _manager.Scope.UserId), ((await WayAsync()).Steps[2].IsDone, (await WayAsync()).Steps[2].Waiting!.SentBy));
        Assert.Equal([Standing.Pending], await StandingsAsync());
        Assert.Equal("pathway.own", (await DecideAsync(recorded, _manager)).Error?.Code);
        Assert.Equal((0, 1), (await Reader.WaitingAsync(_manager.Scope, Ct), await Reader.WaitingAsync(_hospital.Acting().Scope, Ct)));
        _scanner = new IPEndPoint(IPAddress.Loopback, 1);
        Assert.Equal("pathway.held", (await DecideAsync(recorded, _hospital.Acting("Rita Reviewer"))).Error?.Code);

        _scanner = null;
        Assert.True((await DecideAsync(recorded, _hospital.Acting("Rita Reviewer"))).IsSuccess);
        Assert.Equal("Rita Reviewer", (await WayAsync()).Steps[2].Counting!.Decision!.DecidedByName);
    }

    [Fact]
    public async Task What_is_recorded_for_somebody_takes_the_place_of_what_waits_and_leaves_what_counts()
    {
        await DecideAsync((await SendAsync("CASES", null, 168)).Value, _manager);
        await SendAsync("CASES", null, 180);

        Assert.True((await SendAsync("CASES", null, 190, file: false, by: _manager)).IsSuccess);

        var cases = (await WayAsync()).Steps[1];
        Assert.Equal((168, 190), (cases.Count, cases.Waiting!.Count));
        await using var db = _database.CreateDbContext();
        Assert.Equal(2, await db.PathwayProgress.CountAsync(p => p.SupersededAt == null, Ct));
    }

    [Fact]
    public async Task Two_who_record_a_step_at_once_leave_one_that_waits()
    {
        var both = await Task.WhenAll(Enumerable.Range(1, 4).Select(i => Task.Run(() => SendAsync("CASES", null, i, file: false, by: _hospital.Acting()), Ct)));

        Assert.All(both, sent => Assert.True(sent.IsSuccess, sent.Error?.Message));
        await using var db = _database.CreateDbContext();
        Assert.Equal((4, 1), (await db.PathwayProgress.CountAsync(Ct), await db.PathwayProgress.CountAsync(p => p.SupersededAt == null, Ct)));
    }

    [Fact]
    public async Task What_is_sent_anew_while_it_is_decided_is_decided_or_replaced_and_never_both()
    {
        for (var round = 1; round <= 6; round++)
        {
            var sent = (await SendAsync("CASES", null, round, file: false)).Value;
            var next = round + 100;
            var decide = Task.Run(() => Decider.HandleAsync(new DecideStepCommand(sent, true, Trust.PrimarySource, "Log", null), _manager, Ct), Ct);
            var again = Task.Run(() => SendAsync("CASES", null, next, file: false), Ct);
            await Task.WhenAll(decide, again);

            await using var db = _database.CreateDbContext();
            var record = await db.PathwayProgress.Include(p => p.Decision).SingleAsync(p => p.Id == sent, Ct);
            Assert.Equal((await decide).IsSuccess, record.SupersededAt is null);
            Assert.Equal((await decide).IsSuccess, record.Decision is not null);
            Assert.Equal(1, await db.PathwayProgress.CountAsync(p => p.SupersededAt == null && p.Decision == null, Ct));
        }
    }

    [Fact]
    public async Task The_day_on_which_it_was_sent_is_that_of_the_place_of_work()
    {
        // Half past eleven in the evening by UTC is the next day in Vienna.
        var sent = (await SendAsync("WRITTEN", Passed, by: _self with { At = Hospital.Today.ToDateTime(new TimeOnly(23, 30), DateTimeKind.Utc) })).Value;

        Assert.Equal(Hospital.Today.AddDays(1), (await Decider.FindAsync(_manager.Scope, sent, Ct))!.SentOn);
    }

    [Fact]
    public async Task A_refused_step_shows_the_reason_until_it_is_sent_again()
    {
        var sent = (await SendAsync("WRITTEN", Passed)).Value;
        Assert.Equal("pathway.reason", (await DecideAsync(sent, _manager, accept: false)).Error?.Code);
        Assert.True((await DecideAsync(sent, _manager, accept: false, reason: "The letter is another person's.")).IsSuccess);
        Assert.Equal("The letter is another person's.", (await WayAsync()).Steps[2].Refused!.Decision!.Reason);
        Assert.Equal("pathway.decided", (await DecideAsync(sent, _manager)).Error?.Code);

        await SendAsync("WRITTEN", Passed);
        Assert.Equal((true, true), ((await WayAsync()).Steps[2].Refused is null, (await WayAsync()).Steps[2].Waiting is not null));
        Assert.Equal("pathway.decided", (await DecideAsync(sent, _manager)).Error?.Code);
    }

    [Fact]
    public async Task A_number_that_counts_goes_on_counting_while_a_larger_one_waits()
    {
        await DecideAsync((await SendAsync("CASES", null, 168)).Value, _manager);
        var larger = (await SendAsync("CASES", null, 190)).Value;
        Assert.Equal((168, 190), ((await WayAsync()).Steps[1].Count, (await WayAsync()).Steps[1].Waiting!.Count));

        await DecideAsync(larger, _manager);
        Assert.Equal((190, true), ((await WayAsync()).Steps[1].Count, (await WayAsync()).Steps[1].Waiting is null));
    }

    [Fact]
    public async Task What_was_accepted_later_was_not_known_before()
    {
        var sent = (await SendAsync("WRITTEN", Passed)).Value;
        var later = _manager with { At = _hospital.Now.AddDays(3) };
        await DecideAsync(sent, later);
        _hospital.Clock.Advance(TimeSpan.FromDays(9));

        var before = new AskedDays(null, Hospital.Today.AddDays(1));
        Assert.Equal((true, false), ((await WayAsync()).Steps[2].IsDone, (await WayAsync(before)).Steps[2].IsDone));
        Assert.NotNull((await WayAsync(before)).Steps[2].Waiting);
        Assert.Equal([Standing.Pending], await StandingsAsync(before));
    }

    [Theory]
    [InlineData("NONE", "2026-10-01", null, "pathway.step")]
    [InlineData("WRITTEN", null, null, "pathway.nothing")]
    [InlineData("WRITTEN", "2026-11-26", null, "pathway.completed")]
    [InlineData("CASES", null, null, "pathway.count")]
    [InlineData("CASES", null, -1, "pathway.count")]
    [InlineData("CASES", "2026-10-01", 249, "pathway.too-few")]
    [InlineData("CASES", null, 250, "pathway.day")]
    public async Task A_mistake_is_said_and_nothing_is_stored(string step, string? day, int? count, string code)
    {
        Assert.Equal(code, (await SendAsync(step, day is null ? null : DateOnly.Parse(day, null), count)).Error?.Code);
        await using var db = _database.CreateDbContext();
        Assert.Equal((0, 0, 0), (await db.PathwayProgress.CountAsync(Ct), await db.EvidenceFiles.CountAsync(Ct), await db.Changes.CountAsync(Ct)));
    }

    [Fact]
    public async Task A_completed_step_needs_its_proof_whoever_records_it()
    {
        Assert.Equal("pathway.proof", (await SendAsync("WRITTEN", Passed, file: false)).Error?.Code);
        Assert.Equal("pathway.proof", (await SendAsync("WRITTEN", Passed, file: false, by: _manager)).Error?.Code);
    }

    [Fact]
    public async Task The_programme_lead_sees_the_scope_and_what_is_left_and_nobody_else()
    {
        var other = Fellow("Other", _hospital.B);
        _hospital.Person("OnNoWay");
        await SendAsync("CASES", null, 40);

        var seen = Assert.Single(await Reader.ReadAsync(_manager.Scope, new PeopleFilter(), null, AskedDays.Today, Ct));
        Assert.Equal((_fellow, 1, "0 of 2 steps are done. Left: Cases (0 of 250 procedures, in review), Written exam."), (seen.Id, seen.Waiting, seen.Way.Words));
        Assert.Equal([_fellow, other], (await Reader.ReadAsync(Scope.Whole, new PeopleFilter(), "WAY", AskedDays.Today, Ct)).Select(c => c.Id));
        Assert.Empty(await Reader.ReadAsync(Scope.Whole, new PeopleFilter(), "OTHER", AskedDays.Today, Ct));
        Assert.Null(await Reader.FindAsync(_manager.Scope, other, Ct));
        Assert.Equal("pathway.person", (await SendAsync("WRITTEN", Passed, by: _manager, person: other)).Error?.Code);
    }

    [Fact]
    public async Task A_proof_that_the_scanner_holds_was_not_seen()
    {
        var sent = (await SendAsync("WRITTEN", Passed)).Value;
        _scanner = new IPEndPoint(IPAddress.Loopback, 1);

        Assert.Equal("pathway.held", (await DecideAsync(sent, _manager)).Error?.Code);
        Assert.Equal([Standing.Pending], await StandingsAsync());
    }

    private CandidateReader Reader => new(_database, _hospital.People, _hospital.Statuses);

    private DecideStepHandler Decider => new(_database, _hospital.Statuses, new ScanStates(_database, new ScanSettings(_scanner)));

    private Guid Fellow(string family, Department? department = null)
    {
        var id = _hospital.Person(family, department);
        using var db = _database.CreateDbContext();
        var person = db.StaffMembers.Single(p => p.Id == id);
        person.Describe(new StaffMemberDetails(person.EmployeeNumber, person.GivenName, person.FamilyName, PathwayCode: "WAY"));
        db.SaveChanges();
        return id;
    }

    private Task<Outcome<Guid>> SendAsync(string step, DateOnly? day, int? count = null, bool file = true, ChangeContext? by = null, Guid? person = null) =>
        new RecordStepHandler(_database, _hospital.Statuses).HandleAsync(
            new RecordStepCommand(person ?? _fellow, step, day, count, file ? [new StoredFile(_hospital.File(), "proof.pdf")] : []), by ?? _self, Ct);

    private Task<Outcome> DecideAsync(Guid sent, ChangeContext by, bool accept = true, string? reason = null) =>
        Decider.HandleAsync(new DecideStepCommand(sent, accept, Trust.DocumentSeen, null, reason), by, Ct);

    private async Task<PathwayView> WayAsync(AskedDays? days = null) => (await new PersonFileReader(_database, _hospital.Statuses).ReadAsync(Scope.Whole, _fellow, days ?? AskedDays.Today, Ct))!.Pathway!;

    private async Task<IEnumerable<Standing>> StandingsAsync(AskedDays? days = null)
    {
        await using var db = _database.CreateDbContext();
        var read = await _hospital.Statuses.ReadAsync(db, db.StaffMembers.Where(p => p.Id == _fellow), days ?? AskedDays.Today, Ct);
        return read.People[_fellow].Person.Steps.Select(s => s.Standing);
    }
}
