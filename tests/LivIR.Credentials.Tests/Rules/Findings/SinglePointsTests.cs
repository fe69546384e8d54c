using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.States;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules.Findings;

public sealed class SinglePointsTests
{
    private readonly Ward _ward = new();

    [Fact]
    public void The_only_holder_is_named_with_the_record_that_carries_and_its_last_day()
    {
        _ward.Asks("1", Ward.Staff(1, "T"));
        var record = Held.Record("T", expires: Day(2025, 9, 30));
        var holder = _ward.Person(record, Held.Record("U"));
        _ward.Person(Held.Record("U"));

        var point = Assert.Single(Points());

        Assert.Equal((Deciding.People, (Guid?)holder, record.Id), (point.Thing.Kind, point.Thing.Id, point.Record!.Id));
        Assert.Equal((Day(2025, 9, 30), Day(2025, 9, 30)), (point.RecordEnds, point.Until));
    }

    [Fact]
    public void With_one_to_spare_nobody_is_a_single_point()
    {
        _ward.Asks("1", Ward.Staff(2, "T"));
        _ward.Person(Held.Record("T"));
        _ward.Person(Held.Record("T"));
        Assert.Equal(2, Points().Count);

        _ward.Person(Held.Record("T"));
        Assert.Empty(Points());
    }

    [Theory]
    [InlineData(SinglePoints.Few, SinglePoints.Few)]
    [InlineData(SinglePoints.Few + 1, 0)]
    public void Where_many_carry_it_none_is_told(int people, int points)
    {
        _ward.Asks("1", Ward.Staff(people, "T"));
        for (var i = 0; i < people; i++)
        {
            _ward.Person(Held.Record("T"));
        }

        Assert.Equal(points, Points().Count);
    }

    [Fact]
    public void A_person_with_two_ways_to_meet_it_carries_it_and_no_record_alone()
    {
        _ward.Asks("1", Ward.Staff(1, "T", "U"));
        _ward.Person(Held.Record("T"), Held.Record("U"));

        Assert.Null(Assert.Single(Points()).Record);
    }

    [Fact]
    public void Of_several_records_that_are_all_needed_the_one_that_ends_first_is_told()
    {
        _ward.Asks("1", new StaffingRule { AtLeast = 1, Who = new AllOfRule { Rules = [new HoldsRule { AnyOf = ["T"] }, new HoldsRule { AnyOf = ["U"] }] } });
        var first = Held.Record("U", expires: Day(2025, 7, 1));
        _ward.Person(Held.Record("T", expires: Day(2025, 12, 1)), first);

        Assert.Equal(first.Id, Assert.Single(Points()).Record!.Id);
    }

    [Fact]
    public void Either_of_two_documents_is_enough_until_one_is_left()
    {
        _ward.Asks("1", new AnyOfRule { Rules = [Ward.Needs("DOC"), Ward.Needs("PLAN")] });
        var document = _ward.Document("DOC");
        Assert.Equal(document, Assert.Single(Points()).Thing.Id);

        _ward.Document("PLAN");
        Assert.Empty(Points());
    }

    [Fact]
    public void Who_waits_for_a_reviewer_is_told_as_next()
    {
        _ward.Asks("1", Ward.Staff(1, "T"));
        _ward.Person(Held.Record("T"));
        var next = _ward.Person(Held.Record("T", standing: Standing.Pending));

        Assert.Equal(next, Assert.Single(Assert.Single(Points()).Next));
    }

    [Fact]
    public void What_is_open_waived_or_asked_of_each_person_rests_on_nobody()
    {
        _ward.Asks("open", Ward.Staff(2, "T")).Asks("each", new HoldsRule { AnyOf = ["T"] }).Asks("waived", Ward.Staff(2, "T"));
        _ward.Person(Held.Record("T"));
        _ward.Records = _ward.Records with { Waivers = [new WaiverFacts(Guid.NewGuid(), _ward.Facility.Id, "STD", "waived", Day(2025, 1, 1), Day(2026, 1, 1))] };

        Assert.Empty(Points());
    }

    [Fact]
    public void With_as_many_people_as_rooms_each_of_them_is_a_single_point()
    {
        _ward.Asks("1", new StaffingRule { AtLeast = 1, PerMetric = "ROOMS" });
        var rooms = new MetricFacts(Guid.NewGuid(), "ROOMS", Day(2025, 1, 1), null, 1);
        _ward.Records = _ward.Records with { Metrics = [rooms] };
        var nurse = _ward.Person();

        Assert.Equal(nurse, Assert.Single(Points()).Thing.Id);
    }

    [Fact]
    public void A_clause_that_many_people_meet_with_none_to_spare_is_left_aside()
    {
        _ward.Asks("1", Ward.Staff(SinglePoints.Few + 1));
        for (var i = 0; i <= SinglePoints.Few; i++)
        {
            _ward.Person();
        }

        Assert.Equal(FindingState.Met, Assert.Single(_ward.Evaluate().Findings).StateOn(Ward.Today));
        Assert.Empty(Points());
    }

    private IReadOnlyList<SinglePoint> Points() => SinglePoints.Of(_ward.Evaluate(), Ward.Today);
}
