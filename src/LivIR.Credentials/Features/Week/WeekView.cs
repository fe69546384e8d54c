using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Time;

namespace LivIR.Credentials.Features.Week;

/// <summary>Everything on the manager's first page.</summary>
/// <param name="Day">The day it is for.</param>
/// <param name="Items">What needs somebody, in order.</param>
/// <param name="People">How many people there are.</param>
/// <param name="NotCleared">How many of them are not cleared.</param>
/// <param name="Count">All that is asked of them.</param>
/// <param name="Past">The course of it over the past year.</param>
/// <param name="Ahead">The course over the next year with what is on record.</param>
/// <param name="Reviewed">The same if everything in review is accepted; empty where nothing is in review.</param>
/// <param name="Places">Facilities, or departments where there is one facility.</param>
/// <param name="Absences">Who is not cleared when, in the weeks to come.</param>
/// <param name="Changes">What was done lately.</param>
public sealed record WeekView(
    DateOnly Day,
    IReadOnlyList<WeekItem> Items,
    int People,
    int NotCleared,
    FindingCount Count,
    IReadOnlyList<CoursePoint> Past,
    IReadOnlyList<CoursePoint> Ahead,
    IReadOnlyList<CoursePoint> Reviewed,
    IReadOnlyList<PlaceLine> Places,
    IReadOnlyList<Absence> Absences,
    IReadOnlyList<RecentChange> Changes)
{
    /// <summary>Days looked ahead for what ends.</summary>
    public const int AheadDays = 30;

    /// <summary>Days shown of who is not cleared when.</summary>
    public const int StripDays = 35;
}

/// <summary>How a facility or a department stands.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Link">Where it leads.</param>
/// <param name="Count">All that is asked of its people.</param>
/// <param name="NotCleared">How many of its people are not cleared.</param>
/// <param name="People">How many people it has.</param>
/// <param name="NextEnd">The first day after which something that is met is no longer.</param>
public sealed record PlaceLine(string Name, string Link, FindingCount Count, int NotCleared, int People, DateOnly? NextEnd);

/// <summary>When somebody is not cleared within the weeks shown.</summary>
/// <param name="Id">Who.</param>
/// <param name="Name">The name.</param>
/// <param name="Profession">The profession.</param>
/// <param name="Spans">The days, cut to the weeks shown.</param>
/// <param name="Now">Whether it is so today.</param>
/// <param name="State">The state that stands in the way first.</param>
/// <param name="What">What stands in the way first.</param>
/// <param name="Words">Until when, or from when.</param>
public sealed record Absence(Guid Id, string Name, string Profession, IReadOnlyList<DateSpan> Spans, bool Now, FindingState State, string What, string Words);

/// <summary>One thing that was done.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Who">By whom.</param>
/// <param name="What">What.</param>
/// <param name="Person">About whom.</param>
/// <param name="PersonId">Their key.</param>
public sealed record RecentChange(DateTime At, string Who, string What, string? Person, Guid? PersonId);
