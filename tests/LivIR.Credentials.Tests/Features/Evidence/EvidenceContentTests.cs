using LivIR.Credentials.Features.Evidence;
using LivIR.Credentials.Testing;

namespace LivIR.Credentials.Tests.Features.Evidence;

public sealed class EvidenceContentTests
{
    public static TheoryData<string, byte[], string> Files => new()
    {
        { "a PDF", SampleFiles.Pdf(), "Pdf" },
        { "a PDF with a preamble", [.. new byte[900], .. SampleFiles.Pdf()], "Pdf" },
        { "a large PDF", SampleFiles.Pdf(300_000), "Pdf" },
        { "a JPEG, even as certificate.pdf", SampleFiles.Jpeg(), "Jpeg" },
        { "a padded JPEG", [.. SampleFiles.Jpeg(), .. new byte[500]], "Jpeg" },
        { "a photograph with a film behind it", [.. SampleFiles.Jpeg(), 0, 0, 0, 24, .. "ftypmp42"u8, .. new byte[100_000], 7], "Jpeg" },
        { "a photograph with a phone's own block behind it", [.. SampleFiles.Jpeg(), .. new byte[3000], 1, .. "SEFT"u8], "Jpeg" },
        { "a photograph with an archive behind it", [.. SampleFiles.Jpeg(), .. "PK\x03\x04"u8, .. new byte[3000], 1], "evidence.incomplete" },
        { "a truncated photograph that ends like a phone's block", [.. SampleFiles.Jpeg()[..^2], .. "SEFT"u8], "evidence.incomplete" },
        { "a PNG", SampleFiles.Png(), "Png" },
        { "nothing", [], "evidence.empty" },
        { "a program renamed to .pdf", SampleFiles.Program(), "evidence.unknown-kind" },
        { "a web page", "<html>%%EOF</html>"u8.ToArray(), "evidence.unknown-kind" },
        { "a PDF header too far in", [.. new byte[1024], .. SampleFiles.Pdf()], "evidence.unknown-kind" },
        { "a single byte", [0xFF], "evidence.unknown-kind" },
        { "a truncated PDF", SampleFiles.Pdf(5000)[..4000], "evidence.incomplete" },
        { "a PDF without its table", "%PDF-1.7\n%%EOF"u8.ToArray(), "evidence.incomplete" },
        { "a PDF with much behind its end", [.. SampleFiles.Pdf(), .. new byte[2000]], "evidence.incomplete" },
        { "a truncated JPEG", SampleFiles.Jpeg()[..^1], "evidence.incomplete" },
        { "a truncated PNG", SampleFiles.Png()[..^4], "evidence.incomplete" },
    };

    [Theory]
    [MemberData(nameof(Files), DisableDiscoveryEnumeration = true)]
    public async Task A_file_is_what_its_bytes_say(string what, byte[] bytes, string expected)
    {
        var outcome = await EvidenceContent.DetectAsync(new MemoryStream(bytes), TestContext.Current.CancellationToken);

        Assert.True(expected == outcome.Match(kind => kind.ToString(), problem => problem.Code), what);
    }
}
