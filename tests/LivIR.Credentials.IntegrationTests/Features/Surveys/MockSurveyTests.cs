using LivIR.Credentials.Data.Model.Surveys;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Surveys;
using LivIR.Credentials.Features.Surveys.DrawMock;
using LivIR.Credentials.Features.Surveys.WalkMock;
using LivIR.Credentials.IntegrationTests.Features.Actions;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Testing;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.IntegrationTests.Features.Surveys;

public sealed class MockSurveyTests : IDisposable
{
    private const string Clause = "1 COURSE";

    private readonly SqliteDatabase _database = new();
    private readonly ActionDeskRoom _room;

    public MockSurveyTests()
    {
        _room = new ActionDeskRoom(_database);
        for (var i = 0; i < 9; i++)
        {
            _room.Hospital.Verified(_room.Hospital.Person($"Person {i}"));
        }
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private FacilityStatusReader Facilities => new(_room.Hospital.Statuses, new CatalogueCache());

    private MockSheetReader Sheets => new(_database, Facilities, _room.Hospital.Statuses);

    private SurveyListReader List => new(_database, _room.Hospital.Statuses, _room.Reader);

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task The_same_seed_draws_the_same_files_and_nobody_who_does_not_work_there_that_day()
    {
        var left = _room.Hospital.Person("Left", until: Hospital.Today);
        var (one, again, other) = (await DrawnAsync(Command()), await DrawnAsync(Command()), await DrawnAsync(Command() with { Seed = 8 }));

        var files = await FilesAsync(one);
        Assert.Equal(4, files.Count);
        Assert.Equal(files, await FilesAsync(again));
        Assert.NotEqual(files, await FilesAsync(other));
        var everybody = (await Sheets.FindAsync(Scope.Whole, await DrawnAsync(Command() with { Size = 50 }), Ct))!;
        Assert.Equal((10, 10), (everybody.Survey.Present, everybody.Survey.Draws.Count));
        Assert.DoesNotContain(left, everybody.Survey.Draws.Select(d => d.PersonId));
    }

    [Theory]
    [InlineData("future", "survey.held")]
    [InlineData("early", "mock.held")]
    [InlineData("size", "mock.size")]
    [InlineData("seed", "mock.seed")]
    [InlineData("standard", "mock.standard")]
    [InlineData("facility", "survey.scope")]
    public async Task What_is_wrong_is_said_and_nothing_is_drawn(string what, string code)
    {
        var command = what switch
        {
            "future" => Command() with { HeldOn = Hospital.Today.AddDays(1) },
            "early" => Command() with { HeldOn = Hospital.Today.AddDays(-32) },
            "size" => Command() with { Size = 0 },
            "seed" => Command() with { Seed = 0 },
            "standard" => Command() with { StandardCode = "NONE" },
            _ => Command() with { FacilityCode = "NOWHERE" },
        };

        Assert.Equal(code, (await DrawAsync(command)).Error?.Code);
        await using var db = _database.CreateDbContext();
        Assert.False(await db.MockSurveys.AnyAsync(Ct) || await db.Changes.AnyAsync(c => c.Act == "MockSurveyDrawn", Ct));
    }

    [Fact]
    public async Task A_note_is_kept_beside_what_the_evaluator_says_and_differences_are_named()
    {
        var id = await DrawnAsync(Command());
        var person = await FirstAsync(id);

        Assert.Equal(1, (await NoteAsync(id, person, MockMark.NotMet, "Not the same name", 0)).Value);

        var sheet = (await Sheets.FindAsync(Scope.Whole, id, Ct))!;
        var item = Assert.Single(sheet.Items, i => i.PersonId == person && i.Clause == Clause);
        Assert.Equal((MockMark.NotMet, FindingState.Met, true), (item.Mark, item.State, item.Differs));
        Assert.Equal((1, 1), (sheet.Count(MockMark.NotMet), sheet.Differing));
        var found = Assert.Single(sheet.Found);
        Assert.Equal(("Not the same name", person), (found.Wrong, found.Subject.PersonId));
        Assert.Single((await _room.TryOpenAsync(_room.Command() with { Actions = sheet.Found })).Value.Opened);
        Assert.Equal((1, 1), Assert.Single((await List.ReadAsync(Scope.Whole, null, "mock", AskedDays.Today, Ct)).Select(r => (r.Found, r.ActionsLeft))));
    }

    [Fact]
    public async Task Of_two_who_note_the_same_item_the_second_is_told_whose_words_stand_and_both_stay()
    {
        var id = await DrawnAsync(Command());
        var person = await FirstAsync(id);
        Assert.True((await NoteAsync(id, person, MockMark.Met, "Seen", 0)).IsSuccess);

        var late = await NoteAsync(id, person, MockMark.NotMet, "Not seen", 0);

        Assert.Equal("mock.gone", late.Error?.Code);
        Assert.Contains("“Seen”", late.Error!.Message, StringComparison.Ordinal);
        Assert.True((await NoteAsync(id, person, MockMark.NotMet, "Not seen", 1)).IsSuccess);
        await using var db = _database.CreateDbContext();
        Assert.Equal(["Seen", "Not seen"], await db.MockNotes.OrderBy(n => n.Number).Select(n => n.Words).ToListAsync(Ct));
        Assert.Equal(2, await db.Changes.CountAsync(c => c.Act == "MockSurveyNoted", Ct));
    }

    [Fact]
    public async Task Those_who_note_different_items_at_once_lose_nothing()
    {
        var id = await DrawnAsync(Command());
        var people = (await Sheets.FindAsync(Scope.Whole, id, Ct))!.Survey.Draws.Select(d => d.PersonId).ToList();

        var noted = await Task.WhenAll(people.Select(p => Task.Run(() => NoteAsync(id, p, MockMark.Met, "Seen", 0))));

        Assert.All(noted, n => Assert.True(n.IsSuccess, n.Error?.Message));
        Assert.Equal(people.Count, (await Sheets.FindAsync(Scope.Whole, id, Ct))!.Count(MockMark.Met));
    }

    [Fact]
    public async Task Nothing_new_writes_nothing_and_what_is_not_of_the_sheet_is_refused()
    {
        var id = await DrawnAsync(Command());
        var person = await FirstAsync(id);

        Assert.Equal(0, (await NoteAsync(id, person, MockMark.NotLookedAt, " ", 0)).Value);
        Assert.Equal("mock.item", (await NoteAsync(id, Guid.NewGuid(), MockMark.Met, null, 0)).Error?.Code);
        Assert.Equal("mock.item", (await NoteAsync(id, person, MockMark.Met, null, 0, "99")).Error?.Code);
        Assert.Equal("survey.long", (await NoteAsync(id, person, MockMark.Met, new string('x', MockNote.TextLength + 1), 0)).Error?.Code);
        await using var db = _database.CreateDbContext();
        Assert.False(await db.MockNotes.AnyAsync(Ct));
    }

    [Fact]
    public async Task Finished_its_notes_stand_and_the_report_tells_what_was_known_that_day()
    {
        var id = await DrawnAsync(Command() with { Size = 50 });
        var open = _room.Owner;
        await NoteAsync(id, open, MockMark.NotMet, "No course", 0);

        Assert.Equal("mock.finish", (await FinishAsync(id, Hospital.Today.AddDays(-1))).Error?.Code);
        Assert.Equal("mock.finish", (await FinishAsync(id, Hospital.Today.AddDays(1))).Error?.Code);
        Assert.True((await FinishAsync(id, Hospital.Today)).IsSuccess);
        Assert.Equal("mock.finished", (await FinishAsync(id, Hospital.Today)).Error?.Code);
        Assert.Equal("mock.finished", (await NoteAsync(id, open, MockMark.Met, "After all", 1)).Error?.Code);

        _room.Hospital.Clock.Advance(TimeSpan.FromDays(3));
        _room.Hospital.Verified(open);
        var item = Assert.Single((await Sheets.FindAsync(Scope.Whole, id, Ct))!.Items, i => i.PersonId == open);
        Assert.Equal(FindingState.Missing, item.State);
        await using var db = _database.CreateDbContext();
        Assert.Equal(["MockSurveyDrawn", "MockSurveyNoted", "MockSurveyFinished"], await db.Changes.Where(c => c.SubjectKind == "MockSurvey").OrderBy(c => c.Id).Select(c => c.Act).ToListAsync(Ct));
    }

    [Fact]
    public async Task Who_does_not_see_the_whole_facility_neither_sees_nor_writes()
    {
        var id = await DrawnAsync(Command());
        var department = _room.Hospital.Acting(departments: _room.Hospital.A);

        Assert.Null(await Sheets.FindAsync(department.Scope, id, Ct));
        Assert.Equal("survey.scope", (await DrawAsync(Command(), department)).Error?.Code);
        Assert.Equal("survey.scope", (await new NoteItemHandler(_database).HandleAsync(new NoteItemCommand(id, Clause, null, MockMark.Met, null, 0), department, Ct)).Error?.Code);
        Assert.Equal("survey.scope", (await new FinishMockSurveyHandler(_database).HandleAsync(new FinishMockSurveyCommand(id, Hospital.Today), department, Ct)).Error?.Code);
        Assert.Empty(await List.ReadAsync(department.Scope, null, null, AskedDays.Today, Ct));
    }

    private static DrawMockSurveyCommand Command() => new("MAIN", "STD", Hospital.Today, 4, 7);

    private Task<Outcome<Guid>> DrawAsync(DrawMockSurveyCommand command, ChangeContext? by = null) => new DrawMockSurveyHandler(_database, Facilities).HandleAsync(command, by ?? _room.Keeper(), Ct);

    private async Task<Guid> DrawnAsync(DrawMockSurveyCommand command)
    {
        var drawn = await DrawAsync(command);
        Assert.True(drawn.IsSuccess, drawn.Error?.Message);
        return drawn.Value;
    }

    private async Task<List<Guid>> FilesAsync(Guid id) => [.. (await Sheets.FindAsync(Scope.Whole, id, Ct))!.Survey.Draws.OrderBy(d => d.Place).Select(d => d.PersonId)];

    private async Task<Guid> FirstAsync(Guid id) => (await Sheets.FindAsync(Scope.Whole, id, Ct))!.Items.First(i => i.PersonId is not null && i.State == FindingState.Met).PersonId!.Value;

    private Task<Outcome<int>> NoteAsync(Guid id, Guid? person, MockMark mark, string? words, int seen, string clause = Clause) =>
        new NoteItemHandler(_database).HandleAsync(new NoteItemCommand(id, clause, person, mark, words, seen), _room.Keeper(), Ct);

    private Task<Outcome> FinishAsync(Guid id, DateOnly on) => new FinishMockSurveyHandler(_database).HandleAsync(new FinishMockSurveyCommand(id, on), _room.Keeper(), Ct);
}
