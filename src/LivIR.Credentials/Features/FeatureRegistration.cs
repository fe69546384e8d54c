using LivIR.Credentials.Features.Administration;
using LivIR.Credentials.Features.Catalogue;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Credentials.DecideCredential;
using LivIR.Credentials.Features.Credentials.RecordCredential;
using LivIR.Credentials.Features.Demo;
using LivIR.Credentials.Features.Evidence;
using LivIR.Credentials.Features.Expiring;
using LivIR.Credentials.Features.Facilities;
using LivIR.Credentials.Features.People;
using LivIR.Credentials.Features.People.StaffRegister;
using LivIR.Credentials.Features.Reports;
using LivIR.Credentials.Features.Review;
using LivIR.Credentials.Features.Training.RecordTraining;
namespace LivIR.Credentials.Features;

/// <summary>Every feature's services and endpoints, one line each.</summary>
public static class FeatureRegistration
{
    /// <summary>Adds the services that pages and the command line share.</summary>
    public static IServiceCollection AddFeatures(this IServiceCollection services)
    {
        services.AddSingleton<StatusReader>();
        services.AddSingleton<Filters>();
        services.AddSingleton<StaffRegisterReader>();
        services.AddSingleton<PersonFileReader>();
        services.AddSingleton<ExpiringReader>();
        services.AddSingleton<ReviewReader>();
        services.AddSingleton<RecordCredentialHandler>();
        services.AddSingleton<DecideCredentialHandler>();
        services.AddSingleton<RecordTrainingHandler>();
        services.AddReportsFeature();
        services.AddFacilitiesFeature();
        services.AddCatalogueFeature();
        services.AddAdministrationFeature();
        services.AddScoped<DemoHospital>();
        return services;
    }

    /// <summary>Adds what only the web application needs: services that ask who is signed in.</summary>
    public static IServiceCollection AddPageFeatures(this IServiceCollection services) =>
        services.AddScoped<IEvidenceAccess, ScopedEvidenceAccess>().AddEvidenceEndpoints();

    /// <summary>Maps the endpoints.</summary>
    public static void MapFeatureEndpoints(this IEndpointRouteBuilder app) => app.MapReports();
}
