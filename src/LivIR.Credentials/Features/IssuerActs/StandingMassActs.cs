using System.Text.Json;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Shared.Dates;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.IssuerActs;

/// <summary>Finds acts for a group that a record came too late for: it waited for review when they were recorded, or was sent since.</summary>
public sealed class StandingMassActs(IDbContextFactory<CredentialsDbContext> contexts, ActedReader reader)
{
    /// <summary>What issuers did about the group that a record belongs to by its type, days and number, in sentences, the latest first.</summary>
    /// <param name="scope">What the asker may see.</param>
    /// <param name="credential">The record.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<IReadOnlyList<string>> OfAsync(Scope scope, Guid credential, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var type = await db.Credentials.Where(c => c.Id == credential).Select(c => c.TypeCode).SingleOrDefaultAsync(ct);
        var acts = await db.MassActs.AsNoTracking().Where(a => a.TypeCode == type && a.TakenBackAt == null).OrderByDescending(a => a.RecordedAt).ToListAsync(ct);
        if (acts.Count == 0 || await reader.FindAsync(db, scope, credential, ct) is not { Held: { } record, Credential: var found })
        {
            return [];
        }

        var last = IssuerActEntry.LastDayOnPaper(found.Type, record.Dates);
        var groups = await GroupsAsync(db, acts, ct);
        return
        [
            .. acts.Where(a => !found.IssuerActs.Any(own => own.MassActId == a.Id) && groups.TryGetValue(a.Id, out var group) && group.Means(record.Dates.IssuedOn, last, record.Number, group.NumbersByKey()))
                .Select(a => $"{IssuerActWords.Did(a.Kind, a.From, a.Until, null)}{(a.Extension is null ? "" : $", {a.Extension}")}: {a.Reason} ({a.Source})"),
        ];
    }

    // The act keeps its group in words for the reader; the audit trail keeps it as it was chosen.
    private static async Task<Dictionary<Guid, MassGroup>> GroupsAsync(CredentialsDbContext db, List<MassAct> acts, CancellationToken ct)
    {
        var keys = acts.ConvertAll(a => a.Id.ToString());
        var told = await db.Changes.Where(c => c.SubjectKind == "MassAct" && c.Act == "MassActRecorded" && keys.Contains(c.SubjectId)).Select(c => new { c.SubjectId, c.Data }).ToListAsync(ct);
        return told.ToDictionary(c => Guid.Parse(c.SubjectId), c => JsonSerializer.Deserialize<Told>(c.Data, JsonSerializerOptions.Web)!.Group);
    }

    private sealed record Told(MassGroup Group);
}
