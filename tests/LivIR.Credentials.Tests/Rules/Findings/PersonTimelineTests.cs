using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Testing;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules.Findings;

public sealed class PersonTimelineTests
{
    private static readonly DateOnly Now = Day(2025, 6, 1);
    private static readonly FacilityFacts Vienna = Held.Facility();

    [Fact]
    public void However_many_records_somebody_has_each_is_found_under_its_type()
    {
        string[] codes = [.. Enumerable.Range(0, 40).Select(i => $"T{i:00}")];
        var catalogue = Of([.. codes.Select(code => Samples.Type(code))], [.. codes.Select(code => Samples.Requirement(code))]);
        HeldRecord[] records = [.. codes.Reverse().SelectMany(code => new[] { Held.Record(code), Held.Record(code, issued: Day(2024, 1, 1)) })];

        var timeline = Timeline(Held.Person(Vienna, records), catalogue);

        Assert.Equal(codes, timeline.Holdings.Select(h => h.Type.Type.Code));
        Assert.All(timeline.Holdings, h => Assert.Equal([Day(2024, 1, 1), Held.Issued], h.Records.Select(r => r.Dates.IssuedOn)));
        Assert.All(timeline.Holdings, h => Assert.All(h.Places.Zip(h.Records), at => Assert.Same(records[at.First], at.Second)));
        Assert.Equal(new FindingCount(40, 0, 0), PersonStatus.On(timeline, Now).Count);
    }

    [Fact]
    public void One_workspace_serves_one_person_after_another()
    {
        var catalogue = Of([Samples.Type("T"), Samples.Type("U")], [Samples.Requirement("T")]);
        var work = new PersonWork(catalogue);

        PersonTimeline.Evaluate(Held.Person(Vienna, Held.Record("T"), Held.Record("U")), work);
        var second = PersonTimeline.Evaluate(Held.Person(Vienna, Held.Record("U")), work);

        Assert.Equal("U", Assert.Single(second.Holdings).Type.Type.Code);
        Assert.Equal(FindingState.Missing, Assert.Single(second.Findings).StateOn(Now));
    }

    [Fact]
    public void Records_of_one_type_go_by_issue_then_by_when_they_were_recorded_then_by_key()
    {
        HeldRecord[] ordered =
        [
            Held.Record(issued: Day(2024, 1, 1), recorded: 9),
            Held.Record(recorded: 1),
            Held.Record(recorded: 2) with { Id = new Guid(1, 0, 0, new byte[8]) },
            Held.Record(recorded: 2) with { Id = new Guid(2, 0, 0, new byte[8]) },
        ];

        HeldRecord[] turned = [ordered[3], ordered[1], ordered[0], ordered[2]];

        Assert.Equal(ordered, Assert.Single(Timeline(Held.Person(Vienna, turned), Of([Samples.Type("T")], [])).Holdings).Records);
    }

    [Fact]
    public void A_record_of_a_type_the_catalogue_does_not_know_is_passed_over()
    {
        var timeline = Timeline(Held.Person(Vienna, Held.Record("X"), Held.Record("T")), Of([Samples.Type("T")], [Samples.Requirement("T")]));

        Assert.Equal("T", Assert.Single(timeline.Holdings).Type.Type.Code);
        Assert.Equal(FindingState.Met, Assert.Single(timeline.Findings).StateOn(Now));
    }

    [Fact]
    public void Holdings_go_by_shelf_then_by_code()
    {
        CredentialType[] types =
        [
            Samples.Type("C", t => t.Category = CredentialCategory.Safety), Samples.Type("B", t => t.Category = CredentialCategory.Safety), Samples.Type("Z", t => t.Category = CredentialCategory.Licence),
        ];

        var holdings = Timeline(Held.Person(Vienna, Held.Record("C"), Held.Record("B"), Held.Record("Z")), Of(types, [])).Holdings;

        Assert.Equal(["Z", "B", "C"], holdings.Select(h => h.Type.Type.Code));
    }

    [Fact]
    public void A_step_names_a_record_of_its_type_or_none()
    {
        var record = Held.Record("U");
        var holding = Timeline(Held.Person(Vienna, Held.Record("T"), record), Of([Samples.Type("T"), Samples.Type("U")], [])).Holdings[1];

        Assert.Same(record, holding.RecordAt(1));
        Assert.Null(holding.RecordAt(0));
    }

    [Fact]
    public void Two_places_at_one_facility_are_asked_each_clause_once_and_places_at_two_facilities_twice()
    {
        var graz = Held.Facility();
        var catalogue = Of([Samples.Type("T")], [Samples.Requirement("T")], graz);
        var person = Worked(At(Vienna, "NURSE", Day(2020, 1, 1), Day(2021, 1, 1)), At(graz, "NURSE", Day(2021, 1, 1)), At(Vienna, "FELLOW", Day(2022, 1, 1)), At(Held.Facility(), "NURSE", Day(2020, 1, 1)));

        Assert.Equal([Vienna, graz], Timeline(person, catalogue).Findings.Select(f => f.Facility));
    }

    [Fact]
    public void A_clause_is_asked_on_the_days_of_the_places_whose_profession_it_asks()
    {
        var catalogue = Of([Samples.Type("T")], [Samples.Requirement("T", r => r.Professions = ["NURSE"])]);
        var person = Worked(
            At(Vienna, "NURSE", Day(2020, 1, 1), Day(2021, 1, 1)), At(Vienna, "FELLOW", Day(2021, 1, 1), Day(2022, 1, 1)), At(Vienna, "NURSE", Day(2022, 1, 1)), At(Vienna, "NURSE", Day(2019, 1, 1), Day(2019, 1, 1)));

        var asked = Assert.Single(Timeline(person, catalogue).Findings).Asked;

        Assert.Equal([(Day(2020, 1, 1), (DateOnly?)Day(2021, 1, 1)), (Day(2022, 1, 1), null)], asked.Spans.Select(s => (s.From, s.Until)));
    }

    [Theory]
    [InlineData("NURSE", "2020-01-01", "2022-09-01")]
    [InlineData("FELLOW", "2022-09-01", null)]
    public void Whoever_changed_places_often_is_asked_by_the_profession_of_each(string profession, string from, string? until)
    {
        var catalogue = Of([Samples.Type("T")], [Samples.Requirement("T", r => r.Professions = [profession])]);
        Place[] months = [.. Enumerable.Range(0, 32).Select(i => At(Vienna, "NURSE", Day(2020, 1, 1).AddMonths(i), Day(2020, 1, 1).AddMonths(i + 1)))];

        var span = Assert.Single(Assert.Single(Timeline(Worked([.. months, At(Vienna, "FELLOW", Day(2022, 9, 1))]), catalogue).Findings).Asked.Spans);

        Assert.Equal((DateOnly.Parse(from, null), until is null ? null : DateOnly.Parse(until, null)), (span.From, span.Until));
    }

    [Fact]
    public void What_ends_the_clearance_first_is_named_and_a_recommendation_never_is()
    {
        var catalogue = Of([Samples.Type("T"), Samples.Type("U")], [Samples.Requirement("U", r => r.Binding = Binding.Recommended), Samples.Requirement("T")]);

        var cleared = Held.Status(Held.Person(Vienna, Held.Record("T", expires: Day(2025, 8, 31))), catalogue, Now);
        var open = Held.Status(Held.Person(Vienna), catalogue, Now);
        var forGood = Held.Status(new PersonFacts(Guid.NewGuid(), [], []), catalogue, Now);

        Assert.Equal((true, Day(2025, 8, 31), "STD 1 T"), (cleared.Cleared, cleared.ClearedUntil, cleared.EndsWith!.Clause.Label));
        Assert.Equal((false, null, "STD 1 T"), (open.Cleared, open.ClearedUntil, open.EndsWith!.Clause.Label));
        Assert.Equal((true, null, null), (forGood.Cleared, forGood.ClearedUntil, forGood.EndsWith));
    }

    private static PersonTimeline Timeline(PersonFacts person, CatalogueFacts catalogue) => PersonTimeline.Evaluate(person, new PersonWork(catalogue));

    private static PersonFacts Worked(params Place[] places) => new(Guid.NewGuid(), places, []);

    private static Place At(FacilityFacts facility, string profession, DateOnly from, DateOnly? until = null) => new(facility.Id, Guid.NewGuid(), profession, from, until);

    private static CatalogueFacts Of(CredentialType[] types, Requirement[] clauses, params FacilityFacts[] others) =>
        new(new CatalogueSource { Types = types, Standards = [Samples.Standard("STD", clauses)], Facilities = [Vienna, .. others] });
}
