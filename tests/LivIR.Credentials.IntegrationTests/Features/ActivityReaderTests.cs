using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Data.Model.Training;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Training.ActivityRecord;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Testing;

namespace LivIR.Credentials.IntegrationTests.Features;

public sealed class ActivityReaderTests : IDisposable
{
    private readonly SqliteDatabase _database = new();
    private readonly Hospital _hospital;

    public ActivityReaderTests()
    {
        _hospital = new Hospital(_database);
        using var db = _database.CreateDbContext();
        db.Add(new Requirement
        {
            StandardCode = "STD",
            EditionId = db.StandardEditions.Single().Id,
            Clause = "2 CME",
            Title = "Credits in two years",
            Source = "s",
            Rule = new HoursRule { AtLeast = 10, Categories = [Hospital.Cme], Window = new HoursWindow { Kind = HoursWindowKind.RollingMonths, Length = 24 } },
        });
        db.SaveChanges();
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private ActivityReader Reader => new(_database, _hospital.Statuses);

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task It_tells_what_the_activity_counts_for()
    {
        var (_, activity) = Attended();
        var file = await Reader.ReadAsync(Scope.Whole, activity, AskedDays.Today, Ct);

        var count = Assert.Single(file!.Clauses!);
        Assert.Equal(("STD 2 CME", 4m, true), (count.Clause.Label, count.Counted, count.Counts));
        Assert.Equal("4 of 4 credits count in the window that decides now, 25 Nov 2024 to 24 Nov 2026.", count.Words);
    }

    [Fact]
    public async Task Before_it_was_recorded_nothing_was_known_of_it()
    {
        var (_, activity) = Attended();

        Assert.Null((await Reader.ReadAsync(Scope.Whole, activity, new AskedDays(null, Hospital.Today.AddDays(-1)), Ct))!.Clauses);
        Assert.NotNull((await Reader.ReadAsync(Scope.Whole, activity, new AskedDays(null, Hospital.Today), Ct))!.Clauses);
    }

    [Fact]
    public async Task It_is_read_by_the_holder_and_within_scope_and_exists_for_nobody_else()
    {
        var (person, activity) = Attended();

        Assert.NotNull(await Reader.ReadAsync(_hospital.Self(person).Scope, activity, AskedDays.Today, Ct));
        Assert.NotNull(await Reader.ReadAsync(_hospital.Acting(departments: _hospital.A).Scope, activity, AskedDays.Today, Ct));
        Assert.Null(await Reader.ReadAsync(_hospital.Acting(departments: _hospital.B).Scope, activity, AskedDays.Today, Ct));
        Assert.Null(await Reader.ReadAsync(_hospital.Self(_hospital.Person("Other")).Scope, activity, AskedDays.Today, Ct));
    }

    private (Guid Person, Guid Activity) Attended()
    {
        var person = _hospital.Person();
        var record = TrainingRecord.Record(Guid.CreateVersion7(), person, new TrainingDetails("Course", Hospital.Cme, 4, Hospital.Today.AddDays(-40)), _hospital.Now, Guid.NewGuid());
        _hospital.Add(record);
        return (person, record.Id);
    }
}
