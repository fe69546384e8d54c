using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Model.Facilities;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Evidence;
using LivIR.Credentials.Features.IssuerActs;
using LivIR.Credentials.Features.IssuerActs.MassActRegister;
using LivIR.Credentials.Features.IssuerActs.RecordIssuerAct;
using LivIR.Credentials.Features.IssuerActs.RecordMassAct;
using LivIR.Credentials.Features.IssuerActs.TakeBackMassAct;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Testing;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.IntegrationTests.Features.IssuerActs;

public sealed class MassActTests : IDisposable
{
    private static readonly DateOnly Ends = Hospital.Today.AddDays(10);

    private readonly SqliteDatabase _database = new();
    private readonly Hospital _hospital;
    private readonly CatalogueCache _catalogues = new();

    private readonly StoredFile _letter;

    public MassActTests()
    {
        _hospital = new Hospital(_database);
        _letter = new StoredFile(_hospital.File(), "circular.pdf");
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private ActedReader Reader => new(_hospital.Statuses, _catalogues);

    private RecordMassActHandler Recording => new(_database, new MassPlanner(_hospital.Statuses, _catalogues, Reader));

    private TakeBackMassActHandler TakingBack => new(_database, Reader, _hospital.Statuses, _catalogues);

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task An_extension_moves_every_end_and_is_one_audited_act_with_an_entry_in_each_history()
    {
        var (first, second) = (Holder("First"), Holder("Second"));
        var plan = await PlanAsync(Extension);

        Assert.Equal(2, plan.Acts.Count);
        Assert.All(plan.Acts, act => Assert.Equal((FindingState.Expiring, FindingState.Met, Ends, Ends.AddDays(90)), (act.Effect.Before.State, act.Effect.After.State, act.Effect.Before.LastDay, act.Effect.After.LastDay)));
        Assert.True((await RecordAsync(Extension)).IsSuccess);

        Assert.Equal(FindingState.Met, await StateAsync(first, new AskedDays(Ends.AddDays(1))));
        Assert.Equal(FindingState.Expired, await StateAsync(second, new AskedDays(Ends.AddDays(91))));
        await using var db = _database.CreateDbContext();
        Assert.Equal("A regulator extended all", (await db.Changes.SingleAsync(c => c.Act == "MassActRecorded", Ct)).Reason);
        Assert.Equal(new[] { first, second }.Order(), (await db.Changes.Where(c => c.Act == "CredentialExtended").Select(c => c.StaffMemberId!.Value).ToListAsync(Ct)).Order());
        Assert.Equal((2, "The COURSE"), ((await db.MassActs.SingleAsync(Ct)).Count, (await db.MassActs.SingleAsync(Ct)).Group));
    }

    [Fact]
    public async Task The_preview_says_what_the_evaluator_says_once_it_is_recorded()
    {
        List<Guid> people = [Holder("First"), Holder("Second"), Holder("Third")];
        var recall = Extension with { Kind = IssuerActKind.Withdrawn, Days = null, From = Hospital.Today };
        var plan = await PlanAsync(recall);

        Assert.True((await RecordAsync(recall)).IsSuccess);

        Assert.Equal(3, plan.ClearanceChanges);
        foreach (var person in people)
        {
            var effect = plan.Acts.Single(a => a.Effect.Person.Id == person).Effect;
            Assert.Equal((effect.After.State, effect.Clauses.Single().To), (await StateAsync(person, AskedDays.Today), await StateAsync(person, AskedDays.Today)));
        }
    }

    [Fact]
    public async Task One_is_chosen_by_days_by_numbers_by_place_and_by_profession()
    {
        var (early, late) = (Holder("Early", issued: Hospital.Today.AddDays(-300)), Holder("Late", department: _hospital.B));
        await using var db = _database.CreateDbContext();
        var number = await db.Credentials.Where(c => c.StaffMemberId == late).Select(c => c.Number!).SingleAsync(Ct);

        Assert.Equal([early], await ChosenAsync(Group with { IssuedTo = Hospital.Today.AddDays(-299) }));
        Assert.Equal([late], await ChosenAsync(Group with { IssuedFrom = Hospital.Today.AddDays(-299) }));
        Assert.Equal([late], await ChosenAsync(Group with { People = new PeopleFilter(Department: "MAIN/B") }));
        Assert.Equal([late], await ChosenAsync(Group with { Numbers = $"{number.ToUpperInvariant()[..8]}-{number[8..]}\nNOBODY-1" }));
        Assert.Equal(["NOBODY-1"], (await PlanAsync(Extension with { Group = Group with { Numbers = $"{number}, NOBODY-1" } })).NotFound);
        Assert.Equal(2, (await ChosenAsync(Group with { People = new PeopleFilter(Profession: Hospital.Nurse), EndsFrom = Ends, EndsTo = Ends })).Count);
        Assert.Equal("issuer-act.nobody", (await Recording.PreviewAsync(Extension with { Group = Group with { EndsFrom = Ends.AddDays(1) } }, _hospital.Acting(), Ct)).Error?.Code);
    }

    [Fact]
    public async Task What_had_ended_is_left_out_with_the_reason_unless_it_is_asked_for()
    {
        var running = Holder("Running");
        var ended = _hospital.Person("Ended");
        _hospital.Verified(ended, issued: Hospital.Today.AddDays(-200), expires: Hospital.Today.AddDays(-1));

        var plan = await PlanAsync(Extension);

        Assert.Equal((running, ended), (plan.Acts.Single().Effect.Person.Id, plan.LeftOut.Single().PersonId));
        Assert.Equal("It had ended before the day of the decision", plan.LeftOut.Single().Why);
        Assert.Equal(2, (await ChosenAsync(Group with { EndsFrom = Hospital.Today.AddDays(-5) })).Count);
    }

    [Fact]
    public async Task The_letter_stands_behind_every_record_concerned()
    {
        var (first, second) = (Holder("First"), Holder("Second"));

        Assert.True((await RecordAsync(Extension)).IsSuccess);

        await using var db = _database.CreateDbContext();
        var behind = await db.IssuerActs.Where(a => a.Evidence.Any(e => e.Sha256 == _letter.Sha256 && e.FileName == "circular.pdf")).Select(a => a.StaffMemberId).ToListAsync(Ct);
        Assert.Equal(new[] { first, second }.Order(), behind.Order());
    }

    [Fact]
    public async Task What_waits_for_review_is_left_out_by_name()
    {
        var accepted = Holder("Accepted");
        var waiting = _hospital.Person("Waiting");
        _hospital.Pending(waiting, issued: Hospital.Today.AddDays(-100), expires: Ends);
        var recall = Extension with { Kind = IssuerActKind.Withdrawn, Days = null };

        var plan = await PlanAsync(recall);

        Assert.Equal((accepted, waiting, "It waits for review"), (plan.Acts.Single().Effect.Person.Id, plan.LeftOut.Single().PersonId, plan.LeftOut.Single().Why));
        Assert.True((await RecordAsync(recall)).IsSuccess);
        await using var db = _database.CreateDbContext();
        Assert.Equal([accepted], await db.IssuerActs.Select(a => a.StaffMemberId).ToListAsync(Ct));
    }

    [Fact]
    public async Task The_reviewer_of_what_was_left_out_is_told_of_the_act_while_it_stands()
    {
        var accepted = Holder("Accepted");
        var waiting = _hospital.Pending(_hospital.Person("Waiting"), issued: Hospital.Today.AddDays(-100), expires: Ends, number: "BATCH-7");
        var (early, other) = (_hospital.Pending(_hospital.Person("Early"), issued: Hospital.Today.AddDays(-200), number: "BATCH-7"), _hospital.Pending(_hospital.Person("Other"), issued: Hospital.Today.AddDays(-100), number: "BATCH-8"));
        var (number, standing) = (await NumberAsync(accepted), new StandingMassActs(_database, Reader));
        var recall = Extension with { Kind = IssuerActKind.Withdrawn, Days = null, Group = Group with { IssuedFrom = Hospital.Today.AddDays(-120), Numbers = $"{number}, batch 7" } };
        var act = (await RecordAsync(recall)).Value;

        Assert.Equal(["Withdrawn by the issuer from 24 Nov 2026: A regulator extended all (Official journal 12)"], await standing.OfAsync(Scope.Whole, waiting, Ct));
        Assert.Empty(await standing.OfAsync(Scope.Whole, early, Ct));
        Assert.Empty(await standing.OfAsync(Scope.Whole, other, Ct));
        Assert.Empty(await standing.OfAsync(_hospital.Acting(departments: _hospital.B).Scope, waiting, Ct));
        Assert.True((await UndoAsync(act, _hospital.Acting())).IsSuccess);
        Assert.Empty(await standing.OfAsync(Scope.Whole, waiting, Ct));
    }

    [Fact]
    public async Task Its_days_are_those_of_the_place_of_work()
    {
        // Half past eleven in the evening by UTC is the next day in Vienna.
        Holder("First");
        _hospital.Clock.SetUtcNow(new DateTimeOffset(Hospital.Today, new TimeOnly(23, 30), TimeSpan.Zero));

        var act = (await RecordAsync(Extension)).Value;
        Assert.True((await UndoAsync(act, _hospital.Acting())).IsSuccess);

        var row = (await new MassActRegisterReader(_database, Reader).ReadAsync(Scope.Whole, Ct)).Single();
        var tomorrow = Hospital.Today.AddDays(1);
        Assert.Equal((tomorrow, tomorrow, tomorrow), (row.RecordedOn, row.TakenBackOn, await Recording.TodayAsync(Scope.Whole, Ct)));
    }

    [Fact]
    public async Task A_month_from_the_last_day_of_a_month_is_the_last_day_of_a_month()
    {
        Holder("One", ends: new DateOnly(2027, 2, 28));
        Holder("Two", ends: new DateOnly(2027, 2, 27));

        var plan = await PlanAsync(Extension with { Days = null, Months = 3 });

        Assert.Equal([new DateOnly(2027, 5, 27), new DateOnly(2027, 5, 31)], plan.Acts.Select(a => a.Details.LastDay!.Value).Order());
    }

    [Fact]
    public async Task The_own_record_is_left_out_and_nobody_outside_the_scope_is_in_the_preview()
    {
        var (mine, theirs) = (Holder("Mine"), Holder("Theirs"));
        Holder("Far", department: _hospital.B);
        var acting = _hospital.Acting(staffMember: mine, departments: _hospital.A);

        var plan = (await Recording.PreviewAsync(Extension, acting, Ct)).Value;

        Assert.True(plan.OwnLeftOut);
        Assert.Equal([theirs], plan.Acts.Select(a => a.Effect.Person.Id));
        Assert.True((await Recording.HandleAsync(Extension, plan, acting, Ct)).IsSuccess);
        Assert.Equal(FindingState.Expired, await StateAsync(mine, new AskedDays(Ends.AddDays(1))));
    }

    [Fact]
    public async Task What_is_not_as_it_was_previewed_is_refused_whole()
    {
        Holder("First");
        var plan = await PlanAsync(Extension);
        Holder("Second");

        Assert.Equal("issuer-act.preview", (await Recording.HandleAsync(Extension, plan, _hospital.Acting(), Ct)).Error?.Code);
        await using var db = _database.CreateDbContext();
        Assert.Equal((0, 0), (await db.IssuerActs.CountAsync(Ct), await db.MassActs.CountAsync(Ct)));
    }

    [Theory]
    [InlineData("no type", "issuer-act.type")]
    [InlineData("no kind", "issuer-act.kind")]
    [InlineData("reinstated", "issuer-act.kind")]
    [InlineData("no length", "issuer-act.length")]
    [InlineData("two lengths", "issuer-act.length")]
    [InlineData("too long", "issuer-act.length")]
    [InlineData("no source", "issuer-act.missing")]
    [InlineData("no file", "issuer-act.file")]
    [InlineData("issued", "issuer-act.issued")]
    [InlineData("endless", "issuer-act.last")]
    public async Task What_is_wrong_is_said(string what, string code)
    {
        Holder("First");

        var refused = await Recording.PreviewAsync(
            what switch
            {
                "no type" => Extension with { Group = Group with { TypeCode = null } },
                "no kind" => Extension with { Kind = null },
                "reinstated" => Extension with { Kind = IssuerActKind.Reinstated },
                "no length" => Extension with { Days = null },
                "two lengths" => Extension with { Months = 2 },
                "too long" => Extension with { Days = 5000 },
                "no source" => Extension with { Source = " " },
                "no file" => Extension with { Files = [] },
                "issued" => Extension with { Group = Group with { IssuedFrom = Ends, IssuedTo = Hospital.Today } },
                _ => Extension with { Group = Group with { TypeCode = Hospital.Degree } },
            },
            _hospital.Acting(),
            Ct);

        Assert.Equal(code, refused.Error?.Code);
    }

    [Fact]
    public async Task Undone_it_counts_no_more_and_was_known_until_then()
    {
        var person = Holder("First");
        var act = (await RecordAsync(Extension)).Value;
        _hospital.Clock.Advance(TimeSpan.FromDays(5));

        var outcome = await TakingBack.HandleAsync(new TakeBackMassActCommand(act, "It was for another batch"), _hospital.Acting(), Ct);

        Assert.True(outcome.IsSuccess, outcome.Error?.Message);
        Assert.Equal(FindingState.Expired, await StateAsync(person, new AskedDays(Ends.AddDays(1))));
        Assert.Equal(FindingState.Met, await StateAsync(person, new AskedDays(Ends.AddDays(1), Hospital.Today.AddDays(4))));
        await using var db = _database.CreateDbContext();
        Assert.Equal((1, 1), (await db.Changes.CountAsync(c => c.Act == "MassActTakenBack", Ct), await db.Changes.CountAsync(c => c.Act == "IssuerActTakenBack" && c.StaffMemberId == person, Ct)));
        Assert.NotNull((await new MassActRegisterReader(_database, Reader).ReadAsync(Scope.Whole, Ct)).Single().Act.TakenBackAt);
        Assert.Equal("issuer-act.gone", (await TakingBack.HandleAsync(new TakeBackMassActCommand(act, "Again"), _hospital.Acting(), Ct)).Error?.Code);
    }

    [Fact]
    public async Task It_is_undone_as_a_whole_or_not_at_all()
    {
        var (first, second) = (Holder("First"), Holder("Second", department: _hospital.B));
        var act = (await RecordAsync(Extension)).Value;

        Assert.Equal("issuer-act.scope", (await UndoAsync(act, _hospital.Acting(departments: _hospital.A))).Error?.Code);
        Assert.Equal("issuer-act.own", (await UndoAsync(act, _hospital.Acting(staffMember: second))).Error?.Code);
        Assert.Equal("issuer-act.own", (await UndoAsync(act, _hospital.Unlinked(second))).Error?.Code);
        Assert.Equal("issuer-act.missing", (await TakingBack.HandleAsync(new TakeBackMassActCommand(act, " "), _hospital.Acting(), Ct)).Error?.Code);
        Assert.Equal(FindingState.Met, await StateAsync(first, new AskedDays(Ends.AddDays(1))));
        Assert.Empty(await new MassActRegisterReader(_database, Reader).ReadAsync(_hospital.Self(first).Scope, Ct));
    }

    [Fact]
    public async Task It_is_not_undone_while_a_later_act_rests_on_it()
    {
        var person = Holder("First");
        var act = (await RecordAsync(Extension)).Value;
        _hospital.Clock.Advance(TimeSpan.FromDays(1));
        await using var db = _database.CreateDbContext();
        var record = await db.Credentials.AsNoTracking().SingleAsync(c => c.StaffMemberId == person, Ct);
        var later = await new RecordIssuerActHandler(_database, Reader).HandleAsync(
            new RecordIssuerActCommand(record.Id, record.Version, IssuerActKind.Suspended, Hospital.Today, null, "Reason", "Register", []), _hospital.Acting(), Ct);

        Assert.True(later.IsSuccess, later.Error?.Message);
        Assert.Equal("issuer-act.depends", (await UndoAsync(act, _hospital.Acting())).Error?.Code);
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(15, false)]
    public async Task It_is_not_undone_once_a_renewal_came_in_time_only_because_of_it(int daysFromNow, bool may)
    {
        var person = Holder("First");
        var act = (await RecordAsync(Extension)).Value;
        _hospital.Clock.Advance(TimeSpan.FromDays(daysFromNow));
        await using var db = _database.CreateDbContext();
        var record = await db.Credentials.Where(c => c.StaffMemberId == person).Select(c => c.Id).SingleAsync(Ct);
        _hospital.Add(Credential.Record(Guid.CreateVersion7(), person, new CredentialDetails(Hospital.Course, Hospital.Today.AddDays(daysFromNow), RenewsId: record), _hospital.Now, Guid.NewGuid()));

        Assert.Equal(may ? null : "issuer-act.depends", (await UndoAsync(act, _hospital.Acting())).Error?.Code);
    }

    [Fact]
    public async Task A_part_of_it_is_not_taken_back_alone()
    {
        Holder("First");
        await RecordAsync(Extension);
        await using var db = _database.CreateDbContext();
        var part = await db.IssuerActs.Select(a => a.Id).SingleAsync(Ct);

        var outcome = await new LivIR.Credentials.Features.IssuerActs.TakeBackIssuerAct.TakeBackIssuerActHandler(_database, Reader).HandleAsync(new(part, "r"), _hospital.Acting(), Ct);

        Assert.Equal("issuer-act.group", outcome.Error?.Code);
    }

    private static MassGroup Group => new(Hospital.Course, new PeopleFilter(), null, null, null, null, null);

    private RecordMassActCommand Extension => new(Group, IssuerActKind.Extended, Hospital.Today, null, null, 90, "A regulator extended all", "Official journal 12", [_letter]);

    private Guid Holder(string family, DateOnly? issued = null, DateOnly? ends = null, Department? department = null)
    {
        var person = _hospital.Person(family, department);
        _hospital.Verified(person, issued: issued ?? Hospital.Today.AddDays(-100), expires: ends ?? Ends);
        return person;
    }

    private async Task<string> NumberAsync(Guid person)
    {
        await using var db = _database.CreateDbContext();
        return await db.Credentials.Where(c => c.StaffMemberId == person).Select(c => c.Number!).SingleAsync(Ct);
    }

    private async Task<MassPlan> PlanAsync(RecordMassActCommand command)
    {
        var plan = await Recording.PreviewAsync(command, _hospital.Acting(), Ct);
        Assert.True(plan.IsSuccess, plan.Error?.Message);
        return plan.Value;
    }

    private async Task<List<Guid>> ChosenAsync(MassGroup group) => [.. (await PlanAsync(Extension with { Group = group })).Acts.Select(a => a.Effect.Person.Id)];

    private async Task<Outcome<Guid>> RecordAsync(RecordMassActCommand command) => await Recording.HandleAsync(command, await PlanAsync(command), _hospital.Acting(), Ct);

    private Task<Outcome> UndoAsync(Guid act, ChangeContext change) => TakingBack.HandleAsync(new TakeBackMassActCommand(act, "It was for another batch"), change, Ct);

    private async Task<FindingState> StateAsync(Guid person, AskedDays days)
    {
        await using var db = _database.CreateDbContext();
        var read = await _hospital.Statuses.ReadAsync(db, db.StaffMembers.Where(p => p.Id == person), days, Ct);
        return read.People[person].Findings.Single().State;
    }
}
