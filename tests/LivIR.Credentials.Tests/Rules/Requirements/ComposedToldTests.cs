using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Tests.Rules.Findings;
using LivIR.Credentials.Tests.Rules.Readable;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules.Requirements;

/// <summary>Which parts of a composed rule are told, and what is told of a step of a pathway.</summary>
public sealed class ComposedToldTests
{
    private static readonly DateOnly Now = Day(2025, 6, 1);
    private static readonly HoldsRule OfT = Holds("T");

    [Fact]
    public void All_parts_are_told_where_all_are_needed()
    {
        Assert.Equal(
            """
            Missing
            The T: valid until 31 Dec 2025. Nothing on record covers this day for The CARD. (Counts, Missing)
            + Credential [record 1] The T: Valid until 31 Dec 2025. (Counts)
            > The holder: Send a certificate for The CARD for review.
            """,
            Told.Of(new AllOfRule { Rules = [OfT, Holds("CARD")] }, Now, Told.Nurse(Held.Record())));
    }

    [Fact]
    public void Only_the_part_that_is_met_is_told_where_one_is_enough()
    {
        Assert.Equal(
            """
            Met until 2025-12-31
            The CARD: valid until 31 Dec 2025. (Counts)
            + Credential [record 1] The CARD: Valid until 31 Dec 2025. (Counts)
            """,
            Told.Of(new AnyOfRule { Rules = [OfT, Holds("CARD")] }, Now, Told.Nurse(Held.Record("CARD"))));
    }

    [Fact]
    public void Where_one_is_enough_and_none_is_met_the_nearest_comes_first()
    {
        Assert.Equal(
            """
            Expired
            The CARD: ended 31 May 2025. Nothing on record covers this day for The T. (Ended, Missing)
            - Credential [record 1] The CARD: Ended 31 May 2025. (Ended)
            > The holder: Renew The CARD and send the certificate for review. [record 1]
            > The holder: Send a certificate for The T for review.
            """,
            Told.Of(new AnyOfRule { Rules = [OfT, Holds("CARD")] }, Now, Told.Nurse(Held.Record("CARD", expires: Day(2025, 5, 31)))));
    }

    [Fact]
    public void As_many_of_those_that_are_met_are_told_as_are_needed()
    {
        Assert.Equal(
            """
            Met until 2025-12-31
            The CARD: valid until 31 Dec 2025. The LIFE: valid, without an end. (Counts)
            + Credential [record 1] The CARD: Valid until 31 Dec 2025. (Counts)
            + Credential [record 2] The LIFE: Valid, without an end. (Counts)
            - Credential [record 3] The GRACE: Valid, but it does not stand in for The LIFE. (OtherKind)
            """,
            Told.Of(new AtLeastRule { Count = 2, Rules = [OfT, Holds("CARD"), Holds("LIFE"), Holds("GRACE")] }, Now, Told.Nurse(Held.Record("CARD"), Held.Record("LIFE"), Held.Record("GRACE"))));
    }

    [Fact]
    public void What_is_not_asked_tells_why()
    {
        Assert.Equal(
            """
            NotRequired
            Not asked. Nothing on record covers this day for The CARD. (NothingDue)
            """,
            Told.Of(new WhenRule { Condition = Holds("CARD"), Then = OfT }, Now, Told.Nurse()));
    }

    [Fact]
    public void What_is_asked_because_of_something_tells_what_is_asked()
    {
        Assert.Equal(
            """
            Missing
            Nothing on record covers this day for The T. (Missing)
            > The holder: Send a certificate for The T for review.
            """,
            Told.Of(new WhenRule { Condition = Holds("CARD"), Then = OfT }, Now, Told.Nurse(Held.Record("CARD"))));
    }

    [Fact]
    public void A_step_that_is_completed()
    {
        Assert.Equal(
            """
            Met
            Oral examination: completed 1 Jun 2025. (Counts)
            + Step [none] Oral examination: Completed 1 Jun 2025. (Counts)
            """,
            Told.Of(Oral, Now, Told.Nurse() with { Steps = [new StepDone("IR", "ORAL", Now, null)] }));
    }

    [Fact]
    public void A_step_that_will_be_completed_only_later()
    {
        Assert.Equal(
            """
            Missing
            Oral examination: not completed. So far 3. (StepOpen)
            > The candidate and the programme lead: Complete Oral examination and record the day.
            """,
            Told.Of(Oral, Now, Told.Nurse() with { Steps = [new StepDone("IR", "ORAL", Day(2025, 6, 2), 3)] }));
    }

    [Fact]
    public void A_step_of_another_pathway_is_another_step()
    {
        Assert.Equal(
            """
            Missing
            Oral examination: not completed. (StepOpen)
            > The candidate and the programme lead: Complete Oral examination and record the day.
            """,
            Told.Of(Oral, Now, Told.Nurse() with { Steps = [new StepDone("OTHER", "ORAL", Now, null), new StepDone("IR", "WRITTEN", Now, null)] }));
    }

    private static PathwayStepRule Oral => new() { Pathway = "IR", Step = "ORAL" };

    private static HoldsRule Holds(params string[] types) => new() { AnyOf = types };
}
