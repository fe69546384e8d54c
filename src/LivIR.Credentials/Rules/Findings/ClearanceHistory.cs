using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Time;

namespace LivIR.Credentials.Rules.Findings;

/// <summary>A time in which a person was not cleared after having been.</summary>
/// <param name="From">First day, within the time looked at.</param>
/// <param name="LastDay">Last day; the day asked about where it still runs.</param>
/// <param name="Runs">Whether it still runs on the day asked about.</param>
/// <param name="Obstacles">The clauses that stood in the way on its first day.</param>
public sealed record ClearanceLapse(DateOnly From, DateOnly LastDay, bool Runs, IReadOnlyList<ClauseFinding> Obstacles)
{
    /// <summary>How many days it is long.</summary>
    public int Days => LastDay.DayNumber - From.DayNumber + 1;
}

/// <summary>How a person's clearance went in the years before a day.</summary>
/// <param name="From">First day looked at.</param>
/// <param name="Since">The first day ever on which the person was cleared while anything was asked; empty for never. What lies before it is no lapse.</param>
/// <param name="Asked">Whether anything binding was asked in those years.</param>
/// <param name="Lapses">Times without clearance after that day, earliest first.</param>
/// <param name="Waivers">Waivers that held at some time in those years, earliest first.</param>
public sealed record ClearanceHistory(DateOnly From, DateOnly? Since, bool Asked, IReadOnlyList<ClearanceLapse> Lapses, IReadOnlyList<WaiverFacts> Waivers)
{
    /// <summary>Looks back from a day.</summary>
    public static ClearanceHistory Of(PersonTimeline timeline, DateOnly day, int years)
    {
        var from = CalendarDays.AddMonths(day, -12 * years).AddDays(1);
        List<ClauseFinding> binding = [.. timeline.Findings.Where(f => f.Clause.Binds)];
        var asked = Timeline.AnyOf(binding.Select(f => f.Asked));
        var held = asked.Intersect(timeline.Cleared);
        DateOnly? since = held.IsEmpty || held.Spans[0].From > day ? null : held.Spans[0].From;
        return new ClearanceHistory(
            from,
            since,
            asked.DaysIn(DateSpan.Through(from, day)) > 0,
            since is { } first ? [.. Find(asked.Except(timeline.Cleared), Later(first, from), day, binding)] : [],
            [.. timeline.Person.Waivers.Where(w => w.From <= day && w.Until > from).OrderBy(w => w.From)]);
    }

    private static IEnumerable<ClearanceLapse> Find(Timeline open, DateOnly from, DateOnly day, List<ClauseFinding> binding) => open
        .Clip(DateSpan.Through(from, day)).Spans
        .Select(span => new ClearanceLapse(span.From, span.LastDay!.Value, span.LastDay == day, [.. binding.Where(f => !f.IsClearOn(span.From))]));

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
