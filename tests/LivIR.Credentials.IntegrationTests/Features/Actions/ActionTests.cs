using LivIR.Credentials.Data.Model.Actions;
using LivIR.Credentials.Features.Actions;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Evidence;
using LivIR.Credentials.Rules.Actions;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Testing;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.IntegrationTests.Features.Actions;

public sealed class ActionTests : IDisposable
{
    private readonly SqliteDatabase _database = new();
    private readonly ActionDeskRoom _room;

    public ActionTests() => _room = new ActionDeskRoom(_database);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task From_opened_to_verified_the_history_and_the_audit_trail_tell_each_act()
    {
        var owner = _room.Hospital.Self(_room.Owner);
        var id = await _room.OpenAsync();
        Assert.True((await _room.TickAsync(id, 1, by: owner)).IsSuccess);
        Assert.True((await _room.TickAsync(id, 2, by: owner)).IsSuccess);
        Assert.True((await _room.CompleteAsync(id, owner, files: new StoredFile(_room.Hospital.File(), "proof.pdf"))).IsSuccess);
        Assert.True((await _room.DecideAsync(id, false, words: "One is missing")).IsSuccess);
        Assert.Equal(ActionStage.Open, (await _room.RowAsync(id)).Course.Stage);
        Assert.True((await _room.CompleteAsync(id, owner, "Now both")).IsSuccess);

        Assert.True((await _room.DecideAsync(id, true)).IsSuccess);

        Assert.Equal(ActionStage.Verified, (await _room.RowAsync(id)).Course.Stage);
        Assert.Equal(["ActionOpened", "ActionStepDone", "ActionStepDone", "ActionCompleted", "ActionSentBack", "ActionCompleted", "ActionVerified"], await _room.ActsAsync());
        await using var db = _database.CreateDbContext();
        Assert.Equal("proof.pdf", await db.ActionFiles.Join(db.EvidenceFiles, f => f.EvidenceFileId, e => e.Id, (f, e) => e.FileName).SingleAsync(Ct));
        Assert.True(await db.Changes.Where(c => c.SubjectKind == "Action").AllAsync(c => c.FacilityId == _room.Hospital.Facility.Id, Ct));
    }

    [Theory]
    [InlineData("owner", "action.owner")]
    [InlineData("stranger", "action.owner")]
    [InlineData("due", "action.due")]
    [InlineData("past", "action.due")]
    [InlineData("far", "action.due")]
    [InlineData("title", "action.missing")]
    [InlineData("long", "action.long")]
    [InlineData("wrong", "action.missing")]
    [InlineData("steps", "action.steps")]
    [InlineData("step", "action.steps")]
    [InlineData("clause", "action.clause")]
    [InlineData("person", "action.person")]
    [InlineData("none", "action.nothing")]
    [InlineData("facility", "action.scope")]
    [InlineData("observation", "action.origin")]
    public async Task What_is_wrong_is_said_and_nothing_is_written(string what, string code)
    {
        var command = _room.Command();
        command = what switch
        {
            "owner" => command with { Owner = null },
            "stranger" => command with { Owner = Guid.NewGuid() },
            "due" => command with { DueOn = null },
            "past" => command with { DueOn = Hospital.Today.AddDays(-1) },
            "far" => command with { DueOn = Hospital.Today.AddYears(4) },
            "title" => command with { Actions = [command.Actions[0] with { Title = " " }] },
            "long" => command with { Actions = [command.Actions[0] with { Title = new string('x', ActionEntry.TitleLength + 1) }] },
            "wrong" => command with { Actions = [command.Actions[0] with { Wrong = null }] },
            "steps" => command with { Steps = [.. Enumerable.Range(1, ActionEntry.MostSteps + 1).Select(i => $"Step {i}")] },
            "step" => command with { Steps = [new string('x', ActionEntry.TitleLength + 1)] },
            "clause" => _room.Command(new ActionSubject(ActionSource.Clause, "STD", "99")),
            "person" => _room.Command(_room.Clause with { PersonId = Guid.NewGuid() }),
            "none" => command with { Actions = [] },
            "facility" => command with { FacilityCode = "NOWHERE" },
            _ => _room.Command(new ActionSubject(ActionSource.Survey, ObservationId: Guid.NewGuid())),
        };

        Assert.Equal(code, (await _room.TryOpenAsync(command)).Error?.Code);
        await using var db = _database.CreateDbContext();
        Assert.False(await db.CorrectiveActions.AnyAsync(Ct) || await db.Changes.AnyAsync(c => c.Act == "ActionOpened", Ct));
    }

    [Fact]
    public async Task An_owner_who_leaves_tomorrow_can_still_own_and_one_who_left_cannot()
    {
        var left = _room.Hospital.Person("Left", until: Hospital.Today);
        var leaves = _room.Hospital.Person("Leaves", until: Hospital.Today.AddDays(1));

        Assert.Equal("action.owner", (await _room.TryOpenAsync(_room.Command() with { Owner = left })).Error?.Code);
        Assert.True((await _room.TryOpenAsync(_room.Command() with { Owner = leaves })).IsSuccess);
    }

    [Fact]
    public async Task What_has_an_open_action_is_skipped_and_told_and_once_closed_it_can_be_opened_anew()
    {
        var person = _room.Hospital.Person("Other");
        var first = await _room.OpenAsync();

        var more = await _room.TryOpenAsync(_room.Command(_room.Clause, _room.Clause with { PersonId = person }));

        Assert.Single(more.Value.Opened);
        Assert.Equal(_room.Clause.Key, Assert.Single(more.Value.Skipped).Subject.Key);
        Assert.True((await _room.CancelAsync(first)).IsSuccess);
        Assert.Single((await _room.TryOpenAsync(_room.Command())).Value.Opened);
    }

    [Fact]
    public async Task Two_who_open_the_same_at_once_open_it_once()
    {
        var both = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => _room.TryOpenAsync(_room.Command()))));

        Assert.Equal(1, both.Sum(o => o.IsSuccess ? o.Value.Opened.Count : 0));
        Assert.All(both.Where(o => !o.IsSuccess), o => Assert.Equal("action.duplicate", o.Error!.Code));
        await using var db = _database.CreateDbContext();
        Assert.Equal(1, await db.CorrectiveActions.CountAsync(Ct));
        Assert.Equal(1, await db.Changes.CountAsync(c => c.Act == "ActionOpened", Ct));
    }

    [Fact]
    public async Task Of_two_who_verify_at_once_the_second_is_told()
    {
        var id = await _room.WaitingAsync();
        var seen = await _room.LastAsync(id);

        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(i => Task.Run(() => _room.DecideAsync(id, true, _room.Keeper($"V{i}"), seen: seen))));

        Assert.Single(both, o => o.IsSuccess);
        Assert.Single((await _room.ActsAsync()), a => a == "ActionVerified");
        Assert.Contains(both.Single(o => !o.IsSuccess).Error!.Code, new[] { "action.gone", "action.closed" });
    }

    [Fact]
    public async Task Nobody_verifies_sends_back_or_cancels_their_own_not_even_an_administrator()
    {
        var completer = _room.Keeper("Carl Completer");
        var id = await _room.WaitingAsync(completer);
        var ownerAsAdministrator = _room.Hospital.Acting(staffMember: _room.Owner);

        foreach (var own in new[] { ownerAsAdministrator, _room.Hospital.Unlinked(_room.Owner), completer, completer with { Scope = Scope.Whole with { UserId = completer.Scope.UserId } } })
        {
            Assert.Equal("action.own", (await _room.DecideAsync(id, true, own)).Error?.Code);
            Assert.Equal("action.own", (await _room.DecideAsync(id, false, own)).Error?.Code);
            Assert.Equal("action.own", (await _room.CancelAsync(id, own)).Error?.Code);
        }

        Assert.Equal(ActionStage.Waiting, (await _room.RowAsync(id)).Course.Stage);
    }

    [Fact]
    public async Task An_owner_works_on_their_own_action_and_on_nothing_else()
    {
        var id = await _room.OpenAsync();
        var other = _room.Hospital.Self(_room.Hospital.Person("Other"));
        var department = _room.Hospital.Acting(departments: _room.Hospital.A);

        foreach (var stranger in new[] { other, department })
        {
            Assert.Equal("action.unknown", (await _room.TickAsync(id, 1, by: stranger)).Error?.Code);
            Assert.Equal("action.unknown", (await _room.CompleteAsync(id, stranger)).Error?.Code);
            Assert.Equal("action.scope", (await _room.DecideAsync(id, true, stranger)).Error?.Code);
            Assert.Equal("action.scope", (await _room.CancelAsync(id, stranger)).Error?.Code);
            Assert.Equal("action.scope", (await _room.ChangeAsync(id, c => c with { Title = "Mine" }, stranger)).Error?.Code);
            Assert.Equal("action.scope", (await _room.TryOpenAsync(_room.Command(), stranger)).Error?.Code);
        }

        var owner = _room.Hospital.Self(_room.Owner);
        Assert.True((await _room.TickAsync(id, 1, by: owner)).IsSuccess);
        Assert.Equal("action.scope", (await _room.ChangeAsync(id, c => c with { DueOn = ActionDeskRoom.Due.AddDays(30) }, owner)).Error?.Code);
        Assert.Equal("action.scope", (await _room.CancelAsync(id, owner)).Error?.Code);
    }

    [Fact]
    public async Task Lists_hold_what_the_scope_covers_and_an_owner_finds_their_own()
    {
        var id = await _room.OpenAsync();

        Assert.Empty(await _room.Reader.ReadAsync(_room.Hospital.Acting(departments: _room.Hospital.A).Scope, new ActionQuery(), AskedDays.Today, Ct));
        Assert.Single(await _room.Reader.ReadAsync(_room.Keeper().Scope, new ActionQuery(), AskedDays.Today, Ct));
        Assert.Equal(id, Assert.Single(await _room.Reader.OfOwnerAsync(_room.Owner, Ct)).Id);
        Assert.Empty(await _room.Reader.OfOwnerAsync(_room.Hospital.Person("Other"), Ct));
        var folders = new ActionFileReader(_database, _room.Reader);
        Assert.True((await folders.FindAsync(_room.Hospital.Self(_room.Owner).Scope, id, Ct))!.Owns);
        Assert.Null(await folders.FindAsync(_room.Hospital.Acting(departments: _room.Hospital.A).Scope, id, Ct));
    }

    [Fact]
    public async Task Steps_are_ticked_and_the_tick_is_taken_off_and_nothing_is_done_before_all_are()
    {
        var id = await _room.OpenAsync();

        Assert.Equal("action.steps", (await _room.CompleteAsync(id)).Error?.Code);
        Assert.True((await _room.TickAsync(id, 1)).IsSuccess);
        Assert.Equal("action.same", (await _room.TickAsync(id, 1)).Error?.Code);
        Assert.Equal("action.step", (await _room.TickAsync(id, 9)).Error?.Code);
        Assert.True((await _room.TickAsync(id, 1, false)).IsSuccess);
        Assert.Equal([false, false], (await _room.RowAsync(id)).Course.Steps.Select(s => s.Done is not null));
    }

    [Fact]
    public async Task Each_act_has_its_stage_and_its_words()
    {
        var id = await _room.OpenAsync();
        Assert.Equal("action.open", (await _room.DecideAsync(id, true)).Error?.Code);
        await _room.TickAsync(id, 1);
        await _room.TickAsync(id, 2);
        Assert.Equal("action.note", (await _room.CompleteAsync(id, words: " ")).Error?.Code);
        Assert.Equal("action.gone", (await _room.CompleteAsync(id, seen: 1)).Error?.Code);
        Assert.True((await _room.CompleteAsync(id)).IsSuccess);
        Assert.Equal("action.waits", (await _room.TickAsync(id, 1, false)).Error?.Code);
        Assert.Equal("action.waits", (await _room.ChangeAsync(id, c => c with { Title = "Other" })).Error?.Code);
        Assert.Equal("action.waits", (await _room.CompleteAsync(id)).Error?.Code);
        Assert.Equal("action.words", (await _room.DecideAsync(id, false, words: null)).Error?.Code);
        Assert.True((await _room.DecideAsync(id, true, words: null)).IsSuccess);
        Assert.Equal("action.closed", (await _room.TickAsync(id, 1, false)).Error?.Code);
        Assert.Equal("action.closed", (await _room.CancelAsync(id)).Error?.Code);
        Assert.Equal("action.closed", (await _room.ChangeAsync(id, c => c with { Title = "Other" })).Error?.Code);
    }

    [Fact]
    public async Task A_change_keeps_what_was_asked_before_and_the_ticks_of_steps_that_stay()
    {
        var id = await _room.OpenAsync();
        await _room.TickAsync(id, 2);
        var other = _room.Hospital.Person("Other");

        Assert.Equal("action.same", (await _room.ChangeAsync(id, c => c)).Error?.Code);
        Assert.Equal("action.reason", (await _room.ChangeAsync(id, c => c with { Title = "Other", Reason = null })).Error?.Code);
        Assert.True((await _room.ChangeAsync(id, c => c with { Owner = other, DueOn = ActionDeskRoom.Due.AddDays(30), Steps = ["Send", "Tell"] })).IsSuccess);

        var course = (await _room.RowAsync(id)).Course;
        Assert.Equal((other, ActionDeskRoom.Due.AddDays(30)), (course.Terms.OwnerId, course.Terms.DueOn));
        Assert.Equal([(2, true), (3, false)], course.Steps.Select(s => (s.Step.Number, s.Done is not null)));
        Assert.Equal(["Book", "Send"], course.Entries[0].Steps.Select(s => s.Text));
        Assert.Empty(await _room.Reader.OfOwnerAsync(_room.Owner, Ct));
    }

    [Fact]
    public async Task Overdue_is_counted_on_the_facilitys_own_day_and_comes_first()
    {
        var late = await _room.OpenAsync();
        _room.Hospital.Clock.Advance(TimeSpan.FromDays(20));
        var second = _room.Hospital.Person("Other");
        await _room.TryOpenAsync(_room.Command(_room.Clause with { PersonId = second }) with { DueOn = Hospital.Today.AddDays(21) });

        // Half past eleven in the evening UTC is the next day in Vienna.
        _room.Hospital.Clock.Advance(TimeSpan.FromHours(13.5));

        var rows = await _room.Reader.ReadAsync(Scope.Whole, new ActionQuery(), AskedDays.Today, Ct);
        Assert.Equal([(late, 11), (rows[1].Id, 0)], rows.Select(r => (r.Id, r.DaysOverdue)));
        Assert.Equal(late, Assert.Single(await _room.Reader.ReadAsync(Scope.Whole, new ActionQuery(Overdue: true), AskedDays.Today, Ct)).Id);
        Assert.False(rows[0].IsEscalated);
    }

    [Fact]
    public async Task A_day_of_knowledge_shows_the_action_as_it_stood()
    {
        var id = await _room.WaitingAsync();
        _room.Hospital.Clock.Advance(TimeSpan.FromDays(5));
        Assert.True((await _room.DecideAsync(id, true)).IsSuccess);

        Assert.Equal(ActionStage.Waiting, Assert.Single(await _room.Reader.ReadAsync(Scope.Whole, new ActionQuery(), new AskedDays(null, Hospital.Today), Ct)).Course.Stage);
        Assert.Equal(ActionStage.Waiting, Assert.Single(await _room.Reader.ReadAsync(Scope.Whole, new ActionQuery(), new AskedDays(Hospital.Today), Ct)).Course.Stage);
        Assert.Empty(await _room.Reader.ReadAsync(Scope.Whole, new ActionQuery(), AskedDays.Today, Ct));
        Assert.Empty(await _room.Reader.ReadAsync(Scope.Whole, new ActionQuery(Stage: "all"), new AskedDays(null, Hospital.Today.AddDays(-1)), Ct));
    }

    [Theory]
    [InlineData("", 2)]
    [InlineData("open", 1)]
    [InlineData("waiting", 1)]
    [InlineData("cancelled", 1)]
    [InlineData("verified", 0)]
    [InlineData("all", 3)]
    public async Task The_register_is_narrowed_by_stage(string stage, int count)
    {
        var people = Enumerable.Range(0, 2).Select(i => _room.Hospital.Person($"P{i}")).ToList();
        await _room.WaitingAsync();
        await _room.OpenAsync(_room.Clause with { PersonId = people[0] });
        await _room.CancelAsync(await _room.OpenAsync(_room.Clause with { PersonId = people[1] }));

        Assert.Equal(count, (await _room.Reader.ReadAsync(Scope.Whole, new ActionQuery(Stage: stage, Standard: "STD"), AskedDays.Today, Ct)).Count);
        Assert.Empty(await _room.Reader.ReadAsync(Scope.Whole, new ActionQuery(Stage: stage, Standard: "OTHER"), AskedDays.Today, Ct));
    }
}
