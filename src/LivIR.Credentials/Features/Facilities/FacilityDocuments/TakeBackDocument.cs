using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Facilities.FacilityDocuments;

/// <summary>Take a document back that should not have been recorded.</summary>
/// <param name="FacilityCode">Whose document.</param>
/// <param name="Id">Which.</param>
/// <param name="Reason">Why.</param>
public sealed record TakeBackDocumentCommand(string FacilityCode, Guid Id, string? Reason);

/// <summary>Takes documents back. What was known before stays known for the days before.</summary>
public sealed class TakeBackDocumentHandler(IDbContextFactory<CredentialsDbContext> contexts)
{
    /// <summary>Takes it back with its audit entry in one transaction.</summary>
    public async Task<Outcome> HandleAsync(TakeBackDocumentCommand command, ChangeContext change, CancellationToken ct)
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

        if (await db.FacilityEvidence.SingleOrDefaultAsync(e => e.Id == command.Id && e.FacilityId == facility.Id && e.SupersededAt == null, ct) is not { } document)
        {
            return FacilityProblems.Gone;
        }

        document.SupersededAt = change.At;
        db.Add(change.Entry("FacilityDocumentTakenBack", "FacilityDocument", document.Id, new { document.KindCode, document.Title, document.DatedOn }, facilityId: facility.Id, reason: command.Reason!.Trim()));
        return Outcome.From(await FacilityOffice.SaveAsync(db, ct));
    }
}
