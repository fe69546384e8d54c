using FsCheck.Xunit;
using LivIR.Credentials.Shared.Dates;

namespace LivIR.Credentials.Tests.Shared;

public sealed class DayParserTests
{
    [Theory]
    [InlineData("14.3.27")]
    [InlineData("14.03.2027")]
    [InlineData("14.3.2027.")]
    [InlineData("14. 3. 2027")]
    [InlineData(" 14 Mar 2027 ")]
    [InlineData("14 march 2027")]
    [InlineData("14 MART 2027")]
    [InlineData("14 Mart 27")]
    [InlineData("14Mar2027")]
    [InlineData("14-Mar-2027")]
    [InlineData("14th March, 2027")]
    [InlineData("March 14, 2027")]
    [InlineData("2027-03-14")]
    [InlineData("2027/3/14")]
    [InlineData("20270314")]
    [InlineData("14/03/2027")]
    [InlineData("3/14/2027")]
    [InlineData("14-3-2027")]
    public void One_day_in_many_hands(string typed) =>
        Assert.Equal(new DayReading(new DateOnly(2027, 3, 14), null), DayParser.Read(typed));

    [Theory]
    [InlineData("1 Ocak 2027", 1)]
    [InlineData("1 Şubat 2027", 2)]
    [InlineData("1 ŞUB 2027", 2)]
    [InlineData("1 Nisan 2027", 4)]
    [InlineData("1 Mayıs 2027", 5)]
    [InlineData("1 MAYIS 2027", 5)]
    [InlineData("1 May 2027", 5)]
    [InlineData("1 Haziran 2027", 6)]
    [InlineData("1 Temmuz 2027", 7)]
    [InlineData("1 Ağustos 2027", 8)]
    [InlineData("1 ağu 2027", 8)]
    [InlineData("1 Eylül 2027", 9)]
    [InlineData("1 Sept 2027", 9)]
    [InlineData("1 Ekim 2027", 10)]
    [InlineData("1 KASIM 2027", 11)]
    [InlineData("1 Aralık 2027", 12)]
    [InlineData("1 ARALIK 2027", 12)]
    [InlineData("1 Dec 2027", 12)]
    public void Months_in_both_languages(string typed, int month) =>
        Assert.Equal(new DateOnly(2027, month, 1), DayParser.Read(typed).Day);

    [Theory]
    [InlineData("03/04/2027", "Write the month as a word")]
    [InlineData("3-4-27", "Write the month as a word")]
    [InlineData("31 Feb 2027", "31 Feb 2027 does not exist")]
    [InlineData("29.2.2027", "29 Feb 2027 does not exist")]
    [InlineData("0.3.2027", "does not exist")]
    [InlineData("14.13.2027", "twelve months")]
    [InlineData("14.3.1899", "from 1900 to 2200")]
    [InlineData("14 Mar 2201", "from 1900 to 2200")]
    [InlineData("00000101", "from 1900 to 2200")]
    [InlineData("14 Mrz 2027", "no month")]
    [InlineData("Mar 2027", "Write it like 14 Mar 2027")]
    [InlineData("tomorrow", "Write it like 14 Mar 2027")]
    [InlineData("14.3-2027", "Write it like 14 Mar 2027")]
    public void Refusals_say_what_to_do(string typed, string part)
    {
        var reading = DayParser.Read(typed);
        Assert.Null(reading.Day);
        Assert.Contains(part, reading.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_possible_days_are_both_named() =>
        Assert.Contains("3 Apr 2027 or 4 Mar 2027", DayParser.Read("3/4/2027").Error, StringComparison.Ordinal);

    [Fact]
    public void A_slashed_day_that_reads_the_same_both_ways_is_accepted() =>
        Assert.Equal(new DateOnly(2027, 5, 5), DayParser.Read("5/5/2027").Day);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    public void Nothing_typed_is_no_mistake(string? typed) =>
        Assert.Equal(new DayReading(null, null), DayParser.Read(typed));

    [Property(MaxTest = 1000)]
    public bool Never_throws_and_never_says_both(string? typed)
    {
        var reading = DayParser.Read(typed);
        return reading.Day is null || reading.Error is null;
    }

    [Property(MaxTest = 500)]
    public bool Never_throws_on_things_like_days(int first, char one, int second, char other, int third)
    {
        var reading = DayParser.Read($"{first}{one}{second}{other}{third}");
        return reading.Day is null != reading.Error is null;
    }

    [Property(MaxTest = 500)]
    public bool What_is_written_can_be_read(int offset)
    {
        var first = new DateOnly(1900, 1, 1).DayNumber;
        var span = new DateOnly(2200, 12, 31).DayNumber - first + 1;
        var day = DateOnly.FromDayNumber(first + (int)((uint)offset % (uint)span));
        return DayParser.Read(DayText.Of(day)).Day == day && DayParser.Read(day.ToString("yyyyMMdd", null)).Day == day;
    }
}
