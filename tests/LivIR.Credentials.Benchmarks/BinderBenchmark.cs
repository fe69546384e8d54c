using System.Diagnostics;
using System.Globalization;
using LivIR.Credentials.Data.Model.Evidence;
using LivIR.Credentials.Features.Actions;
using LivIR.Credentials.Features.Binder;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Evidence;
using LivIR.Credentials.Features.Facilities;
using LivIR.Credentials.Features.Privileges;
using LivIR.Credentials.Features.Scanning;
using LivIR.Credentials.Features.Waivers;
using LivIR.Credentials.Testing;
using Microsoft.AspNetCore.DataProtection;

namespace LivIR.Credentials.Benchmarks;

/// <summary>Makes and verifies a binder of many files, and tells the time and the most memory the process ever had.</summary>
internal static class BinderBenchmark
{
    private const int FileSize = 50_000;
    private const int FilesEach = 20;

    /// <summary>One run; run it in a process of its own for each size, so that the peaks can be compared.</summary>
    /// <param name="files">How many files of 50 kB.</param>
    public static async Task RunAsync(int files)
    {
        using var database = new SqliteDatabase();
        var hospital = new Hospital(database);
        var store = new DatabaseEvidenceStore(database, hospital.Clock);
        await FillAsync(database, hospital, store, files);
        var cache = new CatalogueCache();
        var scans = new ScanStates(database, new ScanSettings(null));
        var facilities = new FacilityReader(database, new FacilityStatusReader(hospital.Statuses, cache));
        var sources = new BinderSources(database, new BinderStaffReader(database, scans, new PrivilegesReader(hospital.Statuses, cache)), new FacilityFiles(database, scans), new WaiverReader(database, hospital.Statuses, cache), new ActionReader(database, hospital.Statuses), store);
        var maker = new BinderMaker(database, facilities, sources, new SigningKeys(database, new EphemeralDataProtectionProvider(), hospital.Clock));
        var path = Path.Combine(database.Folder, "binder.zip");
        GC.Collect();
        var before = PeakMegabytes();
        var watch = Stopwatch.StartNew();
        await using (var target = File.Create(path))
        {
            var made = await maker.MakeAsync(new BinderQuestion("MAIN", "STD", new AskedDays(Hospital.Today)), hospital.Acting(), target, null, default);
            Say($"binder of {made.Value.Files} files, {made.Value.Bytes / 1_000_000} MB: {watch.Elapsed.TotalSeconds:0.0} s; peak {PeakMegabytes()} MB (before {before} MB), live now {GC.GetTotalMemory(forceFullCollection: true) / 1_000_000} MB");
        }

        watch.Restart();
        await using var read = File.OpenRead(path);
        var verdict = await BinderVerifier.VerifyAsync(read, default);
        Say($"verified, intact {verdict.IsIntact}: {watch.Elapsed.TotalSeconds:0.0} s; peak {PeakMegabytes()} MB");
    }

    private static async Task FillAsync(SqliteDatabase database, Hospital hospital, DatabaseEvidenceStore store, int files)
    {
        for (var done = 0; done < files;)
        {
            var person = hospital.Person($"Person {done}");
            for (var i = 0; i < FilesEach && done < files; i++, done++)
            {
                var credential = hospital.Pending(person, issued: Hospital.Today.AddDays(-i), file: false);
                using var bytes = new MemoryStream(SampleFiles.Pdf(FileSize));
                var stored = (await store.SaveAsync(bytes)).Value;
                hospital.Add(EvidenceFile.Attach(Guid.CreateVersion7(), EvidenceSubject.Credential(credential), stored.Sha256, "file.pdf", hospital.Now, Guid.Empty));
            }
        }
    }

    private static long PeakMegabytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1_000_000;
    }

    private static void Say(FormattableString words) => Console.WriteLine(words.ToString(CultureInfo.InvariantCulture));
}
