using System.Text;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Data.Seeding;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Standards;
using LivIR.Credentials.Features.Standards.LoadEdition;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Testing;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.IntegrationTests.Features.Standards;

public sealed class LoadEditionTests : IDisposable
{
    private static readonly DateOnly Start = new(2027, 1, 1);

    private readonly RuleDesk _desk = new();
    private readonly Guid _person;

    public LoadEditionTests()
    {
        _person = _desk.Hospital.Person();
        _desk.Hospital.Verified(_person);
    }

    private static CancellationToken Ct => RuleDesk.Ct;

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_new_edition_is_rehearsed_ends_the_one_before_and_counts_from_its_day()
    {
        var loaded = (await LoadAsync(Edition("2", Start))).Value;

        Assert.Empty(loaded.Problems);
        Assert.Equal([("2", true, Start, null), ("1", false, null, Start)], loaded.Draft.Content.Editions.Select(e => (e.Name, e.IsNew, e.From, e.Until)));
        Assert.Empty((await _desk.RehearseAsync(loaded.Draft)).Rehearsal!.Changes);
        Assert.Equal(FindingState.Missing, Assert.Single((await _desk.RehearseAsync(loaded.Draft, asOf: Start)).Rehearsal!.Changes).To);
        Assert.Null((await _desk.PublishAsync(loaded.Draft)).Error);

        Assert.Equal(FindingState.Met, await _desk.StateAsync(_person, new AskedDays(Start.AddDays(-1))));
        Assert.Equal(FindingState.Missing, await _desk.StateAsync(_person, new AskedDays(Start)));
    }

    [Fact]
    public async Task Before_it_was_published_the_edition_before_had_no_end()
    {
        await _desk.PublishAsync((await LoadAsync(Edition("2", Start))).Value.Draft);
        _desk.Hospital.Clock.Advance(TimeSpan.FromDays(2));
        await using var db = _desk.Database.CreateDbContext();

        var then = await new CatalogueCache().ReadAsync(db, new AskedDays(null, Hospital.Today.AddDays(-1)), Ct);
        var now = await new CatalogueCache().ReadAsync(db, Ct);

        Assert.Equal([(null, 1), (null, 0)], then.Source.Standards[0].Editions.Select(e => (e.EffectiveUntil, e.Requirements.Count)));
        Assert.Equal([(Start, 1), (null, 1)], now.Source.Standards[0].Editions.Select(e => (e.EffectiveUntil, e.Requirements.Count)));
    }

    [Fact]
    public async Task A_loaded_edition_is_taken_back_whole()
    {
        var draft = (await LoadAsync(Edition("2", Start))).Value.Draft;
        await _desk.PublishAsync(draft);
        await using var db = _desk.Database.CreateDbContext();
        var reverse = TakeBack.Of(draft.Content, await StoredCatalogue.ReadAsync(db, Ct)).Value;

        Assert.Null((await _desk.PublishAsync(await _desk.DraftAsync(reverse), "Too early")).Error);

        Assert.Equal(FindingState.Met, await _desk.StateAsync(_person, new AskedDays(Start)));
        Assert.Equal(2, await db.StandardEditions.CountAsync(Ct));
        Assert.Equal("draft.changed-since", TakeBack.Of(draft.Content, await StoredCatalogue.ReadAsync(db, Ct)).Error?.Code);
    }

    [Fact]
    public async Task A_wrong_file_is_refused_whole_with_lines_and_is_kept()
    {
        var wrong = Edition("2", Start).Replace("\"LICENCE\"", "\"LICENSE\"", StringComparison.Ordinal).Replace("\"Mandatory\"", "\"Strict\"", StringComparison.Ordinal);

        var refused = (await LoadAsync(wrong)).Value;

        Assert.Equal(["small.json, line 26, $.editions[0].requirements[0].binding: 'Strict' is not one of: Mandatory, Recommended, Hospital."], refused.Problems.Select(p => p.ToString()));
        Assert.Equal(wrong, refused.Draft.Content.File!.Text);
        Assert.True(refused.Draft.Content.IsEmpty);
        var again = (await _desk.Loading.HandleAsync(new LoadEditionCommand(refused.Draft.Id, "small.json", Encoding.UTF8.GetBytes(Edition("2", Start))), _desk.Admin(), Ct)).Value;
        Assert.Equal((refused.Draft.Id, null, 1), (again.Draft.Id, again.Draft.Content.File, again.Draft.Content.Clauses.Count));
    }

    [Fact]
    public async Task A_new_edition_without_a_first_day_would_meet_the_one_before()
    {
        var draft = (await LoadAsync(Edition("2", null))).Value.Draft;

        Assert.Contains((await _desk.RehearseAsync(draft)).Proposal.Problems, p => p.Reason.Contains("both edition '1' and edition '2' would be in force", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_stands_already_changes_nothing()
    {
        await using var db = _desk.Database.CreateDbContext();
        var standing = (await StoredCatalogue.ReadAsync(db, Ct)).Standards[0];

        Assert.Equal("edition.same", (await LoadAsync(SeedWriter.Write(standing))).Error?.Code);
    }

    [Theory]
    [InlineData(0, "edition.empty")]
    [InlineData(LoadEditionHandler.LargestFile + 1, "edition.large")]
    public async Task A_file_that_cannot_be_one_is_told(int size, string code) =>
        Assert.Equal(code, (await _desk.Loading.HandleAsync(new LoadEditionCommand(null, "a.json", new byte[size]), _desk.Admin(), Ct)).Error?.Code);

    private Task<LivIR.Credentials.Shared.Outcome<LoadedEdition>> LoadAsync(string text) =>
        _desk.Loading.HandleAsync(new LoadEditionCommand(null, "small.json", Encoding.UTF8.GetBytes(text)), _desk.Admin(), Ct);

    private static string Edition(string name, DateOnly? from)
    {
        var clause = Samples.Requirement(Hospital.Licence, r => r.Clause = "1 COURSE");
        var standard = Samples.Standard("STD", clause);
        standard.Editions = [new StandardEdition { Name = name, EffectiveFrom = from, Requirements = [clause] }];
        return SeedWriter.Write(standard);
    }
}
