using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Time;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Waivers.EndWaiver;

/// <summary>End a waiver before its last day.</summary>
/// <param name="Id">Which.</param>
/// <param name="Version">The version the asker saw.</param>
/// <param name="LastDay">The new last day.</param>
/// <param name="Reason">Why.</param>
public sealed record EndWaiverCommand(Guid Id, int Version, DateOnly LastDay, string? Reason);

/// <summary>
/// Ends waivers early. The waiver is superseded by one with the earlier end, so that what it has covered stays covered; one that has not begun is
/// taken back whole.
/// </summary>
public sealed class EndWaiverHandler(IDbContextFactory<CredentialsDbContext> contexts, StatusReader statuses)
{
    /// <summary>Ends it with its audit entry in one transaction.</summary>
    public async Task<Outcome> HandleAsync(EndWaiverCommand command, ChangeContext change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await WaiverScope.Limit(change.Scope, db, statuses.EarliestToday).SingleOrDefaultAsync(w => w.Id == command.Id, ct) is not { } waiver)
        {
            return WaiverProblems.NotYours;
        }

        var zone = await db.Facilities.Where(f => f.Id == waiver.FacilityId).Select(f => f.TimeZone).SingleAsync(ct);
        var today = CalendarDays.LocalDay(change.At, TimeZoneInfo.FindSystemTimeZoneById(zone));
        if (Check(waiver, command, today) is { } problem)
        {
            return problem;
        }

        waiver.TakeBack(change.At);
        if (command.LastDay >= waiver.From)
        {
            var shorter = new WaiverDetails(
                waiver.FacilityId, waiver.StaffMemberId, waiver.StandardCode, waiver.Clause, waiver.From, command.LastDay.AddDays(1), waiver.Reason, waiver.Approver, waiver.CompensatingMeasure);
            db.Add(Waiver.Grant(Guid.CreateVersion7(), shorter, change.At, change.Scope.UserId));
        }

        db.Add(change.Entry(
            "WaiverEnded", "Waiver", waiver.Id, new { old = new { lastDay = waiver.Until.AddDays(-1) }, @new = new { lastDay = command.LastDay } }, waiver.StaffMemberId, waiver.FacilityId, command.Reason!.Trim()));
        return await SaveAsync(db, ct);
    }

    private static Problem? Check(Waiver waiver, EndWaiverCommand command, DateOnly today) =>
        waiver.SupersededAt is not null || waiver.Version != command.Version || waiver.Until <= today ? WaiverProblems.Gone
        : command.LastDay < today.AddDays(-1) ? WaiverProblems.EndsTooEarly(today.AddDays(-1))
        : command.LastDay.AddDays(1) >= waiver.Until ? WaiverProblems.NotEarlier(waiver.Until.AddDays(-1))
        : WaiverProblems.Text(command.Reason, "the reason", Waiver.TextLength, "Reason");

    private static async Task<Outcome> SaveAsync(CredentialsDbContext db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return Outcome.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return WaiverProblems.Gone;
        }
    }
}
