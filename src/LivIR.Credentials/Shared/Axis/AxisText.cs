using System.Globalization;

namespace LivIR.Credentials.Shared.Axis;

/// <summary>
/// How wide a lane must be for words to fit beside a bar or in it. The page does not know its width, so the words carry a class that
/// shows them from a width on.
/// </summary>
public static class AxisText
{
    private const double LetterWidth = 6.4;
    private const double Padding = 16;
    private static readonly int[] Widths = [280, 400, 560, 720, 880, 1100];

    /// <summary>The words that may stand in a part of the lane, each with its class: the text, and the short one up to the width from which the text fits.</summary>
    public static IEnumerable<(string Text, string Class)> Fitting(string? text, string? brief, double share)
    {
        var full = text is null ? null : Class(text, share);
        if (full is not null)
        {
            yield return (text!, full);
        }

        if (brief is not null && Class(brief, share) is { } css && css != full)
        {
            yield return (brief, full is null ? css : $"{css} {full.Replace("from", "until", StringComparison.Ordinal)}");
        }
    }

    /// <summary>The class for words in a part of the lane; empty where they never fit.</summary>
    /// <param name="text">The words.</param>
    /// <param name="share">The part of the lane they have, in percent.</param>
    public static string? Class(string text, double share)
    {
        var needed = share <= 0 ? double.MaxValue : ((text.Length * LetterWidth) + Padding) * 100 / share;
        return Array.Find(Widths, width => width >= needed) is var found && found > 0 ? string.Create(CultureInfo.InvariantCulture, $"from-{found}") : null;
    }
}
