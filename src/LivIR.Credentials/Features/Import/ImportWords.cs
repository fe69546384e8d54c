using System.Globalization;
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

    /// <summary>How many rows have each outcome that occurs: "5 refused, 1 new".</summary>
    public static string Counts(ImportPlan plan) =>
        string.Join(", ", Order.Where(o => plan.Count(o) > 0).Select(o => string.Create(CultureInfo.InvariantCulture, $"{plan.Count(o)} {Name(o).ToLowerInvariant()}")));

    /// <summary>What a button says that records the certificates of a plan.</summary>
    public static string RecordCertificates(ImportPlan? plan) => (plan?.Rows.Count(row => row.Write is not null) ?? 0) switch
    {
        1 => "Record one certificate",
        var count => string.Create(CultureInfo.InvariantCulture, $"Record {count} certificates"),
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
