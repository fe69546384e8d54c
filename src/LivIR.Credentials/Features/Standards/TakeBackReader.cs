using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Data.Seeding;
using LivIR.Credentials.Shared;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Standards;

/// <summary>Something that can be taken back.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Content">The changes that would take it back.</param>
public sealed record TakenBack(string Name, DraftContent Content);

/// <summary>Reads what was published last and works out what would take it back.</summary>
public sealed class TakeBackReader(IDbContextFactory<CredentialsDbContext> contexts)
{
    /// <summary>The last publication of a clause.</summary>
    public async Task<Outcome<TakenBack>> ClauseAsync(string standard, string edition, string clause, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await db.StandardEditions.AsNoTracking().Where(e => e.StandardCode == standard && e.Name == edition).SelectMany(e => e.Requirements).Where(r => r.Clause == clause).ToListAsync(ct);
        if (rows.Count == 0)
        {
            return DraftProblems.UnknownClause;
        }

        var change = TakeBack.Of(standard, edition, rows);
        return change.IsSuccess ? new TakenBack($"{standard} {clause}", new DraftContent { TakesBack = true, Clauses = [change.Value] }) : change.Error;
    }

    /// <summary>The last change of how a credential type is judged.</summary>
    public async Task<Outcome<TakenBack>> TypeAsync(string code, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.CredentialTypes.AsNoTracking().SingleOrDefaultAsync(t => t.Code == code, ct) is not { } type)
        {
            return DraftProblems.NothingToTakeBack;
        }

        var last = await db.CredentialTypeVersions.AsNoTracking().Where(v => v.TypeCode == code).OrderByDescending(v => v.SupersededAt).ThenByDescending(v => v.Id).FirstOrDefaultAsync(ct);
        var change = TakeBack.Of(type, last);
        return change.IsSuccess ? new TakenBack(type.Name, new DraftContent { TakesBack = true, Types = [change.Value] }) : change.Error;
    }

    /// <summary>Everything a draft published.</summary>
    public async Task<Outcome<TakenBack>> DraftAsync(Guid id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.RuleDrafts.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id && d.PublishedAt != null, ct) is not { } draft)
        {
            return DraftProblems.NothingToTakeBack;
        }

        var content = TakeBack.Of(DraftContent.Read(draft.Content), await StoredCatalogue.ReadAsync(db, ct));
        return content.IsSuccess ? new TakenBack(draft.Name, content.Value) : content.Error;
    }
}
