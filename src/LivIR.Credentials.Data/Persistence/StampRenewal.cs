using LivIR.Credentials.Data.Model.Accounts;
using LivIR.Credentials.Data.Model.Changes;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Model.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace LivIR.Credentials.Data.Persistence;

/// <summary>
/// Renews the stamps of the people whose records a save writes. It goes by the model, not by a list: whatever has the key of a person
/// is a record of that person, besides accounts and the audit trail, so a new kind of record is covered the day it is added.
/// </summary>
internal sealed class StampRenewal
{
    private const string Key = nameof(FactsStamp.StaffMemberId);
    private static readonly Type[] NoFacts = [typeof(AppUser), typeof(Change), typeof(FactsStamp)];

    private readonly CredentialsDbContext _db;
    private readonly List<EntityEntry> _written;

    // Asking the context for these makes it look for changes each time, so it is asked once.
    private readonly LocalView<Credential> _credentials;
    private readonly LocalView<FactsStamp> _stamps;

    private StampRenewal(CredentialsDbContext db, List<EntityEntry> written)
    {
        _db = db;
        _written = written;
        _credentials = db.Credentials.Local;
        _stamps = db.FactsStamps.Local;
    }

    /// <summary>What a save would write about people; null where it writes nothing about them.</summary>
    public static StampRenewal? Of(CredentialsDbContext db)
    {
        List<EntityEntry> written = [.. db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && IsFact(e))];
        return written.Count == 0 ? null : new StampRenewal(db, written);
    }

    /// <summary>Puts the new stamps beside what is about to be saved.</summary>
    public async Task RunAsync(CancellationToken ct) => Stamp(Unnamed() is [_, ..] ids ? await Holders(ids).ToListAsync(ct) : []);

    /// <summary>The same, for a save that waits.</summary>
    public void Run() => Stamp(Unnamed() is [_, ..] ids ? [.. Holders(ids)] : []);

    private static bool IsFact(EntityEntry entry) =>
        entry.Entity is StaffMember or Verification || (entry.Metadata.FindProperty(Key) is not null && !NoFacts.Contains(entry.Metadata.ClrType));

    /// <summary>The credentials that were decided about without being in hand.</summary>
    private Guid[] Unnamed() => [.. _written.Select(e => e.Entity).OfType<Verification>().Select(v => v.CredentialId).Distinct().Where(id => _credentials.FindEntry(id) is null)];

    private IQueryable<Guid> Holders(Guid[] credentials) => _db.Credentials.Where(c => credentials.Contains(c.Id)).Select(c => c.StaffMemberId);

    private void Stamp(IReadOnlyList<Guid> others)
    {
        var added = _written.Where(e => e is { Entity: StaffMember, State: EntityState.Added }).Select(e => ((StaffMember)e.Entity).Id).ToHashSet();
        foreach (var person in _written.Select(PersonOf).OfType<Guid>().Concat(others).Distinct().ToList())
        {
            var stamp = _stamps.FindEntry(person)?.Entity ?? Track(person, added.Contains(person));
            stamp.Value = Guid.CreateVersion7();
        }
    }

    private Guid? PersonOf(EntityEntry entry) => entry switch
    {
        { Entity: StaffMember, State: EntityState.Deleted } => null,
        { Entity: StaffMember person } => person.Id,
        { Entity: Verification decision } => _credentials.FindEntry(decision.CredentialId)?.Entity.StaffMemberId,
        _ => (Guid?)entry.CurrentValues[Key],
    };

    private FactsStamp Track(Guid person, bool isNew)
    {
        var stamp = new FactsStamp { StaffMemberId = person };
        _db.Entry(stamp).State = isNew ? EntityState.Added : EntityState.Modified;
        return stamp;
    }
}
