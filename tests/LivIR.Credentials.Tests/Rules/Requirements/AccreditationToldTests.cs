using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Tests.Rules.Readable;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules.Requirements;

/// <summary>What is told about what bodies said about a facility.</summary>
public sealed class AccreditationToldTests
{
    private static readonly DateOnly Now = Day(2025, 6, 1);
    private static readonly AccreditationRule Seal = new() { Scheme = "SEAL" };

    [Fact]
    public void An_accreditation_with_an_end()
    {
        Assert.Equal(
            """
            Met until 2026-12-31
            The Seal: until 31 Dec 2026. (Counts)
            + Accreditation [accreditation 1] The Seal: Accredited 1 Jan 2024, to 31 Dec 2026. (Counts)
            """,
            Told.Of(Seal, Now, Bodies(Said(AccreditationState.Accredited, Day(2024, 1, 1), Day(2026, 12, 31)))));
    }

    [Fact]
    public void An_accreditation_without_an_end()
    {
        Assert.Equal(
            """
            Met
            The Seal: granted. (Counts)
            + Accreditation [accreditation 1] The Seal: Centre of excellence 1 Jun 2025. (Counts)
            """,
            Told.Of(Seal, Now, Bodies(Said(AccreditationState.CentreOfExcellence, Now))));
    }

    [Fact]
    public void An_accreditation_that_ends_within_its_longest_reminder()
    {
        Assert.Equal(
            """
            Expiring until 2025-08-30
            The Seal: expiring. (Counts)
            + Accreditation [accreditation 1] The Seal: Granted 1 Jan 2024, to 30 Aug 2025. (Counts)
            > A manager of the whole facility: Apply for or renew The Seal and record the body's answer.
            """,
            Told.Of(Seal, Now, Bodies(Said(AccreditationState.Granted, Day(2024, 1, 1), Day(2025, 8, 30)))));
    }

    [Fact]
    public void An_accreditation_counts_on_its_last_day()
    {
        Assert.Equal(
            """
            Expiring until 2025-08-30
            The Seal: expiring. (Counts)
            + Accreditation [accreditation 1] The Seal: Granted 1 Jan 2024, to 30 Aug 2025. (Counts)
            > A manager of the whole facility: Apply for or renew The Seal and record the body's answer.
            """,
            Told.Of(Seal, Day(2025, 8, 30), Bodies(Said(AccreditationState.Granted, Day(2024, 1, 1), Day(2025, 8, 30)))));
    }

    [Fact]
    public void An_accreditation_that_has_ended_and_one_to_come()
    {
        Assert.Equal(
            """
            Expired
            The Seal: expired. (Ended)
            - Accreditation [accreditation 1] The Seal: Granted 1 Jan 2022, to 31 May 2025. (Ended)
            - Accreditation [accreditation 2] The Seal: Granted 2 Jun 2025. (NotYet)
            > A manager of the whole facility: Apply for or renew The Seal and record the body's answer.
            """,
            Told.Of(Seal, Now, Bodies(Said(AccreditationState.Granted, Day(2022, 1, 1), Day(2025, 5, 31)), Said(AccreditationState.Granted, Day(2025, 6, 2)))));
    }

    [Fact]
    public void An_answer_that_grants_nothing()
    {
        Assert.Equal(
            """
            InReview
            The Seal: in review. (NotGranted)
            - Accreditation [accreditation 1] The Seal: Under review 1 Jan 2025. (NotGranted)
            > A manager of the whole facility: Apply for or renew The Seal and record the body's answer.
            """,
            Told.Of(Seal, Now, Bodies(Said(AccreditationState.UnderReview, Day(2025, 1, 1)))));
    }

    [Fact]
    public void An_answer_that_takes_away()
    {
        Assert.Equal(
            """
            Suspended
            The Seal: suspended. (Suspended)
            - Accreditation [accreditation 1] The Seal: Withdrawn 1 Jan 2025. (Suspended)
            > A manager of the whole facility: Apply for or renew The Seal and record the body's answer.
            """,
            Told.Of(Seal, Now, Bodies(Said(AccreditationState.Withdrawn, Day(2025, 1, 1)))));
    }

    [Fact]
    public void An_answer_that_says_it_has_lapsed()
    {
        Assert.Equal(
            """
            Expired
            The Seal: expired. (Ended)
            - Accreditation [accreditation 1] The Seal: Lapsed 1 Jan 2025. (Ended)
            > A manager of the whole facility: Apply for or renew The Seal and record the body's answer.
            """,
            Told.Of(Seal, Now, Bodies(Said(AccreditationState.Lapsed, Day(2025, 1, 1)))));
    }

    [Fact]
    public void An_answer_that_refuses()
    {
        Assert.Equal(
            """
            Suspended
            The Seal: suspended. (NotGranted)
            - Accreditation [accreditation 1] The Seal: Denied 1 Jan 2025. (NotGranted)
            > A manager of the whole facility: Apply for or renew The Seal and record the body's answer.
            """,
            Told.Of(Seal, Now, Bodies(Said(AccreditationState.Denied, Day(2025, 1, 1)))));
    }

    [Fact]
    public void An_answer_that_grants_but_is_not_the_one_asked_for()
    {
        Assert.Equal(
            """
            InReview
            The Seal: in review. (NotGranted)
            - Accreditation [accreditation 1] The Seal: Granted 1 Jan 2025. (NotGranted)
            > A manager of the whole facility: Apply for or renew The Seal and record the body's answer.
            """,
            Told.Of(Seal with { States = [AccreditationState.CentreOfExcellence] }, Now, Bodies(Said(AccreditationState.Granted, Day(2025, 1, 1)), Said(AccreditationState.CentreOfExcellence, Day(2025, 1, 1)) with { SchemeCode = "OTHER" })));
    }

    [Fact]
    public void A_scheme_that_the_catalogue_does_not_know_has_no_name_and_no_reminders()
    {
        Assert.Equal(
            """
            Met until 2025-07-01
            OTHER: until 1 Jul 2025. (Counts)
            + Accreditation [accreditation 1] OTHER: Granted 1 Jan 2025, to 1 Jul 2025. (Counts)
            """,
            Told.Of(new AccreditationRule { Scheme = "OTHER" }, Day(2025, 6, 30), Bodies(Said(AccreditationState.Granted, Day(2025, 1, 1), Day(2025, 7, 1)) with { SchemeCode = "OTHER" })));
    }

    private static FacilityRecords Bodies(params AccreditationFacts[] bodies) => new() { Accreditations = bodies };

    private static AccreditationFacts Said(AccreditationState said, DateOnly granted, DateOnly? expires = null) => new(Guid.NewGuid(), "SEAL", said, granted, expires);
}
