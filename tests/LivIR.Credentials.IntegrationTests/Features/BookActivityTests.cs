using LivIR.Credentials.Data.Model.Training;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Evidence;
using LivIR.Credentials.Features.People;
using LivIR.Credentials.Features.Training.BookActivity;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Testing;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.IntegrationTests.Features;

public sealed class BookActivityTests : IDisposable
{
    private static readonly TrainingDetails Details = new("Radiation safety day", Hospital.Cme, 2.5m, new DateOnly(2026, 10, 1), "Hospital");

    private readonly SqliteDatabase _database = new();
    private readonly Hospital _hospital;

    public BookActivityTests() => _hospital = new Hospital(_database);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private BookActivityHandler Handler => new(_database, _hospital.Statuses);

    private AttendeeReader Reader => new(_database, _hospital.People, _hospital.Statuses);

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Everybody_gets_the_activity_with_the_files_and_one_entry_names_them_all()
    {
        Guid[] people = [_hospital.Person("One"), _hospital.Person("Two"), _hospital.Person("Three")];
        var file = _hospital.File();
        var by = _hospital.Acting(departments: _hospital.A);
        var outcome = await Handler.HandleAsync(new BookActivityCommand(Details, people, [new StoredFile(file, "list.pdf")]), by, Ct);

        Assert.Equal(new BookedActivity(3, 0), outcome.Value);
        await using var db = _database.CreateDbContext();
        var records = await db.TrainingRecords.Include(t => t.Evidence).ToListAsync(Ct);
        Assert.Equal(people.Order(), records.Select(t => t.StaffMemberId).Order());
        Assert.All(records, t => Assert.Equal(("Radiation safety day", "Hospital", 2.5m, file, by.Scope.UserId), (t.Title, t.Provider, t.Amount, Assert.Single(t.Evidence).Sha256, t.RecordedBy)));
        var act = await db.Changes.SingleAsync(c => c.Act == "ActivityBooked", Ct);
        Assert.Null(act.StaffMemberId);
        Assert.All(records, t => Assert.True(act.Data.Contains(t.Id.ToString(), StringComparison.Ordinal) && act.Data.Contains(t.StaffMemberId.ToString(), StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_persons_history_tells_the_activity_and_names_nobody_else()
    {
        Guid[] people = [_hospital.Person("One"), _hospital.Person("Two")];
        await BookAsync(people);
        await using var db = _database.CreateDbContext();

        foreach (var person in people)
        {
            var own = await db.Changes.SingleAsync(c => c.StaffMemberId == person, Ct);
            Assert.Equal("TrainingRecorded", own.Act);
            Assert.DoesNotContain(people.Single(p => p != person).ToString(), own.Data, StringComparison.Ordinal);
            var file = await new PersonFileReader(_database, _hospital.Statuses).ReadAsync(Scope.Whole, person, AskedDays.Today, Ct);
            Assert.Equal(("Training recorded", "Radiation safety day"), (Assert.Single(file!.History).Act, file.History[0].Details));
        }
    }

    [Fact]
    public async Task Who_has_it_is_left_out_whatever_the_case_and_accents_of_the_title()
    {
        var (has, hasNot) = (_hospital.Person("Has"), _hospital.Person("HasNot"));
        await BookAsync([has], Details with { Title = "Güvenlik  günü" });
        Assert.Contains(has, (await Reader.HoldersAsync(Details with { Title = "GUVENLIK GUNU" }, Hospital.Today, Ct)).Value);
        Assert.Equal(new BookedActivity(1, 1), (await BookAsync([has, hasNot], Details with { Title = "GUVENLIK GUNU" })).Value);
        Assert.Equal("training.duplicate", (await BookAsync([has, hasNot], Details with { Title = "Güvenlik günü" })).Error?.Code);
        Assert.True((await BookAsync([has], Details with { Title = "Güvenlik günü", CompletedOn = new DateOnly(2026, 10, 2) })).IsSuccess);

        await using var db = _database.CreateDbContext();
        Assert.Equal((3, 3), (await db.TrainingRecords.CountAsync(Ct), await db.Changes.CountAsync(c => c.Act == "TrainingRecorded", Ct)));
    }

    [Fact]
    public async Task One_person_outside_the_scope_stops_it_for_all()
    {
        var outcome = await Handler.HandleAsync(new BookActivityCommand(Details, [_hospital.Person(), _hospital.Person(department: _hospital.B)], []), _hospital.Acting(departments: _hospital.A), Ct);

        Assert.Equal("training.person", outcome.Error?.Code);
        await NothingIsStoredAsync();
    }

    [Fact]
    public async Task A_failure_half_way_stores_nothing()
    {
        Guid[] people = [_hospital.Person("One"), _hospital.Person("Two")];
        var unknown = new StoredFile(new string('0', 64), "nowhere.pdf");

        await Assert.ThrowsAsync<DbUpdateException>(() => Handler.HandleAsync(new BookActivityCommand(Details, people, [unknown]), _hospital.Acting(), Ct));
        await NothingIsStoredAsync();
    }

    [Theory]
    [InlineData(" ", Hospital.Cme, 1, "2026-10-01", null, "training.title")]
    [InlineData("Course", "NOTHING", 1, "2026-10-01", null, "training.category")]
    [InlineData("Course", Hospital.Cme, 0, "2026-10-01", null, "training.amount")]
    [InlineData("Course", Hospital.Cme, 1, "2026-11-26", null, "training.completed")]
    [InlineData("Course", Hospital.Cme, 1, "2026-10-01", "2026-10-02", "training.counts-for")]
    public async Task A_mistake_is_said_and_nothing_is_stored(string title, string category, int amount, string day, string? countsFor, string code)
    {
        var details = new TrainingDetails(title, category, amount, DateOnly.Parse(day, null), CountsFor: countsFor is null ? null : DateOnly.Parse(countsFor, null));

        Assert.Equal(code, (await BookAsync([_hospital.Person()], details)).Error?.Code);
        Assert.Equal(code, (await Reader.HoldersAsync(details, Hospital.Today.AddDays(1), Ct)).Error?.Code);
        await NothingIsStoredAsync();
    }

    [Fact]
    public async Task Nobody_and_too_many_are_said()
    {
        Assert.Equal("training.nobody", (await BookAsync([])).Error?.Code);
        Assert.Equal("training.too-many", (await BookAsync([.. Enumerable.Range(0, BookActivityHandler.MostPeople + 1).Select(_ => Guid.NewGuid())])).Error?.Code);
    }

    [Fact]
    public async Task The_list_shows_the_scope_and_narrows_by_department()
    {
        var (inA, inB) = (_hospital.Person("InA"), _hospital.Person("InB", _hospital.B));
        _hospital.Person("Left", _hospital.A, until: Hospital.Today.AddDays(-30));

        Assert.Equal([inA], (await Reader.ReadAsync(_hospital.Acting(departments: _hospital.A).Scope, new PeopleFilter(), Ct)).Select(p => p.Id));
        Assert.Equal([inB], (await Reader.ReadAsync(Scope.Whole, new PeopleFilter(Department: "MAIN/B"), Ct)).Select(p => p.Id));
        Assert.Equal("Bronchoscopy, Main Hospital", (await Reader.ReadAsync(Scope.Whole, new PeopleFilter("inb"), Ct)).Single().Place);
    }

    private async Task NothingIsStoredAsync()
    {
        await using var db = _database.CreateDbContext();
        Assert.Equal((0, 0, 0), (await db.TrainingRecords.CountAsync(Ct), await db.EvidenceFiles.CountAsync(Ct), await db.Changes.CountAsync(Ct)));
    }

    private Task<Outcome<BookedActivity>> BookAsync(Guid[] people, TrainingDetails? details = null) => Handler.HandleAsync(new BookActivityCommand(details ?? Details, people, []), _hospital.Acting(), Ct);
}
