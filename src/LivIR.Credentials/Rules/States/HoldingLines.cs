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
            return Single(type, records[places[0]], places[0], asked, DayNumbers.End);
        }

        var lines = new StateLine[places.Length];
        for (var i = 0; i < places.Length; i++)
        {
            lines[i] = Single(type, records[places[i]], places[i], asked, SuspendedUntil(records, places, places[i], asked));
        }

        return Suspend(StateLine.AnyOf(lines), records, places, asked);
    }

    /// <summary>Whether a record has been checked as firmly as is asked.</summary>
    public static bool Counts(HeldRecord record, Trust minimum) => record.Standing == Standing.Verified && record.Checked >= minimum;

    private static StateLine Single(TypeFacts type, HeldRecord record, int place, AskedTrust asked, int suspendedUntil)
    {
        if (record.Standing == Standing.Rejected)
        {
            return StateLine.Missing;
        }

        var days = ValidityRules.Days(type.Type.Validity, record.Dates);
        var line = Counts(record, asked.Minimum) ? Counting(type, days, place, suspendedUntil) : Waiting(days, place);
        return asked.CheckedWithinDays is { } within ? Age(line, record, within) : line;
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

    // A check at the source stands for so many days, the last of them included; after that somebody has to look again.
    private static StateLine Age(StateLine line, HeldRecord record, int within)
    {
        var fresh = Timeline.FromSpans(record.SourceChecks.Select(day => DateSpan.Through(day, day.AddDays(within))));
        return line.Overlay(fresh.Complement(), static state => state is FindingState.Met or FindingState.InGrace, FindingState.Unknown, Deciding.Credential);
    }

    // What the issuer took away shows on every day on which nothing else is valid, until a later record begins.
    private static StateLine Suspend(StateLine line, IReadOnlyList<HeldRecord> records, ReadOnlySpan<int> places, AskedTrust asked)
    {
        foreach (var place in places)
        {
            if (records[place].Dates.WithdrawnOn is { } withdrawn && Counts(records[place], asked.Minimum))
            {
                var days = DateSpan.FromNumbers(withdrawn.DayNumber, SuspendedUntil(records, places, place, asked));
                line = line.Overlay(Timeline.Of(days), static state => state is not FindingState.Met, FindingState.Suspended, Deciding.Credential, place);
            }
        }

        return line;
    }

    private static int SuspendedUntil(IReadOnlyList<HeldRecord> records, ReadOnlySpan<int> places, int suspended, AskedTrust asked)
    {
        if (records[suspended].Dates.WithdrawnOn is not { } withdrawn)
        {
            return DayNumbers.End;
        }

        var next = DayNumbers.End;
        foreach (var place in places)
        {
            var issued = records[place].Dates.IssuedOn;
            if (place != suspended && issued > withdrawn && Counts(records[place], asked.Minimum))
            {
                next = Math.Min(next, issued.DayNumber);
            }
        }

        return next;
    }
}

/// <summary>How firmly a record must have been checked to count.</summary>
/// <param name="Minimum">The weakest check that counts.</param>
/// <param name="CheckedWithinDays">Days for which a check at the source stands; empty where any stands.</param>
public readonly record struct AskedTrust(Trust Minimum, int? CheckedWithinDays = null);
