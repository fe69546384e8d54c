namespace LivIR.Credentials.Features.Standards;

/// <summary>A rule as people read it: a sentence, or a sentence that leads a list.</summary>
/// <param name="Text">The sentence, without its full stop.</param>
/// <param name="Parts">What it leads, in order; none for a plain sentence.</param>
public sealed record RuleLine(string Text, IReadOnlyList<RuleLine> Parts)
{
    /// <summary>A plain sentence.</summary>
    public RuleLine(string text)
        : this(text, [])
    {
    }

    /// <summary>The clause it speaks of, where it refers to one.</summary>
    public string? Clause { get; init; }

    /// <summary>Everything in one line, for workbooks and for what became what.</summary>
    public string Flat => Parts.Count == 0 ? Text : $"{Text} {string.Join("; ", Parts.Select(part => part.Parts.Count == 0 ? part.Flat : $"({part.Flat})"))}";
}
