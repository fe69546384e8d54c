using LivIR.Credentials.Data.Model.Facilities;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Rules.Time;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Facilities;

/// <summary>What every change of a facility's own records asks first, and how it is saved.</summary>
internal static class FacilityOffice
{
    /// <summary>The longest reason, in characters.</summary>
    public const int ReasonLength = Data.Model.Changes.Change.ReasonLength;

    /// <summary>The facility where the scope covers all of it; empty where it does not.</summary>
    public static async Task<Facility?> FindAsync(CredentialsDbContext db, string code, ChangeContext change, CancellationToken ct)
    {
        var facility = await db.Facilities.AsNoTracking().SingleOrDefaultAsync(f => f.Code == code, ct);
        return facility is not null && change.Scope.Covers(facility.Id) ? facility : null;
    }

    /// <summary>Today at a facility.</summary>
    public static DateOnly Today(Facility facility, ChangeContext change) => CalendarDays.LocalDay(change.At, TimeZoneInfo.FindSystemTimeZoneById(facility.TimeZone));

    /// <summary>The trimmed text, or nothing.</summary>
    public static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>What is wrong with a text.</summary>
    public static Problem? Check(string? text, string what, int longest, string field, bool needed = false) =>
        needed && string.IsNullOrWhiteSpace(text) ? FacilityProblems.Missing($"the {what}", field)
        : text?.Trim().Length > longest ? FacilityProblems.TooLong(what, longest, field)
        : null;

    /// <summary>What is wrong with the reason of a correction; a record that is new needs none.</summary>
    public static Problem? CheckReason(string? reason, bool needed) =>
        needed && string.IsNullOrWhiteSpace(reason) ? FacilityProblems.ReasonMissing : Check(reason, "reason", ReasonLength, "Reason");

    /// <summary>Saves, or says that somebody was faster with the record that is superseded.</summary>
    public static async Task<Problem?> SaveAsync(CredentialsDbContext db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return FacilityProblems.Gone;
        }
    }
}
