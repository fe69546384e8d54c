using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Shared;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Scanning;

/// <summary>Whether a file may be opened.</summary>
public enum ScanState
{
    /// <summary>Scanned and clean, or nothing scans here.</summary>
    Open,

    /// <summary>Not scanned yet: only who sent it may open it.</summary>
    Held,

    /// <summary>Malware was found: nobody opens it.</summary>
    Malware,
}

/// <summary>Tells whether files may be opened. What was once found counts even where the scanner was taken away since.</summary>
/// <param name="contexts">Opens the database.</param>
/// <param name="settings">Whether files are scanned at all.</param>
public sealed class ScanStates(IDbContextFactory<CredentialsDbContext> contexts, ScanSettings settings)
{
    /// <summary>What is said instead of a held file.</summary>
    public static Problem Held { get; } = new("evidence.held", "This file is held until it is scanned for malware. It is not lost; try again in a minute, or tell your administrator if it stays so.");

    /// <summary>What is said instead of a file in which malware was found.</summary>
    public static Problem Malware { get; } = new("evidence.malware", "Malware was found in this file, so nobody can open it. Ask the holder for the certificate from a clean device.");

    /// <summary>The state of each of the files.</summary>
    /// <param name="files">The keys of their bytes.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<IReadOnlyDictionary<string, ScanState>> OfAsync(IReadOnlyCollection<string> files, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var scans = await db.EvidenceScans.Where(s => files.Contains(s.Sha256)).ToDictionaryAsync(s => s.Sha256, s => s.Malware is null ? ScanState.Open : ScanState.Malware, ct);
        return files.Distinct().ToDictionary(f => f, f => scans.TryGetValue(f, out var state) ? state : settings.Place is null ? ScanState.Open : ScanState.Held);
    }

    /// <summary>Whether all of the files may be opened by whoever may see their record.</summary>
    /// <param name="files">The keys of their bytes.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<bool> AreOpenAsync(IReadOnlyCollection<string> files, CancellationToken ct) => (await OfAsync(files, ct)).Values.All(state => state == ScanState.Open);

    /// <summary>What stands in the way of opening a file; null where nothing does.</summary>
    /// <param name="file">The key of its bytes.</param>
    /// <param name="isSender">Whether the asker sent it.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<Problem?> ObstacleAsync(string file, bool isSender, CancellationToken ct) => (await OfAsync([file], ct))[file] switch
    {
        ScanState.Malware => Malware,
        ScanState.Held when !isSender => Held,
        _ => null,
    };
}
