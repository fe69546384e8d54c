using System.Globalization;
using LivIR.Credentials.Features.Import;

namespace LivIR.Credentials.Tests.Features.Import;

public sealed class DayColumnTests
{
    [Theory]
    [InlineData("31.12.2026", DayOrder.DayFirst, "2026-12-31")]
    [InlineData("31/12/26", DayOrder.DayFirst, "2026-12-31")]
    [InlineData("12/31/2026", DayOrder.MonthFirst, "2026-12-31")]
    [InlineData("12/31/2026", DayOrder.DayFirst, null)]
    [InlineData("2026-12-31", DayOrder.YearFirst, "2026-12-31")]
    [InlineData("2026-12-31T00:00:00", DayOrder.YearFirst, "2026-12-31")]
    [InlineData("31.12.2026 08:15", DayOrder.DayFirst, "2026-12-31")]
    [InlineData("03/04/2026", DayOrder.DayFirst, "2026-04-03")]
    [InlineData("03/04/2026", DayOrder.MonthFirst, "2026-03-04")]
    [InlineData("03/04/2026", DayOrder.YearFirst, null)]
    [InlineData("14 Mar 2027", DayOrder.MonthFirst, "2027-03-14")]
    [InlineData("14 Mart 2027", DayOrder.DayFirst, "2027-03-14")]
    [InlineData("Mar 2027", DayOrder.DayFirst, null)]
    [InlineData("03/2027", DayOrder.DayFirst, null)]
    [InlineData("see HR", DayOrder.DayFirst, null)]
    [InlineData("", DayOrder.DayFirst, null)]
    public void A_text_is_read_in_its_order(string text, DayOrder order, string? day) => Assert.Equal(Day(day), DayColumn.Read(text, order));

    [Theory]
    [InlineData("Mar 2027", "2027-03-31")]
    [InlineData("Şubat 2028", "2028-02-29")]
    [InlineData("03/2027", "2027-03-31")]
    [InlineData("2027-03", "2027-03-31")]
    [InlineData("13/2027", null)]
    [InlineData("14 Mar 2027", "2027-03-14")]
    public void A_month_is_its_last_day_only_where_that_is_asked(string text, string? day) => Assert.Equal(Day(day), DayColumn.Read(text, DayOrder.DayFirst, lastOfMonth: true));

    [Fact]
    public void A_column_with_one_day_above_the_twelfth_tells_its_order()
    {
        Assert.Equal([DayOrder.DayFirst], DayColumn.Fitting(["03/04/2026", "31/12/2026", "n/a", ""]));
        Assert.Equal([DayOrder.MonthFirst], DayColumn.Fitting(["03/04/2026", "12/31/2026"]));
        Assert.Equal([DayOrder.YearFirst], DayColumn.Fitting(["2026-04-03", "14 Mar 2027"]));
        Assert.Equal([DayOrder.DayFirst], DayColumn.Fitting(["2026-04-03", "03.04.2026"]));
    }

    [Fact]
    public void A_column_that_can_be_read_in_two_ways_must_be_asked() =>
        Assert.Equal([DayOrder.DayFirst, DayOrder.MonthFirst], DayColumn.Fitting(["03/04/2026", "05/06/2026"]));

    [Fact]
    public void A_column_written_in_two_orders_fits_none() => Assert.Empty(DayColumn.Fitting(["31/12/2026", "12/31/2026"]));

    [Fact]
    public void A_column_whose_orders_read_the_same_need_not_be_asked() => Assert.Single(DayColumn.Fitting(["04/04/2026", "yok"]));

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
