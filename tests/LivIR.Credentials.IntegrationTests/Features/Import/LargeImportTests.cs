using System.Diagnostics;
using System.Globalization;
using System.Text;
using ClosedXML.Excel;
using LivIR.Credentials.Features.Import;
using LivIR.Credentials.Testing;

namespace LivIR.Credentials.IntegrationTests.Features.Import;

/// <summary>Twenty thousand rows: how long reading and comparing take, that they can be stopped, and that the rows ask the database nothing each.</summary>
public sealed class LargeImportTests : IDisposable
{
    private const int People = 2_000;
    private const int Rows = 20_000;
    private static readonly TimeSpan Aim = TimeSpan.FromSeconds(20);

    private readonly ImportOffice _office = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task Twenty_thousand_rows_are_read_and_compared_within_twenty_seconds_and_written_and_undone()
    {
        await AddPeopleAsync();
        using var file = Workbook();
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var watch = Stopwatch.StartNew();
        var book = (await new ImportFileReader(ImportLimits.Default, TimeProvider.System).ReadAsync(file, "large.xlsx", Ct)).Value;
        var read = watch.Elapsed;
        var (source, plan) = await _office.PlanAsync("credentials", book);
        var planned = watch.Elapsed;
        var held = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1024 / 1024;
        Assert.Equal(Rows, plan.Count(RowOutcome.New));

        watch.Restart();
        var done = (await _office.ConfirmAsync(source, plan)).Value;
        var written = watch.Elapsed;
        watch.Restart();
        Assert.All((await _office.PlanAsync("credentials", book)).Plan.Rows, r => Assert.Equal(RowOutcome.Unchanged, r.Outcome));
        var again = watch.Elapsed;
        watch.Restart();
        Assert.Equal(Rows, (await _office.UndoAsync(done.RunId)).Value);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"read {read.TotalSeconds:0.0} s, preview with reading {planned.TotalSeconds:0.0} s, {held} MB held, written in {written.TotalSeconds:0.0} s, previewed again in {again.TotalSeconds:0.0} s, undone in {watch.Elapsed.TotalSeconds:0.0} s"));
        Assert.True(planned < Aim, $"The preview took {planned}.");
        Assert.True(held < 400, $"{held} MB are held.");
    }

    [Fact]
    public async Task A_preview_tells_how_far_it_is_and_stops_when_it_is_asked_to()
    {
        await AddPeopleAsync(50);
        var text = new StringBuilder("Number,Credential,Issued,Certificate number\n");
        for (var i = 0; i < 5_000; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"N{i % 50},COURSE,2026-03-14,{i}\n");
        }

        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text.ToString()));
        var book = (await new ImportFileReader(ImportLimits.Default, TimeProvider.System).ReadAsync(file, "list.csv", Ct)).Value;
        var source = ImportOffice.Read("credentials", book).Value;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var progress = new Stopping(stop);

        await Assert.ThrowsAsync<OperationCanceledException>(() => new ImportPreviewer(_office.Database, _office.Planners).PlanAsync(source, _office.Admin, progress, stop.Token));

        Assert.InRange(progress.Last, 1, 4_999);
    }

    [Theory]
    [InlineData("staff", "Number,Given name,Family name", "X{0},Sam,Person")]
    [InlineData("assignments", "Number,Facility,Department,Profession,From", "N{0},MAIN,A,NURSE,2026-03-14")]
    [InlineData("credentials", "Number,Credential,Issued,Certificate number", "N{0},COURSE,2026-03-14,{0}")]
    [InlineData("training", "Number,Activity,Category,Amount,Completed", "N{0},Course,CME,2,2026-03-14")]
    public async Task Ten_times_the_rows_take_the_same_number_of_queries(string kind, string heads, string row)
    {
        await AddPeopleAsync(200);

        Assert.Equal(await CountAsync(kind, heads, row, 20), await CountAsync(kind, heads, row, 200));
    }

    private async Task<int> CountAsync(string kind, string heads, string row, int rows)
    {
        var text = heads + "\n" + string.Concat(Enumerable.Range(0, rows).Select(i => string.Format(CultureInfo.InvariantCulture, row, i) + "\n"));
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var book = (await new ImportFileReader(ImportLimits.Default, TimeProvider.System).ReadAsync(file, "list.csv", Ct)).Value;
        var source = ImportOffice.Read(kind, book).Value;
        var counting = new CountingDatabase(_office.Database.ConnectionString);
        await using var db = counting.CreateDbContext();
        var plan = await _office.Planners.Of(kind).PlanAsync(db, source.Asked, _office.Admin, null, Ct);
        Assert.DoesNotContain(plan.Rows, r => r.Outcome == RowOutcome.Doubtful);
        return counting.Queries;
    }

    private async Task AddPeopleAsync(int people = People)
    {
        var rows = Enumerable.Range(0, people).Select(i => new object?[] { $"N{i}", $"Given{i}", $"Family{i % 700}", $"n{i}@hospital.example" }).ToArray();
        await _office.ImportAsync("staff", ImportOffice.Book(["Number", "Given name", "Family name", "E-mail"], rows));
    }

    private static MemoryStream Workbook()
    {
        using var workbook = new XLWorkbook();
        var sheet = workbook.AddWorksheet("Certificates");
        string[] heads = ["Employee number", "Name", "E-mail", "Credential", "Certificate number", "Issue date", "Expiry date", "Note"];
        for (var c = 0; c < heads.Length; c++)
        {
            sheet.Cell(1, c + 1).SetValue(heads[c]);
        }

        sheet.Cell(2, 1).InsertData(Enumerable.Range(0, Rows).Select(i => new object[]
        {
            $"N{i % People}", $"Given{i % People} Family{i % People % 700}", $"n{i % People}@hospital.example", "COURSE", $"C-{i}",
            Hospital.Today.AddDays(-i % 900).ToDateTime(TimeOnly.MinValue), Hospital.Today.AddDays(400).ToDateTime(TimeOnly.MinValue), "from the old list",
        }));
        var file = new MemoryStream();
        workbook.SaveAs(file);
        file.Position = 0;
        return file;
    }

    private sealed class Stopping(CancellationTokenSource stop) : IProgress<int>
    {
        public int Last { get; private set; }

        public void Report(int value)
        {
            Last = value;
            stop.Cancel();
        }
    }
}
