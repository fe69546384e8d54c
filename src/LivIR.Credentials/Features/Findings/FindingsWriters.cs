using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using CsvHelper;
using CsvHelper.Configuration;

namespace LivIR.Credentials.Features.Findings;

/// <summary>Writes findings as they come, so that their number does not matter.</summary>
public static class FindingsWriters
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>An array of objects whose properties are the columns, lists as arrays, days as yyyy-mm-dd.</summary>
    public static Task JsonAsync(IAsyncEnumerable<FindingRow> rows, Stream target, CancellationToken ct) =>
        JsonSerializer.SerializeAsync(target, rows.Select(row => new
        {
            row.Facility,
            row.Standard,
            row.Edition,
            row.Clause,
            row.SubjectKind,
            row.Subject,
            row.SubjectName,
            row.State,
            row.HoldsUntil,
            row.Reasons,
            row.Counted,
            row.AsOf,
            row.KnownOn,
            row.Why,
        }), Json, ct);

    /// <summary>Commas, quotes where needed, a head line, UTF-8; a text that a spreadsheet could take for a formula is made harmless.</summary>
    public static async Task CsvAsync(IAsyncEnumerable<FindingRow> rows, Stream target, CancellationToken ct)
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape, NewLine = "\n" };
        await using var text = new StreamWriter(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        await using var csv = new CsvWriter(text, configuration, leaveOpen: true);
        foreach (var column in Columns)
        {
            csv.WriteField(column.Head);
        }

        await csv.NextRecordAsync();
        await foreach (var row in rows.WithCancellation(ct))
        {
            foreach (var column in Columns)
            {
                csv.WriteField(column.Value(row));
            }

            await csv.NextRecordAsync();
        }
    }

    private static readonly (string Head, Func<FindingRow, string?> Value)[] Columns =
    [
        ("facility", r => r.Facility),
        ("standard", r => r.Standard),
        ("edition", r => r.Edition),
        ("clause", r => r.Clause),
        ("subjectKind", r => r.SubjectKind),
        ("subject", r => r.Subject),
        ("subjectName", r => r.SubjectName),
        ("state", r => r.State.ToString()),
        ("holdsUntil", r => Day(r.HoldsUntil)),
        ("reasons", r => r.ReasonCodes),
        ("counted", r => r.CountedRecords),
        ("asOf", r => Day(r.AsOf)),
        ("knownOn", r => Day(r.KnownOn)),
        ("why", r => r.Why),
    ];

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
