using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Data.Text;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Credentials.RecordCredential;

/// <summary>A kind of credential as the form offers it.</summary>
/// <param name="Type">The type.</param>
/// <param name="Issuer">Who issues it.</param>
/// <param name="Likely">Whether the holder's profession usually holds it.</param>
public sealed record TypeChoice(CredentialType Type, string Issuer, bool Likely)
{
    private readonly string _searched = SearchFold.Fold(string.Join(' ', [Type.Code, Type.Name, .. Type.AlsoKnownAs, Type.IssuingBodyCode, Issuer]));

    /// <summary>The code, by which the form knows it.</summary>
    public string Code => Type.Code;

    /// <summary>What the closed field shows.</summary>
    public string Label => Type.Name;

    /// <summary>Whether every word occurs in a name or code of the type or its issuer, whatever the case and the accents.</summary>
    public bool Matches(string? text) =>
        SearchFold.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => _searched.Contains(word, StringComparison.Ordinal));
}

/// <summary>What the form starts with: whose certificate, which kinds, and the record it renews.</summary>
/// <param name="StaffMemberId">Whose.</param>
/// <param name="Holder">The holder's name.</param>
/// <param name="BirthMonth">The holder's birth month, 1 to 12, where a deadline depends on it.</param>
/// <param name="Types">The kinds, those of the holder's profession first.</param>
/// <param name="RenewsType">The code of the renewed record's type; empty for a new certificate.</param>
/// <param name="RenewsIssuedOn">The renewed record's day of issue.</param>
/// <param name="RenewsLastDay">The renewed record's last valid day, by its paper or by its rule.</param>
/// <param name="Today">Today where the holder works.</param>
public sealed record RecordCredentialStart(Guid StaffMemberId, string Holder, int? BirthMonth, IReadOnlyList<TypeChoice> Types, string? RenewsType, DateOnly? RenewsIssuedOn, DateOnly? RenewsLastDay, DateOnly Today);

/// <summary>Reads what the form starts with.</summary>
public sealed class RecordCredentialReader(IDbContextFactory<CredentialsDbContext> contexts, StatusReader statuses, CatalogueCache catalogues)
{
    /// <summary>The start of the form; null where the person is neither the asker nor within the scope.</summary>
    public async Task<RecordCredentialStart?> ReadAsync(Scope scope, Guid person, Guid? renews, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var visible = scope.StaffMemberId == person ? db.StaffMembers : scope.Limit(db.StaffMembers, statuses.EarliestToday);
        var holder = await visible.AsNoTracking().Include(p => p.Assignments).SingleOrDefaultAsync(p => p.Id == person, ct);
        if (holder is null)
        {
            return null;
        }

        var professions = holder.Assignments.Where(a => a.Until is null).Select(a => a.ProfessionCode).ToHashSet();
        var issuers = await db.IssuingBodies.ToDictionaryAsync(b => b.Code, b => b.Name, ct);
        var types = await db.CredentialTypes.AsNoTracking().ToListAsync(ct);
        var renewed = await db.Credentials.Where(c => c.Id == renews && c.StaffMemberId == person).Select(c => new { c.TypeCode, c.IssuedOn }).SingleOrDefaultAsync(ct);
        return new RecordCredentialStart(
            person,
            holder.DisplayName,
            holder.BirthMonth,
            [.. types.Select(t => new TypeChoice(t, issuers[t.IssuingBodyCode], t.Professions.Count == 0 || t.Professions.Any(professions.Contains)))
                .OrderByDescending(c => c.Likely).ThenBy(c => c.Type.Category).ThenBy(c => c.Label, StringComparer.InvariantCulture)],
            renewed?.TypeCode,
            renewed?.IssuedOn,
            renewed is null ? null : await LastDayAsync(db, person, renews!.Value, ct),
            await statuses.TodayOfAsync(db, person, ct));
    }

    private async Task<DateOnly?> LastDayAsync(CredentialsDbContext db, Guid person, Guid record, CancellationToken ct)
    {
        var catalogue = await catalogues.ReadAsync(db, ct);
        var facts = await statuses.ReadFactsAsync(db, db.StaffMembers.Where(p => p.Id == person), catalogue, AskedDays.Today, ct);
        return facts.SelectMany(f => f.Records).FirstOrDefault(r => r.Id == record) is { } old && catalogue.Type(old.TypeCode) is { } type
            ? ValidityRules.Evaluate(type.Type.Validity, old.Dates).LastDay
            : null;
    }
}
