namespace LivIR.Credentials.Features.Import;

/// <summary>In which order the numbers of a day are written.</summary>
public enum DayOrder
{
    /// <summary>Day, month, year: 31/12/2026.</summary>
    DayFirst,

    /// <summary>Month, day, year: 12/31/2026.</summary>
    MonthFirst,

    /// <summary>Year, month, day: 2026-12-31.</summary>
    YearFirst,
}
