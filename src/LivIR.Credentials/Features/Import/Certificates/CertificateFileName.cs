using System.Globalization;
using System.Text.RegularExpressions;

namespace LivIR.Credentials.Features.Import.Certificates;

/// <summary>What the name of a file says about the certificate in it; each is empty where it says nothing.</summary>
/// <param name="Person">The employee number, or the name.</param>
/// <param name="Credential">Which credential, as written.</param>
/// <param name="Issued">The day of issue.</param>
/// <param name="MonthOnly">Whether only its month is named; the day is then the last of the month.</param>
/// <param name="Number">The number of the certificate.</param>
public sealed partial record CertificateFileName(string Person, string Credential, DateOnly? Issued, bool MonthOnly, string Number)
{
    /// <summary>Reads a name such as E123_BLS_2026-05.pdf or E123_BLS_2026-05-14_B-100.pdf: person, credential, day or month of issue, number, with underscores between.</summary>
    public static CertificateFileName Read(string fileName)
    {
        var stem = Path.GetFileNameWithoutExtension(fileName);
        var parts = stem.Split('_', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var at = Array.FindIndex(parts, part => Day().IsMatch(part));
        if (parts.Length < 2 || at is 0 or 1)
        {
            return new CertificateFileName("", "", null, false, "");
        }

        var (issued, month) = at < 0 ? (null, false) : ReadDay(Day().Match(parts[at]));
        var last = at < 0 ? parts.Length : at;
        return new CertificateFileName(parts[0], string.Join(' ', parts[1..last]), issued, month, at < 0 ? "" : string.Join(' ', parts[(at + 1)..]));
    }

    private static (DateOnly? Day, bool MonthOnly) ReadDay(Match match)
    {
        var (year, month) = (Int(match.Groups[1]), Int(match.Groups[2]));
        var monthOnly = !match.Groups[3].Success;
        if (year is < 1940 or > 2200 || month is < 1 or > 12)
        {
            return (null, false);
        }

        var length = DateTime.DaysInMonth(year, month);
        var day = monthOnly ? length : Int(match.Groups[3]);
        return day < 1 || day > length ? (null, false) : (new DateOnly(year, month, day), monthOnly);
    }

    private static int Int(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("^([0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?$")]
    private static partial Regex Day();
}
