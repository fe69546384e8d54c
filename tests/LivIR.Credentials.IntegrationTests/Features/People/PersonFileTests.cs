using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Changes;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Data.Model.Training;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.People;
using LivIR.Credentials.Features.People.MyCredentials;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Testing;

namespace LivIR.Credentials.IntegrationTests.Features.People;

public sealed class PersonFileTests : IDisposable
{
    private readonly SqliteDatabase _database = new();
    private readonly Hospital _hospital;

    public PersonFileTests() => _hospital = new Hospital(_database);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private PersonFileReader Reader => new(_database, _hospital.Statuses);

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Who_is_outside_the_scope_does_not_exist_and_oneself_always_does()
    {
        var person = _hospital.Person(department: _hospital.B);

        Assert.Null(await Reader.ReadAsync(_hospital.Acting(departments: _hospital.A).Scope, person, AskedDays.Today, Ct));
        Assert.Null(await Reader.ReadAsync(_hospital.Self(_hospital.Person()).Scope, person, AskedDays.Today, Ct));
        Assert.NotNull(await Reader.ReadAsync(_hospital.Acting(departments: _hospital.B).Scope, person, AskedDays.Today, Ct));
        Assert.NotNull(await Reader.ReadAsync(_hospital.Self(person).Scope, person, AskedDays.Today, Ct));
        Assert.Null(await Reader.ReadAsync(_hospital.Acting().Scope, Guid.NewGuid(), AskedDays.Today, Ct));
    }

    [Fact]
    public async Task Who_has_left_is_seen_on_a_day_on_which_they_were_there_as_the_list_of_that_day_shows_them()
    {
        var person = _hospital.Person(until: Hospital.Today.AddDays(-30));
        var scope = _hospital.Acting(departments: _hospital.A).Scope;

        Assert.Null(await Reader.ReadAsync(scope, person, AskedDays.Today, Ct));
        Assert.NotNull(await Reader.ReadAsync(scope, person, new AskedDays(Hospital.Today.AddDays(-31)), Ct));
    }

    [Fact]
    public async Task A_day_ahead_is_evaluated_on_that_day()
    {
        var person = _hospital.Person();
        _hospital.Verified(person, expires: Hospital.Today.AddDays(20));

        var today = await ReadAsync(person, AskedDays.Today);
        var later = await ReadAsync(person, new AskedDays(Hospital.Today.AddDays(21)));

        Assert.Equal((true, Hospital.Today), (today.Status.Cleared, today.Day));
        Assert.Equal((false, Hospital.Today.AddDays(21), FindingState.Expired), (later.Status.Cleared, later.Day, later.Status.Findings[0].State));
    }

    [Fact]
    public async Task What_was_recorded_or_decided_after_the_day_of_knowledge_is_not_shown()
    {
        var person = _hospital.Person();
        _hospital.Clock.Advance(TimeSpan.FromDays(10));
        _hospital.Verified(person);
        Add(new TrainingDetails("Congress", Hospital.Cme, 8, Hospital.Today.AddDays(-100)), person);
        _hospital.Add(Entry(person));

        var now = await ReadAsync(person, AskedDays.Today);
        var then = await ReadAsync(person, new AskedDays(null, Hospital.Today.AddDays(9)));

        Assert.Equal((1, 1, 1, RecordStanding.Accepted, FindingState.Met), (now.Records.Count, now.Training.Count, now.History.Count, now.Records[0].Standing, now.Status.Findings[0].State));
        Assert.Equal((0, 0, 0, FindingState.Missing), (then.Records.Count, then.Training.Count, then.History.Count, then.Status.Findings[0].State));
    }

    [Fact]
    public async Task A_decision_made_later_leaves_the_record_waiting_as_it_was_known()
    {
        var person = _hospital.Person();
        var record = _hospital.Pending(person);
        _hospital.Clock.Advance(TimeSpan.FromDays(5));
        _hospital.Add(Verification.Accept(Guid.CreateVersion7(), record, new VerificationDetails(Trust.DocumentSeen, Hospital.Today.AddDays(5)), new Decider(Guid.NewGuid(), "Rita Reviewer", _hospital.Now)));

        Assert.Equal(RecordStanding.Waiting, Assert.Single((await ReadAsync(person, new AskedDays(null, Hospital.Today.AddDays(4)))).Records).Standing);
        Assert.Equal(RecordStanding.Accepted, Assert.Single((await ReadAsync(person, AskedDays.Today)).Records).Standing);
    }

    [Fact]
    public async Task The_day_of_knowledge_ends_at_midnight_where_the_person_works()
    {
        // 23:30 UTC is the next day in Vienna.
        _hospital.Clock.Advance(TimeSpan.FromHours(13.5));
        var person = _hospital.Person();
        _hospital.Pending(person);

        Assert.Empty((await ReadAsync(person, new AskedDays(null, Hospital.Today))).Records);
        Assert.Equal(Hospital.Today.AddDays(1), Assert.Single((await ReadAsync(person, new AskedDays(null, Hospital.Today.AddDays(1)))).Records).RecordedOn);
    }

    [Fact]
    public async Task A_replaced_record_stays_with_when_and_by_whom()
    {
        var person = _hospital.Person();
        var (wrong, right) = (_hospital.Verified(person, issued: new DateOnly(2026, 1, 1)), _hospital.Verified(person, issued: new DateOnly(2026, 2, 1)));
        using (var db = _database.CreateDbContext())
        {
            db.Credentials.Single(c => c.Id == wrong).Supersede(right, _hospital.Now.AddDays(3));
            db.SaveChanges();
        }

        _hospital.Clock.Advance(TimeSpan.FromDays(9));
        var now = await ReadAsync(person, AskedDays.Today);
        var before = await ReadAsync(person, new AskedDays(null, Hospital.Today.AddDays(2)));

        Assert.Equal([(right, RecordStanding.Accepted), (wrong, RecordStanding.Replaced)], now.Records.Select(r => (r.Id, r.Standing)));
        Assert.Equal(Hospital.Today.AddDays(3), now.Records[1].ReplacedOn);
        Assert.All(before.Records, r => Assert.Equal(RecordStanding.Accepted, r.Standing));
    }

    [Fact]
    public async Task A_step_of_the_way_is_as_it_was_known()
    {
        AddPathway();
        var person = Walker();
        _hospital.Add(new PathwayProgress { Id = Guid.CreateVersion7(), StaffMemberId = person, PathwayCode = "WAY", StepCode = "CASES", Count = 40, RecordedAt = _hospital.Now, SupersededAt = _hospital.Now.AddDays(5) });
        _hospital.Add(new PathwayProgress { Id = Guid.CreateVersion7(), StaffMemberId = person, PathwayCode = "WAY", StepCode = "CASES", Count = 60, RecordedAt = _hospital.Now.AddDays(5) });

        var now = (await ReadAsync(person, AskedDays.Today)).Pathway!;
        var then = (await ReadAsync(person, new AskedDays(null, Hospital.Today.AddDays(1)))).Pathway!;

        Assert.Equal((60, 40, 250, "Cases"), (now.Steps[0].Count, then.Steps[0].Count, now.Steps[0].Target, now.Next!.Name));
    }

    [Theory]
    [InlineData("https://register.example/ada?n=1", "https://register.example/ada?n=1")]
    [InlineData("The register", null)]
    [InlineData("javascript:alert(1)", null)]
    public async Task A_check_is_told_with_the_day_it_was_made_on_and_its_address_as_the_register_tells_it(string source, string? address)
    {
        var person = _hospital.Person();
        var id = _hospital.Pending(person);
        _hospital.Add(Verification.Accept(Guid.CreateVersion7(), id, new VerificationDetails(Trust.PrimarySource, Hospital.Today.AddDays(-9), source), new Decider(Guid.NewGuid(), "Rita Reviewer", _hospital.Now)));

        var decision = Assert.Single((await ReadAsync(person, AskedDays.Today)).Records).Decision!;

        Assert.Equal((Hospital.Today.AddDays(-9), address), (decision.On, decision.Address));
        Assert.Equal($"Checked at the source ({source}) by Rita Reviewer on 15 Nov 2026", decision.Words);
    }

    [Fact]
    public async Task What_was_refused_can_be_sent_again_until_something_newer_was_sent()
    {
        var person = _hospital.Person();
        var account = Guid.NewGuid();
        var refused = _hospital.Pending(person, by: account);
        _hospital.Add(Verification.Reject(Guid.CreateVersion7(), refused, "The second page is missing.", Hospital.Today, new Decider(Guid.NewGuid(), "Rita Reviewer", _hospital.Now)));

        var open = Assert.Single(MyView.Of(await ReadAsync(person, AskedDays.Today), account).Sent);
        _hospital.Clock.Advance(TimeSpan.FromHours(1));
        _hospital.Pending(person, by: account);
        var sent = MyView.Of(await ReadAsync(person, AskedDays.Today), account).Sent;

        Assert.Equal((RecordStanding.Rejected, $"/me/credentials/new?type={Hospital.Course}"), (open.Record.Standing, open.Again));
        Assert.Contains("The second page is missing.", open.Record.Decision!.Words, StringComparison.Ordinal);
        Assert.Equal([(RecordStanding.Waiting, null), (RecordStanding.Rejected, null)], sent.Select(s => (s.Record.Standing, s.Again)));
    }

    [Fact]
    public async Task Ones_own_page_says_the_answer_what_ends_and_what_waits()
    {
        var person = _hospital.Person();
        _hospital.Verified(person, expires: Hospital.Today.AddDays(12));
        var renewal = _hospital.Pending(person, issued: Hospital.Today.AddDays(-1));

        var view = MyView.Of(await ReadAsync(person, AskedDays.Today), Guid.NewGuid());

        Assert.Equal(("Cleared until 6 Dec 2026", $"Then The {Hospital.Course} ends. Renewed, nothing else ends."), (view.Answers[0].Head, view.Answers[0].Sentences[0]));
        Assert.Equal((FindingState.Expiring, renewal, null), (Assert.Single(view.Soon).State, view.Soon[0].Renewal!.Id, view.Soon[0].Act));
        Assert.Empty(view.Missing);
        Assert.Empty(view.InReview);
    }

    [Fact]
    public async Task What_is_missing_is_said_once_with_the_way_to_it()
    {
        var view = MyView.Of(await ReadAsync(_hospital.Person(), AskedDays.Today), Guid.NewGuid());

        var missing = Assert.Single(view.Missing);
        Assert.Equal((FindingState.Missing, $"/me/credentials/new?type={Hospital.Course}", true), (missing.State, missing.Act!.Value.Link, missing.Binds));
        Assert.Equal("Not cleared", view.Answers[0].Head);
        Assert.False(view.IsCleared);
    }

    private async Task<PersonFile> ReadAsync(Guid person, AskedDays days) => (await Reader.ReadAsync(_hospital.Acting().Scope, person, days, Ct))!;

    private void Add(TrainingDetails details, Guid person) => _hospital.Add(TrainingRecord.Record(Guid.CreateVersion7(), person, details, _hospital.Now, Guid.NewGuid()));

    private Change Entry(Guid person) => new() { OccurredAt = _hospital.Now, ActorName = "Max", Act = "CredentialRecorded", SubjectKind = "Credential", SubjectId = "1", StaffMemberId = person, Data = "{}" };

    private void AddPathway() => _hospital.Add(new Pathway
    {
        Code = "WAY",
        Name = "The way",
        RegionCode = "EU",
        TargetTypeCode = Hospital.Degree,
        Steps = [new PathwayStep { Code = "CASES", PathwayCode = "WAY", Name = "Cases", Order = 1, Kind = PathwayStepKind.CaseNumbers, Target = 250, Unit = "cases" }],
    });

    private Guid Walker()
    {
        var id = Guid.CreateVersion7();
        _hospital.Add(StaffMember.Register(id, new StaffMemberDetails("W1", "Wanda", "Walker", null, null, null, "WAY")));
        _hospital.Add(Assignment.Begin(Guid.CreateVersion7(), id, _hospital.A, Hospital.Nurse, new DateOnly(2020, 1, 1), _hospital.Now.AddYears(-5)));
        return id;
    }
}
