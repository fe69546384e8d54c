using LivIR.Credentials.Data.Model.Evidence;
using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Evidence;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Demo;

/// <summary>Draws and stores the certificates behind demo credentials, by turns as a document and as a photograph.</summary>
internal sealed class DemoEvidence(CredentialsDbContext db, IEvidenceStore store, CertificateDrawing drawing)
{
    private int _drawn;

    /// <summary>Stores one certificate for each credential that the file wants one for.</summary>
    public async Task<IReadOnlyList<EvidenceFile>> DrawAsync(StaffMember holder, IEnumerable<DemoHeld> credentials, CancellationToken ct)
    {
        var files = new List<EvidenceFile>();
        foreach (var held in credentials.Where(c => c.Told.Evidence))
        {
            files.Add(await StoreAsync(await DescribeAsync(holder, held, ct), held, ct));
        }

        return files;
    }

    private async Task<Certificate> DescribeAsync(StaffMember holder, DemoHeld held, CancellationToken ct)
    {
        var named = await db.CredentialTypes.AsNoTracking()
            .Where(t => t.Code == held.Record.TypeCode)
            .Join(db.IssuingBodies, t => t.IssuingBodyCode, b => b.Code, (type, body) => new { Title = type.Name, Issuer = body.Name })
            .SingleAsync(ct);
        return new Certificate(named.Title, named.Issuer, holder.DisplayName, held.Record.Number, held.Record.IssuedOn, held.Record.ExpiresOn);
    }

    private async Task<EvidenceFile> StoreAsync(Certificate certificate, DemoHeld held, CancellationToken ct)
    {
        var photograph = _drawn++ % 2 == 1;
        var bytes = photograph ? drawing.Jpeg(certificate) : drawing.Pdf(certificate);
        using var content = new MemoryStream(bytes, writable: false);
        var stored = await store.SaveAsync(content, ct);
        var name = $"{held.Record.TypeCode}-{held.Record.IssuedOn:yyyy-MM-dd}.{(photograph ? "jpg" : "pdf")}";
        return EvidenceFile.Attach(
            Guid.CreateVersion7(), EvidenceSubject.Credential(held.Record.Id), stored.Value.Sha256, name, held.Record.RecordedAt, held.RecordedBy.Id);
    }
}
