using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Data.Seeding;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Standards;

/// <summary>Publish a draft.</summary>
/// <param name="DraftId">The draft.</param>
/// <param name="Version">The version that was rehearsed.</param>
/// <param name="Reason">Why.</param>
public sealed record PublishDraftCommand(Guid DraftId, int Version, string? Reason);

/// <summary>Lets the changes of a draft count: new rows supersede the old ones, all in one transaction with their audit entries, or nothing is changed.</summary>
public sealed class PublishDraftHandler(IDbContextFactory<CredentialsDbContext> contexts, CatalogueCache cache, RehearsalReader rehearsals)
{
    /// <summary>Publishes.</summary>
    public async Task<Outcome> HandleAsync(PublishDraftCommand command, ChangeContext change, CancellationToken ct)
    {
        if (!change.Scope.Everything)
        {
            return DraftProblems.NotAdministrator;
        }

        if (string.IsNullOrWhiteSpace(command.Reason) || command.Reason.Trim().Length > Requirement.ReasonLength)
        {
            return DraftProblems.Reason;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.RuleDrafts.SingleOrDefaultAsync(d => d.Id == command.DraftId, ct) is not { } draft)
        {
            return DraftProblems.Gone;
        }

        var content = DraftContent.Read(draft.Content);
        await Publication.HoldAsync(db, content, ct);
        if (await CheckAsync(db, draft, content, command, ct) is { } problem)
        {
            return problem;
        }

        var words = new RuleWords((await cache.ReadAsync(db, ct)).Source);
        await new Publication(db, change, command.Reason.Trim(), words).ApplyAsync(content, ct);
        draft.Publish(draft.Content, change.ActorName, command.Reason, change.At);
        db.Add(change.Entry("RuleDraftPublished", "RuleDraft", draft.Id, DraftDesk.Values(draft.Name, content), reason: command.Reason.Trim()));
        return await SaveAsync(db, command, ct);
    }

    private async Task<Problem?> CheckAsync(CredentialsDbContext db, RuleDraft draft, DraftContent content, PublishDraftCommand command, CancellationToken ct)
    {
        if (!draft.IsOpen)
        {
            return DraftProblems.Closed;
        }

        if (draft.Version != command.Version)
        {
            return DraftProblems.ChangedMeanwhile(draft.ChangedBy);
        }

        if (content.IsEmpty)
        {
            return DraftProblems.Empty;
        }

        var known = await StoredCatalogue.ReadAsync(db, ct);
        if (StaleChanges.Of(content, known) is [var stale, ..])
        {
            return DraftProblems.Stale($"{stale.About}: {stale.Words}");
        }

        var proposal = await Proposal.OfAsync(content, known, rehearsals.Texts(db, known), ct);
        return proposal.Problems is [var unsound, ..] ? DraftProblems.NotSound($"{unsound.About}: {unsound.Words}") : null;
    }

    private async Task<Outcome> SaveAsync(CredentialsDbContext db, PublishDraftCommand command, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return Outcome.Done;
        }
        catch (DbUpdateException failure)
        {
            // Somebody published at the same moment. What they changed says whether the draft is still made on what stands.
            await using var fresh = await contexts.CreateDbContextAsync(ct);
            var draft = await fresh.RuleDrafts.AsNoTracking().SingleAsync(d => d.Id == command.DraftId, ct);
            var stale = StaleChanges.Of(DraftContent.Read(draft.Content), await StoredCatalogue.ReadAsync(fresh, ct));
            return draft.Version != command.Version ? DraftProblems.ChangedMeanwhile(draft.PublishedBy ?? draft.ChangedBy)
                : stale is [var first, ..] ? DraftProblems.Stale($"{first.About}: {first.Words}")
                : failure is not DbUpdateConcurrencyException ? throw new InvalidOperationException("The rules could not be written.", failure)
                : DraftProblems.Stale("Somebody published other rules of the same standard at this moment.");
        }
    }
}
