using System.Globalization;
using System.Net;
using System.Text;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared.Dates;

namespace LivIR.Credentials.Features.Binder;

/// <summary>A staff file as a page that opens anywhere and prints well.</summary>
internal static class BinderStaffPage
{
    private const string Look = """
        body{font:14px/1.4 system-ui,sans-serif;margin:2rem;color:#1b1f24}h1{font-size:1.4rem;margin:0}h2{font-size:1rem;margin:1.5rem 0 .3rem}
        table{border-collapse:collapse;width:100%;table-layout:fixed}th,td{text-align:left;vertical-align:top;padding:.25rem .5rem;border-bottom:1px solid #d5d9de}th{font-weight:600}
        th:nth-child(1){width:19%}th:nth-child(2){width:16%}th:nth-child(3){width:9%}th:nth-child(n+4):nth-child(-n+7){width:8%}th:nth-child(9){width:14%}td{overflow-wrap:anywhere}
        p{margin:.2rem 0;color:#4a5159}@media print{body{margin:0}tr{break-inside:avoid}}
        """;

    /// <summary>The page, UTF-8.</summary>
    /// <param name="file">The file.</param>
    /// <param name="facility">The facility's name.</param>
    /// <param name="question">What the binder is for.</param>
    public static byte[] Write(BinderStaff file, string facility, BinderQuestion question)
    {
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{Text(file.Person)}</title><style>{Look}</style></head><body>\n");
        html.Append(CultureInfo.InvariantCulture, $"<h1>{Text(file.Person)}</h1><p>{Text(file.Rows[0].Employee)}, {Text(facility)}. Status on {DayText.Of(question.Days.AsOf!.Value)}, as known on {DayText.Of(question.Days.KnownOn!.Value)}.</p>\n");
        foreach (var section in Enum.GetValues<BinderSection>())
        {
            Write(html, section, [.. file.Rows.Where(r => r.Section == section)]);
        }

        return Encoding.UTF8.GetBytes(html.Append("</body></html>\n").ToString());
    }

    private static void Write(StringBuilder html, BinderSection section, IReadOnlyList<BinderStaffRow> rows)
    {
        html.Append(CultureInfo.InvariantCulture, $"<h2>{BinderSections.Words(section)}</h2>\n");
        if (rows.Count == 0)
        {
            html.Append("<p>Nothing is on record.</p>\n");
            return;
        }

        html.Append("<table><tr><th>What</th><th>Issuer</th><th>Number</th><th>From</th><th>Last valid day</th><th>Status on</th><th>State</th><th>Verified</th><th>File</th></tr>\n");
        foreach (var row in rows)
        {
            string[] cells =
            [
                Text(row.What), Text(row.Issuer), Text(row.Id), Day(row.From), Day(row.LastDay), Day(row.StatusOn), Text(row.State?.Word), Text(Verified(row)),
                row.Path is { } path ? $"<a href=\"{Text(path[(path.LastIndexOf('/') + 1)..])}\">{Text(path[(path.LastIndexOf('/') + 1)..])}</a>" : Text(row.Note),
            ];
            html.Append("<tr>").AppendJoin("", cells.Select(cell => $"<td>{cell}</td>")).Append("</tr>\n");
        }

        html.Append("</table>\n");
    }

    private static string Verified(BinderStaffRow row) => row.VerifiedOn is { } on
        ? $"{row.How} by {row.VerifiedBy} on {DayText.Of(on)}{(row.Source is { } source ? $" ({source})" : "")}"
        : row.State?.Word == Shared.States.StateLook.For(FindingState.InReview).Word ? "Not verified yet" : "";

    private static string Day(DateOnly? day) => DayText.Of(day, "");

    private static string Text(string? text) => WebUtility.HtmlEncode(text ?? "");
}
