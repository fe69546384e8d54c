using LivIR.Credentials.Data.Model.Actions;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Actions.OpenAction;

/// <summary>What the form begins with.</summary>
/// <param name="Facility">The facility's name.</param>
/// <param name="Proposed">The action with what is wrong in the evaluator's or the surveyors' words.</param>
/// <param name="About">What it is about, in one line.</param>
/// <param name="Open">The action about the same that is open already; empty where there is none.</param>
public sealed record OpenActionBegin(string Facility, ProposedAction Proposed, string About, ActionRow? Open);

/// <summary>Reads what an action would be about, within what the scope covers as a whole.</summary>
public sealed class OpenActionStart(IDbContextFactory<CredentialsDbContext> contexts, FacilityStatusReader facilities, ActionReader actions)
{
    /// <summary>An action about a clause, for a person where one is named; null where it is not asked there.</summary>
    public async Task<OpenActionBegin?> OfClauseAsync(Scope scope, string facility, string standard, string clause, Guid? person, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var status = (await facilities.ReadAsync(db, scope, AskedDays.Today, ct, facility)).SingleOrDefault();
        if (status?.Find(standard, clause) is not { } finding)
        {
            return null;
        }

        var names = await FacilityStatusReader.NamesAsync(db, status.Facility.Id, ct);
        var one = person is { } id ? finding.People.FirstOrDefault(p => p.Person.Id == id) : null;
        var subject = new ActionSubject(ActionSource.Clause, standard, clause, one?.Person.Id);
        var requirement = finding.Clause.Requirement;
        var title = one is null ? requirement.Title : $"{names.GetValueOrDefault(one.Person.Id, "A staff member")}: {requirement.Title}";
        return await BeginAsync(scope, facility, status.Facility.Name, subject, title, Missing(finding, one, status.Day, names), $"{finding.Clause.Label}, {requirement.Title}", ct);
    }

    /// <summary>An action about an observation; null where it does not exist for the scope.</summary>
    public async Task<OpenActionBegin?> OfObservationAsync(Scope scope, string facility, Guid observation, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = await db.SurveyObservations.AsNoTracking().Where(o => o.Id == observation && o.TakenBackAt == null)
            .Join(db.Surveys, o => o.SurveyId, s => s.Id, (o, s) => new { Observation = o, s.FacilityId })
            .Join(db.Facilities.Where(f => f.Code == facility), o => o.FacilityId, f => f.Id, (o, f) => new { o.Observation, f.Id, f.Name }).SingleOrDefaultAsync(ct);
        if (found is null || !scope.Covers(found.Id))
        {
            return null;
        }

        var subject = new ActionSubject(ActionSource.Survey, found.Observation.StandardCode, found.Observation.Clause, null, observation);
        return await BeginAsync(scope, facility, found.Name, subject, found.Observation.Words.Split('\n', '.')[0], found.Observation.Words, $"Observation {found.Observation.Number} of a survey", ct);
    }

    private async Task<OpenActionBegin> BeginAsync(Scope scope, string code, string facility, ActionSubject subject, string title, string wrong, string about, CancellationToken ct)
    {
        var open = (await actions.ReadAsync(scope, new ActionQuery(code), AskedDays.Today, ct)).FirstOrDefault(r => r.Subject.Key == subject.Key);
        return new OpenActionBegin(facility, new ProposedAction(subject, Cut(title, ActionEntry.TitleLength), Cut(wrong, ActionEntry.TextLength)), about, open);
    }

    private static string Missing(FacilityFinding finding, ClauseFinding? person, DateOnly day, IReadOnlyDictionary<Guid, string> names)
    {
        var told = person is null ? finding.Explain(day) : person.Explain(new PersonWork(finding.Work.Catalogue), day);
        var open = person is null ? told.NotCounting.Where(n => n.Kind == Rules.States.Deciding.People).Select(n => names.GetValueOrDefault(n.Id!.Value, "A staff member")).ToList() : [];
        var way = told.Ways is [var first, ..] ? $" {first.What}" : "";
        return $"{told.Why}{(open.Count == 0 ? "" : $" Open for {string.Join(", ", open)}.")}{way}".Trim();
    }

    private static string Cut(string text, int longest) => text.Length <= longest ? text.Trim() : $"{text[..(longest - 1)].Trim()}…";
}
