using System.Globalization;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared.Excel;
using LivIR.Credentials.Shared.States;
using Microsoft.AspNetCore.WebUtilities;

namespace LivIR.Credentials.Features.Reports;

/// <summary>What the reports have in common.</summary>
public static class ReportParts
{
    /// <summary>A value of the address; null where it is empty.</summary>
    public static string? Text(this ReportRequest request, string key) => request.Query[key] is [{ Length: > 0 } value, ..] ? value : null;

    /// <summary>A whole number of the address.</summary>
    public static int? Whole(this ReportRequest request, string key) =>
        int.TryParse(request.Text(key), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>A whole number as addresses write it.</summary>
    public static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether the order is turned round.</summary>
    public static bool Descending(this ReportRequest request) => bool.TryParse(request.Text("desc"), out var value) && value;

    /// <summary>Which people the address is about.</summary>
    public static PeopleFilter People(this ReportRequest request) => new(request.Text("q"), request.Text("facility"), request.Text("department"), request.Text("profession"));

    /// <summary>An address with parameters in it.</summary>
    public static string Link(string page, IEnumerable<KeyValuePair<string, string>> values) =>
        QueryHelpers.AddQueryString(page, values.Select(v => new KeyValuePair<string, string?>(v.Key, v.Value)));

    /// <summary>The page of one facility where one is chosen; otherwise the page of all, which shows nothing but the days.</summary>
    /// <param name="all">The page of all.</param>
    /// <param name="values">The parameters.</param>
    /// <param name="one">The page of one, by the facility's code.</param>
    public static string AtFacility(string all, IReadOnlyDictionary<string, string> values, Func<string, string> one) =>
        Link(values.TryGetValue("facility", out var code) ? one(code) : all, values.Where(v => v.Key is "asOf" or "knownOn"));

    /// <summary>A state as a word with its colour.</summary>
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
