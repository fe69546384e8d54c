using LivIR.Credentials.Features.Texts;
using LivIR.Credentials.Testing.Certificates;
using SkiaSharp;

namespace LivIR.Credentials.Tests.Features.Reading;

public sealed class PicturesTests : IDisposable
{
    private const int Width = 48;
    private const int Height = 32;

    private readonly string _folder = Directory.CreateTempSubdirectory("livir-upright-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>The numbers with which cameras say how they were held, and where the stored upper left corner belongs.</summary>
    [Theory]
    [InlineData(1, false, false, false)]
    [InlineData(2, false, true, false)]
    [InlineData(3, false, true, true)]
    [InlineData(4, false, false, true)]
    [InlineData(5, true, false, false)]
    [InlineData(6, true, true, false)]
    [InlineData(7, true, true, true)]
    [InlineData(8, true, false, true)]
    public void A_picture_is_turned_as_the_camera_was_held(byte held, bool turned, bool right, bool low)
    {
        var (from, to) = (Path.Combine(_folder, "from.jpg"), Path.Combine(_folder, "to.png"));
        File.WriteAllBytes(from, Held(held));

        Pictures.Prepare(from, to);

        using var upright = SKBitmap.Decode(to);
        Assert.Equal(turned ? (Height, Width) : (Width, Height), (upright.Width, upright.Height));
        Assert.True(upright.GetPixel(right ? upright.Width - 4 : 3, low ? upright.Height - 4 : 3).Red < 90);
        Assert.True(upright.GetPixel(right ? 3 : upright.Width - 4, low ? 3 : upright.Height - 4).Red > 160);
    }

    [Fact]
    public void The_labelled_set_has_photographs_that_lie_on_their_side_in_both_halves()
    {
        var turned = Enumerable.Range(0, CertificateSet.Count).Where(i => CertificateSet.All[i].Case.Form == CertificateForm.Photograph && CertificatePaper.IsTurned(i)).ToList();

        Assert.Contains(turned, i => CertificateSet.All[i].Case.ReportOnly);
        Assert.Contains(turned, i => !CertificateSet.All[i].Case.ReportOnly);
    }

    // A white picture with a black upper left corner, and before its first part the note of the camera.
    private static byte[] Held(byte how)
    {
        using var surface = SKSurface.Create(new SKImageInfo(Width, Height));
        surface.Canvas.Clear(SKColors.White);
        using var black = new SKPaint { Color = SKColors.Black };
        surface.Canvas.DrawRect(0, 0, 12, 12, black);
        using var picture = surface.Snapshot();
        var jpeg = picture.Encode(SKEncodedImageFormat.Jpeg, 95).ToArray();
        byte[] note = [.. "Exif\0\0MM"u8, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, how, 0, 0, 0, 0, 0, 0];
        return [0xFF, 0xD8, 0xFF, 0xE1, 0, (byte)(note.Length + 2), .. note, .. jpeg[2..]];
    }
}
