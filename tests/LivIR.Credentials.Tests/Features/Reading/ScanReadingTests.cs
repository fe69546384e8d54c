using LivIR.Credentials.Features.Texts;
using LivIR.Credentials.Testing.Certificates;

namespace LivIR.Credentials.Tests.Features.Reading;

/// <summary>Documents whose pages are pictures, on machines that can read them and that cannot.</summary>
public sealed class ScanReadingTests : IDisposable
{
    private static readonly Printed[] Page = [new("This is to certify that", 100, 120, 20), new("Emily Carter", 100, 160, 28), new("Issued on 14 March 2025", 100, 220, 20), new("Valid until 13 March 2027", 100, 260, 20), new("Certificate number: AB123456", 100, 300, 20)];

    private readonly string _file = Path.Combine(Path.GetTempPath(), $"livir-scan-{Guid.NewGuid():N}.pdf");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => File.Delete(_file);

    [Fact]
    public async Task A_scan_that_this_machine_cannot_read_says_so()
    {
        await MakeAsync(CertificateForm.Scan);

        var told = await Assert.ThrowsAsync<TextNotReadException>(() => FileTextReader.ReadAsync(_file, readsScans: false, Ct));

        Assert.Equal("This server cannot read scanned documents: the program for it is not installed. Enter what is printed by hand.", told.Message);
    }

    [Fact]
    public async Task A_document_with_text_is_read_without_the_programs()
    {
        await MakeAsync(CertificateForm.Text);

        Assert.Contains((await FileTextReader.ReadAsync(_file, readsScans: false, Ct)).Lines, line => line.Any(w => w.Text == "AB123456"));
    }

    [Fact]
    public async Task A_stamp_of_text_over_a_scan_does_not_stand_for_the_page()
    {
        Assert.SkipWhen(!Recognition.ReadsScans && Environment.GetEnvironmentVariable("CI") is null, "tesseract and pdftoppm are not installed.");
        using var paper = CertificateRun.Paper();
        await File.WriteAllBytesAsync(_file, paper.Scan(Page, [new("This document was signed electronically, code 4711.", 100, 560, 9)]), Ct);

        var text = await FileTextReader.ReadAsync(_file, Ct);

        Assert.Equal(TextSource.Recognition, text.Source);
        Assert.Contains(text.Lines, line => line.Any(w => w.Text == "AB123456"));
    }

    [Fact]
    public async Task Text_over_a_picture_that_only_adorns_the_page_is_read_as_text()
    {
        using var paper = CertificateRun.Paper();
        await File.WriteAllBytesAsync(_file, paper.Scan([], Page), Ct);

        Assert.Equal(TextSource.Document, (await FileTextReader.ReadAsync(_file, Ct)).Source);
    }

    private async Task MakeAsync(CertificateForm form)
    {
        using var paper = CertificateRun.Paper();
        await File.WriteAllBytesAsync(_file, paper.Make(Page, form, 3), Ct);
    }
}
