using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Facts;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Privileges.ClassList;

/// <summary>Reads the classes of procedures and the periods of appointments, with what codes are called.</summary>
public sealed class ClassListReader(IDbContextFactory<CredentialsDbContext> contexts, CatalogueCache catalogues)
{
    /// <summary>The catalogue and the names of countries.</summary>
    public async Task<(CatalogueSource Source, IReadOnlyDictionary<string, string> Countries)> ReadAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var countries = await db.Countries.ToDictionaryAsync(c => c.Code, c => c.Name, ct);
        return ((await catalogues.ReadAsync(db, ct)).Source, countries);
    }
}
