using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Credentials;
using LivIR.Credentials.Features.Credentials.AnswerReview;
using LivIR.Credentials.Features.Evidence;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Testing;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.IntegrationTests.Features.Credentials;

/// <summary>What happens to a certificate between its sending and the decision.</summary>
public sealed class ReviewTests : IDisposable
{
    private readonly SqliteDatabase _database = new();
    private readonly Hospital _hospital;
    private readonly ChangeContext _reviewer;

    public ReviewTests()
    {
        _hospital = new Hospital(_database);
        _reviewer = _hospital.Acting("Rita Reviewer");
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private ReviewReader Review => new(_database, _hospital.Statuses, new CatalogueCache());

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task What_turns_a_clause_red_soonest_comes_first_and_what_no_clause_asks_for_last()
    {
        var nothing = _hospital.Pending(_hospital.Person(), Hospital.Degree);
        var later = _hospital.Person();
        _hospital.Verified(later, issued: Hospital.Today.AddMonths(-11));
        var renewal = _hospital.Pending(later, issued: Hospital.Today.AddDays(-1));
        var red = _hospital.Pending(_hospital.Person());

        var queue = (await Review.QueueAsync(_reviewer.Scope, Ct)).Items;

        Assert.Equal([red, renewal, nothing], queue.Select(i => i.Id));
        Assert.Equal([Hospital.Today, Hospital.Today.AddMonths(1), null], [queue[0].RiskOn <= Hospital.Today ? Hospital.Today : queue[0].RiskOn, queue[1].RiskOn, queue[2].RiskOn]);
        Assert.Equal([true, false, false], queue.Select(i => i.IsRisk));
    }

    [Fact]
    public async Task A_question_goes_to_the_end_of_the_queue_and_comes_back_with_its_answer()
    {
        var (holder, other) = (_hospital.Person(), _hospital.Pending(_hospital.Person(), Hospital.Degree));
        var id = _hospital.Pending(holder);

        Assert.True((await SayAsync(id, ReviewNoteKind.Question, "Which hospital issued it?")).IsSuccess);
        var asked = (await Review.QueueAsync(_reviewer.Scope, Ct)).Items;
        Assert.Equal((other, ReviewState.Asked), (asked[0].Id, asked[1].State));

        Assert.True((await AnswerAsync(id, _hospital.Self(holder), "The one in Vienna.")).IsSuccess);
        var answered = (await Review.QueueAsync(_reviewer.Scope, Ct)).Items;
        Assert.Equal((id, ReviewState.Waiting), (answered[0].Id, answered[0].State));
        var opened = await Review.FindAsync(_reviewer.Scope, id, Ct);
        Assert.Equal(["Which hospital issued it?", "The one in Vienna."], opened!.Record.Notes.OrderBy(n => n.Id).Select(n => n.Text));
        await using var db = _database.CreateDbContext();
        Assert.Equal(["CredentialQuestioned", "CredentialAnswered"], await db.Changes.OrderBy(c => c.Id).Select(c => c.Act).ToListAsync(Ct));
    }

    [Fact]
    public async Task What_one_puts_back_comes_after_the_others_for_oneself_and_keeps_its_place_for_colleagues()
    {
        var id = _hospital.Pending(_hospital.Person());
        var other = _hospital.Pending(_hospital.Person(), Hospital.Degree);

        Assert.True((await SayAsync(id, ReviewNoteKind.PutBack, null)).IsSuccess);

        Assert.Equal([other, id], (await Review.QueueAsync(_reviewer.Scope, Ct)).Items.Select(i => i.Id));
        var colleague = (await Review.QueueAsync(_hospital.Acting("Carl Colleague").Scope, Ct)).Items;
        Assert.Equal(id, colleague[0].Id);
        Assert.Equal("Put back by Rita Reviewer on 24 Nov 2026.", ReviewWords.Of(colleague[0].LastNote!, colleague[0].Clock));
    }

    [Fact]
    public async Task A_source_that_does_not_answer_is_a_state_of_its_own_and_decides_nothing()
    {
        var id = _hospital.Pending(_hospital.Person(), Hospital.Licence);

        Assert.True((await SayAsync(id, ReviewNoteKind.SourceUnreachable, "register.example")).IsSuccess);

        var item = Assert.Single((await Review.QueueAsync(_reviewer.Scope, Ct)).Items);
        Assert.Equal((ReviewState.SourceUnreachable, "Source unreachable"), (item.State, ReviewWords.State(item.State)));
        await using var db = _database.CreateDbContext();
        Assert.Empty(await db.Verifications.ToListAsync(Ct));
    }

    [Fact]
    public async Task A_source_that_did_not_answer_oneself_today_comes_after_the_others_and_keeps_its_place_for_colleagues_and_tomorrow()
    {
        var id = _hospital.Pending(_hospital.Person());
        var other = _hospital.Pending(_hospital.Person(), Hospital.Degree);

        Assert.True((await SayAsync(id, ReviewNoteKind.SourceUnreachable, "register.example")).IsSuccess);

        Assert.Equal([other, id], (await Review.QueueAsync(_reviewer.Scope, Ct)).Items.Select(i => i.Id));
        Assert.Equal([id, other], (await Review.QueueAsync(_hospital.Acting("Carl Colleague").Scope, Ct)).Items.Select(i => i.Id));
        Assert.True((await SayAsync(other, ReviewNoteKind.SourceUnreachable, "register.example")).IsSuccess);
        Assert.Null((await Review.QueueAsync(_reviewer.Scope, Ct)).Next(other, _reviewer.Scope.UserId));
        _hospital.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(id, (await Review.QueueAsync(_reviewer.Scope, Ct)).Next(other, _reviewer.Scope.UserId)?.Id);
        Assert.Equal([id, other], (await Review.QueueAsync(_reviewer.Scope, Ct)).Items.Select(i => i.Id));
    }

    [Fact]
    public async Task What_one_entered_oneself_is_not_offered()
    {
        var entered = _hospital.Pending(_hospital.Person(), by: _reviewer.Scope.UserId);
        var other = _hospital.Pending(_hospital.Person(), Hospital.Degree);

        var queue = await Review.QueueAsync(_reviewer.Scope, Ct);
        Assert.Equal([other], queue.Items.Select(i => i.Id));
        Assert.Equal((1, 1, "One that you entered yourself waits for somebody else."), (queue.Count, queue.Entered, ReviewWords.Entered(queue.Entered)));
        Assert.Null(await Review.FindAsync(_reviewer.Scope, entered, Ct));
        Assert.Equal(("credential.entered", null), ((await Review.ObstacleAsync(_reviewer.Scope, entered, Ct))?.Code, await Review.ObstacleAsync(_reviewer.Scope, other, Ct)));
        Assert.Equal("credential.entered", (await SayAsync(entered, ReviewNoteKind.PutBack, null)).Error?.Code);
        Assert.Equal(1, await Review.CountAsync(_reviewer.Scope, Ct));
        Assert.Contains(entered, (await Review.QueueAsync(_hospital.Acting("Carl Colleague").Scope, Ct)).Items.Select(i => i.Id));
    }

    [Fact]
    public async Task What_was_sent_last_of_501_comes_first_where_it_turns_a_clause_red_soonest()
    {
        await using (var db = _database.CreateDbContext())
        {
            var holder = _hospital.Person();
            db.AddRange(Enumerable.Range(0, 500).Select(i => Credential.Record(Guid.CreateVersion7(), holder, new CredentialDetails(Hospital.Degree, Hospital.Today.AddDays(-30), null, $"D-{i}"), _hospital.Now.AddDays(-2), Guid.NewGuid())));
            await db.SaveChangesAsync(Ct);
        }

        var red = _hospital.Pending(_hospital.Person());

        var queue = await Review.QueueAsync(_reviewer.Scope, Ct);

        Assert.Equal((red, ReviewReader.Most, 501), (queue.Items[0].Id, queue.Items.Count, queue.Count));
        Assert.NotEqual(red, queue.Oldest?.Id);
    }

    [Fact]
    public async Task Days_are_told_as_they_are_where_the_holder_works()
    {
        var id = _hospital.Pending(_hospital.Person());
        _hospital.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 24, 23, 30, 0, TimeSpan.Zero));
        var late = _hospital.Acting("Rita Reviewer");
        Assert.True((await SayAsync(id, ReviewNoteKind.Question, "Why?", late)).IsSuccess);
        var other = _hospital.Pending(_hospital.Person());

        var queue = await Review.QueueAsync(_hospital.Acting().Scope, Ct);

        var asked = queue.Items.Single(i => i.Id == id);
        Assert.Equal("Rita Reviewer asked on 25 Nov 2026: Why?", ReviewWords.Of(asked.LastNote!, asked.Clock));
        Assert.Equal([new DateOnly(2026, 11, 24), new DateOnly(2026, 11, 25)], [asked.SentOn, queue.Items.Single(i => i.Id == other).SentOn]);
        Assert.Equal(new DateOnly(2026, 11, 25), (await Review.FindAsync(_hospital.Acting().Scope, other, Ct))!.Clock.Day(_hospital.Now));
    }

    [Theory]
    [InlineData(ReviewNoteKind.Question, " ", "credential.question")]
    [InlineData(ReviewNoteKind.SourceUnreachable, null, "credential.source")]
    public async Task Words_that_are_needed_are_asked_for(ReviewNoteKind kind, string? text, string code) =>
        Assert.Equal(code, (await SayAsync(_hospital.Pending(_hospital.Person()), kind, text)).Error?.Code);

    [Fact]
    public async Task Nobody_asks_or_puts_back_their_own_and_nothing_is_said_about_what_was_decided_or_lies_outside_the_scope()
    {
        var me = _hospital.Person();
        var mine = _hospital.Pending(me);
        var decided = _hospital.Verified(_hospital.Person());
        var elsewhere = _hospital.Pending(_hospital.Person(department: _hospital.B));
        var acting = _hospital.Acting(staffMember: me, departments: _hospital.A);

        Assert.Equal("credential.own", (await SayAsync(mine, ReviewNoteKind.PutBack, null, acting)).Error?.Code);
        Assert.Equal("credential.decided", (await SayAsync(decided, ReviewNoteKind.Question, "Why?", acting)).Error?.Code);
        Assert.Equal("credential.person", (await SayAsync(elsewhere, ReviewNoteKind.Question, "Why?", acting)).Error?.Code);
        Assert.Equal("credential.changed", (await SayAsync(_hospital.Pending(_hospital.Person()), ReviewNoteKind.PutBack, null, acting, version: 7)).Error?.Code);
        await using var db = _database.CreateDbContext();
        Assert.Empty(await db.ReviewNotes.ToListAsync(Ct));
    }

    [Fact]
    public async Task A_file_sent_in_place_of_another_leaves_that_on_record()
    {
        var holder = _hospital.Person();
        var id = _hospital.Pending(holder);
        var sharper = new StoredFile(_hospital.File(), "sharper.pdf");

        Assert.True((await AnswerAsync(id, _hospital.Self(holder), null, inPlace: true, sharper)).IsSuccess);

        await using var db = _database.CreateDbContext();
        var files = await db.EvidenceFiles.Where(e => e.CredentialId == id).OrderBy(e => e.UploadedAt).ThenBy(e => e.ReplacedAt == null).ToListAsync(Ct);
        Assert.Equal(["certificate.pdf", "sharper.pdf"], files.Select(f => f.FileName));
        Assert.Equal((_hospital.Now, files[1].Id, null), (files[0].ReplacedAt, files[0].ReplacedById, files[1].ReplacedAt));
        Assert.Equal(1, Assert.Single((await Review.QueueAsync(_reviewer.Scope, Ct)).Items).Files);
    }

    [Fact]
    public async Task A_file_sent_beside_another_stands_with_it_and_the_same_bytes_again_are_no_new_file()
    {
        var holder = _hospital.Person();
        var id = _hospital.Pending(holder);
        var second = new StoredFile(_hospital.File(), "page 2.pdf");

        Assert.True((await AnswerAsync(id, _hospital.Self(holder), null, inPlace: false, second)).IsSuccess);
        Assert.True((await AnswerAsync(id, _hospital.Self(holder), null, inPlace: true, second)).IsSuccess);

        await using var db = _database.CreateDbContext();
        Assert.Equal([null, null], await db.EvidenceFiles.Where(e => e.CredentialId == id).Select(e => e.ReplacedAt).ToListAsync(Ct));
    }

    [Fact]
    public async Task Only_the_holder_and_who_sent_it_answer_and_only_while_it_waits()
    {
        var (holder, office) = (_hospital.Person(), _hospital.Acting("Olga Office"));
        var id = _hospital.Pending(holder, by: office.Scope.UserId);
        var decided = _hospital.Verified(holder);

        Assert.Equal("credential.answer", (await AnswerAsync(id, _hospital.Self(_hospital.Person()), "Me.")).Error?.Code);
        Assert.Equal("credential.answer", (await AnswerAsync(id, _reviewer, "Me.")).Error?.Code);
        Assert.Equal("credential.answer", (await AnswerAsync(decided, _hospital.Self(holder), "Late.")).Error?.Code);
        Assert.Equal("credential.answer", (await AnswerAsync(id, office, " ")).Error?.Code);
        Assert.True((await AnswerAsync(id, office, "From the office.")).IsSuccess);
    }

    [Fact]
    public async Task Who_sent_it_answers_only_within_their_scope_and_the_holder_always()
    {
        var (holder, account) = (_hospital.Person(department: _hospital.B), Guid.NewGuid());
        var id = _hospital.Pending(holder, by: account);
        var moved = _hospital.Acting("Olga Office", account: account, departments: _hospital.A);
        var reader = new AnswerReviewReader(_database, _hospital.Statuses);

        Assert.Equal("credential.answer", (await AnswerAsync(id, moved, "From the office.")).Error?.Code);
        Assert.Null(await reader.FindAsync(moved.Scope, id, Ct));
        Assert.NotNull(await reader.FindAsync(_hospital.Acting(account: account, departments: _hospital.B).Scope, id, Ct));
        Assert.NotNull(await reader.FindAsync(_hospital.Self(holder).Scope, id, Ct));
    }

    [Fact]
    public async Task Opening_one_tells_what_accepting_it_would_change()
    {
        var id = _hospital.Pending(_hospital.Person());

        var opened = await Review.FindAsync(_reviewer.Scope, id, Ct);

        var acceptance = opened!.Accepted(Trust.DocumentSeen);
        Assert.Single(acceptance.Changes);
        Assert.Equal((false, true), (acceptance.Now.Cleared.Contains(Hospital.Today), acceptance.Then.Cleared.Contains(Hospital.Today)));
    }

    private async Task<Outcome> SayAsync(Guid id, ReviewNoteKind kind, string? text, ChangeContext? by = null, int? version = null) =>
        await new NoteReviewHandler(_database, _hospital.Statuses).HandleAsync(new NoteReviewCommand(id, version ?? await VersionAsync(id), kind, text), by ?? _reviewer, Ct);

    private async Task<Outcome> AnswerAsync(Guid id, ChangeContext by, string? text, bool inPlace = false, params StoredFile[] files) =>
        await new AnswerReviewHandler(_database, _hospital.Statuses).HandleAsync(new AnswerReviewCommand(id, await VersionAsync(id), text, files, inPlace), by, Ct);

    private async Task<int> VersionAsync(Guid id)
    {
        await using var db = _database.CreateDbContext();
        return await db.Credentials.Where(c => c.Id == id).Select(c => c.Version).SingleAsync(Ct);
    }
}
