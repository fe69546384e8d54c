using System.Buffers;
using System.Security.Cryptography;
using LivIR.Credentials.Data.Model.Evidence;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Files;

namespace LivIR.Credentials.Features.Evidence;

/// <summary>A checked upload on disk, not yet in the database; its file goes when this is disposed.</summary>
internal sealed class ReceivedFile : IAsyncDisposable
{
    private ReceivedFile(FileStream file, string sha256, FileKind kind)
    {
        File = file;
        Content = new StoredContent(sha256, kind, file.Length);
    }

    public FileStream File { get; }

    public StoredContent Content { get; }

    /// <summary>Receives, measures, hashes and recognises a file, holding one piece of it in memory.</summary>
    public static async Task<Outcome<ReceivedFile>> ReceiveAsync(Stream content, CancellationToken ct)
    {
        var file = TemporaryFile.Create();
        var keep = false;
        try
        {
            var sha256 = await CopyAsync(content, file, ct);
            if (sha256 is null)
            {
                return EvidenceProblems.TooLarge;
            }

            var kind = await EvidenceContent.DetectAsync(file, ct);
            if (!kind.IsSuccess)
            {
                return kind.Error;
            }

            keep = true;
            return new ReceivedFile(file, sha256, kind.Value);
        }
        finally
        {
            if (!keep)
            {
                await file.DisposeAsync();
            }
        }
    }

    public ValueTask DisposeAsync() => File.DisposeAsync();

    private static async Task<string?> CopyAsync(Stream content, FileStream file, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(EvidenceChunk.Length);
        try
        {
            int read;
            while ((read = await content.ReadAsync(buffer, ct)) > 0)
            {
                if (file.Length + read > EvidenceFile.LargestFile)
                {
                    return null;
                }

                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), ct);
            }

            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
