using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Time;
using LivIR.Credentials.Shared.Dates;

namespace LivIR.Credentials.Features.Week;

/// <summary>Finds out when somebody is not cleared in the weeks to come.</summary>
internal static class WeekAbsence
{
    /// <summary>The days; empty for somebody who is cleared throughout.</summary>
    public static Absence? Of(PersonStatus status, string name, CatalogueFacts catalogue)
    {
        var window = new DateSpan(status.Day, status.Day.AddDays(WeekView.StripDays));
        var gaps = status.Of.Cleared.Gaps(window);
        if (gaps.IsEmpty)
        {
            return null;
        }

        var first = gaps.Spans[0];
        var obstacle = status.Of.Findings.First(f => f.Clause.Binds && !f.Clear.Contains(first.From));
        var place = status.Person.Places.FirstOrDefault(p => p.Holds(status.Day));
        return new Absence(
            status.Person.Id,
            name,
            place is null ? "" : catalogue.Names.Professions([place.ProfessionCode]),
            gaps.Spans,
            first.From == status.Day,
            obstacle.StateOn(first.From),
            obstacle.Clause.Label,
            Words(first, status, window));
    }

    private static string Words(DateSpan first, PersonStatus status, DateSpan window)
    {
        if (first.From > status.Day)
        {
            return $"from {DayText.WithWeekday(first.From)} unless renewed";
        }

        return first.Until is { } again && again < window.Until ? $"until {DayText.WithWeekday(again.AddDays(-1))}" : "until something is done";
    }
}
