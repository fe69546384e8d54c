using System.Text.Json;
using LivIR.Credentials.Features.Texts;
using LivIR.Credentials.Testing.Certificates;

namespace LivIR.Credentials.IntegrationTests.CommandLine;

/// <summary>The verb that tries a file: its JSON is read by programs, so that its names stay as they are.</summary>
public sealed class ReadCertificateVerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("livir-read-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(CertificateForm.Text, "document")]
    [InlineData(CertificateForm.Photograph, "recognition")]
    public async Task A_certificate_is_printed_as_json_with_its_places(CertificateForm form, string readBy)
    {
        Assert.SkipWhen(form != CertificateForm.Text && !Recognition.ReadsPictures && Environment.GetEnvironmentVariable("CI") is null, "tesseract is not installed.");
        var file = await MakeAsync(form);

        var run = await BuiltApp.RunAsync(_folder, "Development", Ct, "read-certificate", file, "--format", "json");

        Assert.True(run.Code == 0, run.Error);
        using var answer = JsonDocument.Parse(run.Output);
        var root = answer.RootElement;
        Assert.Equal(["file", "language", "readBy", "pages", "pagesRead", "flags", "warnings", "proposals"], root.EnumerateObject().Select(p => p.Name));
        Assert.Equal((Path.GetFileName(file), "en", readBy), (root.GetProperty("file").GetString(), root.GetProperty("language").GetString(), root.GetProperty("readBy").GetString()));
        var proposals = root.GetProperty("proposals");
        Assert.Equal(["type", "issuer", "holder", "number", "issuedOn", "expiresOn"], proposals.EnumerateObject().Select(p => p.Name));
        Assert.Equal(("BLS", "AHA", "Emily Carter", "CERT-1234-56"), (Value("type"), Value("issuer"), Value("holder"), Value("number")));
        Assert.Equal(("2025-03-14", "2027-03-31"), (Value("issuedOn"), Value("expiresOn")));
        Assert.Equal(["value", "readings", "monthOnly", "read", "place", "workedOut"], proposals.GetProperty("expiresOn").EnumerateObject().Select(p => p.Name));
        Assert.Equal(["value", "read", "place"], proposals.GetProperty("number").EnumerateObject().Select(p => p.Name));
        var place = proposals.GetProperty("number").GetProperty("place");
        Assert.Equal(1, place.GetProperty("page").GetInt32());
        Assert.InRange(place.GetProperty("y").GetDouble(), 0.4, 0.7);
        Assert.All(new[] { "x", "width", "height" }, edge => Assert.InRange(place.GetProperty(edge).GetDouble(), 0.001, 0.999));

        string? Value(string field) => proposals.GetProperty(field).GetProperty("value").GetString();
    }

    [Fact]
    public async Task Without_a_format_it_is_printed_in_lines()
    {
        var run = await BuiltApp.RunAsync(_folder, "Development", Ct, "read-certificate", await MakeAsync(CertificateForm.Text));

        Assert.Contains("Last valid day  2027-03-31   (page 1, ", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not there", null, "There is no file not there.")]
    [InlineData("text.pdf", "no document", "Enter what is printed by hand.")]
    public async Task What_cannot_be_read_is_one_line_and_an_exit_code(string name, string? content, string said)
    {
        if (content is not null)
        {
            await File.WriteAllTextAsync(Path.Combine(_folder, name), content, Ct);
        }

        var run = await BuiltApp.RunAsync(_folder, "Development", Ct, "read-certificate", name, "--format", "json");

        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.Contains(said, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    private async Task<string> MakeAsync(CertificateForm form)
    {
        using var paper = CertificateRun.Paper();
        var file = Path.Combine(_folder, form == CertificateForm.Text ? "card.pdf" : "card.jpg");
        Printed[] pieces =
        [
            new("American Heart Association", 421, 90, 22, true), new("BLS Provider", 421, 150, 30, true), new("This is to certify that", 421, 200, 14, true), new("Emily Carter", 421, 245, 28, true),
            new("Certificate number: CERT-1234-56", 421, 330, 16, true), new("Issued on 14 March 2025", 421, 370, 16, true), new("Valid until 31 March 2027", 421, 410, 16, true),
        ];
        await File.WriteAllBytesAsync(file, paper.Make(pieces, form, 1), Ct);
        return file;
    }
}
