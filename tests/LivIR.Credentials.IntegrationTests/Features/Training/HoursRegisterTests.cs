using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Data.Model.Training;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.People;
using LivIR.Credentials.Features.Training.HoursRegister;
using LivIR.Credentials.IntegrationTests.Features.Reports;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Testing;

namespace LivIR.Credentials.IntegrationTests.Features.Training;

public sealed class HoursRegisterTests : IDisposable
{
    private const string Local = "LOCAL";

    private readonly SqliteDatabase _database = new();
    private readonly Hospital _hospital;

    public HoursRegisterTests()
    {
        _hospital = new Hospital(_database);
        _hospital.Add(new TrainingCategory { Code = Local, Name = "Local", Unit = TrainingUnit.Credits });
        using var db = _database.CreateDbContext();
        db.Add(new Requirement
        {
            StandardCode = "STD",
            EditionId = db.StandardEditions.Single().Id,
            Clause = "2 CME",
            Title = "Credits in two years",
            Source = "s",
            Rule = new HoursRule
            {
                AtLeast = 10,
                Categories = [Hospital.Cme, Local],
                Window = new HoursWindow { Kind = HoursWindowKind.RollingMonths, Length = 24 },
                Quotas = [new HoursShare { Categories = [Hospital.Cme], Amount = 6 }],
                Caps = [new HoursShare { Categories = [Local], Amount = 3 }],
            },
        });
        db.SaveChanges();
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private HoursRegisterReader Register => new(_database, _hospital.People);

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task It_tells_what_is_needed_what_counts_and_what_is_missing_with_parts_and_limits()
    {
        Earned(_hospital.Person("Adler"), (Hospital.Cme, 4), (Local, 5));

        var row = Assert.Single(await Register.ReadAllAsync(Scope.Whole, new HoursQuery(new PeopleFilter()), AskedDays.Today, Ct));
        Assert.Equal((10m, 7m, 3m, false), (row.Needed, row.Counted, row.Missing, row.IsEnough));
        Assert.Equal(("Decides now", new DateOnly(2024, 11, 25), Hospital.Today), (row.Title, row.Window!.Window.From, row.Window.Window.LastDay));
        Assert.Equal("Credits: 4 of 6, open", row.Parts);
        Assert.Equal("Local: at most 3, 5 earned", row.Caps);
        Assert.Null(row.MetUntil);
    }

    [Fact]
    public async Task It_says_until_when_the_hours_last()
    {
        Earned(_hospital.Person("Adler"), (Hospital.Cme, 12));

        var row = Assert.Single(await Register.ReadAllAsync(Scope.Whole, new HoursQuery(new PeopleFilter()), AskedDays.Today, Ct));
        Assert.Equal((0m, true, Hospital.Today.AddMonths(-1).AddMonths(24).AddDays(-1)), (row.Missing, row.IsEnough, row.MetUntil));
    }

    [Fact]
    public async Task It_tells_of_each_person_what_their_page_tells_and_the_workbook_has_its_rows_and_order()
    {
        Earned(_hospital.Person("Çelik"), (Hospital.Cme, 4));
        Earned(_hospital.Person("Adler"), (Hospital.Cme, 12), (Local, 1));
        Earned(_hospital.Person("Elsewhere", _hospital.B), (Hospital.Cme, 1));
        var scope = _hospital.Acting(departments: _hospital.A).Scope;
        var rows = await Register.ReadAllAsync(scope, new HoursQuery(new PeopleFilter()), AskedDays.Today, Ct);

        await using var db = _database.CreateDbContext();
        var read = await _hospital.Statuses.ReadAsync(db, scope.Limit(db.StaffMembers, Hospital.Today), AskedDays.Today, Ct);
        var pages = read.People.Values.SelectMany(status => HoursView.Of(status, read.Catalogue).SelectMany(h => h.Told.Select(t => h.Words(t.Window))));
        Assert.Equal(pages.Order(StringComparer.Ordinal), rows.Select(r => r.Hours.Words(r.Window!)).Order(StringComparer.Ordinal));
        Assert.Equal(["Sam Adler", "Sam Çelik"], rows.Select(r => r.Person.Name));

        var desk = new ReportDesk(_database, _hospital);
        var asker = ReportDesk.Asker(scope, Roles.Manager);
        Assert.Equal(rows.Select(r => r.Person.Name), await desk.ColumnAsync(ReportDesk.Ask("hours"), asker, "Person", Ct));
        Assert.Equal(["Sam Çelik", "Sam Adler"], await desk.ColumnAsync(ReportDesk.Ask("hours", ("sort", "missing")), asker, "Person", Ct));
        Assert.Equal(["Sam Çelik"], await desk.ColumnAsync(ReportDesk.Ask("hours", ("show", "missing"), ("standard", "std")), asker, "Person", Ct));
    }

    [Fact]
    public async Task What_was_recorded_after_the_day_of_knowledge_is_left_out()
    {
        Earned(_hospital.Person("Adler"), (Hospital.Cme, 4));

        var row = Assert.Single(await Register.ReadAllAsync(Scope.Whole, new HoursQuery(new PeopleFilter()), new AskedDays(null, Hospital.Today.AddDays(-1)), Ct));
        Assert.Equal(0m, row.Counted);
    }

    private void Earned(Guid person, params (string Category, decimal Amount)[] credits) => _hospital.Add([.. credits.Select(c =>
        TrainingRecord.Record(Guid.NewGuid(), person, new TrainingDetails("Congress", c.Category, c.Amount, Hospital.Today.AddMonths(-1)), _hospital.Now, Guid.NewGuid()))]);
}
