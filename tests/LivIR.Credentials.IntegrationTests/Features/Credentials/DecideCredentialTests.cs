using System.Net;
using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Model.Evidence;
using LivIR.Credentials.Features.Credentials.DecideCredential;
using LivIR.Credentials.Features.Scanning;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Testing;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.IntegrationTests.Features.Credentials;

public sealed class DecideCredentialTests : IDisposable
{
    private readonly SqliteDatabase _database = new();
    private readonly Hospital _hospital;
    private EndPoint? _scanner;

    public DecideCredentialTests() => _hospital = new Hospital(_database);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task A_decision_and_its_audit_entry_are_stored_together()
    {
        var person = _hospital.Person();
        var id = _hospital.Pending(person);

        Assert.True((await DecideAsync(id, _hospital.Acting("Rita", departments: _hospital.A))).IsSuccess);

        await using var db = _database.CreateDbContext();
        var decision = await db.Verifications.SingleAsync(Ct);
        var change = await db.Changes.SingleAsync(Ct);
        Assert.Equal((VerificationResult.Verified, "Rita"), (decision.Result, decision.DecidedByName));
        Assert.Equal(("CredentialVerified", id.ToString(), person), (change.Act, change.SubjectId, change.StaffMemberId));
        Assert.Equal(2, (await db.Credentials.SingleAsync(Ct)).Version);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nobody_decides_about_themselves_whatever_they_may_see(bool accept)
    {
        var person = _hospital.Person();
        var id = _hospital.Pending(person);
        var administrator = _hospital.Acting(staffMember: person);

        await AssertRefusedAsync("credential.own", await DecideAsync(id, administrator, accept, reason: "No."));
        await AssertRefusedAsync("credential.own", await DecideAsync(id, _hospital.Unlinked(person), accept, reason: "No."));
    }

    [Fact]
    public async Task Who_recorded_it_does_not_decide_about_it()
    {
        var account = Guid.NewGuid();
        var id = _hospital.Pending(_hospital.Person(), by: account);

        await AssertRefusedAsync("credential.entered", await DecideAsync(id, _hospital.Acting(account: account)));
    }

    [Fact]
    public async Task The_second_reviewer_is_told_who_was_first()
    {
        var id = _hospital.Pending(_hospital.Person());
        await DecideAsync(id, _hospital.Acting("Rita First"));

        var outcome = await DecideAsync(id, _hospital.Acting("Sven Second"));

        Assert.Equal("credential.decided", outcome.Error?.Code);
        Assert.Contains("Rita First", outcome.Error?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_at_the_same_moment_one_decides()
    {
        var id = _hospital.Pending(_hospital.Person());

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => DecideAsync(id, _hospital.Acting($"Reviewer {i}")), Ct)));

        Assert.Single(outcomes, o => o.IsSuccess);
        Assert.All(outcomes.Where(o => !o.IsSuccess), o => Assert.Equal("credential.decided", o.Error?.Code));
        await using var db = _database.CreateDbContext();
        Assert.Equal((1, 1), (await db.Verifications.CountAsync(Ct), await db.Changes.CountAsync(Ct)));
    }

    [Fact]
    public async Task A_stale_version_is_refused() =>
        await AssertRefusedAsync("credential.changed", await DecideAsync(_hospital.Pending(_hospital.Person()), _hospital.Acting(), version: 0));

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public async Task A_rejection_needs_a_reason(string? reason) =>
        await AssertRefusedAsync("credential.reason", await DecideAsync(_hospital.Pending(_hospital.Person()), _hospital.Acting(), accept: false, reason: reason));

    [Fact]
    public async Task A_rejection_keeps_its_reason()
    {
        var id = _hospital.Pending(_hospital.Person());
        Assert.True((await DecideAsync(id, _hospital.Acting(), accept: false, reason: "Unreadable.")).IsSuccess);

        await using var db = _database.CreateDbContext();
        Assert.Equal((VerificationResult.Rejected, "Unreadable."), ((await db.Verifications.SingleAsync(Ct)).Result, (await db.Changes.SingleAsync(Ct)).Reason));
    }

    [Theory]
    [InlineData(Hospital.Licence, Trust.DocumentSeen, "register", true, "credential.check")]
    [InlineData(Hospital.Course, Trust.SelfDeclared, "register", true, "credential.check")]
    [InlineData(Hospital.Licence, Trust.PrimarySource, " ", true, "credential.source")]
    [InlineData(Hospital.Course, Trust.DocumentSeen, null, false, "credential.evidence")]
    [InlineData(Hospital.Course, Trust.IssuerSigned, null, false, "credential.signed")]
    public async Task A_check_too_weak_to_count_is_refused(string type, Trust method, string? source, bool file, string code)
    {
        var id = _hospital.Pending(_hospital.Person(), type, file: file);

        await AssertRefusedAsync(code, await DecideAsync(id, _hospital.Acting(), method: method, source: source));
    }

    [Fact]
    public async Task A_document_that_the_scanner_holds_was_not_seen_and_its_source_may_have_been_asked()
    {
        _scanner = new IPEndPoint(IPAddress.Loopback, 1);
        var id = _hospital.Pending(_hospital.Person());

        await AssertRefusedAsync("credential.held", await DecideAsync(id, _hospital.Acting()));
        Assert.True((await DecideAsync(id, _hospital.Acting(), method: Trust.PrimarySource, source: "register")).IsSuccess);
    }

    [Fact]
    public async Task A_signature_on_a_file_that_the_scanner_holds_was_not_checked_unless_its_source_is_named()
    {
        _scanner = new IPEndPoint(IPAddress.Loopback, 1);
        var id = _hospital.Pending(_hospital.Person());

        await AssertRefusedAsync("credential.held", await DecideAsync(id, _hospital.Acting(), method: Trust.IssuerSigned));
        Assert.True((await DecideAsync(id, _hospital.Acting(), method: Trust.IssuerSigned, source: "signatures.example")).IsSuccess);
    }

    [Theory]
    [InlineData(true, null)]
    [InlineData(false, "signatures.example")]
    public async Task A_signature_stands_on_a_file_or_on_a_source(bool file, string? source) =>
        Assert.True((await DecideAsync(_hospital.Pending(_hospital.Person(), file: file), _hospital.Acting(), method: Trust.IssuerSigned, source: source)).IsSuccess);

    [Fact]
    public async Task A_file_that_was_replaced_is_no_document_to_see()
    {
        var person = _hospital.Person();
        var id = _hospital.Pending(person, file: false);
        var file = EvidenceFile.Attach(Guid.CreateVersion7(), EvidenceSubject.Credential(id), _hospital.File(), "old.pdf", _hospital.Now, Guid.NewGuid());
        _hospital.Add(file);
        await using (var db = _database.CreateDbContext())
        {
            (await db.EvidenceFiles.SingleAsync(e => e.Id == file.Id, Ct)).Replace(file.Id, _hospital.Now);
            await db.SaveChangesAsync(Ct);
        }

        await AssertRefusedAsync("credential.evidence", await DecideAsync(id, _hospital.Acting()));
    }

    [Fact]
    public async Task What_lies_outside_the_scope_does_not_exist()
    {
        var id = _hospital.Pending(_hospital.Person(department: _hospital.B));

        await AssertRefusedAsync("credential.person", await DecideAsync(id, _hospital.Acting(departments: _hospital.A)));
        await AssertRefusedAsync("credential.person", await DecideAsync(Guid.NewGuid(), _hospital.Acting()));
    }

    private Task<Outcome> DecideAsync(
        Guid id, ChangeContext by, bool accept = true, string? reason = null, int version = 1, Trust method = Trust.DocumentSeen, string? source = null, DateOnly? checkedOn = null) =>
        new DecideCredentialHandler(_database, _hospital.Statuses, new ScanStates(_database, new ScanSettings(_scanner))).HandleAsync(new DecideCredentialCommand(id, version, accept, method, checkedOn ?? Hospital.Today, source, reason), by, Ct);

    private async Task AssertRefusedAsync(string code, Outcome outcome)
    {
        Assert.Equal(code, outcome.Error?.Code);
        await using var db = _database.CreateDbContext();
        Assert.Equal((0, 0), (await db.Verifications.CountAsync(Ct), await db.Changes.CountAsync(Ct)));
    }
}
