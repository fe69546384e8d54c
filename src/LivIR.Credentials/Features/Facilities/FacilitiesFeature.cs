using LivIR.Credentials.Features.Facilities.RecordAccreditation;
using LivIR.Credentials.Features.Reports;

namespace LivIR.Credentials.Features.Facilities;

/// <summary>Facilities and their accreditations.</summary>
public static class FacilitiesFeature
{
    /// <summary>Adds the readers and handlers.</summary>
    public static IServiceCollection AddFacilitiesFeature(this IServiceCollection services) => services
        .AddSingleton<FacilityReader>()
        .AddSingleton<RecordAccreditationHandler>()
        .AddSingleton<IReport, AccreditationsReport>();
}

/// <summary>Addresses of the facility pages.</summary>
public static class FacilityLinks
{
    /// <summary>Record an accreditation of a facility, or the renewal of one.</summary>
    public static string NewAccreditation(string facility, Guid? renews = null) =>
        $"/facilities/{Uri.EscapeDataString(facility)}/accreditations/new{(renews is { } id ? $"?renews={id}" : "")}";
}
