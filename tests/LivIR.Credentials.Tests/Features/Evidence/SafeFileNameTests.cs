using FsCheck.Xunit;
using LivIR.Credentials.Data.Model.Evidence;
using LivIR.Credentials.Features.Evidence;

namespace LivIR.Credentials.Tests.Features.Evidence;

public sealed class SafeFileNameTests
{
    [Theory]
    [InlineData(null, "certificate.pdf")]
    [InlineData("", "certificate.pdf")]
    [InlineData(" .. ", "certificate.pdf")]
    [InlineData("../../x", "x.pdf")]
    [InlineData(@"C:\scans\licence.pdf", "licence.pdf")]
    [InlineData("folder/", "certificate.pdf")]
    [InlineData("licence.exe", "licence.pdf")]
    [InlineData("licence\u202Efdp.exe", "licencefdp.pdf")]
    [InlineData("a\u200Fb\r\n\0c.PDF", "abc.pdf")]
    [InlineData("licence 31.12.2027", "licence 31.12.2027.pdf")]
    [InlineData("Dr. Smith", "Dr. Smith.pdf")]
    [InlineData("a\"b:c.pdf", "a_b_c.pdf")]
    [InlineData("e\u0301.pdf", "\u00E9.pdf")]
    [InlineData("شهادة الترخيص.pdf", "شهادة الترخيص.pdf")]
    [InlineData("\uD800\uFFFE.pdf", "certificate.pdf")]
    public void A_name_is_made_safe(string? name, string expected) => Assert.Equal(expected, SafeFileName.From(name));

    [Theory]
    [InlineData(FileKind.Pdf, "photo.pdf")]
    [InlineData(FileKind.Jpeg, "photo.jpg")]
    [InlineData(FileKind.Png, "photo.png")]
    public void The_extension_is_that_of_the_content(FileKind kind, string expected) => Assert.Equal(expected, SafeFileName.From("photo.jpeg", kind));

    [Fact]
    public void A_long_name_keeps_its_extension()
    {
        var name = SafeFileName.From(new string('a', 300) + ".pdf");

        Assert.Equal(new string('a', 116) + ".pdf", name);
    }

    [Fact]
    public void A_long_name_is_not_cut_within_a_character() =>
        Assert.Equal(new string('a', 115) + ".pdf", SafeFileName.From(new string('a', 115) + "😀😀.pdf"));

    [Property(MaxTest = 2000)]
    public bool Any_name_comes_out_safe(string? name, FileKind kind)
    {
        var safe = SafeFileName.From(name, kind);
        return safe.Length <= EvidenceFile.FileNameLength
            && safe == safe.Trim()
            && safe.EndsWith(kind.Extension(), StringComparison.Ordinal)
            && safe.Length > kind.Extension().Length
            && safe.IndexOfAny(['/', '\\']) < 0
            && !safe.Any(char.IsControl)
            && !safe.StartsWith('.');
    }
}
