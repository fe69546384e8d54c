using LivIR.Credentials.Data.Model.Evidence;
using LivIR.Credentials.Data.Model.Facilities;
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

    /// <summary>Stores one page for each document that the file wants one for.</summary>
    /// <param name="facility">What the facility is called.</param>
    /// <param name="told">What the file says, in its order.</param>
    /// <param name="documents">The documents, in the same order.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<IReadOnlyList<EvidenceFile>> DrawAsync(string facility, IEnumerable<DemoDocument> told, IEnumerable<FacilityEvidence> documents, CancellationToken ct)
    {
        var files = new List<EvidenceFile>();
        foreach (var document in told.Zip(documents).Where(d => d.First.File).Select(d => d.Second))
        {
            using var content = new MemoryStream(drawing.Page(facility, document.Title, document.Owner, document.DatedOn), writable: false);
            var stored = await store.SaveAsync(content, ct);
            files.Add(EvidenceFile.Attach(Guid.CreateVersion7(), EvidenceSubject.FacilityEvidence(document.Id), stored.Value.Sha256, $"{document.KindCode}-{document.DatedOn:yyyy-MM-dd}.jpg", document.RecordedAt, document.RecordedBy));
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
