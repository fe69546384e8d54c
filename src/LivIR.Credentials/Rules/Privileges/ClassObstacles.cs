using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Rules.States;
using LivIR.Credentials.Rules.Time;
using LivIR.Credentials.Shared.Dates;

namespace LivIR.Credentials.Rules.Privileges;

/// <summary>What an obstacle is about.</summary>
public enum ObstacleKind
{
    /// <summary>The place of work.</summary>
    Work,

    /// <summary>The appointment.</summary>
    Appointment,

    /// <summary>The privilege.</summary>
    Privilege,

    /// <summary>Something the privilege rests on.</summary>
    RestsOn,
}

/// <summary>One thing that ends a clearance or stands in its way.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Title">What it is called, such as "Medical licence".</param>
/// <param name="Words">What is the matter, in a sentence.</param>
/// <param name="Way">What would mend it.</param>
/// <param name="Who">Who can do that.</param>
/// <param name="RecordId">The record it is about, where there is one.</param>
public sealed record ClassObstacle(ObstacleKind Kind, string Title, string Words, string? Way, string? Who, Guid? RecordId = null);

/// <summary>Tells what stands in the way of a clearance on a day, in the order in which it is mended.</summary>
internal static class ClassObstacles
{
    private const string Office = "The department manager or an administrator";

    /// <summary>The obstacles of a day on which the person is not cleared.</summary>
    /// <param name="of">The clearance.</param>
    /// <param name="day">The day.</param>
    /// <param name="work">The workspace.</param>
    /// <param name="ending">Whether it is the day after a clearance, so that what ended it is told as what will end.</param>
    public static IReadOnlyList<ClassObstacle> On(ClassClearance of, DateOnly day, PersonWork work, bool ending) =>
    [
        .. of.Present.Contains(day) ? [] : new[] { Work(of, day, ending) },
        .. of.Appointed.Contains(day) ? [] : new[] { Appointment(of, day, ending) },
        .. of.Granted.Contains(day) ? [] : new[] { Privilege(of, day, ending) },
        .. of.RestsOn.Where(part => !part.Clear.Contains(day)).Select(part => Part(part, day, work, ending)),
    ];

    private static ClassObstacle Work(ClassClearance of, DateOnly day, bool ending) => new(
        ObstacleKind.Work,
        "Place of work",
        ending ? $"The assignment at {of.Facility.Name} ends on {DayText.Of(day.AddDays(-1))}." : $"Does not work at {of.Facility.Name} on this day{Around(of.Present, day)}.",
        "Record the assignment.",
        "An administrator");

    private static ClassObstacle Appointment(ClassClearance of, DateOnly day, bool ending) => new(
        ObstacleKind.Appointment,
        "Appointment",
        ending ? $"The appointment ends on {DayText.Of(day.AddDays(-1))}."
            : of.Appointed.IsEmpty ? "No appointment is on record." : $"Not appointed on this day{Around(of.Appointed, day)}.",
        of.Appointments.Any(a => a.LastDay < day) ? "Record the reappointment." : "Record the appointment.",
        Office,
        of.Appointments.LastOrDefault(a => a.LastDay < day)?.Id);

    private static ClassObstacle Privilege(ClassClearance of, DateOnly day, bool ending)
    {
        var last = of.Grants.LastOrDefault(g => g.LastDay < day);
        var why = last?.EndReason is { } reason ? $" Reason: {reason}{(reason.EndsWith('.') ? "" : ".")}" : "";
        return new(
            ObstacleKind.Privilege,
            "Privilege",
            ending ? $"The privilege ends on {DayText.Of(day.AddDays(-1))}.{why}"
                : of.Granted.IsEmpty ? $"No privilege for {of.Class.Name} is on record." : $"No privilege for {of.Class.Name} on this day{Around(of.Granted, day)}.{why}",
            "Grant the privilege.",
            Office,
            last?.Id);
    }

    // Of what was never there nothing can be told, and the names of all that would do are a page of their own. What ends is told as on its last
    // day; what only begins to be asked has none.
    private static ClassObstacle Part(ClauseFinding part, DateOnly day, PersonWork work, bool ending)
    {
        var title = part.Clause.Requirement.Title;
        var begins = ending && part.StateOn(day.AddDays(-1)) == FindingState.NotRequired;
        var told = ending && !begins ? day.AddDays(-1) : day;
        if (told == day && part.StateOn(day) == FindingState.Missing)
        {
            var why = begins ? $"{title}: asked from {DayText.Of(day)}, and nothing on record covers that day." : $"{title}: nothing on record covers this day.";
            return new ClassObstacle(ObstacleKind.RestsOn, title, why, $"Send a certificate for review that proves it: {LowerFirst(title)}.", "The holder");
        }

        var explained = part.Explain(work, told);
        var way = explained.Ways.FirstOrDefault();
        return new ClassObstacle(ObstacleKind.RestsOn, title, explained.Why, way?.What, way?.Who, Record(part, told));
    }

    private static string LowerFirst(string title) => char.ToLowerInvariant(title[0]) + title[1..];

    private static Guid? Record(ClauseFinding part, DateOnly day) =>
        part.Line.StepOn(day) is { By: Deciding.Credential, Index: >= 0 } step && step.Index < part.Person.Records.Count ? part.Person.Records[step.Index].Id : null;

    // "; it ended on 3 Mar 2026", "; it begins on 1 Apr 2027", or both.
    private static string Around(Timeline days, DateOnly day)
    {
        var before = days.Spans.LastOrDefault(s => s.Until <= day) is { LastDay: { } last } ? $"it ended on {DayText.Of(last)}" : null;
        var after = days.Spans.Where(s => s.From > day).Select(s => $"it begins on {DayText.Of(s.From)}").FirstOrDefault();
        var words = string.Join(", and ", new[] { before, after }.OfType<string>());
        return words.Length == 0 ? "" : $"; {words}";
    }
}
