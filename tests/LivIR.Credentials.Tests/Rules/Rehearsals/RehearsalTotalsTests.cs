using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Rehearsals;
using LivIR.Credentials.Tests.Rules.Findings;

namespace LivIR.Credentials.Tests.Rules.Rehearsals;

/// <summary>The totals of a rehearsal: per facility on its day, and at the ends of the months to come.</summary>
public sealed class RehearsalTotalsTests
{
    private static readonly DateOnly Today = Rehearsing.Today;

    private readonly Rehearsing _desk = new();

    [Fact]
    public void A_facility_counts_those_who_work_there_on_its_day()
    {
        _desk.Person(Held.Record("T"));
        _desk.Person(Held.Record("T"), Held.Record("U"));
        _desk.Person(Worked(_desk.Linz, until: Today));
        _desk.Person(Worked(_desk.Graz));

        var linz = Assert.Single(_desk.Run([Rehearsing.Holds("1", "T")], [Rehearsing.Holds("1", "T"), Rehearsing.Holds("2", "U")]).Facilities);

        Assert.Equal((_desk.Linz, Today), (linz.Facility, linz.Day));
        Assert.Equal((new FindingCount(2, 0, 0), new FindingCount(1, 0, 1)), (linz.Cleared.Now, linz.Cleared.Then));
        Assert.Equal((new FindingCount(2, 0, 0), new FindingCount(3, 0, 1)), (linz.OfPeople.Now, linz.OfPeople.Then));
    }

    [Fact]
    public void Facilities_come_by_name_each_with_its_own_people()
    {
        _desk.About(_desk.Graz, Today).Person(Held.Person(_desk.Graz));
        _desk.Person(Held.Record("U"));

        var facilities = _desk.Run([Rehearsing.Holds("1", "T")], [Rehearsing.Holds("1", "U")]).Facilities;

        Assert.Equal(
            [("Graz", new FindingCount(0, 0, 1), new FindingCount(0, 0, 1)), ("Linz", new FindingCount(0, 0, 1), new FindingCount(1, 0, 0))],
            facilities.Select(f => (f.Facility.Name, f.Cleared.Now, f.Cleared.Then)));
        Assert.Equal([new FindingCount(0, 0, 1), new FindingCount(1, 0, 0)], facilities.Select(f => f.OfPeople.Then));
    }

    [Fact]
    public void Clauses_are_counted_only_where_all_of_the_facility_may_be_seen()
    {
        _desk.About(_desk.Graz, Today).Sees(_desk.Linz, Rehearsing.Paper("DOC")).Person(Held.Record("T"));

        var facilities = _desk.Run([Rehearsing.Holds("1", "T")], [Rehearsing.Holds("1", "U"), Rehearsing.Needs("DOC")]).Facilities;

        Assert.Null(facilities[0].Clauses);
        Assert.Equal(new CountPair(new FindingCount(1, 0, 0), new FindingCount(1, 0, 1)), facilities[1].Clauses);
        Assert.False(facilities[1].Clauses!.IsSame);
    }

    [Fact]
    public void The_clause_about_people_rests_on_the_people_of_the_facility_alone()
    {
        _desk.Sees(_desk.Linz).About(_desk.Graz, Today).Person(Held.Record("T"));
        _desk.Person(Held.Person(_desk.Graz));

        var staffing = Ward.Clause("2", Ward.Staff(2));
        var linz = _desk.Run([], [Rehearsing.Holds("1", "T"), staffing]).Facilities.Single(f => f.Facility.Name == "Linz");

        Assert.Equal(new FindingCount(1, 0, 1), linz.Clauses!.Then);
    }

    [Fact]
    public void Eighteen_months_are_looked_ahead_each_on_its_last_day()
    {
        var months = _desk.Run([], []).Months;

        Assert.Equal(18, months.Count);
        Assert.Equal([new DateOnly(2025, 6, 30), new DateOnly(2025, 7, 31), new DateOnly(2026, 2, 28), new DateOnly(2026, 11, 30)], new[] { 0, 1, 8, 17 }.Select(i => months[i].Day));
    }

    [Fact]
    public void The_months_begin_with_the_latest_day_asked_about()
    {
        _desk.About(_desk.Graz, new DateOnly(2025, 7, 1));

        Assert.Equal(new DateOnly(2025, 7, 31), _desk.Run([], []).Months[0].Day);
    }

    [Fact]
    public void A_rehearsal_about_no_facility_finds_nothing()
    {
        var rehearsal = Rehearsal.Run(new RehearsalQuestion(Empty, Empty, new Dictionary<Guid, DateOnly>(), [], new Dictionary<Guid, FacilityRecords>()));

        Assert.Empty(rehearsal.Facilities);
        Assert.Equal(18, rehearsal.Months.Count);
    }

    [Fact]
    public void A_month_counts_what_stands_on_its_last_day()
    {
        _desk.Sees(_desk.Linz, Rehearsing.Paper("DOC", new DateOnly(2025, 8, 1))).Person(Held.Record("T", expires: new DateOnly(2025, 8, 30)));
        _desk.Person(Held.Person(_desk.Graz));

        var months = _desk.Run([Rehearsing.Holds("1", "T")], [Rehearsing.Holds("1", "T"), Rehearsing.Needs("DOC")]).Months;

        Assert.Equal([(1, 1), (1, 1), (0, 0)], months.Take(3).Select(m => (m.OfPeople.Now.Met, m.Cleared.Then.Met)));
        Assert.All(months, m => Assert.Equal((1, 1), (m.OfPeople.Then.Total, m.Cleared.Now.Total)));
        Assert.Equal([new FindingCount(0, 0, 1), new FindingCount(0, 0, 1), new FindingCount(1, 0, 0)], months.Take(3).Select(m => m.OfFacilities.Then));
        Assert.All(months, m => Assert.Equal(new FindingCount(0, 0, 0), m.OfFacilities.Now));
    }

    [Fact]
    public void What_a_facility_outside_the_rehearsal_has_on_record_is_in_no_month()
    {
        _desk.Sees(_desk.Graz, Rehearsing.Paper("DOC"));

        Assert.All(_desk.Run([], [Rehearsing.Needs("DOC")]).Months, m => Assert.Equal(0, m.OfFacilities.Then.Total));
    }

    private static CatalogueFacts Empty => new(new CatalogueSource { Types = [], Standards = [], Facilities = [] });

    private static PersonFacts Worked(FacilityFacts facility, DateOnly? until = null) =>
        new(Guid.NewGuid(), [new Place(facility.Id, Guid.NewGuid(), "NURSE", new DateOnly(2020, 1, 1), until)], []);
}
