using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Testing;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules.Findings;

public sealed class ClearanceHistoryTests
{
    private static readonly DateOnly Now = Day(2025, 6, 1);
    private static readonly FacilityFacts Vienna = Held.Facility();

    [Fact]
    public void A_gap_between_two_records_is_a_lapse_of_so_many_days()
    {
        var history = Of([], Held.Record(issued: Day(2023, 1, 1), expires: Day(2024, 5, 31)), Held.Record(issued: Day(2024, 7, 15), expires: Day(2026, 7, 14)));

        var lapse = Assert.Single(history.Lapses);
        Assert.Equal((Day(2024, 6, 1), Day(2024, 7, 14), 44, false), (lapse.From, lapse.LastDay, lapse.Days, lapse.Runs));
        Assert.Equal("STD 1 T", Assert.Single(lapse.Obstacles).Clause.Label);
    }

    [Fact]
    public void Before_the_first_day_on_record_there_is_no_lapse()
    {
        var history = Of([], Held.Record(issued: Day(2024, 7, 15), expires: Day(2026, 7, 14)));

        Assert.Equal(Day(2024, 7, 15), history.Since);
        Assert.Empty(history.Lapses);
    }

    [Fact]
    public void Who_was_never_cleared_has_no_lapse_either()
    {
        var history = Of([]);

        Assert.Equal((null, true, 0), (history.Since, history.Asked, history.Lapses.Count));
    }

    [Theory]
    [InlineData("2025-05-31", 1, true)]
    [InlineData("2025-06-01", 0, false)]
    public void A_lapse_that_runs_is_counted_to_the_day_asked_about(string expires, int days, bool runs)
    {
        var history = Of([], Held.Record(issued: Day(2024, 1, 1), expires: DateOnly.Parse(expires, null)));

        Assert.Equal((days, runs), history.Lapses.Count == 0 ? (0, false) : (history.Lapses[0].Days, history.Lapses[0].Runs));
    }

    [Fact]
    public void What_lies_before_the_years_is_cut_off()
    {
        var history = Of([], Held.Record(issued: Day(2021, 1, 1), expires: Day(2021, 12, 31)), Held.Record(issued: Day(2022, 7, 1), expires: Day(2026, 7, 14)));

        Assert.Equal((Day(2022, 6, 2), Day(2022, 6, 2), Day(2022, 6, 30)), (history.From, history.Lapses[0].From, history.Lapses[0].LastDay));
    }

    [Fact]
    public void A_waiver_closes_the_gap_and_is_counted_apart()
    {
        WaiverFacts waiver = new(Guid.NewGuid(), Vienna.Id, "STD", "1 T", Day(2024, 6, 1), Day(2024, 7, 15));
        var history = Of([waiver], Held.Record(issued: Day(2023, 1, 1), expires: Day(2024, 5, 31)), Held.Record(issued: Day(2024, 7, 15), expires: Day(2026, 7, 14)));

        Assert.Empty(history.Lapses);
        Assert.Same(waiver, Assert.Single(history.Waivers));
    }

    [Fact]
    public void A_waiver_before_the_years_or_after_the_day_is_not_among_them()
    {
        WaiverFacts[] waivers =
        [
            new(Guid.NewGuid(), Vienna.Id, "STD", "1 T", Day(2020, 1, 1), Day(2022, 6, 2)),
            new(Guid.NewGuid(), Vienna.Id, "STD", "1 T", Now.AddDays(1), Now.AddDays(9)),
        ];

        Assert.Empty(Of(waivers).Waivers);
    }

    [Fact]
    public void Who_is_cleared_for_the_first_time_on_the_day_is_cleared_since_then() => Assert.Equal(Now, Of([], Held.Record(issued: Now)).Since);

    [Fact]
    public void Who_left_before_the_years_was_not_asked()
    {
        var person = Held.Person(Vienna) with { Places = [new Place(Vienna.Id, Guid.NewGuid(), "NURSE", Day(2020, 1, 1), Day(2022, 6, 2))] };
        var timeline = PersonTimeline.Evaluate(person, new PersonWork(Held.Catalogue(Vienna, [Samples.Requirement("T")])));

        Assert.False(ClearanceHistory.Of(timeline, Now, 3).Asked);
        Assert.True(ClearanceHistory.Of(timeline, Now, 4).Asked);
    }

    [Fact]
    public void Waivers_are_told_from_the_earliest_to_one_that_begins_on_the_day()
    {
        WaiverFacts[] waivers =
        [
            new(Guid.NewGuid(), Vienna.Id, "STD", "1 T", Now, Now.AddDays(9)),
            new(Guid.NewGuid(), Vienna.Id, "STD", "1 T", Day(2024, 1, 1), Day(2024, 2, 1)),
        ];

        Assert.Equal([waivers[1], waivers[0]], Of(waivers).Waivers);
    }

    private static ClearanceHistory Of(WaiverFacts[] waivers, params HeldRecord[] records)
    {
        var catalogue = Held.Catalogue(Vienna, [Samples.Requirement("T")]);
        var person = Held.Person(Vienna, records) with { Waivers = waivers };
        return ClearanceHistory.Of(PersonTimeline.Evaluate(person, new PersonWork(catalogue)), Now, 3);
    }
}
