using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Waivers.GrantWaiver;

/// <summary>A person a clause is asked of.</summary>
public sealed record WaivablePerson(Guid Id, string Name, FindingState State);

/// <summary>A clause that can be waived at a facility.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="State">The facility's state of it; empty for a clause about people.</param>
/// <param name="People">The people it is asked of, open first; none for a clause about the facility.</param>
public sealed record WaivableClause(Clause Clause, FindingState? State, IReadOnlyList<WaivablePerson> People)
{
    /// <summary>STANDARD|CLAUSE.</summary>
    public string Key => $"{Clause.Requirement.StandardCode}|{Clause.Requirement.Clause}";

    /// <summary>Whether it is asked of people.</summary>
    public bool OfPeople => Clause.Person is not null;

    /// <summary>Whether it is open for somebody.</summary>
    public bool IsOpen => State?.CountsAsNotMet() ?? People.Any(p => p.State.CountsAsNotMet());
}

/// <summary>Reads what can be waived at a facility within the scope.</summary>
public sealed class WaiverStartReader(IDbContextFactory<CredentialsDbContext> contexts, FacilityStatusReader facilities, PeopleList people)
{
    /// <summary>The clauses asked there today, those open first; none where the facility does not exist for the scope.</summary>
    public async Task<IReadOnlyList<WaivableClause>> ReadAsync(Scope scope, string code, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var status = (await facilities.ReadAsync(db, scope, AskedDays.Today, ct, code)).SingleOrDefault();
        var own = status is null ? [] : status.Timeline.On(status.Day).Where(f => f.Clause.Facility is not null).Select(f => new WaivableClause(f.Clause, f.StateOn(status.Day), []));
        var (listed, _) = await people.ReadAsync(db, people.Query(db, scope, new PeopleFilter(Facility: code), AskedDays.Today), AskedDays.Today, ct);
        var asked = listed
            .SelectMany(p => p.Status.Findings.Where(f => f.Facility.Code == code).Select(f => (Person: p, Finding: f)))
            .GroupBy(a => a.Finding.Clause)
            .Select(g => new WaivableClause(g.Key, null, [.. g.Select(a => new WaivablePerson(a.Person.Id, a.Person.Name, a.Finding.State)).OrderBy(p => p.State.CountsAsNotMet() ? 0 : 1).ThenBy(p => p.Name, StringComparer.InvariantCulture)]));
        return [.. own.Concat(asked).OrderBy(c => c.IsOpen ? 0 : 1).ThenBy(c => c.Clause.Requirement.StandardCode, StringComparer.Ordinal).ThenBy(c => c.Clause.Requirement.Place)];
    }
}
