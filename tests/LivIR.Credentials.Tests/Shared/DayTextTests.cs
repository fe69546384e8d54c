using System.Globalization;
using LivIR.Credentials.Shared.Dates;

namespace LivIR.Credentials.Tests.Shared;

public sealed class DayTextTests
{
    private static readonly DateOnly Day = new(2027, 3, 14);

    [Fact]
    public void A_day_reads_the_same_whatever_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("tr-TR");
            Assert.Equal("14 Mar 2027", DayText.Of(Day));
            Assert.Equal("Sun 14 Mar 2027", DayText.WithWeekday(Day));
            Assert.Equal("Mar 2027", DayText.Month(Day));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void No_day_is_said_in_words() => Assert.Equal("no end", DayText.Of(null));

    [Theory]
    [InlineData(21, "in 21 days")]
    [InlineData(1, "tomorrow")]
    [InlineData(0, "today")]
    [InlineData(-1, "yesterday")]
    [InlineData(-24, "24 days ago")]
    public void Relative_to_today(int days, string expected) =>
        Assert.Equal(expected, DayText.Relative(Day.AddDays(days), Day));
}
