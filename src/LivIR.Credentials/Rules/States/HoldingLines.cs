using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Time;

namespace LivIR.Credentials.Rules.States;

/// <summary>Turns a person's records of one credential type into one timeline of states.</summary>
public static class HoldingLines
{
    /// <summary>The line of a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="records">All records of the person; those of other types are passed over.</param>
    /// <param name="places">The places of the type's records among them.</param>
    /// <param name="asked">How firmly they must have been checked, and for how many days a check stands.</param>
    public static StateLine Of(TypeFacts type, IReadOnlyList<HeldRecord> records, ReadOnlySpan<int> places, AskedTrust asked)
    {
        if (places.Length == 1)
        {
            return Single(type, records, places, places[0], asked);
        }

        var lines = new StateLine[places.Length];
        for (var i = 0; i < places.Length; i++)
        {
            lines[i] = Single(type, records, places, places[i], asked);
        }

        return Suspend(StateLine.AnyOf(lines), records, places, asked);
    }

    /// <summary>Whether a record has been checked as firmly as is asked.</summary>
    public static bool Counts(HeldRecord record, Trust minimum) => record.Standing == Standing.Verified && record.Checked >= minimum;

    private static StateLine Single(TypeFacts type, IReadOnlyList<HeldRecord> records, ReadOnlySpan<int> places, int place, AskedTrust asked)
    {
        var record = records[place];
        if (record.Standing == Standing.Rejected)
        {
            return StateLine.Missing;
        }

        var days = ValidityRules.Days(type.Type.Validity, record.Dates);
        var counts = Counts(record, asked.Minimum);
        var line = counts ? Counting(type, days, place, LaterBegins(records, places, place, days.SuspendedFrom, asked)) : Waiting(days, place);
        foreach (var pause in days.Pauses?.Spans ?? [])
        {
            line = line.Overlay(Timeline.Of(pause), static _ => true, FindingState.Missing, Deciding.Nothing, -1);
            line = counts ? line.Overlay(Shown(pause, records, places, place, asked), static _ => true, FindingState.Suspended, Deciding.Credential, place) : line;
        }

        return asked.AnyStands ? line : Age(line, record, asked);
    }

    private static StateLine Counting(TypeFacts type, ValidityDays days, int place, int suspendedUntil)
    {
        var built = new StateLineBuilder(6);
        built.Add(new StateStep(DayNumbers.First, FindingState.Missing));
        if (days.Issued < days.HoldsEnd)
        {
            built.Add(new StateStep(days.Issued, FindingState.Met, Deciding.Credential, place, type.Window));
        }

        if (days.HoldsEnd < days.LifeEnd)
        {
            built.Add(new StateStep(Math.Max(days.Issued, days.HoldsEnd), FindingState.Unknown, Deciding.Credential, place));
        }

        if (days.LifeEnd < days.GraceEnd)
        {
            built.Add(new StateStep(days.LifeEnd, FindingState.InGrace, Deciding.Credential, place));
        }

        // What has ended has ended, also until the issuer takes it away.
        if (days.GraceEnd < days.SuspendedFrom)
        {
            built.Add(new StateStep(days.GraceEnd, FindingState.Expired, Deciding.Credential, place));
        }

        if (days.SuspendedFrom < DayNumbers.End)
        {
            built.Add(new StateStep(days.SuspendedFrom, FindingState.Suspended, Deciding.Credential, place));
            if (suspendedUntil < DayNumbers.End)
            {
                built.Add(new StateStep(Math.Max(suspendedUntil, days.SuspendedFrom), FindingState.Missing));
            }
        }

        return built.Build();
    }

    private static StateLine Waiting(ValidityDays days, int place)
    {
        if (days.Issued >= days.LifeEnd)
        {
            return StateLine.Missing;
        }

        var built = new StateLineBuilder(4);
        built.Add(new StateStep(DayNumbers.First, FindingState.Missing));
        built.Add(new StateStep(days.Issued, FindingState.InReview, Deciding.Credential, place));
        if (days.LifeEnd < DayNumbers.End)
        {
            built.Add(new StateStep(days.LifeEnd, FindingState.Missing));
        }

        return built.Build();
    }

    // A check at the source stands for so long, its last day included; after that somebody has to look again.
    private static StateLine Age(StateLine line, HeldRecord record, AskedTrust asked)
    {
        var fresh = Timeline.FromSpans(record.SourceChecks.Select(day => DateSpan.Through(day, asked.StandsThrough(day))));
        return line.Overlay(fresh.Complement(), static state => state is FindingState.Met or FindingState.InGrace, FindingState.Unknown, Deciding.Credential);
    }

    // What the issuer took away shows on every day on which nothing else is valid, until a later record begins.
    private static StateLine Suspend(StateLine line, IReadOnlyList<HeldRecord> records, ReadOnlySpan<int> places, AskedTrust asked)
    {
        foreach (var place in places)
        {
            if (!Counts(records[place], asked.Minimum))
            {
                continue;
            }

            foreach (var stop in IssuerStops.Days(records[place].Dates).Spans)
            {
                line = line.Overlay(Shown(stop, records, places, place, asked), static state => state is not FindingState.Met, FindingState.Suspended, Deciding.Credential, place);
            }
        }

        return line;
    }

    // The days of a stop on which it shows: until another record that counts begins.
    private static Timeline Shown(DateSpan stop, IReadOnlyList<HeldRecord> records, ReadOnlySpan<int> places, int place, AskedTrust asked) =>
        Timeline.Of(DateSpan.FromNumbers(stop.FirstNumber, Math.Min(stop.EndNumber, LaterBegins(records, places, place, stop.FirstNumber, asked))));

    private static int LaterBegins(IReadOnlyList<HeldRecord> records, ReadOnlySpan<int> places, int record, int after, AskedTrust asked)
    {
        if (after >= DayNumbers.End)
        {
            return DayNumbers.End;
        }

        var next = DayNumbers.End;
        foreach (var place in places)
        {
            var issued = records[place].Dates.IssuedOn.DayNumber;
            if (place != record && issued > after && Counts(records[place], asked.Minimum))
            {
                next = Math.Min(next, issued);
            }
        }

        return next;
    }
}

/// <summary>How firmly a record must have been checked to count.</summary>
/// <param name="Minimum">The weakest check that counts.</param>
/// <param name="CheckedWithinDays">Days for which a check at the source stands; empty where no clause says so.</param>
/// <param name="CheckedWithinMonths">Months for which it stands instead, as the issuing body says; empty where any stands.</param>
public readonly record struct AskedTrust(Trust Minimum, int? CheckedWithinDays = null, int? CheckedWithinMonths = null)
{
    /// <summary>Whether a check stands for good.</summary>
    public bool AnyStands => CheckedWithinDays is null && CheckedWithinMonths is null;

    /// <summary>For how long a check stands, in words; empty where it stands for good.</summary>
    public string? Limit => CheckedWithinDays is { } days ? $"{days} days here" : CheckedWithinMonths is { } months ? (months == 1 ? "one month" : $"{months} months") : null;

    /// <summary>The last day for which a check stands.</summary>
    /// <param name="day">The day of the check.</param>
    public DateOnly StandsThrough(DateOnly day) => CheckedWithinDays is { } days ? day.AddDays(days)
        : CheckedWithinMonths is { } months ? CalendarDays.AddMonths(day, months).AddDays(-1)
        : DateOnly.MaxValue;
}
