using System.Buffers.Binary;
using System.Text;
using LivIR.Credentials.Features.Evidence;
using SkiaSharp;

namespace LivIR.Credentials.Tests.Features.Evidence;

public sealed class PlainPngStreamTests
{
    private const string Place = "41.0082N 28.9784E";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(300)]
    [InlineData(1_000_000)]
    public async Task The_picture_stays_and_what_was_written_beside_it_goes_whatever_pieces_it_comes_in(int size)
    {
        var bare = Bare();
        var behindHead = 8 + 25;
        byte[] written = [.. Chunk("eXIf"), .. Chunk("tEXt"), .. Chunk("iTXt"), .. Chunk("zTXt"), .. Chunk("tIME")];

        Assert.Equal(bare, await PassAsync([.. bare[..behindHead], .. written, .. bare[behindHead..^12], .. written, .. bare[^12..], .. Encoding.ASCII.GetBytes(Place)], size));
    }

    [Fact]
    public async Task What_belongs_to_the_picture_stays()
    {
        var bare = Bare();
        byte[] picture = [.. bare[..33], .. Chunk("gAMA"), .. Chunk("iCCP"), .. bare[33..]];

        Assert.Equal(picture, await PassAsync(picture, 50));
    }

    [Fact]
    public async Task A_chunk_that_promises_more_than_there_is_ends_with_the_file()
    {
        var bare = Bare();
        byte[] endless = [.. bare[..33], 0xFF, 0xFF, 0xFF, 0xFF, .. "tEXt"u8, .. Encoding.ASCII.GetBytes(Place)];

        Assert.Equal(bare[..33], await PassAsync(endless, 10));
    }

    [Fact]
    public async Task What_is_passed_can_be_shown()
    {
        using var shown = SKBitmap.Decode(await PassAsync(Bare(), 64));

        Assert.Equal((30, 20), (shown.Width, shown.Height));
    }

    private static async Task<byte[]> PassAsync(byte[] picture, int size)
    {
        using var target = new MemoryStream();
        await using var plain = new PlainPngStream(target);
        foreach (var piece in picture.Chunk(size))
        {
            await plain.WriteAsync(piece, Ct);
        }

        return target.ToArray();
    }

    private static byte[] Bare()
    {
        using var bitmap = new SKBitmap(30, 20);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.DarkSlateBlue);
        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 80);
        return data.ToArray();
    }

    private static byte[] Chunk(string kind)
    {
        var content = Encoding.ASCII.GetBytes(Place);
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        return [.. length, .. Encoding.ASCII.GetBytes(kind), .. content, 1, 2, 3, 4];
    }
}
