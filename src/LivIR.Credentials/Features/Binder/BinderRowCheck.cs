using System.Globalization;
using System.IO.Compression;
using System.Text;
using ClosedXML.Excel;
using LivIR.Credentials.Shared.Excel;

namespace LivIR.Credentials.Features.Binder;

/// <summary>Names the rows that differ in a list that was changed, be it plain text or a sheet of the index.</summary>
internal static class BinderRowCheck
{
    private const int MostNamed = 20;
    private const int MostShown = 100;

    /// <summary>The rows of a changed file that differ; none for a file without rows.</summary>
    /// <param name="entry">The changed file.</param>
    /// <param name="sums">The sums of all rows, by the name of each.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task<IReadOnlyList<string>> DifferencesAsync(ZipArchiveEntry entry, IReadOnlyList<(string Sum, string Name)> sums, CancellationToken ct)
    {
        if (BinderLists.All.FirstOrDefault(l => l.FileName == entry.FullName) is { } list)
        {
            await using var content = entry.Open();
            using var lines = new StreamReader(content, Encoding.UTF8);
            return Compare(list.FileName, list.FileName, [.. (await lines.ReadToEndAsync(ct)).TrimEnd('\n').Split('\n')], sums);
        }

        return entry.FullName == "index.xlsx" ? await OfIndexAsync(entry, sums, ct) : [];
    }

    private static async Task<IReadOnlyList<string>> OfIndexAsync(ZipArchiveEntry entry, IReadOnlyList<(string Sum, string Name)> sums, CancellationToken ct)
    {
        try
        {
            using var copy = new MemoryStream();
            await using (var content = entry.Open())
            {
                await content.CopyToAsync(copy, ct);
            }

            using var book = new XLWorkbook(copy);
            List<string> found = [.. BinderLists.All.SelectMany(list => book.TryGetWorksheet(list.Name, out var sheet)
                ? Compare($"index.xlsx, sheet {list.Name}", list.FileName, [.. Lines(sheet, list)], sums)
                : [$"index.xlsx: the sheet {list.Name} is missing."])];
            return found.Count > 0 ? found : ["index.xlsx: no row differs; its looks, properties or structure were changed."];
        }
        catch (Exception damage) when (damage is not (OutOfMemoryException or OperationCanceledException))
        {
            return ["index.xlsx does not open as a workbook any more."];
        }
    }

    private static IEnumerable<string> Lines(IXLWorksheet sheet, IBinderList list)
    {
        var last = sheet.LastRowUsed()?.RowNumber() ?? 0;
        for (var row = 1; row <= last; row++)
        {
            yield return BinderRow.Line(list.Kinds.Select((kind, i) => Cell(sheet.Cell(row, i + 1), row == 1 ? CellKind.Text : kind)));
        }
    }

    private static string Cell(IXLCell cell, CellKind kind)
    {
        var text = CanonicalCell.Of(kind, cell);
        return kind == CellKind.Link && cell.HasHyperlink && cell.GetHyperlink().ExternalAddress?.OriginalString is { } link && link != text ? $"{text} leads to {link}" : text;
    }

    private static IReadOnlyList<string> Compare(string where, string file, IReadOnlyList<string> lines, IReadOnlyList<(string Sum, string Name)> sums)
    {
        var expected = sums.Where(s => s.Name.StartsWith(file + ":", StringComparison.Ordinal)).ToDictionary(s => s.Name, s => s.Sum);
        var actual = lines.Select((text, i) => (Number: i + 1, Text: text, Sum: BinderManifest.Sum(text))).ToList();
        var differing = actual.Count == expected.Count
            ? actual.Where(a => expected.GetValueOrDefault(BinderManifest.Row(file, a.Number)) != a.Sum).Select(a => $"{where}: row {Number(a.Number)} was changed: {Shown(a.Text)}")
            : Moved(where, file, expected, actual);
        var told = differing.ToList();
        return told.Count > MostNamed ? [.. told.Take(MostNamed), $"{where}: and {Number(told.Count - MostNamed)} more rows."] : told;
    }

    // Where rows were taken out or put in, those behind them stand at other places without being changed.
    private static IEnumerable<string> Moved(string where, string file, Dictionary<string, string> expected, List<(int Number, string Text, string Sum)> actual)
    {
        var known = expected.Values.ToHashSet();
        var there = actual.Select(a => a.Sum).ToHashSet();
        return actual.Where(a => !known.Contains(a.Sum)).Select(a => $"{where}: row {Number(a.Number)} was added or changed: {Shown(a.Text)}")
            .Concat(expected.Where(e => !there.Contains(e.Value)).Select(e => $"{where}: row {e.Key[(file.Length + 1)..]} is missing or was changed."))
            .DefaultIfEmpty($"{where}: there are {Number(actual.Count)} rows and should be {Number(expected.Count)}.");
    }

    private static string Shown(string text) => text.Length > MostShown ? text[..MostShown] + "…" : text;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
