using FsCheck.Xunit;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.States;
using LivIR.Credentials.Rules.Time;

namespace LivIR.Credentials.Tests.Rules.States;

[Properties(Arbitrary = [typeof(Lines)], MaxTest = 1000)]
public sealed class StateLineTests
{
    // The order in which states come, written down a second time: nearest to met first.
    private static readonly FindingState[] Best =
    [
        FindingState.Met, FindingState.InGrace, FindingState.Waived, FindingState.Unknown, FindingState.Suspended, FindingState.Expired, FindingState.InReview, FindingState.NotMet, FindingState.Missing,
    ];

    [Property]
    public bool Any_of_is_the_best_of_each_day(StateLine[] lines) => EachDay(StateLine.AnyOf(lines), lines, ranked => ranked[0]);

    [Property]
    public bool All_of_is_the_worst_of_each_day(StateLine[] lines) => EachDay(StateLine.AllOf(lines), lines, ranked => ranked[^1]);

    [Property]
    public bool At_least_two_is_the_second_best_of_each_day(StateLine[] lines) =>
        EachDay(StateLine.AtLeast(2, lines), lines, ranked => ranked.Count < 2 ? FindingState.Missing : ranked[1]);

    [Property]
    public bool The_worst_of_a_crowd_is_the_worst_of_each_day(StateLine[] lines) =>
        EachDay(StateLine.WorstOf(lines, Deciding.People, 5), lines, ranked => ranked[^1]);

    [Property]
    public bool An_overlay_replaces_what_gives_way_on_its_days(StateLine line, Timeline days)
    {
        var made = line.Overlay(days, state => state != FindingState.Met, FindingState.Waived, Deciding.Waiver);
        return made.IsShortest() && Lines.AllDays.All(day =>
            made.Raw(day) == (days.Contains(day) && line.Raw(day) != FindingState.Met ? FindingState.Waived : line.Raw(day)));
    }

    [Property]
    public bool Within_is_not_required_outside(StateLine line, Timeline days)
    {
        var made = line.Within(days);
        return made.IsShortest() && Lines.AllDays.All(day => made.Raw(day) == (days.Contains(day) ? line.Raw(day) : FindingState.NotRequired));
    }

    [Property]
    public bool Met_through_is_the_last_day_of_the_run(StateLine line) => Lines.AllDays.All(day =>
    {
        var through = line.MetThrough(day, out var isMet);
        if (isMet != line.Raw(day).CountsAsMet())
        {
            return false;
        }

        var run = Lines.AllDays.SkipWhile(d => d < day).TakeWhile(d => line.Raw(d).CountsAsMet()).ToList();
        return !isMet ? through is null : run[^1] == Lines.AllDays.Last() ? through is null || through >= run[^1] : through == run[^1];
    });

    [Property]
    public bool A_run_goes_through_days_of_one_state(StateLine line) => Lines.AllDays.All(day =>
    {
        var run = Lines.AllDays.SkipWhile(d => d < day).TakeWhile(d => line.Raw(d) == line.Raw(day)).ToList();
        return line.RunThrough(day) is { } last ? last >= run[^1] && (run[^1] == Lines.AllDays.Last() || last == run[^1]) : run[^1] == Lines.AllDays.Last();
    });

    [Property]
    public bool Expiring_is_met_with_its_end_within_the_window(StateLine line) => Lines.AllDays.SkipLast(40).All(day =>
    {
        var lost = Enumerable.Range(1, 11).Select(day.AddDays).Where(d => line.Raw(d) != FindingState.Met).Select(d => (DateOnly?)d).FirstOrDefault();
        var soon = line.Raw(day) == FindingState.Met && lost is { } end && line.Raw(end) != FindingState.NotRequired;
        return line.StateOn(day) == (soon ? FindingState.Expiring : line.Raw(day));
    });

    [Property]
    public bool The_days_of_met_are_those_that_count(StateLine line) => Lines.AllDays.All(day => line.Met.Contains(day) == line.Raw(day).CountsAsMet());

    [Property]
    public bool The_next_met_day_is_the_first(StateLine line) => Lines.AllDays.All(day =>
    {
        var first = Lines.AllDays.Where(d => d >= day && line.Raw(d).CountsAsMet()).Select(d => (DateOnly?)d).FirstOrDefault();
        return line.NextMet(day) == first || (first is null && line.NextMet(day) > Lines.AllDays.Last());
    });

    [Fact]
    public void Of_two_that_are_met_the_longer_decides_for_any_and_the_shorter_for_all()
    {
        var shorter = Lines.Of((0, FindingState.Met), (10, FindingState.Expired));
        var longer = Lines.Of((0, FindingState.Met), (30, FindingState.Expired));

        Assert.Equal(new DateOnly(2024, 1, 30), StateLine.AnyOf([shorter, longer]).MetThrough(new DateOnly(2024, 1, 5), out _));
        Assert.Equal(new DateOnly(2024, 1, 10), StateLine.AllOf([shorter, longer]).MetThrough(new DateOnly(2024, 1, 5), out _));
    }

    private static bool EachDay(StateLine made, StateLine[] lines, Func<IReadOnlyList<FindingState>, FindingState> choose) => made.IsShortest() && Lines.AllDays.All(day =>
    {
        var ranked = lines.Select(line => line.Raw(day)).Where(state => state != FindingState.NotRequired).OrderBy(state => Array.IndexOf(Best, state)).ToList();
        return made.Raw(day) == (ranked.Count == 0 ? FindingState.NotRequired : choose(ranked));
    });
}
