using LivIR.Credentials.Testing.Certificates;

namespace LivIR.Credentials.Tests.Features.Reading;

/// <summary>Reads the invented certificates that hold text; those that are pictures are read by the integration tests.</summary>
public sealed class CertificateSetTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_each_field_95_in_100_are_proposed_right_and_less_than_1_wrong()
    {
        var seed = Path.Combine(AppContext.BaseDirectory, "seed");
        var catalogue = await CertificateRun.CatalogueAsync(seed, Ct);
        var folder = Directory.CreateTempSubdirectory("livir-certificates-").FullName;
        using var paper = new CertificatePaper(Path.Combine(seed, "demo", "fonts", "DejaVuSans.ttf"));
        List<(CertificateCase Case, FieldsFound Found)> read = [];
        try
        {
            foreach (var index in Enumerable.Range(0, CertificateSet.Count).Where(i => CertificateSet.All[i].Case.Form == CertificateForm.Text))
            {
                read.Add((CertificateSet.All[index].Case, await CertificateRun.ReadAsync(CertificateRun.Write(folder, paper, index), catalogue, Ct)));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        Assert.True(read.Count >= 60);
        Assert.All(CertificateShares.Count(read), share =>
        {
            Assert.True(share.Right >= 0.95 * share.Printed, $"{share.Field}: {share.Right} of {share.Printed} right.");
            Assert.True(share.Wrong < 0.01 * read.Count, $"{share.Field}: {share.Wrong} of {read.Count} wrong.");
        });
    }
}
