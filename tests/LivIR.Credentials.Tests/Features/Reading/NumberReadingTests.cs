namespace LivIR.Credentials.Tests.Features.Reading;

/// <summary>Numbers of certificates, whole or not at all.</summary>
public sealed class NumberReadingTests
{
    [Theory]
    [InlineData("Certificate No: 1234 5678 9012", "1234 5678 9012")]
    [InlineData("Certificate number: AB 123456", "AB 123456")]
    [InlineData("Belge No: 12345 / 2027", "12345/2027")]
    [InlineData("Belge No: 2027/ 12345", "2027/12345")]
    [InlineData("Sertifika No: TYD - 2027 - 0012", "TYD-2027-0012")]
    [InlineData("Certificate No: 123456 14.03.2027", "123456")]
    [InlineData("T.C. Sağlık Bakanlığı Belge No: 123456", "123456")]
    [InlineData("Course certificate number: 123456", "123456")]
    [InlineData("Zertifikats-Nr.: 2027-0815", "2027-0815")]
    public void A_number_in_groups_is_read_whole(string line, string expected) => Assert.Equal(expected, Pages.Read(line).Number?.Value);

    [Theory]
    [InlineData("Certificate No: 1234 5 6789")]
    [InlineData("Certificate No: 1234 5678 katılımcı")]
    [InlineData("Telefon No: 0532 123 45 67")]
    [InlineData("GSM No: 05321234567")]
    [InlineData("No: 0532 123 45 67")]
    [InlineData("Atatürk Cad. No:125")]
    [InlineData("Gül Sok. No: 1254 Kat: 3 Ankara")]
    [InlineData("Cumhuriyet Mah. No 125")]
    [InlineData("TC Kimlik No: 10000000146")]
    [InlineData("Kimlik Numarası | 10000000146")]
    [InlineData("Belge No: 10000000146")]
    [InlineData("No: 10000000146")]
    [InlineData("ID number: 123-45-6789")]
    [InlineData("Sicil No: 45871")]
    [InlineData("VNR: 2760602027")]
    [InlineData("Company number: 01234567")]
    public void What_is_no_number_of_the_certificate_or_not_whole_is_not_proposed(string line) => Assert.Null(Pages.Read("Certificate", line).Number);

    [Fact]
    public void The_number_of_the_certificate_counts_before_others()
    {
        Assert.Equal("AB-1", Pages.Read("Certificate No: AB-1", "License number: 778899", "Verification code: ZZ99-1").Number?.Value);
        Assert.Equal("778899", Pages.Read("License number: 778899", "Verification code: ZZ99-1", "No: 4455").Number?.Value);
    }
}
