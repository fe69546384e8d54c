using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Reports;
using LivIR.Credentials.Features.Waivers.EndWaiver;
using LivIR.Credentials.Features.Waivers.GrantWaiver;
using LivIR.Credentials.Features.Waivers.WaiverRegister;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;

namespace LivIR.Credentials.Features.Waivers;

/// <summary>Dated exceptions with reason, approver and compensating measure. They are counted apart, never as met.</summary>
public static class WaiversFeature
{
    /// <summary>Adds the readers and handlers.</summary>
    public static IServiceCollection AddWaiversFeature(this IServiceCollection services) => services
        .AddSingleton<WaiverReader>()
        .AddSingleton<WaiverRegisterReader>()
        .AddSingleton<WaiverStartReader>()
        .AddSingleton<GrantWaiverHandler>()
        .AddSingleton<EndWaiverHandler>()
        .AddSingleton<IReport, WaiversReport>();
}

/// <summary>Addresses of the waiver pages.</summary>
public static class WaiverLinks
{
    /// <summary>Grant a waiver; everything is still to be chosen.</summary>
    public const string New = $"{AppLinks.Waivers}/new";

    /// <summary>End a waiver early.</summary>
    public static string End(Guid id) => $"{AppLinks.Waivers}/{id}/end";
}

/// <summary>Which waivers an account sees and keeps: those of people in its scope, and those of facilities that it covers as a whole.</summary>
internal static class WaiverScope
{
    /// <summary>The waivers of the scope.</summary>
    /// <param name="scope">What the asker may see.</param>
    /// <param name="db">The database.</param>
    /// <param name="day">People who left before this day are no longer seen.</param>
    public static IQueryable<Waiver> Limit(Scope scope, CredentialsDbContext db, DateOnly day) => scope.Everything
        ? db.Waivers
        : db.Waivers.Where(w => w.StaffMemberId == null
            ? scope.FacilityIds.Contains(w.FacilityId)
            : db.Assignments.Any(a => a.StaffMemberId == w.StaffMemberId && a.FacilityId == w.FacilityId && (a.Until == null || a.Until > day)
                && (scope.FacilityIds.Contains(a.FacilityId) || scope.DepartmentIds.Contains(a.DepartmentId))));

    /// <summary>Professions in which a person works at a facility within the scope, now or later.</summary>
    public static IQueryable<string> Professions(Scope scope, CredentialsDbContext db, Guid person, Guid facility, DateOnly day) => db.Assignments
        .Where(a => a.StaffMemberId == person && a.FacilityId == facility && (a.Until == null || a.Until > day))
        .Where(a => scope.Everything || scope.FacilityIds.Contains(a.FacilityId) || scope.DepartmentIds.Contains(a.DepartmentId))
        .Select(a => a.ProfessionCode);
}
