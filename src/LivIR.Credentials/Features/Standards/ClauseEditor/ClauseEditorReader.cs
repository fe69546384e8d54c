using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Shared.Forms;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Standards.ClauseEditor;

/// <summary>A clause that is opened in a form.</summary>
/// <param name="Standard">The standard as it stands.</param>
/// <param name="Edition">The edition.</param>
/// <param name="Change">The change of it in the draft; or the one that would be made, changing nothing yet.</param>
/// <param name="Loaded">The change as the draft had it; empty where it had none.</param>
/// <param name="Index">Which wording is changed; -1 for a new clause.</param>
/// <param name="Wording">What the form begins with.</param>
/// <param name="Draft">The draft; empty where none is named yet.</param>
/// <param name="Source">The catalogue, for names.</param>
/// <param name="Countries">Countries to choose.</param>
public sealed record ClauseEdition(
    Standard Standard, string Edition, ClauseChange Change, ClauseChange? Loaded, int Index, Wording Wording, DraftFile? Draft, CatalogueSource Source, IReadOnlyList<PickerOption> Countries)
{
    /// <summary>Whether the clause is not there yet.</summary>
    public bool IsNew => Index < 0;

    /// <summary>The other clauses of the edition.</summary>
    public IReadOnlyList<string> Clauses { get; init; } = [];
}

/// <summary>Opens a clause for the form, out of the draft where it has a change of it, or else as it stands.</summary>
public sealed class ClauseEditorReader(IDbContextFactory<CredentialsDbContext> contexts, CatalogueCache cache, DraftDesk desk)
{
    /// <summary>One clause, or a new one where none is named; null where there is no such standard, edition or clause.</summary>
    public async Task<ClauseEdition?> ReadAsync(string standard, string edition, string? clause, int wording, Guid? draftId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var source = (await cache.ReadAsync(db, ct)).Source;
        var draft = draftId is { } id ? await desk.FindAsync(id, ct) : null;
        var standing = source.Standards.FirstOrDefault(s => s.Code == standard);
        var proposed = ProposedStandard.Of(draft?.Content ?? new DraftContent(), source.Standards).FirstOrDefault(p => p.Standard.Code == standard)?.Standard ?? standing;
        if (proposed?.Editions.FirstOrDefault(e => e.Name == edition) is not { } of)
        {
            return null;
        }

        var rows = standing?.Editions.FirstOrDefault(e => e.Name == edition)?.Requirements.Where(r => clause is not null && string.Equals(r.Clause, clause, StringComparison.OrdinalIgnoreCase)).OrderBy(r => r.EffectiveFrom ?? DateOnly.MinValue).ToList() ?? [];
        var loaded = draft?.Content.Clauses.FirstOrDefault(c => clause is not null && c.IsAbout(standard, edition, clause));
        if (clause is not null && rows.Count == 0 && loaded is null)
        {
            return null;
        }

        var countries = await db.Countries.OrderBy(c => c.Name).Select(c => new PickerOption(c.Code, c.Name)).ToListAsync(ct);
        var change = loaded ?? Change(standard, edition, clause ?? "", rows);
        var (index, opened) = Open(change, wording);
        return new ClauseEdition(proposed, edition, change, loaded, index, opened, draft, source, countries) { Clauses = [.. of.Requirements.Select(r => r.Clause).Distinct()] };
    }

    private static ClauseChange Change(string standard, string edition, string clause, List<Requirement> rows)
    {
        List<Wording> before = [.. rows.Select(Wording.Of)];
        return new ClauseChange { Standard = standard, Edition = edition, Clause = clause, Place = rows.Count > 0 ? rows[0].Place : 0, Base = [.. rows.Select(r => r.Id)], Before = before, After = before };
    }

    private static (int Index, Wording Wording) Open(ClauseChange change, int wording)
    {
        if (change.Edit is { } edit)
        {
            return (edit.Index, edit.Text);
        }

        // What came from a file or takes something back is edited as it would stand.
        if (!change.ChangesNothing && change.After.Count == 1)
        {
            return (change.Before.Count == 1 ? 0 : -1, change.After[0]);
        }

        var index = Math.Min(wording, change.Before.Count - 1);
        return index < 0 ? (-1, new Wording { RuleText = "", Binding = Binding.Hospital, Confidence = Confidence.Verified }) : (index, change.Before[index]);
    }
}
