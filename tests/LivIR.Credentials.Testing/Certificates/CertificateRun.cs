using System.Globalization;
using LivIR.Credentials.Data.Seeding;
using LivIR.Credentials.Features.Reading;
using LivIR.Credentials.Features.Texts;

namespace LivIR.Credentials.Testing.Certificates;

/// <summary>Writes the invented certificates as files and reads them as the product does.</summary>
public static class CertificateRun
{
    // The day on which they are read: later than every day of issue.
    private static readonly DateOnly Today = new(2026, 11, 25);

    private static string Seed => Path.Combine(AppContext.BaseDirectory, "seed");

    /// <summary>Something to print them on.</summary>
    public static CertificatePaper Paper() => new(Path.Combine(Seed, "demo", "fonts", "DejaVuSans.ttf"));

    /// <summary>Writes certificates into a folder and reads each.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="cases">Their places in the set.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task<List<(CertificateCase Case, FieldsFound Found)>> ReadAsync(string folder, IEnumerable<int> cases, CancellationToken ct)
    {
        var files = await new SeedReader(Seed).ReadCatalogueAsync(ct);
        var catalogue = ReadingCatalogues.Of(files.CredentialTypes, files.IssuingBodies);
        using var paper = Paper();
        List<(CertificateCase Case, FieldsFound Found)> read = [];
        foreach (var index in cases)
        {
            var (one, pieces) = CertificateSet.All[index];
            var file = Path.Combine(folder, one.FileName);
            await File.WriteAllBytesAsync(file, paper.Make(pieces, one.Form, index), ct);
            read.Add((one, Found(CertificateReader.Read(await FileTextReader.ReadAsync(file, ct), catalogue, Today))));
        }

        return read;
    }

    private static FieldsFound Found(CertificateProposals found) =>
        new(found.Type?.Value, found.Issuer?.Value, found.Holder?.Value, found.Number?.Value, Day(found.IssuedOn), Day(found.ExpiresOn));

    private static string? Day(DateProposal? date) => date is null ? null : date.Value?.ToString("O", CultureInfo.InvariantCulture) ?? CertificateShares.Asked;
}
