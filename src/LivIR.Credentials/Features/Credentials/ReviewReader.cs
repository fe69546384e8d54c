using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Credentials;

/// <summary>One certificate that waits.</summary>
public sealed record ReviewRow(Guid Id, string Person, string TypeName, string? Number, DateOnly IssuedOn, DateTime RecordedAt, int Files, bool Renewal);

/// <summary>Reads what waits for a decision within a scope. One's own records are never among it.</summary>
public sealed class ReviewReader(IDbContextFactory<CredentialsDbContext> contexts, StatusReader statuses)
{
    /// <summary>The queue, oldest first.</summary>
    public async Task<IReadOnlyList<ReviewRow>> QueueAsync(Scope scope, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await Waiting(db, scope).OrderBy(c => c.RecordedAt).ThenBy(c => c.Id).Take(500)
            .Select(c => new ReviewRow(
                c.Id, c.StaffMember.GivenName + " " + c.StaffMember.FamilyName, c.Type.Name, c.Number, c.IssuedOn, c.RecordedAt, c.Evidence.Count, c.RenewsId != null))
            .ToListAsync(ct);
    }

    /// <summary>How many wait.</summary>
    public async Task<int> CountAsync(Scope scope, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await Waiting(db, scope).CountAsync(ct);
    }

    /// <summary>One record that waits, with today where its holder works; or nothing.</summary>
    public async Task<(Credential Record, DateOnly Today)?> FindAsync(Scope scope, Guid id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var record = await Waiting(db, scope).AsNoTracking().Include(c => c.StaffMember).Include(c => c.Type).Include(c => c.Evidence).ThenInclude(e => e.Blob)
            .SingleOrDefaultAsync(c => c.Id == id, ct);
        return record is null ? null : (record, await statuses.TodayOfAsync(db, record.StaffMemberId, ct));
    }

    /// <summary>The public look-up of an issuing body, where the catalogue knows one.</summary>
    public async Task<string?> LookupAsync(string bodyCode, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.IssuingBodies.Where(b => b.Code == bodyCode).Select(b => b.LookupUrl).SingleOrDefaultAsync(ct);
    }

    private IQueryable<Credential> Waiting(CredentialsDbContext db, Scope scope)
    {
        var people = scope.Limit(db.StaffMembers, statuses.EarliestToday).Select(p => p.Id);
        return db.Credentials.Where(c => people.Contains(c.StaffMemberId) && c.StaffMemberId != scope.StaffMemberId && c.SupersededAt == null && c.Verifications.Count == 0);
    }
}
