using System.Globalization;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Explanations;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Rules.Time;
using LivIR.Credentials.Shared.Dates;

namespace LivIR.Credentials.Rules.Hours;

/// <summary>What an activity counts for a clause on a day, or why it does not.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Facility">The facility that is asked it.</param>
/// <param name="State">The state of the clause for the person on the day; not required where it is not asked.</param>
/// <param name="Reason">That it counts, or why not.</param>
/// <param name="Counted">How much of it counts in the window that decides, or else in the running one; nought where it does not count.</param>
/// <param name="Unit">In what it is counted.</param>
/// <param name="Words">The same in sentences.</param>
public sealed record ActivityCount(Clause Clause, FacilityFacts Facility, FindingState State, Reason Reason, decimal Counted, string Unit, string Words)
{
    /// <summary>Whether anything of it counts.</summary>
    public bool Counts => Reason == Reason.Counts;

    /// <summary>
    /// Every clause on hours that is in force on the day where the person works: those that ask the person, whatever they take, and
    /// those that would take the activity and ask others. Those for which it counts come first.
    /// </summary>
    /// <param name="person">The person's timeline.</param>
    /// <param name="catalogue">The catalogue it was evaluated with.</param>
    /// <param name="activity">The activity, one of the person's.</param>
    /// <param name="day">The day.</param>
    public static IReadOnlyList<ActivityCount> Of(PersonTimeline person, CatalogueFacts catalogue, Credit activity, DateOnly day)
    {
        var work = new PersonWork(catalogue);
        var found = person.Person.Places.Where(p => p.Holds(day)).Select(p => p.FacilityId).Distinct()
            .Select(catalogue.At).OfType<FacilityClauses>()
            .SelectMany(at => at.OfPersons.Where(c => c.InForce.Contains(day)).SelectMany(clause => Of(clause, at.Facility)));
        return [.. found.OrderByDescending(f => f.Counts)];

        IEnumerable<ActivityCount> Of(Clause clause, FacilityFacts facility)
        {
            var rules = ClauseParts.Of(clause).OfType<HoursRule>().ToList();
            var taking = rules.Where(r => r.Categories.Contains(activity.Category)).ToList();
            var finding = person.Findings.FirstOrDefault(f => f.Clause == clause && f.Facility.Id == facility.Id && f.Asked.Contains(day));
            return (rules, taking, finding) switch
            {
                ([], _, _) or (_, [], null) => [],
                (_, [var rule, ..], null) => [new ActivityCount(clause, facility, FindingState.NotRequired, Reason.NothingDue, 0, catalogue.Names.UnitOf(rule.Categories), NotAsked(clause))],
                (_, [], not null) => [new ActivityCount(clause, facility, finding.StateOn(day), Reason.OtherKind, 0, catalogue.Names.UnitOf(rules[0].Categories), OtherKind(rules))],
                (_, _, { } asked) => taking.Select(rule => Count(asked, rule)),
            };
        }

        ActivityCount Count(ClauseFinding finding, HoursRule rule)
        {
            var words = new ActivityWords(rule, activity, catalogue.Names);
            var (reason, counted) = words.Tell(HoursProgress.Of(finding, rule, work, day), day);
            return new ActivityCount(finding.Clause, finding.Facility, finding.StateOn(day), reason, counted, words.Unit, words.ToString());
        }

        string NotAsked(Clause clause)
        {
            var mine = person.Person.Places.Where(p => p.Holds(day)).Select(p => p.ProfessionCode).Distinct().ToList();
            return clause.Requirement.Professions.Count == 0 || mine.Exists(clause.Asks)
                ? "The clause is not asked of this person on this day."
                : $"The clause is asked of others: {catalogue.Names.Professions([.. clause.Requirement.Professions])}.";
        }

        string OtherKind(IEnumerable<HoursRule> rules) =>
            $"The clause does not take {catalogue.Names.Categories([activity.Category])}. It takes {catalogue.Names.Categories(rules.SelectMany(r => r.Categories).Distinct())}.";
    }
}

/// <summary>Says in which windows of a rule an activity counts, and why not in others.</summary>
internal sealed class ActivityWords(HoursRule rule, Credit activity, CatalogueNames names)
{
    private readonly List<string> _sentences = [];

    /// <summary>In what the rule counts.</summary>
    public string Unit { get; } = names.UnitOf(rule.Categories);

    /// <summary>Whether and how much it counts on a day.</summary>
    public (Reason Reason, decimal Counted) Tell(HoursProgress progress, DateOnly day)
    {
        if (progress.Missing is { } missing)
        {
            return Say(missing, Reason.FactMissing);
        }

        if (activity.CompletedOn > day)
        {
            return Say($"It was completed after {DayText.Of(day)}.", Reason.NotYet);
        }

        var decides = Within(progress.Deciding, "the window that decides now");
        var runs = progress.Running == progress.Deciding ? null : Within(progress.Running, "the running window");
        if (decides is not null || runs is not null)
        {
            var counted = decides ?? runs!.Value;
            return (counted > 0 ? Reason.Counts : Reason.Capped, counted);
        }

        if (progress.Deciding is null)
        {
            _sentences.Add("No window has ended yet, so nothing is due.");
        }

        var earlier = progress.Windows.LastOrDefault(w => w.Counting.Contains(activity) && !w.Decisive.Contains(day));
        if (earlier is not null)
        {
            _sentences.Add($"It counted for the window {Words(earlier.Window)}.");
        }

        return (activity.CountsFor != activity.CompletedOn ? Reason.CountsElsewhere : Reason.OutsideWindow, 0);
    }

    /// <inheritdoc />
    public override string ToString() => string.Join(' ', _sentences);

    private decimal? Within(HoursInWindow? window, string called)
    {
        if (window is null)
        {
            return null;
        }

        if (!window.Counting.Contains(activity))
        {
            _sentences.Add(Outside(window.Window, called));
            return null;
        }

        var counted = HoursSum.From(activity, rule, window.Counting);
        _sentences.Add($"{Amount(counted)} of {Amount(activity.Amount)} {Unit} count in {called}, {Words(window.Window)}.");
        if (window.Wanted is null)
        {
            _sentences.Add("Nothing is due in it: the person came later.");
        }

        if (counted < activity.Amount)
        {
            _sentences.AddRange(rule.Caps.Where(c => c.Categories.Contains(activity.Category)).Select(c => $"At most {Amount(c.Amount)} {Unit} of {names.Categories(c.Categories)} count; earlier activities come first."));
        }

        return counted;
    }

    private string Outside(DateSpan window, string called) => activity.CountsFor != activity.CompletedOn
        ? $"Not in {called}, {Words(window)}: it makes up for the window of {DayText.Of(activity.CountsFor)}."
        : $"Not in {called}, {Words(window)}: it was completed {(activity.CompletedOn < window.From ? "before" : "after")}.";

    private (Reason, decimal) Say(string sentence, Reason reason)
    {
        _sentences.Add(sentence);
        return (reason, 0);
    }

    private static string Words(DateSpan window) => $"{DayText.Of(window.From)} to {DayText.Of(window.LastDay, "no end")}";

    private static string Amount(decimal amount) => amount.ToString("0.##", CultureInfo.InvariantCulture);
}
