using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Privileges;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Tests.Rules.Findings;

namespace LivIR.Credentials.Tests.Rules.Privileges;

public sealed class ClassClearanceTests
{
    private static readonly DateOnly From = new(2025, 7, 1);
    private static readonly DateOnly Last = new(2028, 6, 30);
    private static readonly DateOnly List = new(2027, 3, 14);

    [Fact]
    public void Who_is_appointed_and_granted_with_all_in_force_is_cleared_until_the_first_of_it_ends()
    {
        var person = Held.Person(Staff.Facility, Whole("T", new(2028, 1, 31)), Whole("U", new(2027, 8, 31)));

        var answer = On(person, List);

        Assert.Equal((ClassState.Cleared, new DateOnly(2027, 8, 31), From), (answer.State, answer.Until!.Value, answer.Since!.Value));
        var ends = Assert.Single(answer.Obstacles);
        Assert.Equal((ObstacleKind.RestsOn, "Course", "The U: valid until 31 Aug 2027."), (ends.Kind, ends.Title, ends.Words));
        Assert.Equal("Renew The U and send the certificate for review.", ends.Way);
    }

    [Fact]
    public void A_lapse_suspends_from_the_day_after_and_the_renewal_reinstates_from_its_day()
    {
        var person = Held.Person(Staff.Facility, Whole("T", new(2027, 2, 28)), Held.Record("T", new(2027, 4, 10), new(2029, 4, 10)), Whole("U", new(2028, 6, 30)));

        Assert.Equal(ClassState.Cleared, On(person, new(2027, 2, 28)).State);
        var suspended = On(person, List);
        Assert.Equal((ClassState.Suspended, new DateOnly(2027, 3, 1), new DateOnly(2027, 4, 10)), (suspended.State, suspended.Since!.Value, suspended.Again!.Value));
        Assert.Contains("Ended 28 Feb 2027", Assert.Single(suspended.Obstacles).Words, StringComparison.OrdinalIgnoreCase);
        Assert.Equal((ClassState.Cleared, Last), (On(person, new(2027, 4, 10)).State, On(person, new(2027, 4, 10)).Until!.Value));
    }

    [Theory]
    [InlineData(Standing.Pending, false)]
    [InlineData(Standing.Rejected, false)]
    [InlineData(Standing.Verified, true)]
    public void What_waits_or_was_refused_clears_nobody(Standing standing, bool cleared)
    {
        var person = Held.Person(Staff.Facility, Held.Record("T", null, Last, standing), Whole("U", Last));

        Assert.Equal(cleared, On(person, List).Cleared);
    }

    [Fact]
    public void Expiring_is_still_cleared()
    {
        var person = Held.Person(Staff.Facility, Whole("T", List), Whole("U", Last));

        Assert.True(On(person, List).Cleared);
        Assert.True(On(person, List).EndsWithin(0));
        Assert.False(On(person, List.AddDays(1)).Cleared);
    }

    [Fact]
    public void A_privilege_never_outlasts_the_appointment_and_a_reappointment_leaves_no_gap()
    {
        var person = Held.Person(Staff.Facility, Whole("T", new(2032, 1, 1)), Whole("U", new(2032, 1, 1)));
        var first = Staff.Clearance(person, [Staff.Appointed(From, Last)], [Staff.Granted(From)]);
        var renewed = Staff.Clearance(person, [Staff.Appointed(From, Last), Staff.Appointed(Last.AddDays(1), new(2031, 6, 30))], [Staff.Granted(From)]);

        Assert.Equal(Last, first.Cleared.SpanAt(List)!.Value.LastDay);
        Assert.Equal(new DateOnly(2031, 6, 30), Assert.Single(renewed.Cleared.Spans).LastDay);
        var after = first.On(Last.AddDays(1), new PersonWork(Staff.Catalogue));
        Assert.Equal((ClassState.NotAppointed, "Not appointed on this day; it ended on 30 Jun 2028."), (after.State, after.Why));
        Assert.Equal("The department manager or an administrator: Record the reappointment.", after.Way);
    }

    [Fact]
    public void Each_thing_that_is_missing_is_named_with_its_way()
    {
        var nothing = Staff.Clearance(Held.Person(Staff.Facility), [], []).On(List, new PersonWork(Staff.Catalogue));
        var ended = Staff.Clearance(Held.Person(Staff.Facility, Whole("T", Last), Whole("U", Last)), [Staff.Appointed(From, Last)], [Staff.Granted(From, new(2026, 12, 31), ended: "Given up")]).On(List, new PersonWork(Staff.Catalogue));
        var elsewhere = Staff.Clearance(new PersonFacts(Guid.NewGuid(), [], []), [], []).On(List, new PersonWork(Staff.Catalogue));

        Assert.Equal([ObstacleKind.Appointment, ObstacleKind.Privilege, ObstacleKind.RestsOn, ObstacleKind.RestsOn], nothing.Obstacles.Select(o => o.Kind));
        Assert.All(nothing.Obstacles, o => Assert.False(string.IsNullOrEmpty(o.Way) || string.IsNullOrEmpty(o.Who)));
        Assert.Null(nothing.Since);
        Assert.Equal((ClassState.NotGranted, new DateOnly(2027, 1, 1)), (ended.State, ended.Since!.Value));
        Assert.Contains("ended on 31 Dec 2026. Reason: Given up.", ended.Why, StringComparison.Ordinal);
        Assert.Equal(ClassState.NotHere, elsewhere.State);
    }

    [Fact]
    public void What_was_appointed_granted_or_worked_elsewhere_clears_nobody_here()
    {
        var elsewhere = Guid.NewGuid();
        var person = Held.Person(Staff.Facility, Whole("T", Last), Whole("U", Last));
        var moved = person with { Places = [new Place(elsewhere, Guid.NewGuid(), "NURSE", From, null)] };
        PrivilegeGrant[] others = [Staff.Granted(From) with { ClassCode = "VENOUS" }, Staff.Granted(From) with { FacilityId = elsewhere }];

        Assert.Equal(ClassState.NotHere, On(moved, List).State);
        Assert.Equal(ClassState.NotAppointed, Staff.Clearance(person, [Staff.Appointed(From, Last) with { FacilityId = elsewhere }], [Staff.Granted(From)]).StateOn(List));
        Assert.Equal(ClassState.NotGranted, Staff.Clearance(person, [Staff.Appointed(From, Last)], others).StateOn(List));
    }

    [Fact]
    public void A_place_of_work_that_ended_as_it_began_was_never_one()
    {
        var person = Held.Person(Staff.Facility, Whole("T", Last), Whole("U", Last)) with { Places = [new Place(Staff.Facility.Id, Guid.NewGuid(), "NURSE", List, List)] };

        Assert.Equal(ClassState.NotHere, On(person, List).State);
    }

    [Fact]
    public void A_suspension_begins_with_the_privilege_and_not_with_what_was_wanting_before() =>
        Assert.Equal((ClassState.Suspended, From), (On(Held.Person(Staff.Facility), List).State, On(Held.Person(Staff.Facility), List).Since!.Value));

    [Fact]
    public void Several_obstacles_are_told_in_one_text_and_their_ways_by_who_can_go_them()
    {
        var answer = Staff.Clearance(Held.Person(Staff.Facility), [], []).On(List, new PersonWork(Staff.Catalogue));

        Assert.Equal("No appointment is on record. No privilege for Oncology is on record. Licence: nothing on record covers this day. Course: nothing on record covers this day.", answer.Why);
        Assert.Equal(
            "The department manager or an administrator: Record the appointment. Grant the privilege."
            + " The holder: Send a certificate for review that proves it: licence. Send a certificate for review that proves it: course.",
            answer.Way);
    }

    [Fact]
    public void What_a_class_rests_on_is_numbered_as_in_the_catalogue_and_of_no_edition()
    {
        var american = ClassClauses.Of(Staff.Class, Held.Facility(country: "US"), Staff.Catalogue);

        Assert.Equal([("ONCO-1", 1), ("ONCO-3", 3)], american.Select(c => (c.Requirement.Clause, c.Requirement.Place)));
        Assert.All(american, c => Assert.Equal(("PRIVILEGES", "Privileges", ""), (c.Standard.Code, c.Standard.Name, c.Edition)));
    }

    [Fact]
    public void A_part_that_another_country_asks_is_not_asked_here() =>
        Assert.Equal(["Licence", "Course"], ClassClauses.Of(Staff.Class, Staff.Facility, Staff.Catalogue).Select(c => c.Requirement.Title));

    [Fact]
    public void A_waiver_of_a_clause_does_not_reach_a_privilege()
    {
        var person = Held.Person(Staff.Facility, Whole("U", Last)) with { Waivers = [new WaiverFacts(Guid.NewGuid(), Staff.Facility.Id, "STD", "ONCO-1", DateOnly.MinValue, DateOnly.MaxValue)] };

        Assert.Equal(ClassState.Suspended, On(person, List).State);
    }

    private static HeldRecord Whole(string type, DateOnly last) => Held.Record(type, null, last);

    private static ClassAnswer On(PersonFacts person, DateOnly day) => Staff.Clearance(person, [Staff.Appointed(From, Last)], [Staff.Granted(From)]).On(day, new PersonWork(Staff.Catalogue));
}
