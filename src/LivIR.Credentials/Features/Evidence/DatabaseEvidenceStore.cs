using LivIR.Credentials.Data.Model.Evidence;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Shared;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Evidence;

/// <summary>Keeps evidence in the database, so that one backup holds everything.</summary>
public sealed class DatabaseEvidenceStore(IDbContextFactory<CredentialsDbContext> factory, TimeProvider time) : IEvidenceStore
{
    /// <inheritdoc />
    public async Task<Outcome<StoredContent>> SaveAsync(Stream content, CancellationToken ct = default)
    {
        var outcome = await ReceivedFile.ReceiveAsync(content, ct);
        if (!outcome.IsSuccess)
        {
            return outcome.Error;
        }

        await using var received = outcome.Value;
        try
        {
            await using var db = await factory.CreateDbContextAsync(ct);
            await db.Database.CreateExecutionStrategy().ExecuteAsync(retryable => StoreAsync(db, received, retryable), ct);
        }
        catch (DbUpdateException)
        {
            // On SQL Server two requests can both find the bytes missing; the second then meets the first one's key.
            await using var db = await factory.CreateDbContextAsync(ct);
            if (!await IsStoredAsync(db, received.Content.Sha256, ct))
            {
                throw;
            }
        }

        return received.Content;
    }

    /// <inheritdoc />
    public async Task CopyToAsync(string sha256, Stream target, CancellationToken ct = default)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var size = await db.EvidenceBlobs.Where(b => b.Sha256 == sha256).Select(b => (long?)b.Size).SingleOrDefaultAsync(ct)
            ?? throw new FileNotFoundException($"No evidence is stored as {sha256}.");

        // One query a piece: a single query would keep a read lock as long as a slow client takes,
        // and would hold the whole file in memory where retry on failure buffers results.
        long sent = 0;
        for (var index = 0; sent < size; index++)
        {
            var place = index;
            var bytes = await db.EvidenceChunks.Where(c => c.Sha256 == sha256 && c.Index == place).Select(c => c.Bytes).SingleOrDefaultAsync(ct)
                ?? throw new InvalidDataException($"Piece {index} of evidence {sha256} is missing.");
            await target.WriteAsync(bytes, ct);
            sent += bytes.Length;
        }
    }

    // May run again after a lost connection, so it starts from the beginning each time and asks whether the last run did commit.
    private async Task StoreAsync(CredentialsDbContext db, ReceivedFile received, CancellationToken ct)
    {
        var content = received.Content;
        db.ChangeTracker.Clear();
        if (await IsStoredAsync(db, content.Sha256, ct))
        {
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await IsStoredAsync(db, content.Sha256, ct))
        {
            return;
        }

        db.EvidenceBlobs.Add(new EvidenceBlob
        {
            Sha256 = content.Sha256,
            ContentType = content.Kind.ContentType(),
            Size = content.Size,
            StoredAt = time.GetUtcNow().UtcDateTime,
        });
        await db.SaveChangesAsync(ct);
        await StoreChunksAsync(db, received, ct);
        await transaction.CommitAsync(ct);
    }

    // One piece at a time in one buffer: an upload of any size costs the memory of one piece.
    private static async Task StoreChunksAsync(CredentialsDbContext db, ReceivedFile received, CancellationToken ct)
    {
        var buffer = new byte[EvidenceChunk.Length];
        received.File.Position = 0;
        for (var index = 0; ; index++)
        {
            var read = await received.File.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct);
            if (read == 0)
            {
                return;
            }

            db.ChangeTracker.Clear();
            db.EvidenceChunks.Add(new EvidenceChunk
            {
                Sha256 = received.Content.Sha256,
                Index = index,
                Bytes = read == buffer.Length ? buffer : buffer[..read],
            });
            await db.SaveChangesAsync(ct);
        }
    }

    private static Task<bool> IsStoredAsync(CredentialsDbContext db, string sha256, CancellationToken ct) =>
        db.EvidenceBlobs.AnyAsync(b => b.Sha256 == sha256, ct);
}
