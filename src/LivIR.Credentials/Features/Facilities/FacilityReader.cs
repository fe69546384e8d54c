using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Facilities;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Facilities;

/// <summary>Reads facilities within a scope. Records belong to the whole facility, so who sees only a department of it sees none.</summary>
public sealed class FacilityReader(IDbContextFactory<CredentialsDbContext> contexts, FacilityStatusReader facilities)
{
    /// <summary>One facility by its code; null when it does not exist for the scope.</summary>
    public async Task<FacilityFile?> FindAsync(Scope scope, string code, AskedDays days, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await FindAsync(db, scope, code, days, ct);
    }

    /// <summary>One facility with its status; null when it does not exist for the scope.</summary>
    public async Task<FacilityView?> ViewAsync(Scope scope, string code, AskedDays days, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await FindAsync(db, scope, code, days, ct) is not { } file)
        {
            return null;
        }

        if (!file.Whole)
        {
            return new FacilityView(file, null, new Dictionary<Guid, string>(), new HashSet<Guid>());
        }

        var status = (await facilities.ReadAsync(db, scope, days, ct, code)).SingleOrDefault();
        return new FacilityView(file, status, await FacilityStatusReader.NamesAsync(db, file.Id, ct), await FiledAsync(db, file, ct));
    }

    /// <summary>What stands on a day at the facilities the scope covers whole, by facility, for the list and its workbook.</summary>
    public async Task<IReadOnlyList<DatedAccreditation>> AccreditationsAsync(Scope scope, AskedDays days, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var covered = (await db.Facilities.AsNoTracking().OrderBy(f => f.Name).ToListAsync(ct)).FindAll(f => scope.Covers(f.Id));
        var rows = (await RowsAsync(db, covered, days, ct)).ToLookup(row => row.FacilityId, row => row.Row);
        return [.. covered.SelectMany(f => rows[f.Id].Where(row => !row.Past).Select(row => new DatedAccreditation(f.Code, f.Name, row, days.AsOf ?? facilities.Today(f))))];
    }

    /// <summary>What is read of each of the facilities that the scope covers whole, by name.</summary>
    /// <param name="scope">What the asker may see.</param>
    /// <param name="code">The one that is wanted; empty for all.</param>
    /// <param name="read">Reads one by its code.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<IReadOnlyList<T>> OfEachAsync<T>(Scope scope, string? code, Func<string, Task<T?>> read, CancellationToken ct)
        where T : class
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var found = new List<T>();
        foreach (var facility in (await db.Facilities.AsNoTracking().Where(f => code == null || f.Code == code).OrderBy(f => f.Name).ToListAsync(ct)).Where(f => scope.Covers(f.Id)))
        {
            if (await read(facility.Code) is { } one)
            {
                found.Add(one);
            }
        }

        return found;
    }

    /// <summary>The schemes open to a facility: those of its country, its region, or the world.</summary>
    public async Task<IReadOnlyList<AccreditationScheme>> SchemesAsync(Guid facilityId, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var facility = await db.Facilities.AsNoTracking().SingleAsync(f => f.Id == facilityId, ct);
        return await db.AccreditationSchemes.AsNoTracking()
            .Where(s => s.CountryCode == null ? s.RegionCode == facility.RegionCode || s.RegionCode == "WORLD" : s.CountryCode == facility.CountryCode)
            .OrderBy(s => s.Name).ToListAsync(ct);
    }

    private async Task<FacilityFile?> FindAsync(CredentialsDbContext db, Scope scope, string code, AskedDays days, CancellationToken ct)
    {
        var facility = await scope.Limit(db.Facilities.AsNoTracking()).Include(f => f.Departments).Include(f => f.Follows).SingleOrDefaultAsync(f => f.Code == code, ct);
        if (facility is null)
        {
            return null;
        }

        var whole = scope.Covers(facility.Id);
        var day = days.AsOf ?? facilities.Today(facility);
        var names = await db.Standards.ToDictionaryAsync(s => s.Code, s => s.Name, ct);
        return new FacilityFile(
            facility.Id,
            facility.Code,
            facility.Name,
            facility.City,
            await db.Countries.Where(c => c.Code == facility.CountryCode).Select(c => c.Name).SingleOrDefaultAsync(ct) ?? facility.CountryCode,
            await db.Regions.Where(r => r.Code == facility.RegionCode).Select(r => r.Name).SingleOrDefaultAsync(ct) ?? facility.RegionCode,
            facility.TimeZone,
            day,
            whole,
            [.. Followed(facility, day).Select(s => new Named(s, names.GetValueOrDefault(s, s)))],
            [.. facility.Departments.Where(d => whole || scope.DepartmentIds.Contains(d.Id)).OrderBy(d => d.Name).Select(d => new Named(d.Code, d.Name))],
            whole ? (await RowsAsync(db, [facility], days, ct)).ConvertAll(row => row.Row) : []);
    }

    private static async Task<IReadOnlySet<Guid>> FiledAsync(CredentialsDbContext db, FacilityFile file, CancellationToken ct) =>
        (await db.EvidenceFiles.Where(e => e.FacilityEvidenceId != null && db.FacilityEvidence.Any(d => d.Id == e.FacilityEvidenceId && d.FacilityId == file.Id)).Select(e => e.FacilityEvidenceId!.Value).ToListAsync(ct))
            .Concat(file.Accreditations.Where(a => a.Files.Count > 0).Select(a => a.Id)).ToHashSet();

    private static IEnumerable<string> Followed(Facility facility, DateOnly day) =>
        facility.Follows.Where(f => !(f.From > day) && !(f.Until <= day)).Select(f => f.StandardCode).Distinct();

    private async Task<List<(Guid FacilityId, AccreditationRow Row)>> RowsAsync(CredentialsDbContext db, IReadOnlyList<Facility> of, AskedDays days, CancellationToken ct)
    {
        var ids = of.Select(f => f.Id).ToList();
        var asked = of.ToDictionary(f => f.Id, f => (Day: days.AsOf ?? facilities.Today(f), Known: days.KnownAt(TimeZoneInfo.FindSystemTimeZoneById(f.TimeZone))));
        var records = (await db.Accreditations.AsNoTracking().Where(a => ids.Contains(a.FacilityId)).ToListAsync(ct)).FindAll(a => !(a.RecordedAt >= asked[a.FacilityId].Known));
        var files = (await db.EvidenceFiles.AsNoTracking().Where(e => e.AccreditationId != null && db.Accreditations.Any(a => a.Id == e.AccreditationId && ids.Contains(a.FacilityId)))
            .Select(e => new { e.AccreditationId, File = new NamedFile(e.Id, e.FileName) }).ToListAsync(ct)).ToLookup(e => e.AccreditationId, e => e.File);
        var schemes = await db.AccreditationSchemes.AsNoTracking().ToDictionaryAsync(s => s.Code, ct);
        var bodies = await db.IssuingBodies.ToDictionaryAsync(b => b.Code, b => b.Name, ct);
        var followed = records
            .Where(a => a.RenewsId is not null && Stands(a) && AccreditationRules.IsGrant(a.State) && a.GrantedOn <= asked[a.FacilityId].Day)
            .Select(a => a.RenewsId!.Value).ToHashSet();
        var due = records.Where(Stands).GroupBy(a => (a.FacilityId, a.SchemeCode, a.Unit))
            .SelectMany(g => AccreditationDeadlines.Of(schemes[g.Key.SchemeCode], [.. g.Select(a => new CycleStep(a.Id, a.State, a.GrantedOn, a.ExpiresOn, a.SurveyOn, a.ApplyBy))], asked[g.Key.FacilityId].Day))
            .ToLookup(d => d.Of);
        return [.. records.Select(a =>
        {
            var scheme = schemes[a.SchemeCode];
            var state = AccreditationRules.Evaluate(new AccreditationFacts(a.Id, a.SchemeCode, a.State, a.GrantedOn, a.ExpiresOn), AccreditationRules.WindowDays(scheme), asked[a.FacilityId].Day);
            return (a.FacilityId, new AccreditationRow(
                a.Id, a.SchemeCode, scheme.Name, bodies.GetValueOrDefault(scheme.OwnerCode, scheme.OwnerCode), a.Unit, a.Number, a.GrantedOn, a.ExpiresOn, a.State, state, a.Note,
                !Stands(a) || followed.Contains(a.Id), [.. files[a.Id]])
            {
                SurveyOn = a.SurveyOn,
                ApplyBy = a.ApplyBy,
                Contact = a.Contact,
                Fee = a.Fee,
                Deadlines = [.. due[a.Id]],
            });
        }).OrderBy(row => row.Item2.Scheme).ThenBy(row => row.Item2.Unit).ThenByDescending(row => row.Item2.GrantedOn)];

        bool Stands(Accreditation a) => asked[a.FacilityId].Known is { } known ? !(a.SupersededAt < known) : a.SupersededAt is null;
    }
}
