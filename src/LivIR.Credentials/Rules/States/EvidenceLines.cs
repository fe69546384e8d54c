using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Time;

namespace LivIR.Credentials.Rules.States;

/// <summary>Turns a document of a facility into a timeline of states.</summary>
public static class EvidenceLines
{
    /// <summary>The line of one document.</summary>
    /// <param name="evidence">The document.</param>
    /// <param name="months">Months for which it counts from its date; empty where only its own last day ends it.</param>
    /// <param name="window">Days before its last day from which it counts as expiring.</param>
    /// <param name="place">Its place among the facility's documents.</param>
    public static StateLine Of(EvidenceFacts evidence, int? months, short window, int place)
    {
        var built = new StateLineBuilder(3);
        built.Add(new StateStep(DayNumbers.First, FindingState.Missing));
        built.Add(new StateStep(evidence.DatedOn.DayNumber, FindingState.Met, Deciding.Evidence, place, window));
        if (LastDay(evidence, months) is { } last)
        {
            built.Add(new StateStep(last.DayNumber + 1, FindingState.Expired, Deciding.Evidence, place));
        }

        return built.Build();
    }

    /// <summary>The last day on which it counts: the earlier of what is written on it and what is allowed; empty for no end.</summary>
    public static DateOnly? LastDay(EvidenceFacts evidence, int? months)
    {
        var byRule = months is { } allowed ? CalendarDays.AddMonths(evidence.DatedOn, allowed).AddDays(-1) : (DateOnly?)null;
        return byRule is null ? evidence.ExpiresOn : evidence.ExpiresOn is null || byRule < evidence.ExpiresOn ? byRule : evidence.ExpiresOn;
    }
}
