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
    /// <summary>The people of a query with everything the rules ask about.</summary>
    /// <param name="people">Who; already limited to what the asker may see.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<IReadOnlyList<PersonFacts>> ReadAsync(IQueryable<StaffMember> people, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            var births = await people.Select(p => new { p.Id, p.BirthMonth }).ToListAsync(ct);
            var rows = await new PeopleRows(db, days.KnownAtLatest).ReadAsync(people.Select(p => p.Id), ct);
            return ForEachPerson.Make(births, person => Facts(person.Id, person.BirthMonth, rows), ct);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private PersonFacts Facts(Guid id, int? birthMonth, RowsOfPeople rows)
    {
        var places = rows.Places[id];
        var known = KnownAt(places);
        return new PersonFacts(
            id,
            [.. places.Where(p => !(p.RecordedAt >= known)).Select(p => p.Place(known)).OrderBy(p => p.From)],
            Held(rows.Records[id], birthMonth, rows, known))
        {
            BirthMonth = birthMonth,
            Training = [.. rows.Training[id].Where(t => t.IsKnown(known)).Select(t => new Credit(t.Id, t.Category, t.Amount, t.CompletedOn, t.CountsFor ?? t.CompletedOn))],
            Steps = [.. rows.Steps[id].Where(s => s.IsKnown(known)).Select(s => new StepDone(s.Pathway, s.Step, s.CompletedOn, s.Count) { Standing = s.Standing(known) })],
            Waivers = [.. rows.Waivers[id].Where(w => w.IsKnown(known)).Select(w => new WaiverFacts(w.Id, w.FacilityId, w.StandardCode, w.Clause, w.From, w.Until))],
        };
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

    private static HeldRecord[] Held(RecordRow[] all, int? birthMonth, RowsOfPeople rows, DateTime? known)
    {
        var records = known is null ? all : Array.FindAll(all, r => r.IsKnown(known));
        return Array.ConvertAll(records, row =>
        {
            var decisions = DecisionsOf(row, known);
            var last = LatestOf(decisions);
            var checks = ChecksAt(decisions);
            var dates = new CredentialDates
            {
                IssuedOn = row.IssuedOn,
                StatedExpiry = row.ExpiresOn,
                StatusCheckedOn = Latest(row.StatusCheckedOn, checks),
                WithdrawnOn = row.WithdrawnOn,
                Acts = ActsOf(row, rows, known),
                IsRenewal = row.RenewsId is not null,
                PreviousLastDay = row.RenewsId is null ? null : Array.Find(records, other => other.Id == row.RenewsId)?.ExpiresOn,
                BirthMonth = birthMonth,
            };
            return new HeldRecord(row.Id, row.TypeCode, row.Number, dates, StandingOf(last), FirmestOf(decisions), last?.Reason, row.RecordedAt) { SourceChecks = checks, Renews = row.RenewsId };
        });
    }

    private static DecisionRow[] DecisionsOf(RecordRow row, DateTime? known) => known is null ? row.Decisions : Array.FindAll(row.Decisions, v => v.DecidedAt < known);

    // Most records have one decision, and then there is nothing to compare.
    private static Trust FirmestOf(DecisionRow[] decisions) => decisions switch
    {
        [] => default,
        [{ Result: VerificationResult.Verified } only] => only.Method,
        _ => FirmestCheck.Of(decisions.Select(v => (v.Result, v.Method, v.DecidedAt))) ?? default,
    };

    private static DecisionRow? LatestOf(DecisionRow[] decisions)
    {
        DecisionRow? latest = null;
        foreach (var decision in decisions)
        {
            latest = latest is null || decision.DecidedAt > latest.DecidedAt ? decision : latest;
        }

        return latest;
    }

    // Of a hundred thousand records hardly one has an act of its issuer.
    private static IReadOnlyList<IssuerAction> ActsOf(RecordRow row, RowsOfPeople rows, DateTime? known) =>
        rows.Acts[row.Id] is [_, ..] acts ? [.. acts.Where(a => a.IsKnown(known)).Select(a => new IssuerAction(a.Kind, a.From, a.Until, a.LastDay))] : [];

    // Most records were never looked up at their source.
    private static DateOnly[] ChecksAt(DecisionRow[] decisions) =>
        Array.Exists(decisions, IsCheck) ? [.. decisions.Where(IsCheck).Select(v => v.CheckedOn).Order()] : [];

    private static bool IsCheck(DecisionRow decision) => decision.Result == VerificationResult.Verified && decision.Method >= Trust.PrimarySource;

    // A look-up at the source tells the status of its day, whether it came with the record or after it.
    private static DateOnly? Latest(DateOnly? recorded, DateOnly[] checks) => checks.Length == 0 || recorded > checks[^1] ? recorded : checks[^1];

    private static Standing StandingOf(DecisionRow? decision) => decision?.Result switch
    {
        VerificationResult.Verified => Standing.Verified,
        VerificationResult.Rejected => Standing.Rejected,
        _ => Standing.Pending,
    };
}
