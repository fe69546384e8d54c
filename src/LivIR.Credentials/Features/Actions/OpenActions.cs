using LivIR.Credentials.Data.Model.Actions;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Facilities;
using LivIR.Credentials.Rules.Actions;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Actions;

/// <summary>An action to be opened.</summary>
/// <param name="Subject">What it is about.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Wrong">What is wrong.</param>
public sealed record ProposedAction(ActionSubject Subject, string? Title, string? Wrong);

/// <summary>Open actions, all with the same owner, last day and steps.</summary>
/// <param name="FacilityCode">Where.</param>
/// <param name="Actions">Which.</param>
/// <param name="Owner">Who has to see to them.</param>
/// <param name="DueOn">The last day for them.</param>
/// <param name="Steps">The steps of each, in order.</param>
public sealed record OpenActionsCommand(string FacilityCode, IReadOnlyList<ProposedAction> Actions, Guid? Owner, DateOnly? DueOn, IReadOnlyList<string> Steps);

/// <summary>What came of it.</summary>
/// <param name="Opened">The actions that were opened.</param>
/// <param name="Skipped">Those about which one was open already.</param>
public sealed record OpenedActions(IReadOnlyList<Guid> Opened, IReadOnlyList<ProposedAction> Skipped);

/// <summary>Opens actions for a facility that the scope covers as a whole, in one transaction. What has an open action already is skipped and told.</summary>
public sealed class OpenActionsHandler(IDbContextFactory<CredentialsDbContext> contexts)
{
    /// <summary>Opens them, each with its audit entry.</summary>
    public async Task<Outcome<OpenedActions>> HandleAsync(OpenActionsCommand command, ChangeContext change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await FacilityOffice.FindAsync(db, command.FacilityCode, change, ct) is not { } facility)
        {
            return ActionProblems.NotYours;
        }

        List<string> steps = [.. command.Steps.Select(s => s.Trim()).Where(s => s.Length > 0)];
        var problem = command.Actions.Count == 0 ? ActionProblems.NothingChosen
            : command.Actions.Select(a => ActionDesk.CheckTexts(a.Title, a.Wrong)).FirstOrDefault(p => p is not null)
            ?? await ActionDesk.CheckAsync(db, facility.Id, FacilityOffice.Today(facility, change), command.Owner, command.DueOn, steps, dueMayStay: false, ct)
            ?? await SubjectsAsync(db, command, facility.Id, FacilityOffice.Today(facility, change), ct);
        if (problem is not null)
        {
            return problem;
        }

        var before = await BeforeAsync(db, facility.Id, command, ct);
        var terms = new ActionTerms("", "", command.Owner!.Value, command.DueOn!.Value, [.. steps.Select((text, index) => new ActionStep(index + 1, text))]);
        List<ProposedAction> skipped = [.. command.Actions.Where(a => before[a.Subject.Key].Any(live => live))];
        var opened = new List<Guid>();
        foreach (var proposed in command.Actions.Except(skipped).DistinctBy(a => a.Subject.Key))
        {
            var id = Guid.CreateVersion7();
            var asked = terms with { Title = proposed.Title!.Trim(), Wrong = proposed.Wrong!.Trim() };
            db.Add(CorrectiveAction.Open(id, facility.Id, proposed.Subject, before[proposed.Subject.Key].Count(), asked, change.Actor()));
            db.Add(change.Entry("ActionOpened", "Action", id, new { title = asked.Title, proposed.Subject, owner = asked.OwnerId, asked.DueOn, asked.Wrong, steps }, proposed.Subject.PersonId, facility.Id));
            opened.Add(id);
        }

        return await SaveAsync(db, ct) is { } lost ? lost : new OpenedActions(opened, skipped);
    }

    private static async Task<Problem?> SubjectsAsync(CredentialsDbContext db, OpenActionsCommand command, Guid facility, DateOnly today, CancellationToken ct)
    {
        var subjects = command.Actions.Select(a => a.Subject).ToList();
        var standards = subjects.Select(s => s.StandardCode).OfType<string>().Distinct().ToList();
        var clauses = (await db.Requirements.Where(r => standards.Contains(r.StandardCode)).Select(r => new { r.StandardCode, r.Clause }).Distinct().ToListAsync(ct)).Select(r => (r.StandardCode, r.Clause)).ToHashSet();
        if (subjects.Exists(s => s.ObservationId is null && (s.StandardCode is null || s.Clause is null)) || subjects.Exists(s => s.Clause is not null && !clauses.Contains((s.StandardCode!, s.Clause))))
        {
            return ActionProblems.UnknownClause;
        }

        var people = subjects.Select(s => s.PersonId).OfType<Guid>().Distinct().ToList();
        if (people.Count > 0 && await db.Assignments.Where(a => people.Contains(a.StaffMemberId) && a.FacilityId == facility && (a.Until == null || a.Until > today)).Select(a => a.StaffMemberId).Distinct().CountAsync(ct) < people.Count)
        {
            return ActionProblems.PersonElsewhere;
        }

        var observations = subjects.Select(s => s.ObservationId).OfType<Guid>().Distinct().ToList();
        var mocks = subjects.Select(s => s.MockSurveyId).OfType<Guid>().Distinct().ToList();
        var known = await db.SurveyObservations.CountAsync(o => observations.Contains(o.Id) && o.TakenBackAt == null && db.Surveys.Any(s => s.Id == o.SurveyId && s.FacilityId == facility), ct)
            + await db.MockSurveys.CountAsync(s => mocks.Contains(s.Id) && s.FacilityId == facility, ct);
        return known < observations.Count + mocks.Count ? ActionProblems.UnknownOrigin : null;
    }

    // For each thing the actions there were about it: whether each is still to be done.
    private static async Task<ILookup<string, bool>> BeforeAsync(CredentialsDbContext db, Guid facility, OpenActionsCommand command, CancellationToken ct)
    {
        var keys = command.Actions.Select(a => a.Subject.Key).Distinct().ToList();
        var before = await db.CorrectiveActions.AsNoTracking().Where(a => a.FacilityId == facility && keys.Contains(a.About)).Include(a => a.Entries).ToListAsync(ct);
        return before.ToLookup(a => a.About, a => ActionCourse.Of(a.Entries)!.IsLive);
    }

    private static async Task<Problem?> SaveAsync(CredentialsDbContext db, CancellationToken ct)
    {
        var added = db.ChangeTracker.Entries<CorrectiveAction>().Select(e => (e.Entity.FacilityId, e.Entity.About, e.Entity.Round)).ToList();
        try
        {
            await db.SaveChangesAsync(ct);
            return null;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            var keys = added.ConvertAll(a => a.About);
            var there = (await db.CorrectiveActions.Where(a => keys.Contains(a.About)).Select(a => new { a.FacilityId, a.About, a.Round }).ToListAsync(ct)).Select(a => (a.FacilityId, a.About, a.Round)).ToHashSet();
            if (added.Exists(there.Contains))
            {
                return ActionProblems.OpenedMeanwhile;
            }

            throw;
        }
    }
}
