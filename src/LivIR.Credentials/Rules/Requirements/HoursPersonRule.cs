using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Explanations;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Hours;
using LivIR.Credentials.Rules.States;
using LivIR.Credentials.Rules.Time;

namespace LivIR.Credentials.Rules.Requirements;

/// <summary>A person has enough hours in a window. The last window that has ended decides; what was earned later never helps it, but for make-up and the running year.</summary>
/// <param name="rule">The rule.</param>
/// <param name="cycleType">The type whose periods are the person's own cycle; empty for other windows.</param>
internal sealed partial class HoursPersonRule(HoursRule rule, TypeFacts? cycleType) : PersonRule
{
    private const short Window = 90;
    private const int FirstYear = 1990;

    private readonly HashSet<string> _categories = [.. rule.Categories];

    public override StateLine Evaluate(PersonWork person, Timeline asked)
    {
        var credits = Credits(person.Person);
        var built = new StateLineBuilder(8);
        built.Add(new StateStep(DayNumbers.First, FindingState.NotMet, Deciding.Training));
        if (rule.Window.Kind == HoursWindowKind.RollingMonths)
        {
            Roll(credits, ref built);
            return built.Build();
        }

        if (FactMissing(person) is not null)
        {
            return StateLine.Always(FindingState.Unknown, Deciding.Training);
        }

        if (rule.Window.Kind is HoursWindowKind.OwnCycle or HoursWindowKind.Biennium)
        {
            // Before the first window of one's own has ended nothing is due.
            built = new StateLineBuilder(8);
            built.Add(new StateStep(DayNumbers.First, FindingState.NotRequired));
        }

        foreach (var window in Windows(person, asked, credits))
        {
            Assess(window, credits, asked, ref built);
        }

        return built.Build();
    }

    public override void Explain(PersonWork person, Timeline asked, DateOnly day, Explanation into)
    {
        var credits = Credits(person.Person);
        var explainer = new HoursExplainer(rule, person, day, into, Evaluate(person, asked));
        if (FactMissing(person) is { } fact)
        {
            explainer.TellMissing(fact);
        }
        else if (rule.Window.Kind == HoursWindowKind.RollingMonths)
        {
            var window = new DateSpan(CalendarDays.FirstOfRolling(day, rule.Window.Length!.Value), day.AddDays(1));
            explainer.Tell(window, credits, HoursAsked.Of(rule, 1, 1));
        }
        else
        {
            var windows = WindowsTo(day, person, asked, credits);
            var deciding = windows.FindIndex(w => w.Decisive.Contains(day));
            RunningWindow? running = windows.Find(w => w.Window.Contains(day)) is { Window: { Until: not null } found } ? new(found, Asked(found, asked)) : null;
            if (deciding < 0)
            {
                explainer.TellNothingDue(running, credits);
                return;
            }

            explainer.Tell(windows[deciding].Window, credits, Asked(windows[deciding].Window, asked), running);
        }
    }

    private List<Credit> Credits(PersonFacts person) => [.. person.Training.Where(c => _categories.Contains(c.Category))];

    private string? FactMissing(PersonWork person) =>
        rule.Window.Kind == HoursWindowKind.Biennium && person.Person.BirthMonth is null ? "The birth month, on which the window depends, is not recorded." : null;

    private IEnumerable<AssessedWindow> Windows(PersonWork person, Timeline asked, List<Credit> credits)
    {
        var first = asked.IsEmpty ? FirstYear : Math.Max(FirstYear, asked.Spans[0].From.Year);
        var periods = Periods(person);
        int[] years = [first, .. asked.Spans.Select(s => s.From.Year), .. credits.Select(c => c.CountsFor.Year), .. periods.Select(p => p.From.Year)];
        var last = years.Max();

        // One window more than the last of them can reach: from there on nothing is earned yet and everything is asked.
        var reach = rule.Window.Kind == HoursWindowKind.CalendarYears ? (rule.Window.Length ?? 1) + 1 : Math.Max(2, (rule.Window.Length ?? 12) / 12) * 2;
        return AssessedWindows.Of(rule.Window, first, Math.Min(last + reach, 2250), person.Person.BirthMonth, periods);
    }

    private List<DateSpan> Periods(PersonWork person)
    {
        if (cycleType is null || person.Find(cycleType) is not (>= 0 and var place))
        {
            return [];
        }

        List<DateSpan> periods = [];
        foreach (var at in person.RecordsAt(place))
        {
            var record = person.Person.Records[at];
            var days = ValidityRules.Days(cycleType.Type.Validity, record.Dates);
            if (HoldingLines.Counts(record, cycleType.Asked.Minimum) && days.Issued < days.LifeEnd)
            {
                periods.Add(DateSpan.FromNumbers(days.Issued, days.LifeEnd));
            }
        }

        return periods;
    }

    private HoursAsked? Asked(DateSpan window, Timeline asked)
    {
        var (served, full) = Months(window, asked);
        return served == 0 ? null : HoursAsked.Of(rule, served, full, window.From);
    }

    // A person's own period is as long as the issuer made it, wherever the person worked meanwhile; other windows count the months at the facility.
    private (int Served, int Full) Months(DateSpan window, Timeline asked) =>
        !rule.ProRated ? (1, 1)
        : rule.Window is { Kind: HoursWindowKind.OwnCycle, Length: { } full } ? (AssessedWindows.MonthsOf(window), full)
        : (AssessedWindows.MonthsServed(window, asked), AssessedWindows.MonthsOf(window));

    private void Assess(AssessedWindow window, List<Credit> credits, Timeline asked, ref StateLineBuilder built)
    {
        var first = window.Decisive.FirstNumber;
        if (Asked(window.Window, asked) is not { } wanted)
        {
            built.Add(new StateStep(first, FindingState.NotRequired));
            End(window, ref built);
            return;
        }

        built.Add(Step(first, CountingBy(window, credits, first), wanted));
        foreach (var day in LateDays(window, credits))
        {
            built.Add(Step(day, CountingBy(window, credits, day), wanted));
        }

        End(window, ref built);
    }

    private static void End(AssessedWindow window, ref StateLineBuilder built)
    {
        if (window.Decisive.EndNumber < DayNumbers.End)
        {
            built.Add(new StateStep(window.Decisive.EndNumber, FindingState.NotMet, Deciding.Training));
        }
    }

    private StateStep Step(int from, List<Credit> counting, HoursAsked wanted) =>
        new(from, HoursSum.Of(rule, counting).Reaches(wanted) ? FindingState.Met : FindingState.NotMet, Deciding.Training, -1, Window);

    // Days after the window's end on which something more counts for it.
    private IEnumerable<int> LateDays(AssessedWindow window, List<Credit> credits) => credits
        .Where(c => c.CompletedOn.DayNumber > window.Decisive.FirstNumber && window.Decisive.Contains(c.CompletedOn) && CountsLate(window, c))
        .Select(c => c.CompletedOn.DayNumber).Distinct().Order();

    private bool CountsLate(AssessedWindow window, Credit credit) =>
        window.Window.Contains(credit.CountsFor) || (rule.RunningYearCounts && credit.CountsFor == credit.CompletedOn);

    private List<Credit> CountingBy(AssessedWindow window, List<Credit> credits, int day) => credits.FindAll(c =>
        c.CompletedOn.DayNumber <= day
        && (window.Window.Contains(c.CountsFor) || (CountsLate(window, c) && window.Decisive.Contains(c.CompletedOn))));

    // What makes up for earlier days counts for them, though not before it was earned.
    private static int CountsFrom(Credit credit) => Math.Max(credit.CountsFor.DayNumber, credit.CompletedOn.DayNumber);

    private void Roll(List<Credit> credits, ref StateLineBuilder built)
    {
        var months = rule.Window.Length ?? 12;
        var wanted = HoursAsked.Of(rule, 1, 1);
        var events = credits.SelectMany(c => new[] { CountsFrom(c), CalendarDays.AddMonths(c.CountsFor, months).DayNumber }).Distinct().Order();
        foreach (var day in events)
        {
            var counting = credits.FindAll(c => CountsFrom(c) <= day && CalendarDays.AddMonths(c.CountsFor, months).DayNumber > day);
            built.Add(Step(day, counting, wanted));
        }
    }
}
