using LivIR.Credentials.Data.Model.Surveys;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Actions;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Surveys.WalkMock;

/// <summary>Note what was found.</summary>
/// <param name="MockSurveyId">In which mock survey.</param>
/// <param name="Clause">Of which clause.</param>
/// <param name="PersonId">In whose file; empty for the facility.</param>
/// <param name="Mark">What was found.</param>
/// <param name="Words">In what words.</param>
/// <param name="Seen">The number of the note that the actor saw; 0 where there was none.</param>
public sealed record NoteItemCommand(Guid MockSurveyId, string Clause, Guid? PersonId, MockMark Mark, string? Words, int Seen);

/// <summary>Notes what the walker found, item by item. An earlier note stays behind a later one.</summary>
public sealed class NoteItemHandler(IDbContextFactory<CredentialsDbContext> contexts)
{
    // Two walkers who note different things at once want the same place in the survey; the one who is late takes the next.
    private const int MostTries = 5;

    /// <summary>Writes the note with its audit entry, and answers with its number.</summary>
    public async Task<Outcome<int>> HandleAsync(NoteItemCommand command, ChangeContext change, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            var outcome = await TryAsync(command, change, ct);
            if (outcome.IsSuccess || outcome.Error != SurveyProblems.Gone || tries == MostTries)
            {
                return outcome;
            }
        }
    }

    private async Task<Outcome<int>> TryAsync(NoteItemCommand command, ChangeContext change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var survey = await db.MockSurveys.AsNoTracking().Include(s => s.Draws).SingleOrDefaultAsync(s => s.Id == command.MockSurveyId, ct);
        if (survey is null || !change.Scope.Covers(survey.FacilityId))
        {
            return SurveyProblems.NotYours;
        }

        var last = await db.MockNotes.AsNoTracking().Where(n => n.MockSurveyId == survey.Id && n.Clause == command.Clause && n.PersonId == command.PersonId).OrderByDescending(n => n.Number).FirstOrDefaultAsync(ct);
        if (await CheckAsync(db, command, survey, last, ct) is { } problem)
        {
            return problem;
        }

        var words = string.IsNullOrWhiteSpace(command.Words) ? null : command.Words.Trim();
        if ((last?.Mark ?? MockMark.NotLookedAt, last?.Words) == (command.Mark, words))
        {
            return last?.Number ?? 0;
        }

        var next = (await db.MockNotes.Where(n => n.MockSurveyId == survey.Id).MaxAsync(n => (int?)n.Number, ct) ?? 0) + 1;
        db.Add(MockNote.Write(survey.Id, next, command.Clause, command.PersonId, command.Mark, words, change.Actor()));
        db.Add(change.Entry(
            "MockSurveyNoted", "MockSurvey", survey.Id,
            new { clause = command.Clause, old = new { mark = last?.Mark, words = last?.Words }, @new = new { mark = command.Mark, words } }, command.PersonId, survey.FacilityId));
        return await SurveyDesk.SaveAsync(db, ct) is { } lost ? lost : next;
    }

    private static async Task<Problem?> CheckAsync(CredentialsDbContext db, NoteItemCommand command, MockSurvey survey, MockNote? last, CancellationToken ct) =>
        survey.FinishedAt is not null ? SurveyProblems.Finished
        : command.PersonId is { } person && survey.Draws.All(d => d.PersonId != person) ? SurveyProblems.UnknownItem
        : !await db.Requirements.AnyAsync(r => r.StandardCode == survey.StandardCode && r.Clause == command.Clause, ct) ? SurveyProblems.UnknownItem
        : (last?.Number ?? 0) != command.Seen ? SurveyProblems.NotedMeanwhile(last?.ByName ?? "Somebody", last?.Words)
        : SurveyProblems.TooLong(command.Words, MockNote.TextLength, "Words");
}
