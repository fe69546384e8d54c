using System.Security.Cryptography;
using LivIR.Credentials.Data.Model.Evidence;
using LivIR.Credentials.Features.Evidence;
using LivIR.Credentials.Testing;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.IntegrationTests.Features.Evidence;

public sealed class DatabaseEvidenceStoreTests : IDisposable
{
    private const int Mebibyte = 1024 * 1024;
    private readonly SqliteDatabase _database = new();
    private readonly DatabaseEvidenceStore _store;

    public DatabaseEvidenceStoreTests() => _store = new DatabaseEvidenceStore(_database, TimeProvider.System);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _database.Dispose();

    [Theory]
    [InlineData(19 * Mebibyte)]
    [InlineData(20 * Mebibyte)]
    [InlineData(EvidenceChunk.Length)]
    [InlineData(EvidenceChunk.Length + 1)]
    public async Task What_comes_out_is_what_went_in(int size)
    {
        var bytes = SampleFiles.Pdf(size);

        var outcome = await _store.SaveAsync(new MemoryStream(bytes), Ct);
        using var read = new MemoryStream();
        await _store.CopyToAsync(outcome.Value.Sha256, read, Ct);

        Assert.Equal(new StoredContent(Convert.ToHexStringLower(SHA256.HashData(bytes)), FileKind.Pdf, size), outcome.Value);
        Assert.True(read.ToArray().AsSpan().SequenceEqual(bytes));
    }

    [Fact]
    public async Task The_same_file_is_stored_once()
    {
        var bytes = SampleFiles.Pdf(EvidenceChunk.Length * 2);

        var first = await _store.SaveAsync(new MemoryStream(bytes), Ct);
        var second = await _store.SaveAsync(new MemoryStream(bytes), Ct);

        Assert.Equal(first.Value, second.Value);
        await AssertStoredAsync(blobs: 1, chunks: 2);
    }

    [Fact]
    public async Task The_same_file_sent_twice_at_once_is_stored_once_and_both_succeed()
    {
        var bytes = SampleFiles.Pdf(Mebibyte);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => _store.SaveAsync(new MemoryStream(bytes), Ct), Ct)));

        Assert.All(outcomes, o => Assert.True(o.IsSuccess));
        await AssertStoredAsync(blobs: 1, chunks: 4);
    }

    [Theory]
    [InlineData(21 * Mebibyte)]
    [InlineData(EvidenceFile.LargestFile + 1)]
    public async Task A_file_too_large_is_refused(long size)
    {
        var outcome = await _store.SaveAsync(new GeneratedStream(size), Ct);

        Assert.Equal("evidence.too-large", outcome.Error?.Code);
        await AssertStoredAsync(blobs: 0, chunks: 0);
    }

    [Fact]
    public async Task Empty_unknown_and_truncated_files_are_refused()
    {
        Assert.Equal("evidence.empty", (await _store.SaveAsync(Stream.Null, Ct)).Error?.Code);
        Assert.Equal("evidence.unknown-kind", (await _store.SaveAsync(new MemoryStream(SampleFiles.Program()), Ct)).Error?.Code);
        Assert.Equal("evidence.incomplete", (await _store.SaveAsync(new MemoryStream(SampleFiles.Pdf()[..^10]), Ct)).Error?.Code);
        await AssertStoredAsync(blobs: 0, chunks: 0);
    }

    [Fact]
    public async Task An_upload_that_breaks_off_leaves_nothing_behind()
    {
        var reads = 0;
        var broken = new GeneratedStream(Mebibyte, () => _ = ++reads < 5 ? reads : throw new IOException("The line went dead."));

        await Assert.ThrowsAsync<IOException>(() => _store.SaveAsync(broken, Ct));

        await AssertStoredAsync(blobs: 0, chunks: 0);
    }

    [Fact]
    public async Task Unknown_bytes_and_lost_pieces_are_not_sent_as_if_whole()
    {
        await Assert.ThrowsAsync<FileNotFoundException>(() => _store.CopyToAsync(new string('0', 64), Stream.Null, Ct));
        var stored = await _store.SaveAsync(new MemoryStream(SampleFiles.Pdf(EvidenceChunk.Length * 2)), Ct);
        await using (var db = _database.CreateDbContext())
        {
            await db.EvidenceChunks.Where(c => c.Index == 1).ExecuteDeleteAsync(Ct);
        }

        await Assert.ThrowsAsync<InvalidDataException>(() => _store.CopyToAsync(stored.Value.Sha256, Stream.Null, Ct));
    }

    private async Task AssertStoredAsync(int blobs, int chunks)
    {
        await using var db = _database.CreateDbContext();
        Assert.Equal((blobs, chunks), (await db.EvidenceBlobs.CountAsync(Ct), await db.EvidenceChunks.CountAsync(Ct)));
    }
}
