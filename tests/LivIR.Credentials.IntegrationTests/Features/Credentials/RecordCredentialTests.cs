using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Credentials.RecordCredential;
using LivIR.Credentials.Features.Evidence;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Testing;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.IntegrationTests.Features.Credentials;

public sealed class RecordCredentialTests : IDisposable
{
    private static readonly DateOnly Issued = new(2026, 10, 1);
    private readonly SqliteDatabase _database = new();
    private readonly Hospital _hospital;

    public RecordCredentialTests() => _hospital = new Hospital(_database);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task A_record_its_file_and_its_audit_entry_are_stored_together()
    {
        var person = _hospital.Person();
        var outcome = await RecordAsync(person, Details());

        await using var db = _database.CreateDbContext();
        var credential = await db.Credentials.Include(c => c.Evidence).Include(c => c.Verifications).SingleAsync(Ct);
        var change = await db.Changes.SingleAsync(Ct);
        Assert.Equal(outcome.Value, credential.Id);
        Assert.Single(credential.Evidence);
        Assert.Empty(credential.Verifications);
        Assert.Equal(("CredentialRecorded", credential.Id.ToString(), person), (change.Act, change.SubjectId, change.StaffMemberId));
        Assert.Contains("N-1", change.Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_stays_when_a_part_of_it_fails()
    {
        var person = _hospital.Person();
        var command = new RecordCredentialCommand(person, Details(), [new StoredFile(new string('0', 64), "never-stored.pdf")]);

        await Assert.ThrowsAsync<DbUpdateException>(() => Handler().HandleAsync(command, _hospital.Acting(), Ct));
        await AssertNothingStoredAsync();
    }

    [Theory]
    [InlineData("2026-11-26", null, "N", Hospital.Course, true, "credential.issued")]
    [InlineData("0202-01-01", null, "N", Hospital.Course, true, "credential.issued")]
    [InlineData("1939-12-31", null, "N", Hospital.Course, true, "credential.issued")]
    [InlineData("2026-10-01", "2026-09-30", "N", Hospital.Course, true, "credential.expires")]
    [InlineData("2026-10-01", null, " ", Hospital.Course, true, "credential.number")]
    [InlineData("2026-10-01", null, "N", Hospital.Course, false, "credential.file")]
    [InlineData("2026-10-01", "2027-10-01", "N", Hospital.Degree, true, "credential.expires")]
    [InlineData("2026-10-01", null, "N", "NOTHING", true, "credential.type")]
    public async Task A_mistake_is_said_and_nothing_is_stored(string issued, string? expires, string number, string type, bool file, string code)
    {
        var details = new CredentialDetails(type, DateOnly.Parse(issued, null), expires is null ? null : DateOnly.Parse(expires, null), number);
        var outcome = await RecordAsync(_hospital.Person(), details, file: file);

        Assert.Equal(code, outcome.Error?.Code);
        await AssertNothingStoredAsync();
    }

    [Theory]
    [InlineData("N-1")]
    [InlineData("n 1")]
    public async Task The_same_certificate_is_added_once(string number)
    {
        var person = _hospital.Person();
        await RecordAsync(person, Details());

        Assert.Equal("credential.duplicate", (await RecordAsync(person, Details() with { Number = number })).Error?.Code);
        Assert.True((await RecordAsync(_hospital.Person(), Details())).IsSuccess);
    }

    [Fact]
    public async Task Somebody_outside_the_scope_does_not_exist()
    {
        var stranger = _hospital.Person(department: _hospital.B);

        Assert.Equal("credential.person", (await RecordAsync(stranger, Details(), _hospital.Acting(departments: _hospital.A))).Error?.Code);
        Assert.Equal("credential.person", (await RecordAsync(stranger, Details(), _hospital.Self(_hospital.Person()))).Error?.Code);
        await AssertNothingStoredAsync();
        Assert.True((await RecordAsync(stranger, Details(), _hospital.Self(stranger))).IsSuccess);
    }

    [Fact]
    public async Task A_renewal_renews_a_record_of_the_same_person_and_type()
    {
        var person = _hospital.Person();
        var before = _hospital.Verified(person, issued: new DateOnly(2025, 10, 1));
        var others = _hospital.Verified(_hospital.Person());

        Assert.Equal("credential.renews", (await RecordAsync(person, Details() with { RenewsId = others })).Error?.Code);
        Assert.Equal("credential.renewal", (await RecordAsync(person, Details() with { RenewsId = before, IssuedOn = new DateOnly(2025, 9, 30) })).Error?.Code);
        Assert.True((await RecordAsync(person, Details() with { RenewsId = before })).IsSuccess);
    }

    [Fact]
    public async Task What_was_refused_or_replaced_is_not_renewed()
    {
        var person = _hospital.Person();
        var (refused, replaced) = (_hospital.Pending(person, issued: new DateOnly(2025, 10, 1)), _hospital.Verified(person, issued: new DateOnly(2025, 9, 1)));
        _hospital.Add(Verification.Reject(Guid.CreateVersion7(), refused, "Another person's", Hospital.Today, new Decider(Guid.NewGuid(), "Rita", _hospital.Now)));
        await using (var db = _database.CreateDbContext())
        {
            (await db.Credentials.SingleAsync(c => c.Id == replaced, Ct)).TakeBack(_hospital.Now);
            await db.SaveChangesAsync(Ct);
        }

        Assert.Contains("was not accepted", (await RecordAsync(person, Details() with { RenewsId = refused })).Error!.Message, StringComparison.Ordinal);
        Assert.Equal("credential.renews", (await RecordAsync(person, Details() with { RenewsId = replaced })).Error?.Code);
    }

    [Fact]
    public async Task The_form_to_renew_counts_from_the_end_that_was_due_and_says_from_when()
    {
        _hospital.Add(Samples.Type("CARD", type => type.Validity = new ValidityRule { Model = ValidityModel.FixedMonths, Months = 12, RenewalWindowMonths = 3, RenewsFromOldEnd = true }));
        var person = _hospital.Person();
        var old = _hospital.Verified(person, "CARD", Hospital.Today.AddMonths(-3), new DateOnly(2027, 4, 13));
        var refused = _hospital.Pending(person, "CARD");
        _hospital.Add(Verification.Reject(Guid.CreateVersion7(), refused, "Another person's", Hospital.Today, new Decider(Guid.NewGuid(), "Rita", _hospital.Now)));
        await using (var db = _database.CreateDbContext())
        {
            var credential = await db.Credentials.SingleAsync(c => c.Id == old, Ct);
            db.Add(IssuerAct.Record(Guid.CreateVersion7(), credential, new IssuerActDetails(IssuerActKind.Withdrawn, Hospital.Today, "Inquiry", "Letter"), new Decider(Guid.NewGuid(), "Rita", _hospital.Now)));
            await db.SaveChangesAsync(Ct);
        }

        var reader = new RecordCredentialReader(_database, _hospital.Statuses, new CatalogueCache());
        var start = (await reader.ReadAsync(Scope.Whole, person, old, Ct))!;

        Assert.Equal((new DateOnly(2027, 4, 13), new DateOnly(2027, 1, 14)), (start.RenewsLastDay, start.RenewsFrom));
        Assert.Equal("Can be renewed from 14 Jan 2027.", RenewalWords.Of(start.RenewsFrom!.Value));
        Assert.Null((await reader.ReadAsync(Scope.Whole, person, refused, Ct))!.RenewsType);
    }

    private static CredentialDetails Details() => new(Hospital.Course, Issued, null, "N-1");

    private RecordCredentialHandler Handler() => new(_database, _hospital.Statuses);

    private Task<Outcome<Guid>> RecordAsync(Guid person, CredentialDetails details, ChangeContext? by = null, bool file = true) =>
        Handler().HandleAsync(new RecordCredentialCommand(person, details, file ? [new StoredFile(_hospital.File(), "a.pdf")] : []), by ?? _hospital.Acting(), Ct);

    private async Task AssertNothingStoredAsync()
    {
        await using var db = _database.CreateDbContext();
        Assert.Equal((0, 0, 0), (await db.Credentials.CountAsync(Ct), await db.EvidenceFiles.CountAsync(Ct), await db.Changes.CountAsync(Ct)));
    }
}
