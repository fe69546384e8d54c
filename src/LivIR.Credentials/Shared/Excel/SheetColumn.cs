namespace LivIR.Credentials.Shared.Excel;

/// <summary>What a column holds, which decides how its cells are typed and shown.</summary>
public enum CellKind
{
    /// <summary>Plain text, never a formula.</summary>
    Text,

    /// <summary>A day: a real Excel date.</summary>
    Day,

    /// <summary>A moment in UTC: a real Excel date and time.</summary>
    Instant,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A number with two decimals.</summary>
    Amount,

    /// <summary>A status word, coloured by its tone.</summary>
    State,

    /// <summary>A status word with the last day for which it stays so: a real Excel date that shows the word before it.</summary>
    StateUntil,

    /// <summary>The path of a file beside the workbook, opened by a click where the workbook can carry links.</summary>
    Link,
}

/// <summary>How a status word is coloured.</summary>
public enum StateTone
{
    /// <summary>In order.</summary>
    Met,

    /// <summary>Needs attention soon.</summary>
    Warn,

    /// <summary>Not in order.</summary>
    Bad,

    /// <summary>Waiting for someone.</summary>
    Wait,

    /// <summary>Nothing to do.</summary>
    Calm,

    /// <summary>Must not go on.</summary>
    Stop,
}

/// <summary>A status as a word and a tone; the word is always written.</summary>
/// <param name="Word">The word.</param>
/// <param name="Tone">Its colour.</param>
/// <param name="Until">The last day for which it stays so, where a column shows one.</param>
public sealed record StateWord(string Word, StateTone Tone, DateOnly? Until = null);

/// <summary>One column of a report: its heading, what it holds, where the value comes from and its width in characters.</summary>
public sealed record SheetColumn<T>(string Heading, CellKind Kind, Func<T, object?> Value, double Width)
{
    /// <summary>The address inside the application that a row's cell leads to; null where the column leads nowhere.</summary>
    public Func<T, string?>? Address { get; init; }

    /// <summary>The same column, whose cells lead to a page.</summary>
    public SheetColumn<T> To(Func<T, string?> address) => this with { Address = address };
}

/// <summary>Makes columns whose values fit their kind.</summary>
public static class SheetColumn
{
    /// <summary>A column of text.</summary>
    public static SheetColumn<T> Text<T>(string heading, Func<T, string?> value, double width = 24) =>
        new(heading, CellKind.Text, value, width);

    /// <summary>A column of days.</summary>
    public static SheetColumn<T> Day<T>(string heading, Func<T, DateOnly?> value, double width = 14) =>
        new(heading, CellKind.Day, row => value(row), width);

    /// <summary>A column of UTC moments; a time without a kind is taken as UTC.</summary>
    public static SheetColumn<T> Instant<T>(string heading, Func<T, DateTime?> value, double width = 23) =>
        new(heading, CellKind.Instant, row => value(row), width);

    /// <summary>A column of whole numbers.</summary>
    public static SheetColumn<T> Whole<T>(string heading, Func<T, long?> value, double width = 10) =>
        new(heading, CellKind.Whole, row => value(row), width);

    /// <summary>A column of numbers with two decimals.</summary>
    public static SheetColumn<T> Amount<T>(string heading, Func<T, decimal?> value, double width = 12) =>
        new(heading, CellKind.Amount, row => value(row), width);

    /// <summary>A column of status words.</summary>
    public static SheetColumn<T> State<T>(string heading, Func<T, StateWord?> value, double width = 18) =>
        new(heading, CellKind.State, value, width);

    /// <summary>A column of paths of files beside the workbook.</summary>
    public static SheetColumn<T> Link<T>(string heading, Func<T, string?> value, double width = 44) =>
        new(heading, CellKind.Link, value, width);

    /// <summary>A column of status words, each with the day until which it holds: a date where there is one, with the word before it.</summary>
    public static SheetColumn<T> StateUntil<T>(string heading, Func<T, StateWord?> value, double width = 22) =>
        new(heading, CellKind.StateUntil, value, width);
}
