using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Testing;
using LivIR.Credentials.Tests.Rules.Findings;

namespace LivIR.Credentials.Tests.Features.Compliance;

public sealed class TimelineCacheTests : IDisposable
{
    private static readonly DateOnly Now = new(2025, 3, 1);
    private static readonly FacilityFacts Vienna = Held.Facility();
    private static readonly CatalogueFacts Asks = Held.Catalogue(Vienna, [Samples.Requirement("T")]);

    private readonly TimelineCache _kept = new();

    public void Dispose() => _kept.Dispose();

    [Fact]
    public void The_same_person_in_the_same_catalogue_is_worked_out_once()
    {
        var person = Held.Person(Vienna, Held.Record());

        Assert.Same(_kept.Of(person, new PersonWork(Asks)), _kept.Of(person, new PersonWork(Asks)));
    }

    [Fact]
    public void A_person_whose_records_changed_is_worked_out_anew()
    {
        var person = Held.Person(Vienna);
        var before = _kept.Of(person, new PersonWork(Asks));

        var after = _kept.Of(person with { Records = [Held.Record()] }, new PersonWork(Asks));

        Assert.Equal((FindingState.Missing, FindingState.Met), (State(before), State(after)));
    }

    [Fact]
    public void Another_catalogue_is_asked_anew()
    {
        var person = Held.Person(Vienna, Held.Record());
        var before = _kept.Of(person, new PersonWork(Asks));

        var after = _kept.Of(person, new PersonWork(Held.Catalogue(Vienna, [Samples.Requirement("U")])));

        Assert.Equal((FindingState.Met, FindingState.Missing), (State(before), State(after)));
    }

    [Fact]
    public void Where_too_much_would_be_kept_every_answer_is_still_right()
    {
        using var small = new TimelineCache(lines: 3);
        var people = Enumerable.Range(0, 20).Select(i => i % 2 == 0 ? Held.Person(Vienna) : Held.Person(Vienna, Held.Record())).ToList();

        for (var round = 0; round < 3; round++)
        {
            var work = new PersonWork(Asks);
            Assert.All(people, person => Assert.Equal(person.Records.Count > 0 ? FindingState.Met : FindingState.Missing, State(small.Of(person, work))));
        }
    }

    private static FindingState State(PersonTimeline timeline) => Assert.Single(timeline.Findings).StateOn(Now);
}
