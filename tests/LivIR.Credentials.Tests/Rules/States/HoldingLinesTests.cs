using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Rules;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.States;
using LivIR.Credentials.Testing;
using LivIR.Credentials.Tests.Rules.Findings;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules.States;

public sealed class HoldingLinesTests
{
    private static readonly TypeFacts Year = new(Samples.Type("T"), 0);
    private static readonly TypeFacts Life = new(Samples.Type("T", t => t.Validity = new ValidityRule { Model = ValidityModel.Lifetime }), 0);
    private static readonly IssuerAction June = new(IssuerActKind.Suspended, Day(2025, 6, 1), Day(2025, 7, 1));

    [Fact]
    public void What_waits_is_missing_while_the_issuer_stops_it_and_no_record_decides_that() => Assert.Equal(
        [
            Missing(DateOnly.MinValue),
            InReview(Day(2025, 1, 1)),
            Missing(Day(2025, 6, 1)),
            InReview(Day(2025, 7, 1)),
            Missing(Day(2026, 1, 1)),
        ],
        Line(Year, Held.Record(standing: Standing.Pending, acts: June)));

    [Fact]
    public void What_counts_is_suspended_while_the_issuer_stops_it_and_counts_again_after_it() => Assert.Equal(
        [
            Missing(DateOnly.MinValue),
            Met(Day(2025, 1, 1)),
            new StateStep(Day(2025, 6, 1).DayNumber, FindingState.Suspended, Deciding.Credential, 0),
            Met(Day(2025, 7, 1)),
            new StateStep(Day(2026, 1, 1).DayNumber, FindingState.Expired, Deciding.Credential, 0),
        ],
        Line(Year, Held.Record(acts: June)));

    [Fact]
    public void What_waits_without_an_end_stays_in_review() =>
        Assert.Equal([Missing(DateOnly.MinValue), InReview(Day(2025, 1, 1))], Line(Life, Held.Record(standing: Standing.Pending)));

    [Fact]
    public void What_waits_and_was_taken_away_before_its_issue_is_missing_on_every_day() =>
        Assert.Equal([Missing(DateOnly.MinValue)], Line(Year, Held.Record(standing: Standing.Pending, withdrawn: Day(2024, 12, 1))));

    [Theory]
    [InlineData("2025-01-01", 1)]
    [InlineData("2025-01-02", 3)]
    public void What_waits_and_is_taken_away_is_in_review_only_before_that(string withdrawn, int steps)
    {
        var line = Line(Life, Held.Record(standing: Standing.Pending, withdrawn: DateOnly.Parse(withdrawn, null)));

        Assert.Equal(steps, line.Length);
        Assert.Equal(FindingState.Missing, line[^1].State);
    }

    [Theory]
    [InlineData(null, 1, "one month")]
    [InlineData(null, 2, "2 months")]
    [InlineData(null, 12, "12 months")]
    [InlineData(30, null, "30 days here")]
    [InlineData(30, 2, "30 days here")]
    [InlineData(null, null, null)]
    public void For_how_long_a_check_stands_is_told_in_days_or_months(int? days, int? months, string? words) =>
        Assert.Equal(words, new AskedTrust(Trust.PrimarySource, days, months).Limit);

    [Theory]
    [InlineData(null, 1, "2025-04-14")]
    [InlineData(null, 12, "2026-03-14")]
    [InlineData(30, null, "2025-04-14")]
    [InlineData(30, 12, "2025-04-14")]
    [InlineData(0, null, "2025-03-15")]
    [InlineData(null, null, "9999-12-31")]
    public void A_check_stands_through_so_many_days_after_it_or_through_the_last_day_of_its_months(int? days, int? months, string last) =>
        Assert.Equal(DateOnly.Parse(last, null), new AskedTrust(Trust.PrimarySource, days, months).StandsThrough(Day(2025, 3, 15)));

    [Theory]
    [InlineData("2025-04-14", FindingState.Met)]
    [InlineData("2025-04-15", FindingState.Unknown)]
    public void A_check_that_stands_for_a_month_must_be_made_again_on_the_same_day_of_the_next(string day, FindingState expected)
    {
        var record = Held.Record(trust: Trust.PrimarySource) with { SourceChecks = [Day(2025, 1, 1), Day(2025, 3, 15)] };
        var line = HoldingLines.Of(Life, [record], [0], new AskedTrust(Trust.PrimarySource, null, 1));

        Assert.Equal(expected, line.StepOn(DateOnly.Parse(day, null)).State);
    }

    private static StateStep[] Line(TypeFacts type, HeldRecord record) => HoldingLines.Of(type, [record], [0], type.Asked).Steps.ToArray();

    private static StateStep Missing(DateOnly from) => new(from.DayNumber, FindingState.Missing, Deciding.Nothing, -1, 0);

    private static StateStep InReview(DateOnly from) => new(from.DayNumber, FindingState.InReview, Deciding.Credential, 0, 0);

    private static StateStep Met(DateOnly from) => new(from.DayNumber, FindingState.Met, Deciding.Credential, 0, 30);
}
