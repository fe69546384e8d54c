using LivIR.Credentials.Data.Text;

namespace LivIR.Credentials.Data.Model.Actions;

/// <summary>What an entry tells.</summary>
public enum ActionEntryKind
{
    /// <summary>It was opened.</summary>
    Opened,

    /// <summary>Title, owner, due day or steps were changed.</summary>
    Changed,

    /// <summary>A step was done.</summary>
    StepDone,

    /// <summary>A step that was ticked is not done after all.</summary>
    StepReopened,

    /// <summary>Somebody says that everything is done.</summary>
    Completed,

    /// <summary>Somebody else looked and sent it back.</summary>
    SentBack,

    /// <summary>Somebody else looked and found it done.</summary>
    Verified,

    /// <summary>It is given up.</summary>
    Cancelled,
}

/// <summary>A step towards the end of an action.</summary>
/// <param name="Number">Its number within the action; it stays with the step when others come or go.</param>
/// <param name="Text">What has to be done.</param>
public sealed record ActionStep(int Number, string Text);

/// <summary>What an action asks, of whom and until when.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Wrong">What is wrong.</param>
/// <param name="OwnerId">The staff member who has to see to it.</param>
/// <param name="DueOn">The last day for it.</param>
/// <param name="Steps">The steps in their order.</param>
public sealed record ActionTerms(string Title, string Wrong, Guid OwnerId, DateOnly DueOn, IReadOnlyList<ActionStep> Steps);

/// <summary>Who wrote an entry.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="PersonId">The staff member behind it, if any.</param>
/// <param name="Name">The name as it was then.</param>
/// <param name="At">When, UTC.</param>
public sealed record ActionActor(Guid AccountId, Guid? PersonId, string Name, DateTime At);

/// <summary>One thing that happened to an action. Never changed or removed.</summary>
public sealed class ActionEntry
{
    /// <summary>The longest title or step, in characters.</summary>
    public const int TitleLength = 200;

    /// <summary>The longest description or words, in characters.</summary>
    public const int TextLength = 2000;

    /// <summary>The most steps of an action.</summary>
    public const int MostSteps = 15;

    private ActionEntry()
    {
    }

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>Of which action.</summary>
    public Guid ActionId { get; private set; }

    /// <summary>Its place in the action's history, from 1; unique, so that of two people who write at once the second is told.</summary>
    public int Number { get; private set; }

    /// <summary>What it tells.</summary>
    public ActionEntryKind Kind { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>The account that wrote it.</summary>
    public Guid ByAccountId { get; private set; }

    /// <summary>The staff member behind the account, if any.</summary>
    public Guid? ByPersonId { get; private set; }

    /// <summary>The name of who wrote it, as it was then.</summary>
    public string ByName { get; private set; } = "";

    /// <summary>What was said: why, what was done, what is still missing.</summary>
    public string? Words { get; private set; }

    /// <summary>Which step, for entries about one.</summary>
    public int? StepNumber { get; private set; }

    /// <summary>What the action asks from now on; only when it is opened or changed.</summary>
    public string? Title { get; private set; }

    /// <summary>What is wrong, from now on.</summary>
    public string? Wrong { get; private set; }

    /// <summary>The owner from now on.</summary>
    public Guid? OwnerId { get; private set; }

    /// <summary>The last day from now on.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>The steps from now on.</summary>
    public IList<ActionStep> Steps { get; private set; } = [];

    /// <summary>What the action asks from here on; null where the entry changes nothing of it.</summary>
    public ActionTerms? Terms => Title is null ? null : new ActionTerms(Title, Wrong!, OwnerId!.Value, DueOn!.Value, [.. Steps]);

    /// <summary>An entry that says what is asked from now on.</summary>
    public static ActionEntry WithTerms(Guid actionId, int number, ActionEntryKind kind, ActionTerms terms, string? words, ActionActor by)
    {
        var entry = Plain(actionId, number, kind, words, by);
        entry.Title = Guard.Text(terms.Title, TitleLength);
        entry.Wrong = Guard.Text(terms.Wrong, TextLength);
        entry.OwnerId = terms.OwnerId;
        entry.DueOn = terms.DueOn;
        entry.Steps = [.. terms.Steps.Select(s => s with { Text = Guard.Text(s.Text, TitleLength) })];
        return entry;
    }

    /// <summary>An entry about a step.</summary>
    public static ActionEntry OfStep(Guid actionId, int number, bool done, int step, ActionActor by)
    {
        var entry = Plain(actionId, number, done ? ActionEntryKind.StepDone : ActionEntryKind.StepReopened, null, by);
        entry.StepNumber = step;
        return entry;
    }

    /// <summary>Any other entry.</summary>
    public static ActionEntry Plain(Guid actionId, int number, ActionEntryKind kind, string? words, ActionActor by) => new()
    {
        Id = Guid.CreateVersion7(),
        ActionId = actionId,
        Number = number,
        Kind = kind,
        At = by.At,
        ByAccountId = by.AccountId,
        ByPersonId = by.PersonId,
        ByName = by.Name,
        Words = Guard.OptionalText(words, TextLength),
    };
}

/// <summary>A file behind an entry, such as the proof that everything is done.</summary>
public sealed class ActionFile
{
    /// <summary>The file.</summary>
    public required Guid EvidenceFileId { get; init; }

    /// <summary>The entry it came with.</summary>
    public required Guid EntryId { get; init; }
}
