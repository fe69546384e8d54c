using LivIR.Credentials.Shared;

namespace LivIR.Credentials.Features.Pathways;

/// <summary>Why a step was not recorded or decided, with what to do.</summary>
internal static class PathwayProblems
{
    /// <summary>Outside the scope, or on no pathway.</summary>
    public static Problem UnknownPerson { get; } = new("pathway.person", "This person is not in your register, or is on no pathway. An administrator sets the pathway on the person's page.");

    /// <summary>Not a step of the person's pathway.</summary>
    public static Problem UnknownStep { get; } = new("pathway.step", "This step is not one of the pathway. Go back and choose again.");

    /// <summary>Neither a day nor a number.</summary>
    public static Problem NothingSaid { get; } = new("pathway.nothing", "Enter the day on which the step was completed.", "CompletedOn");

    /// <summary>Neither a day nor a number, where a number can be told.</summary>
    public static Problem NoCount { get; } = new("pathway.count", "Enter how many there are so far.", "Count");

    /// <summary>Completed in the future.</summary>
    public static Problem InTheFuture { get; } = new("pathway.completed", "The day lies in the future. Record the step once it is completed.", "CompletedOn");

    /// <summary>A completed step without a file.</summary>
    public static Problem NoProof { get; } = new("pathway.proof", "A completed step needs its proof. Add the certificate, the letter or the log as a file.");

    /// <summary>A proof that nobody can have opened.</summary>
    public static Problem FilesHeld { get; } = new("pathway.held", "The proof is held by the malware scan, so nobody can have seen it. Wait until it is scanned, or look it up at the source.", "Method");

    /// <summary>Nothing differs from what counts.</summary>
    public static Problem Unchanged { get; } = new("pathway.unchanged", "This is on record already. Nothing was added.");

    /// <summary>One's own step, or one that one entered.</summary>
    public static Problem OwnStep { get; } = new("pathway.own", "Nobody decides about their own step, nor about one they entered. Somebody else must.");

    /// <summary>The step does not wait.</summary>
    public static Problem DoesNotWait { get; } = new("pathway.decided", "This step does not wait any more: somebody decided about it, or it was sent anew. Go back to the list.");

    /// <summary>Somebody was faster.</summary>
    public static Problem ChangedMeanwhile { get; } = new("pathway.changed", "Somebody recorded this step or decided about it in the meantime. Load the page again and look at it once more.");

    /// <summary>A refusal without a reason.</summary>
    public static Problem ReasonMissing { get; } = new("pathway.reason", "Say why, so that the candidate knows what to send.", "Reason");

    /// <summary>"Seen" without a file.</summary>
    public static Problem NothingToSee { get; } = new("pathway.no-file", "There is no file, so nothing can have been seen. Check it at the source, or reject it and ask for the file.", "Method");

    /// <summary>A check at the source that names none.</summary>
    public static Problem SourceMissing { get; } = new("pathway.source", "Say where you checked it.", "Source");

    /// <summary>A day, and fewer than are needed.</summary>
    public static Problem TooFew(int target, string? unit) => new("pathway.too-few", $"The step is completed with {target} {unit}. Leave the day empty until the number is reached.", "Count");

    /// <summary>Enough, and no day.</summary>
    public static Problem DayMissing(int target, string? unit) => new("pathway.day", $"{target} {unit} are reached. Enter the day on which they were.", "CompletedOn");
}
