using System.Globalization;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared.Excel;
using LivIR.Credentials.Shared.States;

namespace LivIR.Credentials.Features.Reports;

/// <summary>What the reports have in common.</summary>
public static class ReportParts
{
    public static ReportContext Context(IReport report, ReportRequest request, DateTime now, string note = "") => new(
        report.Title,
        request.AsOf ?? DateOnly.FromDateTime(now),
        DateOnly.FromDateTime(now),
        now,
        [.. request.Query.Where(pair => !string.IsNullOrEmpty(pair.Value) && pair.Key is not ("page" or "sort" or "desc")).Select(pair => new ReportFilter(pair.Key, pair.Value!))],
        request.PreparedFor,
        note);

    public static string? Text(this ReportRequest request, string key) => request.Query[key] is [{ Length: > 0 } value, ..] ? value : null;

    public static int? Whole(this ReportRequest request, string key) =>
        int.TryParse(request.Text(key), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    public static bool Descending(this ReportRequest request) => bool.TryParse(request.Text("desc"), out var value) && value;

    public static StateWord Word(FindingState state) => new(StateLook.For(state).Word, state switch
    {
        FindingState.Met => StateTone.Met,
        FindingState.Expiring or FindingState.InGrace or FindingState.Unknown => StateTone.Warn,
        FindingState.Expired or FindingState.Missing or FindingState.NotMet => StateTone.Bad,
        FindingState.InReview => StateTone.Wait,
        FindingState.Suspended => StateTone.Stop,
        _ => StateTone.Calm,
    });
}
