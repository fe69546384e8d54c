using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Rules;
using LivIR.Credentials.Rules.Facts;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Compliance;

/// <summary>Reads people as the rules see them, in a fixed number of queries however many they are.</summary>
/// <param name="db">The database.</param>
/// <param name="days">The days of the question; only the day of knowledge matters here.</param>
/// <param name="zones">The time zone of each facility, for the end of the day of knowledge there.</param>
public sealed class PeopleReader(CredentialsDbContext db, AskedDays days, IReadOnlyDictionary<Guid, TimeZoneInfo> zones)
{
    private readonly DateTime? _latest = days.KnownAtLatest;

    /// <summary>The people of a query with everything the rules ask about.</summary>
    /// <param name="people">Who; already limited to what the asker may see.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<IReadOnlyList<PersonFacts>> ReadAsync(IQueryable<StaffMember> people, CancellationToken ct)
    {
        var ids = people.Select(p => p.Id);
        var births = await people.Select(p => new { p.Id, p.BirthMonth }).ToListAsync(ct);
        var places = (await db.Assignments.Where(a => ids.Contains(a.StaffMemberId))
            .Select(a => new PlaceRow(a.StaffMemberId, a.FacilityId, a.DepartmentId, a.ProfessionCode, a.From, a.Until, a.RecordedAt, a.EndRecordedAt)).ToListAsync(ct)).ToLookup(p => p.StaffMemberId);
        var records = (await RecordsAsync(ids, ct)).ToLookup(r => r.StaffMemberId);
        var decisions = (await DecisionsAsync(ids, ct)).ToLookup(v => v.CredentialId);
        var acts = (await ActsAsync(ids, ct)).ToLookup(a => a.CredentialId);
        var training = (await TrainingAsync(ids, ct)).ToLookup(t => t.StaffMemberId);
        var steps = (await StepsAsync(ids, ct)).ToLookup(s => s.StaffMemberId);
        var waivers = (await WaiversAsync(ids, ct)).ToLookup(w => w.StaffMemberId);
        return [.. births.Select(person =>
        {
            var known = KnownAt(places[person.Id]);
            return new PersonFacts(
                person.Id,
                [.. places[person.Id].Where(p => !(p.RecordedAt >= known)).Select(p => p.Place(known)).OrderBy(p => p.From)],
                Held([.. records[person.Id].Where(r => r.IsKnown(known))], person.BirthMonth, decisions, acts, known))
            {
                BirthMonth = person.BirthMonth,
                Training = [.. training[person.Id].Where(t => t.IsKnown(known)).Select(t => new Credit(t.Id, t.Category, t.Amount, t.CompletedOn, t.CountsFor ?? t.CompletedOn))],
                Steps = [.. steps[person.Id].Where(s => s.IsKnown(known)).Select(s => new StepDone(s.Pathway, s.Step, s.CompletedOn, s.Count) { Standing = s.Standing(known) })],
                Waivers = [.. waivers[person.Id].Where(w => w.IsKnown(known)).Select(w => new WaiverFacts(w.Id, w.FacilityId, w.StandardCode, w.Clause, w.From, w.Until))],
            };
        })];
    }

    /// <summary>The end of the day of knowledge where the person works; empty for all that is known now.</summary>
    private DateTime? KnownAt(IEnumerable<PlaceRow> places)
    {
        if (days.KnownOn is null)
        {
            return null;
        }

        return days.KnownAt(ZoneOf(places.Select(p => (p.FacilityId, p.From, p.Until)), zones));
    }

    /// <summary>The time zone of a person: that of the place that is open, the latest of them, or else of the last one.</summary>
    public static TimeZoneInfo ZoneOf(IEnumerable<(Guid FacilityId, DateOnly From, DateOnly? Until)> places, IReadOnlyDictionary<Guid, TimeZoneInfo> zones) =>
        places.OrderByDescending(p => p.Until is null).ThenByDescending(p => p.From).Select(p => zones.GetValueOrDefault(p.FacilityId)).FirstOrDefault() ?? TimeZoneInfo.Utc;

    private Task<List<RecordRow>> RecordsAsync(IQueryable<Guid> ids, CancellationToken ct) => db.Credentials
        .Where(c => ids.Contains(c.StaffMemberId) && (_latest == null ? c.SupersededAt == null : c.RecordedAt < _latest))
        .Select(c => new RecordRow(
            c.Id, c.StaffMemberId, c.TypeCode, c.Number, c.IssuedOn, c.ExpiresOn, c.StatusCheckedOn, c.WithdrawnOn, c.RenewsId, c.RecordedAt, c.SupersededAt))
        .ToListAsync(ct);

    private Task<List<DecisionRow>> DecisionsAsync(IQueryable<Guid> ids, CancellationToken ct) => db.Credentials
        .Where(c => ids.Contains(c.StaffMemberId) && (_latest != null || c.SupersededAt == null))
        .SelectMany(c => c.Verifications)
        .Where(v => _latest == null || v.DecidedAt < _latest)
        .Select(v => new DecisionRow(v.CredentialId, v.Result, v.Method, v.CheckedOn, v.Reason, v.DecidedAt))
        .ToListAsync(ct);

    private Task<List<ActRow>> ActsAsync(IQueryable<Guid> ids, CancellationToken ct) => db.IssuerActs
        .Where(a => ids.Contains(a.StaffMemberId) && (_latest == null ? a.TakenBackAt == null : a.RecordedAt < _latest))
        .OrderBy(a => a.RecordedAt).ThenBy(a => a.Id)
        .Select(a => new ActRow(a.CredentialId, a.Kind, a.From, a.Until, a.LastDay, a.RecordedAt, a.TakenBackAt))
        .ToListAsync(ct);

    private Task<List<TrainingRow>> TrainingAsync(IQueryable<Guid> ids, CancellationToken ct) => db.TrainingRecords
        .Where(t => ids.Contains(t.StaffMemberId) && (_latest == null ? t.SupersededAt == null : t.RecordedAt < _latest))
        .Select(t => new TrainingRow(t.Id, t.StaffMemberId, t.CategoryCode, t.Amount, t.CompletedOn, t.CountsFor, t.RecordedAt, t.SupersededAt))
        .ToListAsync(ct);

    private Task<List<StepRow>> StepsAsync(IQueryable<Guid> ids, CancellationToken ct) => db.PathwayProgress
        .Where(s => ids.Contains(s.StaffMemberId) && (_latest == null ? s.SupersededAt == null : s.RecordedAt < _latest))
        .Select(s => new StepRow(s.StaffMemberId, s.PathwayCode, s.StepCode, s.CompletedOn, s.Count, s.AwaitsReview, s.Decision == null ? null : s.Decision.Result, s.Decision == null ? null : s.Decision.DecidedAt, s.RecordedAt, s.SupersededAt))
        .ToListAsync(ct);

    private Task<List<WaiverRow>> WaiversAsync(IQueryable<Guid> ids, CancellationToken ct) => db.Waivers
        .Where(w => w.StaffMemberId != null && ids.Contains(w.StaffMemberId.Value) && (_latest == null ? w.SupersededAt == null : w.RecordedAt < _latest))
        .Select(w => new WaiverRow(w.Id, w.StaffMemberId!.Value, w.FacilityId, w.StandardCode, w.Clause, w.From, w.Until, w.RecordedAt, w.SupersededAt))
        .ToListAsync(ct);

    private static List<HeldRecord> Held(List<RecordRow> rows, int? birthMonth, ILookup<Guid, DecisionRow> all, ILookup<Guid, ActRow> acts, DateTime? known) => rows.ConvertAll(row =>
    {
        var decisions = all[row.Id].Where(v => !(v.DecidedAt >= known)).ToList();
        var last = decisions.MaxBy(v => v.DecidedAt);
        List<DateOnly> checks = [.. decisions.Where(v => v.Result == VerificationResult.Verified && v.Method >= Trust.PrimarySource).Select(v => v.CheckedOn).Order()];
        var dates = new CredentialDates
        {
            IssuedOn = row.IssuedOn,
            StatedExpiry = row.ExpiresOn,
            StatusCheckedOn = Latest(row.StatusCheckedOn, checks),
            WithdrawnOn = row.WithdrawnOn,
            Acts = acts.Contains(row.Id) ? [.. acts[row.Id].Where(a => a.IsKnown(known)).Select(a => new IssuerAction(a.Kind, a.From, a.Until, a.LastDay))] : [],
            IsRenewal = row.RenewsId is not null,
            PreviousLastDay = row.RenewsId is null ? null : rows.Find(other => other.Id == row.RenewsId)?.ExpiresOn,
            BirthMonth = birthMonth,
        };
        return new HeldRecord(row.Id, row.TypeCode, row.Number, dates, StandingOf(last), last?.Method ?? default, last?.Reason, row.RecordedAt) { SourceChecks = checks, Renews = row.RenewsId };
    });

    // A look-up at the source tells the status of its day, whether it came with the record or after it.
    private static DateOnly? Latest(DateOnly? recorded, List<DateOnly> checks) => checks.Count == 0 || recorded > checks[^1] ? recorded : checks[^1];

    private static Standing StandingOf(DecisionRow? decision) => decision?.Result switch
    {
        VerificationResult.Verified => Standing.Verified,
        VerificationResult.Rejected => Standing.Rejected,
        _ => Standing.Pending,
    };

    private abstract record KnownRow(DateTime RecordedAt, DateTime? SupersededAt)
    {
        public bool IsKnown(DateTime? at) => at is null || (RecordedAt < at && !(SupersededAt < at));
    }

    private sealed record PlaceRow(
        Guid StaffMemberId, Guid FacilityId, Guid DepartmentId, string ProfessionCode, DateOnly From, DateOnly? Until, DateTime RecordedAt, DateTime? EndRecordedAt)
    {
        public Place Place(DateTime? known) => new(FacilityId, DepartmentId, ProfessionCode, From, EndRecordedAt >= known ? null : Until);
    }

    private sealed record RecordRow(
        Guid Id, Guid StaffMemberId, string TypeCode, string? Number, DateOnly IssuedOn, DateOnly? ExpiresOn, DateOnly? StatusCheckedOn, DateOnly? WithdrawnOn, Guid? RenewsId, DateTime RecordedAt, DateTime? SupersededAt)
        : KnownRow(RecordedAt, SupersededAt);

    private sealed record DecisionRow(Guid CredentialId, VerificationResult Result, Trust Method, DateOnly CheckedOn, string? Reason, DateTime DecidedAt);

    private sealed record ActRow(Guid CredentialId, IssuerActKind Kind, DateOnly From, DateOnly? Until, DateOnly? LastDay, DateTime RecordedAt, DateTime? SupersededAt)
        : KnownRow(RecordedAt, SupersededAt);

    private sealed record TrainingRow(Guid Id, Guid StaffMemberId, string Category, decimal Amount, DateOnly CompletedOn, DateOnly? CountsFor, DateTime RecordedAt, DateTime? SupersededAt)
        : KnownRow(RecordedAt, SupersededAt);

    private sealed record StepRow(
        Guid StaffMemberId, string Pathway, string Step, DateOnly? CompletedOn, int? Count, bool AwaitsReview, VerificationResult? Result, DateTime? DecidedAt, DateTime RecordedAt, DateTime? SupersededAt)
        : KnownRow(RecordedAt, SupersededAt)
    {
        public Standing Standing(DateTime? known) => !AwaitsReview ? Rules.Facts.Standing.Verified
            : DecidedAt is null || DecidedAt >= known ? Rules.Facts.Standing.Pending
            : Result == VerificationResult.Verified ? Rules.Facts.Standing.Verified
            : Rules.Facts.Standing.Rejected;
    }

    private sealed record WaiverRow(
        Guid Id, Guid StaffMemberId, Guid FacilityId, string StandardCode, string Clause, DateOnly From, DateOnly Until, DateTime RecordedAt, DateTime? SupersededAt)
        : KnownRow(RecordedAt, SupersededAt);
}
