using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared.Dates;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Credentials;

/// <summary>An accepted credential whose check at the source is too old for a clause, its type or its issuer, or soon will be.</summary>
/// <param name="Id">The key of its record.</param>
/// <param name="PersonId">Its holder's key.</param>
/// <param name="Person">Its holder.</param>
/// <param name="TypeName">What it is.</param>
/// <param name="CheckedOn">When it was last looked up, local day; empty for never.</param>
/// <param name="StaleOn">The first day on which the check no longer stands.</param>
/// <param name="Clauses">The clauses that ask for the check; none where only the limit of its type or issuer does.</param>
/// <param name="Unreachable">That the source did not answer since; empty where nobody tried.</param>
/// <param name="Clock">The clock where its holder works.</param>
public sealed record StaleCheck(Guid Id, Guid PersonId, string Person, string TypeName, DateOnly? CheckedOn, DateOnly StaleOn, IReadOnlyList<string> Clauses, ReviewNote? Unreachable, LocalClock Clock)
{
    /// <summary>Whether the reader entered it, so that somebody else looks it up.</summary>
    public bool Entered { get; init; }
}

/// <summary>Finds checks at the source that have to be repeated. They are asked of the evaluator, as the register asks it: whatever is too old comes back as a task.</summary>
public sealed class StaleCheckReader(IDbContextFactory<CredentialsDbContext> contexts, PeopleList people)
{
    /// <summary>How many days before a check gets too old it is listed.</summary>
    public const int DaysAhead = 30;

    /// <summary>The checks to repeat within a scope, the first to get too old first. One's own are not among them.</summary>
    public async Task<IReadOnlyList<StaleCheck>> ReadAsync(Scope scope, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var (listed, catalogue) = await people.ReadAsync(db, people.Query(db, scope, new PeopleFilter(), AskedDays.Today), AskedDays.Today, ct);
        var found = listed.Where(p => !scope.IsSelf(p.Id) && Works(p.Status)).SelectMany(p => Of(p, catalogue)).ToList();
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

    private static IEnumerable<StaleCheck> Of(ListedPerson person, CatalogueFacts catalogue)
    {
        var status = person.Status;
        foreach (var holding in status.Holdings)
        {
            var asks = CheckAgain.All(status, holding).Where(a => a.On <= status.Day.AddDays(DaysAhead)).ToList();
            if (asks.Count > 0 && holding.Current is { } record)
            {
                yield return new StaleCheck(
                    record.Id,
                    person.Id,
                    person.Name,
                    "",
                    Last(record.SourceChecks, record.Dates.StatusCheckedOn),
                    asks.Min(a => a.On),
                    [.. asks.Select(a => a.By?.Clause.Label).OfType<string>().Distinct()],
                    null,
                    new LocalClock(person.Place is { } place ? catalogue.Facilities[place.FacilityId].TimeZone : TimeZoneInfo.Utc));
            }
        }
    }

    private static bool Works(PersonStatus status) => status.Person.Places.Any(p => p.Until is null || p.Until > status.Day);

    private static DateOnly? Last(IReadOnlyList<DateOnly> checks, DateOnly? stated) => checks.Count == 0 || stated > checks[^1] ? stated : checks[^1];
}
