using LivIR.Credentials.Shared;

namespace LivIR.Credentials.Features.Facilities;

/// <summary>What can be wrong with a facility's documents, equipment and numbers, in words that say what to do.</summary>
public static class FacilityProblems
{
    /// <summary>The facility does not exist for the asker, or only a part of it does.</summary>
    public static Problem NotYours { get; } = new("facility.scope", "This facility is not yours to keep. Someone who looks after all of it must record this.");

    /// <summary>The record that is corrected, ended or taken back no longer stands.</summary>
    public static Problem Gone { get; } = new("facility.gone", "Somebody has corrected this record, taken it back or ended it in the meantime. Go back to the list and look at it once more.");

    /// <summary>Nothing was changed in a correction.</summary>
    public static Problem NothingNew { get; } = new("facility.same", "Nothing is different from what is on record, so nothing was saved.");

    /// <summary>Why is missing.</summary>
    public static Problem ReasonMissing { get; } = new("facility.reason", "Say why, so that a later reader understands it.", "Reason");

    /// <summary>No such kind of document.</summary>
    public static Problem UnknownDocument { get; } = new("document.kind", "Choose what kind of document it is.", "Kind");

    /// <summary>No such unit here.</summary>
    public static Problem UnknownUnit { get; } = new("document.unit", "This room or piece of equipment is not on record here. Choose another, or none.", "Unit");

    /// <summary>Dated ahead.</summary>
    public static Problem DatedInFuture { get; } = new("document.dated", "The day on the document lies in the future. Look at the document again.", "DatedOn");

    /// <summary>Dated too far back.</summary>
    public static Problem DatedTooEarly { get; } = new("document.dated", "The day on the document lies before 1940. Look at the year again.", "DatedOn");

    /// <summary>The end lies before the date.</summary>
    public static Problem ExpiresBeforeDate { get; } = new("document.expires", "The last valid day lies before the day on the document. One of the two is wrong.", "ExpiresOn");

    /// <summary>The review lies before the date.</summary>
    public static Problem ReviewedBeforeDate { get; } = new("document.review", "The day of the next review lies before the day on the document. One of the two is wrong.", "ReviewOn");

    /// <summary>The document is there already.</summary>
    public static Problem DocumentThere { get; } = new("document.duplicate", "This document is on record already, with the same kind, day and title. Nothing was added.", "Title");

    /// <summary>No such kind of room or equipment.</summary>
    public static Problem UnknownUnitKind { get; } = new("unit.kind", "Choose what kind of room or equipment it is.", "Kind");

    /// <summary>In service too far back or ahead.</summary>
    public static Problem ServiceDay { get; } = new("unit.from", "The first day in service lies before 1940 or more than two years ahead. Look at the year again.", "From");

    /// <summary>The name is taken.</summary>
    public static Problem UnitThere { get; } = new("unit.duplicate", "Something in service here has this name already. Give it another, so that its documents can be told apart.", "Name");

    /// <summary>The end lies before the start.</summary>
    public static Problem EndsBeforeService { get; } = new("unit.until", "The last day in service lies before the first. One of the two is wrong.", "LastDay");

    /// <summary>The end lies too far ahead.</summary>
    public static Problem EndsTooLate { get; } = new("unit.until", "The last day in service lies more than two years ahead. Enter it when it is nearer.", "LastDay");

    /// <summary>It has ended.</summary>
    public static Problem UnitEnded { get; } = new("unit.ended", "It is out of service already; its days stand. Record it anew if it serves again.");

    /// <summary>No such number.</summary>
    public static Problem UnknownNumber { get; } = new("number.kind", "Choose which number it is.", "Kind");

    /// <summary>A period without an end.</summary>
    public static Problem PeriodOpen { get; } = new("number.to", "Enter the last day of the period that was counted.", "To");

    /// <summary>A level with an end.</summary>
    public static Problem LevelEnds { get; } = new("number.to", "This number stands until the next one is recorded. Leave the last day empty.", "To");

    /// <summary>The end lies before the start.</summary>
    public static Problem PeriodBackwards { get; } = new("number.to", "The period ends before it begins. One of the two days is wrong.", "To");

    /// <summary>The period has not ended.</summary>
    public static Problem PeriodAhead { get; } = new("number.to", "The period has not ended yet. Record the number once it has.", "To");

    /// <summary>A day too far back or ahead.</summary>
    public static Problem NumberDay { get; } = new("number.from", "The first day lies before 1940 or too far ahead. Look at the year again.", "From");

    /// <summary>The number is there already.</summary>
    public static Problem NumberThere { get; } = new("number.duplicate", "A number for these days is on record already. Correct that one instead.", "From");

    /// <summary>Below nought, too large or too fine.</summary>
    public static Problem ValueRange { get; } = new("number.value", "Enter a number from 0 to 99,999,999 with at most two decimals.", "Value");

    /// <summary>More than all.</summary>
    public static Problem MoreThanAll { get; } = new("number.value", "A share is at most 100 %.", "Value");

    /// <summary>A text is missing.</summary>
    public static Problem Missing(string what, string field) => new("facility.missing", $"Enter {what}.", field);

    /// <summary>A text too long to keep.</summary>
    public static Problem TooLong(string what, int longest, string field) => new("facility.long", $"The {what} holds at most {longest} characters. Shorten it.", field);
}
