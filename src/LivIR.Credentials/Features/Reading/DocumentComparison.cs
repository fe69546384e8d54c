using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Features.Texts;
using LivIR.Credentials.Shared.Text;

namespace LivIR.Credentials.Features.Reading;

/// <summary>One field of a record beside what its document says.</summary>
/// <param name="Field">The field's name.</param>
/// <param name="Read">As it is printed.</param>
/// <param name="Agrees">Whether both say the same.</param>
/// <param name="Place">Where it stands.</param>
public sealed record ComparedField(string Field, string Read, bool Agrees, TextPlace Place);

/// <summary>Compares a record with what can be read on its document. It helps a reviewer to look, and decides nothing.</summary>
public static class DocumentComparison
{
    /// <summary>The fields that could be read, those that differ first.</summary>
    public static IReadOnlyList<ComparedField> Of(Credential record, string holder, CertificateProposals read) =>
    [
        .. new[]
        {
            Text("Name", read.Holder, name => PersonNames.IsSamePerson(name, holder)),
            Text("Certificate", read.Type, code => code == record.TypeCode),
            Text("Number", read.Number, number => CredentialNumber.Key(number) == record.NumberKey),
            Day("Issued", read.IssuedOn, record.IssuedOn),
            Day("Last valid day", read.ExpiresOn, record.ExpiresOn),
        }.OfType<ComparedField>().OrderBy(field => field.Agrees),
    ];

    private static ComparedField? Text(string field, Proposal? read, Func<string, bool> agrees) => read is null ? null : new ComparedField(field, read.Read, agrees(read.Value), read.Place);

    private static ComparedField? Day(string field, DateProposal? read, DateOnly? recorded) =>
        read is null ? null : new ComparedField(field, read.Read, recorded is { } day && read.Readings.Contains(day), read.Place);
}
