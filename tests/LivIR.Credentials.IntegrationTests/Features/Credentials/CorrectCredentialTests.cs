using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Credentials.RecordCredential;
using LivIR.Credentials.Features.Evidence;
using LivIR.Credentials.Features.People;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Testing;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.IntegrationTests.Features.Credentials;

public sealed class CorrectCredentialTests : IDisposable
{
    private static readonly DateOnly Issued = Hospital.Today.AddMonths(-2);

    private readonly SqliteDatabase _database = new();
    private readonly Hospital _hospital;
    private readonly Guid _person;
    private readonly Guid _wrong;

    public CorrectCredentialTests()
    {
        _hospital = new Hospital(_database);
        _person = _hospital.Person("Holder");
        _wrong = _hospital.Verified(_person);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private RecordCredentialReader Reader => new(_database, _hospital.Statuses, new CatalogueCache());

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task The_corrected_record_takes_its_place_with_its_files_and_waits_for_review()
    {
        var outcome = await CorrectAsync(Details, files: [new StoredFile(_hospital.File(), "page 2.pdf")]);

        Assert.True(outcome.IsSuccess, outcome.Error?.Message);
        var file = (await new PersonFileReader(_database, _hospital.Statuses).ReadAsync(Scope.Whole, _person, AskedDays.Today, Ct))!;
        var (old, corrected) = (file.Records.Single(r => r.Id == _wrong), file.Records.Single(r => r.Id == outcome.Value));
        Assert.Equal((RecordStanding.Replaced, RecordStanding.Waiting), (old.Standing, corrected.Standing));
        Assert.Equal(("N-77", Issued), (corrected.Number, corrected.IssuedOn));
        Assert.Equal(["certificate.pdf", "page 2.pdf"], corrected.Files.Select(f => f.Name).Order());
        Assert.Equal(["certificate.pdf"], old.Files.Select(f => f.Name));
        Assert.Equal(FindingState.InReview, file.Status.Findings.Single().State);
        await using var db = _database.CreateDbContext();
        var change = await db.Changes.SingleAsync(Ct);
        Assert.Equal(("CredentialCorrected", corrected.Id.ToString(), _person, "The number was another one"), (change.Act, change.SubjectId, change.StaffMemberId, change.Reason));
        Assert.Contains(_wrong.ToString(), change.Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_known_before_the_correction_stays_known()
    {
        _hospital.Clock.Advance(TimeSpan.FromDays(4));
        Assert.True((await CorrectAsync(Details)).IsSuccess);

        Assert.Equal(FindingState.InReview, await StateAsync(AskedDays.Today));
        Assert.Equal(FindingState.Met, await StateAsync(new AskedDays(null, Hospital.Today.AddDays(2))));
    }

    [Fact]
    public async Task The_form_starts_with_what_is_on_record()
    {
        var start = await Reader.ReadCorrectionAsync(_hospital.Acting().Scope, _person, _wrong, Ct);

        var former = start!.Corrects!;
        Assert.Equal((_wrong, Hospital.Course, Hospital.Today.AddMonths(-1), null), (former.Id, former.Details.TypeCode, former.Details.IssuedOn, former.Refusal));
        Assert.Equal(["certificate.pdf"], former.FileNames);
        Assert.Null(await Reader.ReadCorrectionAsync(_hospital.Acting(departments: _hospital.B).Scope, _person, _wrong, Ct));
        Assert.Null(await Reader.ReadCorrectionAsync(_hospital.Acting().Scope, _hospital.Person(), _wrong, Ct));
    }

    [Theory]
    [InlineData("no reason", "credential.reason")]
    [InlineData("long reason", "credential.reason")]
    [InlineData("no number", "credential.number")]
    [InlineData("future", "credential.issued")]
    [InlineData("no type", "credential.type")]
    [InlineData("stale", "credential.changed")]
    public async Task A_mistake_is_said_and_nothing_is_stored(string what, string code)
    {
        var outcome = what switch
        {
            "no reason" => await CorrectAsync(Details, reason: " "),
            "long reason" => await CorrectAsync(Details, reason: new string('x', 501)),
            "no number" => await CorrectAsync(Details with { Number = null }),
            "future" => await CorrectAsync(Details with { IssuedOn = Hospital.Today.AddDays(2) }),
            "no type" => await CorrectAsync(Details with { TypeCode = "NOTHING" }),
            _ => await CorrectAsync(Details, version: 9),
        };

        await AssertRefusedAsync(code, outcome);
    }

    [Fact]
    public async Task What_changes_nothing_is_no_correction()
    {
        await using var db = _database.CreateDbContext();
        var old = await db.Credentials.SingleAsync(c => c.Id == _wrong, Ct);

        await AssertRefusedAsync("credential.same", await CorrectAsync(new CredentialDetails(old.TypeCode, old.IssuedOn, old.ExpiresOn, $" {old.Number} ")));
    }

    [Fact]
    public async Task It_is_not_corrected_into_another_that_is_on_record()
    {
        _hospital.Add(Credential.Record(Guid.CreateVersion7(), _person, Details, _hospital.Now, Guid.NewGuid()));

        Assert.Equal("credential.duplicate", (await CorrectAsync(Details)).Error?.Code);
    }

    [Fact]
    public async Task Only_what_was_accepted_is_corrected()
    {
        var waiting = _hospital.Pending(_person, number: "W-1");

        Assert.Equal("credential.correct", (await CorrectAsync(Details, of: waiting)).Error?.Code);
        Assert.Equal("credential.correct", (await Reader.ReadCorrectionAsync(Scope.Whole, _person, waiting, Ct))!.Corrects!.Refusal?.Code);
    }

    [Fact]
    public async Task It_is_refused_while_an_act_of_the_issuer_rests_on_it_and_says_what_to_do()
    {
        IssuerAct act;
        await using (var db = _database.CreateDbContext())
        {
            var credential = await db.Credentials.SingleAsync(c => c.Id == _wrong, Ct);
            act = IssuerAct.Record(Guid.CreateVersion7(), credential, new IssuerActDetails(IssuerActKind.Suspended, Hospital.Today, "Inquiry", "Letter"), new Decider(Guid.NewGuid(), "Rita", _hospital.Now));
            db.Add(act);
            await db.SaveChangesAsync(Ct);
        }

        var refused = await CorrectAsync(Details);
        Assert.Contains("Take that back first", refused.Error!.Message, StringComparison.Ordinal);
        await AssertRefusedAsync("credential.correct", refused);

        await using (var db = _database.CreateDbContext())
        {
            (await db.IssuerActs.SingleAsync(Ct)).TakeBack("A mistake", new Decider(Guid.NewGuid(), "Rita", _hospital.Now));
            await db.SaveChangesAsync(Ct);
        }

        Assert.True((await CorrectAsync(Details)).IsSuccess);
    }

    [Fact]
    public async Task It_is_refused_while_a_renewal_rests_on_it_and_says_what_to_do()
    {
        var renewal = Credential.Record(Guid.CreateVersion7(), _person, new CredentialDetails(Hospital.Course, Hospital.Today, null, "R-1", RenewsId: _wrong), _hospital.Now, Guid.NewGuid());
        _hospital.Add(renewal);

        var refused = await CorrectAsync(Details);
        Assert.Contains("have it rejected", refused.Error!.Message, StringComparison.Ordinal);
        await AssertRefusedAsync("credential.correct", refused);

        _hospital.Add(Verification.Reject(Guid.CreateVersion7(), renewal.Id, "Wrong", Hospital.Today, new Decider(Guid.NewGuid(), "Rita", _hospital.Now)));
        Assert.True((await CorrectAsync(Details)).IsSuccess);
    }

    [Fact]
    public async Task A_renewal_that_is_corrected_still_renews_the_same_and_keeps_its_kind()
    {
        var renewal = Credential.Record(Guid.CreateVersion7(), _person, new CredentialDetails(Hospital.Course, Hospital.Today, null, "R-1", RenewsId: _wrong), _hospital.Now, Guid.NewGuid());
        _hospital.Add(renewal, Verification.Accept(Guid.CreateVersion7(), renewal.Id, new VerificationDetails(Trust.PrimarySource, Hospital.Today, "register"), new Decider(Guid.NewGuid(), "Rita", _hospital.Now)));

        Assert.Equal("credential.type", (await CorrectAsync(Details with { TypeCode = Hospital.Licence, IssuedOn = Hospital.Today }, of: renewal.Id)).Error?.Code);
        var corrected = await CorrectAsync(Details with { IssuedOn = Hospital.Today }, of: renewal.Id, files: [new StoredFile(_hospital.File(), "renewal.pdf")]);

        await using var db = _database.CreateDbContext();
        Assert.Equal(_wrong, (await db.Credentials.SingleAsync(c => c.Id == corrected.Value, Ct)).RenewsId);
    }

    [Fact]
    public async Task Somebody_outside_the_scope_does_not_exist()
    {
        await AssertRefusedAsync("credential.person", await CorrectAsync(Details, by: _hospital.Acting(departments: _hospital.B)));
        await AssertRefusedAsync("credential.person", await CorrectAsync(Details, by: _hospital.Self(_hospital.Person())));
    }

    [Fact]
    public async Task Two_who_correct_it_at_once_correct_it_once()
    {
        var both = await Task.WhenAll(Enumerable.Range(1, 3).Select(i => Task.Run(() => CorrectAsync(Details with { Number = $"N-{i}" }), Ct)));

        Assert.Single(both, o => o.IsSuccess);
        Assert.All(both.Where(o => !o.IsSuccess), o => Assert.Equal("credential.changed", o.Error!.Code));
        await using var db = _database.CreateDbContext();
        Assert.Equal(1, await db.Credentials.CountAsync(c => c.SupersededAt == null, Ct));
    }

    [Fact]
    public async Task A_renewal_sent_while_it_is_corrected_never_rests_on_what_was_replaced()
    {
        for (var round = 1; round <= 4; round++)
        {
            var person = _hospital.Person();
            var old = _hospital.Verified(person);
            var renewal = new CredentialDetails(Hospital.Course, Hospital.Today, null, $"R-{round}", RenewsId: old);
            var file = new StoredFile(_hospital.File(), "renewal.pdf");
            var correct = Task.Run(() => CorrectAsync(Details, of: old), Ct);
            var renew = Task.Run(() => new RecordCredentialHandler(_database, _hospital.Statuses).HandleAsync(new RecordCredentialCommand(person, renewal, [file]), _hospital.Acting(), Ct), Ct);
            await Task.WhenAll(correct, renew);

            Assert.NotEqual((await correct).IsSuccess, (await renew).IsSuccess);
        }
    }

    private static CredentialDetails Details => new(Hospital.Course, Issued, null, "N-77");

    private Task<Outcome<Guid>> CorrectAsync(
        CredentialDetails details, string? reason = "The number was another one", ChangeContext? by = null, Guid? of = null, int version = 1, IReadOnlyList<StoredFile>? files = null) =>
        new CorrectCredentialHandler(_database, _hospital.Statuses).HandleAsync(new CorrectCredentialCommand(of ?? _wrong, version, details, files ?? [], reason), by ?? _hospital.Acting(), Ct);

    private async Task AssertRefusedAsync(string code, Outcome<Guid> outcome)
    {
        Assert.Equal(code, outcome.Error?.Code);
        await using var db = _database.CreateDbContext();
        Assert.Equal(0, await db.Credentials.CountAsync(c => c.SupersededAt != null, Ct));
        Assert.Equal(0, await db.Changes.CountAsync(Ct));
    }

    private async Task<FindingState> StateAsync(AskedDays days)
    {
        await using var db = _database.CreateDbContext();
        var read = await _hospital.Statuses.ReadAsync(db, db.StaffMembers.Where(p => p.Id == _person), days, Ct);
        return read.People[_person].Findings.Single().State;
    }
}
