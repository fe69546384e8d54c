using LivIR.Credentials.Data.Model.Evidence;
using LivIR.Credentials.Data.Model.Facilities;
using LivIR.Credentials.Data.Model.Surveys;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Actions;
using LivIR.Credentials.Features.Evidence;
using LivIR.Credentials.Features.Facilities;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Surveys.RecordSurvey;

/// <summary>Record a survey, or tell it anew.</summary>
/// <param name="FacilityCode">Where.</param>
/// <param name="Details">What is told.</param>
/// <param name="Files">The report and other files.</param>
/// <param name="Corrects">The survey that is told anew; empty for a new one.</param>
/// <param name="Seen">The number of the entry the actor saw last.</param>
/// <param name="Reason">Why it is told anew.</param>
public sealed record RecordSurveyCommand(string FacilityCode, SurveyDetails Details, IReadOnlyList<StoredFile> Files, Guid? Corrects = null, int Seen = 0, string? Reason = null);

/// <summary>Records surveys of a facility that the scope covers as a whole. What was told before stays.</summary>
public sealed class RecordSurveyHandler(IDbContextFactory<CredentialsDbContext> contexts)
{
    /// <summary>Records it with its files and its audit entry in one transaction.</summary>
    public async Task<Outcome<Guid>> HandleAsync(RecordSurveyCommand command, ChangeContext change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await FacilityOffice.FindAsync(db, command.FacilityCode, change, ct) is not { } facility)
        {
            return SurveyProblems.NotYours;
        }

        var details = command.Details with
        {
            SchemeCode = FacilityOffice.Trimmed(command.Details.SchemeCode),
            StandardCode = FacilityOffice.Trimmed(command.Details.StandardCode),
            Surveyors = command.Details.Surveyors?.Trim() ?? "",
            Result = FacilityOffice.Trimmed(command.Details.Result),
        };
        if ((Check(details, FacilityOffice.Today(facility, change)) ?? await CodesAsync(db, details, ct)) is { } problem)
        {
            return problem;
        }

        return command.Corrects is { } id ? await CorrectAsync(db, id, facility, details, command, change, ct) : await AddAsync(db, facility, details, command, change, ct);
    }

    private static async Task<Outcome<Guid>> AddAsync(CredentialsDbContext db, Facility facility, SurveyDetails details, RecordSurveyCommand command, ChangeContext change, CancellationToken ct)
    {
        var survey = Survey.Record(Guid.CreateVersion7(), facility.Id, details, change.Actor());
        db.Add(survey);
        Attach(db, survey.Id, command.Files, change);
        db.Add(change.Entry("SurveyRecorded", "Survey", survey.Id, new { details, files = command.Files.Select(f => f.Sha256) }, facilityId: facility.Id));
        await db.SaveChangesAsync(ct);
        return survey.Id;
    }

    private static async Task<Outcome<Guid>> CorrectAsync(CredentialsDbContext db, Guid id, Facility facility, SurveyDetails details, RecordSurveyCommand command, ChangeContext change, CancellationToken ct)
    {
        var entries = await db.SurveyEntries.AsNoTracking().Where(e => e.SurveyId == id && db.Surveys.Any(s => s.Id == id && s.FacilityId == facility.Id)).OrderBy(e => e.Number).ToListAsync(ct);
        if (entries.Count == 0 || entries[^1].Number != command.Seen)
        {
            return SurveyProblems.Gone;
        }

        if ((string.IsNullOrWhiteSpace(command.Reason) ? SurveyProblems.ReasonMissing : SurveyProblems.TooLong(command.Reason, FacilityOffice.ReasonLength, "Reason")) is { } problem)
        {
            return problem;
        }

        var before = entries[^1].Details;
        if (before == details && command.Files.Count == 0)
        {
            return SurveyProblems.Unchanged;
        }

        db.Add(SurveyEntry.Of(id, command.Seen + 1, details, command.Reason, change.Actor()));
        Attach(db, id, command.Files, change);
        db.Add(change.Entry("SurveyCorrected", "Survey", id, new { old = before, @new = details, files = command.Files.Select(f => f.Sha256) }, facilityId: facility.Id, reason: command.Reason!.Trim()));
        return await SurveyDesk.SaveAsync(db, ct) is { } lost ? lost : id;
    }

    private static void Attach(CredentialsDbContext db, Guid survey, IReadOnlyList<StoredFile> files, ChangeContext change)
    {
        foreach (var file in files.DistinctBy(f => f.Sha256))
        {
            var evidence = EvidenceFile.Attach(Guid.CreateVersion7(), EvidenceSubject.Linked, file.Sha256, file.FileName, change.At, change.Scope.UserId);
            db.Add(evidence);
            db.Add(new SurveyFile { EvidenceFileId = evidence.Id, SurveyId = survey });
        }
    }

    private static Problem? Check(SurveyDetails details, DateOnly today) =>
        details is { SchemeCode: null, StandardCode: null } ? SurveyProblems.NothingNamed
        : details.HeldOn > today ? SurveyProblems.HeldInFuture
        : details.HeldOn.Year < 1990 ? SurveyProblems.HeldTooEarly
        : SurveyProblems.Text(details.Surveyors, "who came", SurveyEntry.SurveyorsLength, "Surveyors") ?? SurveyProblems.TooLong(details.Result, SurveyEntry.TextLength, "Result");

    private static async Task<Problem?> CodesAsync(CredentialsDbContext db, SurveyDetails details, CancellationToken ct) =>
        (details.SchemeCode is not null && !await db.AccreditationSchemes.AnyAsync(s => s.Code == details.SchemeCode, ct))
            || (details.StandardCode is not null && !await db.Standards.AnyAsync(s => s.Code == details.StandardCode, ct))
            ? SurveyProblems.UnknownStandard
            : null;
}
