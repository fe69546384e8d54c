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
    public void Of_what_is_open_the_core_comes_before_what_goes_beyond_it()
    {
        _ward.Asks("beyond", Ward.Needs("A"), r => r.Tier = Tier.Extended).Asks("core", Ward.Needs("B")).Asks("met beyond", Ward.Needs("DOC"), r => r.Tier = Tier.Extended).Asks("met", Ward.Needs("DOC"));
        _ward.Document("DOC");

        Assert.Equal(["core", "beyond", "met beyond", "met"], _ward.Readiness().InOrder.Select(f => f.Clause.Requirement.Clause));
    }

    [Fact]
    public void Open_comes_before_waived_in_grace_and_expiring_and_of_two_that_expire_the_first_to_end()
    {
        _ward.Asks("met soon", Ward.Needs("DOC")).Asks("met", Ward.Staff(1))
            .Asks("ends later", new MetricRule { Metric = "ROOMS", AtLeast = 1, Months = 6 }).Asks("ends", Ward.Staff(1, "U"))
            .Asks("grace", new HoldsRule { AnyOf = ["T"] }, r => r.StartGraceDays = 3000).Asks("waived", Ward.Needs("PLAN")).Asks("open", Ward.Staff(2));
        _ward.Document("DOC", expires: Day(2025, 12, 31));
        _ward.Person(Held.Record("U", expires: Ward.Today.AddDays(5)));
        _ward.Records = _ward.Records with
        {
            Metrics = [new MetricFacts(Guid.NewGuid(), "ROOMS", Day(2024, 1, 1), Day(2024, 12, 31), 1)],
            Waivers = [new WaiverFacts(Guid.NewGuid(), _ward.Facility.Id, "STD", "waived", Day(2025, 1, 1), Day(2026, 1, 1))],
        };

        var readiness = _ward.Readiness();

        Assert.Equal(["open", "waived", "grace", "ends", "ends later", "met soon", "met"], readiness.InOrder.Select(f => f.Clause.Requirement.Clause));
        Assert.Equal(["met soon", "met"], readiness.Findings.Where(readiness.NeedsNobody).Select(f => f.Clause.Requirement.Clause));
    }

    [Theory]
    [InlineData("core", null)]
    [InlineData("more", "Accredited")]
    public void A_waiver_of_a_clause_beyond_the_core_costs_the_second_level_only(string waived, string? level)
    {
        _ward.Asks("core", Ward.Needs(waived == "core" ? "PLAN" : "DOC")).Asks("more", Ward.Needs(waived == "more" ? "PLAN" : "DOC"), r => r.Tier = Tier.Extended);
        _ward.Document("DOC");
        _ward.Records = _ward.Records with { Waivers = [new WaiverFacts(Guid.NewGuid(), _ward.Facility.Id, "STD", waived, Day(2025, 1, 1), Day(2026, 1, 1))] };

        Assert.Equal(level, _ward.Readiness().Level);
    }

    [Fact]
    public void A_standard_of_which_no_core_clause_is_asked_gives_no_level()
    {
        _ward.Asks("more", Ward.Needs("DOC"), r => r.Tier = Tier.Extended);
        _ward.Document("DOC");

        Assert.Null(_ward.Readiness().Level);
    }

    [Fact]
    public void A_standard_without_levels_gives_none()
    {
        _ward.Levels = null;
        _ward.Asks("core", Ward.Needs("DOC"));
        _ward.Document("DOC");

        Assert.Null(_ward.Readiness().Level);
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
