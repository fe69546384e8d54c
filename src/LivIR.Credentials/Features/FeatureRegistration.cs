using LivIR.Credentials.Features.Actions;
using LivIR.Credentials.Features.Administration;
using LivIR.Credentials.Features.Audit;
using LivIR.Credentials.Features.Binder;
using LivIR.Credentials.Features.Catalogue;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Credentials;
using LivIR.Credentials.Features.Crosswalk;
using LivIR.Credentials.Features.Demo;
using LivIR.Credentials.Features.Evidence;
using LivIR.Credentials.Features.Expiring;
using LivIR.Credentials.Features.Facilities;
using LivIR.Credentials.Features.Findings;
using LivIR.Credentials.Features.Forecast;
using LivIR.Credentials.Features.Import;
using LivIR.Credentials.Features.IssuerActs;
using LivIR.Credentials.Features.Matrix;
using LivIR.Credentials.Features.Pathways;
using LivIR.Credentials.Features.People;
using LivIR.Credentials.Features.Privileges;
using LivIR.Credentials.Features.Reading;
using LivIR.Credentials.Features.Reports;
using LivIR.Credentials.Features.Scanning;
using LivIR.Credentials.Features.Standards;
using LivIR.Credentials.Features.Surveys;
using LivIR.Credentials.Features.Synthetic;
using LivIR.Credentials.Features.Training;
using LivIR.Credentials.Features.Waivers;
using LivIR.Credentials.Features.Week;

namespace LivIR.Credentials.Features;

/// <summary>Every feature's services and endpoints, one line each.</summary>
public static class FeatureRegistration
{
    /// <summary>Adds the services that pages and the command line share.</summary>
    public static IServiceCollection AddFeatures(this IServiceCollection services) => services
        .AddComplianceFeature()
        .AddPathwaysFeature()
        .AddPrivilegesFeature()
        .AddPeopleFeature()
        .AddCredentialsFeature()
        .AddReadingFeature()
        .AddScanningFeature()
        .AddTrainingFeature()
        .AddExpiringFeature()
        .AddFacilitiesFeature()
        .AddBinderFeature()
        .AddActionsFeature()
        .AddSurveysFeature()
        .AddStandardsFeature()
        .AddCrosswalkFeature()
        .AddWaiversFeature()
        .AddImportFeature()
        .AddIssuerActsFeature()
        .AddCatalogueFeature()
        .AddAdministrationFeature()
        .AddFindingsFeature()
        .AddForecastFeature()
        .AddMatrixFeature()
        .AddWeekFeature()
        .AddReportsFeature()
        .AddAuditFeature()
        .AddDemoFeature()
        .AddSyntheticFeature();

    /// <summary>Adds what only the web application needs: services that ask who is signed in.</summary>
    public static IServiceCollection AddPageFeatures(this IServiceCollection services) => services.AddEvidenceEndpoints().AddScanningWorker().AddReviewCount().AddReportAskers();

    /// <summary>Maps the endpoints.</summary>
    public static void MapFeatureEndpoints(this IEndpointRouteBuilder app)
    {
        app.MapEvidenceEndpoints();
        app.MapUploads();
        app.MapReports();
        app.MapBinders();
        app.MapImports();
        app.MapCatalogueExports();
    }
}
