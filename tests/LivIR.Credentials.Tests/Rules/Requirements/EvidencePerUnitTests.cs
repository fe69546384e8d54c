using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules.Requirements;

public sealed class EvidencePerUnitTests
{
    private static readonly EvidenceRule Rule = new() { Evidence = "SURVEY", Months = 12, PerUnit = ["ROOM", "SCANNER"] };
    private static readonly UnitFacts Room = new(Guid.NewGuid(), "ROOM", "Room 1", Day(2020, 1, 1), null);
    private static readonly UnitFacts Scanner = new(Guid.NewGuid(), "SCANNER", "CT", Day(2020, 1, 1), Day(2025, 4, 1));

    [Theory]
    [InlineData("2025-03-31", FindingState.Missing)]
    [InlineData("2025-04-01", FindingState.Met)]
    public void Each_unit_of_each_kind_needs_its_own_while_it_is_in_service(string day, FindingState expected)
    {
        var records = new FacilityRecords { Units = [Room, Scanner], Evidence = [Survey(Room)] };

        Assert.Equal(expected, Asked.Of(Rule, DateOnly.Parse(day, null), records));
    }

    [Fact]
    public void Units_of_other_kinds_need_none()
    {
        var other = new UnitFacts(Guid.NewGuid(), "OTHER", "Store", Day(2020, 1, 1), null);

        Assert.Equal(FindingState.Met, Asked.Of(Rule, Day(2025, 6, 1), new FacilityRecords { Units = [Room, other], Evidence = [Survey(Room)] }));
    }

    [Fact]
    public void With_no_unit_on_record_nobody_can_say_and_every_kind_is_named()
    {
        Assert.Equal(FindingState.Unknown, Asked.Of(Rule, Day(2025, 6, 1), FacilityRecords.None));
        Assert.Equal("No room or scanner is on record for this day.", Asked.Why(Rule, Day(2025, 6, 1), FacilityRecords.None).Why);
    }

    private static EvidenceFacts Survey(UnitFacts unit) => new(Guid.NewGuid(), "SURVEY", "Survey", Day(2025, 1, 15), null, unit.Id);
}
