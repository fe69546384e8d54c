using System.Runtime.CompilerServices;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Data.Text;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Privileges;
using LivIR.Credentials.Features.Scanning;
using LivIR.Credentials.Rules.Findings;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Binder;

/// <summary>Reads the files of a facility's staff, some at a time, so that their number costs neither queries nor memory.</summary>
public sealed class BinderStaffReader(IDbContextFactory<CredentialsDbContext> contexts, ScanStates scans, PrivilegesReader privileges)
{
    private const int AtOnce = 50;

    /// <summary>The people who work at a facility on its day, by name.</summary>
    internal async Task<IReadOnlyList<PersonTimeline>> PeopleAsync(FacilityStatus status, CancellationToken ct)
    {
        var here = status.Timeline.People.Where(p => p.Person.Places.Any(place => place.FacilityId == status.Facility.Id && place.Holds(status.Day))).ToDictionary(p => p.Person.Id);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var names = await db.StaffMembers.Where(p => p.Assignments.Any(a => a.FacilityId == status.Facility.Id))
            .Select(p => new { p.Id, p.FamilyName, p.GivenName, p.EmployeeNumber }).ToListAsync(ct);
        return [.. names.Where(n => here.ContainsKey(n.Id))
            .OrderBy(n => SearchFold.Fold(n.FamilyName), StringComparer.Ordinal).ThenBy(n => SearchFold.Fold(n.GivenName), StringComparer.Ordinal).ThenBy(n => n.EmployeeNumber, StringComparer.Ordinal)
            .Select(n => here[n.Id])];
    }

    /// <summary>Their files, in the same order.</summary>
    internal async IAsyncEnumerable<BinderStaff> ReadAsync(
        FacilityStatus status, IReadOnlyList<PersonTimeline> people, AskedDays days, BinderPaths paths, [EnumeratorCancellation] CancellationToken ct)
    {
        for (var first = 0; first < people.Count; first += AtOnce)
        {
            foreach (var file in await ReadSomeAsync(status, [.. people.Skip(first).Take(AtOnce)], first + 1, days, paths, ct))
            {
                yield return file;
            }
        }
    }

    private async Task<IReadOnlyList<BinderStaff>> ReadSomeAsync(
        FacilityStatus status, IReadOnlyList<PersonTimeline> people, int number, AskedDays days, BinderPaths paths, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var ids = people.Select(p => p.Person.Id).ToList();
        var known = days.KnownAt(status.Facility.TimeZone);
        var staff = await db.StaffMembers.AsNoTracking().Where(p => ids.Contains(p.Id)).Include(p => p.Assignments).ThenInclude(a => a.Department).ToDictionaryAsync(p => p.Id, ct);
        var credentials = (await db.Credentials.AsNoTracking()
            .Where(c => ids.Contains(c.StaffMemberId) && (known == null || c.RecordedAt < known) && (c.SupersededAt == null || c.SupersededAt >= known))
            .AsSplitQuery().Include(c => c.Verifications).Include(c => c.Evidence).ThenInclude(e => e.Blob)
            .OrderBy(c => c.TypeCode).ThenByDescending(c => c.IssuedOn).ThenByDescending(c => c.RecordedAt).ThenBy(c => c.Id).ToListAsync(ct)).ToLookup(c => c.StaffMemberId);
        var training = (await db.TrainingRecords.AsNoTracking()
            .Where(t => ids.Contains(t.StaffMemberId) && t.CompletedOn <= status.Day && (known == null || t.RecordedAt < known) && (t.SupersededAt == null || t.SupersededAt >= known))
            .Include(t => t.Category).Include(t => t.Evidence).ThenInclude(e => e.Blob)
            .OrderByDescending(t => t.CompletedOn).ThenBy(t => t.Title).ThenBy(t => t.Id).ToListAsync(ct)).ToLookup(t => t.StaffMemberId);
        var medical = await privileges.OfPeopleAsync(db, db.StaffMembers.Where(p => ids.Contains(p.Id)), [status.Facility.Id], days, ct);
        var bodies = await db.IssuingBodies.ToDictionaryAsync(b => b.Code, b => b.Name, ct);
        var hashes = credentials.SelectMany(c => c).SelectMany(c => c.Evidence).Concat(training.SelectMany(t => t).SelectMany(t => t.Evidence)).Select(e => e.Sha256).Distinct().ToList();
        var open = await scans.OfAsync(hashes, ct);
        return [.. people.Select((person, i) => new BinderStaffBuilder(status, person, staff[person.Person.Id], number + i, known, paths, open, bodies)
            .Build([.. credentials[person.Person.Id]], [.. training[person.Person.Id]], medical.File(person.Person, status.Facility)))];
    }
}
