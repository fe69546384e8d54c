using LivIR.Credentials.Data.Model.Standards;

namespace LivIR.Credentials.Features.Standards;

/// <summary>A standard as it would stand, made without touching the one that stands.</summary>
/// <param name="Standard">The standard with the clauses that would stand; those that stay are the same objects.</param>
/// <param name="Typed">The rules of the clauses that change, as they were typed.</param>
public sealed record ProposedStandard(Standard Standard, IReadOnlyDictionary<Requirement, string> Typed)
{
    /// <summary>The standards a draft concerns, as they would stand.</summary>
    /// <param name="content">The changes.</param>
    /// <param name="standing">The standards with the clauses that stand; nothing in them is changed.</param>
    public static IReadOnlyList<ProposedStandard> Of(DraftContent content, IReadOnlyList<Standard> standing) =>
        [.. content.StandardCodes.Select(code => Of(code, content, standing.FirstOrDefault(s => s.Code == code))).OfType<ProposedStandard>()];

    private static ProposedStandard? Of(string code, DraftContent content, Standard? standing)
    {
        var change = content.Standards.FirstOrDefault(s => s.Code == code);
        if (standing is null && change is null)
        {
            return null;
        }

        var standard = Copy(code, standing);
        change?.After.Write(standard);
        foreach (var edition in content.Editions.Where(e => e.Standard == code))
        {
            var copy = Edition(standard, edition.Name);
            (copy.EffectiveFrom, copy.EffectiveUntil) = (edition.From, edition.Until);
        }

        var typed = new Dictionary<Requirement, string>(ReferenceEqualityComparer.Instance);
        foreach (var clause in content.Clauses.Where(c => c.Standard == code))
        {
            Put(Edition(standard, clause.Edition), clause, typed);
        }

        return new ProposedStandard(standard, typed);
    }

    private static void Put(StandardEdition edition, ClauseChange change, Dictionary<Requirement, string> typed)
    {
        var old = edition.Requirements.Where(r => string.Equals(r.Clause, change.Clause, StringComparison.OrdinalIgnoreCase)).ToList();
        var place = old.Count > 0 ? old[0].Place : change.Place > 0 ? change.Place : edition.Requirements.Select(r => r.Place).DefaultIfEmpty().Max() + 1;
        var now = change.After.Select(wording => old.Find(r => r.Clause == change.Clause && Wording.Of(r).Says(wording)) ?? New(wording)).ToList();
        edition.Requirements = [.. edition.Requirements.Except(old).Concat(now).OrderBy(r => r.Place).ThenBy(r => r.EffectiveFrom ?? DateOnly.MinValue)];

        Requirement New(Wording wording)
        {
            var requirement = wording.ToRequirement(change.Standard, change.Clause, place);
            typed.Add(requirement, wording.RuleText);
            return requirement;
        }
    }

    private static StandardEdition Edition(Standard standard, string name)
    {
        if (standard.Editions.FirstOrDefault(e => e.Name == name) is { } known)
        {
            return known;
        }

        var added = new StandardEdition { StandardCode = standard.Code, Name = name };
        standard.Editions.Add(added);
        return added;
    }

    private static Standard Copy(string code, Standard? standing)
    {
        var copy = new Standard { Code = code, Name = code, RegionCode = "" };
        if (standing is not null)
        {
            StandardHead.Of(standing).Write(copy);
            copy.Version = standing.Version;
            copy.Editions = [.. standing.Editions.Select(e => new StandardEdition
            {
                Id = e.Id,
                StandardCode = e.StandardCode,
                Name = e.Name,
                EffectiveFrom = e.EffectiveFrom,
                EffectiveUntil = e.EffectiveUntil,
                Requirements = [.. e.Requirements],
            })];
        }

        return copy;
    }
}
