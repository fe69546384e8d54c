using System.Globalization;
using System.Text;

namespace LivIR.Credentials.Data.Text;

/// <summary>
/// Folds text so that search ignores case and accents on both databases: "Yıldız", "YILDIZ" and "yildiz" fold alike.
/// SQLite lowers ASCII only and SQL Server's answer depends on the collation, so both compare a folded column.
/// </summary>
public static class SearchFold
{
    /// <summary>The folded text: lower case, no accents, one blank between words.</summary>
    public static string Fold(string? text)
    {
        var folded = new StringBuilder();
        foreach (var letter in (text ?? "").Normalize(NormalizationForm.FormD))
        {
            Append(folded, letter);
        }

        return folded.ToString().TrimEnd();
    }

    private static void Append(StringBuilder folded, char letter)
    {
        if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark)
        {
            return;
        }

        if (char.IsWhiteSpace(letter))
        {
            if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }

            return;
        }

        folded.Append(Plain(letter));
    }

    // Letters that carry no combining mark and yet are typed as another letter.
    private static string Plain(char letter) => letter switch
    {
        'ı' or 'İ' => "i",
        'ø' or 'Ø' => "o",
        'ł' or 'Ł' => "l",
        'đ' or 'Đ' => "d",
        'ß' => "ss",
        'æ' or 'Æ' => "ae",
        _ => char.ToLowerInvariant(letter).ToString(),
    };
}
