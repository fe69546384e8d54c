using LivIR.Credentials.Shared.States;

namespace LivIR.Credentials.Features.Import;

/// <summary>What becomes of rows, in words.</summary>
public static class ImportWords
{
    /// <summary>The order in which outcomes are shown: what asks for something first.</summary>
    public static IReadOnlyList<RowOutcome> Order { get; } = [RowOutcome.Refused, RowOutcome.Doubtful, RowOutcome.New, RowOutcome.Changed, RowOutcome.Unchanged];

    /// <summary>What an outcome is called.</summary>
    public static string Name(RowOutcome outcome) => outcome switch
    {
        RowOutcome.Refused => "Refused",
        RowOutcome.Doubtful => "To decide",
        RowOutcome.New => "New",
        RowOutcome.Changed => "Changed",
        _ => "Unchanged",
    };

    /// <summary>How it looks.</summary>
    public static StateLook Look(RowOutcome outcome) => outcome switch
    {
        RowOutcome.Refused => new StateLook(Name(outcome), "cross", "bad"),
        RowOutcome.Doubtful => new StateLook(Name(outcome), "question", "warn"),
        RowOutcome.New => new StateLook(Name(outcome), "check", "met"),
        RowOutcome.Changed => new StateLook(Name(outcome), "check", "wait"),
        _ => new StateLook(Name(outcome), "dash", "nr"),
    };
}
