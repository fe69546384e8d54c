using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LivIR.Credentials.Features.Binder;

/// <summary>
/// The manifest of a binder: the sum of each file in the form of sha256sum, the sum of each row, and a page that holds the sums of both lists
/// and is signed.
/// </summary>
public static class BinderManifest
{
    /// <summary>The signed page.</summary>
    public const string Page = "manifest/manifest.txt";

    /// <summary>The sums of the files.</summary>
    public const string Files = "manifest/files.sha256";

    /// <summary>The sums of the rows.</summary>
    public const string Rows = "manifest/rows.sha256";

    /// <summary>The signature of the page.</summary>
    public const string Signature = "manifest/manifest.sig";

    /// <summary>The public key, PEM.</summary>
    public const string Key = "manifest/public-key.pem";

    /// <summary>The first line of the page.</summary>
    public const string Format = "LivIR Credentials audit binder, format 1";

    private const string FilesLine = "SHA-256 of manifest/files.sha256: ";
    private const string RowsLine = "SHA-256 of manifest/rows.sha256: ";

    /// <summary>The parts of the manifest, which it does not list itself.</summary>
    public static IReadOnlyList<string> Parts { get; } = [Page, Files, Rows, Signature, Key];

    /// <summary>One line of a list of sums.</summary>
    public static string Line(string sum, string name) => $"{sum}  {name}";

    /// <summary>What a row is called in the list.</summary>
    /// <param name="file">The path of its plain text.</param>
    /// <param name="line">Its line in it, from 1.</param>
    public static string Row(string file, int line) => string.Create(CultureInfo.InvariantCulture, $"{file}:{line}");

    /// <summary>SHA-256 of a line of text without its end.</summary>
    public static string Sum(string line) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line)));

    /// <summary>The page.</summary>
    /// <param name="question">What the binder is for, both days named.</param>
    /// <param name="edition">The standard's edition.</param>
    /// <param name="files">The sum of the list of files.</param>
    /// <param name="rows">The sum of the list of rows.</param>
    public static string Write(BinderQuestion question, string edition, string files, string rows) => string.Join('\n',
        Format,
        $"Facility: {question.FacilityCode}",
        $"Standard: {question.StandardCode}",
        $"Edition: {edition}",
        $"Status on: {BinderPaths.Day(question.Days.AsOf!.Value)}",
        $"As known on: {BinderPaths.Day(question.Days.KnownOn!.Value)}",
        FilesLine + files,
        RowsLine + rows,
        "");

    /// <summary>The sums of both lists as the page tells them; empty where it does not.</summary>
    public static (string? Files, string? Rows) Read(string page)
    {
        var lines = page.Split('\n');
        return (After(lines, FilesLine), After(lines, RowsLine));
    }

    /// <summary>A list of sums, in its order.</summary>
    public static IReadOnlyList<(string Sum, string Name)> ReadList(string list) =>
        [.. list.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line.Length > 66 && line[64..66] == "  ").Select(line => (line[..64], line[66..]))];

    private static string? After(string[] lines, string name) => lines.FirstOrDefault(l => l.StartsWith(name, StringComparison.Ordinal))?[name.Length..];
}
