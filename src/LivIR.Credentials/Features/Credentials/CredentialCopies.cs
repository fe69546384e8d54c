using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Model.Evidence;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Credentials;

/// <summary>Puts what stood behind one record of a credential behind another of the same.</summary>
internal static class CredentialCopies
{
    /// <summary>The files that stand behind some records.</summary>
    public static async Task<ILookup<Guid, (string Sha256, string FileName)>> FilesAsync(CredentialsDbContext db, IReadOnlyList<Guid> ids, CancellationToken ct) =>
        (await db.EvidenceFiles.AsNoTracking().Where(f => f.CredentialId != null && ids.Contains(f.CredentialId.Value) && f.ReplacedAt == null)
            .Select(f => new { Id = f.CredentialId!.Value, f.Sha256, f.FileName }).ToListAsync(ct)).ToLookup(f => f.Id, f => (f.Sha256, f.FileName));

    /// <summary>Behind which records some stored bytes stand.</summary>
    public static async Task<ILookup<Guid, string>> FilesAsync(CredentialsDbContext db, IEnumerable<string> bytes, CancellationToken ct)
    {
        List<string> sums = [.. bytes.Distinct()];
        return sums.Count == 0
            ? Array.Empty<Guid>().ToLookup(id => id, _ => "")
            : (await db.EvidenceFiles.AsNoTracking().Where(f => f.CredentialId != null && f.ReplacedAt == null && sums.Contains(f.Sha256)).Select(f => new { Id = f.CredentialId!.Value, f.Sha256 }).ToListAsync(ct)).ToLookup(f => f.Id, f => f.Sha256);
    }

    /// <summary>The same files behind another record.</summary>
    public static IEnumerable<EvidenceFile> Behind(Guid id, IEnumerable<(string Sha256, string FileName)> files, ChangeContext change) =>
        files.Select(f => EvidenceFile.Attach(Guid.CreateVersion7(), EvidenceSubject.Credential(id), f.Sha256, f.FileName, change.At, change.Scope.UserId));

    /// <summary>A record that says what another said, with what was decided about it.</summary>
    public static Credential Again(Credential former, ChangeContext change)
    {
        var again = Credential.Record(Guid.CreateVersion7(), former.StaffMemberId, Details(former), change.At, change.Scope.UserId);
        foreach (var decision in former.Verifications.OrderBy(v => v.DecidedAt))
        {
            var by = new Decider(decision.DecidedBy, decision.DecidedByName, decision.DecidedAt);
            again.Decide(decision.Result == VerificationResult.Verified
                ? Verification.Accept(Guid.CreateVersion7(), again.Id, new VerificationDetails(decision.Method, decision.CheckedOn, decision.Source), by)
                : Verification.Reject(Guid.CreateVersion7(), again.Id, decision.Reason!, decision.CheckedOn, by));
        }

        return again;
    }

    /// <summary>What a record says.</summary>
    public static CredentialDetails Details(Credential c) => new(c.TypeCode, c.IssuedOn, c.ExpiresOn, c.Number, c.StatusCheckedOn, c.WithdrawnOn, c.Note, c.RenewsId);
}
