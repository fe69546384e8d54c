using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Rules;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Time;
using LivIR.Credentials.Testing;
using LivIR.Credentials.Tests.Rules.Findings;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules;

/// <summary>Withdrawal, grace and the window to renew on the days on which they begin and end.</summary>
public sealed class ValidityEdgeTests
{
    private static readonly DateOnly Issued = Day(2025, 6, 10);
    private static readonly ValidityRule Year = new() { Model = ValidityModel.FixedMonths, Months = 12, RenewalWindowMonths = 3 };
    private static readonly ValidityRule Status = new() { Model = ValidityModel.ContinuousStatus, StatusCheckMonths = 12 };

    [Theory]
    [InlineData("2025-06-10", null)]
    [InlineData("2025-06-11", "2025-06-10")]
    [InlineData("2026-06-08", "2026-06-07")]
    [InlineData("2026-06-09", "2026-06-08")]
    [InlineData("2026-06-10", "2026-06-09")]
    [InlineData("2026-06-11", "2026-06-09")]
    public void What_is_taken_away_was_valid_last_on_the_day_before_or_on_its_own_last_day(string withdrawn, string? last) => Assert.Equal(
        last is null ? null : DateOnly.Parse(last, null),
        ValidityRules.Evaluate(Year, new() { IssuedOn = Issued, WithdrawnOn = DateOnly.Parse(withdrawn, null) }).LastDay);

    [Theory]
    [InlineData("2026-06-09", "2026-06-08")]
    [InlineData("2026-06-10", "2026-06-09")]
    [InlineData("2026-06-11", null)]
    public void A_status_taken_away_has_a_last_day_only_where_it_was_known_on_the_day_before(string withdrawn, string? last) => Assert.Equal(
        last is null ? null : DateOnly.Parse(last, null),
        ValidityRules.Evaluate(Status, new() { IssuedOn = Issued, StatusCheckedOn = Issued, WithdrawnOn = DateOnly.Parse(withdrawn, null) }).LastDay);

    [Fact]
    public void What_is_taken_away_has_no_window_to_renew()
    {
        Assert.Equal(DateSpan.Through(Day(2026, 3, 10), Day(2026, 6, 9)), ValidityRules.Evaluate(Year, new() { IssuedOn = Issued }).RenewalWindow);
        Assert.Null(ValidityRules.Evaluate(Year, new() { IssuedOn = Issued, WithdrawnOn = Day(2026, 6, 1) }).RenewalWindow);
    }

    [Fact]
    public void The_window_of_a_shared_cycle_is_of_whole_months_and_that_of_a_period_of_days()
    {
        var cycle = new ValidityRule { Model = ValidityModel.SharedCycle, CycleEndMonth = 5, CycleEndDay = 15, RenewalWindowMonths = 2 };

        Assert.Equal(DateSpan.Through(Day(2026, 4, 1), Day(2026, 5, 15)), ValidityRules.Evaluate(cycle, new() { IssuedOn = Issued }).RenewalWindow);
        Assert.Equal(
            DateSpan.Through(Day(2026, 3, 16), Day(2026, 5, 15)),
            ValidityRules.Evaluate(Year with { RenewalWindowMonths = 2 }, new() { IssuedOn = Issued, StatedExpiry = Day(2026, 5, 15) }).RenewalWindow);
    }

    [Fact]
    public void The_window_up_to_the_last_day_of_the_calendar_is_of_whole_months() => Assert.Equal(
        new DateSpan(Day(9999, 10, 1)), ValidityRules.Evaluate(Year, new() { IssuedOn = Issued, StatedExpiry = DateOnly.MaxValue }).RenewalWindow);

    [Theory]
    [InlineData("2025-06-09", "The stated expiry lies before the day of issue.")]
    [InlineData("2025-06-10", null)]
    public void A_paper_that_ends_before_its_issue_says_so(string expires, string? note) =>
        Assert.Equal(note, ValidityRules.Evaluate(Year, new() { IssuedOn = Issued, StatedExpiry = DateOnly.Parse(expires, null) }).Note);

    [Fact]
    public void A_model_that_does_not_exist_is_refused_in_words()
    {
        var refused = Assert.Throws<ArgumentOutOfRangeException>("rule", () => ValidityRules.Evaluate(new() { Model = (ValidityModel)99 }, new() { IssuedOn = Issued }));

        Assert.StartsWith("There is no such validity model.", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-5, "2025-12-31", FindingState.Expiring)]
    [InlineData(-5, "2026-01-01", FindingState.Expired)]
    [InlineData(0, "2025-12-31", FindingState.Expiring)]
    [InlineData(0, "2026-01-01", FindingState.Expired)]
    [InlineData(1, "2026-01-01", FindingState.InGrace)]
    [InlineData(1, "2026-01-02", FindingState.Expired)]
    public void Grace_adds_its_days_and_never_takes_any_away(int grace, string day, FindingState expected)
    {
        var type = Samples.Type("T", t => t.Validity = t.Validity with { GraceDays = grace });

        Assert.Equal(expected, Held.Holding(type, [Held.Record()], DateOnly.Parse(day, null)).State);
    }
}
