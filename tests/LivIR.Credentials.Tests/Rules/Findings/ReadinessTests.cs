using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules.Findings;

public sealed class ReadinessTests
{
    private readonly Ward _ward = new() { Levels = new StandardLevels { Core = "Accredited", Extended = "Excellent" } };

    [Fact]
    public void Open_clauses_are_counted_on_every_day_with_the_day_of_readiness_and_its_end()
    {
        _ward.Asks("1", Ward.Needs("DOC")).Asks("2", Ward.Needs("PLAN"));
        _ward.Document("DOC", expires: Day(2025, 8, 10));
        _ward.Document("PLAN", dated: Day(2025, 7, 5));

        var open = _ward.Readiness().Open;

        Assert.Equal((1, 0, 1), (open.On(Ward.Today), open.On(Day(2025, 8, 10)), open.On(Day(2025, 8, 11))));
        Assert.Equal((Day(2025, 7, 5), Day(2025, 8, 10)), (open.ReadyFrom(Ward.Today), open.ReadyUntil(Day(2025, 7, 5))));
        Assert.Equal((Day(2025, 7, 5), 0), open.NextChange(Ward.Today));
        Assert.Null(open.ReadyFrom(Day(2025, 8, 11)));
    }

    [Fact]
    public void The_first_month_tells_the_day_itself_and_the_others_their_last_day()
    {
        _ward.Asks("1", Ward.Needs("DOC")).Asks("2", Ward.Needs("PLAN"));
        _ward.Document("DOC", expires: Day(2025, 7, 10));
        _ward.Document("DOC", dated: Day(2025, 7, 20));
        _ward.Document("PLAN", dated: Day(2025, 6, 15));

        var months = _ward.Readiness().Open.Months(Ward.Today, 3);

        Assert.Equal([(Ward.Today, 1, 1), (Day(2025, 7, 31), 0, 1), (Day(2025, 8, 31), 0, 0)], months.Select(m => (m.Told, m.Open, m.Most)));
        Assert.Equal([false, true, true], months.Select(m => m.IsReady));
    }

    [Fact]
    public void A_month_in_which_nothing_is_asked_is_not_ready()
    {
        _ward.Asks("1", Ward.Needs("DOC"), r => r.EffectiveUntil = Day(2025, 7, 1));
        _ward.Document("DOC");

        var months = _ward.Readiness().Open.Months(Ward.Today, 2);

        Assert.Equal([(true, true), (false, false)], months.Select(m => (m.IsAsked, m.IsReady)));
    }

    [Fact]
    public void What_is_met_beyond_the_core_never_makes_up_for_the_core()
    {
        _ward.Asks("core", Ward.Needs("DOC")).Asks("more", Ward.Needs("PLAN"), r => r.Tier = Tier.Extended);
        _ward.Document("PLAN");
        Assert.Null(_ward.Readiness().Level);

        _ward.Document("DOC");
        Assert.Equal("Excellent", _ward.Readiness().Level);
    }

    [Fact]
    public void The_core_alone_gives_the_first_level()
    {
        _ward.Asks("core", Ward.Needs("DOC")).Asks("more", Ward.Needs("PLAN"), r => r.Tier = Tier.Extended);
        _ward.Document("DOC");

        var readiness = _ward.Readiness();

        Assert.Equal(("Accredited", 1, 1), (readiness.Level, readiness.Core.Met, readiness.Extended.NotMet));
    }

    [Fact]
    public void A_waiver_gives_no_level_and_is_counted_apart()
    {
        _ward.Asks("1", Ward.Needs("DOC")).Asks("2", Ward.Needs("PLAN"));
        _ward.Document("DOC");
        _ward.Records = _ward.Records with { Waivers = [new WaiverFacts(Guid.NewGuid(), _ward.Facility.Id, "STD", "2", Day(2025, 1, 1), Day(2025, 12, 1))] };

        var readiness = _ward.Readiness();

        Assert.Equal(new FindingCount(1, 1, 0), readiness.Count);
        Assert.Null(readiness.Level);
        Assert.Equal(Day(2025, 11, 30), readiness.Open.ReadyUntil(Ward.Today));
    }

    [Fact]
    public void What_needs_someone_comes_first()
    {
        _ward.Asks("met", Ward.Needs("DOC")).Asks("ends", Ward.Staff(1, "T")).Asks("open", Ward.Needs("PLAN"));
        _ward.Document("DOC");
        _ward.Person(Held.Record("T", expires: Ward.Today.AddDays(5)));

        Assert.Equal(["open", "ends", "met"], _ward.Readiness().InOrder.Select(f => f.Clause.Requirement.Clause));
    }

    [Fact]
    public void Days_on_which_a_clause_was_open_are_told_apart_from_those_on_which_it_was_not_asked()
    {
        _ward.Asks("1", Ward.Needs("DOC"), r => r.EffectiveFrom = Day(2025, 2, 1));
        _ward.Document("DOC", dated: Day(2025, 1, 1), expires: Day(2025, 3, 10));
        _ward.Document("DOC", dated: Day(2025, 3, 20));

        var span = Assert.Single(Assert.Single(_ward.Evaluate().Findings).Open.Spans);

        Assert.Equal((Day(2025, 3, 11), Day(2025, 3, 19)), (span.From, span.LastDay));
    }
}
