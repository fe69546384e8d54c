using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Changes;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Model.Evidence;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Evidence;
using LivIR.Credentials.Rules;
using LivIR.Credentials.Rules.Time;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Dates;
using LivIR.Credentials.Shared.Security;

namespace LivIR.Credentials.Features.IssuerActs;

/// <summary>Puts an act with its files and the entry of the holder's history into one save.</summary>
internal static class IssuerActEntry
{
    /// <summary>Adds the act to a record.</summary>
    /// <param name="db">The database; saved by the caller.</param>
    /// <param name="credential">The record.</param>
    /// <param name="details">The act.</param>
    /// <param name="files">The files in which it is written.</param>
    /// <param name="change">Who acts.</param>
    /// <param name="massAct">The act for a group that it is a part of.</param>
    public static void Add(CredentialsDbContext db, Credential credential, IssuerActDetails details, IReadOnlyList<StoredFile> files, ChangeContext change, Guid? massAct = null)
    {
        var act = IssuerAct.Record(Guid.CreateVersion7(), credential, details, By(change), massAct);
        credential.Add(act);
        db.Add(act);
        foreach (var file in files)
        {
            var evidence = EvidenceFile.Attach(Guid.CreateVersion7(), EvidenceSubject.Credential(credential.Id), file.Sha256, file.FileName, change.At, change.Scope.UserId);
            act.Evidence.Add(evidence);
            db.Add(evidence);
        }

        db.Add(Entry(act, credential, files, change));
    }

    /// <summary>Who acts, as acts keep it.</summary>
    public static Decider By(ChangeContext change) => new(change.Scope.UserId, change.ActorName, change.At);

    /// <summary>An act as the rules see it.</summary>
    public static IssuerAction Action(IssuerActDetails details) => new(details.Kind, details.From, details.Until, details.LastDay);

    /// <summary>The last valid day of a record as its paper and its extensions have it, whatever else its issuer did; empty where it has none.</summary>
    /// <param name="type">The type.</param>
    /// <param name="dates">The dates.</param>
    public static DateOnly? LastDayOnPaper(CredentialType type, CredentialDates dates) => ValidityRules.Evaluate(
        type.Validity, dates with { WithdrawnOn = null, Acts = [.. dates.Acts.Where(a => a.Kind == IssuerActKind.Extended)] }).LastDay;

    /// <summary>What is wrong with the day of an act.</summary>
    public static Problem? Day(DateOnly? from, DateTime now) =>
        from is not { } day ? IssuerActProblems.FromMissing : day > CalendarDays.AddMonths(LatestToday.At(now), 12) ? IssuerActProblems.TooFarAhead : null;

    /// <summary>What is wrong with the words of an act.</summary>
    public static Problem? Texts(string? reason, string? source) =>
        IssuerActProblems.Text(reason, "why the issuer did it", "Reason") ?? IssuerActProblems.Text(source, "where it is written: the register's name or address, or the letter with its date", "Source");

    private static Change Entry(IssuerAct act, Credential credential, IReadOnlyList<StoredFile> files, ChangeContext change) => change.Entry(
        $"Credential{IssuerActWords.Word(act.Kind)}",
        "Credential",
        credential.Id,
        new { credential.TypeCode, act.Id, act.From, act.Until, act.LastDay, act.Source, act.MassActId, files = files.Select(f => f.Sha256) },
        credential.StaffMemberId,
        reason: act.Reason);
}
