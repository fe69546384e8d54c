using LivIR.Credentials.Shared.Axis;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Shared.Axis;

public sealed class AxisScaleTests
{
    // 366 + 365 days.
    private static readonly AxisScale Two = new(Day(2024, 1, 1), Day(2026, 1, 1));

    [Theory]
    [InlineData("2026-11-25", null, 2024, 2029)]
    [InlineData("2026-02-25", null, 2023, 2028)]
    [InlineData("2026-11-25", 3, 2025, 2028)]
    [InlineData("2026-11-25", 10, 2021, 2031)]
    [InlineData("2026-11-25", 7, 2024, 2029)]
    [InlineData("0001-02-03", 10, 1, 11)]
    [InlineData("9999-12-31", 5, 9997, 9999)]
    public void It_shows_whole_years_around_the_day(string day, int? years, int first, int end)
    {
        var scale = AxisScale.Around(DateOnly.Parse(day, null), years);

        Assert.Equal((new DateOnly(first, 1, 1), new DateOnly(end, 1, 1)), (scale.From, scale.Until));
        Assert.Equal(Enumerable.Range(first, end - first), scale.Years.Select(y => y.Year));
    }

    [Theory]
    [InlineData("2023-05-01", 0)]
    [InlineData("2024-01-01", 0)]
    [InlineData("2025-01-01", 50.068)]
    [InlineData("2025-12-31", 99.863)]
    [InlineData("2026-01-01", 100)]
    [InlineData("2030-01-01", 100)]
    public void A_day_lies_where_its_share_of_the_days_is(string day, double at) => Assert.Equal(at, Two.At(DateOnly.Parse(day, null)), 3);

    [Theory]
    [InlineData("2024-01-01", "2025-01-01", 0, 50.068, false, false)]
    [InlineData("2025-01-01", "2026-01-01", 50.068, 49.932, false, false)]
    [InlineData("2020-01-01", "2025-01-01", 0, 50.068, true, false)]
    [InlineData("2025-01-01", "2026-01-02", 50.068, 49.932, false, true)]
    [InlineData("2025-01-01", null, 50.068, 49.932, false, true)]
    [InlineData("2024-12-31", "2025-01-01", 49.932, 0.137, false, false)]
    public void A_run_of_days_takes_its_share_and_says_where_it_was_cut(string from, string? until, double x, double width, bool left, bool right)
    {
        var place = Two.Place(DateOnly.Parse(from, null), until is null ? null : DateOnly.Parse(until, null))!.Value;

        Assert.Equal(x, place.X, 3);
        Assert.Equal(width, place.Width, 3);
        Assert.Equal((left, right), (place.CutLeft, place.CutRight));
    }

    [Theory]
    [InlineData("2020-01-01", "2024-01-01")]
    [InlineData("2026-01-01", null)]
    [InlineData("2025-01-01", "2025-01-01")]
    public void What_lies_outside_or_holds_no_day_is_not_drawn(string from, string? until) =>
        Assert.Null(Two.Place(DateOnly.Parse(from, null), until is null ? null : DateOnly.Parse(until, null)));

    [Fact]
    public void Words_stand_where_the_lane_is_wide_enough_and_shorter_ones_below_that()
    {
        Assert.Equal(["10 Jun 2025 to 30 Jun 2027 from-720", "to 30 Jun 2027 from-400 until-720"], AxisText.Fitting("10 Jun 2025 to 30 Jun 2027", "to 30 Jun 2027", 30).Select(w => $"{w.Text} {w.Class}"));
        Assert.Equal(["short from-1100"], AxisText.Fitting("much too long for so small a bar", "short", 5).Select(w => $"{w.Text} {w.Class}"));
        Assert.Empty(AxisText.Fitting("long", null, 0));
    }
}
