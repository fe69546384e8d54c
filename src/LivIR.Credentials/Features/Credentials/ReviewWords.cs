using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Shared.Dates;

namespace LivIR.Credentials.Features.Credentials;

/// <summary>What reviewers and holders read about a certificate that waits.</summary>
public static class ReviewWords
{
    /// <summary>A saying in a sentence.</summary>
    /// <param name="note">What was said.</param>
    /// <param name="clock">The clock where the holder works, whose days are told.</param>
    public static string Of(ReviewNote note, LocalClock clock)
    {
        var on = DayText.Of(clock.Day(note.At));
        return note.Kind switch
        {
            ReviewNoteKind.Question => $"{note.SaidByName} asked on {on}: {note.Text}",
            ReviewNoteKind.Answer => $"{note.SaidByName} answered on {on}: {note.Text}",
            ReviewNoteKind.SourceUnreachable => $"Source unreachable on {on}, tried by {note.SaidByName}: {note.Text}",
            _ => $"Put back by {note.SaidByName} on {on}{(note.Text is null ? "." : $": {note.Text}")}",
        };
    }

    /// <summary>Why a certificate stands where it does in the queue.</summary>
    public static string Why(ReviewItem item) => item.State == ReviewState.Asked ? "Waits for the holder's answer."
        : item.IsRisk ? "Turns a red clause green."
        : item.RiskOn is { } day ? $"Something turns red on {DayText.Of(day)} without it."
        : "Nothing binding rests on it.";

    /// <summary>How many wait for somebody else, in a sentence; empty for none.</summary>
    /// <param name="entered">How many the reader entered.</param>
    public static string? Entered(int entered) => entered switch
    {
        0 => null,
        1 => "One that you entered yourself waits for somebody else.",
        _ => $"{entered} that you entered yourself wait for somebody else.",
    };

    /// <summary>The state in a word; empty for one about which nothing was said.</summary>
    public static string? State(ReviewState state) => state switch
    {
        ReviewState.Asked => "Asked",
        ReviewState.SourceUnreachable => "Source unreachable",
        ReviewState.PutBack => "Put back",
        _ => null,
    };

    /// <summary>What was done a moment ago, as the address names it; null for anything else.</summary>
    public static string? Done(string done) => done switch
    {
        "accepted" => "The certificate was accepted and counts from now on.",
        "rejected" => "The certificate was rejected. Its holder reads your reason.",
        "asked" => "The holder reads your question. The certificate comes back with the answer.",
        "putback" => "The certificate was put back for somebody else.",
        "unreachable" => "It is written down that the source did not answer. The certificate stays on the list.",
        _ => null,
    };

    /// <summary>What to note from a look-up at the issuer: what the catalogue says of it, or else what follows from the kind of certificate.</summary>
    /// <param name="type">The type.</param>
    /// <param name="body">Its issuing body.</param>
    public static string ToNote(CredentialType type, IssuingBody? body) => body?.ToNote ?? OfKind(type);

    /// <summary>For how long a look-up stands, in a sentence.</summary>
    /// <param name="type">The type.</param>
    /// <param name="body">Its issuing body.</param>
    public static string Stands(CredentialType type, IssuingBody? body) => type.Validity.Model == ValidityModel.ContinuousStatus
        ? $"This credential carries no end date. It counts for {Months(type.Validity.StatusCheckMonths ?? 12)} after each look-up at its issuer."
        : body?.RecheckMonths is { } months && type.MinimumTrust >= Trust.PrimarySource
            ? $"A look-up at {body.Name} stands for {Months(months)}, unless a clause says otherwise."
            : "Some clauses ask for a check at the source that is not older than so many days.";

    private static string Months(int months) => months == 1 ? "one month" : $"{months} months";

    private static string OfKind(CredentialType type) => type.Validity.Model == ValidityModel.ContinuousStatus
        ? "Note the status shown and the day; this credential has no end date."
        : type.NumberRequired ? "Note that name, number and last valid day agree, and whether it is suspended." : "Note that name and last valid day agree, and whether it is suspended.";
}
