using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Privileges;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Shared.Dates;
using LivIR.Credentials.Tests.Rules.Findings;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules.Privileges;

public sealed class ClassObstaclesTests
{
    private const string Office = "The department manager or an administrator";

    private static readonly DateOnly From = Day(2025, 7, 1);
    private static readonly DateOnly Last = Day(2028, 6, 30);
    private static readonly DateOnly List = Day(2027, 3, 14);

    [Fact]
    public void An_assignment_that_ends_first_is_told_with_its_last_day()
    {
        var ends = Assert.Single(On(Placed((Day(2020, 1, 1), Day(2027, 10, 1))), List).Obstacles);

        Assert.Equal(new ClassObstacle(ObstacleKind.Work, "Place of work", "The assignment at Facility ends on 30 Sep 2027.", "Record the assignment.", "An administrator"), ends);
    }

    [Theory]
    [InlineData("2026-01-01", "Does not work at Facility on this day; it begins on 2 Jan 2026.")]
    [InlineData("2026-04-01", "Does not work at Facility on this day; it ended on 31 Mar 2026, and it begins on 1 Jun 2026.")]
    [InlineData("2026-05-31", "Does not work at Facility on this day; it ended on 31 Mar 2026, and it begins on 1 Jun 2026.")]
    [InlineData("2026-09-01", "Does not work at Facility on this day; it ended on 31 Aug 2026.")]
    public void Work_before_and_after_the_day_is_told(string day, string words)
    {
        var answer = On(Placed((Day(2026, 1, 2), Day(2026, 4, 1)), (Day(2026, 6, 1), Day(2026, 9, 1))), DateOnly.Parse(day, null));

        Assert.Equal((ClassState.NotHere, words), (answer.State, Assert.Single(answer.Obstacles).Words));
    }

    [Fact]
    public void Who_never_worked_there_is_told_no_days()
    {
        var work = Assert.Single(On(Placed(), List).Obstacles);

        Assert.Equal(new ClassObstacle(ObstacleKind.Work, "Place of work", "Does not work at Facility on this day.", "Record the assignment.", "An administrator"), work);
    }

    [Fact]
    public void An_appointment_that_ends_first_is_told_with_its_last_day_and_is_to_be_renewed()
    {
        var appointed = Staff.Appointed(From, Last);

        var ends = Assert.Single(Whole([appointed], [Staff.Granted(From)], List).Obstacles);

        Assert.Equal(new ClassObstacle(ObstacleKind.Appointment, "Appointment", "The appointment ends on 30 Jun 2028.", "Record the reappointment.", Office, appointed.Id), ends);
    }

    [Fact]
    public void Who_was_never_appointed_is_told_so()
    {
        var obstacle = Assert.Single(Whole([], [Staff.Granted(From)], List).Obstacles);

        Assert.Equal(new ClassObstacle(ObstacleKind.Appointment, "Appointment", "No appointment is on record.", "Record the appointment.", Office), obstacle);
    }

    [Fact]
    public void An_appointment_that_begins_later_is_no_reappointment()
    {
        var obstacle = Assert.Single(Whole([Staff.Appointed(List.AddDays(1), Last)], [Staff.Granted(From)], List).Obstacles);

        Assert.Equal(new ClassObstacle(ObstacleKind.Appointment, "Appointment", "Not appointed on this day; it begins on 15 Mar 2027.", "Record the appointment.", Office), obstacle);
    }

    [Fact]
    public void Between_two_appointments_the_earlier_one_is_to_be_renewed()
    {
        var earlier = Staff.Appointed(From, List.AddDays(-1));

        var obstacle = Assert.Single(Whole([earlier, Staff.Appointed(List.AddDays(1), Last)], [Staff.Granted(From)], List).Obstacles);

        Assert.Equal(
            new ClassObstacle(ObstacleKind.Appointment, "Appointment", "Not appointed on this day; it ended on 13 Mar 2027, and it begins on 15 Mar 2027.", "Record the reappointment.", Office, earlier.Id),
            obstacle);
    }

    [Fact]
    public void Of_several_that_ended_the_last_is_named_in_whatever_order_they_come()
    {
        var (first, second) = (Staff.Appointed(From, Day(2025, 12, 31)), Staff.Appointed(Day(2026, 1, 1), Day(2026, 12, 31)));
        var (older, newer) = (Staff.Granted(From, Day(2025, 12, 31)), Staff.Granted(Day(2026, 1, 1), Day(2026, 12, 31)));

        var answer = Whole([second, first], [newer, older], List);

        Assert.Equal([second.Id, newer.Id], answer.Obstacles.Select(o => o.RecordId!.Value));
        Assert.Equal([first, second], answer.Of.Appointments);
        Assert.Equal([older, newer], answer.Of.Grants);
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData("Moved away", " Reason: Moved away.")]
    [InlineData("Moved away.", " Reason: Moved away.")]
    public void A_privilege_that_ends_first_is_told_with_its_last_day_and_its_reason(string? reason, string told)
    {
        var granted = Staff.Granted(From, Day(2027, 12, 31), ended: reason);

        var ends = Assert.Single(Whole([Staff.Appointed(From, Last)], [granted], List).Obstacles);
        var ended = Assert.Single(Whole([Staff.Appointed(From, Last)], [granted], Day(2028, 1, 1)).Obstacles);

        Assert.Equal(new ClassObstacle(ObstacleKind.Privilege, "Privilege", $"The privilege ends on 31 Dec 2027.{told}", "Grant the privilege.", Office, granted.Id), ends);
        Assert.Equal(ends with { Words = $"No privilege for Oncology on this day; it ended on 31 Dec 2027.{told}" }, ended);
    }

    [Fact]
    public void A_class_that_was_never_granted_is_named()
    {
        var obstacle = Assert.Single(Whole([Staff.Appointed(From, Last)], [], List).Obstacles);

        Assert.Equal(new ClassObstacle(ObstacleKind.Privilege, "Privilege", "No privilege for Oncology is on record.", "Grant the privilege.", Office), obstacle);
    }

    [Fact]
    public void A_privilege_that_begins_later_tells_its_first_day()
    {
        var obstacle = Assert.Single(Whole([Staff.Appointed(From, Last)], [Staff.Granted(List.AddDays(1))], List).Obstacles);

        Assert.Equal(new ClassObstacle(ObstacleKind.Privilege, "Privilege", "No privilege for Oncology on this day; it begins on 15 Mar 2027.", "Grant the privilege.", Office), obstacle);
    }

    [Fact]
    public void Of_what_was_never_there_the_title_is_enough()
    {
        var obstacle = Assert.Single(On(Held.Person(Staff.Facility, Long("U")), List).Obstacles);

        Assert.Equal(new ClassObstacle(ObstacleKind.RestsOn, "Licence", "Licence: nothing on record covers this day.", "Send a certificate for review that proves it: licence.", "The holder"), obstacle);
    }

    [Fact]
    public void What_ended_the_day_before_is_told_as_ended()
    {
        var licence = Held.Record("T", null, List.AddDays(-1));
        var person = Held.Person(Staff.Facility, licence, Long("U"));

        var ends = Assert.Single(On(person, List.AddDays(-1)).Obstacles);
        var ended = Assert.Single(On(person, List).Obstacles);

        Assert.Equal(new ClassObstacle(ObstacleKind.RestsOn, "Licence", "The T: valid until 13 Mar 2027.", "Renew The T and send the certificate for review.", "The holder", licence.Id), ends);
        Assert.Equal(ends with { Words = "The T: ended 13 Mar 2027." }, ended);
    }

    /// <summary>One licence was withdrawn while another still ran: until its end the other counts, and from then on the withdrawal shows.</summary>
    [Fact]
    public void The_record_that_counts_until_the_end_is_named_and_afterwards_the_one_that_does_not()
    {
        var (runs, withdrawn) = (Held.Record("T", null, List.AddDays(-1)), Held.Record("T", null, Last, withdrawn: Day(2026, 6, 1)));
        var person = Held.Person(Staff.Facility, runs, withdrawn, Long("U"));

        Assert.Equal(runs.Id, Assert.Single(On(person, List.AddDays(-1)).Obstacles).RecordId);
        Assert.Equal(withdrawn.Id, Assert.Single(On(person, List).Obstacles).RecordId);
    }

    [Fact]
    public void What_begins_to_be_asked_ends_a_clearance_on_the_day_before()
    {
        var rule = new WhenRule { Condition = new HoldsRule { AnyOf = ["U"] }, Then = new HoldsRule { AnyOf = ["T"] } };
        var privilege = new PrivilegeClass { Code = "ONCO", Name = "Oncology", DependsOn = [new PrivilegeDependency { Title = "Safety", Rule = rule }] };
        var work = new PersonWork(Staff.Catalogue);
        var clauses = ClassClauses.Of(privilege, Staff.Facility, Staff.Catalogue);
        var held = new StaffPrivileges([Staff.Appointed(From, Last)], [Staff.Granted(From)], []);
        var clearance = ClassClearance.Of(privilege, clauses, Staff.Facility, Held.Person(Staff.Facility, Held.Record("U", List, Last)), held, work);

        var before = clearance.On(List.AddDays(-1), work);
        var after = clearance.On(List, work);

        Assert.Equal((ClassState.Cleared, List.AddDays(-1)), (before.State, before.Until!.Value));
        var ends = Assert.Single(before.Obstacles);
        Assert.Equal((ObstacleKind.RestsOn, "Safety", $"Safety: asked from {DayText.Of(List)}, and nothing on record covers that day."), (ends.Kind, ends.Title, ends.Words));
        Assert.Equal("Send a certificate for review that proves it: safety.", ends.Way);
        Assert.Equal((ClassState.Suspended, List, "Safety: nothing on record covers this day."), (after.State, after.Since!.Value, after.Why));
    }

    private static HeldRecord Long(string type) => Held.Record(type, null, Day(2032, 1, 1));

    private static PersonFacts Placed(params (DateOnly From, DateOnly Until)[] places) =>
        Held.Person(Staff.Facility, Long("T"), Long("U")) with { Places = [.. places.Select(p => new Place(Staff.Facility.Id, Guid.NewGuid(), "NURSE", p.From, p.Until))] };

    private static ClassAnswer On(PersonFacts person, DateOnly day) =>
        Staff.Clearance(person, [Staff.Appointed(From, Last)], [Staff.Granted(From)]).On(day, new PersonWork(Staff.Catalogue));

    private static ClassAnswer Whole(AppointmentFacts[] appointments, PrivilegeGrant[] grants, DateOnly day) =>
        Staff.Clearance(Held.Person(Staff.Facility, Long("T"), Long("U")), appointments, grants).On(day, new PersonWork(Staff.Catalogue));
}
