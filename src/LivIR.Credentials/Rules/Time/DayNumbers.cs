namespace LivIR.Credentials.Rules.Time;

/// <summary>Days as whole numbers, so that the algebra has an end to compare with and cannot run off the calendar.</summary>
internal static class DayNumbers
{
    /// <summary>The calendar's first day, which stands for "since ever".</summary>
    public const int First = 0;

    /// <summary>The number after the calendar's last day, which stands for "no end".</summary>
    public static readonly int End = DateOnly.MaxValue.DayNumber + 1;

    /// <summary>Moves a first day; "since ever" stays where it is.</summary>
    public static int MoveFirst(int number, int days) =>
        number == First ? First : (int)Math.Clamp((long)number + days, First, End);

    /// <summary>Moves an end; "no end" stays where it is.</summary>
    public static int MoveEnd(int number, int days) =>
        number == End ? End : (int)Math.Clamp((long)number + days, First, End);
}
