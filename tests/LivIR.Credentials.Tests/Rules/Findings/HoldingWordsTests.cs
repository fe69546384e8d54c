using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Rules;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Testing;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules.Findings;

/// <summary>What is said of one credential type that a person holds, on one day.</summary>
public sealed class HoldingWordsTests
{
    private static readonly DateOnly Now = Day(2025, 6, 1);
    private static readonly CredentialType Year = Samples.Type("T", t => t.Validity = t.Validity with { GraceDays = 10 });
    private static readonly CredentialType Life = Samples.Type("T", t => t.Validity = new ValidityRule { Model = ValidityModel.Lifetime });
    private static readonly CredentialType Status = Samples.Type("T", t => t.Validity = new ValidityRule { Model = ValidityModel.ContinuousStatus });
    private static readonly CredentialType Policy = Samples.Type("T", t => t.Validity = new ValidityRule { Model = ValidityModel.Policy });

    [Theory]
    [InlineData("2025-06-01", FindingState.Met, "2025-12-31", "Valid until 31 Dec 2025.")]
    [InlineData("2025-12-31", FindingState.Expiring, "2025-12-31", "Valid until 31 Dec 2025.")]
    [InlineData("2026-01-01", FindingState.InGrace, "2026-01-10", "Ended; the issuer's grace runs to 10 Jan 2026.")]
    [InlineData("2026-01-11", FindingState.Expired, "2025-12-31", "Ended 31 Dec 2025.")]
    [InlineData("2024-12-31", FindingState.Missing, null, "Not valid before 1 Jan 2025.")]
    public void A_year_says_its_end_its_grace_and_its_beginning(string day, FindingState state, string? until, string why) =>
        Says(Held.Holding(Year, [Held.Record(expires: Day(2025, 12, 31))], DateOnly.Parse(day, null)), state, until, why);

    [Fact]
    public void An_end_that_the_issuer_put_off_says_when()
    {
        var record = Held.Record(expires: Day(2025, 12, 31), acts: new IssuerAction(IssuerActKind.Extended, Day(2025, 4, 3), null, Day(2026, 3, 31)));

        Says(Held.Holding(Year, [record], Now), FindingState.Met, "2026-03-31", "Valid until 31 Mar 2026. The issuer extended it on 3 Apr 2025.");
    }

    [Fact]
    public void What_has_no_end_says_so() => Says(Held.Holding(Life, [Held.Record()], Now), FindingState.Met, null, "Valid, without an end.");

    [Fact]
    public void Taken_away_it_says_since_when() =>
        Says(Held.Holding(Year, [Held.Record(withdrawn: Day(2025, 5, 1))], Now), FindingState.Suspended, null, "The issuer has not let it count since 1 May 2025.");

    [Fact]
    public void A_status_to_look_up_says_so()
    {
        Says(Held.Holding(Status, [Held.Record(checkedOn: Day(2025, 1, 1))], Day(2026, 6, 1)), FindingState.Unknown, null, "The status must be looked up again.");
        Says(Held.Holding(Status, [Held.Record()], Now), FindingState.Unknown, null, "The status was never looked up with the issuer.");
        Says(Held.Holding(Policy, [Held.Record()], Now), FindingState.Unknown, null, "The hospital has not set how long this counts.");
    }

    [Fact]
    public void In_review_it_says_until_when_it_would_run()
    {
        var record = Held.Record(standing: Standing.Pending, expires: Day(2025, 12, 31));
        var holding = Held.Holding(Year, [record], Now);

        Says(holding, FindingState.InReview, "2025-12-31", "Sent and waiting for a reviewer; it does not count before that.");
        Assert.Equal((record, record), (holding.Current, holding.Waiting));
    }

    [Theory]
    [InlineData("2024-12-31")]
    [InlineData("2026-01-01")]
    public void What_is_in_review_may_not_cover_the_day(string day) => Says(
        Held.Holding(Year, [Held.Record(standing: Standing.Pending, expires: Day(2025, 12, 31))], DateOnly.Parse(day, null)), FindingState.Missing, null, "The record in review does not cover this day.");

    [Fact]
    public void Refused_it_says_why()
    {
        var holding = Held.Holding(Year, [Held.Record(standing: Standing.Rejected, reason: "The name differs.")], Now);

        Says(holding, FindingState.Missing, null, "The certificate was not accepted: The name differs.");
        Assert.Null(holding.Waiting);
    }

    [Fact]
    public void Of_several_that_ended_the_last_end_is_told()
    {
        HeldRecord[] records = [Held.Record(expires: Day(2025, 5, 1)), Held.Record(expires: Day(2025, 3, 1)), Held.Record(standing: Standing.Rejected, expires: Day(2025, 5, 20))];

        Says(Held.Holding(Samples.Type("T"), records, Now), FindingState.Expired, "2025-05-01", "Ended 1 May 2025.");
    }

    [Fact]
    public void An_end_that_comes_later_is_not_the_last_end()
    {
        HeldRecord[] records = [Held.Record(issued: Day(2024, 1, 1), expires: Day(2024, 12, 31)), Held.Record(issued: Day(2025, 7, 1), expires: Day(2026, 6, 30))];

        Says(Held.Holding(Samples.Type("T"), records, Now), FindingState.Expired, "2024-12-31", "Ended 31 Dec 2024.");
    }

    [Fact]
    public void A_paper_that_ended_before_it_was_issued_has_ended() =>
        Says(Held.Holding(Samples.Type("T"), [Held.Record(expires: Day(2024, 12, 31))], Now), FindingState.Expired, "2024-12-31", "Ended 31 Dec 2024.");

    [Fact]
    public void Of_several_that_wait_the_one_recorded_last_is_told_and_none_that_would_have_ended()
    {
        var last = Held.Record(standing: Standing.Pending, recorded: 2);
        HeldRecord[] records = [Held.Record(standing: Standing.Pending, recorded: 1), last, Held.Record(standing: Standing.Pending, expires: Day(2025, 5, 31), recorded: 3)];

        Assert.Equal(last, Held.Holding(Year, records, Now).Waiting);
    }

    [Fact]
    public void What_ends_on_the_day_itself_still_waits()
    {
        var record = Held.Record(standing: Standing.Pending, expires: Now);

        Assert.Equal(record, Held.Holding(Year, [record], Now).Waiting);
    }

    [Fact]
    public void Where_no_record_decides_the_one_recorded_last_is_told()
    {
        var last = Held.Record(standing: Standing.Rejected, reason: "Not legible.", recorded: 9);

        Assert.Equal(last, Held.Holding(Year, [last, Held.Record(standing: Standing.Rejected, reason: "Torn.", recorded: 1)], Now).Current);
    }

    private static void Says(Holding holding, FindingState state, string? until, string why) =>
        Assert.Equal((state, until is null ? null : DateOnly.Parse(until, null), why), (holding.State, holding.Until, holding.Why));
}
