using System.Globalization;
using AngleSharp.Dom;
using Bunit;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared.Axis;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Shared.Axis;

public sealed class TimeAxisTests : BunitContext
{
    // 1461 days: four years, one of them a leap year.
    private static readonly AxisScale Scale = new(Day(2024, 1, 1), Day(2028, 1, 1));
    private static readonly DateOnly Today = Day(2026, 11, 25);

    [Fact]
    public void A_bar_begins_and_ends_with_its_days()
    {
        var bar = Lane(new AxisBar(AxisKind.Holds, Day(2025, 6, 10), Day(2027, 7, 1), "held")).QuerySelector("svg.axis-holds")!;

        Assert.Equal(Share(Day(2025, 6, 10)), Percent(bar, "x"), 2);
        Assert.Equal(Share(Day(2027, 7, 1)) - Share(Day(2025, 6, 10)), Percent(bar, "width"), 2);
        Assert.Equal(2, bar.QuerySelectorAll(".axis-tick").Length);
    }

    [Fact]
    public void Between_two_bars_there_is_nothing_but_what_is_said_to_be_open()
    {
        var lane = Lane(
            new AxisBar(AxisKind.Ended, Day(2024, 1, 1), Day(2025, 6, 1), "held to 31 May 2025"),
            new AxisBar(AxisKind.Open, Day(2025, 6, 1), Day(2025, 7, 15), "lapsed"),
            new AxisBar(AxisKind.Holds, Day(2025, 7, 15), null, "held since 15 Jul 2025"));
        var (past, gap, now) = (lane.QuerySelector(".axis-ended")!, lane.QuerySelector("rect.axis-open")!, lane.QuerySelector(".axis-holds")!);

        Assert.Equal(Percent(past, "x") + Percent(past, "width"), Percent(gap, "x"), 2);
        Assert.Equal(Percent(gap, "x") + Percent(gap, "width"), Percent(now, "x"), 2);
        Assert.Equal(100 * 44 / 1461.0, Percent(gap, "width"), 2);
        Assert.Equal("held to 31 May 2025; lapsed; held since 15 Jul 2025", lane.QuerySelector(".axis-pic")!.GetAttribute("aria-label"));
    }

    [Fact]
    public void A_bar_without_an_end_has_no_mark_there()
    {
        var bar = Lane(new AxisBar(AxisKind.Holds, Day(2020, 1, 1), null, "held")).QuerySelector(".axis-holds")!;

        Assert.Equal((0, 100, 0), (Percent(bar, "x"), Percent(bar, "width"), bar.QuerySelectorAll(".axis-tick").Length));
    }

    [Fact]
    public void Amounts_are_as_high_as_their_share_and_the_goal_lies_at_its_own()
    {
        var lane = Render<AxisLane>(p => p.Add(l => l.Scale, Scale).Add(l => l.Row, new AxisRow("Hours")
        {
            Steps = [new AxisStep(AxisKind.Ended, Day(2025, 1, 1), Day(2026, 1, 1), 0.5, "10", "10 of 15"), new AxisStep(AxisKind.Holds, Day(2026, 1, 1), Day(2027, 1, 1), 1, "20", "20 of 15")],
            Goal = 0.75,
        }));
        var heights = lane.FindAll("svg.axis-pic > svg:has(.axis-fill)").Select(s => Number(s, "height")).ToList();

        Assert.Equal([22, 44], heights);
        Assert.Equal(49 - (0.75 * 44), Number(lane.Find(".axis-goal"), "y1"));
        Assert.Equal("10 of 15; 20 of 15", lane.Find(".axis-pic").GetAttribute("aria-label"));
    }

    [Fact]
    public void Today_and_the_end_of_clearance_are_lines_at_their_days()
    {
        var axis = Axis(Day(2027, 7, 1));

        Assert.Equal(Share(Today), Percent(axis.Find("symbol .axis-day"), "x1"), 2);
        Assert.Equal(Share(Day(2027, 7, 1)), Percent(axis.Find("symbol .axis-end"), "x1"), 2);
        Assert.Equal([2024, 2025, 2026, 2027], axis.FindAll(".axis-y").Select(y => int.Parse(y.TextContent, CultureInfo.InvariantCulture)));
        Assert.Equal(4, axis.FindAll("symbol .axis-year").Count);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2030-01-01")]
    public void An_end_outside_the_years_has_no_line(string? end) => Assert.Empty(Axis(end is null ? null : DateOnly.Parse(end, null)).FindAll(".axis-end"));

    [Fact]
    public void The_row_says_in_words_what_the_picture_shows()
    {
        var row = Axis(null).Find("tbody tr:has(td)");

        Assert.Equal("BLS", row.QuerySelector("th")!.TextContent.Trim());
        Assert.Equal("Met 30 Jun 2027", string.Join(' ', row.QuerySelector("td.axis-state")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    [Fact]
    public void Two_axes_on_a_page_do_not_share_their_lines()
    {
        var keys = new[] { "one", "two" }.SelectMany(id => Axis(null, id).FindAll("[id]").Select(e => e.Id)).ToList();

        Assert.Equal(4, keys.Distinct().Count());
    }

    [Fact]
    public void The_legend_names_only_the_shapes_in_use()
    {
        AxisGroup group = new(null, [new AxisRow("BLS") { Bars = [new(AxisKind.Holds, Day(2025, 1, 1), null, ""), new(AxisKind.Waived, Day(2030, 1, 1), null, "")] }]);
        var legend = Render<AxisLegend>(p => p.Add(l => l.Groups, [group]).Add(l => l.Scale, Scale));

        Assert.Equal(["holds now"], legend.FindAll("li").Select(li => li.TextContent.Trim()));
    }

    private IElement Lane(params AxisBar[] bars) => Render<AxisLane>(p => p.Add(l => l.Row, new AxisRow("BLS") { Bars = bars }).Add(l => l.Scale, Scale)).Find(".axis-lane");

    private IRenderedComponent<TimeAxis> Axis(DateOnly? end, string id = "axis") => Render<TimeAxis>(p => p
        .Add(a => a.Caption, "Everything").Add(a => a.Scale, Scale).Add(a => a.Day, Today).Add(a => a.DayWords, "Today").Add(a => a.End, end).Add(a => a.EndWords, "Cleared").Add(a => a.Id, id)
        .Add(a => a.Groups, [new AxisGroup("Life support", [new AxisRow("BLS") { State = FindingState.Met, Until = "30 Jun 2027" }])]));

    private static double Share(DateOnly day) => 100.0 * (day.DayNumber - Scale.From.DayNumber) / 1461;

    private static double Percent(IElement element, string name) => double.Parse(element.GetAttribute(name)!.TrimEnd('%'), CultureInfo.InvariantCulture);

    private static double Number(IElement element, string name) => double.Parse(element.GetAttribute(name)!, CultureInfo.InvariantCulture);
}
