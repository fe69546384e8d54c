using System.Globalization;

namespace LivIR.Credentials.Testing.Certificates;

/// <summary>Invented certificates with what is printed on them: several layouts, languages, ways of writing dates, scans and photographs. Always the same.</summary>
public static class CertificateSet
{
    /// <summary>How many there are.</summary>
    public const int Count = 96;

    private const int Seed = 20261125;

    private static readonly string[] EndsWithMonth = ["BLS", "ACLS", "PALS"];

    /// <summary>The certificates and what is printed on each.</summary>
    public static IReadOnlyList<(CertificateCase Case, IReadOnlyList<Printed> Pieces)> All { get; } = [.. Enumerable.Range(0, Count).Select(Make)];

    private static (CertificateCase Case, IReadOnlyList<Printed> Pieces) Make(int index)
    {
        var random = new Random(Seed + index);
        var type = PrintedTypes.All[index % PrintedTypes.All.Length];
        var holder = PrintedTypes.Holders[random.Next(PrintedTypes.Holders.Length)];
        var issued = new DateOnly(2023, 1, 1).AddDays(random.Next(1100));
        DateOnly? expires = random.Next(5) == 0 ? null : issued.AddMonths(12 * random.Next(1, 4)).AddDays(-1);
        var reportOnly = index / 8 % 2 == 1;
        var number = random.Next(6) == 0 ? null : Number(random, reportOnly);
        var style = DateStyles.Pick(type.Language, random, reportOnly);
        var asked = style.Asks && (IsOpen(issued) || (expires is { } last && IsOpen(last))) && !(IsTold(issued) || (expires is { } end && IsTold(end)));
        var form = (index % 4) switch { 1 => CertificateForm.Scan, 3 when index % 8 == 3 => CertificateForm.Photograph, _ => CertificateForm.Text };

        // In place of the last day some print for how long they are valid. What ends with a month does not count so.
        int? years = reportOnly && expires is not null && !style.Asks && index % 3 == 0 && !EndsWithMonth.Contains(type.Code) ? (expires.Value.AddDays(1).DayNumber - issued.DayNumber) / 365 : null;
        var words = new CertificateWords(type, holder, number, style.Write(issued), expires is { } day && years is null ? style.Write(day) : null, years, (Course(issued.AddDays(-9), type), Course(issued.AddDays(-7), type)));
        var layouts = reportOnly ? ReportLayouts.Of(type.Language) : CertificateLayouts.Of(type.Language);
        var name = string.Create(CultureInfo.InvariantCulture, $"{index:000}-{type.Code}-{type.Language}");
        return (new CertificateCase(name, type.Code, type.Issuer, holder, number, issued, expires, asked, form, reportOnly), layouts[(index / 3) % layouts.Length](words));
    }

    private static string Course(DateOnly day, PrintedType type) => day.ToString(type.Language == "de" ? "d. MMMM yyyy" : "d MMMM yyyy", CultureInfo.GetCultureInfo(type.Language));

    // A day that can be read as another one, and one that shows in which order the document writes.
    private static bool IsOpen(DateOnly day) => day.Day <= 12 && day.Day != day.Month;

    private static bool IsTold(DateOnly day) => day.Day > 12;

    private static string Number(Random random, bool reportOnly) => random.Next(reportOnly ? 6 : 4) switch
    {
        4 => string.Create(CultureInfo.InvariantCulture, $"{random.Next(1000, 9999)} {random.Next(1000, 9999)} {random.Next(1000, 9999)}"),
        5 => string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + random.Next(26))}{(char)('A' + random.Next(26))} {random.Next(100_000, 999_999)}"),
        0 => random.Next(100_000, 9_999_999).ToString(CultureInfo.InvariantCulture),
        1 => string.Create(CultureInfo.InvariantCulture, $"CERT-{random.Next(1000, 9999)}-{random.Next(10, 99)}"),
        2 => string.Create(CultureInfo.InvariantCulture, $"{random.Next(2020, 2027)}/{random.Next(100, 9999)}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + random.Next(26))}{(char)('A' + random.Next(26))}{random.Next(100_000, 999_999)}"),
    };
}
