using System.Text.Json;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Standards;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Changes;
using LivIR.Credentials.Testing;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.IntegrationTests.Features.Standards;

public sealed class PublishDraftTests : IDisposable
{
    private readonly RuleDesk _desk = new();
    private readonly Guid _person;

    public PublishDraftTests()
    {
        _person = _desk.Hospital.Person();
        _desk.Hospital.Verified(_person);
    }

    private static CancellationToken Ct => RuleDesk.Ct;

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task What_is_published_counts_and_supersedes_what_stood()
    {
        Assert.Equal(FindingState.Met, await _desk.StateAsync(_person));

        Assert.Null((await _desk.PublishAsync(await TightenAsync())).Error);

        Assert.Equal(FindingState.Missing, await _desk.StateAsync(_person));
        var rows = await _desk.RowsAsync();
        Assert.Equal([_desk.Hospital.Now, null], rows.Select(r => r.SupersededAt));
        Assert.Equal((_desk.Hospital.Now, "Ada Admin", "New policy", true), (rows[1].PublishedAt, rows[1].PublishedBy, rows[1].Reason, rows[1].EditedLocally));
        Assert.False(rows[0].EditedLocally);
    }

    [Fact]
    public async Task What_was_known_before_is_evaluated_by_the_rule_that_was_known()
    {
        await _desk.PublishAsync(await TightenAsync());
        _desk.Hospital.Clock.Advance(TimeSpan.FromDays(3));

        Assert.Equal(FindingState.Missing, await _desk.StateAsync(_person, new AskedDays(Hospital.Today, Hospital.Today)));
        Assert.Equal(FindingState.Missing, await _desk.StateAsync(_person, new AskedDays(Hospital.Today.AddDays(-1))));
        Assert.Equal(FindingState.NotRequired, await _desk.StateAsync(_person, new AskedDays(Hospital.Today, Hospital.Today.AddDays(-1)), "2"));
        await AssertOldRuleAsync(new AskedDays(Hospital.Today, Hospital.Today.AddDays(-1)));
        await AssertOldRuleAsync(new AskedDays(Hospital.Today.AddDays(-1), Hospital.Today.AddDays(-1)));
    }

    [Fact]
    public async Task From_a_day_on_leaves_the_days_before_as_they_were()
    {
        await _desk.PublishAsync(await TightenAsync(Hospital.Today));

        Assert.Equal(FindingState.Missing, await _desk.StateAsync(_person, new AskedDays(Hospital.Today)));
        Assert.Equal(FindingState.Met, await _desk.StateAsync(_person, new AskedDays(Hospital.Today.AddDays(-1))));
        Assert.Equal([(null, Hospital.Today), (Hospital.Today, (DateOnly?)null)], (await _desk.RowsAsync()).Where(r => r.SupersededAt is null).Select(r => (r.EffectiveFrom, r.EffectiveUntil)));
    }

    [Fact]
    public async Task The_audit_tells_who_why_and_what_became_what()
    {
        await _desk.PublishAsync(await TightenAsync());

        await using var db = _desk.Database.CreateDbContext();
        var entry = await db.Changes.SingleAsync(c => c.Act == "ClauseChanged", Ct);
        Assert.Equal(("Requirement", "STD 1 1 COURSE", "Ada Admin", "New policy", _desk.Hospital.Now), (entry.SubjectKind, entry.SubjectId, entry.ActorName, entry.Reason, entry.OccurredAt));
        Assert.Equal("rule: Holds The COURSE → Holds The LICENCE", ChangeWords.Differences(entry.Data));
        using var data = JsonDocument.Parse(entry.Data);
        Assert.Contains("COURSE", data.RootElement.GetProperty("before")[0].GetProperty("ruleText").GetString(), StringComparison.Ordinal);
        Assert.Equal(1, await db.Changes.CountAsync(c => c.Act == "RuleDraftPublished" && c.Reason == "New policy", Ct));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public async Task Nothing_is_published_without_a_reason(string? reason)
    {
        Assert.Equal(("draft.reason", "Reason"), Named(await _desk.PublishAsync(await TightenAsync(), reason)));
        Assert.Equal(FindingState.Met, await _desk.StateAsync(_person));
    }

    [Fact]
    public async Task Only_an_administrator_publishes()
    {
        Assert.Equal("draft.administrator", (await _desk.PublishAsync(await TightenAsync(), by: _desk.Hospital.Acting(departments: _desk.Hospital.A))).Error?.Code);
        Assert.Single(await _desk.RowsAsync());
    }

    [Fact]
    public async Task Who_comes_second_is_told_by_whom_and_keeps_the_draft()
    {
        var mine = await TightenAsync();
        var theirs = await _desk.DraftAsync(w => w with { Title = "Theirs" });
        await _desk.PublishAsync(theirs, "Clearer words", by: _desk.Admin("Burak Tan"));

        var told = await _desk.PublishAsync(mine);

        Assert.Equal("draft.stale", told.Error?.Code);
        Assert.Contains("STD 1 COURSE: Burak Tan changed it on 24 Nov 2026: Clearer words.", told.Error!.Message, StringComparison.Ordinal);
        Assert.Equal("Theirs", Assert.Single(await _desk.RowsAsync(), r => r.SupersededAt is null).Title);
        Assert.True((await _desk.Drafts.FindAsync(mine.Id, Ct))!.IsOpen);
    }

    [Fact]
    public async Task A_draft_is_put_on_what_stands_now_and_keeps_what_was_typed()
    {
        var mine = await TightenAsync();
        await _desk.PublishAsync(await _desk.DraftAsync(w => w with { Title = "Theirs" }));
        await using var db = _desk.Database.CreateDbContext();
        var known = await Data_StoredAsync(db);

        var rebased = (await _desk.Drafts.PutAsync(mine.Id, "", content => StaleChanges.Rebase(content, known), _desk.Admin(), Ct)).Value;

        Assert.Null((await _desk.PublishAsync(rebased)).Error);
        Assert.Equal(FindingState.Missing, await _desk.StateAsync(_person));
    }

    [Fact]
    public async Task Two_who_publish_at_the_same_moment_do_not_both_win()
    {
        var drafts = new[] { await TightenAsync(), await TightenAsync() };

        var outcomes = await Task.WhenAll(drafts.Select(draft => _desk.PublishAsync(draft)));

        Assert.Single(outcomes, o => o.IsSuccess);
        Assert.Single(await _desk.RowsAsync(), r => r.SupersededAt is null);
    }

    [Fact]
    public async Task Whenever_somebody_else_publishes_meanwhile_one_wins()
    {
        var moments = 0;
        for (var moment = 1; ; moment++)
        {
            var titles = (Mine: $"Mine {moment}", Theirs: $"Theirs {moment}");
            var (mine, theirs) = (await _desk.DraftAsync(w => w with { Title = titles.Mine }), await _desk.DraftAsync(w => w with { Title = titles.Theirs }));
            var told = new List<Outcome>();
            var between = new Between(_desk.Database.ConnectionString, moment, async () => told.Add(await _desk.PublishAsync(theirs)));

            told.Add(await _desk.PublishThrough(between).HandleAsync(new PublishDraftCommand(mine.Id, mine.Version, "New policy"), _desk.Admin(), Ct));

            Assert.Single(told, o => o.IsSuccess);
            Assert.Single(await _desk.RowsAsync(), r => r.SupersededAt is null);
            if (!between.Happened)
            {
                break;
            }

            moments++;
            Assert.Equal("draft.stale", told[^1].Error?.Code);
        }

        Assert.True(moments > 10, $"only {moments} queries were interrupted");
    }

    [Fact]
    public async Task Two_who_add_the_same_standard_meanwhile_do_not_both_win()
    {
        var draft = new DraftContent { Standards = [new StandardChange { Code = "NEW", After = new StandardHead { Name = "New", RegionCode = "TR" } }] };
        var (mine, theirs) = (await _desk.DraftAsync(draft), await _desk.DraftAsync(draft));
        var told = new List<Outcome>();
        var between = new Between(_desk.Database.ConnectionString, 3, async () => told.Add(await _desk.PublishAsync(theirs)));

        told.Add(await _desk.PublishThrough(between).HandleAsync(new PublishDraftCommand(mine.Id, mine.Version, "New"), _desk.Admin(), Ct));

        Assert.Equal([null, "draft.stale"], told.Select(o => o.Error?.Code));
    }

    [Fact]
    public async Task What_was_rehearsed_is_what_is_published()
    {
        var draft = await TightenAsync();
        var changed = (await _desk.Drafts.RenameAsync(draft.Id, "Another", _desk.Admin("Burak Tan"), Ct)).Value;

        Assert.Contains("Burak Tan", (await _desk.PublishAsync(draft)).Error!.Message, StringComparison.Ordinal);
        Assert.Null((await _desk.PublishAsync(changed)).Error);
        Assert.Equal("draft.closed", (await _desk.PublishAsync(changed)).Error?.Code);
    }

    [Fact]
    public async Task The_last_publication_is_taken_back_by_superseding_it()
    {
        await _desk.PublishAsync(await TightenAsync(Hospital.Today));
        var reverse = TakeBack.Of("STD", "1", await _desk.RowsAsync()).Value;

        var rehearsed = await _desk.RehearseAsync(await _desk.DraftAsync(new DraftContent { TakesBack = true, Clauses = [reverse] }));
        Assert.Equal((FindingState.Missing, FindingState.Met), rehearsed.Rehearsal!.Changes.Select(c => (c.From, c.To)).Single());
        Assert.Null((await _desk.PublishAsync(rehearsed.Draft, "It was a mistake")).Error);

        Assert.Equal(FindingState.Met, await _desk.StateAsync(_person));
        var rows = await _desk.RowsAsync();
        Assert.Equal(4, rows.Count);
        var standing = Assert.Single(rows, r => r.SupersededAt is null);
        Assert.Equal((null, null, false), (standing.EffectiveFrom, standing.EffectiveUntil, standing.EditedLocally));
        await using var db = _desk.Database.CreateDbContext();
        Assert.Equal("It was a mistake", (await db.Changes.SingleAsync(c => c.Act == "ClauseTakenBack", Ct)).Reason);
    }

    [Fact]
    public async Task A_taking_back_can_be_taken_back()
    {
        await _desk.PublishAsync(await TightenAsync());
        await _desk.PublishAsync(await _desk.DraftAsync(new DraftContent { TakesBack = true, Clauses = [TakeBack.Of("STD", "1", await _desk.RowsAsync()).Value] }));
        await _desk.PublishAsync(await _desk.DraftAsync(new DraftContent { TakesBack = true, Clauses = [TakeBack.Of("STD", "1", await _desk.RowsAsync()).Value] }));

        Assert.Equal(FindingState.Missing, await _desk.StateAsync(_person));
    }

    [Fact]
    public async Task What_came_with_the_application_cannot_be_taken_back()
    {
        var rows = await _desk.RowsAsync();
        Assert.Equal("draft.take-back", TakeBack.Of("STD", "1", rows).Error?.Code);
    }

    [Fact]
    public async Task An_added_clause_is_taken_back_to_none()
    {
        var added = new ClauseChange { Standard = "STD", Edition = "1", Clause = "2", After = [new Wording { Title = "Licence", Source = "s", RuleText = RuleDesk.Holds(Hospital.Licence) }] };
        await _desk.PublishAsync(await _desk.DraftAsync(new DraftContent().With(added)));
        Assert.Equal(FindingState.Missing, await _desk.StateAsync(_person, clause: "2"));

        await _desk.PublishAsync(await _desk.DraftAsync(new DraftContent { TakesBack = true, Clauses = [TakeBack.Of("STD", "1", await _desk.RowsAsync("2")).Value] }));

        Assert.Equal(FindingState.NotRequired, await _desk.StateAsync(_person, clause: "2"));
        Assert.NotNull(Assert.Single(await _desk.RowsAsync("2")).SupersededAt);
    }

    [Fact]
    public async Task A_type_is_judged_by_its_new_rule_and_known_by_its_old_one_before()
    {
        var held = _desk.Hospital.Person("Held");
        _desk.Hospital.Verified(held, issued: Hospital.Today.AddMonths(-8));
        var change = await ShorterAsync();

        Assert.Null((await _desk.PublishAsync(await _desk.DraftAsync(new DraftContent().With(change)))).Error);

        Assert.Equal(FindingState.Expired, await _desk.StateAsync(held));
        await using var db = _desk.Database.CreateDbContext();
        var version = await db.CredentialTypeVersions.SingleAsync(Ct);
        Assert.Equal((12, "Ada Admin", "New policy"), (version.Validity.Months, version.ChangedBy, version.Reason));
        Assert.Equal("months: 12 → 6", ChangeWords.Differences((await db.Changes.SingleAsync(c => c.Act == "CatalogueEntryEdited", Ct)).Data));
        Assert.Equal("draft.stale", (await _desk.PublishAsync(await _desk.DraftAsync(new DraftContent().With(change)))).Error?.Code);

        var back = TakeBack.Of(await db.CredentialTypes.AsNoTracking().SingleAsync(t => t.Code == Hospital.Course, Ct), version).Value;
        Assert.Null((await _desk.PublishAsync(await _desk.DraftAsync(new DraftContent { TakesBack = true, Types = [back] }))).Error);
        Assert.Equal(FindingState.Met, await _desk.StateAsync(held));
    }

    [Fact]
    public async Task A_manager_works_on_drafts_of_their_own_only()
    {
        var draft = await TightenAsync();
        var manager = _desk.Hospital.Acting(departments: _desk.Hospital.A);

        Assert.Equal("draft.author", (await _desk.Drafts.RenameAsync(draft.Id, "Mine", manager, Ct)).Error?.Code);
        var own = await _desk.Drafts.BeginAsync("Own", new DraftContent(), manager, Ct);
        Assert.True((await _desk.Drafts.PutAsync(own.Id, "", content => content, manager, Ct)).IsSuccess);
        Assert.True((await _desk.Drafts.PutAsideAsync(own.Id, aside: true, manager, Ct)).IsSuccess);
        Assert.Equal("draft.closed", (await _desk.Drafts.PutAsync(own.Id, "", content => content, manager, Ct)).Error?.Code);
        Assert.True((await _desk.Drafts.PutAsideAsync(own.Id, aside: false, manager, Ct)).Value.IsOpen);
    }

    private static Task<LivIR.Credentials.Data.Seeding.CatalogueFiles> Data_StoredAsync(LivIR.Credentials.Data.Persistence.CredentialsDbContext db) => LivIR.Credentials.Data.Seeding.StoredCatalogue.ReadAsync(db, Ct);

    private static (string?, string?) Named(Outcome outcome) => (outcome.Error?.Code, outcome.Error?.Field);

    private Task<DraftFile> TightenAsync(DateOnly? from = null) => _desk.DraftAsync(w => w with { RuleText = RuleDesk.Holds(Hospital.Licence) }, from);

    // The person's records were recorded on the day itself, so the day before nothing was known of them either; the rule still is the old one.
    private async Task AssertOldRuleAsync(AskedDays days)
    {
        await using var db = _desk.Database.CreateDbContext();
        var catalogue = await new CatalogueCache().ReadAsync(db, days, Ct);
        Assert.Contains(Hospital.Course, LivIR.Credentials.Data.Persistence.RuleJson.Write(Assert.Single(catalogue.Source.Standards[0].Editions[0].Requirements).Rule), StringComparison.Ordinal);
    }

    private async Task<TypeChange> ShorterAsync()
    {
        await using var db = _desk.Database.CreateDbContext();
        var type = await db.CredentialTypes.AsNoTracking().SingleAsync(t => t.Code == Hospital.Course, Ct);
        var after = TypeCopy.Of(type);
        after.Validity = after.Validity with { Months = 6 };
        return new TypeChange { Code = type.Code, BaseVersion = type.Version, Before = type, After = after };
    }
}
