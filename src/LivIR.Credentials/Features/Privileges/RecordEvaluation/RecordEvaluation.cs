using LivIR.Credentials.Data.Model.Privileges;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Privileges.RecordEvaluation;

/// <summary>Record an evaluation of a physician's work.</summary>
/// <param name="Person">Whose work.</param>
/// <param name="Facility">Where, by its code.</param>
/// <param name="Class">The code of the class; empty for all of the work there.</param>
/// <param name="Kind">Ongoing or focused.</param>
/// <param name="DoneOn">When it was done.</param>
/// <param name="Evaluator">Who evaluated.</param>
/// <param name="Outcome">What it came to.</param>
/// <param name="Words">The same in words.</param>
/// <param name="Data">The numbers behind it, or where they are kept.</param>
public sealed record RecordEvaluationCommand(
    Guid Person, string Facility, string? Class, EvaluationKind Kind, DateOnly DoneOn, string? Evaluator, EvaluationOutcome Outcome, string? Words, string? Data = null);

/// <summary>Records evaluations within scope, of nobody by themselves.</summary>
public sealed class RecordEvaluationHandler(IDbContextFactory<CredentialsDbContext> contexts, StatusReader statuses)
{
    /// <summary>Records it with its audit entry in one transaction.</summary>
    public async Task<Outcome<Guid>> HandleAsync(RecordEvaluationCommand command, ChangeContext change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var opened = await PrivilegeDesk.OpenAsync(db, statuses, change, command.Person, command.Facility, ct);
        if (!opened.IsSuccess)
        {
            return opened.Error;
        }

        var (desk, about) = (opened.Value, string.IsNullOrEmpty(command.Class) ? null : command.Class);
        if ((Check(command, desk) ?? await HeldAsync(db, command, about, desk, ct)) is { } problem)
        {
            return problem;
        }

        var details = new EvaluationDetails(
            command.Person, desk.Facility.Id, about, command.Kind, command.DoneOn, command.Evaluator!.Trim(), command.Outcome, command.Words!.Trim(), command.Data);
        var evaluation = PrivilegeEvaluation.Record(Guid.CreateVersion7(), details, PrivilegeDesk.By(change));
        db.Add(evaluation);
        db.Add(change.Entry("EvaluationRecorded", "PrivilegeEvaluation", evaluation.Id, new { details = new { details.ClassCode, kind = details.Kind.ToString(), details.DoneOn, details.Evaluator, outcome = details.Outcome.ToString(), details.Words, details.Data } }, command.Person, desk.Facility.Id));
        await db.SaveChangesAsync(ct);
        return evaluation.Id;
    }

    private static Problem? Check(RecordEvaluationCommand command, PrivilegeDesk desk) =>
        command.DoneOn > desk.Today ? PrivilegeProblems.DoneInFuture
        : PrivilegeProblems.Text(command.Evaluator, "who evaluated", "Evaluator")
            ?? (desk.IsNamedIn(command.Evaluator) ? PrivilegeProblems.NamesThemselves("Evaluator") : null)
            ?? PrivilegeProblems.Text(command.Words, "what it came to", "Words")
            ?? PrivilegeProblems.TooMuch(command.Data, "Data");

    private static async Task<Problem?> HeldAsync(CredentialsDbContext db, RecordEvaluationCommand command, string? about, PrivilegeDesk desk, CancellationToken ct) =>
        await db.Privileges.AnyAsync(
            p => p.StaffMemberId == command.Person && p.FacilityId == desk.Facility.Id && p.SupersededAt == null && p.From <= command.DoneOn && (about == null || p.ClassCode == about), ct)
            ? null
            : PrivilegeProblems.NotHeld;
}
