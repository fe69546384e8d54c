using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Data.Seeding;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Standards.ClauseEditor;

/// <summary>Keep what a form says about a clause in a draft.</summary>
/// <param name="DraftId">The draft; empty to begin one.</param>
/// <param name="Change">The change as the form makes it.</param>
/// <param name="Loaded">The change as the draft had it when the form was opened.</param>
public sealed record KeepClauseCommand(Guid? DraftId, ClauseChange Change, ClauseChange? Loaded);

/// <summary>What was kept, and what is still wrong with it.</summary>
public sealed record KeptClause(DraftFile Draft, IReadOnlyList<ProposalProblem> Problems);

/// <summary>Keeps what was typed at once, right or wrong, and says what the checks of the seed reader find.</summary>
public sealed class KeepClauseHandler(IDbContextFactory<CredentialsDbContext> contexts, RehearsalReader rehearsals, DraftDesk desk)
{
    /// <summary>Keeps it.</summary>
    public async Task<Outcome<KeptClause>> HandleAsync(KeepClauseCommand command, ChangeContext change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var known = await StoredCatalogue.ReadAsync(db, ct);
        var told = command.Change;
        if (told.Before.Count == 0 && command.Loaded is null && Exists(known, told))
        {
            return new Problem("clause.exists", $"Edition {told.Edition} has a clause {told.Clause} already. Choose another name, or change that clause.", "Clause");
        }

        var kept = await desk.PutAsync(command.DraftId, $"{told.Standard} {told.Clause}", content => Put(content, command), change, ct);
        if (!kept.IsSuccess)
        {
            return kept.Error;
        }

        var proposal = await Proposal.OfAsync(kept.Value.Content, known, rehearsals.Texts(db, known), ct);
        return new KeptClause(kept.Value, [.. proposal.Problems.Where(p => p.Standard == told.Standard)]);
    }

    private static Outcome<DraftContent> Put(DraftContent content, KeepClauseCommand command)
    {
        var told = command.Change;
        var there = content.Clauses.FirstOrDefault(c => c.IsAbout(told.Standard, told.Edition, command.Loaded?.Clause ?? told.Clause));
        if (Text(there) != Text(command.Loaded))
        {
            return DraftProblems.SameClause;
        }

        // A new clause may be given another name.
        var others = there is null ? content : content with { Clauses = [.. content.Clauses.Where(c => c != there)] };
        return others.With(told);
    }

    private static bool Exists(CatalogueFiles known, ClauseChange told) => known.Standards.Find(s => s.Code == told.Standard)?.Editions.FirstOrDefault(e => e.Name == told.Edition)?
        .Requirements.Any(r => string.Equals(r.Clause, told.Clause, StringComparison.OrdinalIgnoreCase)) == true;

    private static string Text(ClauseChange? change) => change is null ? "" : new DraftContent { Clauses = [change] }.ToJson();
}
