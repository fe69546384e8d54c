using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Rules;
using LivIR.Credentials.Rules.Findings;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Compliance;

/// <summary>Reads what the rules need, in a fixed number of queries however many people are asked about.</summary>
public static class ComplianceReader
{
    /// <summary>Types, requirements, equivalences and facilities.</summary>
    public static async Task<CatalogueFacts> CatalogueAsync(CredentialsDbContext db, CancellationToken ct)
    {
        var facilities = await db.Facilities.AsNoTracking().ToListAsync(ct);
        return new CatalogueFacts(
            await db.CredentialTypes.AsNoTracking().ToListAsync(ct),
            await db.Requirements.AsNoTracking().ToListAsync(ct),
            await db.Equivalences.AsNoTracking().ToListAsync(ct),
            facilities.Select(f => new FacilityFacts(
                f.Id, f.Code, f.Name, f.RegionCode, f.CountryCode, TimeZoneInfo.FindSystemTimeZoneById(f.TimeZone), [.. f.StandardCodes])));
    }

    /// <summary>The people of a query with their places and records.</summary>
    /// <param name="db">The database.</param>
    /// <param name="people">Who; already limited to what the asker may see.</param>
    /// <param name="knownAt">Records and decisions after this instant, UTC, are left out; empty for all.</param>
    /// <param name="ct">Stops the reading.</param>
    public static async Task<IReadOnlyList<PersonFacts>> PeopleAsync(CredentialsDbContext db, IQueryable<StaffMember> people, DateTime? knownAt, CancellationToken ct)
    {
        var ids = people.Select(p => p.Id);
        var births = await people.Select(p => new { p.Id, p.BirthMonth }).ToListAsync(ct);
        var places = await db.Assignments.Where(a => ids.Contains(a.StaffMemberId))
            .Select(a => new { a.StaffMemberId, Place = new Place(a.FacilityId, a.DepartmentId, a.ProfessionCode, a.From, a.Until) }).ToListAsync(ct);
        var known = db.Credentials.Where(c => ids.Contains(c.StaffMemberId))
            .Where(c => knownAt == null ? c.SupersededAt == null : c.RecordedAt <= knownAt && (c.SupersededAt == null || c.SupersededAt > knownAt));
        var records = await known
            .Select(c => new RecordRow(c.Id, c.StaffMemberId, c.TypeCode, c.Number, c.IssuedOn, c.ExpiresOn, c.StatusCheckedOn, c.WithdrawnOn, c.RenewsId, c.RecordedAt))
            .ToListAsync(ct);
        var knownIds = known.Select(c => c.Id);
        var decisions = (await db.Verifications.AsNoTracking().Where(v => knownIds.Contains(v.CredentialId) && (knownAt == null || v.DecidedAt <= knownAt)).ToListAsync(ct))
            .ToLookup(v => v.CredentialId);
        var placesOf = places.ToLookup(p => p.StaffMemberId, p => p.Place);
        var recordsOf = records.ToLookup(r => r.StaffMemberId);
        return [.. births.Select(p => new PersonFacts(p.Id, [.. placesOf[p.Id]], Held([.. recordsOf[p.Id]], p.BirthMonth, decisions)))];
    }

    private static List<HeldRecord> Held(List<RecordRow> rows, int? birthMonth, ILookup<Guid, Verification> decisions) => rows.ConvertAll(row =>
    {
        var decision = decisions[row.Id].MaxBy(v => v.DecidedAt);
        var before = rows.Find(other => other.Id == row.RenewsId);
        var dates = new CredentialDates
        {
            IssuedOn = row.IssuedOn,
            StatedExpiry = row.ExpiresOn,
            StatusCheckedOn = LastLookUp(row, decisions[row.Id]),
            WithdrawnOn = row.WithdrawnOn,
            IsRenewal = row.RenewsId is not null,
            PreviousLastDay = before?.ExpiresOn,
            BirthMonth = birthMonth,
        };
        return new HeldRecord(row.Id, row.TypeCode, row.Number, dates, StandingOf(decision), decision?.Method ?? default, decision?.Reason, row.RecordedAt);
    });

    // A look-up at the source tells the status of its day, whether it came with the record or after it.
    private static DateOnly? LastLookUp(RecordRow row, IEnumerable<Verification> checks) => checks
        .Where(v => v.Result == VerificationResult.Verified && v.Method >= Trust.PrimarySource)
        .Select(v => (DateOnly?)v.CheckedOn)
        .Append(row.StatusCheckedOn)
        .Max();

    private static Standing StandingOf(Verification? decision) => decision?.Result switch
    {
        VerificationResult.Verified => Standing.Verified,
        VerificationResult.Rejected => Standing.Rejected,
        _ => Standing.Pending,
    };

    private sealed record RecordRow(
        Guid Id, Guid StaffMemberId, string TypeCode, string? Number, DateOnly IssuedOn, DateOnly? ExpiresOn, DateOnly? StatusCheckedOn, DateOnly? WithdrawnOn, Guid? RenewsId, DateTime RecordedAt);
}
