using System.Text.RegularExpressions;

namespace LivIR.Credentials.Features.Training.BookActivity;

/// <summary>
/// Takes a pasted list apart: one person a line or between semicolons. Commas and tabs stand within one person ("Yıldız, Can", or a row of a
/// workbook), unless the parts are people of their own.
/// </summary>
public static partial class PastedPeople
{
    /// <summary>The entries in their order, each with whom it means.</summary>
    public static IReadOnlyList<PastedEntry> Read(string? pasted, AttendeeDirectory people) =>
        [.. (pasted ?? "").Split(['\n', '\r', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).SelectMany(line => Line(Bullet().Replace(line, ""), people))];

    private static IEnumerable<PastedEntry> Line(string line, AttendeeDirectory people)
    {
        var cells = line.Split([',', '\t'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (cells.Length == 0)
        {
            return [];
        }

        var whole = people.Find(line.Replace('\t', ' '));
        if (cells.Length == 1 || whole.Match == PastedMatch.One)
        {
            return [whole];
        }

        List<PastedEntry> each = [.. cells.Select(people.Find)];
        var certain = each.Where(e => e.Match == PastedMatch.One).Select(e => e.People[0].Id).Distinct().Count();
        var others = each.All(e => e.Match == PastedMatch.One || e.Text.Contains(' ', StringComparison.Ordinal));
        return certain > 1 || (certain == 1 && others) ? each : [whole];
    }

    [GeneratedRegex(@"^(?:\d{1,3}[.)]|[-*•–])\s+")]
    private static partial Regex Bullet();
}
