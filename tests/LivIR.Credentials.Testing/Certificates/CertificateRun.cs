using System.Globalization;
using LivIR.Credentials.Data.Seeding;
using LivIR.Credentials.Features.Reading;
using LivIR.Credentials.Features.Texts;

namespace LivIR.Credentials.Testing.Certificates;

/// <summary>Writes the invented certificates as files and reads them as the product does.</summary>
public static class CertificateRun
{
    /// <summary>Writes one.</summary>
    /// <returns>Its path.</returns>
    public static string Write(string folder, CertificatePaper paper, int index)
    {
        var (one, pieces) = CertificateSet.All[index];
        var file = Path.Combine(folder, one.FileName);
        File.WriteAllBytes(file, paper.Make(pieces, one.Form, index));
        return file;
    }

    /// <summary>Reads one.</summary>
    public static async Task<FieldsFound> ReadAsync(string file, ReadingCatalogue catalogue, CancellationToken ct)
    {
        var found = CertificateReader.Read(await FileTextReader.ReadAsync(file, ct), catalogue);
        return new FieldsFound(found.Type?.Value, found.Issuer?.Value, found.Holder?.Value, found.Number?.Value, Day(found.IssuedOn), Day(found.ExpiresOn));
    }

    /// <summary>The names of the shipped catalogue.</summary>
    public static async Task<ReadingCatalogue> CatalogueAsync(string seed, CancellationToken ct)
    {
        var files = await new SeedReader(seed).ReadCatalogueAsync(ct);
        return new ReadingCatalogue(
            files.CredentialTypes.ConvertAll(t => new TypeNames(t.Code, t.IssuingBodyCode, [t.Name, .. t.AlsoKnownAs])),
            files.IssuingBodies.ConvertAll(b => new IssuerNames(b.Code, [b.Name, .. b.AlsoKnownAs])));
    }

    private static string? Day(DateProposal? date) => date is null ? null : date.Value?.ToString("O", CultureInfo.InvariantCulture) ?? CertificateShares.Asked;
}
