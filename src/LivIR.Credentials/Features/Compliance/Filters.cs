using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Compliance;

/// <summary>One choice of a filter.</summary>
public sealed record Choice(string Code, string Name);

/// <summary>What the filters of the lists offer.</summary>
public sealed record FilterChoices(
    IReadOnlyList<Choice> Facilities, IReadOnlyList<Choice> Departments, IReadOnlyList<Choice> Professions, IReadOnlyList<Choice> Types, IReadOnlyList<Choice> Standards)
{
    /// <summary>Nothing to choose.</summary>
    public static FilterChoices None { get; } = new([], [], [], [], []);

    /// <summary>What a filter's value is called, for a workbook; the value itself where nothing is known of it.</summary>
    public string NameOf(string key, string value) => (key switch
    {
        "facility" => Facilities,
        "department" => Departments,
        "profession" => Professions,
        "type" => Types,
        "standard" => Standards,
        _ => [],
    }).FirstOrDefault(c => c.Code == value)?.Name ?? value;
}

/// <summary>Reads the choices within a scope.</summary>
public sealed class Filters(IDbContextFactory<CredentialsDbContext> contexts)
{
    /// <summary>Facilities and departments of the scope, professions, credential types and standards.</summary>
    public async Task<FilterChoices> ReadAsync(Scope scope, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return new FilterChoices(
            await scope.Limit(db.Facilities).OrderBy(f => f.Name).Select(f => new Choice(f.Code, f.Name)).ToListAsync(ct),
            await scope.Limit(db.Departments).OrderBy(d => d.Facility.Name).ThenBy(d => d.Name).Select(d => new Choice(d.Facility.Code + "/" + d.Code, d.Facility.Name + ": " + d.Name)).ToListAsync(ct),
            await db.Professions.OrderBy(p => p.Name).Select(p => new Choice(p.Code, p.Name)).ToListAsync(ct),
            await db.CredentialTypes.OrderBy(t => t.Name).Select(t => new Choice(t.Code, t.Name)).ToListAsync(ct),
            await db.Standards.OrderBy(s => s.Name).Select(s => new Choice(s.Code, s.Name)).ToListAsync(ct));
    }
}
