using LivIR.Credentials.Data.Model.Actions;
using LivIR.Credentials.Data.Model.Surveys;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Surveys;
using LivIR.Credentials.Features.Surveys.OneSurvey;
using LivIR.Credentials.Features.Surveys.RecordSurvey;
using LivIR.Credentials.IntegrationTests.Features.Actions;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Testing;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.IntegrationTests.Features.Surveys;

public sealed class SurveyTests : IDisposable
{
    private static readonly SurveyDetails Details = new(null, "STD", Hospital.Today.AddDays(-20), "Two surveyors", null);

    private readonly SqliteDatabase _database = new();
    private readonly ActionDeskRoom _room;

    public SurveyTests() => _room = new ActionDeskRoom(_database);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private SurveyReader Reader => new(_database, _room.Reader, new CatalogueCache());

    private SurveyListReader List => new(_database, _room.Hospital.Statuses, _room.Reader);

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Findings_answers_and_actions_stay_together_and_each_act_is_told()
    {
        var survey = await RecordedAsync();
        var found = await ObserveAsync(survey, "Two files lack the course", "1 COURSE");
        Assert.True((await AnswerAsync(found, 0, "Both are booked")).IsSuccess);
        Assert.True((await AnswerAsync(found, 1, "Both have it")).IsSuccess);
        var action = await _room.OpenAsync(new ActionSubject(ActionSource.Survey, "STD", "1 COURSE", null, found));

        var folder = (await Reader.FindAsync(Scope.Whole, survey, Ct))!;

        var row = Assert.Single(folder.Observations);
        Assert.Equal(("Both have it", action, 2), (row.Answer!.Words, row.Action!.Id, row.Of.Answers.Count));
        var listed = Assert.Single(await List.ReadAsync(_room.Keeper().Scope, null, null, AskedDays.Today, Ct));
        Assert.Equal((1, 0, 1), (listed.Found, listed.Unanswered, listed.ActionsLeft));
        await using var db = _database.CreateDbContext();
        Assert.Equal(
            ["SurveyRecorded", "SurveyObservationRecorded", "SurveyObservationAnswered", "SurveyObservationAnswered", "ActionOpened"],
            await db.Changes.Where(c => c.FacilityId == _room.Hospital.Facility.Id).OrderBy(c => c.Id).Select(c => c.Act).ToListAsync(Ct));
    }

    [Theory]
    [InlineData("none", "survey.standard")]
    [InlineData("unknown", "survey.standard")]
    [InlineData("future", "survey.held")]
    [InlineData("early", "survey.held")]
    [InlineData("who", "survey.missing")]
    [InlineData("long", "survey.long")]
    [InlineData("facility", "survey.scope")]
    public async Task What_is_wrong_is_said_and_nothing_is_written(string what, string code)
    {
        var details = what switch
        {
            "none" => Details with { StandardCode = " " },
            "unknown" => Details with { SchemeCode = "NONE" },
            "future" => Details with { HeldOn = Hospital.Today.AddDays(1) },
            "early" => Details with { HeldOn = new DateOnly(1989, 12, 31) },
            "who" => Details with { Surveyors = " " },
            "long" => Details with { Result = new string('x', SurveyEntry.TextLength + 1) },
            _ => Details,
        };

        Assert.Equal(code, (await RecordAsync(new RecordSurveyCommand(what == "facility" ? "NOWHERE" : "MAIN", details, []))).Error?.Code);
        await using var db = _database.CreateDbContext();
        Assert.False(await db.Surveys.AnyAsync(Ct) || await db.Changes.AnyAsync(c => c.Act == "SurveyRecorded", Ct));
    }

    [Fact]
    public async Task The_result_is_added_later_and_what_was_told_before_stays()
    {
        var survey = await RecordedAsync();
        var result = new RecordSurveyCommand("MAIN", Details with { Result = "Accredited" }, [new(_room.Hospital.File(), "report.pdf")], survey, 1, "The letter came");

        Assert.Equal("survey.reason", (await RecordAsync(result with { Reason = "" })).Error?.Code);
        Assert.True((await RecordAsync(result)).IsSuccess);
        Assert.Equal("survey.gone", (await RecordAsync(result)).Error?.Code);
        Assert.Equal("survey.same", (await RecordAsync(result with { Seen = 2, Files = [] })).Error?.Code);

        var folder = (await Reader.FindAsync(Scope.Whole, survey, Ct))!;
        Assert.Equal(("Accredited", "report.pdf"), (folder.Details.Result, Assert.Single(folder.Files).Name));
        Assert.Equal([null, "The letter came"], folder.Entries.OrderBy(e => e.Number).Select(e => e.Reason));
        Assert.Empty(await List.ReadAsync(Scope.Whole, null, "survey", new AskedDays(null, Hospital.Today.AddDays(-1)), Ct));
    }

    [Fact]
    public async Task Who_does_not_see_the_whole_facility_neither_sees_nor_writes()
    {
        var survey = await RecordedAsync();
        var found = await ObserveAsync(survey, "Found");
        var department = _room.Hospital.Acting(departments: _room.Hospital.A);

        Assert.Null(await Reader.FindAsync(department.Scope, survey, Ct));
        Assert.Empty(await List.ReadAsync(department.Scope, null, null, AskedDays.Today, Ct));
        Assert.Equal("survey.scope", (await RecordAsync(new RecordSurveyCommand("MAIN", Details, []), department)).Error?.Code);
        Assert.Equal("survey.scope", (await new AddObservationHandler(_database).HandleAsync(new AddObservationCommand(survey, null, null, "Mine", ObservationWeight.Remark), department, Ct)).Error?.Code);
        Assert.Equal("survey.scope", (await AnswerAsync(found, 0, "Mine", department)).Error?.Code);
        Assert.Equal("survey.scope", (await TakeBackAsync(found, "Mine", department)).Error?.Code);
    }

    [Fact]
    public async Task Observations_and_answers_have_their_refusals()
    {
        var survey = await RecordedAsync();
        var found = await ObserveAsync(survey, "Found");

        Assert.Equal("survey.missing", (await new AddObservationHandler(_database).HandleAsync(new AddObservationCommand(survey, null, null, " ", ObservationWeight.Remark), _room.Keeper(), Ct)).Error?.Code);
        Assert.Equal("survey.clause", (await new AddObservationHandler(_database).HandleAsync(new AddObservationCommand(survey, "STD", "99", "Found", ObservationWeight.Remark), _room.Keeper(), Ct)).Error?.Code);
        Assert.Equal("survey.missing", (await AnswerAsync(found, 0, null)).Error?.Code);
        Assert.Equal("survey.gone", (await AnswerAsync(found, 3, "Answer")).Error?.Code);
    }

    [Fact]
    public async Task An_observation_is_taken_back_with_a_reason_and_not_under_an_open_action()
    {
        var survey = await RecordedAsync();
        var found = await ObserveAsync(survey, "Found in the wrong hospital");
        var action = await _room.OpenAsync(new ActionSubject(ActionSource.Survey, ObservationId: found));

        Assert.Equal("survey.action", (await TakeBackAsync(found, "Another hospital")).Error?.Code);
        Assert.True((await _room.CancelAsync(action)).IsSuccess);
        Assert.Equal("survey.reason", (await TakeBackAsync(found, " ")).Error?.Code);
        Assert.True((await TakeBackAsync(found, "Another hospital")).IsSuccess);

        var folder = (await Reader.FindAsync(Scope.Whole, survey, Ct))!;
        Assert.Empty(folder.Observations);
        Assert.Equal("Another hospital", Assert.Single(folder.TakenBack).Of.TakeBackReason);
        Assert.Equal("action.origin", (await _room.TryOpenAsync(_room.Command(new ActionSubject(ActionSource.Survey, ObservationId: found)))).Error?.Code);
    }

    [Fact]
    public async Task Two_who_record_observations_at_once_lose_none()
    {
        var survey = await RecordedAsync();

        var both = await Task.WhenAll(Enumerable.Range(0, 3).Select(i => Task.Run(() => new AddObservationHandler(_database).HandleAsync(new AddObservationCommand(survey, null, null, $"Found {i}", ObservationWeight.Requirement), _room.Keeper(), Ct))));

        Assert.Contains(both, o => o.IsSuccess);
        Assert.All(both.Where(o => !o.IsSuccess), o => Assert.Equal("survey.gone", o.Error!.Code));
        Assert.Equal(both.Count(o => o.IsSuccess), (await Reader.FindAsync(Scope.Whole, survey, Ct))!.Observations.Count);
    }

    private Task<Outcome<Guid>> RecordAsync(RecordSurveyCommand command, ChangeContext? by = null) => new RecordSurveyHandler(_database).HandleAsync(command, by ?? _room.Keeper(), Ct);

    private async Task<Guid> RecordedAsync() => (await RecordAsync(new RecordSurveyCommand("MAIN", Details, []))).Value;

    private async Task<Guid> ObserveAsync(Guid survey, string words, string? clause = null)
    {
        var outcome = await new AddObservationHandler(_database).HandleAsync(new AddObservationCommand(survey, clause is null ? null : "STD", clause, words, ObservationWeight.Requirement), _room.Keeper(), Ct);
        Assert.True(outcome.IsSuccess, outcome.Error?.Message);
        return outcome.Value;
    }

    private Task<Outcome> AnswerAsync(Guid observation, int seen, string? words, ChangeContext? by = null) => new AnswerObservationHandler(_database).HandleAsync(new AnswerObservationCommand(observation, seen, words), by ?? _room.Keeper(), Ct);

    private Task<Outcome> TakeBackAsync(Guid observation, string? reason, ChangeContext? by = null) => new TakeBackObservationHandler(_database).HandleAsync(new TakeBackObservationCommand(observation, reason), by ?? _room.Keeper(), Ct);
}
