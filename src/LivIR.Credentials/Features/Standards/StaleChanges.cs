using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Data.Seeding;
using LivIR.Credentials.Shared.Dates;

namespace LivIR.Credentials.Features.Standards;

/// <summary>A change of a draft that was made on rules which no longer stand.</summary>
/// <param name="About">What it is about.</param>
/// <param name="Words">Who changed it in the meantime, and when.</param>
public sealed record StaleChange(string About, string Words);

/// <summary>Finds what was published after a draft was made on it, and puts a draft on what stands now.</summary>
public static class StaleChanges
{
    /// <summary>The changes that were made on something else than what stands.</summary>
    public static IReadOnlyList<StaleChange> Of(DraftContent content, CatalogueFiles known) =>
    [
        .. content.Clauses.Where(c => !Standing(c, known).Select(r => r.Id).ToHashSet().SetEquals(c.Base)).Select(c => new StaleChange($"{c.Standard} {c.Clause}", Who(Standing(c, known)))),
        .. content.Editions.Where(e => IsStale(e, Edition(e.Standard, e.Name, known))).Select(e => new StaleChange($"{e.Standard}, edition {e.Name}", "The edition was changed in the meantime.")),
        .. content.Standards.Where(s => IsStale(s, known.Standards.Find(k => k.Code == s.Code))).Select(s => new StaleChange(s.Code, "The standard was changed in the meantime.")),
        .. content.Types.Where(t => known.CredentialTypes.Find(k => k.Code == t.Code)?.Version != t.BaseVersion).Select(t => new StaleChange(t.After.Name, "The credential type was changed in the meantime.")),
    ];

    /// <summary>The same changes, made on what stands now.</summary>
    public static DraftContent Rebase(DraftContent content, CatalogueFiles known) => content with
    {
        Clauses = [.. content.Clauses.Select(c => Rebase(c, Standing(c, known)))],
        Editions = [.. content.Editions.Select(e => Edition(e.Standard, e.Name, known) is { } edition ? e with { IsNew = false, BeforeFrom = edition.EffectiveFrom, BeforeUntil = edition.EffectiveUntil } : e)],
        Standards = [.. content.Standards.Select(s => known.Standards.Find(k => k.Code == s.Code) is { } standard ? s with { Before = StandardHead.Of(standard) } : s)],
        Types = [.. content.Types.Select(t => known.CredentialTypes.Find(k => k.Code == t.Code) is { } type ? t with { BaseVersion = type.Version, Before = type } : t)],
    };

    private static ClauseChange Rebase(ClauseChange change, List<Requirement> standing)
    {
        List<Wording> before = [.. standing.Select(Wording.Of)];
        var edit = change.Edit is { Index: >= 0 } known ? known with { Index = before.Count == 0 ? -1 : Math.Min(known.Index, before.Count - 1) } : change.Edit;
        return change with { Base = [.. standing.Select(r => r.Id)], Before = before, Edit = edit, After = edit?.Apply(before) ?? change.After };
    }

    private static List<Requirement> Standing(ClauseChange change, CatalogueFiles known) =>
        Edition(change.Standard, change.Edition, known)?.Requirements.Where(r => string.Equals(r.Clause, change.Clause, StringComparison.OrdinalIgnoreCase)).ToList() ?? [];

    private static StandardEdition? Edition(string standard, string name, CatalogueFiles known) => known.Standards.Find(s => s.Code == standard)?.Editions.FirstOrDefault(e => e.Name == name);

    private static bool IsStale(EditionChange change, StandardEdition? standing) => change.IsNew
        ? standing is { Requirements.Count: > 0 }
        : standing is null || (standing.EffectiveFrom, standing.EffectiveUntil) != (change.BeforeFrom, change.BeforeUntil);

    private static bool IsStale(StandardChange change, Standard? standing) => standing is null ? change.Before is not null : change.Before is null || !change.Before.Says(StandardHead.Of(standing));

    private static string Who(List<Requirement> standing) => standing.MaxBy(r => r.PublishedAt) is { } last && last.PublishedAt > DateTime.MinValue
        ? $"{last.PublishedBy} changed it on {DayText.Of(DateOnly.FromDateTime(last.PublishedAt))}{(last.Reason is { } reason ? $": {reason.TrimEnd('.')}." : ".")}"
        : "It was taken away or changed in the meantime.";
}
