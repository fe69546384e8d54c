using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Facilities.AccreditationCalendar;
using LivIR.Credentials.Features.Facilities.FacilityDocuments;
using LivIR.Credentials.Features.Facilities.FacilityList;
using LivIR.Credentials.Features.Facilities.FacilityNumbers;
using LivIR.Credentials.Features.Facilities.FacilityUnits;
using LivIR.Credentials.Features.Facilities.RecordAccreditation;
using LivIR.Credentials.Features.Reports;
using LivIR.Credentials.Shared;

namespace LivIR.Credentials.Features.Facilities;

/// <summary>Facilities: how ready each is, and what it has on record itself.</summary>
public static class FacilitiesFeature
{
    /// <summary>Adds the readers and handlers.</summary>
    public static IServiceCollection AddFacilitiesFeature(this IServiceCollection services) => services
        .AddSingleton<FacilityReader>()
        .AddSingleton<FacilityListReader>()
        .AddSingleton<RecordAccreditationHandler>()
        .AddSingleton<DocumentReader>()
        .AddSingleton<RecordDocumentHandler>()
        .AddSingleton<TakeBackDocumentHandler>()
        .AddSingleton<UnitReader>()
        .AddSingleton<RecordUnitHandler>()
        .AddSingleton<EndUnitHandler>()
        .AddSingleton<NumberReader>()
        .AddSingleton<RecordNumberHandler>()
        .AddSingleton<TakeBackNumberHandler>()
        .AddSingleton<IReport, ClausesReport>()
        .AddSingleton<CalendarReader>()
        .AddSingleton<IReport, AccreditationsReport>()
        .AddSingleton<IReport, CalendarReport>()
        .AddSingleton<IReport, DocumentsReport>()
        .AddSingleton<IReport, NumbersReport>()
        .AddSingleton<IReport, UnitsReport>();
}

/// <summary>Addresses of the facility pages.</summary>
public static class FacilityLinks
{
    /// <summary>Record an accreditation of a facility, or the renewal of one.</summary>
    public static string NewAccreditation(string facility, Guid? renews = null) => $"{AppLinks.Facility(facility)}/accreditations/new{(renews is { } id ? $"?renews={id}" : "")}";

    /// <summary>The documents of a facility.</summary>
    public static string Documents(string facility) => $"{AppLinks.Facility(facility)}/documents";

    /// <summary>Record a document of some kind, for a unit where one is named.</summary>
    public static string NewDocument(string facility, string? kind = null, Guid? unit = null) =>
        $"{Documents(facility)}/new{(kind is null ? "" : $"?kind={Uri.EscapeDataString(kind)}{(unit is { } id ? $"&unit={id}" : "")}")}";

    /// <summary>Correct a document.</summary>
    public static string CorrectDocument(string facility, Guid id) => $"{Documents(facility)}/new?corrects={id}";

    /// <summary>Take a document back.</summary>
    public static string TakeBackDocument(string facility, Guid id) => $"{Documents(facility)}/{id}/take-back";

    /// <summary>The rooms and equipment of a facility.</summary>
    public static string Units(string facility) => $"{AppLinks.Facility(facility)}/units";

    /// <summary>Record a room or piece of equipment.</summary>
    public static string NewUnit(string facility) => $"{Units(facility)}/new";

    /// <summary>Correct a room or piece of equipment.</summary>
    public static string CorrectUnit(string facility, Guid id) => $"{Units(facility)}/new?corrects={id}";

    /// <summary>Take a room or piece of equipment out of service.</summary>
    public static string EndUnit(string facility, Guid id) => $"{Units(facility)}/{id}/end";

    /// <summary>The numbers of a facility.</summary>
    public static string Numbers(string facility) => $"{AppLinks.Facility(facility)}/numbers";

    /// <summary>Record a number.</summary>
    public static string NewNumber(string facility, string? kind = null) => $"{Numbers(facility)}/new{(kind is null ? "" : $"?kind={Uri.EscapeDataString(kind)}")}";

    /// <summary>Correct a number.</summary>
    public static string CorrectNumber(string facility, Guid id) => $"{Numbers(facility)}/new?corrects={id}";

    /// <summary>Take a number back.</summary>
    public static string TakeBackNumber(string facility, Guid id) => $"{Numbers(facility)}/{id}/take-back";

    /// <summary>The facility's page with one clause opened.</summary>
    public static string Why(string facility, string standard, string clause) =>
        $"{AppLinks.Facility(facility)}?why={Uri.EscapeDataString($"{standard}|{clause}")}#{Anchor(standard, clause)}";

    /// <summary>The name of a clause's row on its page.</summary>
    public static string Anchor(string standard, string clause) => $"c-{new string([.. $"{standard}-{clause}".Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')])}";

    /// <summary>An address with the two days of a question, so that they stay from page to page.</summary>
    public static string On(this string link, AskedDays days) => PageQueryOf(link, days);

    private static string PageQueryOf(string link, AskedDays days) => days.IsToday ? link : Shared.Tables.PageQuery.With(link, ("asOf", Iso(days.AsOf)), ("knownOn", Iso(days.KnownOn)));

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
