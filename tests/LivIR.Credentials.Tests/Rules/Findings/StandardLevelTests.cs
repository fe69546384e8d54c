using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Testing;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules.Findings;

public sealed class StandardLevelTests
{
    private static readonly DateOnly Now = Day(2025, 6, 1);
    private static readonly FacilityFacts Facility = Held.Facility();

    [Theory]
    [InlineData("", null)]
    [InlineData("CORE-1", null)]
    [InlineData("CORE-1 CORE-2", "Accredited")]
    [InlineData("CORE-1 CORE-2 MORE", "Excellent")]
    [InlineData("CORE-1 MORE", null)]
    public void What_is_met_beyond_the_core_never_makes_up_for_it(string papers, string? level)
    {
        var records = new FacilityRecords { Evidence = [.. papers.Split(' ').Select(Paper)] };

        Assert.Equal(level, Level(records).On(Now));
    }

    [Fact]
    public void A_waiver_gives_no_level()
    {
        var records = new FacilityRecords
        {
            Evidence = [Paper("CORE-1")],
            Waivers = [new WaiverFacts(Guid.NewGuid(), Facility.Id, "STD", "CORE-2", Day(2025, 1, 1), Day(2026, 1, 1))],
        };

        Assert.Null(Level(records).On(Now));
    }

    [Fact]
    public void A_standard_without_levels_gives_none()
    {
        var records = new FacilityRecords { Evidence = [Paper("CORE-1"), Paper("CORE-2"), Paper("MORE")] };

        Assert.Null(Level(records, levels: null).On(Now));
    }

    private static StandardLevel Level(FacilityRecords records) => Level(records, new StandardLevels { Core = "Accredited", Extended = "Excellent" });

    private static StandardLevel Level(FacilityRecords records, StandardLevels? levels)
    {
        var standard = Samples.Standard("STD", Clause("CORE-1", Tier.Core), Clause("CORE-2", Tier.Core), Clause("MORE", Tier.Extended));
        standard.Levels = levels;
        var catalogue = new CatalogueFacts(new CatalogueSource { Types = [], Standards = [standard], Facilities = [Facility] });
        return StandardLevel.Of(standard, FacilityTimeline.Evaluate(Facility, records, [], catalogue));
    }

    private static Requirement Clause(string paper, Tier tier) => Samples.Requirement("T", r => (r.Clause, r.Rule, r.Tier) = (paper, new EvidenceRule { Evidence = paper }, tier));

    private static EvidenceFacts Paper(string kind) => new(Guid.NewGuid(), kind, kind, Day(2025, 1, 1), null, null);
}
