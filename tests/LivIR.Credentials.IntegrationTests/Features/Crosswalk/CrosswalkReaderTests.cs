using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Crosswalk;
using LivIR.Credentials.IntegrationTests.Features.Demo;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Shared.Security;
using Microsoft.Extensions.Time.Testing;

namespace LivIR.Credentials.IntegrationTests.Features.Crosswalk;

/// <summary>On the demo hospital with the shipped standards.</summary>
public sealed class CrosswalkReaderTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_followed_standard_lacks_is_what_the_facility_itself_is_told()
    {
        var answer = (await ReadAsync(Scope.Whole, new CrosswalkQuery("BOGAZ", "EU-GEN", "IASIOS"))).Answer!;

        Assert.True(answer.Follows);
        var own = answer.Facility.Standards.Single(s => s.Standard.Code == "IASIOS");
        Assert.Equal(own.Count, answer.To.Count);
        Assert.Equal(States(own), States(answer.To));
        Assert.True(answer.To.Count.NotMet > 0);
    }

    [Fact]
    public async Task A_standard_it_does_not_follow_is_evaluated_as_if_it_did_and_evidence_serves_both()
    {
        var answer = (await ReadAsync(Scope.Whole, new CrosswalkQuery("BOGAZ", "EU-GEN", "ACR-SIR"))).Answer!;

        Assert.False(answer.Follows);
        Assert.Equal(answer.To.Findings.Count(f => f.StateOn(answer.Facility.Day) != FindingState.NotRequired), answer.To.Count.Met + answer.To.Count.NotMet + answer.To.Count.Waived);
        var lifeSupport = answer.Rows.Single(r => r.Piece == new Piece(PieceKind.Credential, "BLS"));
        Assert.Equal(2, lifeSupport.Standards);
        Assert.NotNull(lifeSupport.OnRecord);
        Assert.All(answer.Rows.Where(r => r.Piece.Kind == PieceKind.Credential), row => Assert.All(row.Clauses.SelectMany(c => c), f => Assert.True(f.Clause.RestsOn(row.Piece.Code))));
        Assert.Null(answer.Rows.Single(r => r.Piece == new Piece(PieceKind.Document, "FLOOR-PLAN")).OnRecord);
    }

    [Fact]
    public async Task A_facility_outside_the_scope_is_neither_offered_nor_answered()
    {
        var nobody = new Scope(Guid.NewGuid(), null, false, [], []);

        var view = await ReadAsync(nobody, new CrosswalkQuery("BOGAZ", "EU-GEN", "IASIOS"));

        Assert.Empty(view.Facilities);
        Assert.Null(view.Answer);
    }

    [Fact]
    public async Task A_code_nobody_knows_chooses_no_facility_and_still_offers_two_standards()
    {
        var view = await ReadAsync(Scope.Whole, new CrosswalkQuery("NOPE"));

        Assert.Equal((null, null), (view.Query.Facility, view.Answer));
        Assert.NotNull(view.Query.From);
        Assert.NotEqual(view.Query.From, view.Query.To);
    }

    private static IEnumerable<(string, FindingState)> States(StandardReadiness standard) => standard.Findings.Select(f => (f.Clause.Label, f.StateOn(DateOnly.FromDateTime(Now.UtcDateTime)))).Order();

    private static async Task<CrosswalkView> ReadAsync(Scope scope, CrosswalkQuery query)
    {
        await using var world = new DemoWorld(Now);
        await world.LoadAsync(Ct);
        var cache = new CatalogueCache();
        return await new CrosswalkReader(world.Contexts, new FacilityStatusReader(new StatusReader(new FakeTimeProvider(Now), cache, new PeopleCache()), cache), cache).ReadAsync(scope, query, AskedDays.Today, Ct);
    }
}
