using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Data.Seeding;
using LivIR.Credentials.Features.Catalogue;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Shared;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Standards.RehearseDraft;

/// <summary>One change of a draft as its page lists it.</summary>
/// <param name="Label">What it is about.</param>
/// <param name="Kind">What kind of change, in a few words.</param>
/// <param name="Link">Where it stands.</param>
/// <param name="Edit">Where it is edited; empty where it only can be left out.</param>
/// <param name="Differences">What is said now, and what would be said.</param>
/// <param name="More">The clauses of a new edition.</param>
/// <param name="Without">The draft without it.</param>
public sealed record DraftItem(
    string Label, string Kind, string? Link, string? Edit, IReadOnlyList<Difference> Differences, IReadOnlyList<ClauseChange> More, Func<DraftContent, DraftContent> Without);

/// <summary>A draft with its changes in words.</summary>
public sealed record DraftSideFile(DraftFile Draft, IReadOnlyList<DraftItem> Items, IReadOnlyList<StaleChange> Stale);

/// <summary>Reads what a draft changes, in words.</summary>
public sealed class DraftSideReader(IDbContextFactory<CredentialsDbContext> contexts, CatalogueCache cache, DraftDesk desk)
{
    /// <summary>One draft; null where there is none.</summary>
    public async Task<DraftSideFile?> ReadAsync(Guid id, CancellationToken ct)
    {
        if (await desk.FindAsync(id, ct) is not { } draft)
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var source = (await cache.ReadAsync(db, ct)).Source;
        var stale = draft.IsOpen ? StaleChanges.Of(draft.Content, await StoredCatalogue.ReadAsync(db, ct)) : [];
        return new DraftSideFile(draft, [.. Items(draft, source)], stale);
    }

    /// <summary>Puts a draft on what stands now.</summary>
    public async Task<Func<DraftContent, Outcome<DraftContent>>> RebasingAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var known = await StoredCatalogue.ReadAsync(db, ct);
        return content => StaleChanges.Rebase(content, known);
    }

    private static IEnumerable<DraftItem> Items(DraftFile draft, CatalogueSource source)
    {
        var content = draft.Content;
        var words = new DraftWords(source);
        var added = content.Editions.Where(e => e.IsNew).ToList();
        foreach (var standard in content.Standards)
        {
            yield return new DraftItem(
                standard.After.Name, standard.Before is null ? "new standard" : "the standard itself", standard.Before is null ? null : AppLinks.Standard(standard.Code), null, DraftWords.Of(standard), [], c => c with { Standards = [.. c.Standards.Where(s => s.Code != standard.Code)] });
        }

        foreach (var edition in content.Editions)
        {
            var clauses = edition.IsNew ? content.Clauses.Where(c => c.Standard == edition.Standard && c.Edition == edition.Name).ToList() : [];
            yield return new DraftItem(
                $"{edition.Standard}, edition {edition.Name}", edition.IsNew ? "new edition" : "its days", edition.IsNew ? null : StandardsLinks.Edition(edition.Standard, edition.Name), null, DraftWords.Of(edition), clauses, c => Without(c, edition));
        }

        foreach (var clause in content.Clauses.Where(c => !added.Exists(e => e.IsAbout(c.Standard, c.Edition))))
        {
            var edit = clause.Edit is null && clause.After.Count != 1 ? null : StandardsLinks.EditClause(clause.Standard, clause.Edition, clause.Clause, draft.Id);
            yield return new DraftItem(
                $"{clause.Standard} {clause.Clause}", DraftWords.Kind(clause), clause.Before.Count == 0 ? null : $"{StandardsLinks.Edition(clause.Standard, clause.Edition)}#{Uri.EscapeDataString(clause.Clause)}", edit, words.Of(clause), [], c => c with { Clauses = [.. c.Clauses.Where(x => !x.IsAbout(clause.Standard, clause.Edition, clause.Clause))] });
        }

        foreach (var type in content.Types)
        {
            yield return new DraftItem(
                type.After.Name, "credential type", AppLinks.CatalogueType(type.Code), CatalogueLinks.Edit(type.Code, draft.Id), words.Of(type), [], c => c with { Types = [.. c.Types.Where(t => t.Code != type.Code)] });
        }
    }

    // Without a new edition its clauses go, and the edition before it keeps its end.
    private static DraftContent Without(DraftContent content, EditionChange edition) => edition.IsNew
        ? content with
        {
            Editions = [.. content.Editions.Where(e => e.Standard != edition.Standard || (e.Name != edition.Name && e.Until != edition.From))],
            Clauses = [.. content.Clauses.Where(c => c.Standard != edition.Standard || c.Edition != edition.Name)],
        }
        : content with { Editions = [.. content.Editions.Where(e => !e.IsAbout(edition.Standard, edition.Name))] };
}
