using FsCheck.Xunit;
using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Hours;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Rules.Time;
using LivIR.Credentials.Testing;
using LivIR.Credentials.Tests.Rules.Findings;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules.Hours;

public sealed class HoursProgressTests
{
    private static readonly DateOnly Now = Day(2025, 6, 1);
    private static readonly FacilityFacts Vienna = Held.Facility();

    private static readonly HoursWindow[] Kinds =
    [
        new() { Kind = HoursWindowKind.CalendarYears, Length = 2 },
        new() { Kind = HoursWindowKind.RollingMonths, Length = 14 },
        new() { Kind = HoursWindowKind.SharedCycle, Length = 24, EndsInYear = 2024 },
        new() { Kind = HoursWindowKind.Biennium },
    ];

    [Fact]
    public void The_years_that_have_ended_decide_and_the_running_one_is_told_beside_them()
    {
        var progress = Of(new HoursWindow { Kind = HoursWindowKind.CalendarYears, Length = 2 }, Earned(2022, 3), Earned(2023, 4), Earned(2024, 5), Earned(2025, 6));

        Assert.Equal((Day(2023, 1, 1), Day(2024, 12, 31), 9m, 10m, false), Of(progress.Deciding!));
        Assert.Equal((Day(2024, 1, 1), Day(2025, 12, 31), 11m, 10m, true), Of(progress.Running!));
    }

    [Fact]
    public void A_rolling_window_ends_on_the_day_itself()
    {
        var progress = Of(new HoursWindow { Kind = HoursWindowKind.RollingMonths, Length = 12 }, Earned(2024, 7), Earned(2025, 5));

        Assert.Equal((Day(2024, 6, 2), Now, 5m, 10m, false), Of(progress.Deciding!));
        Assert.Null(progress.Running);
    }

    [Fact]
    public void What_is_earned_after_the_day_is_not_looked_at()
    {
        var progress = Of(new HoursWindow { Kind = HoursWindowKind.CalendarYears }, new Credit(Guid.NewGuid(), "C", 20, Now.AddDays(1), Now.AddDays(1)));

        Assert.Equal(0, progress.Running!.Sum.Total);
    }

    [Fact]
    public void What_is_earned_on_the_day_itself_counts()
    {
        var progress = Of(new HoursWindow { Kind = HoursWindowKind.CalendarYears }, new Credit(Guid.NewGuid(), "C", 20, Now, Now));

        Assert.Equal(20, progress.Running!.Sum.Total);
    }

    // One makes up for days before it was earned, one counts only later, one counts when it is earned.
    [Fact]
    public void Every_stretch_of_a_rolling_window_is_told_with_the_months_before_it()
    {
        var progress = Of(
            new HoursWindow { Kind = HoursWindowKind.RollingMonths, Length = 12 },
            new Credit(Guid.NewGuid(), "C", 5, Day(2023, 5, 1), Day(2023, 3, 1)),
            new Credit(Guid.NewGuid(), "C", 3, Day(2023, 8, 1), Day(2024, 10, 1)),
            new Credit(Guid.NewGuid(), "C", 7, Day(2025, 5, 1), Day(2025, 5, 1)));

        Assert.Equal(
            [
                (DateOnly.MinValue, Day(2023, 4, 30), DateOnly.MinValue, Day(2023, 4, 30), 0m),
                (Day(2023, 5, 1), Day(2024, 2, 29), Day(2022, 5, 2), Day(2023, 5, 1), 5m),
                (Day(2024, 3, 1), Day(2024, 9, 30), Day(2023, 3, 2), Day(2024, 3, 1), 0m),
                (Day(2024, 10, 1), Day(2025, 4, 30), Day(2023, 10, 2), Day(2024, 10, 1), 3m),
                (Day(2025, 5, 1), Day(2025, 9, 30), Day(2024, 6, 2), Now, 10m),
                (Day(2025, 10, 1), Day(2026, 4, 30), Day(2024, 10, 2), Day(2025, 10, 1), 7m),
                (Day(2026, 5, 1), null, Day(2025, 5, 2), Day(2026, 5, 1), 0m),
            ],
            progress.Windows.Select(w => (w.Decisive.From, w.Decisive.LastDay, w.Window.From, w.Window.LastDay!.Value, w.Sum.Total)));
    }

    [Fact]
    public void A_missing_birth_month_is_said_instead()
    {
        var progress = Of(new HoursWindow { Kind = HoursWindowKind.Biennium });

        Assert.Contains("birth month", progress.Missing, StringComparison.Ordinal);
        Assert.Empty(progress.Windows);
    }

    [Fact]
    public void Without_any_hours_for_years_the_last_window_still_decides_and_is_told()
    {
        var (finding, work) = Finding(new HoursWindow { Kind = HoursWindowKind.CalendarYears, Length = 2 }, [], late: false, prorated: false, birthMonth: null);

        Assert.Equal("0 of 10 credits from 1 Jan 2023 to 31 Dec 2024. So far 0 of 10 from 1 Jan 2024 to 31 Dec 2025.", finding.Explain(work, Now).Why);
    }

    [Fact]
    public void Of_alternatives_the_nearest_is_told_and_of_parts_that_are_all_needed_each()
    {
        var years = new HoursWindow { Kind = HoursWindowKind.CalendarYears };
        HoursRule Asks(decimal amount) => new() { AtLeast = amount, Categories = ["C"], Window = years };
        RequirementRule either = new AnyOfRule { Rules = [Asks(100), new HoldsRule { AnyOf = ["T"] }, Asks(20)] };
        RequirementRule both = new AllOfRule { Rules = [Asks(100), Asks(20)] };

        Assert.Equal([20], Of(either, Earned(2024, 9)).Select(p => p.Rule.AtLeast));
        Assert.Equal([100, 20], Of(both, Earned(2024, 9)).Select(p => p.Rule.AtLeast));
        Assert.Equal([0.09m, 0.45m], Of(both, Earned(2024, 9)).Select(p => p.Share));
    }

    [Fact]
    public void Of_an_alternative_with_several_parts_the_smallest_says_how_near_it_is()
    {
        var years = new HoursWindow { Kind = HoursWindowKind.CalendarYears };
        HoursRule Asks(decimal amount) => new() { AtLeast = amount, Categories = ["C"], Window = years };
        RequirementRule rule = new AnyOfRule { Rules = [new AllOfRule { Rules = [Asks(100), Asks(20)] }, Asks(30)] };

        Assert.Equal([30], Of(rule, Earned(2024, 9)).Select(p => p.Rule.AtLeast));
    }

    [Theory]
    [InlineData("2024-01-01", 0.25)]
    [InlineData("2024-01-02", 0.5)]
    public void A_quota_that_came_after_the_window_began_takes_nothing_from_the_share(string since, double share)
    {
        var rule = new HoursRule
        {
            AtLeast = 10,
            Categories = ["C"],
            Window = new HoursWindow { Kind = HoursWindowKind.CalendarYears },
            Quotas = [new HoursShare { Categories = ["C"], Amount = 20, Since = DateOnly.Parse(since, null) }],
        };

        Assert.Equal((decimal)share, Assert.Single(Of(rule, Earned(2024, 5))).Share);
    }

    [Fact]
    public void Before_a_window_has_ended_the_running_one_says_how_far_the_person_is()
    {
        var (finding, work) = Finding(new HoursWindow { Kind = HoursWindowKind.Biennium }, [Earned(2021, 4)], late: false, prorated: false, birthMonth: 2);
        var day = Day(2021, 6, 1);

        var progress = Assert.Single(HoursProgress.Of(finding, work, day));

        Assert.Null(progress.Deciding);
        Assert.Equal((Day(2020, 2, 1), Day(2022, 1, 31), 4m, 10m, false), Of(progress.Running!));
        Assert.Equal(0.4m, progress.Share);
    }

    [Property(Arbitrary = [typeof(Days)])]
    public void The_window_told_agrees_with_the_state_of_the_clause(DatedAmount[] amounts, byte kind, bool late, bool prorated, short at)
    {
        var window = Kinds[kind % Kinds.Length];
        List<Credit> credits = [.. amounts.Select(a => new Credit(Guid.NewGuid(), "C", a.Amount, a.Day, a.Day))];
        var finding = Finding(window, credits, late, prorated, birthMonth: 5);
        var day = Now.AddDays(at % 1200);

        var deciding = HoursProgress.Of(finding.Finding, finding.Work, day)[0].Deciding;
        if (deciding is null)
        {
            Assert.Equal(FindingState.NotRequired, finding.Finding.StateOn(day));
            return;
        }

        var state = finding.Finding.Rule.StepOn(day).State;
        Assert.True(deciding.Decisive.Contains(day));
        Assert.Equal(deciding.Wanted is null ? FindingState.NotRequired : deciding.IsEnough ? FindingState.Met : FindingState.NotMet, state);
    }

    private static (DateOnly, DateOnly, decimal, decimal, bool) Of(HoursInWindow window) =>
        (window.Window.From, window.Window.LastDay!.Value, window.Sum.Total, window.Wanted!.Total, window.IsEnough);

    private static Credit Earned(int year, decimal amount) => new(Guid.NewGuid(), "C", amount, Day(year, 3, 1), Day(year, 3, 1));

    private static HoursProgress Of(HoursWindow window, params Credit[] credits)
    {
        var (finding, work) = Finding(window, credits, late: false, prorated: false, birthMonth: null);
        return Assert.Single(HoursProgress.Of(finding, work, Now));
    }

    private static (ClauseFinding Finding, PersonWork Work) Finding(HoursWindow window, IReadOnlyList<Credit> credits, bool late, bool prorated, int? birthMonth)
    {
        return Finding(new HoursRule { AtLeast = 10, Categories = ["C"], Window = window, RunningYearCounts = late, ProRated = prorated }, credits, birthMonth);
    }

    private static IReadOnlyList<HoursProgress> Of(RequirementRule rule, params Credit[] credits)
    {
        var (finding, work) = Finding(rule, credits, birthMonth: null);
        return HoursProgress.Of(finding, work, Now);
    }

    private static (ClauseFinding Finding, PersonWork Work) Finding(RequirementRule rule, IReadOnlyList<Credit> credits, int? birthMonth)
    {
        var catalogue = Held.Catalogue(new CatalogueSource
        {
            Types = [Samples.Type("T")],
            Standards = [Samples.Standard("STD", Samples.Requirement("T", r => r.Rule = rule))],
            Facilities = [Vienna],
            TrainingCategories = [new TrainingCategory { Code = "C", Name = "Credits", Unit = TrainingUnit.Credits }],
        });
        var work = new PersonWork(catalogue);
        var person = Held.Person(Vienna) with { Training = credits, BirthMonth = birthMonth };
        return (Assert.Single(PersonTimeline.Evaluate(person, work).Findings), work);
    }
}
