using LivIR.Credentials.Data.Model.Privileges;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Privileges.TakeBack;

/// <summary>Take back what was recorded by mistake.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Which.</param>
/// <param name="Reason">Why.</param>
public sealed record TakeBackCommand(StaffFact Kind, Guid Id, string? Reason);

/// <summary>What is to be taken back.</summary>
/// <param name="Person">Whose.</param>
/// <param name="Name">What the person is called.</param>
/// <param name="Facility">The facility's code.</param>
/// <param name="What">What it is, in words.</param>
public sealed record TakeBackStart(Guid Person, string Name, string Facility, string What);

/// <summary>Takes back appointments, privileges and evaluations. From then on they do not count; what was known before can still be asked.</summary>
public sealed class TakeBackHandler(IDbContextFactory<CredentialsDbContext> contexts, StatusReader statuses)
{
    /// <summary>Finds it within the scope; empty where it does not stand or is one's own.</summary>
    public async Task<TakeBackStart?> FindAsync(ChangeContext change, StaffFact kind, Guid id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await LoadAsync(db, kind, id, ct) is not { SupersededAt: null } fact)
        {
            return null;
        }

        var opened = await OpenAsync(db, fact, change, ct);
        return opened.IsSuccess ? new TakeBackStart(fact.StaffMemberId, opened.Value.Person.DisplayName, opened.Value.Facility.Code, await WordsAsync(db, fact, ct)) : null;
    }

    /// <summary>Takes it back with its audit entry in one transaction.</summary>
    public async Task<Outcome<Guid>> HandleAsync(TakeBackCommand command, ChangeContext change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await PrivilegeDesk.AloneAsync(db, () => TakeAsync(db, command, change, ct), ct);
    }

    private async Task<Outcome<Guid>> TakeAsync(CredentialsDbContext db, TakeBackCommand command, ChangeContext change, CancellationToken ct)
    {
        if (await LoadAsync(db, command.Kind, command.Id, ct) is not { } fact)
        {
            return PrivilegeProblems.NotYours;
        }

        var opened = await OpenAsync(db, fact, change, ct);
        if ((opened.Error ?? (fact.SupersededAt is not null ? PrivilegeProblems.Gone : PrivilegeProblems.Text(command.Reason, "why it is taken back", "Reason"))) is { } problem)
        {
            return problem;
        }

        fact.Supersede(command.Reason!.Trim(), PrivilegeDesk.By(change));
        db.Add(change.Entry(Act(command.Kind), fact.GetType().Name, fact.Id, new { what = await WordsAsync(db, fact, ct) }, fact.StaffMemberId, fact.FacilityId, command.Reason.Trim()));
        await db.SaveChangesAsync(ct);
        return fact.Id;
    }

    private static string Act(StaffFact kind) => kind switch
    {
        StaffFact.Appointment => "AppointmentTakenBack",
        StaffFact.Privilege => "PrivilegeTakenBack",
        _ => "EvaluationTakenBack",
    };

    private static async Task<PrivilegeFact?> LoadAsync(CredentialsDbContext db, StaffFact kind, Guid id, CancellationToken ct) => kind switch
    {
        StaffFact.Appointment => await db.Appointments.SingleOrDefaultAsync(f => f.Id == id, ct),
        StaffFact.Privilege => await db.Privileges.SingleOrDefaultAsync(f => f.Id == id, ct),
        _ => await db.PrivilegeEvaluations.SingleOrDefaultAsync(f => f.Id == id, ct),
    };

    private async Task<Outcome<PrivilegeDesk>> OpenAsync(CredentialsDbContext db, PrivilegeFact fact, ChangeContext change, CancellationToken ct)
    {
        var code = await db.Facilities.Where(f => f.Id == fact.FacilityId).Select(f => f.Code).SingleAsync(ct);
        return await PrivilegeDesk.OpenAsync(db, statuses, change, fact.StaffMemberId, code, ct);
    }

    private static async Task<string> WordsAsync(CredentialsDbContext db, PrivilegeFact fact, CancellationToken ct)
    {
        var code = (fact as Privilege)?.ClassCode ?? (fact as PrivilegeEvaluation)?.ClassCode;
        var name = code is null ? null : await db.PrivilegeClasses.Where(c => c.Code == code).Select(c => c.Name).SingleAsync(ct);
        return fact switch
        {
            Appointment a => $"Appointment from {Shared.Dates.DayText.Of(a.From)} to {Shared.Dates.DayText.Of(a.LastDay)}",
            Privilege p => $"Privilege for {name} from {Shared.Dates.DayText.Of(p.From)}",
            PrivilegeEvaluation e => $"{PrivilegeWords.Kind(e.Kind)}{(name is null ? "" : $" of {name}")} on {Shared.Dates.DayText.Of(e.DoneOn)}",
            _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, "This is no fact about the medical staff."),
        };
    }
}
