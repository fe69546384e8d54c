using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using LivIR.Credentials.Data.Model.Evidence;

namespace LivIR.Credentials.Features.Evidence;

/// <summary>Makes a sender's file name safe to show, to store and to offer for download.</summary>
public static partial class SafeFileName
{
    private const string Fallback = "certificate";
    private const string NotInWindowsNames = "<>:\"|?*";

    /// <summary>The name without folders, invisible characters and forbidden ones, with the extension of what the file really is.</summary>
    /// <param name="name">What the sender called it.</param>
    /// <param name="kind">What it is.</param>
    public static string From(string? name, FileKind kind = FileKind.Pdf)
    {
        var last = name is null ? "" : name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var stem = Extension().Replace(Tidy(last), "");
        stem = Shorten(stem, EvidenceFile.FileNameLength - kind.Extension().Length).Trim(' ', '.');
        return (stem.Length == 0 ? Fallback : stem) + kind.Extension();
    }

    // A dot, a letter and up to four more: ".exe" is an extension, ".2024" and the dot of "Dr. Smith" are not.
    [GeneratedRegex(@"\.[A-Za-z][A-Za-z0-9]{0,4}\z")]
    private static partial Regex Extension();

    private static string Tidy(string name)
    {
        var kept = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes().Where(IsVisible))
        {
            kept.Append(rune.IsAscii && NotInWindowsNames.Contains((char)rune.Value) ? "_" : Rune.IsWhiteSpace(rune) ? " " : rune.ToString());
        }

        return kept.ToString().Normalize(NormalizationForm.FormC).Trim();
    }

    // Format covers the bidi marks, which can show "exe.pdf" for "fdp.exe"; a lone surrogate arrives as the replacement character.
    private static bool IsVisible(Rune rune) => rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse);

    private static string Shorten(string stem, int length)
    {
        if (stem.Length <= length)
        {
            return stem;
        }

        return char.IsHighSurrogate(stem[length - 1]) ? stem[..(length - 1)] : stem[..length];
    }
}
