using System.Globalization;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Dates;

namespace LivIR.Credentials.Features.IssuerActs;

/// <summary>What can be wrong with an act of an issuer, in words that say what to do.</summary>
public static class IssuerActProblems
{
    /// <summary>The most credentials that one act for a group may concern.</summary>
    public const int MostAtOnce = 2000;

    /// <summary>The record does not exist for the asker.</summary>
    public static Problem Unknown { get; } = new("issuer-act.record", "This record is not in your register. Go back to People and choose again.");

    /// <summary>Nobody acts about themselves.</summary>
    public static Problem Own { get; } = new("issuer-act.own", "This is your own certificate. Someone else must record what its issuer did.");

    /// <summary>Nobody accepted it.</summary>
    public static Problem NotAccepted { get; } = new("issuer-act.standing", "Nobody has accepted this certificate, or another record took its place. Review it first, or choose the record that stands.");

    /// <summary>Somebody else changed it.</summary>
    public static Problem ChangedMeanwhile { get; } = new("issuer-act.changed", "Somebody changed this record in the meantime. Load the page again and look at it once more.");

    /// <summary>Nothing is chosen.</summary>
    public static Problem KindMissing { get; } = new("issuer-act.kind", "Choose what the issuer did.", "Kind");

    /// <summary>No day.</summary>
    public static Problem FromMissing { get; } = new("issuer-act.from", "Enter the day from which it holds, as the issuer wrote it.", "From");

    /// <summary>Too far ahead.</summary>
    public static Problem TooFarAhead { get; } = new("issuer-act.from", "The day lies more than a year ahead. Record it when it is nearer.", "From");

    /// <summary>Before the issue.</summary>
    public static Problem BeforeIssue(DateOnly issued) => new("issuer-act.from", $"It was issued on {DayText.Of(issued)}, after that day. One of the two is wrong.", "From");

    /// <summary>Ends before it begins.</summary>
    public static Problem EndsBeforeStart { get; } = new("issuer-act.last", "The last day lies before the first. One of the two is wrong.", "LastDay");

    /// <summary>An extension without its day.</summary>
    public static Problem LastDayMissing { get; } = new("issuer-act.last", "Enter the new last valid day.", "LastDay");

    /// <summary>An extension of something endless.</summary>
    public static Problem NothingToExtend { get; } = new("issuer-act.last", "This credential has no last valid day, so there is nothing to extend.", "Kind");

    /// <summary>No later than now.</summary>
    public static Problem NotLater(DateOnly last) => new("issuer-act.last", $"It is valid to {DayText.Of(last)} anyway. Enter a later day.", "LastDay");

    /// <summary>Nothing is stopped.</summary>
    public static Problem NothingToReinstate { get; } = new("issuer-act.from", "It is neither withdrawn nor suspended on that day. Enter a day on which it is, or record the withdrawal first.", "From");

    /// <summary>It is there already.</summary>
    public static Problem AlreadyRecorded { get; } = new("issuer-act.duplicate", "This is on record already. Nothing was added.", "From");

    /// <summary>No longer stands.</summary>
    public static Problem Gone { get; } = new("issuer-act.gone", "Somebody has taken this back in the meantime. Go back and look at it once more.");

    /// <summary>A part of a group.</summary>
    public static Problem OfGroup { get; } = new("issuer-act.group", "This was recorded for a whole group and is taken back as a whole, under Issuer acts.");

    /// <summary>Neither by how much nor to which day, or both.</summary>
    public static Problem HowLong { get; } = new("issuer-act.length", "Say either to which day they are extended, or by how many months or days from their end.", "LastDay");

    /// <summary>Not a number of months or days.</summary>
    public static Problem LengthRange { get; } = new("issuer-act.length", "Enter between 1 and 60 months, or between 1 and 1,830 days.", "Months");

    /// <summary>No type.</summary>
    public static Problem TypeMissing { get; } = new("issuer-act.type", "Choose the kind of credential.", "TypeCode");

    /// <summary>Days of issue the wrong way round.</summary>
    public static Problem IssuedOrder { get; } = new("issuer-act.issued", "The first day of issue lies after the last. One of the two is wrong.", "IssuedTo");

    /// <summary>Days of the end the wrong way round.</summary>
    public static Problem EndsOrder { get; } = new("issuer-act.ends", "The first of the last valid days lies after the last. One of the two is wrong.", "EndsTo");

    /// <summary>Nothing to show for it.</summary>
    public static Problem FileMissing { get; } = new("issuer-act.file", "Add the issuer's letter, or the page of its register as a PDF or a picture.", "File");

    /// <summary>Nobody.</summary>
    public static Problem NobodyLeft { get; } = new("issuer-act.nobody", "No credential is in this group. Look at the kind, the days and the numbers, and preview again.", "TypeCode");

    /// <summary>Too many.</summary>
    public static Problem TooMany(int count) => new("issuer-act.many", string.Create(CultureInfo.InvariantCulture, $"{count:N0} credentials are in this group; at most {MostAtOnce:N0} are acted on at once. Choose one facility or fewer days of issue."), "TypeCode");

    /// <summary>Not what was previewed.</summary>
    public static Problem NotAsPreviewed { get; } = new("issuer-act.preview", "Records have changed since the preview. Preview again and look at it once more; what you typed is kept.");

    /// <summary>Out of reach.</summary>
    public static Problem NotAllYours { get; } = new("issuer-act.scope", "Some of the people in this group are outside your scope. Someone who sees all of them, such as an administrator, must take it back.");

    /// <summary>One of them is the actor.</summary>
    public static Problem OwnAmongThem { get; } = new("issuer-act.own", "Your own certificate is in this group. Someone else must take it back.");

    /// <summary>Something rests on it.</summary>
    public static Problem ActedOnSince(int count) => new("issuer-act.depends", $"Since then the issuer acted on {(count == 1 ? "one of these credentials" : $"{count} of these credentials")} again. Take that back first.");

    /// <summary>A renewal rests on it.</summary>
    public static Problem RenewedSince(int count) => new("issuer-act.depends", $"{(count == 1 ? "One of these credentials was" : $"{count} of these credentials were")} renewed within the time that this extension gave. It can no longer be taken back as a whole.");

    /// <summary>A text is missing or too long.</summary>
    public static Problem? Text(string? text, string what, string field) =>
        string.IsNullOrWhiteSpace(text) ? new Problem("issuer-act.missing", $"Enter {what}.", field)
        : text.Trim().Length > Data.Model.Credentials.IssuerAct.TextLength ? new Problem("issuer-act.long", "Use at most 500 characters.", field)
        : null;
}
