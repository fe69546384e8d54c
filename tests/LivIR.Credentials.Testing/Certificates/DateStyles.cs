using System.Globalization;

namespace LivIR.Credentials.Testing.Certificates;

/// <summary>A way of writing days.</summary>
/// <param name="Format">The format.</param>
/// <param name="Language">The language of month names.</param>
/// <param name="Asks">Whether day and month can be exchanged and the language does not tell.</param>
internal sealed record DateStyle(string Format, string Language, bool Asks)
{
    public string Write(DateOnly day) => day.ToString(Format, CultureInfo.GetCultureInfo(Language));
}

/// <summary>Ways of writing days by language.</summary>
internal static class DateStyles
{
    private static readonly DateStyle[] English =
    [
        new("d MMMM yyyy", "en-GB", false), new("MMMM d, yyyy", "en-US", false), new("dd MMM yyyy", "en-GB", false), new("yyyy-MM-dd", "en-US", false), new("dd-MMM-yyyy", "en-US", false),
        new("MM'/'dd'/'yyyy", "en-US", true), new("dd'/'MM'/'yyyy", "en-GB", true), new("dd.MM.yyyy", "en-GB", false),
    ];

    private static readonly DateStyle[] Turkish =
    [
        new("dd.MM.yyyy", "tr-TR", false), new("d MMMM yyyy", "tr-TR", false), new("dd'/'MM'/'yyyy", "tr-TR", false), new("dd-MM-yyyy", "tr-TR", false),
    ];

    private static readonly DateStyle[] German = [new("dd.MM.yyyy", "de-DE", false), new("d. MMMM yyyy", "de-DE", false)];

    // Only in the reporting half.
    private static readonly DateStyle[] OtherEnglish = [new("dd'/'MMM'/'yyyy", "en-US", false), new("dd-MMM-yy", "en-US", false), new("MMMM dd, yyyy", "en-US", false), new("dd'/'MM'/'yyyy", "en-GB", true), new("M'/'d'/'yyyy", "en-US", true), new("yyyy-MM-dd", "en-US", false)];

    private static readonly DateStyle[] OtherTurkish = [new("dd.MM.yyyy", "tr-TR", false), new("dd MMMM yyyy", "tr-TR", false), new("d'/'M'/'yyyy", "tr-TR", false), new("d.M.yyyy", "tr-TR", false)];

    private static readonly DateStyle[] OtherGerman = [new("d.M.yyyy", "de-DE", false), new("dd. MMMM yyyy", "de-DE", false)];

    public static DateStyle Pick(string language, Random random, bool reportOnly)
    {
        var styles = (language, reportOnly) switch { ("tr", false) => Turkish, ("de", false) => German, (_, false) => English, ("tr", _) => OtherTurkish, ("de", _) => OtherGerman, _ => OtherEnglish };
        return styles[random.Next(styles.Length)];
    }
}
