using LivIR.Credentials.Data.Text;

namespace LivIR.Credentials.Data.Model.Credentials;

/// <summary>Something said about a credential while it waits for a decision. It decides nothing, and is never changed or removed.</summary>
public sealed class ReviewNote
{
    /// <summary>The longest text, in characters.</summary>
    public const int TextLength = 500;

    private ReviewNote()
    {
    }

    /// <summary>The key; grows with time.</summary>
    public Guid Id { get; private set; }

    /// <summary>About what.</summary>
    public Guid CredentialId { get; private set; }

    /// <summary>What kind of saying it is.</summary>
    public ReviewNoteKind Kind { get; private set; }

    /// <summary>The question, the answer, the note to a colleague, or the source that did not answer.</summary>
    public string? Text { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>The account that said it.</summary>
    public Guid SaidBy { get; private set; }

    /// <summary>Its name, as it was then.</summary>
    public string SaidByName { get; private set; } = "";

    /// <summary>Writes one down.</summary>
    /// <exception cref="ArgumentException">It needs words and has none, or too many; only putting back needs none.</exception>
    public static ReviewNote Say(Guid id, Guid credentialId, ReviewNoteKind kind, string? text, Decider by) => new()
    {
        Id = id,
        CredentialId = credentialId,
        Kind = kind,
        Text = kind == ReviewNoteKind.PutBack ? Guard.OptionalText(text, TextLength) : Guard.Text(text ?? "", TextLength),
        At = by.At,
        SaidBy = by.AccountId,
        SaidByName = by.Name,
    };
}

/// <summary>What is said about a credential that waits.</summary>
public enum ReviewNoteKind
{
    /// <summary>A reviewer asks the holder.</summary>
    Question,

    /// <summary>The holder answers.</summary>
    Answer,

    /// <summary>A reviewer leaves it to somebody else.</summary>
    PutBack,

    /// <summary>A reviewer tried to look it up, and the source did not answer.</summary>
    SourceUnreachable,
}
