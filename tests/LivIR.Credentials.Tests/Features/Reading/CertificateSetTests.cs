using LivIR.Credentials.Testing.Certificates;

namespace LivIR.Credentials.Tests.Features.Reading;

/// <summary>Reads the invented certificates that hold text; those that are pictures are read by the integration tests.</summary>
public sealed class CertificateSetTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("livir-certificates-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Of_each_field_95_in_100_are_proposed_right_and_less_than_1_wrong()
    {
        var read = await CertificateRun.ReadAsync(_folder, Enumerable.Range(0, CertificateSet.Count).Where(i => CertificateSet.All[i].Case.Form == CertificateForm.Text), Ct);

        Assert.True(read.Count >= 60);
        Assert.All(CertificateShares.Count(read), share =>
        {
            Assert.True(share.Right >= 0.95 * share.Printed, $"{share.Field}: {share.Right} of {share.Printed} right.");
            Assert.True(share.Wrong < 0.01 * read.Count, $"{share.Field}: {share.Wrong} of {read.Count} wrong.");
        });
    }
}
