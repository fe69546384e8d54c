using LivIR.Credentials.Shared.Dates;
using SkiaSharp;

namespace LivIR.Credentials.Features.Demo;

/// <summary>What is written on a certificate.</summary>
public sealed record Certificate(string Title, string Issuer, string Holder, string? Number, DateOnly IssuedOn, DateOnly? ExpiresOn);

/// <summary>Draws certificates with a font that is shipped, since a server may have none. The same certificate gives the same bytes.</summary>
public sealed class CertificateDrawing : IDisposable
{
    private const float Width = 842;
    private const float Height = 595;
    private const float Middle = Width / 2;
    private const float TextWidth = Width - 160;
    private const int PictureWidth = 1200;
    private const int PictureQuality = 85;

    private static readonly SKColor Ink = new(0x1F, 0x2A, 0x37);
    private static readonly SKColor Faint = new(0x5B, 0x67, 0x77);
    private static readonly SKColor Frame = new(0x2F, 0x5D, 0x73);
    private static readonly SKColor Paper = new(0xFD, 0xFB, 0xF5);

    private readonly SKTypeface _face;

    /// <summary>Opens the font.</summary>
    /// <exception cref="FileNotFoundException">The font is missing or no font.</exception>
    public CertificateDrawing(string fontFile) =>
        _face = SKTypeface.FromFile(fontFile) ?? throw new FileNotFoundException("The font of the demo certificates is missing.", fontFile);

    /// <summary>The certificate as a PDF of one page, A4 across.</summary>
    public byte[] Pdf(Certificate certificate)
    {
        using var bytes = new MemoryStream();
        var issued = certificate.IssuedOn.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var about = new SKDocumentPdfMetadata { Title = certificate.Title, Author = certificate.Issuer, Creation = issued, Modified = issued };
        using (var document = SKDocument.CreatePdf(bytes, about))
        {
            Draw(document.BeginPage(Width, Height), certificate);
            document.EndPage();
            document.Close();
        }

        return bytes.ToArray();
    }

    /// <summary>The certificate as a picture, as from a telephone.</summary>
    public byte[] Jpeg(Certificate certificate) => Jpeg(canvas => Draw(canvas, certificate));

    /// <summary>The first page of a facility's document, as a picture.</summary>
    /// <param name="facility">Whose document.</param>
    /// <param name="title">What it is called.</param>
    /// <param name="owner">Who looks after it.</param>
    /// <param name="dated">The day on it.</param>
    public byte[] Page(string facility, string title, string? owner, DateOnly dated) => Jpeg(canvas =>
    {
        canvas.Clear(Paper);
        Border(canvas, 33, 1);
        Centred(canvas, facility, 120, 19, Frame);
        Centred(canvas, title, 250, 26, Ink);
        Line(canvas, Middle - 210, Middle + 210, 280);
        Centred(canvas, $"{owner ?? facility}, {DayText.Of(dated)}", 320, 14, Faint);
        Centred(canvas, "Specimen of an invented hospital. It governs nothing.", 548, 9, Faint);
    });

    private static byte[] Jpeg(Action<SKCanvas> draw)
    {
        const float Scale = PictureWidth / Width;
        using var surface = SKSurface.Create(new SKImageInfo(PictureWidth, (int)(Height * Scale), SKColorType.Rgba8888, SKAlphaType.Opaque));
        surface.Canvas.Scale(Scale);
        draw(surface.Canvas);
        using var image = surface.Snapshot();
        using var data = image.Encode(SKEncodedImageFormat.Jpeg, PictureQuality);
        return data.ToArray();
    }

    /// <inheritdoc />
    public void Dispose() => _face.Dispose();

    private void Draw(SKCanvas canvas, Certificate certificate)
    {
        canvas.Clear(Paper);
        Border(canvas, 24, 4);
        Border(canvas, 33, 1);
        Centred(canvas, certificate.Issuer, 95, 17, Frame);
        Centred(canvas, "CERTIFICATE", 150, 34, Ink);
        Centred(canvas, "This is to certify that", 202, 13, Faint);
        Centred(canvas, certificate.Holder, 248, 30, Ink);
        Line(canvas, Middle - 210, Middle + 210, 262);
        Centred(canvas, "has met the requirements for", 296, 13, Faint);
        Centred(canvas, certificate.Title, 334, 21, Frame);
        Centred(canvas, Dates(certificate), 384, 13, Ink);
        if (certificate.Number is { } number)
        {
            Centred(canvas, $"Certificate number {number}", 408, 13, Ink);
        }

        Signature(canvas, 220, "Chair of the board");
        Signature(canvas, Width - 220, "Registrar");
        Seal(canvas);
        Centred(canvas, "Specimen of an invented hospital. It certifies nothing.", 548, 9, Faint);
    }

    private static string Dates(Certificate certificate) => certificate.ExpiresOn is { } last
        ? $"Issued {DayText.Of(certificate.IssuedOn)}      Valid until {DayText.Of(last)}"
        : $"Issued {DayText.Of(certificate.IssuedOn)}";

    private static void Border(SKCanvas canvas, float inset, float thickness)
    {
        using var paint = Stroke(Frame, thickness);
        canvas.DrawRect(SKRect.Create(inset, inset, Width - (2 * inset), Height - (2 * inset)), paint);
    }

    private static void Line(SKCanvas canvas, float from, float to, float y)
    {
        using var paint = Stroke(Faint, 0.8f);
        canvas.DrawLine(from, y, to, y, paint);
    }

    private void Signature(SKCanvas canvas, float x, string role)
    {
        using var pen = Stroke(Ink, 1.4f);
        using var path = new SKPath();
        path.MoveTo(x - 60, 478);
        path.CubicTo(x - 40, 430, x - 30, 500, x - 10, 466);
        path.CubicTo(x, 446, x + 12, 496, x + 60, 462);
        canvas.DrawPath(path, pen);
        Line(canvas, x - 90, x + 90, 488);
        Text(canvas, role, x, 504, 10, Faint, 180);
    }

    private static void Seal(SKCanvas canvas)
    {
        using var thick = Stroke(Frame, 3);
        using var thin = Stroke(Frame, 1);
        canvas.DrawCircle(Middle, 470, 34, thick);
        canvas.DrawCircle(Middle, 470, 27, thin);
        for (var turn = 0; turn < 12; turn++)
        {
            var (sin, cos) = MathF.SinCos(turn * MathF.PI / 6);
            canvas.DrawLine(Middle + (8 * cos), 470 + (8 * sin), Middle + (22 * cos), 470 + (22 * sin), thin);
        }
    }

    private void Centred(SKCanvas canvas, string text, float y, float size, SKColor colour) => Text(canvas, text, Middle, y, size, colour, TextWidth);

    // A text too long for its line is set smaller, never cut.
    private void Text(SKCanvas canvas, string text, float x, float y, float size, SKColor colour, float widest)
    {
        using var font = new SKFont(_face, size);
        var width = font.MeasureText(text);
        font.Size = width > widest ? size * widest / width : size;
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        canvas.DrawText(text, x, y, SKTextAlign.Center, font, paint);
    }

    private static SKPaint Stroke(SKColor colour, float thickness) =>
        new() { Color = colour, StrokeWidth = thickness, Style = SKPaintStyle.Stroke, IsAntialias = true };
}
