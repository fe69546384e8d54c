using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Tests.Rules.Readable;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules.Requirements;

/// <summary>What is told about hours: the sum, its parts, what does not count and why, and what is still wanted.</summary>
public sealed class HoursToldTests
{
    private static readonly DateOnly Now = Day(2025, 6, 1);

    private static readonly HoursRule Years = new()
    {
        AtLeast = 20,
        Categories = ["CME", "RAD"],
        Quotas = [new HoursShare { Categories = ["RAD"], Amount = 4 }],
        Caps = [new HoursShare { Categories = ["CME"], Amount = 15 }],
        Window = new HoursWindow { Kind = HoursWindowKind.CalendarYears, Length = 2 },
    };

    private static readonly HoursRule Plain = new() { AtLeast = 10, Categories = ["CME"], Window = new HoursWindow { Kind = HoursWindowKind.CalendarYears } };

    [Fact]
    public void Enough_of_the_whole_and_of_its_part()
    {
        Assert.Equal(
            """
            Met until 2025-12-31
            20.25 of 20 credits from 1 Jan 2023 to 31 Dec 2024. Radiation safety: 5.25 of 4. So far 5.25 of 20 from 1 Jan 2024 to 31 Dec 2025. (Counts)
            + Training [credit 1] Medical education: 15.5 credits, 1 Jan 2023. (Counts)
            + Training [credit 2] Radiation safety: 5.25 credits, 31 Dec 2024. (Counts)
            """,
            Told.Of(Years, Now, Earned(Credit(15.5m, Day(2023, 1, 1)), Credit(5.25m, Day(2024, 12, 31), "RAD"))));
    }

    [Fact]
    public void Too_few_with_the_part_that_is_open_and_what_lies_outside()
    {
        Assert.Equal(
            """
            NotMet
            18 of 20 credits from 1 Jan 2023 to 31 Dec 2024. Radiation safety: 3 of 4. So far 5 of 20 from 1 Jan 2024 to 31 Dec 2025. (TooFewHours, QuotaOpen)
            + Training [credit 2] Medical education: 15 credits, 1 May 2023. (Counts)
            + Training [credit 3] Radiation safety: 3 credits, 1 May 2024. (Counts)
            - Training [credit 1] Medical education: 9 credits, 31 Dec 2022: outside 1 Jan 2023 to 31 Dec 2024. (OutsideWindow)
            - Training [credit 4] Medical education: 2 credits, 1 Jan 2025: outside 1 Jan 2023 to 31 Dec 2024. (OutsideWindow)
            > The holder: Record 2 more credits earned from 1 Jan 2023 to 31 Dec 2024, with the proof.
            > The holder, where the body allows it: Record credits earned since as made up for that window.
            """,
            Told.Of(Years, Now, Earned(Credit(9, Day(2022, 12, 31)), Credit(15, Day(2023, 5, 1)), Credit(3, Day(2024, 5, 1), "RAD"), Credit(2, Day(2025, 1, 1)))));
    }

    [Fact]
    public void Enough_of_the_whole_and_too_little_of_its_part()
    {
        Assert.Equal(
            """
            NotMet
            33 of 20 credits from 1 Jan 2023 to 31 Dec 2024. Radiation safety: 3 of 4. So far 3 of 20 from 1 Jan 2024 to 31 Dec 2025. (QuotaOpen)
            + Training [credit 1] Medical education: 30 credits, 1 May 2023. (Counts)
            + Training [credit 2] Radiation safety: 3 credits, 1 May 2024. (Counts)
            > The holder: Record the open part earned from 1 Jan 2023 to 31 Dec 2024, with the proof.
            > The holder, where the body allows it: Record credits earned since as made up for that window.
            """,
            Told.Of(Years with { Caps = [] }, Now, Earned(Credit(30, Day(2023, 5, 1)), Credit(3, Day(2024, 5, 1), "RAD"))));
    }

    [Fact]
    public void Just_enough_of_the_whole_leaves_only_its_part_open() => Assert.StartsWith(
        "NotMet\n20 of 20 credits from 1 Jan 2023 to 31 Dec 2024. Radiation safety: 3 of 4. So far 3 of 20 from 1 Jan 2024 to 31 Dec 2025. (QuotaOpen)\n",
        Told.Of(Years with { Caps = [] }, Now, Earned(Credit(17, Day(2023, 5, 1)), Credit(3, Day(2024, 5, 1), "RAD"))),
        StringComparison.Ordinal);

    [Fact]
    public void What_is_earned_on_the_day_itself_is_told_among_what_there_is_so_far()
    {
        Assert.StartsWith(
            """
            NotMet
            0 of 10 credits from 1 Jan 2024 to 31 Dec 2024. So far 4.5 of 10 from 1 Jan 2025 to 31 Dec 2025. (TooFewHours)
            - Training [credit 1] Medical education: 4.5 credits, 1 Jun 2025: outside 1 Jan 2024 to 31 Dec 2024. (OutsideWindow)
            """,
            Told.Of(Plain, Now, Earned(Credit(4.50m, Now))),
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_goes_over_a_cap_does_not_count()
    {
        Assert.Equal(
            """
            NotMet
            19.5 of 20 credits from 1 Jan 2023 to 31 Dec 2024. Radiation safety: 4.5 of 4. So far 4.5 of 20 from 1 Jan 2024 to 31 Dec 2025. (TooFewHours)
            + Training [credit 1] Medical education: 17 credits, 1 May 2023. (Counts)
            + Training [credit 2] Radiation safety: 4.5 credits, 1 May 2024. (Counts)
            > The holder: Record 0.5 more credits earned from 1 Jan 2023 to 31 Dec 2024, with the proof.
            > The holder, where the body allows it: Record credits earned since as made up for that window.
            """,
            Told.Of(Years, Now, Earned(Credit(17, Day(2023, 5, 1)), Credit(4.5m, Day(2024, 5, 1), "RAD"))));
    }

    [Fact]
    public void Enough_to_the_end_of_the_year_and_what_is_still_open_from_the_next()
    {
        Assert.Equal(
            """
            Expiring until 2025-12-31
            10 of 10 credits from 1 Jan 2024 to 31 Dec 2024. So far 4 of 10 from 1 Jan 2025 to 31 Dec 2025. (Counts)
            + Training [credit 1] Medical education: 10 credits, 1 May 2024. (Counts)
            - Training [credit 2] Medical education: 4 credits, 1 May 2025: outside 1 Jan 2024 to 31 Dec 2024. (OutsideWindow)
            > The holder: Earn and record what is still open from 1 Jan 2025 to 31 Dec 2025.
            """,
            Told.Of(Plain, Day(2025, 12, 1), Earned(Credit(10, Day(2024, 5, 1)), Credit(4, Day(2025, 5, 1)))));
    }

    [Fact]
    public void What_is_earned_later_makes_up_for_an_earlier_window()
    {
        Assert.Equal(
            """
            Met until 2025-12-31
            10 of 10 credits from 1 Jan 2024 to 31 Dec 2024. So far 0 of 10 from 1 Jan 2025 to 31 Dec 2025. (Counts)
            + Training [credit 1] Medical education: 6 credits, 1 May 2024. (Counts)
            + Training [credit 2] Medical education: 4 credits, 1 Feb 2025. (Counts)
            - Training [credit 3] Medical education: 3 credits, 1 Feb 2024: makes up for the window of 31 Dec 2023. (CountsElsewhere)
            """,
            Told.Of(Plain, Now, Earned(Credit(6, Day(2024, 5, 1)), Credit(4, Day(2025, 2, 1), countsFor: Day(2024, 12, 31)), Credit(3, Day(2024, 2, 1), countsFor: Day(2023, 12, 31)))));
    }

    [Fact]
    public void What_is_earned_after_the_day_asked_about_does_not_count()
    {
        Assert.Equal(
            """
            NotMet
            0 of 10 credits from 1 Jan 2024 to 31 Dec 2024. So far 0 of 10 from 1 Jan 2025 to 31 Dec 2025. (TooFewHours)
            - Training [credit 1] Medical education: 10 credits, 2 Jun 2025: earned later. (NotYet)
            > The holder: Record 10 more credits earned from 1 Jan 2024 to 31 Dec 2024, with the proof.
            > The holder, where the body allows it: Record credits earned since as made up for that window.
            """,
            Told.Of(Plain, Now, Earned(Credit(10, Day(2025, 6, 2), countsFor: Day(2024, 12, 31)))));
    }

    [Fact]
    public void The_running_year_counts_where_the_rule_says_so()
    {
        Assert.Equal(
            """
            Met until 2025-12-31
            10 of 10 credits from 1 Jan 2024 to 31 Dec 2024. So far 4 of 10 from 1 Jan 2025 to 31 Dec 2025. (Counts)
            + Training [credit 1] Medical education: 6 credits, 1 May 2024. (Counts)
            + Training [credit 2] Medical education: 4 credits, 1 Jan 2025. (Counts)
            """,
            Told.Of(Plain with { RunningYearCounts = true }, Now, Earned(Credit(6, Day(2024, 5, 1)), Credit(4, Day(2025, 1, 1)))));
    }

    [Fact]
    public void Of_the_running_year_only_what_makes_up_for_nothing_else_counts()
    {
        Assert.Equal(
            """
            NotMet
            6 of 10 credits from 1 Jan 2024 to 31 Dec 2024. So far 0 of 10 from 1 Jan 2025 to 31 Dec 2025. (TooFewHours)
            + Training [credit 1] Medical education: 6 credits, 1 May 2024. (Counts)
            - Training [credit 2] Medical education: 4 credits, 1 Feb 2025: makes up for the window of 31 Dec 2023. (CountsElsewhere)
            - Training [credit 3] Medical education: 5 credits, 31 Dec 2023: outside 1 Jan 2024 to 31 Dec 2024. (OutsideWindow)
            > The holder: Record 4 more credits earned from 1 Jan 2024 to 31 Dec 2024, with the proof.
            > The holder, where the body allows it: Record credits earned since as made up for that window.
            """,
            Told.Of(Plain with { RunningYearCounts = true }, Now, Earned(Credit(6, Day(2024, 5, 1)), Credit(4, Day(2025, 2, 1), countsFor: Day(2023, 12, 31)), Credit(5, Day(2023, 12, 31)))));
    }

    [Fact]
    public void Nothing_was_due_of_a_year_before_the_person_came()
    {
        Assert.Equal(
            """
            NotRequired
            Nothing was due from 1 Jan 2024 to 31 Dec 2024: the person came later. (NothingDue)
            """,
            Told.Of(Plain with { ProRated = true }, Now, Came(Day(2025, 2, 1), Credit(2, Day(2025, 3, 1)))));
    }

    [Fact]
    public void Who_came_in_the_course_of_the_year_is_asked_for_the_share()
    {
        Assert.Equal(
            """
            Met until 2025-12-31
            5 of 5 credits from 1 Jan 2024 to 31 Dec 2024. So far 0 of 10 from 1 Jan 2025 to 31 Dec 2025. (Counts)
            + Training [credit 1] Medical education: 5 credits, 1 Aug 2024. (Counts)
            """,
            Told.Of(Plain with { ProRated = true }, Now, Came(Day(2024, 7, 15), Credit(5, Day(2024, 8, 1)))));
    }

    [Fact]
    public void A_rule_without_categories_counts_hours()
    {
        Assert.Equal(
            """
            NotMet
            0 of 10 hours from 1 Jan 2024 to 31 Dec 2024. So far 0 of 10 from 1 Jan 2025 to 31 Dec 2025. (TooFewHours)
            > The holder: Record 10 more hours earned from 1 Jan 2024 to 31 Dec 2024, with the proof.
            > The holder, where the body allows it: Record hours earned since as made up for that window.
            """,
            Told.Of(Plain with { Categories = [] }, Now, Earned()));
    }

    private static PersonFacts Earned(params Credit[] training) => Told.Nurse() with { Training = training };

    private static PersonFacts Came(DateOnly from, params Credit[] training) =>
        new(Guid.NewGuid(), [new Place(Told.Facility.Id, Guid.NewGuid(), "NURSE", from, null)], []) { Training = training };

    private static Credit Credit(decimal amount, DateOnly day, string category = "CME", DateOnly? countsFor = null) => new(Guid.NewGuid(), category, amount, day, countsFor ?? day);
}
