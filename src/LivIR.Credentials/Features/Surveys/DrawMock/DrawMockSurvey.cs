using LivIR.Credentials.Data.Model.Surveys;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Actions;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Facilities;
using LivIR.Credentials.Rules.Sampling;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Surveys.DrawMock;

/// <summary>Draw a mock survey.</summary>
/// <param name="FacilityCode">Where.</param>
/// <param name="StandardCode">The standard whose clauses are walked.</param>
/// <param name="HeldOn">The day of it.</param>
/// <param name="Size">How many staff files; all of them where there are fewer.</param>
/// <param name="Seed">The seed.</param>
public sealed record DrawMockSurveyCommand(string FacilityCode, string? StandardCode, DateOnly HeldOn, int Size, long Seed);

/// <summary>Draws staff files for a facility that the scope covers as a whole, from those who work there on the day.</summary>
public sealed class DrawMockSurveyHandler(IDbContextFactory<CredentialsDbContext> contexts, FacilityStatusReader facilities)
{
    /// <summary>Draws it with its audit entry.</summary>
    public async Task<Outcome<Guid>> HandleAsync(DrawMockSurveyCommand command, ChangeContext change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await FacilityOffice.FindAsync(db, command.FacilityCode, change, ct) is not { } facility)
        {
            return SurveyProblems.NotYours;
        }

        if (Check(command, FacilityOffice.Today(facility, change)) is { } problem)
        {
            return problem;
        }

        var status = (await facilities.ReadAsync(db, change.Scope, new AskedDays(command.HeldOn), ct, facility.Code)).Single();
        if (command.StandardCode is not { } standard || MockSheetReader.Asked(status, standard) is null)
        {
            return SurveyProblems.NothingAsked;
        }

        var present = await PresentAsync(db, status, ct);
        if (present.Count == 0)
        {
            return SurveyProblems.NobodyPresent;
        }

        var drawn = FileSample.Draw(present, command.Size, command.Seed, facility.Code, command.HeldOn);
        var survey = MockSurvey.Draw(
            Guid.CreateVersion7(), new MockSurveyDetails(facility.Id, standard, command.HeldOn, command.Seed, present.Count), drawn.Select(d => d.Id), change.Actor());
        db.Add(survey);
        db.Add(change.Entry(
            "MockSurveyDrawn", "MockSurvey", survey.Id,
            new { standard, command.HeldOn, command.Seed, present = present.Count, drawn = drawn.Select(d => d.EmployeeNumber) }, facilityId: facility.Id));
        await db.SaveChangesAsync(ct);
        return survey.Id;
    }

    private static Problem? Check(DrawMockSurveyCommand command, DateOnly today) =>
        command.HeldOn > today ? SurveyProblems.HeldInFuture
        : command.HeldOn < today.AddDays(-SurveyProblems.MockDaysBack) ? SurveyProblems.MockTooEarly
        : command.Size is < 1 or > SurveyProblems.MostFiles ? SurveyProblems.SampleSize
        : command.Seed is < 1 or > FileSample.LargestSeed ? SurveyProblems.SeedRange
        : null;

    private static async Task<List<Drawable>> PresentAsync(CredentialsDbContext db, FacilityStatus status, CancellationToken ct)
    {
        var ids = status.Timeline.Work.People.Where(p => p.Places.Any(place => place.FacilityId == status.Facility.Id && place.Holds(status.Day))).Select(p => p.Id).ToList();
        return await db.StaffMembers.Where(p => ids.Contains(p.Id)).Select(p => new Drawable(p.Id, p.EmployeeNumber)).ToListAsync(ct);
    }
}
