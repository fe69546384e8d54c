using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Tests.Rules.Findings;
using LivIR.Credentials.Tests.Rules.Readable;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules.Requirements;

/// <summary>What is told about the people of a facility: enough of them, and what each of them is asked.</summary>
public sealed class PeopleToldTests
{
    private static readonly DateOnly Now = Day(2025, 6, 1);
    private static readonly StaffingRule OfT = new() { AtLeast = 2, Who = new HoldsRule { AnyOf = ["T"] } };

    [Fact]
    public void Enough_people_each_with_the_last_day()
    {
        Assert.Equal(
            """
            Met until 2025-12-31
            2 of 2 needed (everyone). (Counts)
            + People [person 1] : Counts until 31 Dec 2025. (Counts)
            + People [person 2] : Counts until 31 Dec 2026. (Counts)
            """,
            Told.Of(OfT, Now, FacilityRecords.None, Told.Nurse(Held.Record(expires: Day(2025, 12, 31))), Told.Nurse(Held.Record(expires: Day(2026, 12, 31)))));
    }

    [Fact]
    public void Too_few_and_somebody_could_come_up_to_it()
    {
        Assert.Equal(
            """
            NotMet
            1 of 2 needed (everyone). (TooFewPeople)
            + People [person 1] : Counts until 31 Dec 2025. (Counts)
            - People [person 2] : The T: ended 31 May 2025. (Ended)
            > A manager of the facility: Bring one of those who do not count up to it.
            """,
            Told.Of(OfT, Now, FacilityRecords.None, Told.Nurse(Held.Record(expires: Day(2025, 12, 31))), Told.Nurse(Held.Record(expires: Day(2025, 5, 31)))));
    }

    [Fact]
    public void Too_few_and_more_are_needed()
    {
        Assert.Equal(
            """
            NotMet
            1 of 3 needed (Nurse, Fellow). (TooFewPeople)
            + People [person 1] : Counts without an end. (Counts)
            > A manager of the facility: Assign 2 more (Nurse, Fellow).
            """,
            Told.Of(new StaffingRule { AtLeast = 3, Professions = ["NURSE", "FELLOW"] }, Now, FacilityRecords.None, Told.Nurse(), Worked("PHYSICIST", Day(2020, 1, 1)), Worked("FELLOW", Day(2025, 6, 2))));
    }

    [Fact]
    public void Who_leaves_counts_to_the_last_day()
    {
        Assert.Equal(
            """
            Expiring until 2025-05-31
            1 of 1 needed (everyone). (Counts)
            + People [person 1] : Counts until 31 May 2025. (Counts)
            """,
            Told.Of(new StaffingRule { AtLeast = 1 }, Day(2025, 5, 31), FacilityRecords.None, Worked("NURSE", Day(2020, 1, 1), Now), Worked("NURSE", Day(2020, 1, 1), Day(2025, 5, 31))));
    }

    [Fact]
    public void For_each_room_in_use()
    {
        Assert.Equal(
            """
            NotMet
            1 of 2 needed (everyone). (TooFewPeople)
            + People [person 1] : Counts without an end. (Counts)
            > A manager of the facility: Assign 1 more (everyone).
            """,
            Told.Of(new StaffingRule { AtLeast = 1, PerMetric = "ROOMS" }, Now, Rooms(2), Told.Nurse()));
    }

    [Theory]
    [InlineData("2025-06-01", "NotMet")]
    [InlineData("2025-06-02", "Unknown")]
    public void A_number_asks_for_people_to_its_last_day(string day, string state)
    {
        var records = new FacilityRecords { Metrics = [new MetricFacts(Guid.NewGuid(), "ROOMS", Day(2025, 1, 1), Now, 2)] };

        Assert.StartsWith(state, Told.Of(new StaffingRule { AtLeast = 1, PerMetric = "ROOMS" }, DateOnly.Parse(day, null), records, Told.Nurse()), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_numbers_that_are_not_recorded_each_is_named()
    {
        var rule = new StaffingRule { AtLeast = 1, PerMetric = "ROOMS", Besides = [new StaffingNeed { AtLeast = 1 }, new StaffingNeed { AtLeast = 1, PerMetric = "CASES" }] };

        Assert.Equal(
            """
            Unknown
            Rooms in use is not recorded for this day. Cases is not recorded for this day. (FactMissing)
            + People [person 1] : Counts without an end. (Counts)
            > A manager of the facility: Record Rooms in use.
            > A manager of the facility: Record Cases.
            """,
            Told.Of(rule, Now, FacilityRecords.None, Told.Nurse()));
    }

    [Fact]
    public void With_no_room_in_use_nobody_is_needed()
    {
        Assert.Equal(
            """
            NotRequired
            Nobody is needed on this day (everyone). (Counts)
            + People [person 1] : Counts without an end. (Counts)
            """,
            Told.Of(new StaffingRule { AtLeast = 1, PerMetric = "ROOMS" }, Now, Rooms(0), Told.Nurse()));
    }

    [Fact]
    public void All_parts_are_told_where_all_are_needed()
    {
        Assert.Equal(
            """
            Missing
            1 of 1 needed (everyone). Floor plan: nothing on record. (Counts, Missing)
            + People [person 1] : Counts without an end. (Counts)
            > A manager of the facility: Record Floor plan with its date and file.
            """,
            Told.Of(new AllOfRule { Rules = [new StaffingRule { AtLeast = 1 }, new EvidenceRule { Evidence = "PLAN" }] }, Now, FacilityRecords.None, Told.Nurse()));
    }

    [Fact]
    public void Only_the_part_that_is_met_is_told_where_one_is_enough()
    {
        Assert.Equal(
            """
            Met
            1 of 1 needed (everyone). (Counts)
            + People [person 1] : Counts without an end. (Counts)
            """,
            Told.Of(new AnyOfRule { Rules = [new EvidenceRule { Evidence = "PLAN" }, new StaffingRule { AtLeast = 1 }] }, Now, FacilityRecords.None, Told.Nurse()));
    }

    [Fact]
    public void Where_some_are_enough_and_too_few_are_met_all_are_told()
    {
        Assert.Equal(
            """
            NotMet
            1 of 1 needed (everyone). 1 of 2 needed (everyone). Floor plan: nothing on record. (Counts, TooFewPeople, Missing)
            + People [person 1] : Counts without an end. (Counts)
            > A manager of the facility: Assign 1 more (everyone).
            > A manager of the facility: Record Floor plan with its date and file.
            """,
            Told.Of(new AtLeastRule { Count = 2, Rules = [new EvidenceRule { Evidence = "PLAN" }, new StaffingRule { AtLeast = 1 }, new StaffingRule { AtLeast = 2 }] }, Now, FacilityRecords.None, Told.Nurse()));
    }

    [Fact]
    public void What_is_not_asked_of_the_facility_tells_why()
    {
        Assert.Equal(
            """
            NotRequired
            Not asked. 1 of 2 needed (everyone). (NothingDue)
            """,
            Told.Of(new WhenRule { Condition = new StaffingRule { AtLeast = 2 }, Then = new EvidenceRule { Evidence = "PLAN" } }, Now, FacilityRecords.None, Told.Nurse()));
    }

    [Fact]
    public void What_is_asked_of_the_facility_because_of_something_tells_what_is_asked()
    {
        Assert.Equal(
            """
            Missing
            Floor plan: nothing on record. (Missing)
            > A manager of the facility: Record Floor plan with its date and file.
            """,
            Told.Of(new WhenRule { Condition = new StaffingRule { AtLeast = 1 }, Then = new EvidenceRule { Evidence = "PLAN" } }, Now, FacilityRecords.None, Told.Nurse()));
    }

    [Fact]
    public void What_each_person_is_asked_tells_who_meets_it_and_the_first_way_of_those_who_do_not()
    {
        Assert.Equal(
            """
            Missing
            1 of 3 met of those asked. (InReview)
            + People [person 1] : Met until 31 Dec 2025. (Counts)
            - People [person 2] : The T: in review since 1 Jan 2025; would run to 31 Dec 2025. (InReview)
            - People [person 3] : Nothing on record covers this day for The T. (Missing)
            > A reviewer of the facility other than the holder: Review the certificate: The T. In review since 1 Jan 2025; would run to 31 Dec 2025. [record 2]
            > The holder: Send a certificate for The T for review.
            """,
            Told.Of(new HoldsRule { AnyOf = ["T"] }, Now, FacilityRecords.None, Told.Nurse(Held.Record(expires: Day(2025, 12, 31))), Told.Nurse(Held.Record(standing: Standing.Pending)), Told.Nurse()));
    }

    [Fact]
    public void What_each_person_meets()
    {
        Assert.Equal(
            """
            Expiring until 2025-06-15
            2 of 2 met of those asked. (Counts)
            + People [person 1] : Met until 15 Jun 2025. (Counts)
            + People [person 2] : Met, without an end. (Counts)
            """,
            Told.Of(new HoldsRule { AnyOf = ["T", "LIFE"] }, Now, FacilityRecords.None, Told.Nurse(Held.Record(expires: Day(2025, 6, 15))), Told.Nurse(Held.Record("LIFE"))));
    }

    [Fact]
    public void Who_is_not_asked_is_not_told()
    {
        Assert.Equal(
            """
            Met until 2025-12-31
            1 of 1 met of those asked. (Counts)
            + People [person 1] : Met until 31 Dec 2025. (Counts)
            """,
            Told.Of(new HoldsRule { AnyOf = ["T"] }, Now, FacilityRecords.None, Told.Nurse(Held.Record(expires: Day(2025, 12, 31))), Worked("NURSE", Day(2020, 1, 1), Now)));
    }

    private static PersonFacts Worked(string profession, DateOnly from, DateOnly? until = null) => new(Guid.NewGuid(), [new Place(Told.Facility.Id, Guid.NewGuid(), profession, from, until)], []);

    private static FacilityRecords Rooms(int count) => new() { Metrics = [new MetricFacts(Guid.NewGuid(), "ROOMS", Day(2025, 1, 1), null, count)] };
}
