using LivIR.Credentials.Features.Import.Certificates;

namespace LivIR.Credentials.Tests.Features.Import.Certificates;

public sealed class CertificateFileNameTests
{
    [Theory]
    [InlineData("E123_BLS_2026-05.pdf", "E123", "BLS", "2026-05-31", true, "")]
    [InlineData("E123_BLS_2026-05-14_B-100.pdf", "E123", "BLS", "2026-05-14", false, "B-100")]
    [InlineData("E123_Radiation_safety_2026-05-14.jpg", "E123", "Radiation safety", "2026-05-14", false, "")]
    [InlineData("E123_ACLS.pdf", "E123", "ACLS", null, false, "")]
    [InlineData("E123_BLS_2026-13.pdf", "E123", "BLS", null, false, "")]
    [InlineData("E123_BLS_2026-02-30.pdf", "E123", "BLS", null, false, "")]
    [InlineData("scan0001.pdf", "", "", null, false, "")]
    [InlineData("2026-05_BLS.pdf", "", "", null, false, "")]
    [InlineData("E123_2026-05.pdf", "", "", null, false, "")]
    public void A_name_says_whose_which_and_when(string name, string person, string credential, string? issued, bool monthOnly, string number)
    {
        DateOnly? day = issued is null ? null : DateOnly.ParseExact(issued, "yyyy-MM-dd", null);

        Assert.Equal(new CertificateFileName(person, credential, day, monthOnly, number), CertificateFileName.Read(name));
    }
}
