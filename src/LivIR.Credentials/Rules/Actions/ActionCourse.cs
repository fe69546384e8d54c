using LivIR.Credentials.Data.Model.Actions;

namespace LivIR.Credentials.Rules.Actions;

/// <summary>Where an action stands.</summary>
public enum ActionStage
{
    /// <summary>Its owner has to see to it.</summary>
    Open,

    /// <summary>It is said to be done; somebody else has to look.</summary>
    Waiting,

    /// <summary>Somebody else found it done.</summary>
    Verified,

    /// <summary>It was given up.</summary>
    Cancelled,
}

/// <summary>A step and who did it.</summary>
/// <param name="Step">The step.</param>
/// <param name="Done">The entry that says it was done; empty while it is not.</param>
public sealed record CourseStep(ActionStep Step, ActionEntry? Done);

/// <summary>What follows from the entries of an action: what it asks now and where it stands. Nothing of it is stored.</summary>
/// <param name="Entries">The entries, in order.</param>
/// <param name="Terms">What it asks.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="Steps">Its steps.</param>
/// <param name="Completed">The entry that says it is done, where nobody has sent it back since.</param>
public sealed record ActionCourse(IReadOnlyList<ActionEntry> Entries, ActionTerms Terms, ActionStage Stage, IReadOnlyList<CourseStep> Steps, ActionEntry? Completed)
{
    /// <summary>After so many days beyond its last day it is escalated to the administrators.</summary>
    public const int EscalatedAfterDays = 14;

    /// <summary>The number of the last entry.</summary>
    public int Last => Entries[^1].Number;

    /// <summary>Whether something is still to be done or to be looked at.</summary>
    public bool IsLive => Stage is ActionStage.Open or ActionStage.Waiting;

    /// <summary>The words with which it was sent back, where nothing was said to be done since.</summary>
    public ActionEntry? SentBack => Stage != ActionStage.Open ? null
        : Entries.LastOrDefault(e => e.Kind is ActionEntryKind.SentBack);

    /// <summary>By how many days it is overdue on a day; 0 where it is not. Its last day is still in time, and what waits for a look is not over.</summary>
    public int DaysOverdue(DateOnly today) => IsLive ? Math.Max(0, today.DayNumber - Terms.DueOn.DayNumber) : 0;

    /// <summary>Whether it has been overdue for so long that administrators are shown it.</summary>
    public bool IsEscalated(DateOnly today) => DaysOverdue(today) > EscalatedAfterDays;

    /// <summary>Whether somebody had a hand in it, so that somebody else must look: the owner, and whoever said it is done.</summary>
    /// <param name="account">The account.</param>
    /// <param name="people">The staff members whose account it is; usually one or none.</param>
    public bool Concerns(Guid account, IReadOnlyCollection<Guid> people) =>
        people.Contains(Terms.OwnerId) || Completed?.ByAccountId == account || (Completed?.ByPersonId is { } by && people.Contains(by));

    /// <summary>The course of some entries; null where there are none, as on a day before it was opened.</summary>
    public static ActionCourse? Of(IEnumerable<ActionEntry> entries)
    {
        List<ActionEntry> ordered = [.. entries.OrderBy(e => e.Number)];
        if (ordered.Count == 0)
        {
            return null;
        }

        var terms = ordered.Last(e => e.Terms is not null).Terms!;
        var stage = ordered.Aggregate(ActionStage.Open, (stage, entry) => After(stage, entry.Kind));
        var completed = stage is ActionStage.Waiting or ActionStage.Verified ? ordered.Last(e => e.Kind == ActionEntryKind.Completed) : null;
        return new ActionCourse(ordered, terms, stage, [.. terms.Steps.Select(step => new CourseStep(step, Done(ordered, step)))], completed);
    }

    private static ActionStage After(ActionStage stage, ActionEntryKind kind) => kind switch
    {
        ActionEntryKind.Completed => ActionStage.Waiting,
        ActionEntryKind.SentBack => ActionStage.Open,
        ActionEntryKind.Verified => ActionStage.Verified,
        ActionEntryKind.Cancelled => ActionStage.Cancelled,
        _ => stage,
    };

    private static ActionEntry? Done(List<ActionEntry> entries, ActionStep step) =>
        entries.LastOrDefault(e => e.StepNumber == step.Number) is { Kind: ActionEntryKind.StepDone } done ? done : null;
}
