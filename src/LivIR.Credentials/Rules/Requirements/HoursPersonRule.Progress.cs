using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Hours;
using LivIR.Credentials.Rules.Time;

namespace LivIR.Credentials.Rules.Requirements;

internal sealed partial class HoursPersonRule
{
    /// <summary>How far the person is on a day, window by window. What is earned after the day is not looked at.</summary>
    public HoursProgress Progress(PersonWork person, Timeline asked, DateOnly day)
    {
        if (FactMissing(person) is { } fact)
        {
            return new HoursProgress(rule, [], null, null, fact);
        }

        var credits = Credits(person.Person).FindAll(c => c.CompletedOn <= day);
        if (rule.Window.Kind == HoursWindowKind.RollingMonths)
        {
            var rolling = Rolling(credits, day).ToList();
            return new HoursProgress(rule, rolling, rolling.Find(w => w.Decisive.Contains(day)), null);
        }

        var windows = WindowsTo(day, person, asked, credits).Select(w => InWindow(w.Window, w.Decisive, Asked(w.Window, asked), CountingBy(w, credits, day.DayNumber))).ToList();
        return new HoursProgress(rule, windows, windows.Find(w => w.Decisive.Contains(day)), windows.Find(w => w.Window.Contains(day)));
    }

    private HoursInWindow InWindow(DateSpan window, DateSpan decisive, HoursAsked? wanted, List<Credit> counting) => new(window, decisive, wanted, HoursSum.Of(rule, counting)) { Counting = counting };

    // Whoever earned nothing for years is still asked about the day: a credit of nothing makes the windows reach it.
    private List<AssessedWindow> WindowsTo(DateOnly day, PersonWork person, Timeline asked, List<Credit> credits) =>
        [.. Windows(person, asked, [.. credits, new Credit(Guid.Empty, "", 0, day, day)])];

    // What makes up for earlier days counts for them, though not before it was earned.
    private static DateOnly Begins(Credit credit) => credit.CountsFor > credit.CompletedOn ? credit.CountsFor : credit.CompletedOn;

    // The stretches between two changes of the sum. The one the day lies in is told with the window that ends on the day.
    private IEnumerable<HoursInWindow> Rolling(List<Credit> credits, DateOnly day)
    {
        var months = rule.Window.Length ?? 12;
        List<int> changes = [.. credits.SelectMany(c => new[] { Begins(c).DayNumber, CalendarDays.AddMonths(c.CountsFor, months).DayNumber }).Append(DayNumbers.First).Distinct().Order()];
        for (var i = 0; i < changes.Count; i++)
        {
            var stretch = DateSpan.FromNumbers(changes[i], i + 1 < changes.Count ? changes[i + 1] : DayNumbers.End);
            var ends = stretch.Contains(day) ? day : stretch.From;
            if (ends.DayNumber == DayNumbers.First)
            {
                yield return InWindow(stretch, stretch, HoursAsked.Of(rule, 1, 1), []);
                continue;
            }

            var counting = credits.FindAll(c => Begins(c) <= ends && CalendarDays.AddMonths(c.CountsFor, months) > ends);
            var window = DateSpan.Through(CalendarDays.FirstOfRolling(ends, months), ends);
            yield return InWindow(window, stretch, HoursAsked.Of(rule, 1, 1), counting);
        }
    }
}
