using LivIR.Credentials.Data.Seeding;
using LivIR.Credentials.Features.Import;
using LivIR.Credentials.Features.Import.Grid;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace LivIR.Credentials.IntegrationTests.Features.Import.Grid;

/// <summary>Spreadsheets that managers keep for themselves, from the file to the records and back.</summary>
public sealed class GridImportTests : IDisposable
{
    private readonly SqliteDatabase _database = new();
    private readonly Hospital _hospital;
    private readonly ImportPlanners _planners;
    private readonly GridImport _import;
    private readonly Dictionary<string, Guid> _decisions = [];

    public GridImportTests()
    {
        _hospital = new Hospital(_database);
        _planners = new ImportPlanners([new CredentialPlanner(_hospital.Statuses)]);
        _import = new GridImport(_database, new ImportPreviewer(_database, _planners), _hospital.Statuses);
        AddTypes("BLS", "ACLS", "RAD-SAF", "SED-MOD", "IPC", "EBIR", "TR-NDK", "ERC-BLS", "ERC-ALS");
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private ChangeContext Admin => _hospital.Acting("Ada Administrator");

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task English_grid_is_found_out_previewed_recorded_and_undone()
    {
        People(("Ann", "Baker"), ("Bob", "Carter"), ("Carla", "Diaz"));
        var (file, layout) = await FindAsync(GridFiles.English());

        Assert.Equal((4, 4, 8), (layout.FirstHeader, layout.LastHeader, layout.LastRow));
        Assert.Equal(new GridPeople(1, null, 0, 2), layout.People);
        Assert.Equal(
            [(3, "BLS", GridMeaning.LastDay), (4, "ACLS", GridMeaning.LastDay), (5, "RAD-SAF", GridMeaning.Issued), (6, "SED-MOD", GridMeaning.LastDay)],
            layout.Columns.Select(column => (column.Column, column.Type!, column.Meaning)));

        var without = (await PreviewAsync(file, layout)).Value;
        Assert.Equal((2, 8, 3), (without.Plan.Count(RowOutcome.New), without.Plan.Count(RowOutcome.Refused), without.NotHeld));
        Assert.StartsWith("The grid tells only until when.", Words(without, "D5"), StringComparison.Ordinal);

        var preview = (await PreviewAsync(file, layout with { WorkOutIssue = true })).Value;
        Assert.Equal((7, 3), (preview.Plan.Count(RowOutcome.New), preview.Plan.Count(RowOutcome.Refused)));
        Assert.Contains("“see HR” was not understood as a day", Words(preview, "E6"), StringComparison.Ordinal);
        Assert.Contains("“pending” was not understood as a day", Words(preview, "F7"), StringComparison.Ordinal);
        Assert.Contains("Nobody on record is meant by Nobody Known", Words(preview, "D8"), StringComparison.Ordinal);

        Assert.Equal("import.left-over", (await ConfirmAsync(preview, without: false)).Error!.Code);
        var done = (await ConfirmAsync(preview)).Value;
        await using var db = _database.CreateDbContext();
        var bls = await db.Credentials.SingleAsync(c => c.TypeCode == "BLS" && c.StaffMember.FamilyName == "Baker", Ct);
        Assert.Equal((new DateOnly(2025, 3, 31), new DateOnly(2027, 3, 31), GridImport.WorkedOut), (bls.IssuedOn, bls.ExpiresOn!.Value, bls.Note));
        Assert.Equal(7, await db.Credentials.CountAsync(Ct));
        Assert.Equal(0, await db.Set<LivIR.Credentials.Data.Model.Credentials.Verification>().CountAsync(Ct));
        Assert.Equal(1, await db.Changes.CountAsync(c => c.Act == "RecordsImported", Ct));

        var again = (await PreviewAsync(file, layout with { WorkOutIssue = true })).Value;
        Assert.Equal((0, 7), (again.Plan.Count(RowOutcome.New), again.Plan.Count(RowOutcome.Unchanged)));
        Assert.Equal("import.nothing", (await ConfirmAsync(again)).Error!.Code);

        Assert.True((await new UndoImportHandler(new ImportTransactions(_database, NullLogger<ImportTransactions>.Instance), _planners).HandleAsync(done.RunId, Admin, Ct)).IsSuccess);
        Assert.Equal(7, (await PreviewAsync(file, layout with { WorkOutIssue = true })).Value.Plan.Count(RowOutcome.New));
    }

    [Fact]
    public async Task Turkish_grid_asks_who_is_meant_where_only_the_name_is_given()
    {
        People(("Can", "Yıldız"), ("Ayşe", "Öztürk"), ("Mehmet", "Şahin"));
        var (file, layout) = await FindAsync(GridFiles.Turkish());

        Assert.Equal((3, 3, 6), (layout.FirstHeader, layout.LastHeader, layout.LastRow));
        Assert.Equal(new GridPeople(0, null, 1, null), layout.People);
        Assert.Equal(
            [(2, "BLS", GridMeaning.LastDay), (3, "ACLS", GridMeaning.LastDay), (4, "RAD-SAF", GridMeaning.Issued), (5, "IPC", GridMeaning.LastDay)],
            layout.Columns.Select(column => (column.Column, column.Type!, column.Meaning)));

        layout = layout with { WorkOutIssue = true };
        var asked = (await PreviewAsync(file, layout)).Value;
        Assert.Equal((5, 2, 2, 2), (asked.Plan.Count(RowOutcome.New), asked.Plan.Count(RowOutcome.Doubtful), asked.Plan.Count(RowOutcome.Refused), asked.NotHeld));
        var doubt = Assert.Single(asked.Plan.Doubts);
        Assert.Equal("Only the name is given.", doubt.Words);

        _decisions[doubt.Key] = Assert.Single(doubt.People).Id;
        var decided = (await PreviewAsync(file, layout)).Value;
        Assert.Equal((7, 0, 2), (decided.Plan.Count(RowOutcome.New), decided.Plan.Count(RowOutcome.Doubtful), decided.Plan.Count(RowOutcome.Refused)));
        Assert.True((await ConfirmAsync(decided)).IsSuccess);
        Assert.Equal((0, 7), ((await PreviewAsync(file, layout)).Value is var again ? again.Plan.Count(RowOutcome.New) : -1, again.Plan.Count(RowOutcome.Unchanged)));
    }

    [Fact]
    public async Task Grid_with_two_rows_of_headings_and_mixed_days_asks_their_order_and_is_recorded()
    {
        People(("Ann", "Baker"), ("Bob", "Carter"), ("Carla", "Diaz"));
        var (file, layout) = await FindAsync(GridFiles.Mixed());

        Assert.Equal((2, 3, 6), (layout.FirstHeader, layout.LastHeader, layout.LastRow));
        Assert.Equal(new GridPeople(1, null, 0, null), layout.People);
        Assert.Equal(
            [
                (2, "BLS", GridMeaning.Number), (3, "BLS", GridMeaning.Issued), (4, "BLS", GridMeaning.LastDay), (5, "ACLS", GridMeaning.Issued), (6, "ACLS", GridMeaning.LastDay),
                (7, "RAD-SAF", GridMeaning.Issued), (8, "RAD-SAF", GridMeaning.LastDay), (9, "EBIR", GridMeaning.Issued),
            ],
            layout.Columns.Select(column => (column.Column, column.Type!, column.Meaning)));

        Assert.Equal("import.day-order", (await PreviewAsync(file, layout)).Error!.Code);
        var preview = (await PreviewAsync(file, layout with { Order = DayOrder.DayFirst })).Value;
        Assert.Equal((7, 2, 2), (preview.Plan.Count(RowOutcome.New), preview.Plan.Count(RowOutcome.Refused), preview.NotHeld));
        Assert.True((await ConfirmAsync(preview)).IsSuccess);

        await using var db = _database.CreateDbContext();
        var records = await db.Credentials.OrderBy(c => c.TypeCode).ThenBy(c => c.IssuedOn).Select(c => new { c.TypeCode, c.IssuedOn, c.ExpiresOn, c.Number }).ToListAsync(Ct);
        Assert.Equal(
            [
                ("ACLS", new(2025, 3, 2), new(2027, 3, 31), null), ("ACLS", new(2025, 3, 14), new(2027, 3, 31), null),
                ("BLS", new(2025, 1, 20), null, null), ("BLS", new(2025, 3, 10), new(2027, 3, 31), "B-100"), ("EBIR", new(2020, 6, 1), null, null),
                ("RAD-SAF", new(2025, 11, 5), null, null), ("RAD-SAF", new DateOnly(2025, 11, 20), (DateOnly?)null, (string?)null),
            ],
            records.Select(c => (c.TypeCode, c.IssuedOn, c.ExpiresOn, c.Number)));
    }

    [Fact]
    public async Task What_is_on_record_until_the_same_day_is_the_same_certificate()
    {
        People(("Ann", "Baker"));
        await using var db = _database.CreateDbContext();
        var person = await db.StaffMembers.SingleAsync(p => p.FamilyName == "Baker", Ct);
        _hospital.Verified(person.Id, "BLS", new DateOnly(2025, 3, 12));
        var (file, layout) = await FindAsync(GridFiles.English());

        var preview = (await PreviewAsync(file, layout)).Value;

        Assert.Equal(RowOutcome.Unchanged, preview.Outcomes.Single(o => o.Entry.Address == "D5").Row.Outcome);
    }

    [Fact]
    public async Task Somebody_who_does_not_see_everything_cannot_import_a_grid()
    {
        var (file, layout) = await FindAsync(GridFiles.English());

        var outcome = await _import.PreviewAsync(file, layout, _decisions, _hospital.Acting(departments: _hospital.A), Ct);

        Assert.Equal(ImportProblems.NotYours, outcome.Error);
    }

    [Fact]
    public async Task Grid_without_people_or_certificates_says_what_to_choose()
    {
        var (file, layout) = await FindAsync(GridFiles.English());

        Assert.Equal(GridProblems.NoPeople, (await PreviewAsync(file, layout with { People = new GridPeople(null, null, null, null) })).Error);
        Assert.Equal(GridProblems.NoColumns, (await PreviewAsync(file, layout with { Columns = [] })).Error);
        Assert.Equal(GridProblems.NoEntries, (await PreviewAsync(file, layout with { LastRow = 4 })).Error);
    }

    [Theory]
    [InlineData("Name;No;BLS\nBaker, Ann;E0001;03.11.2026\nCarter, Bob;E0002;04.11.2026", 1)]
    [InlineData("No;Name;BLS\n1;Baker, Ann;03.11.2026\n2;Carter, Bob;04.11.2026", null)]
    [InlineData("No;Name;BLS\n4711;Baker, Ann;03.11.2026\n4711;Carter, Bob;04.11.2026", null)]
    public async Task A_column_called_no_is_the_employee_number_unless_it_counts_the_rows(string text, int? column)
    {
        var (_, layout) = await FindAsync(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)));

        Assert.Equal(column, layout.People.Number);
    }

    private async Task<(GridFile File, GridLayout Layout)> FindAsync(MemoryStream file)
    {
        var book = await new ImportFileReader(ImportLimits.Default, TimeProvider.System).ReadAsync(file, "grid.xlsx", Ct);
        return (new GridFile("grid.xlsx", new string('a', 64), book.Value), (await _import.FinderAsync(Admin, Ct)).Find(book.Value));
    }

    private Task<Outcome<GridPreview>> PreviewAsync(GridFile file, GridLayout layout) => _import.PreviewAsync(file, layout, _decisions, Admin, Ct);

    private Task<Outcome<ImportDone>> ConfirmAsync(GridPreview preview, bool without = true) =>
        new ConfirmImportHandler(new ImportTransactions(_database, NullLogger<ImportTransactions>.Instance), _planners).HandleAsync(new ConfirmImportCommand(preview.Source, preview.Plan.Sum(), without), Admin, null, Ct);

    private static string Words(GridPreview preview, string address) => preview.Outcomes.Single(o => o.Entry.Address == address).Words;

    // Employee numbers are E0001, E0002 and so on.
    private void People(params (string Given, string Family)[] people)
    {
        foreach (var (given, family) in people)
        {
            _hospital.Person(family, given: given);
        }
    }

    private void AddTypes(params string[] codes)
    {
        var shipped = new SeedReader(Path.Combine(AppContext.BaseDirectory, "seed")).ReadCatalogueAsync(Ct).GetAwaiter().GetResult();
        foreach (var type in shipped.CredentialTypes.Where(type => codes.Contains(type.Code)))
        {
            (type.IssuingBodyCode, type.RegionCode, type.CountryCode) = ("BODY", "EU", null);
            _hospital.Add(type);
        }
    }
}
