using System.Buffers.Binary;
using System.Text;
using LivIR.Credentials.Features.Evidence;
using SkiaSharp;

namespace LivIR.Credentials.Tests.Features.Evidence;

public sealed class PlainJpegStreamTests
{
    private const string Place = "41.0082N 28.9784E";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<int, bool> Pieces => [.. from size in new[] { 1, 7, 300, 1_000_000 } from little in new[] { false, true } select new TheoryDataRow<int, bool>(size, little)];

    [Theory]
    [MemberData(nameof(Pieces))]
    public async Task The_picture_stays_and_what_the_camera_wrote_goes_whatever_pieces_it_comes_in(int size, bool little)
    {
        var plain = await PassAsync(Taken(turn: 6, little), size);

        Assert.DoesNotContain(Place, Encoding.Latin1.GetString(plain), StringComparison.Ordinal);
        using var codec = SKCodec.Create(new MemoryStream(plain));
        Assert.Equal(new SKSizeI(40, 20), codec.Info.Size);
        Assert.Equal(SKEncodedOrigin.RightTop, codec.EncodedOrigin);
        using var before = SKBitmap.Decode(Bare());
        using var after = SKBitmap.Decode(plain);
        Assert.Equal(before.Bytes, after.Bytes);
    }

    [Fact]
    public async Task An_upright_picture_needs_no_word_of_it()
    {
        var plain = await PassAsync(Taken(turn: 1, little: true), 64);

        Assert.DoesNotContain("Exif", Encoding.Latin1.GetString(plain), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_without_a_camera_passes_byte_for_byte() => Assert.Equal(Bare(), await PassAsync(Bare(), 100));

    [Fact]
    public async Task Colours_stay_and_further_pictures_behind_the_first_go()
    {
        byte[] colours = Segment(0xE2, [.. "ICC_PROFILE\0"u8, 1, 1, 9, 9, 9]);
        byte[] index = Segment(0xE2, [.. "MPF\0"u8, 1, 2, 3]);

        var plain = await PassAsync([0xFF, 0xD8, .. colours, .. index, .. Bare()[2..], .. Taken(turn: 6, little: true)], 33);

        Assert.Equal([0xFF, 0xD8, .. colours, .. Bare()[2..]], plain);
    }

    [Fact]
    public async Task A_picture_in_several_scans_is_passed_whole()
    {
        // Between scans stand segments of their own, and their bytes may look like an end.
        byte[] tables = Segment(0xC4, [1, 0xFF, 0xD9, 2]);
        byte[] scan = [.. Segment(0xDA, [1, 2, 3]), 7, 0xFF, 0, 8, 0xFF, 0xD3, 9, 0xFF, 0xFF, 0, 10];
        byte[] picture = [0xFF, 0xD8, .. tables, .. scan, .. tables, .. scan, 0xFF, 0xD9];

        foreach (var size in new[] { 1, 2, 5, 1000 })
        {
            Assert.Equal(picture, await PassAsync([.. picture, .. "hidden"u8], size));
        }
    }

    [Fact]
    public async Task A_table_that_points_outside_of_itself_is_passed_over()
    {
        var damaged = Taken(turn: 6, little: true);
        BinaryPrimitives.WriteUInt32LittleEndian(damaged.AsSpan(2 + 10 + 4), uint.MaxValue - 3);

        var plain = await PassAsync(damaged, 50);

        Assert.DoesNotContain("Exif", Encoding.Latin1.GetString(plain), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_ends_before_its_picture_sends_nothing_of_the_rest() => Assert.Equal([0xFF, 0xD8], await PassAsync(Taken(turn: 6, little: true)[..40], 10));

    private static async Task<byte[]> PassAsync(byte[] picture, int size)
    {
        using var target = new MemoryStream();
        await using var plain = new PlainJpegStream(target);
        foreach (var piece in picture.Chunk(size))
        {
            await plain.WriteAsync(piece, Ct);
        }

        return target.ToArray();
    }

    private static byte[] Bare()
    {
        using var bitmap = new SKBitmap(40, 20);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.DarkSlateBlue);
        using var data = bitmap.Encode(SKEncodedImageFormat.Jpeg, 80);
        return data.ToArray();
    }

    /// <summary>A picture as a telephone writes it: with a table that tells how it was held, and with the place.</summary>
    private static byte[] Taken(byte turn, bool little)
    {
        byte[] table = little
            ? [.. "II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, turn, 0, 0, 0, 0, 0, 0, 0]
            : [.. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0, 0, 0, 0, 0];
        return [0xFF, 0xD8, .. Segment(0xE1, [.. "Exif\0\0"u8, .. table, .. Encoding.ASCII.GetBytes(Place)]), .. Segment(0xFE, Encoding.ASCII.GetBytes(Place)), .. Segment(0xED, Encoding.ASCII.GetBytes(Place)), .. Bare()[2..]];
    }

    private static byte[] Segment(byte kind, byte[] content) => [0xFF, kind, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];
}
