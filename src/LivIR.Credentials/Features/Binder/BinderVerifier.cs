using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace LivIR.Credentials.Features.Binder;

/// <summary>Checks a binder against its own manifest: every file, every row, and the bytes of the ZIP around them.</summary>
public static class BinderVerifier
{
    /// <summary>Checks one.</summary>
    /// <param name="binder">The ZIP; seekable.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task<BinderVerdict> VerifyAsync(Stream binder, CancellationToken ct)
    {
        ZipArchive archive;
        try
        {
            archive = new ZipArchive(binder, ZipArchiveMode.Read, leaveOpen: true, Encoding.UTF8);
            _ = archive.Entries.Count;
        }
        catch (InvalidDataException damage)
        {
            return new BinderVerdict([$"This is no whole ZIP file: {damage.Message}"], 0, 0, "");
        }

        using (archive)
        {
            var check = new Check(archive);
            await check.RunAsync(ct);
            if (check.Differences.Count == 0 && await BinderFrame.DifferenceAsync(archive, binder, ct) is { } frame)
            {
                check.Differences.Add(frame);
            }

            return new BinderVerdict(check.Differences, check.Files, check.Rows, check.Fingerprint);
        }
    }

    private sealed class Check(ZipArchive archive)
    {
        private readonly Dictionary<string, ZipArchiveEntry> _entries = [];

        public List<string> Differences { get; } = [];

        public int Files { get; private set; }

        public int Rows { get; private set; }

        public string Fingerprint { get; private set; } = "";

        public async Task RunAsync(CancellationToken ct)
        {
            foreach (var entry in archive.Entries.Where(e => !_entries.TryAdd(e.FullName, e)))
            {
                Differences.Add($"{entry.FullName} is in the ZIP twice.");
            }

            Differences.AddRange(BinderManifest.Parts.Where(part => !_entries.ContainsKey(part)).Select(part => $"{part} is missing."));
            if (Differences.Count > 0 && BinderManifest.Parts.Any(part => !_entries.ContainsKey(part)))
            {
                return;
            }

            await CheckPageAsync(ct);
            var rows = BinderManifest.ReadList(Encoding.UTF8.GetString(await BytesAsync(BinderManifest.Rows, ct)));
            Rows = rows.Count;
            await CheckFilesAsync(rows, ct);
        }

        private async Task CheckPageAsync(CancellationToken ct)
        {
            var page = await BytesAsync(BinderManifest.Page, ct);
            var signature = await BytesAsync(BinderManifest.Signature, ct);
            var pem = Encoding.ASCII.GetString(await BytesAsync(BinderManifest.Key, ct));
            if (!Fits(page, signature, pem))
            {
                Differences.Add($"The signature does not fit: {BinderManifest.Page}, {BinderManifest.Signature} or {BinderManifest.Key} was changed.");
            }

            var (files, rows) = BinderManifest.Read(Encoding.UTF8.GetString(page));
            foreach (var (list, sum) in new[] { (BinderManifest.Files, files), (BinderManifest.Rows, rows) })
            {
                if (await SumAsync(_entries[list], ct) != sum)
                {
                    Differences.Add($"{list} was changed.");
                }
            }
        }

        private bool Fits(byte[] page, byte[] signature, string pem)
        {
            try
            {
                using var rsa = RSA.Create();
                rsa.ImportFromPem(pem);
                Fingerprint = SigningKeys.FingerprintOf(rsa);

                // A key that reads the same with another line end is still another file.
                return pem == rsa.ExportSubjectPublicKeyInfoPem() + "\n" && rsa.VerifyData(page, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            }
            catch (Exception problem) when (problem is CryptographicException or ArgumentException)
            {
                return false;
            }
        }

        private async Task CheckFilesAsync(IReadOnlyList<(string Sum, string Name)> rows, CancellationToken ct)
        {
            var listed = BinderManifest.ReadList(Encoding.UTF8.GetString(await BytesAsync(BinderManifest.Files, ct)));
            foreach (var (sum, name) in listed)
            {
                ct.ThrowIfCancellationRequested();
                Files++;
                if (!_entries.TryGetValue(name, out var entry))
                {
                    Differences.Add($"{name} is missing.");
                }
                else if (await SumAsync(entry, ct) is not { } found)
                {
                    Differences.Add($"{name} cannot be read: the ZIP is damaged there.");
                }
                else if (found != sum)
                {
                    Differences.Add($"{name} was changed.");
                    Differences.AddRange(await BinderRowCheck.DifferencesAsync(entry, rows, ct));
                }
            }

            var known = listed.Select(l => l.Name).Concat(BinderManifest.Parts).ToHashSet();
            Differences.AddRange(_entries.Keys.Where(name => !known.Contains(name)).Select(name => $"{name} was added: the manifest does not know it."));
        }

        private async Task<byte[]> BytesAsync(string name, CancellationToken ct)
        {
            try
            {
                using var copy = new MemoryStream();
                await using var content = _entries[name].Open();
                await content.CopyToAsync(copy, ct);
                return copy.ToArray();
            }
            catch (InvalidDataException)
            {
                return [];
            }
        }

        private static async Task<string?> SumAsync(ZipArchiveEntry entry, CancellationToken ct)
        {
            try
            {
                await using var content = entry.Open();
                return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, ct));
            }
            catch (InvalidDataException)
            {
                return null;
            }
        }
    }
}
