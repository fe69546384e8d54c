using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Evidence;
using LivIR.Credentials.Features.IssuerActs;
using LivIR.Credentials.Features.IssuerActs.RecordIssuerAct;
using LivIR.Credentials.Features.IssuerActs.TakeBackIssuerAct;
using LivIR.Credentials.Features.People;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Testing;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.IntegrationTests.Features.IssuerActs;

public sealed class IssuerActTests : IDisposable
{
    private static readonly DateOnly Spring = Hospital.Today.AddDays(-20);

    private readonly SqliteDatabase _database = new();
    private readonly Hospital _hospital;
    private readonly CatalogueCache _catalogues = new();

    public IssuerActTests() => _hospital = new Hospital(_database);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private ActedReader Reader => new(_hospital.Statuses, _catalogues);

    private RecordIssuerActHandler Recording => new(_database, Reader);

    private TakeBackIssuerActHandler TakingBack => new(_database, Reader);

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task An_act_recorded_today_for_an_earlier_day_changes_the_view_of_that_day_and_not_what_was_known()
    {
        var (person, record) = Holder();
        _hospital.Clock.Advance(TimeSpan.FromDays(10));

        var outcome = await RecordAsync(Command(record, IssuerActKind.Withdrawn));

        Assert.True(outcome.IsSuccess, outcome.Error?.Message);
        Assert.Equal(FindingState.Suspended, await StateAsync(person, new AskedDays(Spring)));
        Assert.Equal(FindingState.Met, await StateAsync(person, new AskedDays(Spring.AddDays(-32))));
        Assert.Equal(FindingState.Met, await StateAsync(person, new AskedDays(Spring, Hospital.Today.AddDays(9))));
        Assert.Equal(FindingState.Suspended, await StateAsync(person, new AskedDays(Spring, Hospital.Today.AddDays(10))));
    }

    [Fact]
    public async Task An_act_and_its_audit_entry_and_its_file_are_written_together()
    {
        var (person, record) = Holder();
        var sha = _hospital.File();

        var outcome = await RecordAsync(Command(record, IssuerActKind.Suspended) with { LastDay = Hospital.Today.AddDays(5), Files = [new StoredFile(sha, "letter.pdf")] });

        Assert.True(outcome.IsSuccess, outcome.Error?.Message);
        await using var db = _database.CreateDbContext();
        var entry = await db.Changes.SingleAsync(c => c.Act == "CredentialSuspended", Ct);
        Assert.Equal((person, "The board decided"), (entry.StaffMemberId, entry.Reason));
        var act = await db.IssuerActs.Include(a => a.Evidence).SingleAsync(Ct);
        Assert.Equal((Spring, Hospital.Today.AddDays(6), "Max Manager"), (act.From, act.Until, act.RecordedByName));
        Assert.Equal((sha, record), (act.Evidence.Single().Sha256, act.Evidence.Single().CredentialId));
    }

    [Fact]
    public async Task The_persons_page_tells_the_act_with_its_file_and_what_became_of_it()
    {
        var (person, record) = Holder();
        await RecordAsync(Command(record, IssuerActKind.Withdrawn) with { Files = [new StoredFile(_hospital.File(), "letter.pdf")] });
        _hospital.Clock.Advance(TimeSpan.FromDays(3));
        await TakingBack.HandleAsync(new TakeBackIssuerActCommand(await ActAsync(), "It was another certificate"), _hospital.Acting(), Ct);

        var now = await FileAsync(person, AskedDays.Today);
        var then = await FileAsync(person, new AskedDays(null, Hospital.Today.AddDays(1)));

        var told = Assert.Single(Assert.Single(now.Records).Acts);
        Assert.StartsWith("Withdrawn by the issuer from 4 Nov 2026: The board decided", told.Words, StringComparison.Ordinal);
        Assert.Contains("It was another certificate", told.TakenBack, StringComparison.Ordinal);
        Assert.Equal(("letter.pdf", "certificate.pdf"), (told.Files.Single().Name, now.Records[0].Files.Single().Name));
        Assert.Null(Assert.Single(then.Records[0].Acts).TakenBack);
        Assert.Equal((FindingState.Met, FindingState.Suspended), (now.Status.Findings[0].State, then.Status.Findings[0].State));
    }

    [Fact]
    public async Task What_was_taken_back_was_known_until_then()
    {
        var (person, record) = Holder();
        await RecordAsync(Command(record, IssuerActKind.Withdrawn));
        _hospital.Clock.Advance(TimeSpan.FromDays(10));

        var outcome = await TakingBack.HandleAsync(new TakeBackIssuerActCommand(await ActAsync(), "Mistaken identity"), _hospital.Acting(), Ct);

        Assert.True(outcome.IsSuccess, outcome.Error?.Message);
        Assert.Equal(FindingState.Met, await StateAsync(person, new AskedDays(Spring)));
        Assert.Equal(FindingState.Suspended, await StateAsync(person, new AskedDays(Spring, Hospital.Today.AddDays(9))));
        await using var db = _database.CreateDbContext();
        Assert.Equal("Mistaken identity", (await db.Changes.SingleAsync(c => c.Act == "IssuerActTakenBack", Ct)).Reason);
        Assert.Equal("issuer-act.gone", (await TakingBack.HandleAsync(new TakeBackIssuerActCommand((await db.IssuerActs.SingleAsync(Ct)).Id, "Again"), _hospital.Acting(), Ct)).Error?.Code);
    }

    [Fact]
    public async Task A_withdrawal_is_ended_by_a_reinstatement_and_an_extension_moves_the_end()
    {
        var (person, record) = Holder();
        await RecordAsync(Command(record, IssuerActKind.Withdrawn));

        Assert.Equal("issuer-act.from", (await RecordAsync(Command(record, IssuerActKind.Reinstated) with { From = Spring.AddDays(-1) })).Error?.Code);
        Assert.True((await RecordAsync(Command(record, IssuerActKind.Reinstated) with { From = Hospital.Today })).IsSuccess);
        Assert.True((await RecordAsync(Command(record, IssuerActKind.Extended) with { LastDay = Hospital.Today.AddDays(400) })).IsSuccess);

        Assert.Equal(FindingState.Suspended, await StateAsync(person, new AskedDays(Hospital.Today.AddDays(-1))));
        Assert.Equal(FindingState.Met, await StateAsync(person, AskedDays.Today));
        Assert.Equal(FindingState.Expiring, await StateAsync(person, new AskedDays(Hospital.Today.AddDays(400))));
        Assert.Equal(FindingState.Expired, await StateAsync(person, new AskedDays(Hospital.Today.AddDays(401))));
    }

    [Theory]
    [InlineData("no kind", "issuer-act.kind")]
    [InlineData("no day", "issuer-act.from")]
    [InlineData("before issue", "issuer-act.from")]
    [InlineData("far ahead", "issuer-act.from")]
    [InlineData("no reason", "issuer-act.missing")]
    [InlineData("no source", "issuer-act.missing")]
    [InlineData("long", "issuer-act.long")]
    [InlineData("ends first", "issuer-act.last")]
    [InlineData("extended by nothing", "issuer-act.last")]
    [InlineData("extended to less", "issuer-act.last")]
    [InlineData("twice", "issuer-act.duplicate")]
    [InlineData("old page", "issuer-act.changed")]
    public async Task What_is_wrong_is_said_and_nothing_is_written(string what, string code)
    {
        var (_, record) = Holder();
        var command = Command(record, IssuerActKind.Suspended);
        if (what == "twice")
        {
            await RecordAsync(command);
        }

        var refused = await Recording.HandleAsync(
            what switch
            {
                "no kind" => command with { Kind = null },
                "no day" => command with { From = null },
                "before issue" => command with { From = Hospital.Today.AddMonths(-3) },
                "far ahead" => command with { From = Hospital.Today.AddYears(2) },
                "no reason" => command with { Reason = " " },
                "no source" => command with { Source = null },
                "long" => command with { Reason = new string('a', 501) },
                "ends first" => command with { LastDay = Spring.AddDays(-1) },
                "extended by nothing" => command with { Kind = IssuerActKind.Extended },
                "extended to less" => command with { Kind = IssuerActKind.Extended, LastDay = Hospital.Today },
                "twice" => command with { Version = 2 },
                _ => command with { Version = 9 },
            },
            _hospital.Acting(),
            Ct);

        Assert.Equal(code, refused.Error?.Code);
        await using var db = _database.CreateDbContext();
        Assert.Equal(what == "twice" ? 1 : 0, await db.IssuerActs.CountAsync(Ct));
    }

    [Fact]
    public async Task What_has_no_end_cannot_be_extended()
    {
        var person = _hospital.Person();
        var record = _hospital.Verified(person, Hospital.Degree, issued: Hospital.Today.AddMonths(-2));

        Assert.Equal("issuer-act.last", (await RecordAsync(Command(record, IssuerActKind.Extended) with { LastDay = Hospital.Today.AddDays(9) })).Error?.Code);
    }

    [Fact]
    public async Task Nobody_acts_about_themselves_and_nobody_outside_the_scope_or_on_what_was_not_accepted()
    {
        var (person, record) = Holder();
        var waiting = _hospital.Pending(person);

        Assert.Equal("issuer-act.own", (await Recording.HandleAsync(Command(record, IssuerActKind.Withdrawn), _hospital.Acting(staffMember: person), Ct)).Error?.Code);
        Assert.Equal("issuer-act.own", (await Recording.HandleAsync(Command(record, IssuerActKind.Withdrawn), _hospital.Unlinked(person), Ct)).Error?.Code);
        Assert.Equal("issuer-act.record", (await Recording.HandleAsync(Command(record, IssuerActKind.Withdrawn), _hospital.Acting(departments: _hospital.B), Ct)).Error?.Code);
        Assert.Equal("issuer-act.standing", (await RecordAsync(Command(waiting, IssuerActKind.Withdrawn))).Error?.Code);
        await RecordAsync(Command(record, IssuerActKind.Withdrawn));
        var act = await ActAsync();
        Assert.Equal("issuer-act.own", (await TakingBack.HandleAsync(new TakeBackIssuerActCommand(act, "r"), _hospital.Acting(staffMember: person), Ct)).Error?.Code);
        Assert.Equal("issuer-act.own", (await TakingBack.HandleAsync(new TakeBackIssuerActCommand(act, "r"), _hospital.Unlinked(person), Ct)).Error?.Code);
        Assert.Equal("issuer-act.record", (await TakingBack.HandleAsync(new TakeBackIssuerActCommand(act, "r"), _hospital.Acting(departments: _hospital.B), Ct)).Error?.Code);
        Assert.Equal("issuer-act.missing", (await TakingBack.HandleAsync(new TakeBackIssuerActCommand(act, ""), _hospital.Acting(), Ct)).Error?.Code);
    }

    private (Guid Person, Guid Record) Holder()
    {
        var person = _hospital.Person();
        return (person, _hospital.Verified(person, issued: Hospital.Today.AddMonths(-2), expires: Hospital.Today.AddDays(200)));
    }

    private static RecordIssuerActCommand Command(Guid record, IssuerActKind kind) => new(record, 1, kind, Spring, null, "The board decided", "Register of the board", []);

    private async Task<Outcome> RecordAsync(RecordIssuerActCommand command)
    {
        await using var db = _database.CreateDbContext();
        var version = await db.Credentials.Where(c => c.Id == command.CredentialId).Select(c => c.Version).SingleAsync(Ct);
        return await Recording.HandleAsync(command with { Version = version }, _hospital.Acting(), Ct);
    }

    private async Task<Guid> ActAsync()
    {
        await using var db = _database.CreateDbContext();
        return await db.IssuerActs.Select(a => a.Id).SingleAsync(Ct);
    }

    private async Task<PersonFile> FileAsync(Guid person, AskedDays days) => (await new PersonFileReader(_database, _hospital.Statuses).ReadAsync(Scope.Whole, person, days, Ct))!;

    private async Task<FindingState> StateAsync(Guid person, AskedDays days)
    {
        await using var db = _database.CreateDbContext();
        return (await _hospital.Statuses.ReadAsync(db, db.StaffMembers.Where(p => p.Id == person), days, Ct)).People[person].Findings.Single().State;
    }
}
