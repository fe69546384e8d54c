using System.Text.Json;
using LivIR.Credentials.Data.Model.Changes;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Data.Model.Training;
using LivIR.Credentials.Data.Persistence;

namespace LivIR.Credentials.Features.Demo;

/// <summary>Tells in the audit trail how the records of the demo hospital came to be, as far as it lies a few months back.</summary>
internal sealed class DemoTrail(CredentialsDbContext db, DemoOffice office)
{
    private const int DaysBack = 120;

    /// <summary>The entries, the earliest first.</summary>
    public IEnumerable<Change> Make(DateTime now) => Records().Concat(Decisions()).Concat(Training()).Concat(Waivers())
        .Where(c => c.OccurredAt >= now.AddDays(-DaysBack) && c.OccurredAt <= now).OrderBy(c => c.OccurredAt);

    private IEnumerable<Change> Records() => Added<Credential>().Select(c => Entry(
        c.RenewsId is null ? "CredentialRecorded" : "CredentialRenewed", "Credential", c.Id, c.RecordedAt, c.RecordedBy, new { details = new { typeCode = c.TypeCode } }, c.StaffMemberId));

    private IEnumerable<Change> Decisions() => Added<Credential>().SelectMany(c => c.Verifications.Select(v => Entry(
        v.Result == VerificationResult.Verified ? "CredentialVerified" : "CredentialRejected", "Credential", c.Id, v.DecidedAt, v.DecidedBy, new { typeCode = c.TypeCode }, c.StaffMemberId, reason: v.Reason)));

    private IEnumerable<Change> Training() => Added<TrainingRecord>().Select(t => Entry(
        "TrainingRecorded", "TrainingRecord", t.Id, t.RecordedAt, t.RecordedBy, new { details = new { title = t.Title } }, t.StaffMemberId));

    private IEnumerable<Change> Waivers() => Added<Waiver>().Select(w => Entry(
        "WaiverGranted", "Waiver", w.Id, w.RecordedAt, w.RecordedBy, new { title = $"{w.StandardCode} {w.Clause}" }, w.StaffMemberId, w.FacilityId, w.Reason));

    private IEnumerable<T> Added<T>()
        where T : class => db.ChangeTracker.Entries<T>().Select(e => e.Entity);

    private Change Entry(string act, string kind, Guid id, DateTime at, Guid by, object data, Guid? person, Guid? facility = null, string? reason = null) => new()
    {
        OccurredAt = at,
        ActorId = by,
        ActorName = office.All.FirstOrDefault(o => o.Id == by)?.Account.DisplayName ?? "System",
        Act = act,
        SubjectKind = kind,
        SubjectId = id.ToString(),
        StaffMemberId = person,
        FacilityId = facility,
        Reason = reason,
        Data = JsonSerializer.Serialize(data),
    };
}
