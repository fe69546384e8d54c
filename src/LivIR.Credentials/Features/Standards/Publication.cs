using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Standards;

/// <summary>Writes the changes of a draft into the rules, each with its audit entry. Nothing is overwritten that says what was asked before.</summary>
internal sealed class Publication(CredentialsDbContext db, ChangeContext change, string reason, RuleWords words)
{
    private const string OfStandards = "Standard";
    private const string OfClauses = "Requirement";

    /// <summary>
    /// Notes the versions of everything the draft touches, before it is judged whether the draft is made on what stands.
    /// Who published before this is seen by that judgement, who publishes after it by the versions; between the two there is no gap.
    /// </summary>
    public static async Task HoldAsync(CredentialsDbContext db, DraftContent content, CancellationToken ct)
    {
        var standards = content.StandardCodes;
        var types = content.Types.Select(t => t.Code).ToList();
        await db.Standards.Where(s => standards.Contains(s.Code)).LoadAsync(ct);
        await db.CredentialTypes.Where(t => types.Contains(t.Code)).LoadAsync(ct);
    }

    public async Task ApplyAsync(DraftContent content, CancellationToken ct)
    {
        var codes = content.StandardCodes;
        var standards = await db.Standards.Where(s => codes.Contains(s.Code)).Include(s => s.Editions).ThenInclude(e => e.Requirements.Where(r => r.SupersededAt == null)).ToDictionaryAsync(s => s.Code, ct);
        foreach (var standard in content.Standards)
        {
            Describe(standards, standard);
        }

        foreach (var edition in content.Editions)
        {
            Date(standards[edition.Standard], edition, content);
        }

        foreach (var clause in content.Clauses)
        {
            Word(Edition(standards[clause.Standard], clause.Edition), clause, content);
        }

        foreach (var type in content.Types)
        {
            Judge(await db.CredentialTypes.SingleAsync(t => t.Code == type.Code, ct), type);
        }

        // Whoever publishes rules of the same standard at the same moment is stopped by its version.
        foreach (var standard in standards.Values.Where(s => db.Entry(s).State != EntityState.Added))
        {
            standard.Version++;
        }
    }

    private void Describe(Dictionary<string, Standard> standards, StandardChange told)
    {
        if (!standards.TryGetValue(told.Code, out var standard))
        {
            standard = new Standard { Code = told.Code, Name = told.After.Name, RegionCode = told.After.RegionCode };
            standards.Add(told.Code, standard);
            db.Add(standard);
        }

        told.After.Write(standard);
        standard.EditedLocally = true;
        Audit(told.Before is null ? "StandardAdded" : "StandardEdited", OfStandards, told.Code, new { old = Values(told.Before), @new = Values(told.After) });
    }

    private void Date(Standard standard, EditionChange told, DraftContent content)
    {
        var edition = Edition(standard, told.Name);
        if (edition.Id != 0 && (edition.EffectiveFrom, edition.EffectiveUntil) != (told.From, told.Until))
        {
            db.Add(StandardEditionVersion.Before(edition, change.At, change.ActorName, reason));
        }

        (edition.EffectiveFrom, edition.EffectiveUntil, edition.EditedLocally) = (told.From, told.Until, told.EditedLocally);
        var clauses = content.Clauses.Where(c => c.Standard == told.Standard && c.Edition == told.Name).Select(c => c.Clause).ToArray();
        Audit(
            told.IsNew ? "EditionPublished" : "EditionDaysChanged",
            OfStandards,
            $"{told.Standard} {told.Name}",
            new { old = new { effectiveFrom = told.BeforeFrom, effectiveUntil = told.BeforeUntil }, @new = new { effectiveFrom = told.From, effectiveUntil = told.Until }, clauses });
    }

    private void Word(StandardEdition edition, ClauseChange told, DraftContent content)
    {
        var standing = edition.Requirements.Where(r => r.SupersededAt is null && string.Equals(r.Clause, told.Clause, StringComparison.OrdinalIgnoreCase)).ToList();
        var place = standing.Count > 0 ? standing[0].Place : told.Place > 0 ? told.Place : edition.Requirements.Select(r => r.Place).DefaultIfEmpty().Max() + 1;
        foreach (var wording in told.After)
        {
            if (standing.Find(r => r.Clause == told.Clause && Wording.Of(r).Says(wording)) is { } same)
            {
                standing.Remove(same);
                continue;
            }

            var row = wording.ToRequirement(told.Standard, told.Clause, place);
            (row.PublishedAt, row.PublishedBy, row.Reason) = (change.At, change.ActorName, reason);
            edition.Requirements.Add(row);
            db.Add(row);
        }

        standing.ForEach(r => r.SupersededAt = change.At);
        if (!content.Editions.Any(e => e.IsNew && e.IsAbout(told.Standard, told.Edition)))
        {
            Audit(Act(told, content), OfClauses, $"{told.Standard} {told.Edition} {told.Clause}", new { old = Values(told.Before), @new = Values(told.After), before = told.Before, after = told.After });
        }
    }

    private void Judge(CredentialType type, TypeChange told)
    {
        if (!type.JudgesLike(told.After))
        {
            db.Add(CredentialTypeVersion.Before(type, change.At, change.ActorName, reason));
        }

        var before = TypeValues.Of(type);
        TypeCopy.Write(told.After, type);
        type.EditedLocally = true;
        type.Version++;
        Audit("CatalogueEntryEdited", "CatalogueEntry", type.Code, new { old = before, @new = TypeValues.Of(type) });
    }

    private StandardEdition Edition(Standard standard, string name)
    {
        if (standard.Editions.FirstOrDefault(e => e.Name == name) is { } known)
        {
            return known;
        }

        var edition = new StandardEdition { StandardCode = standard.Code, Name = name, EditedLocally = true };
        standard.Editions.Add(edition);
        db.Add(edition);
        return edition;
    }

    private void Audit(string act, string kind, string id, object data) => db.Add(change.Entry(act, kind, id, data, reason: reason));

    private static string Act(ClauseChange told, DraftContent content) => content.TakesBack ? "ClauseTakenBack"
        : told.Before.Count == 0 ? "ClauseAdded"
        : told.After.Count == 0 ? "ClauseTakenAway"
        : "ClauseChanged";

    // The wording that is asked last speaks for the clause; all of them stand beside it.
    private object Values(IReadOnlyList<Wording> wordings) => wordings is [.., var w]
        ? new
        {
            w.Title,
            rule = w.Rule() is { } rule ? words.Of(rule).Flat : w.RuleText,
            tier = StandardWords.Of(w.Tier),
            binding = StandardWords.Of(w.Binding),
            w.Professions,
            w.CountryCodes,
            w.EffectiveFrom,
            w.EffectiveUntil,
            w.StartGraceDays,
            w.Source,
            w.VerifyLocally,
        }
        : new { };

    private static object Values(StandardHead? head) => head is null ? new { } : new { head.Name, head.OwnerCodes, head.RegionCode, head.Note, core = head.Levels?.Core, extended = head.Levels?.Extended, head.Source };
}
