using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Evidence;
using LivIR.Credentials.Data.Model.Facilities;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Evidence;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Time;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Facilities.RecordAccreditation;

/// <summary>Record a facility's accreditation, or the renewal of one.</summary>
/// <param name="FacilityCode">Whose accreditation.</param>
/// <param name="Details">What the body wrote.</param>
/// <param name="Files">The body's letter or certificate.</param>
public sealed record RecordAccreditationCommand(string FacilityCode, AccreditationDetails Details, IReadOnlyList<StoredFile> Files);

/// <summary>Records an accreditation for a facility that the scope covers as a whole.</summary>
public sealed class RecordAccreditationHandler(IDbContextFactory<CredentialsDbContext> contexts)
{
    /// <summary>Records it with its audit entry in one transaction.</summary>
    /// <returns>The key, or what is wrong and with which field.</returns>
    public async Task<Outcome<Guid>> HandleAsync(RecordAccreditationCommand command, ChangeContext change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var facility = await db.Facilities.AsNoTracking().SingleOrDefaultAsync(f => f.Code == command.FacilityCode, ct);
        if (facility is null || !change.Scope.Covers(facility.Id))
        {
            return AccreditationProblems.UnknownFacility;
        }

        var details = command.Details with
        {
            Unit = Trimmed(command.Details.Unit),
            Number = Trimmed(command.Details.Number),
            Note = Trimmed(command.Details.Note),
            Contact = Trimmed(command.Details.Contact),
            Fee = Trimmed(command.Details.Fee),
        };
        var scheme = await db.AccreditationSchemes.AsNoTracking().SingleOrDefaultAsync(s => s.Code == details.SchemeCode, ct);
        if (scheme is null)
        {
            return AccreditationProblems.UnknownScheme;
        }

        var today = CalendarDays.LocalDay(change.At, TimeZoneInfo.FindSystemTimeZoneById(facility.TimeZone));
        if ((Check(details, scheme, today) ?? await CheckAgainstOthersAsync(db, facility.Id, details, ct)) is { } problem)
        {
            return problem;
        }

        var accreditation = Accreditation.Record(Guid.CreateVersion7(), facility.Id, details, change.At, change.Scope.UserId);
        db.Add(accreditation);
        db.AddRange(command.Files.Select(file =>
            EvidenceFile.Attach(Guid.CreateVersion7(), EvidenceSubject.Accreditation(accreditation.Id), file.Sha256, file.FileName, change.At, change.Scope.UserId)));
        db.Add(change.Entry(
            details.RenewsId is null ? "AccreditationRecorded" : "AccreditationRenewed", "Accreditation", accreditation.Id, new { details, files = command.Files.Select(f => f.Sha256) }, facilityId: facility.Id));
        await db.SaveChangesAsync(ct);
        return accreditation.Id;
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static Problem? Check(AccreditationDetails details, AccreditationScheme scheme, DateOnly today)
    {
        if (!scheme.States.Contains(details.State))
        {
            return AccreditationProblems.StateNotOfScheme(scheme.Name, string.Join(", ", scheme.States.Select(AccreditationRules.Words)));
        }

        if (scheme.PerUnit && details.Unit is null)
        {
            return AccreditationProblems.UnitMissing(scheme.Name);
        }

        if (details.GrantedOn > today)
        {
            return AccreditationProblems.GrantedInFuture;
        }

        if (details.GrantedOn.Year < 1940)
        {
            return AccreditationProblems.GrantedTooEarly;
        }

        return details.ExpiresOn < details.GrantedOn ? AccreditationProblems.ExpiresBeforeGrant
            : details.ApplyBy > details.ExpiresOn ? AccreditationProblems.AppliesAfterEnd
            : TooLong(details);
    }

    private static Problem? TooLong(AccreditationDetails details) =>
        new[] { ("Unit", details.Unit), ("Number", details.Number), ("Note", details.Note), ("Contact", details.Contact), ("Fee", details.Fee) }
            .Where(text => text.Item2?.Length > Accreditation.TextLength)
            .Select(text => AccreditationProblems.TextTooLong(text.Item1))
            .FirstOrDefault();

    private static async Task<Problem?> CheckAgainstOthersAsync(CredentialsDbContext db, Guid facilityId, AccreditationDetails details, CancellationToken ct)
    {
        var standing = await db.Accreditations.AsNoTracking()
            .Where(a => a.FacilityId == facilityId && a.SchemeCode == details.SchemeCode && a.SupersededAt == null)
            .ToListAsync(ct);
        if (standing.Exists(a => a.GrantedOn == details.GrantedOn && string.Equals(a.Unit, details.Unit, StringComparison.OrdinalIgnoreCase)))
        {
            return AccreditationProblems.AlreadyRecorded;
        }

        if (details.RenewsId is not { } renewed)
        {
            return null;
        }

        var before = standing.Find(a => a.Id == renewed);
        if (before is null)
        {
            return AccreditationProblems.RenewsNothing;
        }

        if (standing.Exists(a => a.RenewsId == renewed && AccreditationRules.IsGrant(a.State)))
        {
            return AccreditationProblems.RenewedAlready;
        }

        return details.GrantedOn < before.GrantedOn ? AccreditationProblems.RenewalBeforeGrant : null;
    }
}
