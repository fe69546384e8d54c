using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Hours;
using LivIR.Credentials.Rules.Time;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules.Hours;

public sealed class AssessedWindowsTests
{
    private static readonly HoursWindow Biennium = new() { Kind = HoursWindowKind.Biennium };
    private static readonly HoursWindow OwnCycle = new() { Kind = HoursWindowKind.OwnCycle };

    [Fact]
    public void Calendar_years_decide_in_the_year_after_from_the_first_year_to_the_last() =>
        Assert.Equal(
            [Assessed(Years(2022, 2024), Years(2024, 2025)), Assessed(Years(2023, 2025), Years(2025, 2026))],
            AssessedWindows.Of(new HoursWindow { Kind = HoursWindowKind.CalendarYears, Length = 2 }, 2024, 2025, null, []));

    [Theory]
    [InlineData(2024, 1)]
    [InlineData(2025, 1)]
    [InlineData(2026, 2)]
    public void A_shared_cycle_ends_with_its_year_and_none_decides_only_after_the_last(int lastYear, int count)
    {
        AssessedWindow[] all = [Assessed(Years(2022, 2024), Years(2024, 2026)), Assessed(Years(2024, 2026), Years(2026, 2028))];

        Assert.Equal(all.Take(count), AssessedWindows.Of(new HoursWindow { Kind = HoursWindowKind.SharedCycle, Length = 24, EndsInYear = 2023 }, 2024, lastYear, null, []));
    }

    [Theory]
    [InlineData(2025, 0)]
    [InlineData(2026, 1)]
    [InlineData(2027, 1)]
    [InlineData(2028, 2)]
    public void Without_a_credential_two_years_count_from_the_first_year(int lastYear, int count)
    {
        AssessedWindow[] all = [Assessed(May(2024, 2026), May(2026, 2028)), Assessed(May(2026, 2028), May(2028, 2030))];

        Assert.Equal(all.Take(count), AssessedWindows.Of(Biennium, 2024, lastYear, 5, []));
    }

    [Theory]
    [InlineData("2021-05-31", 2021)]
    [InlineData("2020-06-01", 2021)]
    [InlineData("2022-04-30", 2022)]
    [InlineData("2022-06-01", 2023)]
    public void Two_years_count_from_the_first_birth_month_of_the_credential_whatever_the_first_year_is(string issued, int first) =>
        Assert.Equal(
            Enumerable.Range(0, 4).Select(i => first + (2 * i)).Where(start => start + 2 <= 2028).Select(start => Assessed(May(start, start + 2), May(start + 2, start + 4))),
            AssessedWindows.Of(Biennium, 2024, 2028, 5, [new DateSpan(DateOnly.Parse(issued, null)), new DateSpan(Day(2023, 1, 1))]));

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    [InlineData(13)]
    public void Without_a_month_of_birth_there_are_no_two_years(int? birthMonth) => Assert.Empty(AssessedWindows.Of(Biennium, 2024, 2030, birthMonth, []));

    [Theory]
    [InlineData(1)]
    [InlineData(12)]
    public void Every_month_of_birth_has_its_two_years(int birthMonth) =>
        Assert.Equal(Day(2024, birthMonth, 1), Assert.Single(AssessedWindows.Of(Biennium, 2024, 2026, birthMonth, [])).Window.From);

    [Fact]
    public void A_period_of_ones_own_decides_until_the_next_one_ends() =>
        Assert.Equal(
            [Assessed(Years(2018, 2020), Years(2020, 2022)), Assessed(Years(2020, 2022), new DateSpan(Day(2022, 1, 1)))],
            AssessedWindows.Of(OwnCycle, 2018, 2026, null, [Years(2018, 2020), Years(2020, 2022), new DateSpan(Day(2022, 1, 1))]));

    [Fact]
    public void Of_periods_that_end_on_the_same_day_the_later_one_is_looked_at() =>
        Assert.Equal([Assessed(Years(2021, 2022), new DateSpan(Day(2022, 1, 1)))], AssessedWindows.Of(OwnCycle, 2018, 2026, null, [Years(2018, 2022), Years(2021, 2022)]));

    [Fact]
    public void A_rolling_window_is_not_laid_out()
    {
        var thrown = Assert.Throws<ArgumentOutOfRangeException>(() => AssessedWindows.Of(new HoursWindow { Kind = HoursWindowKind.RollingMonths, Length = 12 }, 2024, 2026, null, []));

        Assert.Equal("window", thrown.ParamName);
        Assert.StartsWith("This kind has no windows of its own.", thrown.Message, StringComparison.Ordinal);
    }

    // From 10 January to 14 March: a day of service anywhere in a month counts, but not before the window or after it.
    [Theory]
    [InlineData("2024-01-01", "2024-01-10", 0)]
    [InlineData("2024-01-01", "2024-01-11", 1)]
    [InlineData("2024-01-31", "2024-02-02", 2)]
    [InlineData("2024-01-01", "2024-12-31", 3)]
    [InlineData("2024-03-14", "2024-04-01", 1)]
    [InlineData("2024-03-15", "2024-04-01", 0)]
    public void A_month_is_served_with_any_day_of_it_in_the_window(string from, string until, int months) =>
        Assert.Equal(months, AssessedWindows.MonthsServed(new DateSpan(Day(2024, 1, 10), Day(2024, 3, 15)), Timeline.Of(new DateSpan(DateOnly.Parse(from, null), DateOnly.Parse(until, null)))));

    private static AssessedWindow Assessed(DateSpan window, DateSpan decisive) => new(window, decisive);

    private static DateSpan Years(int from, int until) => new(Day(from, 1, 1), Day(until, 1, 1));

    private static DateSpan May(int from, int until) => new(Day(from, 5, 1), Day(until, 5, 1));
}
