using FsCheck;
using FsCheck.Fluent;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.States;
using LivIR.Credentials.Rules.Time;

namespace LivIR.Credentials.Tests.Rules.States;

/// <summary>Small random lines, and the slow way to ask about them: one day after another.</summary>
public static class Lines
{
    private static readonly DateOnly Start = new(2024, 1, 1);

    private static readonly FindingState[] Some =
    [
        FindingState.Met, FindingState.Met, FindingState.Met, FindingState.InGrace, FindingState.InReview, FindingState.Unknown, FindingState.Suspended,
        FindingState.Expired, FindingState.Missing, FindingState.NotMet, FindingState.NotRequired,
    ];

    /// <summary>Every day the oracle looks at.</summary>
    public static IEnumerable<DateOnly> AllDays => Enumerable.Range(-30, 160).Select(Start.AddDays);

    public static Arbitrary<StateLine> Arbitrary() => Arb.From(One());

    public static Arbitrary<StateLine[]> Several() => Arb.From(One().ListOf().Select(lines => lines.Take(6).ToArray()).Where(lines => lines.Length > 0));

    public static Arbitrary<Timeline> Timelines() => Days.Timelines();

    /// <summary>The state of a day without regard to what comes.</summary>
    public static FindingState Raw(this StateLine line, DateOnly day) => line.StepOn(day).State;

    /// <summary>Whether neighbours differ and begin one after the other, from the calendar's first day.</summary>
    public static bool IsShortest(this StateLine line)
    {
        var steps = line.Steps.ToArray();
        return steps[0].From == 0 && steps.Zip(steps.Skip(1)).All(pair => pair.First.From < pair.Second.From && pair.First with { From = 0 } != pair.Second with { From = 0 });
    }

    /// <summary>A line out of states that begin so many days after the start.</summary>
    public static StateLine Of(params (int Day, FindingState State)[] steps)
    {
        var built = new StateLineBuilder(steps.Length);
        built.Add(new StateStep(0, FindingState.Missing));
        foreach (var (day, state) in steps)
        {
            built.Add(new StateStep(Start.AddDays(day).DayNumber, state, Deciding.Credential, 0, 10));
        }

        return built.Build();
    }

    private static Gen<StateLine> One() =>
        from count in Gen.Choose(0, 6)
        from days in Gen.Choose(0, 90).ArrayOf(count)
        from states in Gen.Elements(Some).ArrayOf(count)
        select Of([.. days.Order().Distinct().Zip(states)]);
}
