using FsCheck.Xunit;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.States;
using LivIR.Credentials.Rules.Time;
using LivIR.Credentials.Tests.Rules.States;

namespace LivIR.Credentials.Tests.Rules.Findings;

public sealed class CourseTests
{
    private static readonly DateSpan Span = new(new DateOnly(2024, 1, 11), new DateOnly(2024, 3, 1));

    [Property(Arbitrary = [typeof(Lines)], MaxTest = 500)]
    public void Every_day_counts_the_lines_of_that_day(StateLine[] lines)
    {
        var course = Course.Of(lines, Span);

        for (var day = Span.From; day < Span.Until; day = day.AddDays(1))
        {
            var (met, waived, notMet) = (0, 0, 0);
            foreach (var line in lines)
            {
                switch (line.Raw(day))
                {
                    case FindingState.Met or FindingState.InGrace: met++; break;
                    case FindingState.Waived: waived++; break;
                    case FindingState.NotRequired: break;
                    default: notMet++; break;
                }
            }

            Assert.Equal(new FindingCount(met, waived, notMet), course.Last(p => p.From <= day).Count);
        }
    }

    [Property(Arbitrary = [typeof(Lines)], MaxTest = 200)]
    public void It_begins_with_the_span_and_no_two_neighbours_are_alike(StateLine[] lines)
    {
        var course = Course.Of(lines, Span);

        Assert.Equal(Span.From, course[0].From);
        Assert.All(course.Zip(course.Skip(1)), pair =>
        {
            Assert.True(pair.First.From < pair.Second.From);
            Assert.NotEqual(pair.First.Count, pair.Second.Count);
        });
    }

    [Fact]
    public void A_course_needs_an_end() =>
        Assert.StartsWith("A course has an end.", Assert.Throws<ArgumentException>(() => Course.Of([], new DateSpan(new DateOnly(2024, 1, 1)))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(23, 1, 95.8)]
    [InlineData(0, 3, 0)]
    [InlineData(2, 1, 66.6)]
    [InlineData(999, 1, 99.9)]
    public void A_percentage_is_cut_so_that_only_all_is_a_hundred(int met, int notMet, double percent) =>
        Assert.Equal((decimal)percent, new FindingCount(met, 5, notMet).Percent);

    [Fact]
    public void Nothing_asked_has_no_percentage() => Assert.Null(new FindingCount(0, 4, 0).Percent);
}
