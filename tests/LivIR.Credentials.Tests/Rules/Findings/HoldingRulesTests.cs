using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Testing;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules.Findings;

public sealed class HoldingRulesTests
{
    private static readonly CredentialType Type = Samples.Type("T");

    [Theory]
    [InlineData("2025-01-01", FindingState.Met)]
    [InlineData("2025-12-01", FindingState.Met)]
    [InlineData("2025-12-02", FindingState.Expiring)]
    [InlineData("2025-12-31", FindingState.Expiring)]
    [InlineData("2026-01-01", FindingState.Expiring)]
    [InlineData("2026-01-02", FindingState.Expired)]
    [InlineData("2024-12-31", FindingState.Missing)]
    public void A_year_with_a_window_of_thirty_days(string day, FindingState expected)
    {
        var holding = Held.Holding(Type, [Held.Record(expires: Day(2026, 1, 1))], DateOnly.Parse(day, null));

        Assert.Equal(expected, holding.State);
    }

    [Fact]
    public void Expired_names_the_last_valid_day()
    {
        var holding = Held.Holding(Type, [Held.Record(expires: Day(2026, 1, 1))], Day(2026, 3, 1));

        Assert.Equal((FindingState.Expired, Day(2026, 1, 1)), (holding.State, holding.Until));
        Assert.Contains("1 Jan 2026", holding.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_reminders_it_expires_only_on_its_last_day()
    {
        var type = Samples.Type("T", t => t.ReminderDays = []);
        var record = Held.Record(expires: Day(2026, 1, 1));

        Assert.Equal(FindingState.Met, Held.Holding(type, [record], Day(2025, 12, 31)).State);
        Assert.Equal(FindingState.Expiring, Held.Holding(type, [record], Day(2026, 1, 1)).State);
    }

    [Fact]
    public void What_waits_is_in_review_and_counts_on_no_day()
    {
        var holding = Held.Holding(Type, [Held.Record(standing: Standing.Pending)], Day(2025, 6, 1));

        Assert.Equal(FindingState.InReview, holding.State);
        Assert.True(holding.Of.Line.Met.IsEmpty);
    }

    [Fact]
    public void A_rejected_record_is_missing_and_says_why()
    {
        var holding = Held.Holding(Type, [Held.Record(standing: Standing.Rejected, reason: "The name differs.")], Day(2025, 6, 1));

        Assert.Equal(FindingState.Missing, holding.State);
        Assert.Contains("The name differs.", holding.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-04-01", FindingState.Met)]
    [InlineData("2025-05-31", FindingState.Expiring)]
    [InlineData("2025-06-01", FindingState.Suspended)]
    [InlineData("2027-01-01", FindingState.Suspended)]
    public void Withdrawn_counts_no_more_from_its_day(string day, FindingState expected)
    {
        var record = Held.Record(expires: Day(2026, 1, 1), withdrawn: Day(2025, 6, 1));

        Assert.Equal(expected, Held.Holding(Type, [record], DateOnly.Parse(day, null)).State);
    }

    // A refused renewal beside it changes nothing.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_was_withdrawn_before_its_issue_never_counts(bool refused)
    {
        HeldRecord[] records = [Held.Record(withdrawn: Held.Issued.AddDays(-1)), .. refused ? [Held.Record(standing: Standing.Rejected)] : Array.Empty<HeldRecord>()];

        Assert.Equal(FindingState.Suspended, Held.Holding(Type, records, Day(2025, 6, 1)).State);
    }

    // Domain facts, section 8, item 12, and "expired records stay active" among the lessons: what is taken away after its end was over before.
    [Theory]
    [InlineData(0, "2026-01-01", FindingState.Expiring)]
    [InlineData(0, "2026-01-02", FindingState.Expired)]
    [InlineData(0, "2026-05-31", FindingState.Expired)]
    [InlineData(0, "2026-06-01", FindingState.Suspended)]
    [InlineData(10, "2026-01-02", FindingState.InGrace)]
    [InlineData(10, "2026-01-12", FindingState.Expired)]
    [InlineData(10, "2026-06-01", FindingState.Suspended)]
    public void Withdrawn_after_its_end_it_has_expired_in_between(int grace, string day, FindingState expected)
    {
        var type = Samples.Type("T", t => t.Validity = t.Validity with { GraceDays = grace });
        var record = Held.Record(expires: Day(2026, 1, 1), withdrawn: Day(2026, 6, 1));

        Assert.Equal(expected, Held.Holding(type, [record], DateOnly.Parse(day, null)).State);
    }

    [Fact]
    public void A_new_record_after_a_withdrawal_counts_again() => Assert.Equal(
        FindingState.Met,
        Held.Holding(Type, [Held.Record(withdrawn: Day(2025, 2, 1)), Held.Record(issued: Day(2025, 4, 1))], Day(2025, 6, 1)).State);

    [Fact]
    public void A_later_record_ends_the_suspension_for_good()
    {
        HeldRecord[] records = [Held.Record(withdrawn: Day(2025, 2, 1)), Held.Record(issued: Day(2025, 4, 1), expires: Day(2025, 12, 31))];

        Assert.Equal(FindingState.Suspended, Held.Holding(Type, records, Day(2025, 3, 31)).State);
        Assert.Equal(FindingState.Expired, Held.Holding(Type, records, Day(2026, 1, 1)).State);
    }

    [Theory]
    [InlineData("2026-01-02", FindingState.InGrace)]
    [InlineData("2026-01-11", FindingState.InGrace)]
    [InlineData("2026-01-12", FindingState.Expired)]
    public void Grace_runs_for_its_days(string day, FindingState expected)
    {
        var type = Samples.Type("T", t => t.Validity = t.Validity with { GraceDays = 10 });

        Assert.Equal(expected, Held.Holding(type, [Held.Record(expires: Day(2026, 1, 1))], DateOnly.Parse(day, null)).State);
    }

    [Fact]
    public void A_status_looked_up_too_long_ago_is_unknown()
    {
        var type = Samples.Type("T", t => t.Validity = new ValidityRule { Model = ValidityModel.ContinuousStatus, StatusCheckMonths = 12 });
        var record = Held.Record(checkedOn: Day(2025, 1, 1));

        Assert.Contains(Held.Holding(type, [record], Day(2025, 6, 1)).State, new[] { FindingState.Met, FindingState.Expiring });
        Assert.Equal(FindingState.Unknown, Held.Holding(type, [record], Day(2026, 6, 1)).State);
    }

    [Fact]
    public void A_renewal_without_a_gap_keeps_it_met_to_the_later_end()
    {
        var holding = Held.Holding(
            Type, [Held.Record(expires: Day(2025, 12, 31)), Held.Record(issued: Day(2026, 1, 1), expires: Day(2026, 12, 31))], Day(2025, 12, 31));

        Assert.Equal((FindingState.Met, Day(2026, 12, 31)), (holding.State, holding.Until));
    }

    [Fact]
    public void A_renewal_with_a_day_between_leaves_that_day_open()
    {
        HeldRecord[] records = [Held.Record(expires: Day(2025, 12, 31)), Held.Record(issued: Day(2026, 1, 2), expires: Day(2026, 12, 31))];

        Assert.Equal(FindingState.Expired, Held.Holding(Type, records, Day(2026, 1, 1)).State);
        Assert.Equal(FindingState.Met, Held.Holding(Type, records, Day(2026, 1, 2)).State);
    }

    [Fact]
    public void An_early_renewal_takes_over_at_once()
    {
        var renewal = Held.Record(issued: Day(2025, 11, 1), expires: Day(2026, 12, 31));
        var holding = Held.Holding(Type, [Held.Record(expires: Day(2025, 12, 31)), renewal], Day(2025, 12, 20));

        Assert.Equal((FindingState.Met, Day(2026, 12, 31), renewal), (holding.State, holding.Until, holding.Current));
    }

    [Fact]
    public void A_renewal_in_review_waits_beside_what_has_ended()
    {
        var waiting = Held.Record(issued: Day(2026, 2, 1), standing: Standing.Pending);
        var holding = Held.Holding(Type, [Held.Record(expires: Day(2025, 12, 31)), waiting], Day(2026, 2, 2));

        Assert.Equal((FindingState.Expired, waiting), (holding.State, holding.Waiting));
        Assert.False(holding.Of.Line.Met.Contains(Day(2026, 2, 2)));
    }

    [Theory]
    [InlineData(Trust.SelfDeclared, FindingState.InReview)]
    [InlineData(Trust.DocumentSeen, FindingState.InReview)]
    [InlineData(Trust.PrimarySource, FindingState.Met)]
    [InlineData(Trust.IssuerSigned, FindingState.Met)]
    public void A_check_weaker_than_the_type_asks_does_not_count(Trust trust, FindingState expected)
    {
        var type = Samples.Type("T", t => t.MinimumTrust = Trust.PrimarySource);

        Assert.Equal(expected, Held.Holding(type, [Held.Record(trust: trust)], Day(2025, 6, 1)).State);
    }
}
