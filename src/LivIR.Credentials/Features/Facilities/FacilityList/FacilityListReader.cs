using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Facilities.FacilityList;

/// <summary>One facility of the list.</summary>
/// <param name="Code">The code.</param>
/// <param name="Name">The name.</param>
/// <param name="City">The city.</param>
/// <param name="People">How many people of the scope work there on the day.</param>
/// <param name="Status">Its status; empty where the asker looks after a part of it only.</param>
/// <param name="Accreditations">What stands.</param>
public sealed record FacilityRow(string Code, string Name, string City, int People, FacilityStatus? Status, IReadOnlyList<AccreditationRow> Accreditations)
{
    /// <summary>The first day on which the number of open clauses changes.</summary>
    public (DateOnly Day, int By)? NextChange { get; } = Status is null ? null : Next(Status);

    private static (DateOnly Day, int By)? Next(FacilityStatus status)
    {
        var open = OpenClauses.Of(status.Timeline.Findings.Select(f => f.Line));
        return open.NextChange(status.Day) is { } next ? (next.Day, next.Open - open.On(status.Day)) : null;
    }
}

/// <summary>Reads the facilities of a scope with their status, those with the most open clauses first.</summary>
public sealed class FacilityListReader(IDbContextFactory<CredentialsDbContext> contexts, FacilityStatusReader facilities, FacilityReader accreditations)
{
    /// <summary>The rows.</summary>
    public async Task<IReadOnlyList<FacilityRow>> ReadAsync(Scope scope, AskedDays days, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var seen = await scope.Limit(db.Facilities.AsNoTracking()).OrderBy(f => f.Name).ToListAsync(ct);
        var ids = seen.ConvertAll(f => f.Id);
        var status = (await facilities.ReadAsync(db, scope, days, ct)).ToDictionary(s => s.Facility.Id);
        var standing = (await accreditations.AccreditationsAsync(scope, days, ct)).ToLookup(a => a.FacilityCode, a => a.Row);
        var places = await db.Assignments.Where(a => ids.Contains(a.FacilityId))
            .Where(a => scope.Everything || scope.FacilityIds.Contains(a.FacilityId) || scope.DepartmentIds.Contains(a.DepartmentId))
            .Select(a => new { a.FacilityId, a.StaffMemberId, a.From, a.Until }).ToListAsync(ct);
        var rows = seen.ConvertAll(f =>
        {
            var day = days.AsOf ?? facilities.Today(f);
            var people = places.Where(p => p.FacilityId == f.Id && p.From <= day && !(p.Until <= day)).DistinctBy(p => p.StaffMemberId).Count();
            return new FacilityRow(f.Code, f.Name, f.City, people, status.GetValueOrDefault(f.Id), [.. standing[f.Code]]);
        });
        return [.. rows.OrderByDescending(r => r.Status?.Count.NotMet ?? -1)];
    }
}
