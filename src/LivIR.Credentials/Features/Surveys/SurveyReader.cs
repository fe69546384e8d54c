using LivIR.Credentials.Data.Model.Surveys;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Actions;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Facilities;
using LivIR.Credentials.Rules.Time;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Surveys;

/// <summary>An observation with what was made of it.</summary>
/// <param name="Of">The observation with its answers.</param>
/// <param name="Action">The latest action about it.</param>
public sealed record ObservationRow(SurveyObservation Of, ActionRow? Action)
{
    /// <summary>The answer that counts.</summary>
    public ObservationAnswer? Answer => Of.Answers.MaxBy(a => a.Number);

    /// <summary>Standard and clause; empty where none was named.</summary>
    public string Label => $"{Of.StandardCode} {Of.Clause}".Trim();
}

/// <summary>One survey with its findings, answers and actions.</summary>
/// <param name="Id">The key.</param>
/// <param name="FacilityCode">Where, as a code.</param>
/// <param name="Facility">Where, as a name.</param>
/// <param name="Zone">The facility's time zone.</param>
/// <param name="Under">The scheme and the standard as names.</param>
/// <param name="Entries">What was told of it, the last first.</param>
/// <param name="Files">The report and other files.</param>
/// <param name="Observations">The observations that stand, in their order.</param>
/// <param name="TakenBack">Those that were taken back.</param>
public sealed record SurveyFolder(
    Guid Id,
    string FacilityCode,
    string Facility,
    TimeZoneInfo Zone,
    string Under,
    IReadOnlyList<SurveyEntry> Entries,
    IReadOnlyList<NamedFile> Files,
    IReadOnlyList<ObservationRow> Observations,
    IReadOnlyList<ObservationRow> TakenBack)
{
    /// <summary>What is told of it now.</summary>
    public SurveyDetails Details => Entries[0].Details;

    /// <summary>A moment as a day at the facility.</summary>
    public DateOnly DayOf(DateTime at) => CalendarDays.LocalDay(at, Zone);
}

/// <summary>A clause to choose from.</summary>
/// <param name="Key">STANDARD|CLAUSE.</param>
/// <param name="Name">What it is called.</param>
public sealed record ClauseChoice(string Key, string Name);

/// <summary>Reads one survey for those who see all of its facility.</summary>
public sealed class SurveyReader(IDbContextFactory<CredentialsDbContext> contexts, ActionReader actions, CatalogueCache catalogues)
{
    /// <summary>The survey; null where it does not exist for the scope.</summary>
    public async Task<SurveyFolder?> FindAsync(Scope scope, Guid id, CancellationToken ct) => (await ReadAsync(scope, id, null, ct)).SingleOrDefault();

    /// <summary>The surveys of the scope, or one of them, by day.</summary>
    public async Task<IReadOnlyList<SurveyFolder>> ReadAsync(Scope scope, Guid? id, string? facility, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var places = (await db.Facilities.AsNoTracking().ToListAsync(ct)).Where(f => scope.Covers(f.Id) && (string.IsNullOrEmpty(facility) || f.Code == facility)).ToDictionary(f => f.Id);
        var ids = places.Keys.ToList();
        var wanted = db.Surveys.Where(s => ids.Contains(s.FacilityId) && (id == null || s.Id == id));
        var surveys = await wanted.AsNoTracking().Include(s => s.Entries).AsSplitQuery().ToListAsync(ct);
        var observations = (await db.SurveyObservations.AsNoTracking().Where(o => wanted.Any(s => s.Id == o.SurveyId)).Include(o => o.Answers).AsSplitQuery().OrderBy(o => o.Number).ToListAsync(ct)).ToLookup(o => o.SurveyId);
        var files = (await db.SurveyFiles.Where(f => wanted.Any(s => s.Id == f.SurveyId)).Join(db.EvidenceFiles, f => f.EvidenceFileId, e => e.Id, (f, e) => new { f.SurveyId, e.Id, e.FileName }).ToListAsync(ct)).ToLookup(f => f.SurveyId, f => new NamedFile(f.Id, f.FileName));
        var made = (await actions.ReadAsync(scope, new ActionQuery(facility, "all"), AskedDays.Today, ct)).Where(a => a.Subject.ObservationId is not null).ToLookup(a => a.Subject.ObservationId!.Value);
        var named = (await db.AccreditationSchemes.Select(s => new { s.Code, s.Name }).ToListAsync(ct)).Concat(await db.Standards.Select(s => new { s.Code, s.Name }).ToListAsync(ct)).GroupBy(n => n.Code).ToDictionary(g => g.Key, g => g.First().Name);
        return [.. surveys.Select(s =>
        {
            var entries = s.Entries.OrderByDescending(e => e.Number).ToList();
            var rows = observations[s.Id].Select(o => new ObservationRow(o, made[o.Id].FirstOrDefault(a => a.Course.IsLive) ?? made[o.Id].LastOrDefault())).ToList();
            var place = places[s.FacilityId];
            return new SurveyFolder(
                s.Id, place.Code, place.Name, TimeZoneInfo.FindSystemTimeZoneById(place.TimeZone), SurveyListReader.Under(entries[0].Details, named), entries, [.. files[s.Id]],
                rows.FindAll(r => r.Of.TakenBackAt is null), rows.FindAll(r => r.Of.TakenBackAt is not null));
        }).OrderByDescending(s => s.Details.HeldOn).ThenBy(s => s.Id)];
    }

    /// <summary>The clauses an observation can name: those of the survey's standard and of what the facility follows.</summary>
    public async Task<IReadOnlyList<ClauseChoice>> ClausesAsync(SurveyFolder survey, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var catalogue = await catalogues.ReadAsync(db, ct);
        var followed = catalogue.Source.Facilities.Where(f => f.Code == survey.FacilityCode).SelectMany(f => f.Follows).Select(f => f.StandardCode).Append(survey.Details.StandardCode).ToHashSet();
        return [.. catalogue.Source.Standards.Where(s => followed.Contains(s.Code)).OrderBy(s => s.Code == survey.Details.StandardCode ? 0 : 1)
            .SelectMany(s => s.Editions).SelectMany(e => e.Requirements).DistinctBy(r => (r.StandardCode, r.Clause))
            .Select(r => new ClauseChoice($"{r.StandardCode}|{r.Clause}", $"{r.StandardCode} {r.Clause}: {r.Title}"))];
    }
}
