using System.Globalization;
using LivIR.Credentials.Shared;

namespace LivIR.Credentials.Features.Import;

/// <summary>What can be wrong with an import as a whole, in words that say what to do.</summary>
public static class ImportProblems
{
    private const int Named = 5;

    /// <summary>Only an administrator imports.</summary>
    public static Problem NotYours { get; } = new("import.scope", "Only an administrator who sees everything may import.");

    /// <summary>What was previewed is not what would be written now.</summary>
    public static Problem Stale { get; } = new("import.stale", "What is on record has changed since the preview, so the file would do something else now. Nothing was written. Preview it again.");

    /// <summary>Every row says what is on record.</summary>
    public static Problem NothingNew { get; } = new("import.nothing", "Nothing in this file is new or different from what is on record, so nothing was written.");

    /// <summary>The database refused.</summary>
    public static Problem Failed { get; } = new("import.failed", "The database refused one of the records, so nothing of the file was written. Preview it again; if it happens again, tell your administrator.");

    /// <summary>No such import.</summary>
    public static Problem Gone { get; } = new("import.gone", "This import is not on record. Go back to the list.");

    /// <summary>The file is not held any more.</summary>
    public static Problem FileGone { get; } = new("import.file", "The file is not here any more: files are kept for an hour until they are confirmed. Send it again.");

    /// <summary>Too many files wait.</summary>
    public static Problem Busy { get; } = new("import.busy", "Several files are being imported at the moment. Try again in a few minutes.");

    /// <summary>It was undone.</summary>
    public static Problem UndoneAlready(string? who) => new("import.undone", $"{who ?? "Somebody"} has undone this import already.");

    /// <summary>Rows are left that nobody said to leave out.</summary>
    public static Problem LeftOver(int refused, int doubtful) => new(
        "import.left-over",
        string.Join(" ", new[]
        {
            refused == 0 ? "" : refused == 1 ? "One row is refused." : string.Create(CultureInfo.InvariantCulture, $"{refused} rows are refused."),
            doubtful == 0 ? "" : doubtful == 1 ? "For one row it is not decided who is meant." : string.Create(CultureInfo.InvariantCulture, $"For {doubtful} rows it is not decided who is meant."),
            "Nothing was written. Correct the file and send it again, or say that the others are imported without them.",
        }.Where(part => part.Length > 0)));

    /// <summary>A column that is needed is not there.</summary>
    public static Problem ColumnsMissing(IReadOnlyList<string> headings) => new(
        "import.columns", $"The file has no column for {string.Join(", ", headings)}. Choose the columns, the sheet or the row of headings.");

    /// <summary>Days can be read in two orders.</summary>
    public static Problem DayOrderNeeded(DayQuestion question) => new(
        "import.day-order", $"The days in “{question.Heading}” can be read in more than one order: {question.Example} is {DayOrderWords.Readings(question)}. Say which order it is.");

    /// <summary>Something rests on what was imported.</summary>
    public static Problem Depends(IReadOnlyList<string> what) => new(
        "import.depends",
        $"This import cannot be undone as a whole, because something rests on it: {string.Join("; ", what.Take(Named))}{(what.Count > Named ? string.Create(CultureInfo.InvariantCulture, $"; and {what.Count - Named} more") : "")}. Nothing was changed.");
}
