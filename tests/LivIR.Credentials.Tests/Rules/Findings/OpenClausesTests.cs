using FsCheck.Xunit;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.States;
using LivIR.Credentials.Tests.Rules.States;

namespace LivIR.Credentials.Tests.Rules.Findings;

/// <summary>Against the slow way: the lines asked day by day.</summary>
public sealed class OpenClausesTests
{
    [Property(Arbitrary = [typeof(Lines)], MaxTest = 200)]
    public void Every_day_counts_the_lines_that_are_asked_and_those_that_are_open(StateLine[] lines)
    {
        var open = OpenClauses.Of(lines);

        Assert.All(Days.All, day => Assert.Equal((Asked(lines, day), Open(lines, day)), (open.AskedOn(day), open.On(day))));
    }

    [Property(Arbitrary = [typeof(Lines)], MaxTest = 200)]
    public void Ready_days_are_those_on_which_something_is_asked_and_nothing_is_open(StateLine[] lines)
    {
        var open = OpenClauses.Of(lines);
        var days = Days.All.ToList();

        foreach (var day in days.Where((_, i) => i % 7 == 0))
        {
            var later = days.SkipWhile(d => d < day).ToList();
            var ready = later.Where(d => IsReady(lines, d)).Select(d => (DateOnly?)d).FirstOrDefault();
            var ends = IsReady(lines, day) ? later.TakeWhile(d => IsReady(lines, d)).Last() : (DateOnly?)null;
            var change = later.Where(d => Open(lines, d) != Open(lines, day)).Select(d => ((DateOnly, int)?)(d, Open(lines, d))).FirstOrDefault();

            Assert.Equal((ready, ends == days[^1] ? null : ends, change), (open.ReadyFrom(day), open.ReadyUntil(day), open.NextChange(day)));
        }
    }

    [Property(Arbitrary = [typeof(Lines)], MaxTest = 200)]
    public void The_most_of_some_days_is_the_most_of_each_of_them(StateLine[] lines)
    {
        var open = OpenClauses.Of(lines);
        var days = Days.All.ToList();

        for (var first = 0; first + 9 < days.Count; first += 9)
        {
            Assert.Equal(days.Skip(first).Take(9).Max(day => Open(lines, day)), open.MostIn(days[first], days[first + 8]));
        }
    }

    [Fact]
    public void Months_run_from_the_day_then_each_from_its_first_day_to_its_last()
    {
        var months = OpenClauses.Of([]).Months(new DateOnly(2024, 1, 31), 3);

        Assert.Equal(
            [(new DateOnly(2024, 1, 31), new DateOnly(2024, 1, 31)), (new DateOnly(2024, 2, 1), new DateOnly(2024, 2, 29)), (new DateOnly(2024, 3, 1), new DateOnly(2024, 3, 31))],
            months.Select(m => (m.First, m.Told)));
    }

    private static bool IsReady(StateLine[] lines, DateOnly day) => Asked(lines, day) > 0 && Open(lines, day) == 0;

    private static int Asked(StateLine[] lines, DateOnly day) => lines.Count(line => line.Raw(day) != FindingState.NotRequired);

    private static int Open(StateLine[] lines, DateOnly day) => lines.Count(line => line.Raw(day).CountsAsNotMet());
}
