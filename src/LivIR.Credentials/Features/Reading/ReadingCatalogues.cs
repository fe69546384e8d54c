using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Data.Seeding;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Reading;

/// <summary>The names that are looked for in documents: those of the catalogue.</summary>
public static class ReadingCatalogues
{
    /// <summary>The names of the database's catalogue.</summary>
    public static async Task<ReadingCatalogue> ReadAsync(CredentialsDbContext db, CancellationToken ct) =>
        Of(await db.CredentialTypes.AsNoTracking().ToListAsync(ct), await db.IssuingBodies.AsNoTracking().ToListAsync(ct));

    /// <summary>The same, or those of the shipped catalogue where no database was set up yet.</summary>
    /// <param name="db">The database.</param>
    /// <param name="seed">The seed folder.</param>
    /// <param name="schemas">The folder of the schemas.</param>
    /// <param name="ct">Stops the reading.</param>
    public static async Task<ReadingCatalogue> ReadOrShippedAsync(CredentialsDbContext db, string seed, string schemas, CancellationToken ct)
    {
        try
        {
            var stored = await ReadAsync(db, ct);
            if (stored.Types.Count > 0)
            {
                return stored;
            }
        }
        catch (Exception missing) when (missing is SqliteException or SqlException)
        {
            // There is no database to ask; what is shipped says the same.
        }

        var files = await new SeedReader(seed, schemas).ReadCatalogueAsync(ct);
        return Of(files.CredentialTypes, files.IssuingBodies);
    }

    /// <summary>The names of types and issuing bodies.</summary>
    public static ReadingCatalogue Of(List<CredentialType> types, List<IssuingBody> bodies) => new(
        types.ConvertAll(t => new TypeNames(t.Code, t.IssuingBodyCode, [t.Name, .. t.AlsoKnownAs], t.Validity.Model == ValidityModel.FixedMonthsEndOfMonth)),
        bodies.ConvertAll(b => new IssuerNames(b.Code, [b.Name, .. b.AlsoKnownAs])));
}
