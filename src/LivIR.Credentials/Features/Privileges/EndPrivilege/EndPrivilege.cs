using LivIR.Credentials.Data.Model.Privileges;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Privileges.EndPrivilege;

/// <summary>End a privilege before its time.</summary>
/// <param name="Id">Which.</param>
/// <param name="Version">The version the asker saw.</param>
/// <param name="LastDay">The new last day.</param>
/// <param name="Reason">Why; whoever sees the privilege reads it.</param>
public sealed record EndPrivilegeCommand(Guid Id, int Version, DateOnly LastDay, string? Reason);

/// <summary>Ends privileges. The privilege is superseded by one with the earlier end, so that what was known before stays known.</summary>
public sealed class EndPrivilegeHandler(IDbContextFactory<CredentialsDbContext> contexts, StatusReader statuses)
{
    /// <summary>Ends it with its audit entry in one transaction.</summary>
    public async Task<Outcome<Guid>> HandleAsync(EndPrivilegeCommand command, ChangeContext change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await PrivilegeDesk.AloneAsync(db, () => EndAsync(db, command, change, ct), ct);
    }

    private async Task<Outcome<Guid>> EndAsync(CredentialsDbContext db, EndPrivilegeCommand command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Privileges.SingleOrDefaultAsync(p => p.Id == command.Id, ct) is not { } privilege)
        {
            return PrivilegeProblems.NotYours;
        }

        var code = await db.Facilities.Where(f => f.Id == privilege.FacilityId).Select(f => f.Code).SingleAsync(ct);
        var opened = await PrivilegeDesk.OpenAsync(db, statuses, change, privilege.StaffMemberId, code, ct);
        if ((opened.Error ?? Check(command, privilege, opened.Value.Today)) is { } problem)
        {
            return problem;
        }

        var (reason, by) = (command.Reason!.Trim(), PrivilegeDesk.By(change));
        privilege.Supersede(reason, by);
        var ended = Privilege.Grant(
            Guid.CreateVersion7(),
            new PrivilegeDetails(privilege.StaffMemberId, privilege.FacilityId, privilege.ClassCode, privilege.From, command.LastDay, privilege.GrantedBy, privilege.Focused, reason),
            by);
        db.Add(ended);
        db.Add(change.Entry(
            "PrivilegeEnded", "Privilege", privilege.Id, new { privilege.ClassCode, old = new { privilege.LastDay }, @new = new { command.LastDay } }, privilege.StaffMemberId, privilege.FacilityId, reason));
        await db.SaveChangesAsync(ct);
        return ended.Id;
    }

    private static Problem? Check(EndPrivilegeCommand command, Privilege privilege, DateOnly today) =>
        privilege.SupersededAt is not null || privilege.Version != command.Version || privilege.LastDay < today ? PrivilegeProblems.Gone
        : command.LastDay < today.AddDays(-1) ? PrivilegeProblems.EndsTooEarly(today.AddDays(-1))
        : command.LastDay < privilege.From ? PrivilegeProblems.EndsBeforeStart
        : command.LastDay >= privilege.LastDay ? PrivilegeProblems.NotEarlier(privilege.LastDay.Value)
        : PrivilegeProblems.Text(command.Reason, "the reason", "Reason");
}
