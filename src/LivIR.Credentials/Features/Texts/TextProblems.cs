using LivIR.Credentials.Shared;

namespace LivIR.Credentials.Features.Texts;

/// <summary>Why a file could not be read. None of them stops a person from filing it.</summary>
public static class TextProblems
{
    private const string ByHand = "Enter what is printed by hand.";

    /// <summary>It took longer than it may.</summary>
    public static Problem TooLong { get; } = new("reading.time", $"Reading the file took too long and was stopped. {ByHand}");

    /// <summary>The process that read it broke.</summary>
    public static Problem Broken { get; } = new("reading.broken", $"The file could not be read. {ByHand}");

    /// <summary>The reader said why.</summary>
    public static Problem NotRead(string why) => new("reading.document", why.EndsWith(ByHand, StringComparison.Ordinal) ? why : $"{why} {ByHand}");
}
