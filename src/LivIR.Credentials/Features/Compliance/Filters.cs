using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Compliance;

/// <summary>One choice of a filter.</summary>
public sealed record Choice(string Code, string Name);

/// <summary>What the filters of the lists offer.</summary>
public sealed record FilterChoices(IReadOnlyList<Choice> Facilities, IReadOnlyList<Choice> Professions, IReadOnlyList<Choice> Types)
{
    /// <summary>Nothing to choose.</summary>
    public static FilterChoices None { get; } = new([], [], []);
}

/// <summary>Reads the choices within a scope.</summary>
public sealed class Filters(IDbContextFactory<CredentialsDbContext> contexts)
{
    /// <summary>Facilities of the scope, professions and credential types.</summary>
    public async Task<FilterChoices> ReadAsync(Scope scope, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return new FilterChoices(
            await scope.Limit(db.Facilities).OrderBy(f => f.Name).Select(f => new Choice(f.Code, f.Name)).ToListAsync(ct),
            await db.Professions.OrderBy(p => p.Name).Select(p => new Choice(p.Code, p.Name)).ToListAsync(ct),
            await db.CredentialTypes.OrderBy(t => t.Name).Select(t => new Choice(t.Code, t.Name)).ToListAsync(ct));
    }
}
