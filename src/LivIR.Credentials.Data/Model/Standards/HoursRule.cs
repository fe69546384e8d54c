using System.Text.Json.Serialization;

namespace LivIR.Credentials.Data.Model.Standards;

/// <summary>A person has enough hours, credits or points in a window. What is left over at its end is never carried into the next.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record HoursRule : RequirementRule
{
    /// <summary>How much is asked in the whole window, in the unit of the categories.</summary>
    public required decimal AtLeast { get; init; }

    /// <summary>Codes of the training categories that count.</summary>
    public required IReadOnlyList<string> Categories { get; init; }

    /// <summary>The window.</summary>
    public required HoursWindow Window { get; init; }

    /// <summary>Parts that must be reached within the whole.</summary>
    public IReadOnlyList<HoursShare> Quotas { get; init; } = [];

    /// <summary>The most that some categories may contribute.</summary>
    public IReadOnlyList<HoursShare> Caps { get; init; } = [];

    /// <summary>Whether somebody who came in the course of the window, or whose own period is short, is asked for the share of the months only.</summary>
    public bool ProRated { get; init; }

    /// <summary>Whether what was earned after the window counts for it when it fell short (the running year as a fallback).</summary>
    public bool RunningYearCounts { get; init; }

    /// <inheritdoc />
    [JsonIgnore]
    public override RuleSubject? Subject => RuleSubject.Person;
}

/// <summary>An amount of some categories.</summary>
public sealed record HoursShare
{
    /// <summary>Codes of the training categories.</summary>
    public required IReadOnlyList<string> Categories { get; init; }

    /// <summary>The amount.</summary>
    public required decimal Amount { get; init; }

    /// <summary>Quotas: asked of windows that begin on this day or later; empty for all windows.</summary>
    public DateOnly? Since { get; init; }
}

/// <summary>Over which time hours are added up. On any day the last window that has ended decides; a rolling window ends on the day itself.</summary>
public sealed record HoursWindow
{
    /// <summary>The kind of window.</summary>
    public required HoursWindowKind Kind { get; init; }

    /// <summary>
    /// Calendar years: how many. Rolling and shared cycle: how many months. Own cycle that is pro-rated: the months of a full period, of which a
    /// shorter one is asked for its share.
    /// </summary>
    public int? Length { get; init; }

    /// <summary>Shared cycle: any year at whose end a cycle ends.</summary>
    public int? EndsInYear { get; init; }

    /// <summary>Own cycle: the credential type whose periods are the windows.</summary>
    public string? Type { get; init; }
}

/// <summary>The kinds of window.</summary>
public enum HoursWindowKind
{
    /// <summary>The last so many full calendar years; one where no length is given.</summary>
    CalendarYears,

    /// <summary>The last so many months, to the day.</summary>
    RollingMonths,

    /// <summary>A cycle of so many months that ends for everyone with the same calendar year.</summary>
    SharedCycle,

    /// <summary>The periods of the person's own credential.</summary>
    OwnCycle,

    /// <summary>Two years from birth month to birth month.</summary>
    Biennium,
}
