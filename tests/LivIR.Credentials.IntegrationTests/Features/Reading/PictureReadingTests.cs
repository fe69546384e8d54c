using LivIR.Credentials.Features.Texts;
using LivIR.Credentials.Testing.Certificates;

namespace LivIR.Credentials.IntegrationTests.Features.Reading;

/// <summary>Reads invented certificates that are pictures: scans, photographs, some of them lying on their side.</summary>
public sealed class PictureReadingTests : IDisposable
{
    private const int EachOne = 4;

    private readonly string _folder = Directory.CreateTempSubdirectory("livir-pictures-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Most_fields_of_pictures_are_proposed_right_and_hardly_any_wrong()
    {
        if (!Recognition.ReadsScans)
        {
            Assert.SkipWhen(Environment.GetEnvironmentVariable("CI") is null, "tesseract and pdftoppm are not installed.");
            Assert.Fail("tesseract and pdftoppm are not installed.");
        }

        var pictures = Enumerable.Range(0, CertificateSet.Count).Where(i => CertificateSet.All[i].Case.Form != CertificateForm.Text);
        var read = await CertificateRun.ReadAsync(_folder, pictures.Where((_, i) => i % EachOne == 0), Ct);

        Assert.Contains(read, r => r.Case.Form == CertificateForm.Photograph);
        var shares = CertificateShares.Count(read);
        var (printed, right, wrong) = (shares.Sum(s => s.Printed), shares.Sum(s => s.Right), shares.Sum(s => s.Wrong));
        Assert.True(right >= 0.9 * printed, $"{right} of {printed} right.");
        Assert.True(wrong <= 1, $"{wrong} wrong.");
    }
}
