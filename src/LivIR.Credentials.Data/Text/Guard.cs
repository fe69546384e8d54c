namespace LivIR.Credentials.Data.Text;

/// <summary>Checks that throw in every build; forms have asked the same before in words.</summary>
public static class Guard
{
    /// <summary>The trimmed text.</summary>
    /// <exception cref="ArgumentException">It is empty or longer than <paramref name="longest"/> characters.</exception>
    public static string Text(string? text, int longest)
    {
        var trimmed = (text ?? "").Trim();
        if (trimmed.Length == 0 || trimmed.Length > longest)
        {
            throw new ArgumentException($"A text of 1 to {longest} characters is needed.", nameof(text));
        }

        return trimmed;
    }

    /// <summary>The trimmed text, or null where nothing but blanks was given.</summary>
    /// <exception cref="ArgumentException">It is longer than <paramref name="longest"/> characters.</exception>
    public static string? OptionalText(string? text, int longest) =>
        string.IsNullOrWhiteSpace(text) ? null : Text(text, longest);
}
