using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Matrix;
using LivIR.Credentials.Features.Waivers;
using LivIR.Credentials.Features.Waivers.EndWaiver;
using LivIR.Credentials.Features.Waivers.GrantWaiver;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Testing;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.IntegrationTests.Features.Waivers;

public sealed class WaiverTests : IDisposable
{
    private static readonly DateOnly Last = Hospital.Today.AddDays(30);

    private readonly SqliteDatabase _database = new();
    private readonly Hospital _hospital;
    private readonly CatalogueCache _cache = new();

    public WaiverTests() => _hospital = new Hospital(_database);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private WaiverReader Reader => new(_database, _hospital.Statuses, _cache);

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task A_waived_clause_is_counted_apart_until_its_last_day_and_the_act_is_told()
    {
        var person = _hospital.Person("Open");

        var granted = await GrantAsync(Command(person), _hospital.Acting());

        Assert.True(granted.IsSuccess, granted.Error?.Message);
        Assert.Equal((FindingState.Waived, new FindingCount(0, 1, 0)), await StateAsync(new AskedDays(Last)));
        Assert.Equal((FindingState.Missing, new FindingCount(0, 0, 1)), await StateAsync(new AskedDays(Last.AddDays(1))));
        Assert.Equal((FindingState.Missing, new FindingCount(0, 0, 1)), await StateAsync(new AskedDays(Hospital.Today, Hospital.Today.AddDays(-1))));
        await using var db = _database.CreateDbContext();
        var told = await db.Changes.SingleAsync(c => c.Act == "WaiverGranted", Ct);
        Assert.Equal((person, "Waits for a course"), (told.StaffMemberId, told.Reason));
    }

    [Theory]
    [InlineData(nameof(GrantWaiverCommand.Reason), " ", "waiver.missing")]
    [InlineData(nameof(GrantWaiverCommand.Measure), "", "waiver.missing")]
    [InlineData(nameof(GrantWaiverCommand.Approver), null, "waiver.missing")]
    [InlineData(nameof(GrantWaiverCommand.Approver), "Sam Ópen", "waiver.approver")]
    [InlineData(nameof(GrantWaiverCommand.Clause), "99", "waiver.clause")]
    [InlineData(nameof(GrantWaiverCommand.Standard), "NONE", "waiver.clause")]
    [InlineData(nameof(GrantWaiverCommand.FacilityCode), "NOWHERE", "waiver.scope")]
    public async Task What_is_wrong_is_said_and_nothing_is_written(string field, string? value, string code)
    {
        var command = Command(_hospital.Person("Open"));
        command = field switch
        {
            nameof(GrantWaiverCommand.Reason) => command with { Reason = value },
            nameof(GrantWaiverCommand.Measure) => command with { Measure = value },
            nameof(GrantWaiverCommand.Approver) => command with { Approver = value },
            nameof(GrantWaiverCommand.Clause) => command with { Clause = value! },
            nameof(GrantWaiverCommand.Standard) => command with { Standard = value! },
            _ => command with { FacilityCode = value! },
        };

        var refused = await GrantAsync(command, _hospital.Acting());

        Assert.Equal(code, refused.Error?.Code);
        await using var db = _database.CreateDbContext();
        Assert.False(await db.Waivers.AnyAsync(Ct) || await db.Changes.AnyAsync(c => c.Act == "WaiverGranted", Ct));
    }

    [Theory]
    [InlineData(0, -1, "waiver.last")]
    [InlineData(-32, 10, "waiver.from")]
    [InlineData(-10, -1, "waiver.last")]
    [InlineData(400, 410, "waiver.from")]
    [InlineData(0, 731, "waiver.last")]
    [InlineData(-31, 10, null)]
    [InlineData(0, 0, null)]
    public async Task A_waiver_always_ends_and_does_not_reach_far_back(int from, int last, string? code)
    {
        var granted = await GrantAsync(Command(_hospital.Person("Open")) with { From = Hospital.Today.AddDays(from), LastDay = Hospital.Today.AddDays(last) }, _hospital.Acting());

        Assert.Equal(code, granted.Error?.Code);
    }

    [Fact]
    public async Task Nobody_waives_for_themselves_nor_for_somebody_out_of_scope_nor_twice()
    {
        var (self, other) = (_hospital.Person("Self"), _hospital.Person("Other", _hospital.B));

        Assert.Equal("waiver.own", (await GrantAsync(Command(self), _hospital.Acting(staffMember: self))).Error?.Code);
        Assert.Equal("waiver.own", (await GrantAsync(Command(self), _hospital.Unlinked(self))).Error?.Code);
        Assert.Equal("waiver.scope", (await GrantAsync(Command(other), _hospital.Acting(departments: _hospital.A))).Error?.Code);
        Assert.True((await GrantAsync(Command(other), _hospital.Acting(departments: _hospital.B))).IsSuccess);
        Assert.Equal("waiver.duplicate", (await GrantAsync(Command(other), _hospital.Acting())).Error?.Code);
        Assert.Empty(await Reader.ReadAsync(_hospital.Acting(departments: _hospital.A).Scope, AskedDays.Today, Ct));
        Assert.Single(await Reader.ReadAsync(_hospital.Acting().Scope, AskedDays.Today, Ct));
    }

    [Fact]
    public async Task Ending_keeps_what_was_covered_and_what_was_known()
    {
        var person = _hospital.Person("Open");
        var id = (await GrantAsync(Command(person), _hospital.Acting())).Value;
        _hospital.Clock.Advance(TimeSpan.FromDays(10));
        var before = Assert.Single(await Reader.ReadAsync(Scope.Whole, AskedDays.Today, Ct));

        Assert.Equal("waiver.last", (await EndAsync(id, before.Version, Last, _hospital.Acting())).Error?.Code);
        Assert.Equal("waiver.last", (await EndAsync(id, before.Version, Hospital.Today, _hospital.Acting())).Error?.Code);
        Assert.True((await EndAsync(id, before.Version, Hospital.Today.AddDays(9), _hospital.Acting())).IsSuccess);

        Assert.Equal(FindingState.Waived, (await StateAsync(new AskedDays(Hospital.Today.AddDays(9)))).State);
        Assert.Equal(FindingState.Missing, (await StateAsync(new AskedDays(Hospital.Today.AddDays(10)))).State);
        Assert.Equal(FindingState.Waived, (await StateAsync(new AskedDays(Hospital.Today.AddDays(10), Hospital.Today.AddDays(5)))).State);
        Assert.Equal([WaiverPhase.Ended, WaiverPhase.TakenBack], (await Reader.ReadAsync(Scope.Whole, AskedDays.Today, Ct)).Select(r => r.Phase).Order());
    }

    [Theory]
    [InlineData(0, 30, true)]
    [InlineData(0, 31, false)]
    [InlineData(1, 20, false)]
    public async Task One_in_force_is_marked_thirty_days_before_its_last_day(int from, int last, bool marked)
    {
        await GrantAsync(Command(_hospital.Person("Open")) with { From = Hospital.Today.AddDays(from), LastDay = Hospital.Today.AddDays(last) }, _hospital.Acting());

        var row = Assert.Single(await Reader.ReadAsync(Scope.Whole, AskedDays.Today, Ct));
        Assert.Equal(marked, row.EndsSoon);
        Assert.Equal(marked, WaiverWords.Standing(row) == "in force, ends soon");
    }

    [Fact]
    public async Task The_days_it_tells_are_those_of_its_facility()
    {
        await GrantAsync(Command(_hospital.Person("Open")), _hospital.Acting());
        var row = Assert.Single(await Reader.ReadAsync(Scope.Whole, AskedDays.Today, Ct));

        var evening = row with { Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Istanbul"), RecordedAt = new(2027, 3, 14, 22, 30, 0, DateTimeKind.Utc), SupersededAt = new(2027, 3, 31, 21, 0, 0, DateTimeKind.Utc) };

        Assert.Equal((new(2027, 3, 15), new DateOnly(2027, 4, 1)), (evening.RecordedOn, evening.SupersededOn));
    }

    [Fact]
    public async Task Of_two_who_end_it_the_second_is_told()
    {
        var id = (await GrantAsync(Command(_hospital.Person("Open")), _hospital.Acting())).Value;
        var seen = Assert.Single(await Reader.ReadAsync(Scope.Whole, AskedDays.Today, Ct)).Version;

        Assert.True((await EndAsync(id, seen, Hospital.Today.AddDays(5), _hospital.Acting())).IsSuccess);
        Assert.Equal("waiver.gone", (await EndAsync(id, seen, Hospital.Today.AddDays(3), _hospital.Acting())).Error?.Code);
    }

    private GrantWaiverCommand Command(Guid person) =>
        new(_hospital.Facility.Code, person, "STD", "1 COURSE", Hospital.Today, Last, "Waits for a course", "Chief physician", "Works under supervision");

    private Task<Outcome<Guid>> GrantAsync(GrantWaiverCommand command, ChangeContext change) =>
        new GrantWaiverHandler(_database, _cache, _hospital.Statuses).HandleAsync(command, change, Ct);

    private Task<Outcome> EndAsync(Guid id, int version, DateOnly last, ChangeContext change) =>
        new EndWaiverHandler(_database, _hospital.Statuses).HandleAsync(new EndWaiverCommand(id, version, last, "Done early"), change, Ct);

    private async Task<(FindingState State, FindingCount Count)> StateAsync(AskedDays days)
    {
        var view = await new MatrixReader(_database, _hospital.People).ReadAsync(Scope.Whole, new MatrixQuery(new PeopleFilter()), days, Ct);
        return (Assert.Single(Assert.Single(view.Rows).Cells).State, view.Count);
    }
}
