using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules.Findings;

public sealed class GroundsTests
{
    private readonly Ward _ward = new();

    [Theory]
    [InlineData(Trust.PrimarySource, Trust.IssuerSigned, Ground.AtSource)]
    [InlineData(Trust.PrimarySource, Trust.DocumentSeen, Ground.DocumentSeen)]
    public void The_weakest_check_among_the_people_speaks(Trust one, Trust other, Ground expected)
    {
        _ward.Asks("1", new HoldsRule { AnyOf = ["T"] });
        _ward.Person(Held.Record("T", trust: one));
        _ward.Person(Held.Record("T", trust: other));

        Assert.Equal([(expected, 1)], Count());
    }

    [Fact]
    public void A_document_is_on_file_or_only_entered_and_people_are_computed()
    {
        _ward.Asks("1", Ward.Needs("DOC")).Asks("2", Ward.Needs("PLAN")).Asks("3", Ward.Staff(1));
        var filed = _ward.Document("DOC");
        _ward.Document("PLAN");
        _ward.Person();

        Assert.Equal([(Ground.Entered, 1), (Ground.FileOnRecord, 1), (Ground.Computed, 1)], Count(filed));
    }

    [Fact]
    public void What_is_open_rests_on_no_word()
    {
        _ward.Asks("1", Ward.Needs("DOC"));

        Assert.Empty(Count());
    }

    [Fact]
    public void Hours_and_steps_are_what_somebody_entered()
    {
        _ward.Asks("1", new HoursRule { AtLeast = 0, Categories = ["CME"], Window = new HoursWindow { Kind = HoursWindowKind.CalendarYears } }).Asks("2", new PathwayStepRule { Pathway = "P", Step = "S" });
        _ward.Person(Held.Person(_ward.Facility) with { Training = [new Credit(Guid.NewGuid(), "CME", 1, Day(2024, 5, 1), Day(2024, 5, 1))], Steps = [new StepDone("P", "S", Held.Issued, null)] });

        Assert.Equal([(Ground.Entered, 2)], Count());
    }

    [Theory]
    [InlineData(Trust.SelfDeclared, Ground.Entered)]
    [InlineData(Trust.DocumentSeen, Ground.DocumentSeen)]
    [InlineData(Trust.PrimarySource, Ground.AtSource)]
    [InlineData(Trust.IssuerSigned, Ground.AtSource)]
    public void Each_way_of_checking_a_record_is_its_word(Trust trust, Ground expected)
    {
        _ward.Asks("1", new HoldsRule { AnyOf = ["EASY"] });
        _ward.Person(Held.Record("EASY", trust: trust));

        Assert.Equal([(expected, 1)], Count());
    }

    [Fact]
    public void Who_does_not_meet_it_gives_no_word()
    {
        _ward.Asks("1", new HoldsRule { AnyOf = ["T"] }, r => r.StartGraceDays = 3000);
        _ward.Person(Held.Record("T", trust: Trust.PrimarySource));
        _ward.Person(Held.Record("T", standing: Standing.Pending));

        Assert.Equal([(Ground.AtSource, 1)], Count());
    }

    [Fact]
    public void An_accreditation_is_on_file_or_only_entered_and_a_number_is_always_entered()
    {
        _ward.Asks("1", new AccreditationRule { Scheme = "S" }).Asks("2", new AccreditationRule { Scheme = "Z" }).Asks("3", new MetricRule { Metric = "ROOMS" });
        AccreditationFacts[] bodies = [new(Guid.NewGuid(), "S", AccreditationState.Granted, Held.Issued, null), new(Guid.NewGuid(), "Z", AccreditationState.Granted, Held.Issued, null)];
        var rooms = new MetricFacts(Guid.NewGuid(), "ROOMS", Held.Issued, null, 1);
        _ward.Records = new FacilityRecords { Accreditations = bodies, Metrics = [rooms] };

        Assert.Equal([(Ground.Entered, 2), (Ground.FileOnRecord, 1)], Count(bodies[0].Id, rooms.Id));
    }

    private IEnumerable<(Ground, int)> Count(params Guid[] filed) => Grounds.Count(_ward.Evaluate(), Ward.Today, filed.ToHashSet()).OrderBy(g => g.Key).Select(g => (g.Key, g.Value));
}
