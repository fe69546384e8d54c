using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Model.Evidence;
using LivIR.Credentials.Features.Texts;
using LivIR.Credentials.Shared.Text;

namespace LivIR.Credentials.Features.Reading;

/// <summary>What one of the files of a record proposes.</summary>
/// <param name="Name">The file's name; empty where it is the only one.</param>
/// <param name="Proposals">What it proposes.</param>
public sealed record ReadFile(string? Name, CertificateProposals Proposals);

/// <summary>One field of a record beside what its document says.</summary>
/// <param name="Field">The field's name.</param>
/// <param name="Read">As it is printed.</param>
/// <param name="Agrees">Whether both say the same.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="File">The name of the file it stands on; empty where there is only one.</param>
public sealed record ComparedField(string Field, string Read, bool Agrees, TextPlace Place, string? File);

/// <summary>Compares a record with what can be read on its documents. It helps a reviewer to look, and decides nothing.</summary>
public static class DocumentComparison
{
    /// <summary>The files to compare a record with: those that stand, the newest first. What the sender replaced says nothing any more.</summary>
    public static IReadOnlyList<EvidenceFile> Standing(Credential record) => [.. record.Evidence.Where(e => e.ReplacedAt is null).OrderByDescending(e => e.UploadedAt).ThenByDescending(e => e.Id)];

    /// <summary>The fields that could be read, those that differ first. A front and a back make one paper: each field is taken from the first file that tells it.</summary>
    /// <param name="record">The record.</param>
    /// <param name="holder">The holder's name.</param>
    /// <param name="files">What its files propose, the newest first.</param>
    public static IReadOnlyList<ComparedField> Of(Credential record, string holder, IReadOnlyList<ReadFile> files) =>
    [
        .. new[]
        {
            Text("Name", files, f => f.Holder, name => PersonNames.IsSamePersonPrinted(name, holder)),
            Text("Certificate", files, f => f.Type, code => code == record.TypeCode),
            Text("Number", files, f => f.Number, number => CredentialNumber.Key(number) == record.NumberKey),
            Day("Issued", files, f => f.IssuedOn, record.IssuedOn),
            Day("Last valid day", files, f => f.ExpiresOn, record.ExpiresOn),
        }.OfType<ComparedField>().OrderBy(field => field.Agrees),
    ];

    private static ComparedField? Text(string field, IReadOnlyList<ReadFile> files, Func<CertificateProposals, Proposal?> of, Func<string, bool> agrees) =>
        files.FirstOrDefault(f => of(f.Proposals) is not null) is { } file && of(file.Proposals) is { } read ? new ComparedField(field, read.Read, agrees(read.Value), read.Place, file.Name) : null;

    private static ComparedField? Day(string field, IReadOnlyList<ReadFile> files, Func<CertificateProposals, DateProposal?> of, DateOnly? recorded) =>
        files.FirstOrDefault(f => of(f.Proposals) is not null) is { } file && of(file.Proposals) is { } read
            ? new ComparedField(field, read.Read, recorded is { } day && read.Readings.Contains(day), read.Place, file.Name)
            : null;
}
