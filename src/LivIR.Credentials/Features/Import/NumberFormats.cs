namespace LivIR.Credentials.Features.Import;

/// <summary>What a number format makes of a number.</summary>
internal enum NumberShown
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A day and a time.</summary>
    Moment,
}

/// <summary>Tells from a number format whether a number is shown as a day.</summary>
internal static class NumberFormats
{
    /// <summary>What a format built in makes of a number.</summary>
    public static NumberShown BuiltIn(int number) => number switch
    {
        22 => NumberShown.Moment,
        (>= 14 and <= 17) or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58 => NumberShown.Day,
        _ => NumberShown.Number,
    };

    /// <summary>What a written format makes of a number: it is a day where a year, or a month and a day, are shown outside of quoted text.</summary>
    public static NumberShown Of(string format)
    {
        var (year, month, day, hour) = (false, 0, false, false);
        foreach (var letter in Letters(format))
        {
            var lower = char.ToLowerInvariant(letter);
            year |= lower is 'y' or 'e' or 'g' or 'b';
            day |= lower == 'd';
            hour |= lower is 'h' or 's';
            month += lower == 'm' ? 1 : 0;
        }

        var isDay = year || day || (month >= 3 && !hour);
        return !isDay ? NumberShown.Number : hour ? NumberShown.Moment : NumberShown.Day;
    }

    /// <summary>How many digits a format of nothing but zeros shows, as for an employee number with zeros in front; 0 for any other.</summary>
    public static int Digits(string format) => format.Length is > 1 and <= 20 && format.All(letter => letter == '0') ? format.Length : 0;

    // The first section only; without quoted text, letters behind a backslash, fill and space letters, colours and conditions.
    private static IEnumerable<char> Letters(string format)
    {
        if (format.StartsWith("General", StringComparison.OrdinalIgnoreCase))
        {
            yield break;
        }

        var close = '\0';
        for (var at = 0; at < format.Length; at++)
        {
            var letter = format[at];
            if (close != '\0')
            {
                close = letter == close ? '\0' : close;
            }
            else if (letter == ';')
            {
                yield break;
            }
            else if (letter is '\\' or '_' or '*')
            {
                at++;
            }
            else if (letter is '"' or '[')
            {
                close = letter == '"' ? '"' : ']';
            }
            else if (letter is 'E' or 'e' && at + 1 < format.Length && format[at + 1] is '+' or '-')
            {
                at++;
            }
            else
            {
                yield return letter;
            }
        }
    }
}
