using FsCheck;
using FsCheck.Fluent;
using LivIR.Credentials.Rules.Time;

namespace LivIR.Credentials.Tests.Rules;

/// <summary>Small random days and timelines, and the slow way to ask about them: one day after another.</summary>
public static class Days
{
    private const int Range = 60;

    private static readonly DateOnly Start = new(2024, 1, 1);

    /// <summary>Every day the oracle looks at: those the generated spans use, and some on either side.</summary>
    public static IEnumerable<DateOnly> All => Enumerable.Range(-100, Range + 200).Select(Start.AddDays);

    public static DateOnly Day(int year, int month, int day) => new(year, month, day);

    public static Arbitrary<DateSpan> Spans() => Arb.From(SpanGen());

    public static Arbitrary<DateOnly> SomeDay() => Arb.From(Gen.Choose(-5, Range + 5).Select(Start.AddDays));

    public static Arbitrary<Timeline> Timelines() => Arb.From(TimelineGen());

    public static Arbitrary<DatedAmount[]> Amounts()
    {
        Gen<DatedAmount> one =
            from day in Gen.Choose(-1500, 1500)
            from amount in Gen.Choose(1, 40)
            select new DatedAmount(Start.AddDays(day), amount);
        return Arb.From(one.ArrayOf());
    }

    /// <summary>Whether the timeline holds exactly the days for which the question is answered with yes, and is in its shortest form.</summary>
    public static bool Matches(Timeline timeline, Func<DateOnly, bool> question) =>
        All.All(day => timeline.Contains(day) == question(day)) && IsShortest(timeline);

    public static bool IsShortest(Timeline timeline) =>
        timeline.Spans.Zip(timeline.Spans.Skip(1)).All(pair => pair.First.Until < pair.Second.From);

    private static Gen<DateSpan> SpanGen() =>
        from first in Gen.Choose(0, Range)
        from length in Gen.Choose(1, 20)
        from open in Gen.Choose(0, 9)
        select new DateSpan(Start.AddDays(first), open == 0 ? null : Start.AddDays(first + length));

    private static Gen<Timeline> TimelineGen() =>
        from spans in SpanGen().ListOf()
        from shape in Gen.Choose(0, 9)
        select shape switch
        {
            0 => Timeline.FromSpans(spans).Complement(),
            1 => Timeline.Always,
            2 => Timeline.Empty,
            _ => Timeline.FromSpans(spans.Take(6)),
        };
}
