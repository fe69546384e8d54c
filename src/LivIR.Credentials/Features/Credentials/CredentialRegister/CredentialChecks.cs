using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Features.Catalogue;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared.Dates;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Credentials.CredentialRegister;

/// <summary>How the record behind a credential was last checked, and until when the check stands.</summary>
/// <param name="Method">How firmly it was checked, the firmest check that stands; empty where nobody found it true yet.</param>
/// <param name="On">The local day of the check.</param>
/// <param name="By">Who checked.</param>
/// <param name="Source">Where: an address, a register, a document.</param>
/// <param name="AgeDays">How old the check is on the day of the status, in days.</param>
/// <param name="AgainOn">The first day on which the check no longer stands; empty where nothing asks for another one.</param>
public sealed record CredentialCheck(Trust? Method, DateOnly? On, string? By, string? Source, int? AgeDays, DateOnly? AgainOn)
{
    /// <summary>How it was checked, in words.</summary>
    public string? How => Method is { } method ? CatalogueWords.Of(method) : null;

    /// <summary>The last day on which the check stands.</summary>
    public DateOnly? StandsUntil => AgainOn?.AddDays(-1);

    /// <summary>When it has to be repeated, in words; empty where nothing asks for it.</summary>
    /// <param name="day">The day of the status.</param>
    public string Again(DateOnly day) => AgainOn is not { } again ? "" : again <= day ? $"too old since {DayText.Of(again)}" : $"check again by {DayText.Of(again.AddDays(-1))}";
}

/// <summary>Reads the checks of many credentials in one query.</summary>
internal static class CredentialChecks
{
    /// <summary>The rows with the checks of their records, as known on the day of knowledge where each person works.</summary>
    /// <param name="credentials">The records of the rows, and perhaps others.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="catalogue">The catalogue of their evaluation.</param>
    /// <param name="days">The days of the question.</param>
    /// <param name="ct">Stops the reading.</param>
    public static async Task<IReadOnlyList<CredentialRow>> WithChecksAsync(
        IQueryable<Credential> credentials, IReadOnlyList<CredentialRow> rows, CatalogueFacts catalogue, AskedDays days, CancellationToken ct)
    {
        var decisions = (await credentials.SelectMany(c => c.Verifications)
            .Select(v => new Decision(v.CredentialId, v.Result, v.Method, v.CheckedOn, v.Source, v.DecidedAt, v.DecidedByName)).ToListAsync(ct)).ToLookup(v => v.CredentialId);
        var zones = catalogue.Facilities.ToDictionary(f => f.Key, f => f.Value.TimeZone);
        return [.. rows.Select(row => row with { Check = Of(row, decisions, days.KnownAt(PeopleReader.ZoneOf(row.Person.Status.Person.Places.Select(p => (p.FacilityId, p.From, p.Until)), zones))) })];
    }

    private static CredentialCheck Of(CredentialRow row, ILookup<Guid, Decision> decisions, DateTime? known)
    {
        var again = CheckAgain.On(row.Person.Status, row.Holding);
        List<Decision> all = row.Holding.Current is { } record ? [.. decisions[record.Id].Where(d => !(d.DecidedAt >= known))] : [];
        return all.MaxBy(d => d.DecidedAt) is { Result: VerificationResult.Verified } last
            ? new CredentialCheck(FirmestCheck.Of(all.Select(d => (d.Result, d.Method, d.DecidedAt))), last.CheckedOn, last.By, last.Source, row.Person.Status.Day.DayNumber - last.CheckedOn.DayNumber, again)
            : new CredentialCheck(null, null, null, null, null, again);
    }

    private sealed record Decision(Guid CredentialId, VerificationResult Result, Trust Method, DateOnly CheckedOn, string? Source, DateTime DecidedAt, string By);
}
