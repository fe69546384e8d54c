using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using LivIR.Credentials.Shared.Files;

namespace LivIR.Credentials.Tests.Shared.Files;

public sealed class StoredZipTests
{
    [Fact]
    public void What_was_put_in_comes_out_with_its_sums_and_in_its_order()
    {
        var large = RandomNumberGenerator.GetBytes(300_001);
        using var made = Make(("a/first.txt", "one"u8.ToArray()), ("a/empty.bin", []), ("b/large.bin", large));

        using var read = new ZipArchive(made);

        Assert.Equal(["a/first.txt", "a/empty.bin", "b/large.bin"], read.Entries.Select(e => e.FullName));
        Assert.Equal("one", Encoding.ASCII.GetString(Bytes(read.Entries[0])));
        Assert.Empty(Bytes(read.Entries[1]));
        Assert.Equal(large, Bytes(read.Entries[2]));
        Assert.All(read.Entries, e => Assert.Equal((e.Length, new DateTime(1980, 1, 1)), (e.CompressedLength, e.LastWriteTime.DateTime)));
    }

    [Fact]
    public void The_sums_are_those_of_the_format_and_of_the_whole_entry_however_it_was_written()
    {
        using var target = new MemoryStream();
        using var zip = new StoredZip(target);
        var entry = zip.Add("check");
        entry.Write("1234"u8);
        entry.Write("56789"u8);
        Assert.Throws<InvalidOperationException>(() => entry.Sha256);
        entry.Dispose();
        zip.Finish();

        Assert.Equal("15e2b0d3c33891ebb0f1ef609ec419420c20e320ce94c65fbc8c3312448eb225", entry.Sha256);
        Assert.Equal(0xCBF43926u, new ZipArchive(target).Entries[0].Crc32);
        Assert.Throws<ObjectDisposedException>(() => entry.Write("more"u8));
    }

    [Fact]
    public void The_same_entries_give_the_same_bytes()
    {
        using var one = Make(("x", [1, 2, 3]), ("y", [4]));
        using var two = Make(("x", [1, 2, 3]), ("y", [4]));

        Assert.Equal(one.ToArray(), two.ToArray());
    }

    [Fact]
    public void More_entries_than_the_short_form_counts_are_all_there()
    {
        using var target = new MemoryStream();
        using (var zip = new StoredZip(target))
        {
            for (var i = 0; i < 66_000; i++)
            {
                using var entry = zip.Add($"f/{i}");
                entry.WriteByte((byte)i);
            }

            zip.Finish();
        }

        using var read = new ZipArchive(target);
        Assert.Equal(66_000, read.Entries.Count);
        Assert.Equal([(byte)(65_999 & 0xFF)], Bytes(read.Entries[^1]));
    }

    [Fact]
    public void Entries_beyond_four_gigabytes_are_found()
    {
        // The bytes in between are not kept anywhere; only that they were there matters.
        using var target = new Sparse();
        using (var zip = new StoredZip(target))
        {
            for (var i = 0; i < 3; i++)
            {
                using var entry = zip.Add($"big-{i}");
                target.Skip(entry, 2_000_000_000);
            }

            using (var last = zip.Add("last"))
            {
                last.Write("found"u8);
            }

            zip.Finish();
        }

        using var read = new ZipArchive(target, ZipArchiveMode.Read);
        Assert.Equal("found", Encoding.ASCII.GetString(Bytes(read.GetEntry("last")!)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/etc/passwd")]
    [InlineData("../up")]
    [InlineData("a//b")]
    [InlineData("a/./b")]
    [InlineData("a\\b")]
    [InlineData("a b")]
    [InlineData("ö")]
    [InlineData("c:x")]
    public void A_path_that_reads_otherwise_elsewhere_is_refused(string name)
    {
        using var zip = new StoredZip(new MemoryStream());
        Assert.Throws<ArgumentException>(() => zip.Add(name));
    }

    [Fact]
    public void Entries_are_written_one_after_the_other_and_finished_once()
    {
        using var target = new MemoryStream();
        using var zip = new StoredZip(target);
        var open = zip.Add("a");
        Assert.Throws<InvalidOperationException>(() => zip.Add("b"));
        Assert.Throws<InvalidOperationException>(zip.Finish);
        open.Dispose();
        zip.Finish();
        Assert.Throws<InvalidOperationException>(zip.Finish);
        Assert.Throws<InvalidOperationException>(() => zip.Add("c"));
        Assert.Throws<ArgumentException>(() => new StoredZip(new BrotliStream(target, CompressionMode.Compress)));
    }

    private static MemoryStream Make(params (string Name, byte[] Bytes)[] entries)
    {
        var target = new MemoryStream();
        using var zip = new StoredZip(target);
        foreach (var (name, bytes) in entries)
        {
            using var entry = zip.Add(name);
            entry.Write(bytes);
        }

        zip.Finish();
        return target;
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        return copy.ToArray();
    }
}
