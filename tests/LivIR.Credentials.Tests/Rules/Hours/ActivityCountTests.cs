using FsCheck.Xunit;
using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Explanations;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Hours;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Rules.Time;
using LivIR.Credentials.Testing;
using LivIR.Credentials.Tests.Rules.Findings;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules.Hours;

public sealed class ActivityCountTests
{
    private static readonly DateOnly Now = Day(2025, 6, 1);
    private static readonly FacilityFacts Vienna = Held.Facility();

    private static readonly HoursRule TwoYears = new()
    {
        AtLeast = 10,
        Categories = ["A", "B"],
        Window = new HoursWindow { Kind = HoursWindowKind.CalendarYears, Length = 2 },
        Caps = [new HoursShare { Categories = ["B"], Amount = 5 }],
    };

    private static readonly HoursWindow[] Kinds =
    [
        new() { Kind = HoursWindowKind.CalendarYears, Length = 2 },
        new() { Kind = HoursWindowKind.RollingMonths, Length = 14 },
        new() { Kind = HoursWindowKind.SharedCycle, Length = 24, EndsInYear = 2024 },
        new() { Kind = HoursWindowKind.Biennium },
    ];

    [Fact]
    public void It_says_in_which_window_it_counts_and_how_much()
    {
        var count = Count(TwoYears, Earned("A", 6, Day(2024, 3, 1)));

        Assert.Equal((Reason.Counts, 6m, "credits", FindingState.NotMet), (count.Reason, count.Counted, count.Unit, count.State));
        Assert.Equal("6 of 6 credits count in the window that decides now, 1 Jan 2023 to 31 Dec 2024. 6 of 6 credits count in the running window, 1 Jan 2024 to 31 Dec 2025.", count.Words);
    }

    [Fact]
    public void What_was_earned_in_the_running_window_counts_there()
    {
        var count = Count(TwoYears, Earned("A", 6, Day(2025, 3, 1)));

        Assert.Equal((Reason.Counts, 6m), (count.Reason, count.Counted));
        Assert.Equal("Not in the window that decides now, 1 Jan 2023 to 31 Dec 2024: it was completed after. 6 of 6 credits count in the running window, 1 Jan 2024 to 31 Dec 2025.", count.Words);
    }

    [Fact]
    public void What_lies_before_both_windows_says_where_it_counted()
    {
        var count = Count(TwoYears, Earned("A", 6, Day(2022, 3, 1)));

        Assert.Equal((Reason.OutsideWindow, 0m), (count.Reason, count.Counted));
        Assert.Contains("1 Jan 2023 to 31 Dec 2024: it was completed before.", count.Words, StringComparison.Ordinal);
        Assert.EndsWith("It counted for the window 1 Jan 2022 to 31 Dec 2023.", count.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void What_makes_up_for_another_window_says_for_which()
    {
        var count = Count(TwoYears, new Credit(Guid.NewGuid(), "A", 6, Day(2025, 3, 1), Day(2021, 7, 1)));

        Assert.Equal(Reason.CountsElsewhere, count.Reason);
        Assert.StartsWith("Not in the window that decides now, 1 Jan 2023 to 31 Dec 2024: it makes up for the window of 1 Jul 2021.", count.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Earlier_activities_fill_a_cap_first_and_the_rest_is_said()
    {
        var (first, second, third) = (Earned("B", 4, Day(2024, 1, 5)), Earned("B", 3, Day(2024, 2, 5)), Earned("B", 2, Day(2024, 3, 5)));

        Assert.Equal((Reason.Counts, 4m), Short(Count(TwoYears, first, second, third)));
        Assert.Equal((Reason.Counts, 1m), Short(Count(TwoYears, second, first, third)));
        var capped = Count(TwoYears, third, first, second);
        Assert.Equal((Reason.Capped, 0m), Short(capped));
        Assert.Contains("0 of 2 credits count in the window that decides now", capped.Words, StringComparison.Ordinal);
        Assert.Contains("At most 5 credits of Kind B count; earlier activities come first.", capped.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_category_that_is_not_taken_is_named_with_those_that_are()
    {
        var count = Count(TwoYears, Earned("C", 6, Day(2024, 3, 1)));

        Assert.Equal((Reason.OtherKind, "The clause does not take Kind C. It takes Kind A, Kind B."), (count.Reason, count.Words));
    }

    [Fact]
    public void What_was_completed_after_the_day_does_not_count_yet() =>
        Assert.Equal((Reason.NotYet, "It was completed after 1 Jun 2025."), (Count(TwoYears, Earned("A", 6, Now.AddDays(1))).Reason, Count(TwoYears, Earned("A", 6, Now.AddDays(1))).Words));

    [Fact]
    public void A_fact_that_is_missing_is_said() =>
        Assert.Equal(Reason.FactMissing, Count(TwoYears with { Window = new HoursWindow { Kind = HoursWindowKind.Biennium } }, Earned("A", 6, Day(2024, 3, 1))).Reason);

    [Fact]
    public void A_clause_that_asks_others_is_listed_where_it_would_take_the_activity()
    {
        var asksOthers = Samples.Requirement("T", r => (r.Rule, r.Professions) = (TwoYears, ["PHYSICIAN"]));

        var count = Assert.Single(Counts([asksOthers], Earned("A", 6, Day(2024, 3, 1))));
        Assert.Equal((FindingState.NotRequired, "The clause is asked of others: PHYSICIAN."), (count.State, count.Words));
        Assert.Empty(Counts([asksOthers], Earned("C", 6, Day(2024, 3, 1))));
    }

    [Fact]
    public void It_counts_for_every_clause_it_fits_and_those_come_first()
    {
        var other = Samples.Requirement("U", r => r.Rule = TwoYears with { Categories = ["B"], Caps = [] });
        var either = Samples.Requirement("V", r => r.Rule = new AnyOfRule { Rules = [new HoldsRule { AnyOf = ["T"] }, TwoYears] });
        var fits = Samples.Requirement("W", r => r.Rule = TwoYears);
        var none = Samples.Requirement("T");

        Assert.Equal(["1 V", "1 W", "1 U"], Counts([other, either, fits, none], Earned("A", 6, Day(2024, 3, 1))).Select(c => c.Clause.Requirement.Clause));
    }

    [Fact]
    public void What_was_completed_on_the_day_itself_counts() =>
        Assert.Equal(
            "Not in the window that decides now, 1 Jan 2023 to 31 Dec 2024: it was completed after. 6 of 6 credits count in the running window, 1 Jan 2024 to 31 Dec 2025.",
            Count(TwoYears, Earned("A", 6, Now)).Words);

    [Fact]
    public void Where_a_window_has_ended_nothing_else_is_said_of_what_lies_outside() =>
        Assert.Equal(
            "Not in the window that decides now, 1 Jan 2023 to 31 Dec 2024: it was completed before. Not in the running window, 1 Jan 2024 to 31 Dec 2025: it was completed before. It counted for the window 1 Jan 2022 to 31 Dec 2023.",
            Count(TwoYears, Earned("A", 6, Day(2022, 3, 1))).Words);

    [Fact]
    public void Amounts_are_told_without_noughts_at_their_end() =>
        Assert.StartsWith("6.5 of 6.5 credits count in the window that decides now", Count(TwoYears, Earned("A", 6.50m, Day(2024, 3, 1))).Words, StringComparison.Ordinal);

    [Fact]
    public void A_cap_that_takes_nothing_away_is_not_told() =>
        Assert.Equal(
            "5 of 5 credits count in the window that decides now, 1 Jan 2023 to 31 Dec 2024. 5 of 5 credits count in the running window, 1 Jan 2024 to 31 Dec 2025.",
            Count(TwoYears, Earned("B", 5, Day(2024, 3, 1))).Words);

    [Theory]
    [InlineData("2024-12-31", Reason.OutsideWindow, 0, "Not in the running window, 1 Jan 2025 to 31 Dec 2027: it was completed before. No window has ended yet, so nothing is due.")]
    [InlineData("2025-01-01", Reason.Counts, 6, "6 of 6 credits count in the running window, 1 Jan 2025 to 31 Dec 2027.")]
    public void Before_the_first_period_of_ones_own_has_ended_only_the_running_one_is_told(string day, Reason reason, int counted, string words)
    {
        var rule = TwoYears with { Window = new HoursWindow { Kind = HoursWindowKind.OwnCycle, Type = "T" } };
        var activity = Earned("A", 6, DateOnly.Parse(day, null));
        var catalogue = Catalogue([Samples.Requirement("T", r => r.Rule = rule)]);
        var person = Held.Person(Vienna, Held.Record(expires: Day(2027, 12, 31))) with { Training = [activity] };

        var count = Assert.Single(ActivityCount.Of(PersonTimeline.Evaluate(person, new PersonWork(catalogue)), catalogue, activity, Now));

        Assert.Equal((FindingState.NotRequired, reason, (decimal)counted, words), (count.State, count.Reason, count.Counted, count.Words));
    }

    [Fact]
    public void Of_a_window_before_the_person_came_nothing_is_due()
    {
        var activity = Earned("A", 6, Day(2024, 3, 1));
        var catalogue = Catalogue([Samples.Requirement("T", r => r.Rule = TwoYears with { ProRated = true })]);
        var person = Held.Person(Vienna) with { Training = [activity], Places = [new Place(Vienna.Id, Guid.NewGuid(), "NURSE", Day(2025, 1, 1), null)] };

        var count = Assert.Single(ActivityCount.Of(PersonTimeline.Evaluate(person, new PersonWork(catalogue)), catalogue, activity, Now));

        Assert.Equal(
            "6 of 6 credits count in the window that decides now, 1 Jan 2023 to 31 Dec 2024. Nothing is due in it: the person came later. 6 of 6 credits count in the running window, 1 Jan 2024 to 31 Dec 2025.",
            count.Words);
        Assert.Equal(FindingState.NotRequired, count.State);
    }

    /// <summary>The person was evaluated before the clause came: it asks the profession, and there is no finding of it.</summary>
    [Theory]
    [InlineData("NURSE")]
    [InlineData(null)]
    public void A_clause_that_asks_the_profession_and_was_not_asked_of_the_person_is_not_said_to_ask_others(string? profession)
    {
        var activity = Earned("A", 6, Day(2024, 3, 1));
        var (person, _) = Person([], [activity]);
        var catalogue = Catalogue([Samples.Requirement("T", r => (r.Rule, r.Professions) = (TwoYears, profession is null ? [] : [profession]))]);

        var count = Assert.Single(ActivityCount.Of(person, catalogue, activity, Now));

        Assert.Equal((FindingState.NotRequired, Reason.NothingDue, "The clause is not asked of this person on this day."), (count.State, count.Reason, count.Words));
    }

    [Property(Arbitrary = [typeof(Days)])]
    public void What_comes_from_each_activity_adds_up_to_the_sum_that_decides(DatedAmount[] amounts, byte kind, bool late, short at)
    {
        var rule = TwoYears with { Window = Kinds[kind % Kinds.Length], RunningYearCounts = late };
        List<Credit> credits = [.. amounts.Select((a, i) => Earned(i % 2 == 0 ? "A" : "B", a.Amount, a.Day))];
        var day = Now.AddDays(at % 1200);
        var (person, catalogue) = Person([Samples.Requirement("T", r => r.Rule = rule)], credits, 5);
        var progress = Assert.Single(HoursProgress.Of(person.Findings[0], new PersonWork(catalogue), day));
        if (progress.Deciding is not { } deciding)
        {
            return;
        }

        var counted = deciding.Counting.ToDictionary(c => c.Id, c => ActivityCount.Of(person, catalogue, c, day)[0].Counted);
        Assert.Equal(deciding.Sum.Total, counted.Values.Sum());
        Assert.All(credits.Where(c => !counted.ContainsKey(c.Id) && progress.Running?.Counting.Contains(c) != true), c => Assert.Equal(0, ActivityCount.Of(person, catalogue, c, day)[0].Counted));
    }

    private static (Reason, decimal) Short(ActivityCount count) => (count.Reason, count.Counted);

    private static Credit Earned(string category, decimal amount, DateOnly day) => new(Guid.CreateVersion7(), category, amount, day, day);

    private static ActivityCount Count(HoursRule rule, Credit activity, params Credit[] others) => Assert.Single(Counts([Samples.Requirement("T", r => r.Rule = rule)], activity, others));

    private static IReadOnlyList<ActivityCount> Counts(Requirement[] requirements, Credit activity, params Credit[] others)
    {
        var (person, catalogue) = Person(requirements, [activity, .. others]);
        return ActivityCount.Of(person, catalogue, activity, Now);
    }

    private static (PersonTimeline Person, CatalogueFacts Catalogue) Person(Requirement[] requirements, IReadOnlyList<Credit> credits, int? birthMonth = null)
    {
        var catalogue = Catalogue(requirements);
        return (PersonTimeline.Evaluate(Held.Person(Vienna) with { Training = credits, BirthMonth = birthMonth }, new PersonWork(catalogue)), catalogue);
    }

    private static CatalogueFacts Catalogue(Requirement[] requirements) => Held.Catalogue(new CatalogueSource
    {
        Types = [Samples.Type("T")],
        Standards = [Samples.Standard("STD", requirements)],
        Facilities = [Vienna],
        TrainingCategories = [.. "ABC".Select(c => new TrainingCategory { Code = c.ToString(), Name = $"Kind {c}", Unit = TrainingUnit.Credits })],
    });
}
