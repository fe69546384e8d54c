namespace LivIR.Credentials.Data.Model.Catalogue;

/// <summary>The nine ways in which the dates on a record become a period. One credential type has exactly one.</summary>
public enum ValidityModel
{
    /// <summary>From the day of issue for a number of months, to the day.</summary>
    FixedMonths,

    /// <summary>From the day of issue for a number of months, then to the end of that month.</summary>
    FixedMonthsEndOfMonth,

    /// <summary>Everyone renews on the same fixed day.</summary>
    SharedCycle,

    /// <summary>Every year to the end of the holder's birth month.</summary>
    BirthMonth,

    /// <summary>A short first period, then longer ones, all ending on a quarter's last day.</summary>
    AnniversaryQuarter,

    /// <summary>No end; a participation status that must be looked up again and again.</summary>
    ContinuousStatus,

    /// <summary>Never lapses by itself.</summary>
    Lifetime,

    /// <summary>Done once; the evidence is kept.</summary>
    OneTime,

    /// <summary>Neither law nor standard names an interval; the hospital sets one.</summary>
    Policy,
}
