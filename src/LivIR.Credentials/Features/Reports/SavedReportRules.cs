using LivIR.Credentials.Data.Model.Reports;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Changes;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Reports;

/// <summary>What holds for every saved report, new or edited.</summary>
internal static class SavedReportRules
{
    /// <summary>What the audit trail calls one.</summary>
    public const string Subject = "SavedReport";

    /// <summary>The role as it is kept; nothing where it is not shared.</summary>
    public static string? Role(string? sharedWith) => string.IsNullOrWhiteSpace(sharedWith) ? null : sharedWith;

    /// <summary>What is wrong with a name or a circle of readers.</summary>
    /// <param name="name">The name.</param>
    /// <param name="sharedWith">The role; empty for the owner alone.</param>
    /// <param name="report">The report; empty where there is no such report any more, which can only be kept to oneself.</param>
    public static Problem? Check(string? name, string? sharedWith, IReport? report)
    {
        IReadOnlyList<string> roles = report is null ? [] : AccessRules.RolesOf(report.Policy);
        return string.IsNullOrWhiteSpace(name) ? ReportProblems.NoName
            : name.Trim().Length > SavedReport.NameLength ? ReportProblems.LongName
            : Role(sharedWith) is not { } role || roles.Contains(role) ? null
            : report is null ? ReportProblems.Unfit
            : ReportProblems.RoleMayNot(report, roles);
    }

    /// <summary>That the owner has another one of this name.</summary>
    public static async Task<Problem?> TakenAsync(CredentialsDbContext db, Guid owner, string name, Guid? but, CancellationToken ct)
    {
        var key = SavedReport.KeyOf(name);
        return await db.SavedReports.AnyAsync(r => r.OwnerId == owner && r.NameKey == key && r.Id != but, ct) ? ReportProblems.NameTaken : null;
    }

    /// <summary>Saves, or says that the same owner was faster in another window.</summary>
    public static Task<Problem?> SaveAsync(IDbContextFactory<CredentialsDbContext> contexts, CredentialsDbContext db, SavedReport saved, CancellationToken ct) =>
        LastChange.SaveAsync(contexts, db, Subject, saved.Id, fresh => TakenAsync(fresh, saved.OwnerId, saved.Name, saved.Id, ct), ct);
}
