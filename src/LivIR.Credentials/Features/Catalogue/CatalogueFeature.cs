using LivIR.Credentials.Features.Catalogue.EditCatalogueEntry;
using LivIR.Credentials.Shared;

namespace LivIR.Credentials.Features.Catalogue;

/// <summary>The kinds of credential: searched, read and, by an administrator, changed.</summary>
public static class CatalogueFeature
{
    /// <summary>Adds the reader and the handler.</summary>
    public static IServiceCollection AddCatalogueFeature(this IServiceCollection services) => services
        .AddSingleton<CatalogueReader>()
        .AddSingleton<EditCatalogueEntryHandler>();
}

/// <summary>Addresses of the catalogue pages.</summary>
public static class CatalogueLinks
{
    /// <summary>Change a kind of credential.</summary>
    public static string Edit(string code) => $"{AppLinks.CatalogueType(code)}/edit";
}
