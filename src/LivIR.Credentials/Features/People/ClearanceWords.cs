using System.Globalization;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Rules.States;
using LivIR.Credentials.Shared.Dates;
using LivIR.Credentials.Shared.States;

namespace LivIR.Credentials.Features.People;

/// <summary>Why somebody is not cleared: one sentence for all clauses of which it is true.</summary>
public sealed record Obstacle(string Words, IReadOnlyList<string> Clauses);

/// <summary>Says a clearance in words, the same on every page.</summary>
public static class ClearanceWords
{
    private static readonly string[] Small = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"];

    /// <summary>"Cleared until 30 Jun 2027".</summary>
    public static string Head(Clearance clearance) => !clearance.Cleared ? IsWaiting(clearance) ? "Not cleared yet" : "Not cleared"
        : clearance.Until is { } until ? $"Cleared until {DayText.Of(until)}"
        : "Cleared, no end in sight";

    /// <summary>The look of the first line.</summary>
    public static StateLook Look(Clearance clearance) => clearance.Cleared ? StateLook.Cleared : IsWaiting(clearance) ? StateLook.For(FindingState.InReview) : StateLook.NotCleared;

    /// <summary>What ends it, such as "BLS and ACLS"; clauses where no credential does.</summary>
    public static string Ends(Clearance clearance) => Join([.. clearance.Ends.Select(end => end.Type?.Type.Name ?? end.Finding.Clause.Label).Distinct()]);

    /// <summary>"Ends with BLS. Renewed, the next end is 31 Jul 2027, with ACLS." Empty where nothing ends.</summary>
    public static string Then(Clearance clearance) => clearance is { Cleared: true, Until: { } until } ? $"{How(clearance, until)} {Next(clearance)}" : "";

    /// <summary>The same, said to the person: "Then BLS ends. Renewed, you are cleared until 31 Jul 2027."</summary>
    public static string ThenForYou(Clearance clearance)
    {
        if (clearance is not { Cleared: true, Until: { } until })
        {
            return "Nothing that you hold ends.";
        }

        var how = clearance.Ends.All(end => end.Type is not null) ? $"Then {Ends(clearance)} {(clearance.Ends.Select(e => e.Type!.Type.Code).Distinct().Count() == 1 ? "ends" : "end")}." : How(clearance, until);
        var done = clearance.Ends.All(end => end.Type is not null) ? "Renewed," : "Once that is met,";
        return clearance.Renewed switch
        {
            { Until: { } next } => $"{how} {done} you are cleared until {DayText.Of(next)}.",
            { Cleared: true } => $"{how} {done} nothing else ends.",
            _ => how,
        };
    }

    /// <summary>What stands in the way, alike reasons together.</summary>
    public static IReadOnlyList<Obstacle> Obstacles(Clearance clearance, CatalogueFacts catalogue)
    {
        var work = new PersonWork(catalogue);
        return [.. clearance.Obstacles.Select(f => (Why: f.Explain(work, clearance.Day).Why, f.Clause.Label)).GroupBy(o => o.Why).Select(g => new Obstacle(g.Key, [.. g.Select(o => o.Label)]))];
    }

    /// <summary>"One lapse of 44 days, one waiver".</summary>
    public static string Head(ClearanceHistory history)
    {
        var lapses = (history.Since, history.Lapses) switch
        {
            _ when !history.Asked => "Nothing was asked",
            (null, _) => "Never cleared on record",
            (_, { Count: 0 }) => "No lapse",
            (_, [{ } one]) => one.Runs ? $"Not cleared for {Days(one.Days)}" : $"One lapse of {Days(one.Days)}",
            (_, var several) => $"{Number(several.Count)} lapses, {Days(several.Sum(l => l.Days))} in all",
        };
        return history.Waivers.Count == 0 ? lapses : $"{lapses}, {Number(history.Waivers.Count).ToLowerInvariant()} {(history.Waivers.Count == 1 ? "waiver" : "waivers")}";
    }

    /// <summary>What lapsed, when and for how long.</summary>
    public static IEnumerable<string> Lines(ClearanceHistory history, CatalogueFacts catalogue)
    {
        foreach (var lapse in history.Lapses.TakeLast(3).Reverse())
        {
            yield return $"{Join([.. lapse.Obstacles.Select(f => Subject(f, catalogue)).Distinct().Take(2)])}, {Days(lapse.Days)} from {DayText.Of(lapse.From)}{(lapse.Runs ? ", still open" : "")}.";
        }

        if (history.Since > history.From)
        {
            yield return $"On record as cleared since {DayText.Of(history.Since)}.";
        }
    }

    /// <summary>What a clause is about, short: the credential it names, or its title.</summary>
    public static string Subject(ClauseFinding finding, CatalogueFacts catalogue)
    {
        var named = ClauseParts.TypesNamed(finding.Clause);
        return named.Count == 0 ? finding.Clause.Requirement.Title
            : named.FirstOrDefault(code => finding.Person.Records.Any(r => r.TypeCode == code)) is { } held ? catalogue.Names.Type(held)
            : named.Count == 1 ? catalogue.Names.Type(named[0])
            : catalogue.Names.AnyType(named.Take(2));
    }

    /// <summary>"44 days".</summary>
    public static string Days(int days) => string.Create(CultureInfo.InvariantCulture, $"{days} {(days == 1 ? "day" : "days")}");

    private static bool IsWaiting(Clearance clearance) => clearance is { Cleared: false, Obstacles.Count: > 0 } && clearance.Obstacles.All(f => f.StateOn(clearance.Day) == FindingState.InReview);

    private static string How(Clearance clearance, DateOnly until)
    {
        if (clearance.Ends.All(end => end.Type is not null))
        {
            return $"Ends with {Ends(clearance)}.";
        }

        var first = clearance.Ends.First(end => end.Type is null).Finding;
        var step = first.Line.StepOn(until);
        return step.By == Deciding.Waiver ? $"The waiver of {first.Clause.Label} ends then."
            : step.State == FindingState.NotRequired ? $"From then on {first.Clause.Label} is asked, which is not met."
            : $"Ends with {first.Clause.Label}: {first.Clause.Requirement.Title}.";
    }

    private static string Next(Clearance clearance)
    {
        var done = clearance.Ends.All(end => end.Type is not null) ? "Renewed," : "Once that is met,";
        return clearance.Renewed switch
        {
            { Until: { } next } after => $"{done} the next end is {DayText.Of(next)}, with {Ends(after)}.",
            { Cleared: true } => $"{done} nothing else ends.",
            _ => "",
        };
    }

    private static string Number(int number) => number < Small.Length ? Small[number] : number.ToString(CultureInfo.InvariantCulture);

    private static string Join(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "",
        1 => names[0],
        _ => $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}",
    };
}
