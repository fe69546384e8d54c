using System.Globalization;
using LivIR.Credentials.Shared;

namespace LivIR.Credentials.Features.Surveys;

/// <summary>What can be wrong with a survey or a mock survey, in words that say what to do.</summary>
public static class SurveyProblems
{
    /// <summary>The most files of a mock survey.</summary>
    public const int MostFiles = 50;

    /// <summary>How far back a mock survey may be dated, in days.</summary>
    public const int MockDaysBack = 31;

    /// <summary>The facility does not exist for the asker, or only a part of it does.</summary>
    public static Problem NotYours { get; } = new("survey.scope", "Surveys of this facility are not yours to keep. Someone who looks after all of it must do this.", "Facility");

    /// <summary>Somebody wrote something in the meantime.</summary>
    public static Problem Gone { get; } = new("survey.gone", "Somebody has written something here in the meantime. What you typed is still here; look at the page once more in another window, and decide.");

    /// <summary>Neither scheme nor standard.</summary>
    public static Problem NothingNamed { get; } = new("survey.standard", "Choose the scheme or the standard by which the facility was surveyed.", "Standard");

    /// <summary>No such scheme or standard.</summary>
    public static Problem UnknownStandard { get; } = new("survey.standard", "This scheme or standard is not in the catalogue. Choose one that is.", "Standard");

    /// <summary>Held in the future.</summary>
    public static Problem HeldInFuture { get; } = new("survey.held", "This day lies in the future. Record the survey once it has begun.", "HeldOn");

    /// <summary>Held too far back.</summary>
    public static Problem HeldTooEarly { get; } = new("survey.held", "This day lies before 1990. Look at the year again.", "HeldOn");

    /// <summary>A mock survey dated too far back.</summary>
    public static Problem MockTooEarly { get; } = new("mock.held", string.Create(CultureInfo.InvariantCulture, $"A mock survey is dated at most {MockDaysBack} days back. Choose a later day."), "HeldOn");

    /// <summary>No such clause.</summary>
    public static Problem UnknownClause { get; } = new("survey.clause", "No standard has this clause. Choose one of the list, or none.", "Clause");

    /// <summary>Nothing changed.</summary>
    public static Problem Unchanged { get; } = new("survey.same", "Nothing is different from what is on record, so nothing was saved.");

    /// <summary>The reason is missing.</summary>
    public static Problem ReasonMissing { get; } = new("survey.reason", "Say why, so that a later reader understands it.", "Reason");

    /// <summary>An action is open.</summary>
    public static Problem HasAction { get; } = new("survey.action", "An action was opened for this observation and is not closed. Cancel the action first.");

    /// <summary>Too few or too many files.</summary>
    public static Problem SampleSize { get; } = new("mock.size", string.Create(CultureInfo.InvariantCulture, $"Draw 1 to {MostFiles} staff files."), "Size");

    /// <summary>A seed out of range.</summary>
    public static Problem SeedRange { get; } = new("mock.seed", "The seed is a whole number from 1 to 999,999,999.", "Seed");

    /// <summary>Nobody works there.</summary>
    public static Problem NobodyPresent { get; } = new("mock.nobody", "Nobody worked at this facility on that day, so there is no file to draw. Choose another day.", "HeldOn");

    /// <summary>Nothing is asked.</summary>
    public static Problem NothingAsked { get; } = new("mock.standard", "This standard asks nothing of the facility on that day: it may be in force later, or in other countries. Choose another.", "Standard");

    /// <summary>It is finished.</summary>
    public static Problem Finished { get; } = new("mock.finished", "This mock survey is finished; its notes stand. Draw a new one to look again.");

    /// <summary>The item is not one of the sheet.</summary>
    public static Problem UnknownItem { get; } = new("mock.item", "This is not one of the things that are walked. Load the page anew.");

    /// <summary>The day of finishing is out of range.</summary>
    public static Problem FinishDay { get; } = new("mock.finish", "It is finished between the day of the mock survey and today. Choose such a day.", "On");

    /// <summary>Somebody else noted something of the same item.</summary>
    public static Problem NotedMeanwhile(string who, string? words) => new(
        "mock.gone", $"{who} has noted this in the meantime{(string.IsNullOrEmpty(words) ? "" : $": “{words}”")}. Your words are still here; save them again to put them in that place.");

    /// <summary>A text is missing or too long.</summary>
    public static Problem? Text(string? text, string what, int longest, string field) =>
        string.IsNullOrWhiteSpace(text) ? new Problem("survey.missing", $"Enter {what}.", field) : TooLong(text, longest, field);

    /// <summary>A text is too long.</summary>
    public static Problem? TooLong(string? text, int longest, string field) =>
        text?.Trim().Length > longest ? new Problem("survey.long", string.Create(CultureInfo.InvariantCulture, $"Use at most {longest} characters."), field) : null;
}
