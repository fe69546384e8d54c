using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Changes;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Administration.Staff;

/// <summary>Assign a person to a department from a day on.</summary>
public sealed record BeginAssignmentCommand(Guid StaffMemberId, Guid DepartmentId, string ProfessionCode, DateOnly From);

/// <summary>Begins and ends assignments.</summary>
public sealed class AssignmentHandler(IDbContextFactory<CredentialsDbContext> contexts)
{
    /// <summary>Begins an assignment.</summary>
    public async Task<Outcome<Guid>> BeginAsync(BeginAssignmentCommand command, ChangeContext change, CancellationToken ct)
    {
        if (!change.Scope.Everything)
        {
            return AdministrationProblems.NotYours;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        if (!await db.StaffMembers.AnyAsync(p => p.Id == command.StaffMemberId, ct))
        {
            return AdministrationProblems.Gone;
        }

        var department = await db.Departments.AsNoTracking().SingleOrDefaultAsync(d => d.Id == command.DepartmentId, ct);
        if (department is null || !await db.Professions.AnyAsync(p => p.Code == command.ProfessionCode, ct))
        {
            return AdministrationProblems.UnknownPlace;
        }

        var others = await db.Assignments.Where(a => a.StaffMemberId == command.StaffMemberId && a.DepartmentId == command.DepartmentId && a.ProfessionCode == command.ProfessionCode)
            .Select(a => new { a.From, a.Until }).ToListAsync(ct);
        if (AssignmentChecks.Find(command.From, null, others.Select(o => (o.From, o.Until))) is { } problem)
        {
            return problem;
        }

        var assignment = Assignment.Begin(Guid.CreateVersion7(), command.StaffMemberId, department, command.ProfessionCode, command.From, change.At);
        db.Add(assignment);
        db.Add(change.Entry("AssignmentBegun", "Assignment", assignment.Id, command, command.StaffMemberId, department.FacilityId));
        await db.SaveChangesAsync(ct);
        return assignment.Id;
    }

    /// <summary>Ends an assignment after its last day; <paramref name="version"/> is the one the form was loaded with.</summary>
    public async Task<Outcome> EndAsync(Guid id, int version, DateOnly lastDay, ChangeContext change, CancellationToken ct)
    {
        if (!change.Scope.Everything)
        {
            return AdministrationProblems.NotYours;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Assignments.SingleOrDefaultAsync(a => a.Id == id, ct) is not { } assignment)
        {
            return AdministrationProblems.Gone;
        }

        if (assignment.Version != version)
        {
            return await LastChange.ConflictAsync(db, "Assignment", id, ct);
        }

        if (assignment.Until is not null)
        {
            return AdministrationProblems.EndedAlready;
        }

        if (lastDay < assignment.From)
        {
            return AdministrationProblems.EndsBeforeStart;
        }

        assignment.End(lastDay.AddDays(1), change.At);
        db.Add(change.Entry("AssignmentEnded", "Assignment", id, new { assignment.From, lastDay }, assignment.StaffMemberId, assignment.FacilityId));
        return Outcome.From(await LastChange.SaveAsync(contexts, db, "Assignment", id, null, ct));
    }
}
