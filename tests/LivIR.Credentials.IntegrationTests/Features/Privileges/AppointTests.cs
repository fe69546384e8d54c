using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Privileges;
using LivIR.Credentials.Features.Privileges.Appoint;
using LivIR.Credentials.Features.Privileges.TakeBack;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Testing;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.IntegrationTests.Features.Privileges;

public sealed class AppointTests : IDisposable
{
    private readonly SqliteDatabase _database = new();
    private readonly Hospital _hospital;
    private readonly Guid _doctor;

    public AppointTests()
    {
        _hospital = new Hospital(_database);
        StaffSamples.Prepare(_database);
        _doctor = _hospital.Doctor("Onco");
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static DateOnly Today => Hospital.Today;

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task An_appointment_is_recorded_for_its_period_and_told()
    {
        var appointed = await AppointAsync(Command());

        Assert.True(appointed.IsSuccess, appointed.Error?.Message);
        await using var db = _database.CreateDbContext();
        var stored = await db.Appointments.SingleAsync(Ct);
        Assert.Equal((Today, Today.AddYears(3).AddDays(-1), "Max Manager"), (stored.From, stored.LastDay, stored.RecordedByName));
        var told = await db.Changes.SingleAsync(c => c.Act == "Appointed", Ct);
        Assert.Equal((_doctor, _hospital.Facility.Id), (told.StaffMemberId, told.FacilityId));
    }

    [Fact]
    public async Task A_day_more_than_three_years_is_refused_with_the_rule_and_the_latest_day()
    {
        var refused = await AppointAsync(Command() with { From = new(2026, 7, 1), LastDay = new(2029, 7, 1), DecidedOn = new(2026, 6, 1) });

        Assert.Equal(("appointment.too-long", "LastDay"), (refused.Error?.Code, refused.Error?.Field));
        Assert.Equal("An appointment here runs at most so long: Three years, counted to the day. The latest last day is 30 Jun 2029.", refused.Error!.Message);
        Assert.True((await AppointAsync(Command() with { From = new(2026, 7, 1), LastDay = new(2029, 6, 30), DecidedOn = new(2026, 6, 1) })).IsSuccess);
    }

    [Fact]
    public async Task A_shorter_local_rule_wins()
    {
        _hospital.Add(new AppointmentPeriod { Code = "TWO", Name = "Two years here", Months = 24, CountryCode = "AT" });

        var refused = await AppointAsync(Command());

        Assert.Equal($"An appointment here runs at most so long: Two years here. The latest last day is 23 Nov 2028.", refused.Error?.Message);
    }

    [Fact]
    public async Task A_reappointment_begins_on_the_day_after_so_that_no_gap_arises_and_may_be_decided_before()
    {
        _hospital.Add(StaffSamples.Appointed(_hospital, _doctor, Today.AddYears(-3).AddDays(30)));
        var next = Today.AddDays(30);

        var early = await AppointAsync(Command() with { From = Today, LastDay = Today.AddYears(1) });
        var late = await AppointAsync(Command() with { From = next.AddDays(1), LastDay = next.AddYears(3) });
        var right = await AppointAsync(Command() with { From = next, LastDay = next.AddYears(3).AddDays(-1), DecidedOn = Today.AddDays(-5) });

        Assert.Equal(("appointment.overlap", "appointment.gap"), (early.Error?.Code, late.Error?.Code));
        Assert.Contains("24 Dec 2026", early.Error!.Message, StringComparison.Ordinal);
        Assert.True(right.IsSuccess, right.Error?.Message);
        await using var db = _database.CreateDbContext();
        Assert.Equal(1, await db.Changes.CountAsync(c => c.Act == "Reappointed", Ct));
    }

    [Theory]
    [InlineData("DecidedBy", "privilege.missing")]
    [InlineData("Self", "privilege.by")]
    [InlineData("Note", "privilege.long")]
    [InlineData("Backwards", "privilege.last")]
    [InlineData("Ancient", "privilege.from")]
    [InlineData("Ahead", "privilege.from")]
    [InlineData("Decided", "appointment.decided")]
    [InlineData("DecidedLate", "appointment.decided")]
    [InlineData("Applied", "appointment.applied")]
    [InlineData("Facility", "privilege.scope")]
    public async Task What_is_wrong_is_said_and_nothing_is_written(string what, string code)
    {
        var command = what switch
        {
            "DecidedBy" => Command() with { DecidedBy = " " },
            "Self" => Command() with { DecidedBy = "Dr. dora ÓNCO" },
            "Note" => Command() with { Note = new string('x', 501) },
            "Backwards" => Command() with { LastDay = Today.AddDays(-1) },
            "Ancient" => Command() with { From = new(1989, 1, 1), LastDay = new(1990, 1, 1), DecidedOn = new(1988, 1, 1) },
            "Ahead" => Command() with { From = Today.AddYears(2), LastDay = Today.AddYears(3) },
            "Decided" => Command() with { DecidedOn = Today.AddDays(1), From = Today.AddDays(2) },
            "DecidedLate" => Command() with { From = Today.AddDays(-10), DecidedOn = Today.AddDays(-9) },
            "Applied" => Command() with { AppliedOn = Today.AddDays(1) },
            _ => Command() with { Facility = "NOWHERE" },
        };

        var refused = await AppointAsync(command);

        Assert.Equal(code, refused.Error?.Code);
        await using var db = _database.CreateDbContext();
        Assert.False(await db.Appointments.AnyAsync(Ct) || await db.Changes.AnyAsync(c => c.SubjectKind == "Appointment", Ct));
    }

    [Fact]
    public async Task Nobody_appoints_themselves_nor_out_of_scope_nor_who_is_no_physician()
    {
        var own = await AppointAsync(Command(), _hospital.Acting(staffMember: _doctor));
        var theirs = await AppointAsync(Command(), _hospital.Acting(departments: _hospital.B));
        var nurse = await AppointAsync(Command() with { Person = _hospital.Person("Nurse") });

        Assert.Equal(("privilege.own", "privilege.scope", "privilege.physician"), (own.Error?.Code, theirs.Error?.Code, nurse.Error?.Code));
    }

    [Fact]
    public async Task Of_two_at_the_same_moment_one_appoints()
    {
        var both = await Task.WhenAll(Task.Run(() => AppointAsync(Command()), Ct), Task.Run(() => AppointAsync(Command()), Ct));

        Assert.Single(both, o => o.IsSuccess);
        Assert.Equal("appointment.overlap", Assert.Single(both, o => !o.IsSuccess).Error?.Code);
    }

    [Fact]
    public async Task A_correction_takes_its_place_and_what_was_known_before_stays_known()
    {
        var first = await AppointAsync(Command());
        _hospital.Clock.Advance(TimeSpan.FromDays(2));
        var missing = await AppointAsync(Command() with { Corrects = (first.Value, 1) });
        var corrected = await AppointAsync(Command() with { LastDay = Today.AddYears(1), Corrects = (first.Value, 1), Reason = "Typed wrongly" });
        var again = await AppointAsync(Command() with { Corrects = (first.Value, 1), Reason = "Typed wrongly" });

        Assert.Equal("privilege.missing", missing.Error?.Code);
        Assert.True(corrected.IsSuccess, corrected.Error?.Message);
        Assert.Equal("privilege.gone", again.Error?.Code);
        Assert.Equal(Today.AddYears(1), (await FileAsync(AskedDays.Today)).Appointments.Single().LastDay);
        Assert.Equal(Today.AddYears(3).AddDays(-1), (await FileAsync(new AskedDays(null, Today))).Appointments.Single().LastDay);
    }

    [Fact]
    public async Task What_was_recorded_by_mistake_is_taken_back_once_with_a_reason()
    {
        var appointed = await AppointAsync(Command());
        var handler = new TakeBackHandler(_database, _hospital.Statuses);

        var silent = await handler.HandleAsync(new TakeBackCommand(StaffFact.Appointment, appointed.Value, " "), _hospital.Acting(), Ct);
        var own = await handler.HandleAsync(new TakeBackCommand(StaffFact.Appointment, appointed.Value, "Mistake"), _hospital.Acting(staffMember: _doctor), Ct);
        var back = await handler.HandleAsync(new TakeBackCommand(StaffFact.Appointment, appointed.Value, "Mistake"), _hospital.Acting(), Ct);
        var twice = await handler.HandleAsync(new TakeBackCommand(StaffFact.Appointment, appointed.Value, "Mistake"), _hospital.Acting(), Ct);

        Assert.Equal(("privilege.missing", "privilege.own", true, "privilege.gone"), (silent.Error?.Code, own.Error?.Code, back.IsSuccess, twice.Error?.Code));
        Assert.Empty((await FileAsync(AskedDays.Today)).Appointments);
        await using var db = _database.CreateDbContext();
        Assert.Equal("Mistake", (await db.Changes.SingleAsync(c => c.Act == "AppointmentTakenBack", Ct)).Reason);
    }

    private AppointCommand Command() => new(_doctor, _hospital.Facility.Code, Today, Today.AddYears(3).AddDays(-1), Today.AddDays(-14), "Hospital board");

    private Task<Outcome<Guid>> AppointAsync(AppointCommand command, ChangeContext? change = null) =>
        new AppointHandler(_database, _hospital.Statuses, new CatalogueCache()).HandleAsync(command, change ?? _hospital.Acting(), Ct);

    private async Task<StaffFile> FileAsync(AskedDays days) =>
        (await new StaffFileReader(_database, _hospital.Statuses, _hospital.Reader()).FindAsync(_hospital.Acting().Scope, _doctor, _hospital.Facility.Code, days, Ct))!.File;
}
