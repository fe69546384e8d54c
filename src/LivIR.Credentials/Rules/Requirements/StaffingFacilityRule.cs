using System.Globalization;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Explanations;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.States;
using LivIR.Credentials.Rules.Time;

namespace LivIR.Credentials.Rules.Requirements;

/// <summary>Enough people work at the facility of whom something is true: once, or for each room in use, shift or group of patients.</summary>
internal sealed class StaffingFacilityRule(StaffingRule rule, PersonRule? who, CatalogueNames names) : FacilityRule
{
    /// <summary>Days before the end of enough people from which the clause counts as expiring.</summary>
    private const short Window = 90;

    private readonly StaffingNeed[] _needs = [new StaffingNeed { AtLeast = rule.AtLeast, PerMetric = rule.PerMetric, PerAmount = rule.PerAmount }, .. rule.Besides];

    public override bool Accepts(string typeCode) => who?.Accepts(typeCode) == true;

    public override StateLine Evaluate(FacilityWork facility) => Line(facility, Counted(facility).Select(c => c.Days));

    public override void Explain(FacilityWork facility, DateOnly day, Explanation into)
    {
        var wanted = Wanted(facility, day);
        var counted = Counted(facility);
        var present = counted.Where(c => facility.Presence(c.Person, rule.Professions).Contains(day)).ToList();
        var counting = present.Where(c => c.Days.Contains(day)).ToList();
        foreach (var (person, _) in present.Where(c => !c.Days.Contains(day)))
        {
            into.Pass(NoteOf(facility, person, day));
        }

        foreach (var (person, days) in counting)
        {
            into.Count(new Note(Deciding.People, person.Id, "", Reason.Counts, days.SpanAt(day)?.LastDay is { } last ? $"Counts until {Shared.Dates.DayText.Of(last)}." : "Counts without an end."));
        }

        Conclude(counting.Count, wanted, facility, day, into);
    }

    /// <summary>On how many days each person counts, those who count on none left out.</summary>
    public IReadOnlyList<(PersonFacts Person, Timeline Days)> Counted(FacilityWork facility)
    {
        var work = new PersonWork(facility.Catalogue);
        List<(PersonFacts, Timeline)> counted = [];
        foreach (var person in facility.People)
        {
            var presence = facility.Presence(person, rule.Professions);
            if (!presence.IsEmpty)
            {
                counted.Add((person, who is null ? presence : who.Evaluate(work.Take(person), presence).Met.Intersect(presence)));
            }
        }

        return counted;
    }

    /// <summary>The line when these people count on these days.</summary>
    public StateLine Line(FacilityWork facility, IEnumerable<Timeline> counted)
    {
        var changes = new SortedDictionary<int, int> { [DayNumbers.First] = 0 };
        foreach (var span in counted.SelectMany(days => days.Spans))
        {
            changes[span.FirstNumber] = changes.GetValueOrDefault(span.FirstNumber) + 1;
            changes[span.EndNumber] = changes.GetValueOrDefault(span.EndNumber) - 1;
        }

        var levels = Levels(facility);
        foreach (var level in levels)
        {
            changes.TryAdd(level.From.DayNumber, 0);
            changes.TryAdd(level.To is { } last ? last.DayNumber + 1 : level.From.DayNumber, 0);
        }

        var built = new StateLineBuilder(changes.Count);
        var count = 0;
        foreach (var (day, change) in changes.Where(c => c.Key < DayNumbers.End))
        {
            count += change;
            built.Add(new StateStep(day, State(count, Wanted(levels, day)), Deciding.People, -1, Window));
        }

        return built.Build();
    }

    /// <summary>How many are wanted on a day; empty where the metric it depends on is not recorded.</summary>
    public int? Wanted(FacilityWork facility, DateOnly day) => Wanted(Levels(facility), day.DayNumber);

    private static FindingState State(int count, int? wanted) => wanted switch
    {
        null => FindingState.Unknown,
        0 => FindingState.NotRequired,
        { } needed when count >= needed => FindingState.Met,
        _ => FindingState.NotMet,
    };

    private List<MetricFacts> Levels(FacilityWork facility) => [.. facility.Records.Metrics.Where(m => _needs.Any(need => need.PerMetric == m.KindCode)).OrderBy(m => m.From).ThenBy(m => m.Id)];

    private int? Wanted(List<MetricFacts> levels, int day)
    {
        var wanted = _needs.Select(need => Wanted(need, levels, day)).ToList();
        return wanted.Contains(null) ? null : wanted.Sum();
    }

    private static int? Wanted(StaffingNeed need, List<MetricFacts> levels, int day)
    {
        if (need.PerMetric is null)
        {
            return need.AtLeast;
        }

        return Level(need, levels, day) is { } level ? (int)(need.AtLeast * Math.Ceiling(level.Value / need.PerAmount)) : null;
    }

    private static MetricFacts? Level(StaffingNeed need, List<MetricFacts> levels, int day)
    {
        var level = levels.FindLast(l => l.KindCode == need.PerMetric && l.From.DayNumber <= day);
        return level?.To?.DayNumber < day ? null : level;
    }

    private Note NoteOf(FacilityWork facility, PersonFacts person, DateOnly day)
    {
        var why = new Explanation();
        who?.Explain(new PersonWork(facility.Catalogue).Take(person), facility.Presence(person, rule.Professions), day, why);
        return new Note(Deciding.People, person.Id, "", why.Reasons.Count > 0 ? why.Reasons[0] : Reason.NotYet, why.Why);
    }

    private void Conclude(int count, int? wanted, FacilityWork facility, DateOnly day, Explanation into)
    {
        var group = names.Professions(rule.Professions);
        if (wanted is not { } needed)
        {
            var levels = Levels(facility);
            foreach (var need in _needs.Where(need => need.PerMetric is not null && Level(need, levels, day.DayNumber) is null))
            {
                into.Say($"{names.Metric(need.PerMetric!)} is not recorded for this day.", Reason.FactMissing);
                into.Offer(new Way($"Record {names.Metric(need.PerMetric!)}.", "A manager of the facility"));
            }

            return;
        }

        if (needed == 0)
        {
            into.Say($"Nobody is needed on this day ({group}).", Reason.Counts);
            return;
        }

        into.Say(string.Create(CultureInfo.InvariantCulture, $"{count} of {needed} needed ({group})."), count >= needed ? Reason.Counts : Reason.TooFewPeople);
        if (count < needed)
        {
            into.Offer(new Way(
                into.NotCounting.Count > 0 ? "Bring one of those who do not count up to it." : string.Create(CultureInfo.InvariantCulture, $"Assign {needed - count} more ({group})."),
                "A manager of the facility"));
        }
    }
}
