using LivIR.Credentials.Data.Model.Facilities;
using LivIR.Credentials.Data.Model.Surveys;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Actions;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Shared.Dates;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Surveys;

/// <summary>One survey or mock survey of a list.</summary>
/// <param name="Id">The key.</param>
/// <param name="IsMock">Whether the hospital made it of itself.</param>
/// <param name="FacilityCode">Where, as a code.</param>
/// <param name="Facility">Where, as a name.</param>
/// <param name="Under">The scheme or the standard.</param>
/// <param name="HeldOn">The day.</param>
/// <param name="Who">Who came, or who drew it.</param>
/// <param name="Result">What came of it.</param>
/// <param name="Found">How many observations there are, or how many items were found not met.</param>
/// <param name="Unanswered">How many of the observations that are more than remarks have no answer.</param>
/// <param name="Actions">The actions made of them.</param>
/// <param name="Day">The day asked about, or today there.</param>
public sealed record SurveyRow(
    Guid Id, bool IsMock, string FacilityCode, string Facility, string Under, DateOnly HeldOn, string Who, string? Result, int Found, int Unanswered, IReadOnlyList<ActionRow> Actions, DateOnly Day)
{
    /// <summary>How many of the actions are not closed.</summary>
    public int ActionsLeft => Actions.Count(a => a.Course.IsLive);

    /// <summary>Where it is shown.</summary>
    public string Link => IsMock ? SurveyLinks.Mock(Id) : SurveyLinks.One(Id);
}

/// <summary>Lists surveys and mock surveys of the facilities that the scope covers, in a fixed number of queries.</summary>
public sealed class SurveyListReader(IDbContextFactory<CredentialsDbContext> contexts, StatusReader statuses, ActionReader actions)
{
    /// <summary>The rows, the latest first.</summary>
    /// <param name="scope">What the asker may see.</param>
    /// <param name="facility">A facility's code; empty for all.</param>
    /// <param name="kind">"mock" or "survey"; empty for both.</param>
    /// <param name="days">The days of the question: what was held later or not known then is left out.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<IReadOnlyList<SurveyRow>> ReadAsync(Scope scope, string? facility, string? kind, AskedDays days, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var places = (await db.Facilities.AsNoTracking().ToListAsync(ct)).Where(f => scope.Covers(f.Id) && (string.IsNullOrEmpty(facility) || f.Code == facility)).ToDictionary(f => f.Id);
        var made = (await actions.ReadAsync(scope, new ActionQuery(facility, "all"), days, ct)).Where(a => a.Subject.ObservationId is not null || a.Subject.MockSurveyId is not null).ToList();
        var named = (await db.AccreditationSchemes.Select(s => new { s.Code, s.Name }).ToListAsync(ct)).Concat(await db.Standards.Select(s => new { s.Code, s.Name }).ToListAsync(ct)).GroupBy(n => n.Code).ToDictionary(g => g.Key, g => g.First().Name);
        List<SurveyRow> rows = [];
        if (kind != "mock")
        {
            rows.AddRange(await SurveysAsync(db, places, named, made, days, ct));
        }

        if (kind != "survey")
        {
            rows.AddRange(await MocksAsync(db, places, named, made, days, ct));
        }

        return [.. rows.Where(r => !(r.HeldOn > days.AsOf)).OrderByDescending(r => r.HeldOn).ThenBy(r => r.Facility, StringComparer.InvariantCulture).ThenBy(r => r.Id)];
    }

    private async Task<IEnumerable<SurveyRow>> SurveysAsync(CredentialsDbContext db, Dictionary<Guid, Facility> places, Dictionary<string, string> named, List<ActionRow> made, AskedDays days, CancellationToken ct)
    {
        var ids = places.Keys.ToList();
        var surveys = await db.Surveys.AsNoTracking().Where(s => ids.Contains(s.FacilityId)).Include(s => s.Entries).AsSplitQuery().ToListAsync(ct);
        var observations = (await db.SurveyObservations.AsNoTracking().Where(o => db.Surveys.Any(s => s.Id == o.SurveyId && ids.Contains(s.FacilityId)))
            .Select(o => new { o.Id, o.SurveyId, o.At, o.TakenBackAt, o.Weight, Answered = o.Answers.Min(a => (DateTime?)a.At) }).ToListAsync(ct)).ToLookup(o => o.SurveyId);
        return surveys.Select(s => (Survey: s, Facility: places[s.FacilityId], Known: days.KnownAt(Zone(places[s.FacilityId]))))
            .Select(s => (s.Survey, s.Facility, s.Known, Told: s.Survey.Entries.OrderBy(e => e.Number).LastOrDefault(e => !(e.At >= s.Known))))
            .Where(s => s.Told is not null)
            .Select(s =>
            {
                var found = observations[s.Survey.Id].Where(o => !(o.At >= s.Known) && (o.TakenBackAt is null || o.TakenBackAt >= s.Known)).ToList();
                var unanswered = found.Count(o => o.Weight != ObservationWeight.Remark && (o.Answered is null || o.Answered >= s.Known));
                return new SurveyRow(
                    s.Survey.Id, false, s.Facility.Code, s.Facility.Name, Under(s.Told!.Details, named), s.Told.HeldOn, s.Told.Surveyors, s.Told.Result, found.Count, unanswered,
                    [.. made.Where(a => found.Exists(o => o.Id == a.Subject.ObservationId))], days.AsOf ?? statuses.Today(Zone(s.Facility)));
            });
    }

    private async Task<IEnumerable<SurveyRow>> MocksAsync(CredentialsDbContext db, Dictionary<Guid, Facility> places, Dictionary<string, string> named, List<ActionRow> made, AskedDays days, CancellationToken ct)
    {
        var ids = places.Keys.ToList();
        var mocks = await db.MockSurveys.AsNoTracking().Where(s => ids.Contains(s.FacilityId)).ToListAsync(ct);
        var notes = (await db.MockNotes.AsNoTracking().Where(n => db.MockSurveys.Any(s => s.Id == n.MockSurveyId && ids.Contains(s.FacilityId)))
            .Select(n => new { n.MockSurveyId, n.Number, n.Clause, n.PersonId, n.Mark, n.At }).ToListAsync(ct)).ToLookup(n => n.MockSurveyId);
        return mocks.Where(m => !(m.DrawnAt >= days.KnownAt(Zone(places[m.FacilityId])))).Select(m =>
        {
            var (facility, known) = (places[m.FacilityId], days.KnownAt(Zone(places[m.FacilityId])));
            var found = notes[m.Id].Where(n => !(n.At >= known)).GroupBy(n => (n.Clause, n.PersonId)).Count(g => g.MaxBy(n => n.Number)!.Mark == MockMark.NotMet);
            var finished = m.FinishedAt >= known ? null : m.FinishedOn;
            return new SurveyRow(
                m.Id, true, facility.Code, facility.Name, named.GetValueOrDefault(m.StandardCode, m.StandardCode), m.HeldOn, m.DrawnByName, finished is { } on ? $"finished {DayText.Of(on)}" : "being walked",
                found, 0, [.. made.Where(a => a.Subject.MockSurveyId == m.Id)], days.AsOf ?? statuses.Today(Zone(facility)));
        });
    }

    /// <summary>"IASIOS, Interventional oncology", or whichever of the two there is.</summary>
    internal static string Under(SurveyDetails details, IReadOnlyDictionary<string, string> named) =>
        string.Join(", ", new[] { details.SchemeCode, details.StandardCode }.OfType<string>().Select(code => named.GetValueOrDefault(code, code)).Distinct());

    private static TimeZoneInfo Zone(Facility facility) => TimeZoneInfo.FindSystemTimeZoneById(facility.TimeZone);
}
