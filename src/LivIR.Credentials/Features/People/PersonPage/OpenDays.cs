using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Time;

namespace LivIR.Credentials.Features.People.PersonPage;

/// <summary>Which of the days without something are worth drawing: those up to the day asked about, and gaps ahead that are known to close again.</summary>
internal static class OpenDays
{
    /// <summary>Cuts a timeline of open days.</summary>
    /// <param name="open">The days on which something is asked and not met.</param>
    /// <param name="day">The day asked about.</param>
    /// <param name="closes">Whether it is met again on a day.</param>
    public static IEnumerable<DateSpan> Drawn(Timeline open, DateOnly day, Func<DateOnly, bool> closes)
    {
        foreach (var span in open.Spans)
        {
            if (span.Until is { } until && closes(until))
            {
                yield return span;
            }
            else if (span.From <= day)
            {
                yield return new DateSpan(span.From, span.Until is { } end && end <= day ? end : day.AddDays(1));
            }
        }
    }

    /// <summary>The days on which some of the clauses are in a state.</summary>
    public static Timeline Of(IEnumerable<ClauseFinding> findings, Func<FindingState, bool> state) => Timeline.AnyOf(findings.Select(f => f.Line.Where(state)));
}
