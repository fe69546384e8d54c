using LivIR.Credentials.Data.Model.Training;
using LivIR.Credentials.Features.Training.RecordTraining;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Testing;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.IntegrationTests.Features;

public sealed class RecordTrainingTests : IDisposable
{
    private readonly SqliteDatabase _database = new();
    private readonly Hospital _hospital;

    public RecordTrainingTests() => _hospital = new Hospital(_database);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task An_activity_is_stored_with_its_audit_entry_and_once()
    {
        var person = _hospital.Person();
        Assert.True((await RecordAsync(person, _hospital.Self(person))).IsSuccess);
        Assert.Equal("training.duplicate", (await RecordAsync(person, _hospital.Self(person))).Error?.Code);

        await using var db = _database.CreateDbContext();
        Assert.Equal((2.5m, "TrainingRecorded"), ((await db.TrainingRecords.SingleAsync(Ct)).Amount, (await db.Changes.SingleAsync(Ct)).Act));
    }

    [Theory]
    [InlineData(" ", Hospital.Cme, 1, "2026-10-01", "training.title")]
    [InlineData("Course", "NOTHING", 1, "2026-10-01", "training.category")]
    [InlineData("Course", Hospital.Cme, 0, "2026-10-01", "training.amount")]
    [InlineData("Course", Hospital.Cme, 501, "2026-10-01", "training.amount")]
    [InlineData("Course", Hospital.Cme, 1, "2026-11-26", "training.completed")]
    public async Task A_mistake_is_said_and_nothing_is_stored(string title, string category, int amount, string day, string code)
    {
        var outcome = await RecordAsync(_hospital.Person(), _hospital.Acting(), new TrainingDetails(title, category, amount, DateOnly.Parse(day, null)));

        Assert.Equal(code, outcome.Error?.Code);
        await using var db = _database.CreateDbContext();
        Assert.Equal((0, 0), (await db.TrainingRecords.CountAsync(Ct), await db.Changes.CountAsync(Ct)));
    }

    [Fact]
    public async Task Somebody_outside_the_scope_does_not_exist() => Assert.Equal(
        "training.person",
        (await RecordAsync(_hospital.Person(department: _hospital.B), _hospital.Acting(departments: _hospital.A))).Error?.Code);

    private Task<Outcome<Guid>> RecordAsync(Guid person, ChangeContext by, TrainingDetails? details = null) =>
        new RecordTrainingHandler(_database, _hospital.Statuses).HandleAsync(
            new RecordTrainingCommand(person, details ?? new TrainingDetails("Course", Hospital.Cme, 2.5m, new DateOnly(2026, 10, 1)), []), by, Ct);
}
