using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Dates;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Credentials;

/// <summary>Reads what waits for a decision within a scope. One's own records are never among it, nor those that one entered.</summary>
public sealed class ReviewReader(IDbContextFactory<CredentialsDbContext> contexts, StatusReader statuses, CatalogueCache catalogues)
{
    /// <summary>How many are shown at most; the first of all that wait.</summary>
    public const int Most = 500;

    /// <summary>The queue: what turns a clause red soonest comes first.</summary>
    public async Task<WaitingReviews> QueueAsync(Scope scope, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var selves = scope.Selves;
        var entered = await Waiting(db, scope).CountAsync(c => c.RecordedBy == scope.UserId && !selves.Contains(c.StaffMemberId), ct);
        var decidable = Decidable(db, scope);
        var waiting = await decidable.Select(c => new
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
        var (people, work) = await PeopleAsync(db, db.StaffMembers.Where(p => decidable.Any(c => c.StaffMemberId == p.Id)), ct);

        // Somebody whose last one was decided about in between is gone from the people.
        var ranked = ReviewItem.InOrder(
            waiting.Where(w => people.ContainsKey(w.StaffMemberId)).Select(w =>
            {
                var holder = people[w.StaffMemberId];
                var risk = Acceptance.Of(holder.Timeline, w.Id, Trust.IssuerSigned, work, holder.Today).RiskOn;
                return new ReviewItem(w.Id, w.Person, w.TypeName, w.Number, w.IssuedOn, w.RecordedAt, w.Files, w.Renewal, w.LastNote, risk, holder.Today, holder.Clock);
            }),
            scope.UserId);
        return new WaitingReviews([.. ranked.Take(Most)], ranked.Count, entered, ranked.MinBy(i => i.RecordedAt));
    }

    /// <summary>How many wait.</summary>
    public async Task<int> CountAsync(Scope scope, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await Decidable(db, scope).CountAsync(ct);
    }

    /// <summary>One record that waits; nothing where it was decided about, is somebody else's to decide, or lies outside the scope.</summary>
    public async Task<OpenedReview?> FindAsync(Scope scope, Guid id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var record = await Decidable(db, scope).AsNoTracking().AsSplitQuery().Include(c => c.StaffMember).Include(c => c.Type).Include(c => c.Notes).Include(c => c.Evidence).ThenInclude(e => e.Blob)
            .SingleOrDefaultAsync(c => c.Id == id, ct);
        if (record is null)
        {
            return null;
        }

        var (people, work) = await PeopleAsync(db, db.StaffMembers.Where(p => p.Id == record.StaffMemberId), ct);
        var holder = people[record.StaffMemberId];
        return new OpenedReview(record, holder.Today, holder.Clock, holder.Timeline, work);
    }

    /// <summary>Why a record that waits within the scope is somebody else's to decide about; empty for any other.</summary>
    public async Task<Problem?> ObstacleAsync(Scope scope, Guid id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var record = await Waiting(db, scope).Where(c => c.Id == id).Select(c => new { c.StaffMemberId, c.RecordedBy }).SingleOrDefaultAsync(ct);
        return record is null ? null : SomebodyElse.Problem(record.StaffMemberId, record.RecordedBy, scope);
    }

    /// <summary>What the catalogue says of an issuing body.</summary>
    public async Task<IssuingBody?> BodyAsync(string bodyCode, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.IssuingBodies.AsNoTracking().SingleOrDefaultAsync(b => b.Code == bodyCode, ct);
    }

    private async Task<(Dictionary<Guid, Holder> People, PersonWork Work)> PeopleAsync(CredentialsDbContext db, IQueryable<Data.Model.People.StaffMember> people, CancellationToken ct)
    {
        var catalogue = await catalogues.ReadAsync(db, ct);
        var timelines = await statuses.ReadTimelinesAsync(db, people, catalogue, AskedDays.Today, ct);
        return (timelines.ToDictionary(t => t.Person.Id, t => new Holder(t, statuses.LocalDay(t.Person, catalogue), statuses.ClockOf(t.Person, catalogue))), new PersonWork(catalogue));
    }

    private IQueryable<Credential> Waiting(CredentialsDbContext db, Scope scope)
    {
        var people = scope.Limit(db.StaffMembers, statuses.EarliestToday).Select(p => p.Id);
        return db.Credentials.Where(c => people.Contains(c.StaffMemberId) && c.SupersededAt == null && c.Verifications.Count == 0);
    }

    // What SomebodyElse says, where the database is asked.
    private IQueryable<Credential> Decidable(CredentialsDbContext db, Scope scope)
    {
        var selves = scope.Selves;
        return Waiting(db, scope).Where(c => !selves.Contains(c.StaffMemberId) && c.RecordedBy != scope.UserId);
    }

    private sealed record Holder(PersonTimeline Timeline, DateOnly Today, LocalClock Clock);
}
