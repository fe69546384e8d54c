using LivIR.Credentials.Data.Model.Training;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.People;
using LivIR.Credentials.Features.Training.ActivityRecord;
using LivIR.Credentials.Features.Training.BookActivity;
using LivIR.Credentials.Features.Training.RecordTraining;
using LivIR.Credentials.Features.Training.TakeBackBooking;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Testing;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.IntegrationTests.Features.Training;

public sealed class TakeBackBookingTests : IDisposable
{
    private static readonly TrainingDetails Details = new("Radiation safety day", Hospital.Cme, 2.5m, new DateOnly(2026, 10, 1), "Hospital");

    private readonly SqliteDatabase _database = new();
    private readonly Hospital _hospital;

    public TakeBackBookingTests() => _hospital = new Hospital(_database);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private TakeBackBookingHandler Handler => new(_database, _hospital.Statuses);

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task A_booking_is_taken_back_for_everybody_as_one_audited_act_and_can_be_booked_anew()
    {
        Guid[] people = [_hospital.Person("One"), _hospital.Person("Two")];
        var booking = await BookAsync(people);
        _hospital.Clock.Advance(TimeSpan.FromDays(3));

        var outcome = await TakeBackAsync(booking);

        Assert.True(outcome.IsSuccess, outcome.Error?.Message);
        await using var db = _database.CreateDbContext();
        Assert.Equal(0, await db.TrainingRecords.CountAsync(t => t.SupersededAt == null, Ct));
        var act = await db.Changes.SingleAsync(c => c.Act == "BookingTakenBack", Ct);
        Assert.Equal((booking.ToString(), null, "It was another group"), (act.SubjectId, act.StaffMemberId, act.Reason));
        var told = await db.Changes.Where(c => c.Act == "TrainingTakenBack").ToListAsync(Ct);
        Assert.Equal(people.Order(), told.Select(c => c.StaffMemberId!.Value).Order());
        Assert.All(told, c => Assert.DoesNotContain(people.Single(p => p != c.StaffMemberId).ToString(), c.Data, StringComparison.Ordinal));
        Assert.Equal("training.gone", (await TakeBackAsync(booking)).Error?.Code);
        Assert.NotEqual(booking, await BookAsync(people));
    }

    [Fact]
    public async Task What_was_known_before_stays_known()
    {
        var person = _hospital.Person("One");
        var booking = await BookAsync([person]);
        _hospital.Clock.Advance(TimeSpan.FromDays(3));
        await TakeBackAsync(booking);

        Assert.Empty((await FileAsync(person, AskedDays.Today)).Training);
        Assert.Single((await FileAsync(person, new AskedDays(null, Hospital.Today.AddDays(1)))).Training);
    }

    [Fact]
    public async Task The_page_of_an_activity_leads_to_the_booking_it_came_with()
    {
        var (one, alone) = (_hospital.Person("One"), _hospital.Person("Alone"));
        var booking = await BookAsync([one]);
        var single = await new RecordTrainingHandler(_database, _hospital.Statuses).HandleAsync(new RecordTrainingCommand(alone, Details, []), _hospital.Acting(), Ct);
        await using var db = _database.CreateDbContext();
        var record = await db.TrainingRecords.Where(t => t.StaffMemberId == one).Select(t => t.Id).SingleAsync(Ct);
        var reader = new ActivityReader(_database, _hospital.Statuses);

        Assert.Equal(booking, (await reader.ReadAsync(Scope.Whole, record, AskedDays.Today, Ct))!.Booking);
        Assert.Null((await reader.ReadAsync(Scope.Whole, single.Value, AskedDays.Today, Ct))!.Booking);
        var found = await Handler.FindAsync(Scope.Whole, booking, Ct);
        Assert.Equal(("Radiation safety day", "Sam One", null), (found!.Details.Title, Assert.Single(found.People), found.Refusal));
    }

    [Fact]
    public async Task It_is_taken_back_whole_or_not_at_all()
    {
        var (one, two) = (_hospital.Person("One"), _hospital.Person("Two", _hospital.B));
        var booking = await BookAsync([one, two]);

        await AssertRefusedAsync("training.scope", await TakeBackAsync(booking, _hospital.Acting(departments: _hospital.A)));
        Assert.Equal("Sam One", Assert.Single((await Handler.FindAsync(_hospital.Acting(departments: _hospital.A).Scope, booking, Ct))!.People));
        await AssertRefusedAsync("training.reason", await TakeBackAsync(booking, reason: " "));
        await AssertRefusedAsync("training.reason", await TakeBackAsync(booking, reason: new string('x', 501)));
        await AssertRefusedAsync("training.booking", await TakeBackAsync(Guid.NewGuid()));
        await AssertRefusedAsync("training.booking", await TakeBackAsync(booking, _hospital.Self(_hospital.Person())));
        Assert.Null(await Handler.FindAsync(_hospital.Self(_hospital.Person()).Scope, booking, Ct));
    }

    [Fact]
    public async Task It_is_refused_once_a_record_of_it_was_corrected_and_says_what_to_do()
    {
        var (one, two) = (_hospital.Person("One"), _hospital.Person("Two"));
        var booking = await BookAsync([one, two]);
        await using (var db = _database.CreateDbContext())
        {
            var corrected = TrainingRecord.Record(Guid.CreateVersion7(), one, Details with { Amount = 3 }, _hospital.Now, Guid.NewGuid());
            db.Add(corrected);
            (await db.TrainingRecords.SingleAsync(t => t.StaffMemberId == one, Ct)).Supersede(corrected.Id, _hospital.Now);
            await db.SaveChangesAsync(Ct);
        }

        var refused = await TakeBackAsync(booking);

        Assert.Equal("training.depends", refused.Error?.Code);
        Assert.Contains("Undo that import first", refused.Error!.Message, StringComparison.Ordinal);
        await using var after = _database.CreateDbContext();
        Assert.Equal(1, await after.TrainingRecords.CountAsync(t => t.StaffMemberId == two && t.SupersededAt == null, Ct));
    }

    [Fact]
    public async Task Two_who_take_it_back_at_once_take_it_back_once()
    {
        var booking = await BookAsync([_hospital.Person("One"), _hospital.Person("Two")]);

        var both = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => TakeBackAsync(booking), Ct)));

        Assert.Single(both, o => o.IsSuccess);
        await using var db = _database.CreateDbContext();
        Assert.Equal(1, await db.Changes.CountAsync(c => c.Act == "BookingTakenBack", Ct));
    }

    [Fact]
    public async Task Two_who_book_or_record_the_same_at_once_record_it_once_for_each()
    {
        Guid[] people = [_hospital.Person("One"), _hospital.Person("Two")];
        var booking = new BookActivityHandler(_database, _hospital.Statuses);
        var recording = new RecordTrainingHandler(_database, _hospital.Statuses);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(
            async () => _ = i % 2 == 0
                ? (await booking.HandleAsync(new BookActivityCommand(Details, people, []), _hospital.Acting(), Ct)).Error
                : (await recording.HandleAsync(new RecordTrainingCommand(people[0], Details, []), _hospital.Acting(), Ct)).Error,
            Ct)));

        await using var db = _database.CreateDbContext();
        Assert.Equal(people.Order(), (await db.TrainingRecords.Select(t => t.StaffMemberId).ToListAsync(Ct)).Order());
    }

    private async Task<Guid> BookAsync(IReadOnlyCollection<Guid> people)
    {
        var outcome = await new BookActivityHandler(_database, _hospital.Statuses).HandleAsync(new BookActivityCommand(Details, people, []), _hospital.Acting(), Ct);
        Assert.True(outcome.IsSuccess, outcome.Error?.Message);
        await using var db = _database.CreateDbContext();
        return Guid.Parse(await db.Changes.Where(c => c.Act == "ActivityBooked").OrderByDescending(c => c.Id).Select(c => c.SubjectId).FirstAsync(Ct));
    }

    private Task<Outcome> TakeBackAsync(Guid booking, ChangeContext? by = null, string? reason = "It was another group") =>
        Handler.HandleAsync(new TakeBackBookingCommand(booking, reason), by ?? _hospital.Acting(), Ct);

    private async Task<PersonFile> FileAsync(Guid person, AskedDays days) => (await new PersonFileReader(_database, _hospital.Statuses).ReadAsync(Scope.Whole, person, days, Ct))!;

    private async Task AssertRefusedAsync(string code, Outcome outcome)
    {
        Assert.Equal(code, outcome.Error?.Code);
        await using var db = _database.CreateDbContext();
        Assert.Equal(0, await db.TrainingRecords.CountAsync(t => t.SupersededAt != null, Ct));
    }
}
