using LivIR.Credentials.Data.Model.Facilities;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Rules.Time;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Changes;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Administration.Facilities;

/// <summary>Opens facilities, changes what is known about them and adds departments. The region follows from the country.</summary>
public sealed class FacilityHandler(IDbContextFactory<CredentialsDbContext> contexts)
{
    /// <summary>Opens a facility.</summary>
    public async Task<Outcome<Guid>> OpenAsync(FacilityDetails details, ChangeContext change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await CheckAsync(db, null, details, change, ct) is { } problem)
        {
            return problem;
        }

        var facility = Facility.Open(Guid.CreateVersion7(), await PlacedAsync(db, details, ct), change.At);
        db.Add(facility);
        db.Add(change.Entry("FacilityOpened", "Facility", facility.Id, Values(facility), facilityId: facility.Id));
        return await LastChange.SaveAsync(contexts, db, "Facility", facility.Id, fresh => CheckAsync(fresh, null, details, change, ct), ct) is { } taken ? taken : facility.Id;
    }

    /// <summary>Changes a facility; <paramref name="version"/> is the one the form was loaded with.</summary>
    public async Task<Outcome> DescribeAsync(Guid id, int version, FacilityDetails details, ChangeContext change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await CheckAsync(db, id, details, change, ct) is { } problem)
        {
            return problem;
        }

        if (await db.Facilities.Include(f => f.Follows).SingleOrDefaultAsync(f => f.Id == id, ct) is not { } facility)
        {
            return AdministrationProblems.Gone;
        }

        if (facility.Version != version)
        {
            return await LastChange.ConflictAsync(db, "Facility", id, ct);
        }

        var before = Values(facility);
        facility.Describe(await PlacedAsync(db, details, ct));
        var today = CalendarDays.LocalDay(change.At, TimeZoneInfo.FindSystemTimeZoneById(facility.TimeZone));
        db.AddRange(facility.Follow(details.StandardCodes, today, change.At));
        db.Add(change.Entry("FacilityEdited", "Facility", id, new { old = before, @new = Values(facility) }, facilityId: id));
        return Outcome.From(await LastChange.SaveAsync(contexts, db, "Facility", id, fresh => CheckAsync(fresh, id, details, change, ct), ct));
    }

    /// <summary>Adds a department to a facility.</summary>
    public async Task<Outcome<Guid>> AddDepartmentAsync(Guid facilityId, string? code, string? name, ChangeContext change, CancellationToken ct)
    {
        if (!change.Scope.Everything)
        {
            return AdministrationProblems.NotYours;
        }

        if (AdministrationTexts.Check(
            (code, "department's code", Facility.CodeLength, true, "Code"), (name, "department's name", Facility.NameLength, true, "Name")) is { } problem)
        {
            return problem;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Facilities.Include(f => f.Departments).SingleOrDefaultAsync(f => f.Id == facilityId, ct) is not { } facility)
        {
            return AdministrationProblems.Gone;
        }

        if (facility.Departments.FirstOrDefault(d => d.Code.Equals(code!.Trim(), StringComparison.OrdinalIgnoreCase)) is { } other)
        {
            return AdministrationProblems.CodeTaken(other.Code, other.Name);
        }

        var department = facility.AddDepartment(Guid.CreateVersion7(), code!, name!);
        db.Entry(department).State = EntityState.Added;
        db.Add(change.Entry("DepartmentAdded", "Department", department.Id, new { department.Code, department.Name }, facilityId: facilityId));
        await db.SaveChangesAsync(ct);
        return department.Id;
    }

    private static async Task<Problem?> CheckAsync(CredentialsDbContext db, Guid? id, FacilityDetails details, ChangeContext change, CancellationToken ct)
    {
        if (!change.Scope.Everything)
        {
            return AdministrationProblems.NotYours;
        }

        var text = AdministrationTexts.Check(
            (details.Code, "code", Facility.CodeLength, true, "Code"), (details.Name, "name", Facility.NameLength, true, "Name"), (details.City, "city", Facility.NameLength, true, "City"));
        if (text is not null)
        {
            return text;
        }

        if (!await db.Countries.AnyAsync(c => c.Code == details.CountryCode, ct))
        {
            return AdministrationProblems.UnknownCountry;
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(details.TimeZone, out _))
        {
            return AdministrationProblems.UnknownTimeZone;
        }

        var known = await db.Standards.Select(s => s.Code).ToListAsync(ct);
        if (details.StandardCodes.Any(code => !known.Contains(code)))
        {
            return AdministrationProblems.UnknownStandard;
        }

        var facilityCode = details.Code.Trim();
        var other = await db.Facilities.AsNoTracking().FirstOrDefaultAsync(f => f.Code == facilityCode && f.Id != id, ct);
        return other is null ? null : AdministrationProblems.CodeTaken(facilityCode, other.Name);
    }

    private static async Task<FacilityDetails> PlacedAsync(CredentialsDbContext db, FacilityDetails details, CancellationToken ct) =>
        details with { RegionCode = await db.Countries.Where(c => c.Code == details.CountryCode).Select(c => c.RegionCode).SingleAsync(ct) };

    private static object Values(Facility facility) =>
        new { facility.Code, facility.Name, facility.City, facility.CountryCode, facility.RegionCode, facility.TimeZone, standards = facility.Follows.Where(f => f.Until is null).Select(f => f.StandardCode).Order().ToArray() };
}
