using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using LivIR.Credentials.Rules.Forecasts;

namespace LivIR.Credentials.Tests.Rules.Forecasts;

public sealed class ClashesTests
{
    private static readonly DateOnly Start = new(2027, 3, 1);

    [Fact]
    public void Six_of_nine_in_a_fortnight_clash()
    {
        int[] days = [0, 2, 5, 9, 13, 13, 40, 80, 200];

        var clash = Assert.Single(Clashes.Of("BLS", days.Select(Start.AddDays), 9));

        Assert.Equal(new Clash("BLS", Start, Start.AddDays(13), 6, 9), clash);
    }

    [Theory]
    [InlineData(new[] { 0, 1 }, 2)]
    [InlineData(new[] { 0, 1, 2 }, 7)]
    [InlineData(new[] { 0, 14, 28, 42 }, 4)]
    [InlineData(new int[0], 0)]
    public void Two_few_too_small_a_part_or_too_far_apart_do_not(int[] days, int holders) =>
        Assert.Empty(Clashes.Of("BLS", days.Select(Start.AddDays), holders));

    [Fact]
    public void A_fortnight_ends_after_its_fourteenth_day()
    {
        Assert.Equal(3, Assert.Single(Clashes.Of("X", [Start, Start, Start.AddDays(13)], 3)).Count);
        Assert.Empty(Clashes.Of("X", [Start, Start, Start.AddDays(14)], 3));
    }

    [Fact]
    public void Of_two_that_are_equally_full_the_earlier_comes_first()
    {
        int[] days = [40, 41, 42, 0, 1, 2];

        Assert.Equal([(Start, 3), (Start.AddDays(40), 3)], Clashes.Of("BLS", days.Select(Start.AddDays), 6).Select(c => (c.From, c.Count)));
    }

    [Property(MaxTest = 300)]
    public Property No_fortnight_is_fuller_than_the_first_clash_and_none_overlap() => Prop.ForAll(
        Arb.From(Gen.Choose(0, 60).ListOf()),
        offsets =>
        {
            var days = offsets.Select(Start.AddDays).ToList();
            var clashes = Clashes.Of("X", days, days.Count);
            var fullest = Enumerable.Range(-14, 90).Select(Start.AddDays).Max(first => days.Count(d => d >= first && d < first.AddDays(14)));
            var expected = fullest >= 3 && fullest * 2 >= days.Count;

            Assert.Equal(expected, clashes.Count > 0);
            Assert.All(clashes, c => Assert.True(c.To.DayNumber - c.From.DayNumber < 14));
            Assert.True(clashes.Sum(c => c.Count) <= days.Count);
            if (expected)
            {
                Assert.Equal(fullest, clashes[0].Count);
            }
        });
}
