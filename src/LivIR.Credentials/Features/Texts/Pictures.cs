using SkiaSharp;

namespace LivIR.Credentials.Features.Texts;

/// <summary>Makes pictures ready to be read: upright, of a bearable size, without what a camera wrote beside the picture.</summary>
public static class Pictures
{
    /// <summary>The most dots a picture may have to be opened, 80 million: more than a telephone makes, and 320 MB of memory.</summary>
    public const long MostDots = 80_000_000;

    private const int LongestSide = 3500;

    /// <summary>Writes the picture anew, as a PNG.</summary>
    /// <exception cref="TextNotReadException">It is larger than may be opened, or damaged.</exception>
    public static void Prepare(string from, string to)
    {
        using var codec = SKCodec.Create(from) ?? throw Damaged();
        var (width, height) = (codec.Info.Width, codec.Info.Height);
        if ((long)width * height > MostDots)
        {
            throw new TextNotReadException($"The picture has {width} x {height} dots, more than can be read here. Enter what is printed by hand, or send a smaller picture.");
        }

        using var picture = SKBitmap.Decode(codec, new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque)) ?? throw Damaged();
        using var upright = Upright(picture, codec.EncodedOrigin);
        using var file = File.Create(to);
        if (!upright.Encode(file, SKEncodedImageFormat.Png, 100))
        {
            throw Damaged();
        }
    }

    private static SKBitmap Upright(SKBitmap picture, SKEncodedOrigin origin)
    {
        var scale = Math.Min(1f, (float)LongestSide / Math.Max(picture.Width, picture.Height));
        var (width, height) = ((int)(picture.Width * scale), (int)(picture.Height * scale));
        var turned = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var result = new SKBitmap(new SKImageInfo(turned ? height : width, turned ? width : height, SKColorType.Gray8, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(result);
        canvas.Clear(SKColors.White);
        canvas.SetMatrix(Turn(origin, result.Width, result.Height));
        canvas.Scale(scale);
        using var image = SKImage.FromBitmap(picture);
        canvas.DrawImage(image, 0, 0, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        return result;
    }

    // What a camera says of how it was held: each turns the stored picture upright. Mirrored ones come from scanners.
    private static SKMatrix Turn(SKEncodedOrigin origin, int width, int height) => origin switch
    {
        SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new SKMatrix(0, -1, width, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, width, -1, 0, height, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, height, 0, 0, 1),
        _ => SKMatrix.Identity,
    };

    private static TextNotReadException Damaged() => new("The picture is damaged.");
}
