using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Catalogue;

/// <summary>A type accepted for, or in place of, another.</summary>
/// <param name="Code">The other type's code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Rule">Where and when it is accepted.</param>
public sealed record AcceptedType(string Code, string Name, Equivalence Rule);

/// <summary>A clause that asks for a type, or takes it in place of another.</summary>
/// <param name="Standard">The standard.</param>
/// <param name="Clause">The clause.</param>
/// <param name="Edition">The edition's name.</param>
/// <param name="InPlaceOf">What it is taken in place of; empty where the clause names it.</param>
public sealed record AskingClause(Standard Standard, Requirement Clause, string Edition, string? InPlaceOf);

/// <summary>How many people hold a type in one state.</summary>
public sealed record HoldingCount(FindingState State, int People);

/// <summary>Everything the page of a type shows.</summary>
/// <param name="Row">The type, its issuer and its region.</param>
/// <param name="Professions">Names of the professions that hold it; empty means all.</param>
/// <param name="AcceptedInItsPlace">Types accepted where this one is asked for.</param>
/// <param name="AcceptedFor">Types for which this one is accepted.</param>
/// <param name="Pathways">Ways that lead to it, steps in order.</param>
/// <param name="Held">Who holds it, by state.</param>
/// <param name="Clauses">The clauses in force on the day that ask for it.</param>
/// <param name="Earlier">Its rules until they were changed, the last first.</param>
public sealed record CatalogueFile(
    CatalogueRow Row,
    IReadOnlyList<string> Professions,
    IReadOnlyList<AcceptedType> AcceptedInItsPlace,
    IReadOnlyList<AcceptedType> AcceptedFor,
    IReadOnlyList<Pathway> Pathways,
    IReadOnlyList<HoldingCount> Held,
    IReadOnlyList<AskingClause> Clauses,
    IReadOnlyList<CredentialTypeVersion> Earlier);

/// <summary>Reads one kind of credential with who holds it and which clauses ask for it.</summary>
public sealed class TypePageReader(IDbContextFactory<CredentialsDbContext> contexts, CatalogueCache cache, CatalogueReader catalogueReader, StatusReader statuses)
{
    /// <summary>One type by its code; null when there is none.</summary>
    public async Task<CatalogueFile?> ReadAsync(Scope scope, string code, AskedDays days, CancellationToken ct)
    {
        if (await catalogueReader.FindAsync(code, ct) is not { } found)
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var catalogue = await cache.ReadAsync(db, days, ct);
        var then = catalogue.Type(code)?.Type ?? found.Type;
        var source = catalogue.Source;
        return new CatalogueFile(
            found with { Type = then },
            [.. then.Professions.Select(p => catalogue.Names.Professions([p]))],
            [.. source.Equivalences.Where(r => r.ForTypeCode == code).Select(r => new AcceptedType(r.AcceptedTypeCode, catalogue.Names.Type(r.AcceptedTypeCode), r))],
            [.. source.Equivalences.Where(r => r.AcceptedTypeCode == code).Select(r => new AcceptedType(r.ForTypeCode, catalogue.Names.Type(r.ForTypeCode), r))],
            [.. source.Pathways.Where(p => p.TargetTypeCode == code).OrderBy(p => p.Name, StringComparer.InvariantCulture)],
            await HeldAsync(db, scope, code, days, ct),
            [.. Asking(source, code, days.AsOf ?? statuses.UtcToday, catalogue.Names)],
            await db.CredentialTypeVersions.AsNoTracking().Where(v => v.TypeCode == code).OrderByDescending(v => v.SupersededAt).ThenByDescending(v => v.Id).ToListAsync(ct));
    }

    private async Task<IReadOnlyList<HoldingCount>> HeldAsync(CredentialsDbContext db, Scope scope, string code, AskedDays days, CancellationToken ct)
    {
        var earliest = statuses.EarliestOf(days);
        var people = scope.Limit(db.StaffMembers.AsNoTracking(), earliest).Where(p => db.Credentials.Any(c => c.StaffMemberId == p.Id && c.TypeCode == code));
        var read = await statuses.ReadAsync(db, people, days, ct);
        return [.. read.People.Values.SelectMany(p => p.Holdings).Where(h => h.Type.Code == code).GroupBy(h => h.State).OrderBy(g => g.Key.Rank()).ThenBy(g => g.Key).Select(g => new HoldingCount(g.Key, g.Count()))];
    }

    private static IEnumerable<AskingClause> Asking(CatalogueSource source, string code, DateOnly day, CatalogueNames names)
    {
        var accepted = source.Equivalences.Where(e => e.AcceptedTypeCode == code).Select(e => e.ForTypeCode).ToHashSet();
        foreach (var standard in source.Standards)
        {
            foreach (var edition in standard.Editions.Where(e => !(e.EffectiveFrom > day) && !(e.EffectiveUntil <= day)))
            {
                foreach (var clause in edition.Requirements.Where(r => ClauseWordings.IsInForce(r, day)))
                {
                    var asked = AskedTypes(clause.Rule).ToHashSet();
                    if (asked.Contains(code))
                    {
                        yield return new AskingClause(standard, clause, edition.Name, null);
                    }
                    else if (asked.FirstOrDefault(accepted.Contains) is { } inPlaceOf)
                    {
                        yield return new AskingClause(standard, clause, edition.Name, names.Type(inPlaceOf));
                    }
                }
            }
        }
    }

    private static IEnumerable<string> AskedTypes(RequirementRule rule) => rule switch
    {
        HoldsRule holds => holds.AnyOf,
        HoursRule { Window.Type: { } type } => [type],
        StaffingRule { Who: { } who } => AskedTypes(who),
        _ => rule.Parts.SelectMany(AskedTypes),
    };
}
