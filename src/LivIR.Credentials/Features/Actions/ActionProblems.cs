using System.Globalization;
using LivIR.Credentials.Data.Model.Actions;
using LivIR.Credentials.Shared;

namespace LivIR.Credentials.Features.Actions;

/// <summary>What can be wrong with a corrective action, in words that say what to do.</summary>
public static class ActionProblems
{
    /// <summary>How far ahead the last day may lie, in years.</summary>
    public const int MostYearsAhead = 3;

    /// <summary>The facility does not exist for the asker, or only a part of it does.</summary>
    public static Problem NotYours { get; } = new("action.scope", "Actions of this facility are not yours to keep. Someone who looks after all of it must do this.");

    /// <summary>The action does not exist for the asker.</summary>
    public static Problem Unknown { get; } = new("action.unknown", "This action is not among those you may see. Go back to the list.");

    /// <summary>Somebody wrote something in the meantime.</summary>
    public static Problem Gone { get; } = new("action.gone", "Somebody has changed this action in the meantime. What you typed is still here; load the page anew in another window, look at it once more, and decide.");

    /// <summary>Nothing was chosen.</summary>
    public static Problem NothingChosen { get; } = new("action.nothing", "Choose at least one clause.");

    /// <summary>No owner.</summary>
    public static Problem OwnerMissing { get; } = new("action.owner", "Choose who has to see to it.", "Owner");

    /// <summary>The owner does not work there.</summary>
    public static Problem OwnerElsewhere { get; } = new("action.owner", "The owner must be someone who works at this facility. Choose another person.", "Owner");

    /// <summary>No last day.</summary>
    public static Problem DueMissing { get; } = new("action.due", "Enter the day until which it has to be done.", "DueOn");

    /// <summary>The last day has passed.</summary>
    public static Problem DueInPast { get; } = new("action.due", "This day has passed already. Enter one that is still to come.", "DueOn");

    /// <summary>The last day lies too far ahead.</summary>
    public static Problem DueTooLate { get; } = new("action.due", "This day lies more than three years ahead. Look at the year again.", "DueOn");

    /// <summary>Too many steps.</summary>
    public static Problem TooManySteps { get; } = new("action.steps", string.Create(CultureInfo.InvariantCulture, $"An action has at most {ActionEntry.MostSteps} steps. Put some together, or open a second action."), "Steps");

    /// <summary>A step is too long.</summary>
    public static Problem StepTooLong { get; } = new("action.steps", string.Create(CultureInfo.InvariantCulture, $"A step holds at most {ActionEntry.TitleLength} characters. Shorten it, or make two of it."), "Steps");

    /// <summary>No such clause.</summary>
    public static Problem UnknownClause { get; } = new("action.clause", "No standard has this clause. Choose one that is.", "Clause");

    /// <summary>The person does not work there.</summary>
    public static Problem PersonElsewhere { get; } = new("action.person", "This person does not work at this facility. Choose another, or leave it empty.", "Person");

    /// <summary>The observation or mock survey is not of this facility, or was taken back.</summary>
    public static Problem UnknownOrigin { get; } = new("action.origin", "What this action comes from is not on record at this facility. Go back and choose again.");

    /// <summary>There is an open one.</summary>
    public static Problem AlreadyOpen { get; } = new("action.duplicate", "An action about this is open already. Go on with that one.");

    /// <summary>Somebody was faster.</summary>
    public static Problem OpenedMeanwhile { get; } = new("action.duplicate", "Somebody has just opened an action about the same. Nothing was opened twice; look at the register, and try again for the rest.");

    /// <summary>It is closed.</summary>
    public static Problem Closed { get; } = new("action.closed", "This action is verified or cancelled. Open a new one where something is still wrong.");

    /// <summary>It waits for a look.</summary>
    public static Problem Waits { get; } = new("action.waits", "It is said to be done and waits for somebody to look at it. Send it back first.");

    /// <summary>It does not wait for a look.</summary>
    public static Problem DoesNotWait { get; } = new("action.open", "Nobody says that it is done. It can be verified once its owner has said so.");

    /// <summary>No such step.</summary>
    public static Problem UnknownStep { get; } = new("action.step", "This step is not one of the action any more. Load the page anew.");

    /// <summary>Nothing changed.</summary>
    public static Problem Unchanged { get; } = new("action.same", "Nothing is different from what is on record, so nothing was saved.");

    /// <summary>One's own.</summary>
    public static Problem OwnAction { get; } = new("action.own", "Nobody verifies, sends back or cancels an action that they own or said to be done, whatever their role. Somebody else must.");

    /// <summary>A note is missing.</summary>
    public static Problem NoteMissing { get; } = new("action.note", "Say what was done, so that whoever verifies it knows what to look at.", "Words");

    /// <summary>Why it is sent back is missing.</summary>
    public static Problem WordsMissing { get; } = new("action.words", "Say what is still missing, so that the owner knows what to do.", "Words");

    /// <summary>Why it is cancelled or changed is missing.</summary>
    public static Problem ReasonMissing { get; } = new("action.reason", "Say why, so that a later reader understands it.", "Reason");

    /// <summary>Steps are left.</summary>
    public static Problem StepsLeft(int count) => new(
        "action.steps", string.Create(CultureInfo.InvariantCulture, $"{(count == 1 ? "One step is" : $"{count} steps are")} not ticked. Tick what is done; somebody who keeps the action takes out what is not needed."));

    /// <summary>A text is missing or too long.</summary>
    public static Problem? Text(string? text, string what, int longest, string field) =>
        string.IsNullOrWhiteSpace(text) ? new Problem("action.missing", $"Enter {what}.", field) : TooLong(text, longest, field);

    /// <summary>A text is too long.</summary>
    public static Problem? TooLong(string? text, int longest, string field) =>
        text?.Trim().Length > longest ? new Problem("action.long", string.Create(CultureInfo.InvariantCulture, $"Use at most {longest} characters."), field) : null;
}
