using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.States;
using LivIR.Credentials.Shared.Dates;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Credentials;

/// <summary>An accepted credential whose check at the source is too old for a clause, or soon will be.</summary>
/// <param name="Id">The key of its record.</param>
/// <param name="PersonId">Its holder's key.</param>
/// <param name="Person">Its holder.</param>
/// <param name="TypeName">What it is.</param>
/// <param name="CheckedOn">When it was last looked up, local day; empty for never.</param>
/// <param name="StaleOn">The first day on which the check no longer stands.</param>
/// <param name="Clauses">The clauses that ask for the check.</param>
/// <param name="Unreachable">That the source did not answer since; empty where nobody tried.</param>
/// <param name="Clock">The clock where its holder works.</param>
public sealed record StaleCheck(Guid Id, Guid PersonId, string Person, string TypeName, DateOnly? CheckedOn, DateOnly StaleOn, IReadOnlyList<string> Clauses, ReviewNote? Unreachable, LocalClock Clock)
{
    /// <summary>Whether the reader entered it, so that somebody else looks it up.</summary>
    public bool Entered { get; init; }
}

/// <summary>Finds checks at the source that have to be repeated. They are asked of the evaluator: whatever a clause calls too old comes back as a task.</summary>
public sealed class StaleCheckReader(IDbContextFactory<CredentialsDbContext> contexts, PeopleList people)
{
    /// <summary>How many days before a check gets too old it is listed.</summary>
    public const int DaysAhead = 30;

    /// <summary>The checks to repeat within a scope, the first to get too old first. One's own are not among them.</summary>
    public async Task<IReadOnlyList<StaleCheck>> ReadAsync(Scope scope, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var (listed, catalogue) = await people.ReadAsync(db, people.Query(db, scope, new PeopleFilter(), AskedDays.Today), AskedDays.Today, ct);
        var found = listed.Where(p => !scope.IsSelf(p.Id)).SelectMany(p => Of(p, catalogue)).ToList();
        var ids = found.ConvertAll(f => f.Id);
        var notes = (await db.ReviewNotes.AsNoTracking().Where(n => ids.Contains(n.CredentialId) && n.Kind == ReviewNoteKind.SourceUnreachable).ToListAsync(ct)).ToLookup(n => n.CredentialId);
        var records = await db.Credentials.Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.Type.Name, c.RecordedBy, DecidedAt = c.Verifications.Max(v => (DateTime?)v.DecidedAt) }).ToDictionaryAsync(c => c.Id, ct);
        return
        [
            .. found.Select(f => f with
            {
                TypeName = records[f.Id].Name,
                Entered = records[f.Id].RecordedBy == scope.UserId,
                Unreachable = notes[f.Id].Where(n => !(n.At <= records[f.Id].DecidedAt)).MaxBy(n => n.At),
            }).OrderBy(f => f.StaleOn).ThenBy(f => f.Person, StringComparer.InvariantCulture).ThenBy(f => f.Id),
        ];
    }

    private static IEnumerable<StaleCheck> Of(ListedPerson person, CatalogueFacts catalogue) => person.Status.Findings
        .Select(f => (Finding: f, Stale: Stale(f)))
        .Where(f => f.Stale is { Step: { By: Deciding.Credential, Index: >= 0 } })
        .GroupBy(f => f.Stale!.Value.Step.Index)
        .Select(group =>
        {
            var record = person.Status.Person.Records[group.Key];
            return new StaleCheck(
                record.Id,
                person.Id,
                person.Name,
                "",
                Last(record.SourceChecks, record.Dates.StatusCheckedOn),
                group.Min(f => f.Stale!.Value.On),
                [.. group.Select(f => f.Finding.Clause.Label).Distinct()],
                null,
                new LocalClock(person.Place is { } place ? catalogue.Facilities[place.FacilityId].TimeZone : TimeZoneInfo.Utc));
        });

    /// <summary>The step in which a clause waits for a look-up, now or within the days looked ahead, and the first day of it.</summary>
    private static (StateStep Step, DateOnly On)? Stale(Finding finding)
    {
        var line = finding.Of.Line;
        var now = line.StepOn(finding.Day);
        if (now.State == FindingState.Unknown)
        {
            return (now, DateOnly.FromDayNumber(now.From));
        }

        if (!now.State.CountsAsMet() || finding.Until is not { } until || until > finding.Day.AddDays(DaysAhead))
        {
            return null;
        }

        var next = line.StepOn(until.AddDays(1));
        return next.State == FindingState.Unknown ? (next, until.AddDays(1)) : null;
    }

    private static DateOnly? Last(IReadOnlyList<DateOnly> checks, DateOnly? stated) => checks.Count == 0 || stated > checks[^1] ? stated : checks[^1];
}
