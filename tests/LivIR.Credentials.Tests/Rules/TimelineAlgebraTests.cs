using FsCheck.Xunit;
using LivIR.Credentials.Rules.Time;

namespace LivIR.Credentials.Tests.Rules;

[Properties(Arbitrary = [typeof(Days)])]
public sealed class TimelineAlgebraTests
{
    [Property]
    public bool Of_AnySpans_HoldsTheDaysOfEach(DateSpan[] spans) =>
        Days.Matches(Timeline.Of(spans), day => spans.Any(span => span.Contains(day)));

    [Property]
    public bool Of_SpansInAnotherOrder_IsEqualWithEqualHash(DateSpan[] spans)
    {
        Timeline one = Timeline.Of(spans);
        Timeline other = Timeline.Of([.. spans.Reverse(), .. spans]);
        return one == other && one.GetHashCode() == other.GetHashCode();
    }

    [Property]
    public bool Equality_TwoTimelines_MeansTheSameDays(Timeline a, Timeline b) =>
        (a == b) == Days.All.All(day => a.Contains(day) == b.Contains(day));

    [Property]
    public bool Union_Two_HoldsTheDaysOfEither(Timeline a, Timeline b) =>
        Days.Matches(a.Union(b), day => a.Contains(day) || b.Contains(day));

    [Property]
    public bool Intersect_Two_HoldsTheDaysOfBoth(Timeline a, Timeline b) =>
        Days.Matches(a.Intersect(b), day => a.Contains(day) && b.Contains(day));

    [Property]
    public bool Except_Two_HoldsTheDaysOfTheFirstAlone(Timeline a, Timeline b) =>
        Days.Matches(a.Except(b), day => a.Contains(day) && !b.Contains(day));

    [Property]
    public bool Complement_One_HoldsEveryOtherDay(Timeline a) =>
        Days.Matches(a.Complement(), day => !a.Contains(day)) && a.Complement().Complement() == a;

    [Property]
    public bool AnyOf_Several_HoldsTheDaysOfAny(Timeline[] list) =>
        Days.Matches(Timeline.AnyOf(list), day => list.Any(one => one.Contains(day)));

    [Property]
    public bool AllOf_Several_HoldsTheDaysOfAll(Timeline[] list) =>
        Days.Matches(Timeline.AllOf(list), day => list.All(one => one.Contains(day)));

    [Property]
    public bool AtLeast_Several_CountsThemDayByDay(byte count, Timeline[] list)
    {
        int wanted = count % 5;
        return Days.Matches(Timeline.AtLeast(wanted, list), day => list.Count(one => one.Contains(day)) >= wanted);
    }

    [Property]
    public bool Shift_ByDays_AsksTheDayBefore(Timeline a, sbyte by)
    {
        int days = by % 40;
        return Days.Matches(a.Shift(days), day => a.Contains(day.AddDays(-days)));
    }

    [Property]
    public bool ExtendEnds_ByDays_HoldsEachDayThatFollowsSoClosely(Timeline a, byte by)
    {
        int days = by % 30;
        return Days.Matches(a.ExtendEnds(days), day => Enumerable.Range(0, days + 1).Any(back => a.Contains(day.AddDays(-back))));
    }

    [Property]
    public bool Gaps_InAWindow_HoldsItsMissingDays(Timeline a, DateSpan window) =>
        Days.Matches(a.Gaps(window), day => window.Contains(day) && !a.Contains(day));

    [Property]
    public bool Clip_ToAWindow_HoldsItsDaysOnly(Timeline a, DateSpan window) =>
        Days.Matches(a.Clip(window), day => window.Contains(day) && a.Contains(day));

    [Property]
    public bool SpanAt_ADay_IsTheSpanAroundIt(Timeline a, DateOnly day)
    {
        DateSpan? span = a.SpanAt(day);
        return span is DateSpan found ? found.Contains(day) && a.Spans.Contains(found) : a.Spans.All(one => !one.Contains(day));
    }

    [Property]
    public bool NextChangeAfter_ADay_IsTheFirstDayUnlikeTheOneBefore(Timeline a, DateOnly day)
    {
        DateOnly? expected = Days.All.Where(later => later > day && a.Contains(later) != a.Contains(later.AddDays(-1)))
            .Select(later => (DateOnly?)later).FirstOrDefault();
        return a.NextChangeAfter(day) == expected;
    }

    [Property]
    public bool DaysIn_AWindow_CountsThemDayByDay(Timeline a, DateOnly from, byte length)
    {
        DateSpan window = new(from, from.AddDays(1 + (length % 40)));
        return a.DaysIn(window) == Days.All.Count(day => window.Contains(day) && a.Contains(day));
    }

    [Property]
    public bool Overlaps_TwoSpans_MeansASharedDay(DateSpan a, DateSpan b) =>
        a.Overlaps(b) == Days.All.Any(day => a.Contains(day) && b.Contains(day));
}
