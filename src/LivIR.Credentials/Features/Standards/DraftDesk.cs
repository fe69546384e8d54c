using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Standards;

/// <summary>A draft as pages see it.</summary>
public sealed record DraftFile(
    Guid Id, string Name, DraftContent Content, Guid AuthorId, string AuthorName, DateTime BegunAt, DateTime ChangedAt, string ChangedBy, DateTime? PublishedAt, string? PublishedBy, string? Reason, DateTime? PutAsideAt, int Version)
{
    /// <summary>Whether it can still be worked on.</summary>
    public bool IsOpen => PublishedAt is null && PutAsideAt is null;

    /// <summary>Whether somebody may work on it: who began it, and administrators.</summary>
    public bool IsOf(Scope scope) => scope.Everything || AuthorId == scope.UserId;

    internal static DraftFile Of(RuleDraft draft) => new(
        draft.Id, draft.Name, DraftContent.Read(draft.Content), draft.AuthorId, draft.AuthorName, draft.BegunAt, draft.ChangedAt, draft.ChangedBy, draft.PublishedAt, draft.PublishedBy, draft.Reason, draft.PutAsideAt, draft.Version);
}

/// <summary>Keeps drafts: what was typed is stored at once, whoever works on it, and counts for nothing until it is published.</summary>
public sealed class DraftDesk(IDbContextFactory<CredentialsDbContext> contexts)
{
    private const string Subject = "RuleDraft";
    private const int Tries = 3;

    /// <summary>All drafts, the one last worked on first.</summary>
    public async Task<IReadOnlyList<DraftFile>> ListAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return (await db.RuleDrafts.AsNoTracking().OrderByDescending(d => d.ChangedAt).ThenBy(d => d.Id).ToListAsync(ct)).ConvertAll(DraftFile.Of);
    }

    /// <summary>One draft; null where there is none.</summary>
    public async Task<DraftFile?> FindAsync(Guid id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.RuleDrafts.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, ct) is { } draft ? DraftFile.Of(draft) : null;
    }

    /// <summary>Begins a draft.</summary>
    public async Task<DraftFile> BeginAsync(string name, DraftContent content, ChangeContext change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var draft = RuleDraft.Begin(Guid.CreateVersion7(), Fit(name), content.ToJson(), change.Scope.UserId, change.ActorName, change.At);
        db.Add(draft);
        db.Add(change.Entry("RuleDraftBegun", Subject, draft.Id, Values(draft.Name, content)));
        await db.SaveChangesAsync(ct);
        return DraftFile.Of(draft);
    }

    /// <summary>Changes a draft, or begins one where none is named yet. Two people who work on different changes of one draft both keep theirs.</summary>
    /// <param name="id">The draft; empty to begin one.</param>
    /// <param name="name">What a new one is called.</param>
    /// <param name="edit">Makes the new content of the old one.</param>
    /// <param name="change">Who works on it.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Outcome<DraftFile>> PutAsync(Guid? id, string name, Func<DraftContent, Outcome<DraftContent>> edit, ChangeContext change, CancellationToken ct)
    {
        if (id is not { } known)
        {
            var first = edit(new DraftContent());
            return first.IsSuccess ? await BeginAsync(name, first.Value, change, ct) : first.Error;
        }

        return await ChangeAsync(known, "RuleDraftChanged", change, draft =>
        {
            if (!draft.IsOpen)
            {
                return DraftProblems.Closed;
            }

            var content = edit(DraftContent.Read(draft.Content));
            if (!content.IsSuccess)
            {
                return content.Error;
            }

            draft.Write(draft.Name, content.Value.ToJson(), change.ActorName, change.At);
            return Outcome.Done;
        }, ct);
    }

    /// <summary>Gives a draft another name.</summary>
    public Task<Outcome<DraftFile>> RenameAsync(Guid id, string? name, ChangeContext change, CancellationToken ct) => ChangeAsync(id, "RuleDraftChanged", change, draft =>
    {
        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > RuleDraft.NameLength)
        {
            return DraftProblems.Name;
        }

        if (!draft.IsOpen)
        {
            return DraftProblems.Closed;
        }

        draft.Write(name, draft.Content, change.ActorName, change.At);
        return Outcome.Done;
    }, ct);

    /// <summary>Puts a draft aside, or takes it up again. Nothing in it is lost.</summary>
    public Task<Outcome<DraftFile>> PutAsideAsync(Guid id, bool aside, ChangeContext change, CancellationToken ct) => ChangeAsync(id, aside ? "RuleDraftPutAside" : "RuleDraftTakenUp", change, draft =>
    {
        if (draft.PublishedAt is not null || (aside && draft.PutAsideAt is not null))
        {
            return DraftProblems.Closed;
        }

        if (aside)
        {
            draft.PutAside(change.At);
        }
        else
        {
            draft.TakeUp(change.ActorName, change.At);
        }

        return Outcome.Done;
    }, ct);

    /// <summary>What the audit trail keeps of a draft.</summary>
    public static object Values(string name, DraftContent content) => new
    {
        name,
        clauses = content.Clauses.Select(c => $"{c.Standard} {c.Edition} {c.Clause}").ToArray(),
        editions = content.Editions.Select(e => $"{e.Standard} {e.Name}").ToArray(),
        types = content.Types.Select(t => t.Code).ToArray(),
    };

    private async Task<Outcome<DraftFile>> ChangeAsync(Guid id, string act, ChangeContext change, Func<RuleDraft, Outcome> work, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            await using var db = await contexts.CreateDbContextAsync(ct);
            if (await db.RuleDrafts.SingleOrDefaultAsync(d => d.Id == id, ct) is not { } draft)
            {
                return DraftProblems.Gone;
            }

            if (!change.Scope.Everything && draft.AuthorId != change.Scope.UserId)
            {
                return DraftProblems.NotYours(draft.AuthorName);
            }

            if (work(draft) is { IsSuccess: false, Error: { } problem })
            {
                return problem;
            }

            db.Add(change.Entry(act, Subject, id, Values(draft.Name, DraftContent.Read(draft.Content))));
            try
            {
                await db.SaveChangesAsync(ct);
                return DraftFile.Of(draft);
            }
            catch (DbUpdateConcurrencyException) when (tries < Tries)
            {
                // Somebody was faster; the same work is done on what they left.
            }
        }
    }

    private static string Fit(string name) => name.Length <= RuleDraft.NameLength ? name : name[..(RuleDraft.NameLength - 1)] + "…";
}
