using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Facilities;
using LivIR.Credentials.Features.Administration.Accounts;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Facilities;
using LivIR.Credentials.Features.Facilities.AccreditationCalendar;
using LivIR.Credentials.Features.Facilities.RecordAccreditation;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace LivIR.Credentials.IntegrationTests.Features.Facilities;

public sealed class RecordAccreditationTests : IDisposable
{
    private static readonly ChangeContext Admin = new(Guid.CreateVersion7(), "Burak Tan", new DateTime(2027, 3, 14, 9, 0, 0, DateTimeKind.Utc), Scope.Whole);
    private readonly SqliteDatabase _database = new();

    public RecordAccreditationTests()
    {
        using var db = _database.CreateDbContext();
        db.Add(Facility.Open(Guid.CreateVersion7(), new FacilityDetails("LIV", "Liv", "Istanbul", "TR", "TR", "Europe/Istanbul", []), Admin.At));
        db.Add(new IssuingBody { Code = "JCI", Name = "JCI", RegionCode = "WORLD" });
        db.Add(new AccreditationScheme { Code = "JCI-H", Name = "JCI hospital", OwnerCode = "JCI", RegionCode = "WORLD", States = [AccreditationState.Accredited] });
        db.Add(new CredentialType { Code = "BLS", Name = "BLS", IssuingBodyCode = "JCI", RegionCode = "WORLD", Validity = new ValidityRule { Months = 24 }, ReminderDays = [60], Version = 1 });
        db.SaveChanges();
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task It_is_recorded_with_its_audit_entry_once()
    {
        var first = await RecordAsync(Details(), Admin);
        var second = await RecordAsync(Details(), Admin);

        Assert.True(first.IsSuccess);
        Assert.Equal("accreditation.duplicate", second.Error?.Code);
        await using var db = _database.CreateDbContext();
        Assert.Equal(first.Value.ToString(), (await db.Changes.SingleAsync(Ct)).SubjectId);
    }

    [Fact]
    public async Task What_cannot_be_true_or_is_not_in_scope_is_refused()
    {
        Assert.Equal("accreditation.granted", (await RecordAsync(Details() with { GrantedOn = new DateOnly(2027, 3, 15) }, Admin)).Error?.Code);
        Assert.Equal("accreditation.granted", (await RecordAsync(Details() with { GrantedOn = new DateOnly(1939, 3, 15) }, Admin)).Error?.Code);
        Assert.Equal("accreditation.expires", (await RecordAsync(Details() with { ExpiresOn = new DateOnly(2020, 1, 1) }, Admin)).Error?.Code);
        Assert.Equal("accreditation.state", (await RecordAsync(Details() with { State = AccreditationState.Delayed }, Admin)).Error?.Code);
        Assert.Equal("accreditation.facility", (await RecordAsync(Details(), Admin with { Scope = new Scope(Guid.Empty, null, false, [], []) })).Error?.Code);
    }

    [Fact]
    public async Task The_days_of_the_cycle_the_contact_and_the_fee_are_kept_and_stand_in_the_calendar()
    {
        var details = Details() with { ExpiresOn = new DateOnly(2029, 3, 1), SurveyOn = new DateOnly(2028, 10, 5), ApplyBy = new DateOnly(2028, 9, 1), Contact = " Survey office ", Fee = "EUR 100, due at once" };
        Assert.Equal("accreditation.apply-by", (await RecordAsync(details with { ApplyBy = new DateOnly(2029, 3, 2) }, Admin)).Error?.Code);
        Assert.Equal("accreditation.text", (await RecordAsync(details with { Contact = new string('c', 201) }, Admin)).Error?.Code);
        Assert.True((await RecordAsync(details, Admin)).IsSuccess);

        var clock = new FakeTimeProvider(new DateTimeOffset(Admin.At));
        var cache = new CatalogueCache();
        var reader = new CalendarReader(new FacilityReader(_database, new FacilityStatusReader(new StatusReader(clock, cache, new PeopleCache()), cache)));
        var rows = await reader.ReadAsync(Scope.Whole, null, done: false, AskedDays.Today, Ct);

        Assert.Equal(["2028-09-01 Apply for the next cycle", "2028-10-05 Survey", "2029-03-01 Last valid day"], rows.Select(r => $"{r.Deadline.Due:yyyy-MM-dd} {r.Deadline.Name}"));
        Assert.All(rows, r => Assert.Equal(("Survey office", "EUR 100, due at once", "to come"), (r.Accreditation.Contact, r.Accreditation.Fee, r.Standing)));
        Assert.Empty(await reader.ReadAsync(new Scope(Guid.Empty, null, false, [], []), null, done: true, AskedDays.Today, Ct));
        Assert.Equal(["late", "done", "late"], (await reader.ReadAsync(Scope.Whole, "LIV", done: true, new AskedDays(new DateOnly(2029, 4, 1)), Ct)).Select(r => r.Standing));
        Assert.Empty(await reader.ReadAsync(Scope.Whole, null, done: true, new AskedDays(null, new DateOnly(2027, 3, 13)), Ct));
    }

    [Fact]
    public async Task The_last_administrator_stays_and_an_email_is_used_once()
    {
        var handler = new AccountHandler(_database);
        var details = new AccountDetails("a@example.org", "A", [Roles.Administrator], null, true, true, []);
        var made = await handler.CreateAsync(details, Admin, Ct);
        var twice = await handler.CreateAsync(details with { Email = "A@Example.org" }, Admin, Ct);
        var account = (await new AccountReader(_database).ReadAsync(made.Value, Ct)).Single();
        var closed = await handler.ChangeAsync(made.Value, account.Stamp, details with { IsActive = false }, Admin, Ct);
        var edited = await handler.ChangeAsync(made.Value, account.Stamp, details with { Name = "B" }, Admin, Ct);
        var stale = await handler.ChangeAsync(made.Value, account.Stamp, details, Admin, Ct);

        Assert.Equal("account.duplicate", twice.Error?.Code);
        Assert.Equal("account.last-administrator", closed.Error?.Code);
        Assert.True(edited.IsSuccess);
        Assert.Equal("change.conflict", stale.Error?.Code);
    }

    private static AccreditationDetails Details() => new("JCI-H", AccreditationState.Accredited, new DateOnly(2027, 3, 1), new DateOnly(2030, 2, 28));

    private Task<LivIR.Credentials.Shared.Outcome<Guid>> RecordAsync(AccreditationDetails details, ChangeContext change) =>
        new RecordAccreditationHandler(_database).HandleAsync(new RecordAccreditationCommand("LIV", details, []), change, Ct);
}
