using System.Net.Sockets;
using System.Text;
using LivIR.Credentials.Data.Model.Evidence;
using LivIR.Credentials.Features.Evidence;
using LivIR.Credentials.Features.Scanning;
using LivIR.Credentials.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace LivIR.Credentials.IntegrationTests.Features.Scanning;

/// <summary>Files go through the real clamd, with a signature of our own.</summary>
public sealed class FileScanTests : IDisposable
{
    private readonly SqliteDatabase _database = new();
    private readonly Hospital _hospital;
    private readonly DatabaseEvidenceStore _store;

    public FileScanTests()
    {
        _hospital = new Hospital(_database);
        _store = new DatabaseEvidenceStore(_database, _hospital.Clock);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task A_clean_file_is_opened_to_others_and_one_with_malware_to_nobody()
    {
        await using var clamd = RunningClamd.Find();
        await clamd.StartAsync(Ct);
        var clean = await SaveAsync(SampleFiles.Pdf(3 * 1024 * 1024));
        var bad = await SaveAsync([.. SampleFiles.Pdf()[..^6], .. Encoding.ASCII.GetBytes(RunningClamd.Marker), .. "\n%%EOF\n"u8]);
        var settings = Settings(clamd);
        var states = new ScanStates(_database, settings);
        Assert.All((await states.OfAsync([clean, bad], Ct)).Values, state => Assert.Equal(ScanState.Held, state));

        Assert.Equal(2, await Scan(settings).RunAsync(Ct));

        Assert.Null(await states.ObstacleAsync(clean, isSender: false, Ct));
        Assert.Equal("evidence.malware", (await states.ObstacleAsync(bad, isSender: false, Ct))?.Code);
        Assert.Equal("evidence.malware", (await states.ObstacleAsync(bad, isSender: true, Ct))?.Code);
        await using var db = _database.CreateDbContext();
        Assert.Equal("Livir.Test.UNOFFICIAL", (await db.EvidenceScans.SingleAsync(s => s.Sha256 == bad, Ct)).Malware);
        Assert.Equal(bad, (await db.Changes.SingleAsync(c => c.Act == "EvidenceMalwareFound", Ct)).SubjectId);
        Assert.Equal(0, await Scan(settings).RunAsync(Ct));
    }

    [Fact]
    public async Task While_the_scanner_is_down_a_file_is_held_and_not_lost_and_scanned_once_it_is_back()
    {
        await using var clamd = RunningClamd.Find();
        var settings = Settings(clamd);
        var states = new ScanStates(_database, settings);
        using var bell = new ScanBellRinger();
        using var worker = new ScanWorker(Scan(settings), bell.Bell, settings with { Pause = TimeSpan.FromMilliseconds(200) }, TimeProvider.System, NullLogger<ScanWorker>.Instance);
        var file = await SaveAsync(SampleFiles.Pdf());
        await worker.StartAsync(Ct);
        await bell.UntilAsync(() => Task.FromResult(worker.DownSince is not null), Ct);

        Assert.Equal("evidence.held", (await states.ObstacleAsync(file, isSender: false, Ct))?.Code);
        Assert.Null(await states.ObstacleAsync(file, isSender: true, Ct));

        await clamd.StartAsync(Ct);
        await bell.UntilAsync(async () => await states.ObstacleAsync(file, isSender: false, Ct) is null, Ct);
        await bell.UntilAsync(() => Task.FromResult(worker.DownSince is null), Ct);
        await worker.StopAsync(Ct);
    }

    [Fact]
    public async Task A_file_the_scanner_does_not_take_stays_held_and_the_others_are_scanned()
    {
        await using var server = new MadeUpClamd((content, reply) => reply(content.Length > 1000 ? "INSTREAM size limit exceeded. ERROR" : "stream: OK"));
        var settings = new ScanSettings(server.Place);
        var large = await SaveAsync(SampleFiles.Pdf(5000));
        var small = await SaveAsync(SampleFiles.Png());

        Assert.Equal(1, await Scan(settings).RunAsync(Ct));

        var states = await new ScanStates(_database, settings).OfAsync([large, small], Ct);
        Assert.Equal((ScanState.Held, ScanState.Open), (states[large], states[small]));
    }

    [Fact]
    public async Task A_scanner_that_hangs_up_has_not_said_that_a_file_is_clean()
    {
        await using var server = new MadeUpClamd((_, reply) => reply(""));
        var file = await SaveAsync(SampleFiles.Pdf());

        var problem = await Assert.ThrowsAsync<ScannerException>(() => Scan(new ScanSettings(server.Place)).RunAsync(Ct));

        Assert.False(problem.Refused);
        await using var db = _database.CreateDbContext();
        Assert.False(await db.EvidenceScans.AnyAsync(s => s.Sha256 == file, Ct));
    }

    [Fact]
    public async Task A_file_the_scanner_hangs_up_at_keeps_no_later_one_waiting()
    {
        await using var server = new MadeUpClamd((content, reply) => reply(content.Length > 1000 ? "" : "stream: OK")) { AnswersPing = true };
        var settings = new ScanSettings(server.Place);
        var bad = await SaveAsync(SampleFiles.Pdf(5000));
        var good = await SaveAsync(SampleFiles.Png());

        Assert.Equal(1, await Scan(settings).RunAsync(Ct));

        var states = await new ScanStates(_database, settings).OfAsync([bad, good], Ct);
        Assert.Equal((ScanState.Held, ScanState.Open), (states[bad], states[good]));
    }

    [Fact]
    public async Task The_real_scanner_says_that_it_is_there()
    {
        await using var clamd = RunningClamd.Find();
        Assert.False(await new ClamdScanner(Settings(clamd)).AnswersAsync(Ct));

        await clamd.StartAsync(Ct);

        Assert.True(await new ClamdScanner(Settings(clamd)).AnswersAsync(Ct));
    }

    [Fact]
    public async Task A_scanner_that_does_not_answer_in_time_is_down()
    {
        await using var server = new MadeUpClamd((_, _) => { });
        await SaveAsync(SampleFiles.Pdf());

        await Assert.ThrowsAsync<ScannerException>(() => Scan(new ScanSettings(server.Place) { Limit = TimeSpan.FromMilliseconds(300) }).RunAsync(Ct));
    }

    [Fact]
    public async Task Where_nothing_scans_files_are_open_but_for_what_was_found_before()
    {
        var (file, bad) = (_hospital.File(), _hospital.File());
        _hospital.Add(new EvidenceScan { Sha256 = bad, Malware = "Some.Malware", ScannedAt = _hospital.Now });

        var states = await new ScanStates(_database, new ScanSettings(Place: null)).OfAsync([file, bad], Ct);

        Assert.Equal((ScanState.Open, ScanState.Malware), (states[file], states[bad]));
    }

    private static ScanSettings Settings(RunningClamd clamd) => new(new UnixDomainSocketEndPoint(clamd.Socket));

    private FileScan Scan(ScanSettings settings) => new(_database, _store, new ClamdScanner(settings), _hospital.Clock, NullLogger<FileScan>.Instance);

    private async Task<string> SaveAsync(byte[] bytes) => (await _store.SaveAsync(new MemoryStream(bytes), Ct)).Value.Sha256;
}
