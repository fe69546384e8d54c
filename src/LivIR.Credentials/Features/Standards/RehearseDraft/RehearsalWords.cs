using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Rehearsals;
using LivIR.Credentials.Shared.Dates;

namespace LivIR.Credentials.Features.Standards.RehearseDraft;

/// <summary>Says the outcome of a rehearsal in sentences.</summary>
public static class RehearsalWords
{
    /// <summary>"5 people would no longer be cleared", or what else is worth saying first.</summary>
    public static string Answer(Rehearsal rehearsal)
    {
        var (lost, won) = (rehearsal.Clearances.Count(c => c.ClearedNow), rehearsal.Clearances.Count(c => c.ClearedThen));
        return (lost, won) switch
        {
            (0, 0) when rehearsal.Changes.Count == 0 => "Nobody and nothing would change state on this day",
            (0, 0) => "Nobody would gain or lose clearance on this day",
            ( > 0, 0) => $"{People(lost)} would no longer be cleared",
            (0, > 0) => $"{People(won)} would be cleared who {(won == 1 ? "is" : "are")} not",
            _ => $"{People(lost)} would no longer be cleared, and {People(won)} would be who {(won == 1 ? "is" : "are")} not",
        };
    }

    /// <summary>"7 requirements would open and 2 close."</summary>
    public static string Counts(Rehearsal rehearsal)
    {
        var (opens, closes, other) = (Count(rehearsal, ChangeKind.Opens), Count(rehearsal, ChangeKind.Closes), Count(rehearsal, ChangeKind.Other));
        List<string> parts = [];
        Add(opens, "open");
        Add(closes, "close");
        Add(other, "change in another way");
        return parts.Count == 0 ? "" : $"{parts[0].Replace("would", opens + closes + other == 1 ? "requirement would" : "requirements would", StringComparison.Ordinal)}{string.Concat(parts.Skip(1).Select(p => $", {p}"))}.";

        void Add(int count, string what)
        {
            if (count > 0)
            {
                parts.Add($"{RuleWords.Whole(count)} would {what}");
            }
        }
    }

    /// <summary>The first month at whose end something would be open that is not; empty where there is none.</summary>
    public static MonthChange? FirstWorse(Rehearsal rehearsal) => rehearsal.Months.FirstOrDefault(IsWorse);

    /// <summary>The first month at whose end something would differ; empty where there is none.</summary>
    public static MonthChange? FirstDifference(Rehearsal rehearsal) => rehearsal.Months.FirstOrDefault(m => !m.OfPeople.IsSame || !m.OfFacilities.IsSame || !m.Cleared.IsSame);

    /// <summary>What the months to come bring, in a sentence.</summary>
    public static string Ahead(Rehearsal rehearsal) => (FirstWorse(rehearsal), FirstDifference(rehearsal)) switch
    {
        (null, null) => "Nothing differs at the end of any of the next 18 months.",
        ({ } worse, _) => $"First worse at the end of {DayText.Month(worse.Day)}: {RuleWords.Whole(Open(worse, then: true))} open instead of {RuleWords.Whole(Open(worse, then: false))}, {People(worse.Cleared.Then.NotMet)} not cleared instead of {RuleWords.Whole(worse.Cleared.Now.NotMet)}.",
        (null, { } first) => $"First different at the end of {DayText.Month(first.Day)}, and never worse: {RuleWords.Whole(Open(first, then: true))} open instead of {RuleWords.Whole(Open(first, then: false))}.",
    };

    /// <summary>How many requirements of people and facilities are open at the end of a month.</summary>
    public static int Open(MonthChange month, bool then) => then ? month.OfPeople.Then.NotMet + month.OfFacilities.Then.NotMet : month.OfPeople.Now.NotMet + month.OfFacilities.Now.NotMet;

    /// <summary>"29 of 32".</summary>
    public static string Of(FindingCount count) => $"{RuleWords.Whole(count.Met)} of {RuleWords.Whole(count.Total)}";

    private static bool IsWorse(MonthChange month) => Open(month, then: true) > Open(month, then: false) || month.Cleared.Then.NotMet > month.Cleared.Now.NotMet;

    private static int Count(Rehearsal rehearsal, ChangeKind kind) => rehearsal.Changes.Count(c => c.Kind == kind);

    private static string People(int count) => count == 1 ? "1 person" : $"{RuleWords.Whole(count)} people";
}
