using LivIR.Credentials.Shared.Dates;

namespace LivIR.Credentials.Tests.Shared;

public sealed class DayWordsTests
{
    private static readonly DateOnly Today = new(2026, 11, 30);

    [Theory]
    [InlineData("today", 2026, 11, 30)]
    [InlineData("Yesterday", 2026, 11, 29)]
    [InlineData(" tomorrow ", 2026, 12, 1)]
    [InlineData("in 30 days", 2026, 12, 30)]
    [InlineData("in  1 day", 2026, 12, 1)]
    [InlineData("in 3 months", 2027, 2, 28)]
    [InlineData("2 weeks ago", 2026, 11, 16)]
    [InlineData("1 year ago", 2025, 11, 30)]
    [InlineData("end of the month", 2026, 11, 30)]
    [InlineData("end of next month", 2026, 12, 31)]
    [InlineData("start of last month", 2026, 10, 1)]
    [InlineData("End of the quarter", 2026, 12, 31)]
    [InlineData("beginning of next quarter", 2027, 1, 1)]
    [InlineData("start of this year", 2026, 1, 1)]
    [InlineData("end of next year", 2027, 12, 31)]
    [InlineData("14 Mar 2027", 2027, 3, 14)]
    [InlineData("2027-03-14", 2027, 3, 14)]
    public void A_day_is_understood(string typed, int year, int month, int day) => Assert.Equal(new DayReading(new DateOnly(year, month, day), null), DayWords.Read(typed, Today));

    [Theory]
    [InlineData("in 30")]
    [InlineData("soon")]
    [InlineData("end of the fortnight")]
    [InlineData("in 99999 years")]
    [InlineData("99999 months ago")]
    [InlineData("in 99999 weeks")]
    [InlineData("3/4/2027")]
    public void What_is_no_day_is_told(string typed)
    {
        var read = DayWords.Read(typed, Today);

        Assert.Null(read.Day);
        Assert.NotEmpty(read.Error!);
    }

    [Theory]
    [InlineData("end of the month", true)]
    [InlineData("in 30 days", true)]
    [InlineData("14 Mar 2027", false)]
    [InlineData("soon", false)]
    [InlineData(null, false)]
    public void Words_mean_another_day_on_another_day(string? typed, bool relative) => Assert.Equal(relative, DayWords.IsRelative(typed));

    [Fact]
    public void Every_example_is_understood() => Assert.All(DayWords.Examples, words => Assert.NotNull(DayWords.Read(words, Today).Day));
}
