using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Facilities.FacilityUnits;

/// <summary>Take a room or piece of equipment out of service.</summary>
/// <param name="FacilityCode">Whose.</param>
/// <param name="Id">Which.</param>
/// <param name="LastDay">The last day in service.</param>
/// <param name="Reason">Why.</param>
public sealed record EndUnitCommand(string FacilityCode, Guid Id, DateOnly LastDay, string? Reason);

/// <summary>Ends rooms and equipment. From the day after, nothing is asked of them; the past stays as it was.</summary>
public sealed class EndUnitHandler(IDbContextFactory<CredentialsDbContext> contexts)
{
    /// <summary>Ends it with its audit entry in one transaction.</summary>
    public async Task<Outcome> HandleAsync(EndUnitCommand command, ChangeContext change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await FacilityOffice.FindAsync(db, command.FacilityCode, change, ct) is not { } facility)
        {
            return FacilityProblems.NotYours;
        }

        if (await db.FacilityUnits.SingleOrDefaultAsync(u => u.Id == command.Id && u.FacilityId == facility.Id, ct) is not { } unit)
        {
            return FacilityProblems.Gone;
        }

        var problem = unit.EndRecordedAt is not null ? FacilityProblems.UnitEnded
            : command.LastDay < unit.From ? FacilityProblems.EndsBeforeService
            : command.LastDay > FacilityOffice.Today(facility, change).AddYears(2) ? FacilityProblems.EndsTooLate
            : FacilityOffice.CheckReason(command.Reason, needed: true);
        if (problem is not null)
        {
            return problem;
        }

        (unit.Until, unit.EndRecordedAt) = (command.LastDay.AddDays(1), change.At);
        db.Add(change.Entry("FacilityUnitEnded", "FacilityUnit", unit.Id, new { unit.KindCode, unit.Name, unit.From, command.LastDay }, facilityId: facility.Id, reason: command.Reason!.Trim()));
        return Outcome.From(await FacilityOffice.SaveAsync(db, ct));
    }
}
