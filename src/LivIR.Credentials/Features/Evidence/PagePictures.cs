using System.Globalization;
using LivIR.Credentials.Data.Model.Evidence;
using LivIR.Credentials.Features.Texts;
using SkiaSharp;

namespace LivIR.Credentials.Features.Evidence;

/// <summary>How a file is shown to whoever looks at it.</summary>
public enum PaperLook
{
    /// <summary>As the picture it is.</summary>
    Picture,

    /// <summary>Page by page as pictures: nothing of what a PDF brings along reaches the browser.</summary>
    Pages,

    /// <summary>In the browser's own viewer, since pages cannot be drawn here.</summary>
    Viewer,

    /// <summary>Not at all: the picture has more dots than a browser bears.</summary>
    TooLarge,
}

/// <summary>What is shown of a file.</summary>
/// <param name="Look">How.</param>
/// <param name="Pages">How many pages it has, where they are shown as pictures.</param>
public sealed record PaperView(PaperLook Look, int Pages = 0);

/// <summary>Draws pages of stored PDFs with the programs <c>pdfinfo</c> and <c>pdftoppm</c> where they are installed, and tells pictures that are too large to show.</summary>
/// <param name="store">Holds the files.</param>
public sealed class PagePictures(IEvidenceStore store) : IDisposable
{
    /// <summary>The most pages that are shown; the rest is in the file.</summary>
    public const int MostPages = 20;

    private const string Broad = "1400";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);
    private static readonly bool IsPossible = LimitedProgram.IsInstalled("pdfinfo") && LimitedProgram.IsInstalled("pdftoppm");

    // Drawing takes a processor; the others are for the pages.
    private readonly SemaphoreSlim _turn = new(1);

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();

    /// <summary>How a file is shown.</summary>
    public async Task<PaperView> LookAsync(EvidenceFile file, CancellationToken ct)
    {
        if (file.Blob.ContentType != FileKind.Pdf.ContentType())
        {
            return await WithCopyAsync(file.Sha256, (copy, _) => Task.FromResult(new PaperView(IsBearable(copy) ? PaperLook.Picture : PaperLook.TooLarge)), ct);
        }

        var said = IsPossible ? await WithCopyAsync(file.Sha256, (copy, _) => LimitedProgram.RunAsync("pdfinfo", [copy], Limit, ct), ct) : null;
        return Pages(said) is > 0 and var pages ? new PaperView(PaperLook.Pages, pages) : new PaperView(PaperLook.Viewer);
    }

    /// <summary>A page as a JPEG.</summary>
    /// <param name="sha256">The key of the PDF's bytes.</param>
    /// <param name="page">Which page, from 1 to <see cref="MostPages"/>.</param>
    /// <param name="ct">Stops the drawing.</param>
    /// <returns>The picture; null where there is no such page or it cannot be drawn.</returns>
    public Task<byte[]?> PageAsync(string sha256, int page, CancellationToken ct) => !IsPossible || page is < 1 or > MostPages
        ? Task.FromResult<byte[]?>(null)
        : WithCopyAsync(sha256, (copy, folder) => DrawAsync(copy, Path.Combine(folder, "page"), page.ToString(CultureInfo.InvariantCulture), ct), ct);

    private static async Task<byte[]?> DrawAsync(string file, string picture, string page, CancellationToken ct) =>
        await LimitedProgram.RunAsync("pdftoppm", ["-jpeg", "-singlefile", "-f", page, "-l", page, "-scale-to-x", Broad, "-scale-to-y", "-1", file, picture], Limit, ct) is not null && File.Exists($"{picture}.jpg")
            ? await File.ReadAllBytesAsync($"{picture}.jpg", ct)
            : null;

    // Only the head of the picture is read.
    private static bool IsBearable(string file)
    {
        using var codec = SKCodec.Create(file);
        return codec is null || (long)codec.Info.Width * codec.Info.Height <= Pictures.MostDots;
    }

    private static int Pages(string? said)
    {
        const string Label = "Pages:";
        var line = said?.Split('\n').FirstOrDefault(l => l.StartsWith(Label, StringComparison.Ordinal));
        return int.TryParse(line?[Label.Length..], NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var pages) ? pages : 0;
    }

    private async Task<T> WithCopyAsync<T>(string sha256, Func<string, string, Task<T>> use, CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        var folder = Directory.CreateTempSubdirectory("livir-paper-").FullName;
        try
        {
            var copy = Path.Combine(folder, "file");
            await using (var target = File.Create(copy))
            {
                await store.CopyToAsync(sha256, target, ct);
            }

            return await use(copy, folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
            _turn.Release();
        }
    }
}
