using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Evidence;
using LivIR.Credentials.Rules;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.IssuerActs.RecordIssuerAct;

/// <summary>Record what the issuer did about a credential.</summary>
/// <param name="CredentialId">Which record.</param>
/// <param name="Version">The version the form was loaded with.</param>
/// <param name="Kind">What the issuer did.</param>
/// <param name="From">The first day on which it holds; of an extension the day it was decided.</param>
/// <param name="LastDay">The last day of a suspension, or the new last valid day of an extension.</param>
/// <param name="Reason">Why.</param>
/// <param name="Source">Where it is written.</param>
/// <param name="Files">Files in which it is written.</param>
public sealed record RecordIssuerActCommand(
    Guid CredentialId, int Version, IssuerActKind? Kind, DateOnly? From, DateOnly? LastDay, string? Reason, string? Source, IReadOnlyList<StoredFile> Files)
{
    /// <summary>The act as it is kept. What is asked of it must be there.</summary>
    public IssuerActDetails Details => new(
        Kind!.Value, From!.Value, Reason!, Source!, Kind == IssuerActKind.Suspended ? LastDay?.AddDays(1) : null, Kind == IssuerActKind.Extended ? LastDay : null);
}

/// <summary>Adds an act of the issuer to an accepted credential. What was known before stays as it was.</summary>
public sealed class RecordIssuerActHandler(IDbContextFactory<CredentialsDbContext> contexts, ActedReader reader)
{
    /// <summary>The record with its holder; null when it is outside the scope.</summary>
    public async Task<Acted?> FindAsync(Scope scope, Guid id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await reader.FindAsync(db, scope, id, ct);
    }

    /// <summary>Records it with its audit entry in one transaction.</summary>
    public async Task<Outcome> HandleAsync(RecordIssuerActCommand command, ChangeContext change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var acted = await reader.FindAsync(db, change.Scope, command.CredentialId, ct);
        if (acted is null)
        {
            return IssuerActProblems.Unknown;
        }

        if ((Standing(acted, command, change) ?? Check(acted, command, change.At)) is { } problem)
        {
            return problem;
        }

        IssuerActEntry.Add(db, acted.Credential, command.Details, command.Files, change);
        try
        {
            await db.SaveChangesAsync(ct);
            return Outcome.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return IssuerActProblems.ChangedMeanwhile;
        }
    }

    private static Problem? Standing(Acted acted, RecordIssuerActCommand command, ChangeContext change) =>
        change.Scope.IsSelf(acted.Credential.StaffMemberId) ? IssuerActProblems.Own
        : acted.Held is not { Standing: Rules.Facts.Standing.Verified } ? IssuerActProblems.NotAccepted
        : acted.Credential.Version != command.Version ? IssuerActProblems.ChangedMeanwhile
        : null;

    /// <summary>What is wrong with what was entered.</summary>
    /// <param name="acted">The record.</param>
    /// <param name="command">What was entered.</param>
    /// <param name="now">Now, UTC.</param>
    public static Problem? Check(Acted acted, RecordIssuerActCommand command, DateTime now) =>
        command.Kind is null ? IssuerActProblems.KindMissing
        : IssuerActEntry.Day(command.From, now)
        ?? (command.From < acted.Credential.IssuedOn ? IssuerActProblems.BeforeIssue(acted.Credential.IssuedOn) : null)
        ?? OfKind(acted, command)
        ?? IssuerActEntry.Texts(command.Reason, command.Source)
        ?? (acted.Held!.Dates.Acts.Contains(IssuerActEntry.Action(command.Details)) ? IssuerActProblems.AlreadyRecorded : null);

    private static Problem? OfKind(Acted acted, RecordIssuerActCommand command) => command.Kind switch
    {
        IssuerActKind.Suspended => command.LastDay < command.From ? IssuerActProblems.EndsBeforeStart : null,
        IssuerActKind.Reinstated => IssuerStops.Days(acted.Held!.Dates).Contains(command.From!.Value) ? null : IssuerActProblems.NothingToReinstate,
        IssuerActKind.Extended => Extension(acted, command.LastDay),
        _ => null,
    };

    private static Problem? Extension(Acted acted, DateOnly? lastDay)
    {
        var now = IssuerActEntry.LastDayOnPaper(acted.Credential.Type, acted.Held!.Dates);
        return now is null && ValidityRules.RefusesExpiry(acted.Credential.Type.Validity.Model) ? IssuerActProblems.NothingToExtend
            : lastDay is null ? IssuerActProblems.LastDayMissing
            : lastDay <= now ? IssuerActProblems.NotLater(now.Value)
            : lastDay < acted.Credential.IssuedOn ? IssuerActProblems.BeforeIssue(acted.Credential.IssuedOn)
            : null;
    }
}
