using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Facilities;
using LivIR.Credentials.Features.Import;
using LivIR.Credentials.Testing;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.IntegrationTests.Features.Import;

public sealed class FacilityImportTests : IDisposable
{
    private static readonly DateOnly First = new(2025, 1, 1);
    private static readonly DateOnly Last = new(2025, 12, 31);

    private readonly ImportOffice _office = new();

    public FacilityImportTests() => _office.Hospital.Add(
        new MetricKind { Code = "CASES", Name = "Procedures", Unit = "procedures" },
        new MetricKind { Code = "ROOMS", Name = "Rooms in use", Unit = "rooms", IsLevel = true },
        new EvidenceKind { Code = "POLICY", Name = "Sedation policy" },
        new UnitKind { Code = "ANGIO", Name = "Angiography unit" },
        new FacilityUnit { Id = Guid.CreateVersion7(), FacilityId = _office.Hospital.Facility.Id, KindCode = "ANGIO", Name = "Room 1", From = First, RecordedAt = _office.Hospital.Now });

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task Numbers_are_recorded_corrected_and_taken_back()
    {
        string[] heads = ["Hastane", "Gösterge", "Değer", "Başlangıç", "Bitiş", "Kaynak"];
        await _office.ImportAsync("numbers", ImportOffice.Book(heads, ["MAIN", "Procedures", 150, First, Last, "RIS"]));
        var book = ImportOffice.Book(
            heads,
            ["Main Hospital", "cases", 160, First, Last, null],
            ["Main Hospital", "Rooms in use", 2, First, null, null],
            ["Main Hospital", "Rooms in use", 2, First, Last, null],
            ["Main Hospital", "Procedures", 10, Hospital.Today, Hospital.Today, null],
            ["Elsewhere", "Procedures", 10, First, Last, null]);
        var (source, plan) = await _office.PlanAsync("numbers", book);

        Assert.Equal([RowOutcome.Changed, RowOutcome.New, RowOutcome.Refused, RowOutcome.Refused, RowOutcome.Refused], plan.Rows.Select(r => r.Outcome));
        Assert.Equal([new ValueChange("Figure", "150", "160")], plan.Rows[0].Changes);
        Assert.Equal(["to", "to", "facility"], plan.Rows.Skip(2).Select(r => r.Problems[0].Field));
        var done = (await _office.ConfirmAsync(source, plan, without: true)).Value;

        await using var db = _office.Database.CreateDbContext();
        Assert.Equal([2m, 160m], (await db.FacilityMetrics.Where(m => m.SupersededAt == null).Select(m => m.Value).ToListAsync(Ct)).Order());
        Assert.True((await _office.UndoAsync(done.RunId)).IsSuccess);
        Assert.Equal((150m, "RIS"), await db.FacilityMetrics.Where(m => m.SupersededAt == null).Select(m => new ValueTuple<decimal, string?>(m.Value, m.Source)).SingleAsync(Ct));
    }

    [Fact]
    public async Task Documents_are_recorded_corrected_and_taken_back()
    {
        string[] heads = ["Facility", "Document", "Title", "About", "Dated", "Valid until", "Owner"];
        await _office.ImportAsync("documents", ImportOffice.Book(heads, ["MAIN", "POLICY", "Sedation", "the facility", First, null, "Ada"]));
        var book = ImportOffice.Book(
            heads,
            ["MAIN", "Sedation policy", "SEDATION", null, First, Last, null],
            ["MAIN", "Sedation policy", "Sedation in room 1", "Room 1", First, null, null],
            ["MAIN", "Sedation policy", "Sedation", "Room 9", First, null, null],
            ["MAIN", "Sedation policy", "Sedation", null, Hospital.Today.AddDays(3), null, null]);
        var (source, plan) = await _office.PlanAsync("documents", book);

        Assert.Equal([RowOutcome.Changed, RowOutcome.New, RowOutcome.Refused, RowOutcome.Refused], plan.Rows.Select(r => r.Outcome));
        Assert.Equal(["unit", "dated"], plan.Rows.Skip(2).Select(r => r.Problems[0].Field));
        var done = (await _office.ConfirmAsync(source, plan, without: true)).Value;

        await using var db = _office.Database.CreateDbContext();
        Assert.Equal((Last, "Ada"), await db.FacilityEvidence.Where(e => e.SupersededAt == null && e.UnitId == null).Select(e => new ValueTuple<DateOnly?, string?>(e.ExpiresOn, e.Owner)).SingleAsync(Ct));
        Assert.All((await _office.PlanAsync("documents", book)).Plan.Rows.Take(2), r => Assert.Equal(RowOutcome.Unchanged, r.Outcome));
        Assert.True((await _office.UndoAsync(done.RunId)).IsSuccess);
        Assert.Null(await db.FacilityEvidence.Where(e => e.SupersededAt == null).Select(e => e.ExpiresOn).SingleAsync(Ct));
    }
}
