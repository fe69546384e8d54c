using SkiaSharp;

namespace LivIR.Credentials.Testing.Certificates;

/// <summary>Puts pieces of text on a page and makes a file of it: text, a scan, or a photograph. The same pieces and seed give the same picture.</summary>
public sealed class CertificatePaper(string fontFile) : IDisposable
{
    private const int Width = 842;
    private const int Height = 595;
    private const float Scale = 2.6f;

    private readonly SKTypeface _face = SKTypeface.FromFile(fontFile) ?? throw new FileNotFoundException("The font is missing.", fontFile);

    /// <summary>Whether a photograph lies on its side.</summary>
    public static bool IsTurned(int seed) => seed % 3 == 0;

    /// <summary>Makes the file.</summary>
    /// <param name="pieces">What is printed.</param>
    /// <param name="form">What the file is.</param>
    /// <param name="seed">Decides how a picture is turned and how much dust is on it.</param>
    public byte[] Make(IReadOnlyList<Printed> pieces, CertificateForm form, int seed)
    {
        if (form == CertificateForm.Text)
        {
            return Pdf(canvas => Draw(canvas, pieces));
        }

        using var picture = Picture(pieces, new Random(seed), turned: form == CertificateForm.Photograph && IsTurned(seed));
        using var jpeg = picture.Encode(SKEncodedImageFormat.Jpeg, 70);
        return form == CertificateForm.Photograph ? jpeg.ToArray() : Pdf(canvas => canvas.DrawImage(SKImage.FromEncodedData(jpeg), SKRect.Create(0, 0, Width, Height), new SKSamplingOptions(SKFilterMode.Linear)));
    }

    /// <summary>Makes a scan over which a program has written text, as an electronic signature does.</summary>
    /// <param name="pieces">What is on the picture.</param>
    /// <param name="over">What is text.</param>
    public byte[] Scan(IReadOnlyList<Printed> pieces, IReadOnlyList<Printed> over)
    {
        using var picture = Picture(pieces, new Random(1), turned: false);
        using var jpeg = picture.Encode(SKEncodedImageFormat.Jpeg, 70);
        return Pdf(canvas =>
        {
            canvas.DrawImage(SKImage.FromEncodedData(jpeg), SKRect.Create(0, 0, Width, Height), new SKSamplingOptions(SKFilterMode.Linear));
            Draw(canvas, over);
        });
    }

    /// <inheritdoc />
    public void Dispose() => _face.Dispose();

    private static byte[] Pdf(Action<SKCanvas> draw)
    {
        using var bytes = new MemoryStream();
        using (var document = SKDocument.CreatePdf(bytes))
        {
            draw(document.BeginPage(Width, Height));
            document.EndPage();
            document.Close();
        }

        return bytes.ToArray();
    }

    private SKImage Picture(IReadOnlyList<Printed> pieces, Random random, bool turned)
    {
        var (width, height) = ((int)(Width * Scale), (int)(Height * Scale));
        using var surface = SKSurface.Create(new SKImageInfo(turned ? height : width, turned ? width : height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        var canvas = surface.Canvas;
        canvas.Clear(new SKColor(0xF4, 0xF1, 0xEA));
        if (turned)
        {
            canvas.Translate(height, 0);
            canvas.RotateDegrees(90);
        }

        canvas.Scale(Scale);
        canvas.RotateDegrees((float)((random.NextDouble() * 3) - 1.5), Width / 2f, Height / 2f);
        Draw(canvas, pieces);
        using var dust = new SKPaint { Color = new SKColor(0x55, 0x50, 0x48, 0x70) };
        for (var i = 0; i < 2500; i++)
        {
            canvas.DrawCircle((float)random.NextDouble() * Width, (float)random.NextDouble() * Height, (float)(0.15 + (random.NextDouble() * 0.25)), dust);
        }

        return surface.Snapshot();
    }

    private void Draw(SKCanvas canvas, IReadOnlyList<Printed> pieces)
    {
        using var paint = new SKPaint { Color = new SKColor(0x20, 0x24, 0x30), IsAntialias = true };
        using var frame = new SKPaint { Color = new SKColor(0x70, 0x80, 0x90), Style = SKPaintStyle.Stroke, StrokeWidth = 2, IsAntialias = true };
        canvas.DrawRect(SKRect.Create(18, 18, Width - 36, Height - 36), frame);
        foreach (var piece in pieces)
        {
            using var font = new SKFont(_face, piece.Size);
            canvas.DrawText(piece.Text, piece.X, piece.Y, piece.Centred ? SKTextAlign.Center : SKTextAlign.Left, font, paint);
        }
    }
}
