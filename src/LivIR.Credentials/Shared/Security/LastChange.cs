using LivIR.Credentials.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Shared.Security;

/// <summary>Says who was faster when two people edit the same record.</summary>
public static class LastChange
{
    /// <summary>A problem that names who changed the record last and what they did, read from the audit trail.</summary>
    public static async Task<Problem> ConflictAsync(CredentialsDbContext db, string subjectKind, object subjectId, CancellationToken ct)
    {
        var id = subjectId.ToString()!;
        var last = await db.Changes.AsNoTracking().Where(c => c.SubjectKind == subjectKind && c.SubjectId == id).OrderByDescending(c => c.Id).FirstOrDefaultAsync(ct);
        var who = last is null ? "Someone" : $"{last.ActorName} ({Words(last.Act)}: {Shortened(last.Data)})";
        return new Problem("change.conflict", $"{who} changed this in the meantime. Nothing was saved. Load the page again, look at the new values and enter yours again.");
    }

    /// <summary>"CatalogueEntryEdited" as "catalogue entry edited".</summary>
    private static string Words(string act) =>
        string.Concat(act.Select((letter, i) => i > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : char.ToLowerInvariant(letter).ToString()));

    private static string Shortened(string data) => data.Length <= 300 ? data : string.Concat(data.AsSpan(0, 300), "…");
}
