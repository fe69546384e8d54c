using System.Globalization;
using System.IO.Compression;
using LivIR.Credentials.Shared.Files;

namespace LivIR.Credentials.Features.Binder;

/// <summary>Compares the bytes of a ZIP around its entries with those that the program writes: they follow from names and contents alone.</summary>
internal static class BinderFrame
{
    private const int Piece = 64 * 1024;

    /// <summary>Where they differ first; empty where they are the same.</summary>
    public static async Task<string?> DifferenceAsync(ZipArchive archive, Stream binder, CancellationToken ct)
    {
        await using var anew = TemporaryFile.Create();
        List<(long Offset, string Name)> starts = [];
        using (var zip = new StoredZip(anew))
        {
            foreach (var entry in archive.Entries)
            {
                starts.Add((anew.Position, entry.FullName));
                await using var from = entry.Open();
                await using var to = zip.Add(entry.FullName);
                await from.CopyToAsync(to, ct);
            }

            starts.Add((anew.Position, "the directory at the end"));
            zip.Finish();
        }

        return await FirstAsync(anew, binder, ct) is { } place
            ? string.Create(CultureInfo.InvariantCulture, $"The ZIP itself was changed at byte {place}, at {starts.Last(s => s.Offset <= place).Name}. The files in it are as they were signed.")
            : null;
    }

    private static async Task<long?> FirstAsync(Stream left, Stream right, CancellationToken ct)
    {
        (left.Position, right.Position) = (0, 0);
        var (a, b) = (new byte[Piece], new byte[Piece]);
        for (long done = 0; ;)
        {
            var read = await left.ReadAtLeastAsync(a, Piece, throwOnEndOfStream: false, ct);
            var other = await right.ReadAtLeastAsync(b, Piece, throwOnEndOfStream: false, ct);
            var same = a.AsSpan(0, Math.Min(read, other)).CommonPrefixLength(b.AsSpan(0, Math.Min(read, other)));
            if (same < Math.Max(read, other))
            {
                return done + same;
            }

            if (read == 0)
            {
                return null;
            }

            done += read;
        }
    }
}
