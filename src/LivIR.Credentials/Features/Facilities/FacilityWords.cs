using System.Globalization;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Time;
using LivIR.Credentials.Shared.Dates;

namespace LivIR.Credentials.Features.Facilities;

/// <summary>Sentences about the readiness of a facility, the same on pages and in workbooks.</summary>
public static class FacilityWords
{
    // More than these make a cell of a table unreadable; the reasons, opened, name everyone.
    private const int MostNamed = 2;

    /// <summary>How far back gaps are told, in months.</summary>
    public const int MonthsBack = 24;

    /// <summary>How far ahead the forecast goes, in months.</summary>
    public const int MonthsAhead = 18;

    /// <summary>How every "n of m" is counted.</summary>
    public const string Formula =
        "n of m: n counts met, expiring and in grace; m is n plus everything that is open. Waived is counted apart, not required is left out. Percent is n / m, cut to one decimal.";

    /// <summary>"1 clause", "3 clauses".</summary>
    public static string Clauses(int count) => Number(count, "clause", "clauses");

    /// <summary>"1 day", "44 days".</summary>
    public static string Days(int count) => Number(count, "day", "days");

    /// <summary>"90.6 %"; empty where nothing is asked.</summary>
    public static string Percent(FindingCount count) => count.Percent is { } percent ? string.Create(CultureInfo.InvariantCulture, $"{percent:0.#} %") : "";

    /// <summary>"2 clauses open", "1 clause met again".</summary>
    public static string Change(int by) => by > 0 ? $"{Clauses(by)} more open" : $"{Clauses(-by)} fewer open";

    /// <summary>"3 of 32 open today; complete on 15 Jan 2027".</summary>
    /// <param name="standard">The standard on its day.</param>
    /// <param name="today">Whether that day is today.</param>
    public static string Forecast(StandardReadiness standard, bool today)
    {
        var (count, day) = (standard.Count, standard.Day);
        var on = today ? "today" : $"on {DayText.Of(day)}";
        var apart = count.Waived == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {count.Waived} waived");
        if (count.NotMet > 0)
        {
            var open = string.Create(CultureInfo.InvariantCulture, $"{count.NotMet} of {count.Total} open {on}{apart}");
            return standard.Open.ReadyFrom(day) is { } ready ? $"{open}; complete on {DayText.Of(ready)}" : $"{open}; never complete as booked";
        }

        return standard.Open.ReadyUntil(day) is { } last ? $"Complete {on}{apart}, and until {DayText.Of(last)}" : $"Complete {on}{apart}, with no end in sight";
    }

    /// <summary>"Level reached: Accredited Centre", or what stands in its way; empty where the standard has no levels.</summary>
    public static string? Level(StandardReadiness standard) => standard.Standard.Levels is not { } levels ? null
        : standard.Level is { } reached ? $"Level reached: {reached}{(reached == levels.Core && levels.Extended != levels.Core ? $"; {levels.Extended} asks for {Clauses(standard.Extended.NotMet + standard.Extended.Waived)} more" : "")}."
        : $"No level yet: {(standard.Core.NotMet > 0 ? $"{Clauses(standard.Core.NotMet)} of the core open" : $"{Clauses(standard.Core.Waived)} of the core waived, which gives no level")}. What is met beyond the core never makes up for it.";

    /// <summary>The runs of days before a day on which a clause was open, as "44 days from 1 Jun 2025".</summary>
    public static IReadOnlyList<string> Gaps(FacilityFinding finding, DateOnly day) => [.. Past(finding, day).Select(span =>
        $"{Days(span.EndNumber - span.FirstNumber)} from {DayText.Of(span.From)}{(span.Until >= day ? " to today" : "")}")];

    /// <summary>On how many days of the months told back a clause was open.</summary>
    public static int GapDays(FacilityFinding finding, DateOnly day) => Past(finding, day).Sum(span => span.EndNumber - span.FirstNumber);

    /// <summary>"6 of 6 met: Nurse", for a clause about people.</summary>
    public static string RestsOn(FacilityFinding finding, DateOnly day)
    {
        var asked = finding.Clause.Requirement.Professions;
        return finding.CountOn(day).Words + asked.Count switch
        {
            0 => ": everyone",
            <= MostNamed => $": {finding.Work.Catalogue.Names.Professions([.. asked])}",
            var many => $", in {many} professions",
        };
    }

    private static IReadOnlyList<DateSpan> Past(FacilityFinding finding, DateOnly day) => finding.Open.Clip(new DateSpan(CalendarDays.AddMonths(day, -MonthsBack), day)).Spans;

    private static string Number(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
}
