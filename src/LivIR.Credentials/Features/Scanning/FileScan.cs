using System.IO.Pipelines;
using LivIR.Credentials.Data.Model.Evidence;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Evidence;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Scanning;

/// <summary>Scans what is stored and not scanned yet, the oldest first, and writes down what was found.</summary>
public sealed partial class FileScan(IDbContextFactory<CredentialsDbContext> contexts, IEvidenceStore store, ClamdScanner scanner, TimeProvider clock, ILogger<FileScan> log)
{
    private const int AtOnce = 50;

    /// <summary>Scans all that waits.</summary>
    /// <returns>How many were scanned.</returns>
    /// <exception cref="ScannerException">The scanner is not there; the rest goes on waiting.</exception>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var scanned = 0;
        HashSet<string> passedOver = [];
        while (await WaitingAsync(passedOver, ct) is [_, ..] waiting)
        {
            foreach (var file in waiting)
            {
                scanned += await ScanAsync(file, passedOver, ct) ? 1 : 0;
            }
        }

        return scanned;
    }

    private async Task<List<string>> WaitingAsync(HashSet<string> passedOver, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.EvidenceBlobs.Where(b => !passedOver.Contains(b.Sha256) && !db.EvidenceScans.Any(s => s.Sha256 == b.Sha256))
            .OrderBy(b => b.StoredAt).ThenBy(b => b.Sha256).Select(b => b.Sha256).Take(AtOnce).ToListAsync(ct);
    }

    private async Task<bool> ScanAsync(string file, HashSet<string> passedOver, CancellationToken ct)
    {
        try
        {
            await WriteAsync(file, await AskAsync(file, ct), ct);
            return true;
        }
        catch (Exception problem) when (problem is ScannerException { Refused: true } or InvalidDataException)
        {
            return PassOver(file, problem, passedOver);
        }
        catch (ScannerException problem)
        {
            // One file that it takes too long over, or hangs up at, must not keep all later ones from being scanned.
            if (!await scanner.AnswersAsync(ct))
            {
                throw;
            }

            return PassOver(file, problem, passedOver);
        }
    }

    // The others need not wait for this one; it is tried again with the next round.
    private bool PassOver(string file, Exception problem, HashSet<string> passedOver)
    {
        NotScanned(log, file[..8], problem.Message);
        passedOver.Add(file);
        return false;
    }

    private async Task<string?> AskAsync(string file, CancellationToken ct)
    {
        var pipe = new Pipe();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var copy = CopyAsync(file, pipe.Writer, stop.Token);
        try
        {
            await using var content = pipe.Reader.AsStream();
            return await scanner.ScanAsync(content, ct);
        }
        finally
        {
            await stop.CancelAsync();
            await copy;
        }
    }

    // Its failure reaches the reader of the pipe, and from there the caller.
    private async Task CopyAsync(string file, PipeWriter writer, CancellationToken ct)
    {
        Exception? problem = null;
        try
        {
            await store.CopyToAsync(file, writer.AsStream(leaveOpen: true), ct);
        }
        catch (Exception e)
        {
            problem = e;
        }

        await writer.CompleteAsync(problem);
    }

    private async Task WriteAsync(string file, string? malware, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        db.Add(new EvidenceScan { Sha256 = file, Malware = malware?[..Math.Min(malware.Length, EvidenceScan.MalwareLength)], ScannedAt = now });
        if (malware is not null)
        {
            Found(log, file[..8], malware);
            db.Add(ChangeContext.System(now).Entry("EvidenceMalwareFound", "Evidence", file, new { malware }));
        }

        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException) when (IsScanned(file))
        {
            // Another instance was faster; it asked about the same bytes.
        }
    }

    private bool IsScanned(string file)
    {
        using var db = contexts.CreateDbContext();
        return db.EvidenceScans.Any(s => s.Sha256 == file);
    }

    [LoggerMessage(LogLevel.Warning, "Malware in file {File}: {Malware}. Nobody can open it.")]
    private static partial void Found(ILogger log, string file, string malware);

    [LoggerMessage(LogLevel.Warning, "File {File} was not scanned and stays held: {Why}")]
    private static partial void NotScanned(ILogger log, string file, string why);
}
