using System.Globalization;
using LivIR.Credentials.Data.Model.Actions;
using LivIR.Credentials.Rules.Actions;
using LivIR.Credentials.Shared.States;

namespace LivIR.Credentials.Features.Actions;

/// <summary>What is said of actions on pages and in workbooks.</summary>
public static class ActionWords
{
    private static readonly StateLook Overdue = new("Overdue", "cross", "bad");
    private static readonly StateLook Escalated = new("Escalated", "warning", "bad");

    /// <summary>The word of a stage.</summary>
    public static string Stage(ActionStage stage) => stage switch
    {
        ActionStage.Open => "open",
        ActionStage.Waiting => "to verify",
        ActionStage.Verified => "verified",
        _ => "cancelled",
    };

    /// <summary>The tag of an action on its day: overdue before anything else.</summary>
    public static StateLook Look(ActionRow row) =>
        row.IsEscalated ? Escalated
        : row.DaysOverdue > 0 ? Overdue
        : row.Course.Stage switch
        {
            ActionStage.Open => new StateLook("Open", "ring", "nr"),
            ActionStage.Waiting => new StateLook("To verify", "wait", "wait"),
            ActionStage.Verified => new StateLook("Verified", "check", "met"),
            _ => new StateLook("Cancelled", "dash", "nr"),
        };

    /// <summary>"3 days overdue"; empty where it is not.</summary>
    public static string Late(int days) => days == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{days} {(days == 1 ? "day" : "days")} overdue");

    /// <summary>"2 of 3 steps"; empty where it has none.</summary>
    public static string Steps(ActionCourse course) => course.Steps.Count == 0 ? ""
        : string.Create(CultureInfo.InvariantCulture, $"{course.Steps.Count(s => s.Done is not null)} of {course.Steps.Count} steps");

    /// <summary>Where an action comes from.</summary>
    public static string Source(ActionSource source) => source switch
    {
        ActionSource.Clause => "open clause",
        ActionSource.Survey => "survey",
        ActionSource.MockSurvey => "mock survey",
        _ => "crosswalk",
    };

    /// <summary>What an entry says was done, in the past tense.</summary>
    public static string Entry(ActionEntry entry, ActionCourse course) => entry.Kind switch
    {
        ActionEntryKind.Opened => "opened it",
        ActionEntryKind.Changed => "changed it",
        ActionEntryKind.StepDone => $"ticked “{StepText(entry, course)}”",
        ActionEntryKind.StepReopened => $"took the tick off “{StepText(entry, course)}”",
        ActionEntryKind.Completed => "said that it is done",
        ActionEntryKind.SentBack => "sent it back",
        ActionEntryKind.Verified => "verified it",
        _ => "cancelled it",
    };

    private static string StepText(ActionEntry entry, ActionCourse course) =>
        course.Entries.Where(e => e.Number < entry.Number).Reverse().SelectMany(e => e.Steps).FirstOrDefault(s => s.Number == entry.StepNumber)?.Text ?? "a step";
}
