using LivIR.Credentials.Features.Binder.MakeBinder;

namespace LivIR.Credentials.Features.Binder;

/// <summary>Audit binders: one file for a surveyor, which proves itself.</summary>
public static class BinderFeature
{
    /// <summary>Adds what makes them.</summary>
    public static IServiceCollection AddBinderFeature(this IServiceCollection services) => services
        .AddSingleton<SigningKeys>()
        .AddSingleton<BinderStaffReader>()
        .AddSingleton<FacilityFiles>()
        .AddSingleton<BinderSources>()
        .AddSingleton<BinderMaker>()
        .AddSingleton<BinderDesk>();

    /// <summary>Maps where binders are fetched.</summary>
    public static void MapBinders(this IEndpointRouteBuilder routes) => BinderEndpoint.Map(routes);
}

/// <summary>Addresses of the binder pages.</summary>
public static class BinderLinks
{
    /// <summary>Fetch a binder that was made.</summary>
    public static string Fetch(Guid ticket) => $"{BinderDesk.Address}/{ticket}";
}
