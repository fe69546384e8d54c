using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Facilities.FacilityNumbers;

/// <summary>Take a number back that should not have been recorded.</summary>
/// <param name="FacilityCode">Whose number.</param>
/// <param name="Id">Which.</param>
/// <param name="Reason">Why.</param>
public sealed record TakeBackNumberCommand(string FacilityCode, Guid Id, string? Reason);

/// <summary>Takes numbers back. What was known before stays known for the days before.</summary>
public sealed class TakeBackNumberHandler(IDbContextFactory<CredentialsDbContext> contexts)
{
    /// <summary>Takes it back with its audit entry in one transaction.</summary>
    public async Task<Outcome> HandleAsync(TakeBackNumberCommand command, ChangeContext change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await FacilityOffice.FindAsync(db, command.FacilityCode, change, ct) is not { } facility)
        {
            return FacilityProblems.NotYours;
        }

        if (FacilityOffice.CheckReason(command.Reason, needed: true) is { } problem)
        {
            return problem;
        }

        if (await db.FacilityMetrics.SingleOrDefaultAsync(m => m.Id == command.Id && m.FacilityId == facility.Id && m.SupersededAt == null, ct) is not { } number)
        {
            return FacilityProblems.Gone;
        }

        number.SupersededAt = change.At;
        db.Add(change.Entry("FacilityNumberTakenBack", "FacilityNumber", number.Id, new { number.KindCode, number.From, number.To, number.Value }, facilityId: facility.Id, reason: command.Reason!.Trim()));
        return Outcome.From(await FacilityOffice.SaveAsync(db, ct));
    }
}
