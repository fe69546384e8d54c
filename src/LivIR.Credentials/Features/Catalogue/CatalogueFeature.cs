using LivIR.Credentials.Features.Catalogue.EditBody;
using LivIR.Credentials.Features.Catalogue.EditType;
using LivIR.Credentials.Shared;

namespace LivIR.Credentials.Features.Catalogue;

/// <summary>The kinds of credential and who issues them: searched, read and, by an administrator, added and changed.</summary>
public static class CatalogueFeature
{
    /// <summary>Adds the readers and the handlers.</summary>
    public static IServiceCollection AddCatalogueFeature(this IServiceCollection services) => services
        .AddSingleton<CatalogueReader>()
        .AddSingleton<TypePageReader>()
        .AddSingleton<EditTypeReader>()
        .AddSingleton<SaveTypeHandler>()
        .AddSingleton<SaveBodyHandler>();
}

/// <summary>Addresses of the catalogue pages.</summary>
public static class CatalogueLinks
{
    /// <summary>Add a kind of credential.</summary>
    public const string NewType = $"{AppLinks.Catalogue}/new";

    /// <summary>Add an issuing body.</summary>
    public const string NewBody = $"{AppLinks.IssuingBodies}/new";

    /// <summary>The kinds of credential as their file has them.</summary>
    public const string ExportTypes = "/exports/catalogue/credential-types.json";

    /// <summary>The issuing bodies as their file has them.</summary>
    public const string ExportBodies = "/exports/catalogue/issuing-bodies.json";

    /// <summary>Change a kind of credential, in a draft where one is named.</summary>
    public static string Edit(string code, Guid? draft = null) => $"{AppLinks.CatalogueType(code)}/edit{(draft is { } id ? $"?draft={id}" : "")}";

    /// <summary>Change an issuing body.</summary>
    public static string EditBody(string code) => $"{AppLinks.IssuingBodies}/{Uri.EscapeDataString(code)}";
}
