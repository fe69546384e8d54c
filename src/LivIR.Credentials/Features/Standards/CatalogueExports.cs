using System.Text;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Data.Seeding;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Standards;

/// <summary>Standards and the catalogue as files in the format they came in, ready to be read again here or elsewhere.</summary>
public static class CatalogueExports
{
    /// <summary>Maps /exports/standards/CODE.json, /exports/catalogue/credential-types.json and /exports/catalogue/issuing-bodies.json.</summary>
    public static void MapCatalogueExports(this IEndpointRouteBuilder app)
    {
        app.MapGet("/exports/standards/{code}.json", StandardAsync).RequireAuthorization(Policies.Export);
        app.MapGet("/exports/catalogue/credential-types.json", TypesAsync).RequireAuthorization(Policies.Export);
        app.MapGet("/exports/catalogue/issuing-bodies.json", BodiesAsync).RequireAuthorization(Policies.Export);
    }

    private static async Task<IResult> StandardAsync(string code, IDbContextFactory<CredentialsDbContext> contexts, CancellationToken ct)
    {
        var standard = (await ReadAsync(contexts, ct)).Standards.Find(s => s.Code == code && s.Editions.Any(e => e.Requirements.Count > 0));
        return standard is null ? Results.NotFound() : File(SeedWriter.Write(standard), $"{code.ToLowerInvariant()}.json");
    }

    private static async Task<IResult> TypesAsync(IDbContextFactory<CredentialsDbContext> contexts, CancellationToken ct) =>
        File(SeedWriter.Write((await ReadAsync(contexts, ct)).CredentialTypes), "credential-types.json");

    private static async Task<IResult> BodiesAsync(IDbContextFactory<CredentialsDbContext> contexts, CancellationToken ct) =>
        File(SeedWriter.Write((await ReadAsync(contexts, ct)).IssuingBodies), "issuing-bodies.json");

    private static async Task<CatalogueFiles> ReadAsync(IDbContextFactory<CredentialsDbContext> contexts, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await StoredCatalogue.ReadAsync(db, ct);
    }

    private static IResult File(string text, string name) => Results.File(Encoding.UTF8.GetBytes(text), "application/json", name);
}
