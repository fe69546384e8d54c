using LivIR.Credentials.Data.Model.Privileges;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Privileges;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Privileges.Appoint;

/// <summary>Appoint or reappoint a physician, or correct an appointment.</summary>
/// <param name="Person">Whom.</param>
/// <param name="Facility">Where, by its code.</param>
/// <param name="From">First day of the period.</param>
/// <param name="LastDay">Last day of the period.</param>
/// <param name="DecidedOn">When the board decided.</param>
/// <param name="DecidedBy">Who decided.</param>
/// <param name="AppliedOn">When the application was received.</param>
/// <param name="Note">What else is to be known.</param>
/// <param name="Corrects">The appointment that it takes the place of, with the version the asker saw.</param>
/// <param name="Reason">Why it is corrected.</param>
public sealed record AppointCommand(
    Guid Person, string Facility, DateOnly From, DateOnly LastDay, DateOnly DecidedOn, string? DecidedBy, DateOnly? AppliedOn = null, string? Note = null, (Guid Id, int Version)? Corrects = null, string? Reason = null);

/// <summary>Records appointments within scope: never longer than the rule of the facility allows, never with a gap to the one before, never of oneself.</summary>
public sealed class AppointHandler(IDbContextFactory<CredentialsDbContext> contexts, StatusReader statuses, CatalogueCache catalogues)
{
    private const string Correction = "Corrected";

    /// <summary>Records it with its audit entry in one transaction.</summary>
    /// <returns>The key, or what is wrong and with which field.</returns>
    public async Task<Outcome<Guid>> HandleAsync(AppointCommand command, ChangeContext change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await PrivilegeDesk.AloneAsync(db, () => RecordAsync(db, command, change, ct), ct);
    }

    private async Task<Outcome<Guid>> RecordAsync(CredentialsDbContext db, AppointCommand command, ChangeContext change, CancellationToken ct)
    {
        var opened = await PrivilegeDesk.OpenAsync(db, statuses, change, command.Person, command.Facility, ct);
        if (!opened.IsSuccess)
        {
            return opened.Error;
        }

        var desk = opened.Value;
        var standing = await db.Appointments.Where(a => a.StaffMemberId == command.Person && a.FacilityId == desk.Facility.Id && a.SupersededAt == null).ToListAsync(ct);
        var corrected = command.Corrects is { } corrects ? standing.Find(a => a.Id == corrects.Id && a.Version == corrects.Version) : null;
        if (command.Corrects is not null && corrected is null)
        {
            return PrivilegeProblems.Gone;
        }

        standing.RemoveAll(a => a == corrected);
        if ((Texts(command, desk) ?? Days(command, desk) ?? await PeriodAsync(db, command, desk, ct) ?? Others(command, standing, desk)) is { } problem)
        {
            return problem;
        }

        var details = new AppointmentDetails(command.Person, desk.Facility.Id, command.From, command.LastDay, command.DecidedOn, command.DecidedBy!.Trim(), command.AppliedOn, command.Note);
        var appointment = Appointment.Record(Guid.CreateVersion7(), details, PrivilegeDesk.By(change));
        db.Add(appointment);
        corrected?.Supersede(string.IsNullOrWhiteSpace(command.Reason) ? Correction : command.Reason, PrivilegeDesk.By(change));
        db.Add(change.Entry(Act(corrected, standing), "Appointment", appointment.Id, Told(details, corrected), command.Person, desk.Facility.Id, command.Reason?.Trim()));
        await db.SaveChangesAsync(ct);
        return appointment.Id;
    }

    private static string Act(Appointment? corrected, List<Appointment> standing) => corrected is not null ? "AppointmentCorrected" : standing.Count > 0 ? "Reappointed" : "Appointed";

    private static object Told(AppointmentDetails details, Appointment? corrected) =>
        corrected is null ? new { details } : new { old = new { corrected.From, corrected.LastDay, corrected.DecidedOn, corrected.DecidedBy }, @new = details };

    private static Problem? Texts(AppointCommand command, PrivilegeDesk desk) =>
        PrivilegeProblems.Text(command.DecidedBy, "who decided", "DecidedBy")
        ?? (desk.IsNamedIn(command.DecidedBy) ? PrivilegeProblems.NamesThemselves("DecidedBy") : null)
        ?? PrivilegeProblems.TooMuch(command.Note, "Note")
        ?? (command.Corrects is null ? null : PrivilegeProblems.Text(command.Reason, "why it is corrected", "Reason"));

    private static Problem? Days(AppointCommand command, PrivilegeDesk desk) =>
        command.LastDay < command.From ? PrivilegeProblems.EndsBeforeStart
        : command.From.Year < 1990 ? PrivilegeProblems.BeginsTooEarly
        : command.From > desk.Today.AddYears(1) ? PrivilegeProblems.BeginsTooLate
        : command.DecidedOn > desk.Today ? PrivilegeProblems.DecidedInFuture
        : command.DecidedOn > command.From ? PrivilegeProblems.DecidedLate(command.DecidedOn)
        : command.AppliedOn > command.DecidedOn ? PrivilegeProblems.AppliedTooLate
        : null;

    private async Task<Problem?> PeriodAsync(CredentialsDbContext db, AppointCommand command, PrivilegeDesk desk, CancellationToken ct)
    {
        var catalogue = await catalogues.ReadAsync(db, ct);
        var rule = AppointmentLimit.Of(catalogue.Source.AppointmentPeriods, catalogue.Facilities[desk.Facility.Id]);
        var latest = AppointmentLimit.LastDay(rule, command.From);
        return command.LastDay > latest ? PrivilegeProblems.TooLong(rule?.Name ?? $"{AppointmentLimit.DefaultMonths} months", latest) : null;
    }

    private static Problem? Others(AppointCommand command, List<Appointment> standing, PrivilegeDesk desk)
    {
        if (standing.Find(a => a.From <= command.From && a.LastDay >= command.From) is { } before)
        {
            return PrivilegeProblems.Overlaps(before.LastDay);
        }

        if (standing.Where(a => a.From > command.From).MinBy(a => a.From) is { } next && next.From <= command.LastDay)
        {
            return PrivilegeProblems.RunsInto(next.From);
        }

        var last = standing.Where(a => a.LastDay < command.From).MaxBy(a => a.LastDay);
        return last is not null && last.LastDay >= desk.Today && last.LastDay.AddDays(1) < command.From ? PrivilegeProblems.Gap(last.LastDay) : null;
    }
}
