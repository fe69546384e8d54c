using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Tests.Rules.Findings;
using LivIR.Credentials.Tests.Rules.Readable;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules.Requirements;

/// <summary>What is told about what a person holds: each record with its reason, then the conclusion and the ways.</summary>
public sealed class HoldsToldTests
{
    private static readonly DateOnly Now = Day(2025, 6, 1);
    private static readonly HoldsRule OfT = Holds("T");

    [Fact]
    public void Valid_until_a_day()
    {
        Assert.Equal(
            """
            Met until 2025-12-31
            The T: valid until 31 Dec 2025. (Counts)
            + Credential [record 1] The T A 7: Valid until 31 Dec 2025. (Counts)
            """,
            Told.Of(OfT, Now, Told.Nurse(Held.Record(expires: Day(2025, 12, 31)) with { Number = "A 7" })));
    }

    [Fact]
    public void Valid_without_an_end()
    {
        Assert.Equal(
            """
            Met
            The LIFE: valid, without an end. (Counts)
            + Credential [record 1] The LIFE: Valid, without an end. (Counts)
            """,
            Told.Of(Holds("LIFE"), Now, Told.Nurse(Held.Record("LIFE"))));
    }

    [Fact]
    public void Expiring_with_the_way_to_renew()
    {
        Assert.Equal(
            """
            Expiring until 2025-12-31
            The T: valid until 31 Dec 2025. (Counts)
            + Credential [record 1] The T: Valid until 31 Dec 2025. (Counts)
            > The holder: Renew The T and send the certificate for review. [record 1]
            """,
            Told.Of(OfT, Day(2025, 12, 31), Told.Nurse(Held.Record(expires: Day(2025, 12, 31)))));
    }

    [Fact]
    public void Ended_with_the_way_to_renew()
    {
        Assert.Equal(
            """
            Expired
            The T: ended 31 Dec 2025. (Ended)
            - Credential [record 1] The T: Ended 31 Dec 2025. (Ended)
            > The holder: Renew The T and send the certificate for review. [record 1]
            """,
            Told.Of(OfT, Day(2026, 1, 1), Told.Nurse(Held.Record(expires: Day(2025, 12, 31)))));
    }

    [Fact]
    public void Of_two_that_count_the_one_that_ends_first_is_followed()
    {
        var first = Held.Record(expires: Day(2025, 8, 31));
        var second = Held.Record(issued: Day(2025, 5, 1), expires: Day(2026, 4, 30));

        Assert.Equal(
            """
            Met until 2026-04-30
            The T: valid until 30 Apr 2026. (Counts)
            + Credential [record 2] The T: Valid until 30 Apr 2026. (Counts)
            - Credential [record 1] The T: Valid until 31 Aug 2025. Another record runs longer. (Followed)
            """,
            Told.Of(OfT, Now, Told.Nurse(first, second)));
    }

    [Fact]
    public void Of_two_types_that_count_the_one_that_ends_first_is_followed()
    {
        Assert.Equal(
            """
            Met until 2025-12-31
            The U: valid until 31 Dec 2025. (Counts)
            + Credential [record 2] The U: Valid until 31 Dec 2025. (Counts)
            - Credential [record 1] The T: Valid until 31 Aug 2025. Another record runs longer. (Followed)
            """,
            Told.Of(Holds("T", "U"), Now, Told.Nurse(Held.Record(expires: Day(2025, 8, 31)), Held.Record("U", expires: Day(2025, 12, 31)))));
    }

    [Fact]
    public void In_the_issuers_grace()
    {
        Assert.Equal(
            """
            InGrace until 2026-01-10
            The GRACE: ended; the issuer's grace runs to 10 Jan 2026. (InGrace)
            + Credential [record 1] The GRACE: Ended 31 Dec 2025; the issuer's grace runs to 10 Jan 2026. (InGrace)
            > The holder: Renew The GRACE and send the certificate for review. [record 1]
            """,
            Told.Of(Holds("GRACE"), Day(2026, 1, 1), Told.Nurse(Held.Record("GRACE", expires: Day(2025, 12, 31)))));
    }

    [Fact]
    public void Nothing_on_record_for_any_of_the_types()
    {
        Assert.Equal(
            """
            Missing
            Nothing on record covers this day for The T or The U. (Missing)
            > The holder: Send a certificate for The T or The U for review.
            """,
            Told.Of(Holds("T", "U"), Now, Told.Nurse()));
    }

    [Fact]
    public void Not_valid_yet()
    {
        Assert.Equal(
            """
            Missing
            Nothing on record covers this day for The T. (Missing)
            - Credential [record 1] The T: Counts from 2 Jun 2025. (NotYet)
            > The holder: Send a certificate for The T for review.
            """,
            Told.Of(OfT, Now, Told.Nurse(Held.Record(issued: Day(2025, 6, 2)))));
    }

    [Fact]
    public void Refused_with_the_reason()
    {
        Assert.Equal(
            """
            Missing
            Nothing on record covers this day for The T. (Missing)
            - Credential [record 1] The T: Not accepted: The name differs. (Rejected)
            > The holder: Send a certificate for The T for review.
            """,
            Told.Of(OfT, Now, Told.Nurse(Held.Record(standing: Standing.Rejected, reason: "The name differs."))));
    }

    [Fact]
    public void Suspended_by_the_issuer()
    {
        Assert.Equal(
            """
            Suspended
            The T: the issuer has not let it count since 1 Jun 2025. (Suspended)
            - Credential [record 1] The T: The issuer has not let it count since 1 Jun 2025. (Suspended)
            > The issuer, then the holder: The issuer lets The T count again; send the proof, and a reviewer records that it was reinstated. [record 1]
            """,
            Told.Of(OfT, Now, Told.Nurse(Held.Record(withdrawn: Day(2025, 6, 1)))));
    }

    [Fact]
    public void A_paper_that_ended_before_it_was_issued_counts_on_no_day()
    {
        Assert.Equal(
            """
            Expired
            The T: ended 31 Dec 2024. (Ended)
            - Credential [record 1] The T: Ended 31 Dec 2024. (Ended)
            > The holder: Renew The T and send the certificate for review. [record 1]
            """,
            Told.Of(OfT, Now, Told.Nurse(Held.Record(expires: Day(2024, 12, 31)))));
    }

    [Fact]
    public void To_have_held_it_is_enough()
    {
        Assert.Equal(
            """
            Met
            The T: held, which is enough here. (Counts)
            + Credential [record 1] The T: Held from 1 Jan 2025 to 31 Dec 2025; to have held it is enough here. (Counts)
            """,
            Told.Of(OfT with { OnceHeld = true }, Day(2030, 1, 1), Told.Nurse(Held.Record(expires: Day(2025, 12, 31)))));
    }

    [Fact]
    public void To_have_held_it_is_enough_also_where_its_status_is_not_known()
    {
        Assert.Equal(
            """
            Met
            The STATUS: held, which is enough here. (Counts)
            + Credential [record 1] The STATUS: Held from 1 Jan 2025; to have held it is enough here. (Counts)
            """,
            Told.Of(Holds("STATUS") with { OnceHeld = true }, Now, Told.Nurse(Held.Record("STATUS"))));
    }

    [Theory]
    [InlineData("2024-06-30")]
    [InlineData("2026-01-01")]
    public void What_stands_in_does_so_on_its_days_only(string day)
    {
        Assert.Equal(
            """
            Missing
            Nothing on record covers this day for The NEW. (Missing)
            - Credential [record 1] The OLD: Valid until 31 Dec 2027. On this day it does not stand in for The NEW. (OtherKind)
            > The holder: Send a certificate for The NEW for review.
            """,
            Told.Of(Holds("NEW"), DateOnly.Parse(day, null), Told.Nurse(Held.Record("OLD", issued: Day(2024, 1, 1), expires: Day(2027, 12, 31)))));
    }

    [Fact]
    public void In_its_grace_it_does_not_stand_in_on_other_days_either()
    {
        Assert.Equal(
            """
            Missing
            Nothing on record covers this day for The NEW. (Missing)
            - Credential [record 1] The OLD: Ended 25 Dec 2025; the issuer's grace runs to 4 Jan 2026. On this day it does not stand in for The NEW. (OtherKind)
            > The holder: Send a certificate for The NEW for review.
            """,
            Told.Of(Holds("NEW"), Day(2026, 1, 1), Told.Nurse(Held.Record("OLD", issued: Day(2024, 1, 1), expires: Day(2025, 12, 25)))));
    }

    [Fact]
    public void What_stands_in_says_for_what()
    {
        Assert.Equal(
            """
            Met until 2025-12-31
            The OLD: valid until 31 Dec 2025. (Counts)
            + Credential [record 1] The OLD: Valid until 31 Dec 2027. Accepted in place of The NEW. (Counts)
            """,
            Told.Of(Holds("NEW"), Now, Told.Nurse(Held.Record("OLD", issued: Day(2024, 1, 1), expires: Day(2027, 12, 31)))));
    }

    [Fact]
    public void What_is_valid_and_of_the_same_shelf_does_not_stand_in()
    {
        Assert.Equal(
            """
            Missing
            Nothing on record covers this day for The T. (Missing)
            - Credential [record 1] The U: Valid, but it does not stand in for The T. (OtherKind)
            > The holder: Send a certificate for The T for review.
            """,
            Told.Of(OfT, Now, Told.Nurse(Held.Record("U"), Held.Record("CARD"))));
    }

    [Fact]
    public void What_has_ended_of_the_same_shelf_is_not_told()
    {
        Assert.Equal(
            """
            Missing
            Nothing on record covers this day for The T. (Missing)
            > The holder: Send a certificate for The T for review.
            """,
            Told.Of(OfT, Now, Told.Nurse(Held.Record("U", expires: Day(2025, 5, 31)))));
    }

    private static HoldsRule Holds(params string[] types) => new() { AnyOf = types };
}
