using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Standards;
using LivIR.Credentials.Features.Standards.ClauseEditor;
using LivIR.Credentials.Testing;

namespace LivIR.Credentials.IntegrationTests.Features.Standards;

public sealed class KeepClauseTests : IDisposable
{
    private readonly RuleDesk _desk = new();

    private static CancellationToken Ct => RuleDesk.Ct;

    private KeepClauseHandler Handler => new(_desk.Database, _desk.Rehearsals, _desk.Drafts);

    private ClauseEditorReader Reader => new(_desk.Database, new CatalogueCache(), _desk.Drafts);

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task The_first_change_begins_a_draft_and_the_next_goes_into_it()
    {
        var first = (await KeepAsync(await _desk.EditAsync(w => w with { Title = "One" }))).Value;
        var loaded = first.Draft.Content.Clauses[0];

        var second = (await KeepAsync(await _desk.EditAsync(w => w with { Title = "Two" }), first.Draft.Id, loaded)).Value;

        Assert.Equal(first.Draft.Id, second.Draft.Id);
        Assert.Equal("Two", Assert.Single(second.Draft.Content.Clauses).After[0].Title);
        Assert.Equal("STD 1 COURSE", first.Draft.Name);
    }

    [Fact]
    public async Task A_wrong_rule_is_kept_and_told()
    {
        var kept = (await KeepAsync(await _desk.EditAsync(w => w with { RuleText = "{ \"kind\": " }))).Value;

        Assert.Contains("the text ends before", Assert.Single(kept.Problems).Reason, StringComparison.Ordinal);
        Assert.Equal("{ \"kind\": ", (await _desk.Drafts.FindAsync(kept.Draft.Id, Ct))!.Content.Clauses[0].After[0].RuleText);
        var opened = (await Reader.ReadAsync("STD", "1", RuleDesk.Clause, 0, kept.Draft.Id, Ct))!;
        Assert.Equal("{ \"kind\": ", opened.Wording.RuleText);
    }

    [Fact]
    public async Task Two_who_change_the_same_clause_of_a_draft_do_not_overwrite_each_other()
    {
        var first = (await KeepAsync(await _desk.EditAsync(w => w with { Title = "One" }))).Value;

        var second = await KeepAsync(await _desk.EditAsync(w => w with { Title = "Two" }), first.Draft.Id, loaded: null);

        Assert.Equal("draft.same-clause", second.Error?.Code);
        Assert.Equal("One", (await _desk.Drafts.FindAsync(first.Draft.Id, Ct))!.Content.Clauses[0].After[0].Title);
    }

    [Fact]
    public async Task A_change_back_to_what_stands_leaves_nothing_in_the_draft()
    {
        var first = (await KeepAsync(await _desk.EditAsync(w => w with { Title = "One" }))).Value;

        var back = (await KeepAsync(await _desk.EditAsync(w => w), first.Draft.Id, first.Draft.Content.Clauses[0])).Value;

        Assert.True(back.Draft.Content.IsEmpty);
    }

    [Fact]
    public async Task A_new_clause_takes_no_name_that_is_there()
    {
        var told = new ClauseChange { Standard = "STD", Edition = "1", Clause = "1 course", After = [new Wording { Title = "t", Source = "s", RuleText = RuleDesk.Holds(Hospital.Licence) }] };

        Assert.Equal(("clause.exists", "Clause"), ((await KeepAsync(told)).Error?.Code, (await KeepAsync(told)).Error?.Field));
        Assert.True((await KeepAsync(told with { Clause = "2" })).IsSuccess);
    }

    [Fact]
    public async Task The_form_opens_what_stands_what_the_draft_has_and_nothing_else()
    {
        var kept = (await KeepAsync(await _desk.EditAsync(w => w with { Title = "One" }, new DateOnly(2027, 1, 1)))).Value;

        var standing = (await Reader.ReadAsync("STD", "1", RuleDesk.Clause, 0, null, Ct))!;
        var drafted = (await Reader.ReadAsync("STD", "1", RuleDesk.Clause, 0, kept.Draft.Id, Ct))!;

        Assert.Equal(("Everyone holds COURSE", 0, false), (standing.Wording.Title, standing.Index, standing.IsNew));
        Assert.Equal(("One", 0, new DateOnly(2027, 1, 1)), (drafted.Wording.Title, drafted.Index, drafted.Change.Edit!.From));
        Assert.True((await Reader.ReadAsync("STD", "1", null, 0, null, Ct))!.IsNew);
        Assert.Null(await Reader.ReadAsync("STD", "9", null, 0, null, Ct));
        Assert.Null(await Reader.ReadAsync("STD", "1", "9", 0, null, Ct));
        Assert.Null(await Reader.ReadAsync("NONE", "1", null, 0, null, Ct));
    }

    private Task<LivIR.Credentials.Shared.Outcome<KeptClause>> KeepAsync(ClauseChange change, Guid? draft = null, ClauseChange? loaded = null) =>
        Handler.HandleAsync(new KeepClauseCommand(draft, change, loaded), _desk.Admin(), Ct);
}
