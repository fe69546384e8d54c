using LivIR.Credentials.Rules.Time;

namespace LivIR.Credentials.Rules;

/// <summary>
/// What the dates on one credential mean, as numbers of days. Every part is one run of days, so seven numbers say it all, and a
/// million credentials can be asked without a list each; only the few that the issuer suspended for a time have one.
/// </summary>
/// <param name="Issued">The first day of its life.</param>
/// <param name="HoldsEnd">The day after the last on which it holds; not after <paramref name="Issued"/> where it holds on none.</param>
/// <param name="LifeEnd">The day after its last; from <paramref name="HoldsEnd"/> to here nobody can say.</param>
/// <param name="GraceEnd">The day after the last of grace, which begins with <paramref name="LifeEnd"/>; the same day where there is none.</param>
/// <param name="SuspendedFrom">The first day suspended; the end of the calendar where it is not.</param>
/// <param name="LastDay">The last valid day; empty where there is none or it is not known.</param>
/// <param name="Note">Words for the reader where the dates need explaining.</param>
internal readonly record struct ValidityDays(int Issued, int HoldsEnd, int LifeEnd, int GraceEnd, int SuspendedFrom, DateOnly? LastDay, string? Note)
{
    /// <summary>Days before <see cref="SuspendedFrom"/> on which the issuer did not let it count, whatever the numbers say; null where there are none.</summary>
    public Timeline? Pauses { get; init; }

    /// <summary>The timelines of the days.</summary>
    public Validity ToValidity(DateSpan? window)
    {
        var withdrawn = SuspendedFrom < DayNumbers.End;
        return new Validity
        {
            Holds = Counting(Issued, HoldsEnd),
            Unknown = Counting(Math.Max(Issued, HoldsEnd), LifeEnd),
            InGrace = Counting(LifeEnd, GraceEnd),
            Suspended = Pauses is null ? Span(SuspendedFrom, DayNumbers.End) : Pauses.Union(Span(SuspendedFrom, DayNumbers.End)),
            LastDay = LastDay,
            Note = Note,
            RenewalWindow = withdrawn ? null : window,
        };
    }

    private Timeline Counting(int first, int end) => Pauses is null ? Span(first, end) : Span(first, end).Except(Pauses);

    private static Timeline Span(int first, int end) => first < end ? Timeline.Of(DateSpan.FromNumbers(first, end)) : Timeline.Empty;
}
