using LivIR.Credentials.Shared;

namespace LivIR.Credentials.Features.Training;

/// <summary>Why a booking is not taken back, or an activity not recorded, with what to do.</summary>
internal static class TrainingProblems
{
    /// <summary>No such booking for the asker.</summary>
    public static Problem UnknownBooking { get; } = new("training.booking", "This booking is not in your register. Go back to Training and choose again.");

    /// <summary>It stands no more.</summary>
    public static Problem BookingGone { get; } = new("training.gone", "Somebody has taken this booking back already.");

    /// <summary>Somebody wrote in between.</summary>
    public static Problem BookingChanged { get; } = new("training.changed", "Somebody changed records of this booking in the meantime. Load the page again and look at it once more.");

    /// <summary>Somebody wrote in between.</summary>
    public static Problem ChangedMeanwhile { get; } = new("training.changed", "Somebody recorded training at the same moment. Send it once more; what you typed is kept.");

    /// <summary>Out of reach.</summary>
    public static Problem NotAllYours { get; } = new("training.scope", "Some of the people of this booking are outside your scope. Someone who sees all of them, such as an administrator, must take it back.");

    /// <summary>No reason.</summary>
    public static Problem ReasonMissing { get; } = new("training.reason", "Say why, so that a later reader understands it.", "Reason");

    /// <summary>Too many words.</summary>
    public static Problem ReasonTooLong { get; } = new("training.reason", "Use at most 500 characters.", "Reason");

    /// <summary>Others have taken the place of its records.</summary>
    public static Problem CorrectedSince(int count) => new(
        "training.depends", $"{(count == 1 ? "One record of this booking was" : $"{count} records of this booking were")} corrected or taken back since, by an import. Undo that import first, under Administration, Import.");
}
