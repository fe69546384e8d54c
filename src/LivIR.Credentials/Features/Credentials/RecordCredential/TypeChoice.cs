using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Data.Text;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Shared;
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
public sealed record RecordCredentialStart(Guid StaffMemberId, string Holder, int? BirthMonth, IReadOnlyList<TypeChoice> Types, string? RenewsType, DateOnly? RenewsIssuedOn, DateOnly? RenewsLastDay, DateOnly Today)
{
    /// <summary>The first day from which a renewal counts for the next period; empty where its rule names none.</summary>
    public DateOnly? RenewsFrom { get; init; }

    /// <summary>The record that is corrected; empty for a new one.</summary>
    public CorrectedRecord? Corrects { get; init; }
}

/// <summary>A record that is corrected, as it stands.</summary>
/// <param name="Id">The key.</param>
/// <param name="Version">Its version.</param>
/// <param name="Details">What it says.</param>
/// <param name="FileNames">The files behind it, which stay with the correction.</param>
/// <param name="Refusal">Why it cannot be corrected as it stands; empty where it can.</param>
public sealed record CorrectedRecord(Guid Id, int Version, CredentialDetails Details, IReadOnlyList<string> FileNames, Problem? Refusal);

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
        var renewed = await db.Credentials.Where(c => c.Id == renews && c.StaffMemberId == person && c.SupersededAt == null && !c.Verifications.Any(v => v.Result == VerificationResult.Rejected)).Select(c => new { c.TypeCode, c.IssuedOn }).SingleOrDefaultAsync(ct);
        var (lastDay, from) = renewed is null ? default : await RenewedAsync(db, person, renews!.Value, ct);
        return new RecordCredentialStart(
            person,
            holder.DisplayName,
            holder.BirthMonth,
            [.. types.Select(t => new TypeChoice(t, issuers[t.IssuingBodyCode], t.Professions.Count == 0 || t.Professions.Any(professions.Contains)))
                .OrderByDescending(c => c.Likely).ThenBy(c => c.Type.Category).ThenBy(c => c.Label, StringComparer.InvariantCulture)],
            renewed?.TypeCode,
            renewed?.IssuedOn,
            lastDay,
            await statuses.TodayOfAsync(db, person, ct))
        {
            RenewsFrom = from,
        };
    }

    /// <summary>The start of the form that corrects a record; null where the record stands no more or its holder is neither the asker nor within the scope.</summary>
    public async Task<RecordCredentialStart?> ReadCorrectionAsync(Scope scope, Guid person, Guid credential, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var former = await db.Credentials.AsNoTracking().AsSplitQuery().Include(c => c.Verifications).Include(c => c.IssuerActs)
            .SingleOrDefaultAsync(c => c.Id == credential && c.StaffMemberId == person && c.SupersededAt == null, ct);
        if (former is null || await ReadAsync(scope, person, former.RenewsId, ct) is not { } start)
        {
            return null;
        }

        var files = (await CredentialCopies.FilesAsync(db, [former.Id], ct))[former.Id].Select(f => f.FileName);
        var refusal = await CorrectCredentialHandler.RefusalAsync(db, former, ct);
        return start with { Corrects = new CorrectedRecord(former.Id, former.Version, CredentialCopies.Details(former), [.. files], refusal) };
    }

    // The same end that the evaluator counts the renewal from.
    private async Task<(DateOnly? LastDay, DateOnly? From)> RenewedAsync(CredentialsDbContext db, Guid person, Guid record, CancellationToken ct)
    {
        var catalogue = await catalogues.ReadAsync(db, ct);
        var facts = await statuses.ReadFactsAsync(db, db.StaffMembers.Where(p => p.Id == person), catalogue, AskedDays.Today, ct);
        var old = facts.SelectMany(f => f.Records).FirstOrDefault(r => r.Id == record);
        return old is null ? default : (RenewalChains.DueEnd(old, catalogue), RenewalChains.RenewableFrom(old, catalogue));
    }
}
