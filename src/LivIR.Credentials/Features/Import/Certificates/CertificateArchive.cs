using System.IO.Compression;
using LivIR.Credentials.Data.Model.Evidence;
using LivIR.Credentials.Shared.Files;

namespace LivIR.Credentials.Features.Import.Certificates;

/// <summary>The files of a ZIP, one after the other and within limits. What is named like a way out of it, packed again, or protected refuses the whole.</summary>
internal static class CertificateArchive
{
    private const int MostFiles = 1_000;
    private const long MostBytes = 1L << 30;
    private const long DirectoryBytes = 2L << 20;
    private static readonly string[] Archives = [".zip", ".7z", ".rar", ".tar", ".gz", ".tgz"];

    /// <summary>Hands every file to a function, with its name without folders, on disk and from its start.</summary>
    /// <exception cref="RefusedFileException">The archive is refused.</exception>
    public static async Task EachAsync(Stream archive, Func<string, Stream, Task> take, CancellationToken ct)
    {
        try
        {
            var guarded = new DirectoryStream(archive, DirectoryBytes);
            using var zip = new ZipArchive(guarded, ZipArchiveMode.Read, leaveOpen: true);
            List<ZipArchiveEntry> files = [.. zip.Entries.Where(IsFile)];
            guarded.IsKnown = true;
            ReadingBudget.Refuse(files.Count > MostFiles, CertificateProblems.TooManyFiles(MostFiles));
            foreach (var file in files)
            {
                Check(file);
            }

            var left = MostBytes;
            foreach (var file in files)
            {
                await using var kept = TemporaryFile.Create();
                left -= await CopyAsync(file, kept, left, ct);
                kept.Position = 0;
                await take(file.Name, kept);
            }
        }
        catch (Exception wrong) when (wrong is InvalidDataException or NotSupportedException or EndOfStreamException)
        {
            throw new RefusedFileException(CertificateProblems.Damaged);
        }
    }

    // Folders, and what a computer of another kind puts beside files.
    private static bool IsFile(ZipArchiveEntry entry) =>
        entry.Name.Length > 0 && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal) && !entry.Name.StartsWith('.') && entry.Name != "Thumbs.db";

    private static void Check(ZipArchiveEntry entry)
    {
        ReadingBudget.Refuse(entry.IsEncrypted, CertificateProblems.Password);
        var path = entry.FullName.Replace('\\', '/');
        ReadingBudget.Refuse(path.StartsWith('/') || path.Contains(':', StringComparison.Ordinal) || path.Split('/').Contains(".."), CertificateProblems.Outside);
        ReadingBudget.Refuse(Archives.Contains(Path.GetExtension(entry.Name).ToLowerInvariant()), CertificateProblems.Nested(entry.Name));
    }

    // One byte more than a file may have is read, so that the store says in its own words that it is too large.
    private static async Task<long> CopyAsync(ZipArchiveEntry entry, Stream kept, long left, CancellationToken ct)
    {
        await using var packed = entry.Open();
        var buffer = new byte[80 * 1024];
        int read;
        while (kept.Length <= EvidenceFile.LargestFile && (read = await packed.ReadAsync(buffer, ct)) > 0)
        {
            ReadingBudget.Refuse(kept.Length + read > left, CertificateProblems.Unpacks);
            await kept.WriteAsync(buffer.AsMemory(0, read), ct);
        }

        return kept.Length;
    }
}
