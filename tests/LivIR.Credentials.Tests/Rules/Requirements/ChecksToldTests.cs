using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Tests.Rules.Findings;
using LivIR.Credentials.Tests.Rules.Readable;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules.Requirements;

/// <summary>What is told where it depends on who checked what a person holds, how firmly, and when.</summary>
public sealed class ChecksToldTests
{
    private static readonly DateOnly Now = Day(2025, 6, 1);
    private static readonly HoldsRule OfT = Holds("T");

    [Fact]
    public void Waiting_for_a_reviewer_with_the_day_it_would_run_to()
    {
        Assert.Equal(
            """
            InReview
            The T: in review since 10 Feb 2025; would run to 31 Dec 2025. (InReview)
            - Credential [record 1] The T: In review since 10 Feb 2025; would run to 31 Dec 2025. (InReview)
            > A reviewer of the facility other than the holder: Review the certificate: The T. In review since 10 Feb 2025; would run to 31 Dec 2025. [record 1]
            > The holder: Send a certificate for The T for review.
            """,
            Told.Of(OfT, Now, Told.Nurse(Held.Record(standing: Standing.Pending, expires: Day(2025, 12, 31), recorded: 40))));
    }

    [Fact]
    public void Waiting_for_a_reviewer_without_an_end()
    {
        Assert.Equal(
            """
            InReview
            The LIFE: in review since 1 Jan 2025. (InReview)
            - Credential [record 1] The LIFE: In review since 1 Jan 2025. (InReview)
            > A reviewer of the facility other than the holder: Review the certificate: The LIFE. In review since 1 Jan 2025. [record 1]
            > The holder: Send a certificate for The LIFE for review.
            """,
            Told.Of(Holds("LIFE"), Now, Told.Nurse(Held.Record("LIFE", standing: Standing.Pending))));
    }

    [Fact]
    public void Checked_less_firmly_than_the_type_asks()
    {
        Assert.Equal(
            """
            InReview
            The SOURCE: checked, but not at its source, as is asked here. (CheckTooWeak)
            - Credential [record 1] The SOURCE: Checked, but not at its source, as is asked here. (CheckTooWeak)
            > A reviewer of the facility other than the holder: Look up The SOURCE at its issuer and record the day. [record 1]
            > The holder: Send a certificate for The SOURCE for review.
            """,
            Told.Of(Holds("SOURCE"), Now, Told.Nurse(Held.Record("SOURCE"))));
    }

    [Fact]
    public void Checked_less_firmly_than_the_clause_asks()
    {
        Assert.Equal(
            """
            InReview
            The T: checked, but not at its source, as is asked here. (CheckTooWeak)
            - Credential [record 1] The T: Checked, but not at its source, as is asked here. (CheckTooWeak)
            > A reviewer of the facility other than the holder: Look up The T at its issuer and record the day. [record 1]
            > The holder: Send a certificate for The T for review.
            """,
            Told.Of(OfT with { MinimumTrust = Trust.PrimarySource }, Now, Told.Nurse(Held.Record())));
    }

    [Fact]
    public void A_clause_that_asks_for_less_than_the_type_does_not_weaken_it()
    {
        Assert.Equal(
            """
            InReview
            The SOURCE: checked, but not at its source, as is asked here. (CheckTooWeak)
            - Credential [record 1] The SOURCE: Checked, but not at its source, as is asked here. (CheckTooWeak)
            > A reviewer of the facility other than the holder: Look up The SOURCE at its issuer and record the day. [record 1]
            > The holder: Send a certificate for The SOURCE for review.
            """,
            Told.Of(Holds("SOURCE") with { MinimumTrust = Trust.SelfDeclared }, Now, Told.Nurse(Held.Record("SOURCE"))));
    }

    [Fact]
    public void The_check_at_the_source_is_too_old()
    {
        var record = Held.Record(trust: Trust.PrimarySource) with { SourceChecks = [Day(2025, 1, 10), Day(2025, 2, 1)] };

        Assert.Equal(
            """
            Unknown
            The T: last checked at the source on 1 Feb 2025; a check stands for 100 days here. (CheckTooOld)
            - Credential [record 1] The T: Last checked at the source on 1 Feb 2025; a check stands for 100 days here. (CheckTooOld)
            > A reviewer of the facility other than the holder: Look up The T at its issuer and record the day. [record 1]
            > The holder: Renew The T and send the certificate for review. [record 1]
            """,
            Told.Of(OfT with { CheckedWithinDays = 100 }, Now, Told.Nurse(record)));
    }

    [Fact]
    public void The_check_at_the_source_stands_for_its_days()
    {
        var record = Held.Record(trust: Trust.PrimarySource) with { SourceChecks = [Day(2025, 2, 21)] };

        Assert.Equal(
            """
            Expiring until 2025-06-01
            The T: valid until 1 Jun 2025. (Counts)
            + Credential [record 1] The T: Valid until 31 Dec 2025. It must be looked up again after 1 Jun 2025. (Counts)
            > A reviewer of the facility other than the holder: Look up The T at its issuer and record the day. [record 1]
            > The holder: Renew The T and send the certificate for review. [record 1]
            """,
            Told.Of(OfT with { CheckedWithinDays = 100 }, Now, Told.Nurse(record)));
    }

    [Fact]
    public void A_status_that_was_looked_up_says_until_when_that_stands()
    {
        Assert.Equal(
            """
            Met until 2026-02-28
            The STATUS: valid until 28 Feb 2026. (Counts)
            + Credential [record 1] The STATUS: Valid, without an end. It must be looked up again after 28 Feb 2026. (Counts)
            """,
            Told.Of(Holds("STATUS"), Now, Told.Nurse(Held.Record("STATUS", checkedOn: Day(2025, 3, 1)))));
    }

    [Fact]
    public void Never_checked_at_the_source()
    {
        Assert.Equal(
            """
            Unknown
            The T: last checked at the source never; a check stands for 100 days here. (CheckTooOld)
            - Credential [record 1] The T: Last checked at the source never; a check stands for 100 days here. (CheckTooOld)
            > A reviewer of the facility other than the holder: Look up The T at its issuer and record the day. [record 1]
            > The holder: Renew The T and send the certificate for review. [record 1]
            """,
            Told.Of(OfT with { CheckedWithinDays = 100 }, Now, Told.Nurse(Held.Record(trust: Trust.PrimarySource))));
    }

    [Fact]
    public void Where_to_have_held_it_is_enough_no_status_has_to_be_looked_up()
    {
        Assert.Equal(
            """
            Met
            The STATUS: held, which is enough here. (Counts)
            + Credential [record 1] The STATUS: Valid, without an end. (Counts)
            """,
            Told.Of(Holds("STATUS") with { OnceHeld = true }, Now, Told.Nurse(Held.Record("STATUS", checkedOn: Day(2025, 3, 1)))));
    }

    [Fact]
    public void The_status_was_looked_up_too_long_ago()
    {
        Assert.Equal(
            """
            Unknown
            The STATUS: status last looked up on 1 Mar 2025; it must be looked up again. (StatusTooOld)
            - Credential [record 1] The STATUS: Status last looked up on 1 Mar 2025; it must be looked up again. (StatusTooOld)
            > A reviewer of the facility other than the holder: Look up The STATUS at its issuer and record the day. [record 1]
            > The holder: Renew The STATUS and send the certificate for review. [record 1]
            """,
            Told.Of(Holds("STATUS"), Day(2026, 3, 1), Told.Nurse(Held.Record("STATUS", checkedOn: Day(2025, 3, 1)))));
    }

    [Fact]
    public void The_status_was_never_looked_up()
    {
        Assert.Equal(
            """
            Unknown
            The STATUS: the status was never looked up with the issuer. (StatusTooOld)
            - Credential [record 1] The STATUS: The status was never looked up with the issuer. (StatusTooOld)
            > A reviewer of the facility other than the holder: Look up The STATUS at its issuer and record the day. [record 1]
            > The holder: Renew The STATUS and send the certificate for review. [record 1]
            """,
            Told.Of(Holds("STATUS"), Now, Told.Nurse(Held.Record("STATUS"))));
    }

    [Fact]
    public void The_hospital_has_not_set_how_long_it_counts()
    {
        Assert.Equal(
            """
            Unknown
            The POLICY: the hospital has not set how long this counts. (StatusTooOld)
            - Credential [record 1] The POLICY: The hospital has not set how long this counts. (StatusTooOld)
            > A reviewer of the facility other than the holder: Look up The POLICY at its issuer and record the day. [record 1]
            > The holder: Renew The POLICY and send the certificate for review. [record 1]
            """,
            Told.Of(Holds("POLICY"), Now, Told.Nurse(Held.Record("POLICY"))));
    }

    [Fact]
    public void Who_waits_and_who_was_checked_too_weakly_come_before_the_renewal()
    {
        var ended = Held.Record("SOURCE", issued: Day(2024, 1, 1), expires: Day(2024, 12, 31), trust: Trust.PrimarySource);

        Assert.Equal(
            """
            Expired
            The SOURCE: ended 31 Dec 2024. (Ended)
            - Credential [record 3] The SOURCE: Ended 31 Dec 2024. (Ended)
            - Credential [record 2] The SOURCE: Checked, but not at its source, as is asked here. (CheckTooWeak)
            - Credential [record 1] The SOURCE: In review since 3 Jan 2025; would run to 31 Dec 2025. (InReview)
            > A reviewer of the facility other than the holder: Review the certificate: The SOURCE. In review since 3 Jan 2025; would run to 31 Dec 2025. [record 1]
            > A reviewer of the facility other than the holder: Look up The SOURCE at its issuer and record the day. [record 2]
            > The holder: Renew The SOURCE and send the certificate for review. [record 3]
            """,
            Told.Of(Holds("SOURCE"), Now, Told.Nurse(Held.Record("SOURCE", standing: Standing.Pending, recorded: 2), Held.Record("SOURCE", recorded: 1), ended)));
    }

    private static HoldsRule Holds(params string[] types) => new() { AnyOf = types };
}
