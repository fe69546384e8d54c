using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Credentials;

/// <summary>Reads what waits for a decision within a scope. One's own records are never among it.</summary>
public sealed class ReviewReader(IDbContextFactory<CredentialsDbContext> contexts, StatusReader statuses, CatalogueCache catalogues)
{
    /// <summary>How many are shown at most; the oldest of all that wait.</summary>
    public const int Most = 500;

    /// <summary>The queue: what turns a clause red soonest comes first.</summary>
    public async Task<IReadOnlyList<ReviewItem>> QueueAsync(Scope scope, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var waiting = await Waiting(db, scope).OrderBy(c => c.RecordedAt).ThenBy(c => c.Id).Take(Most).Select(c => new
        {
            c.Id,
            c.StaffMemberId,
            Person = c.StaffMember.GivenName + " " + c.StaffMember.FamilyName,
            TypeName = c.Type.Name,
            c.Number,
            c.IssuedOn,
            c.RecordedAt,
            Files = c.Evidence.Count(e => e.ReplacedAt == null),
            Renewal = c.RenewsId != null,
            LastNote = c.Notes.OrderByDescending(n => n.At).ThenByDescending(n => n.Id).FirstOrDefault(),
        }).ToListAsync(ct);
        var ids = waiting.Select(w => w.StaffMemberId).Distinct().ToList();
        var (people, work) = await PeopleAsync(db, ids, ct);
        return ReviewItem.InOrder(
            waiting.Select(w =>
            {
                var (timeline, today) = people[w.StaffMemberId];
                var risk = Acceptance.Of(timeline, w.Id, Trust.IssuerSigned, work, today).RiskOn;
                return new ReviewItem(w.Id, w.Person, w.TypeName, w.Number, w.IssuedOn, w.RecordedAt, w.Files, w.Renewal, w.LastNote, risk, today);
            }),
            scope.UserId);
    }

    /// <summary>How many wait.</summary>
    public async Task<int> CountAsync(Scope scope, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await Waiting(db, scope).CountAsync(ct);
    }

    /// <summary>One record that waits; nothing where it was decided about or lies outside the scope.</summary>
    public async Task<OpenedReview?> FindAsync(Scope scope, Guid id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var record = await Waiting(db, scope).AsNoTracking().AsSplitQuery().Include(c => c.StaffMember).Include(c => c.Type).Include(c => c.Notes).Include(c => c.Evidence).ThenInclude(e => e.Blob)
            .SingleOrDefaultAsync(c => c.Id == id, ct);
        if (record is null)
        {
            return null;
        }

        var (people, work) = await PeopleAsync(db, [record.StaffMemberId], ct);
        var (timeline, today) = people[record.StaffMemberId];
        return new OpenedReview(record, today, timeline, work);
    }

    /// <summary>What the catalogue says of an issuing body.</summary>
    public async Task<IssuingBody?> BodyAsync(string bodyCode, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.IssuingBodies.AsNoTracking().SingleOrDefaultAsync(b => b.Code == bodyCode, ct);
    }

    private async Task<(Dictionary<Guid, (PersonTimeline Timeline, DateOnly Today)> People, PersonWork Work)> PeopleAsync(CredentialsDbContext db, List<Guid> ids, CancellationToken ct)
    {
        var catalogue = await catalogues.ReadAsync(db, ct);
        IReadOnlyList<PersonTimeline> timelines = ids.Count == 0 ? [] : await statuses.ReadTimelinesAsync(db, db.StaffMembers.Where(p => ids.Contains(p.Id)), catalogue, AskedDays.Today, ct);
        return (timelines.ToDictionary(t => t.Person.Id, t => (t, statuses.LocalDay(t.Person, catalogue))), new PersonWork(catalogue));
    }

    private IQueryable<Credential> Waiting(CredentialsDbContext db, Scope scope)
    {
        var people = scope.Limit(db.StaffMembers, statuses.EarliestToday).Select(p => p.Id);
        return db.Credentials.Where(c => people.Contains(c.StaffMemberId) && c.StaffMemberId != scope.StaffMemberId && c.SupersededAt == null && c.Verifications.Count == 0);
    }
}
