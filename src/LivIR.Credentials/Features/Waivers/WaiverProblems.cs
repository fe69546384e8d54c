using System.Globalization;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Dates;

namespace LivIR.Credentials.Features.Waivers;

/// <summary>What can be wrong with a waiver, in words that say what to do.</summary>
public static class WaiverProblems
{
    /// <summary>The longest a waiver may run, in months.</summary>
    public const int LongestMonths = 24;

    /// <summary>How far back a waiver may begin, in days.</summary>
    public const int MostDaysBack = 31;

    /// <summary>The facility does not exist for the asker, or only a part of it does.</summary>
    public static Problem NotYours { get; } = new("waiver.scope", "This is not yours to waive. Someone who looks after the whole facility, or after this person there, must do it.", "Facility");

    /// <summary>No such clause here.</summary>
    public static Problem UnknownClause { get; } = new("waiver.clause", "This clause is not asked here on those days. Choose one that is.", "Clause");

    /// <summary>The clause is asked of people.</summary>
    public static Problem PersonNeeded { get; } = new("waiver.person", "This clause is asked of people. Choose the person it is waived for.", "Person");

    /// <summary>The clause is asked of the facility.</summary>
    public static Problem PersonTooMany { get; } = new("waiver.person", "This clause is asked of the facility, not of a person. Leave the person empty.", "Person");

    /// <summary>The person is not asked.</summary>
    public static Problem PersonNotAsked { get; } = new("waiver.person", "This person is not asked this clause here. Choose another person or another clause.", "Person");

    /// <summary>Nobody waives for themselves.</summary>
    public static Problem OwnWaiver { get; } = new("waiver.own", "Nobody grants a waiver to themselves. Someone else must do it.", "Person");

    /// <summary>Nobody approves their own.</summary>
    public static Problem OwnApproval { get; } = new("waiver.approver", "The person it is for cannot approve it. Name someone else.", "Approver");

    /// <summary>Begins too far back.</summary>
    public static Problem BeginsTooEarly { get; } = new("waiver.from", $"A waiver begins at most {MostDaysBack} days back: what was open before stays open in the history.", "From");

    /// <summary>Begins too far ahead.</summary>
    public static Problem BeginsTooLate { get; } = new("waiver.from", "The first day lies more than a year ahead. Grant it when it is nearer.", "From");

    /// <summary>Ends before it begins.</summary>
    public static Problem EndsBeforeStart { get; } = new("waiver.last", "The last day lies before the first. One of the two is wrong.", "LastDay");

    /// <summary>Ends before today.</summary>
    public static Problem EndsInPast { get; } = new("waiver.last", "The last day has passed already. Enter one that is still to come.", "LastDay");

    /// <summary>Runs too long.</summary>
    public static Problem TooLong { get; } = new("waiver.last", $"A waiver runs {LongestMonths} months at most. Choose an earlier last day; it can be granted anew then.", "LastDay");

    /// <summary>It no longer stands.</summary>
    public static Problem Gone { get; } = new("waiver.gone", "Somebody has ended this waiver in the meantime, or it is over. Go back to the register and look at it once more.");

    /// <summary>The new end is no earlier.</summary>
    public static Problem NotEarlier(DateOnly last) => new("waiver.last", $"It ends on {DayText.Of(last)} anyway. Enter an earlier day.", "LastDay");

    /// <summary>The new end lies before what the waiver has covered.</summary>
    public static Problem EndsTooEarly(DateOnly earliest) => new("waiver.last", $"What it has covered stays covered. The earliest last day is {DayText.Of(earliest)}.", "LastDay");

    /// <summary>It is waived already.</summary>
    public static Problem AlreadyWaived(DateOnly last) => new("waiver.duplicate", $"This is waived already, until {DayText.Of(last)}. End that waiver first, or begin after it.", "From");

    /// <summary>A text is missing or too long.</summary>
    public static Problem? Text(string? text, string what, int longest, string field) =>
        string.IsNullOrWhiteSpace(text) ? new Problem("waiver.missing", $"Enter {what}.", field)
        : text.Trim().Length > longest ? new Problem("waiver.long", string.Create(CultureInfo.InvariantCulture, $"Use at most {longest} characters."), field)
        : null;
}
