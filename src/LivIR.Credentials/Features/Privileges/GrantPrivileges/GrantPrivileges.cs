using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Privileges;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Privileges.GrantPrivileges;

/// <summary>Grant privileges for several classes at once.</summary>
/// <param name="Person">To whom.</param>
/// <param name="Facility">Where, by its code.</param>
/// <param name="Classes">Codes of the classes.</param>
/// <param name="From">First day.</param>
/// <param name="LastDay">Last day; empty for as long as the appointment runs.</param>
/// <param name="GrantedBy">Who granted them.</param>
/// <param name="Focused">Whether a focused evaluation is asked of classes that were held before, too; of new ones it always is.</param>
public sealed record GrantPrivilegesCommand(Guid Person, string Facility, IReadOnlyList<string> Classes, DateOnly From, DateOnly? LastDay, string? GrantedBy, bool Focused = false);

/// <summary>Grants privileges within scope, within an appointment, to nobody by themselves. All of them are granted, or none.</summary>
public sealed class GrantPrivilegesHandler(IDbContextFactory<CredentialsDbContext> contexts, StatusReader statuses)
{
    /// <summary>Grants them with one audit entry in one transaction.</summary>
    /// <returns>The keys, or what is wrong and with which field.</returns>
    public async Task<Outcome<IReadOnlyList<Guid>>> HandleAsync(GrantPrivilegesCommand command, ChangeContext change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await PrivilegeDesk.AloneAsync(db, () => GrantAsync(db, command, change, ct), ct);
    }

    private async Task<Outcome<IReadOnlyList<Guid>>> GrantAsync(CredentialsDbContext db, GrantPrivilegesCommand command, ChangeContext change, CancellationToken ct)
    {
        var opened = await PrivilegeDesk.OpenAsync(db, statuses, change, command.Person, command.Facility, ct);
        if (!opened.IsSuccess)
        {
            return opened.Error;
        }

        var desk = opened.Value;
        List<string> codes = [.. command.Classes.Distinct()];
        var classes = await db.PrivilegeClasses.AsNoTracking().Where(c => codes.Contains(c.Code)).OrderBy(c => c.Code).ToListAsync(ct);
        var standing = await db.Privileges.AsNoTracking().Where(p => p.StaffMemberId == command.Person && p.FacilityId == desk.Facility.Id && p.SupersededAt == null).ToListAsync(ct);
        if ((Check(command, codes, classes, desk) ?? await AppointedAsync(db, command, desk, ct) ?? Twice(command, classes, standing)) is { } problem)
        {
            return problem;
        }

        var granted = classes.ConvertAll(c => Privilege.Grant(
            Guid.CreateVersion7(),
            new PrivilegeDetails(command.Person, desk.Facility.Id, c.Code, command.From, command.LastDay, command.GrantedBy!.Trim(), command.Focused || !standing.Exists(p => p.ClassCode == c.Code)),
            PrivilegeDesk.By(change)));
        db.AddRange(granted);
        db.Add(change.Entry(
            "PrivilegesGranted", "StaffMember", command.Person, new { classes = granted.Select(p => new { p.ClassCode, p.Focused }), command.From, command.LastDay, command.GrantedBy }, command.Person, desk.Facility.Id));
        await db.SaveChangesAsync(ct);
        return Outcome.Of<IReadOnlyList<Guid>>(granted.ConvertAll(p => p.Id));
    }

    private static Problem? Check(GrantPrivilegesCommand command, List<string> codes, List<PrivilegeClass> classes, PrivilegeDesk desk) =>
        codes.Count == 0 ? PrivilegeProblems.NoClass
        : classes.Count < codes.Count ? PrivilegeProblems.UnknownClass with { Field = "Classes" }
        : command.LastDay < command.From ? PrivilegeProblems.EndsBeforeStart
        : command.From.Year < 1990 ? PrivilegeProblems.BeginsTooEarly
        : command.From > desk.Today.AddYears(1) ? PrivilegeProblems.BeginsTooLate
        : PrivilegeProblems.Text(command.GrantedBy, "who granted them", "GrantedBy") ?? (desk.IsNamedIn(command.GrantedBy) ? PrivilegeProblems.NamesThemselves("GrantedBy") : null);

    private static async Task<Problem?> AppointedAsync(CredentialsDbContext db, GrantPrivilegesCommand command, PrivilegeDesk desk, CancellationToken ct) =>
        await db.Appointments.AnyAsync(a => a.StaffMemberId == command.Person && a.FacilityId == desk.Facility.Id && a.SupersededAt == null && a.From <= command.From && a.LastDay >= command.From, ct)
            ? null
            : PrivilegeProblems.NotAppointed;

    private static Problem? Twice(GrantPrivilegesCommand command, List<PrivilegeClass> classes, List<Privilege> standing)
    {
        var meets = standing.Find(p => classes.Exists(c => c.Code == p.ClassCode) && !(p.LastDay < command.From) && !(command.LastDay < p.From));
        return meets is null ? null : PrivilegeProblems.GrantedAlready(classes.Find(c => c.Code == meets.ClassCode)!.Name, meets.LastDay);
    }
}
