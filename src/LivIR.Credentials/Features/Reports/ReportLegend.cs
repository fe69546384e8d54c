using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared.Excel;

namespace LivIR.Credentials.Features.Reports;

/// <summary>What the words of the states mean, for the cover of a workbook.</summary>
public static class ReportLegend
{
    /// <summary>Every state, from in order to what does not apply.</summary>
    public static IReadOnlyList<LegendLine> Lines { get; } =
    [
        .. Enum.GetValues<FindingState>().OrderBy(s => !s.CountsAsMet()).ThenBy(s => !s.CountsAsNotMet()).Select(s => new LegendLine(ReportParts.Word(s), Meaning(s))),
    ];

    private static string Meaning(FindingState state) => state switch
    {
        FindingState.Met => "A verified record covers the day. Counts as met.",
        FindingState.Expiring => "The same, and it ends within the time in which people are reminded. Counts as met.",
        FindingState.InGrace => "It has ended, within the time that the issuer still gives; or somebody new is within the days that a clause gives. Counts as met.",
        FindingState.InReview => "Sent, and waits for a reviewer. Counts as not met.",
        FindingState.Expired => "The last verified record has ended. Counts as not met.",
        FindingState.Missing => "Nothing on record covers the day. Counts as not met.",
        FindingState.Suspended => "The issuer has withdrawn or suspended it. Counts as not met.",
        FindingState.Unknown => "The status must be looked up again, or a figure of the rule is lacking. Counts as not met.",
        FindingState.NotMet => "Open for a reason that no other word names. Counts as not met.",
        FindingState.Waived => "Set aside by a waiver with a reason. Counted apart.",
        FindingState.NotRequired => "Does not apply. Counted nowhere.",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "This state has no meaning in words."),
    };
}
