using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Tests.Rules.Findings;
using LivIR.Credentials.Tests.Rules.Readable;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules.Requirements;

/// <summary>What is told about hours in windows other than calendar years.</summary>
public sealed class HoursWindowToldTests
{
    private static readonly DateOnly Now = Day(2025, 6, 1);

    private static readonly HoursRule Plain = new() { AtLeast = 10, Categories = ["CME"], Window = new HoursWindow { Kind = HoursWindowKind.CalendarYears } };

    [Fact]
    public void A_rolling_window_ends_on_the_day_itself()
    {
        Assert.Equal(
            """
            Expiring until 2025-06-01
            10 of 10 credits from 2 Dec 2024 to 1 Jun 2025. (Counts)
            + Training [credit 2] Medical education: 5 credits, 2 Dec 2024. (Counts)
            + Training [credit 3] Medical education: 5 credits, 1 Jun 2025. (Counts)
            - Training [credit 1] Medical education: 4 credits, 1 Dec 2024: outside 2 Dec 2024 to 1 Jun 2025. (OutsideWindow)
            > The holder: Earn and record what is still open.
            """,
            Told.Of(Rolling, Now, Earned(Credit(4, Day(2024, 12, 1)), Credit(5, Day(2024, 12, 2)), Credit(5, Day(2025, 6, 1)))));
    }

    [Fact]
    public void A_rolling_window_that_soon_loses_something_is_expiring()
    {
        Assert.Equal(
            """
            Expiring until 2025-05-31
            10 of 10 credits from 1 Dec 2024 to 31 May 2025. (Counts)
            + Training [credit 1] Medical education: 5 credits, 1 Dec 2024. (Counts)
            + Training [credit 2] Medical education: 5 credits, 31 May 2025. (Counts)
            > The holder: Earn and record what is still open.
            """,
            Told.Of(Rolling, Day(2025, 5, 31), Earned(Credit(5, Day(2024, 12, 1)), Credit(5, Day(2025, 5, 31)))));
    }

    [Fact]
    public void Before_the_first_own_period_has_ended_nothing_is_due()
    {
        Assert.Equal(
            """
            NotRequired
            No window has ended yet, so nothing is due. So far 4 of 10 from 1 Jan 2025 to 31 Dec 2025. (NothingDue)
            """,
            Told.Of(Own, Now, Earned(Credit(4, Day(2025, 5, 1))) with { Records = [Held.Record(expires: Day(2025, 12, 31))] }));
    }

    [Fact]
    public void An_own_period_that_has_ended_decides_and_the_next_runs()
    {
        var person = Earned(Credit(10, Day(2024, 12, 31)), Credit(4, Day(2025, 5, 1)));

        Assert.Equal(
            """
            Met until 2025-12-31
            10 of 10 credits from 1 Jan 2024 to 31 Dec 2024. So far 4 of 10 from 1 Jan 2025 to 31 Dec 2025. (Counts)
            + Training [credit 1] Medical education: 10 credits, 31 Dec 2024. (Counts)
            - Training [credit 2] Medical education: 4 credits, 1 May 2025: outside 1 Jan 2024 to 31 Dec 2024. (OutsideWindow)
            """,
            Told.Of(Own, Now, person with { Records = [Held.Record(issued: Day(2024, 1, 1), expires: Day(2024, 12, 31)), Held.Record(expires: Day(2025, 12, 31))] }));
    }

    [Fact]
    public void Without_a_credential_there_is_no_period_and_nothing_is_due()
    {
        Assert.Equal(
            """
            NotRequired
            No window has ended yet, so nothing is due. (NothingDue)
            """,
            Told.Of(Own, Now, Earned(Credit(4, Day(2025, 5, 1)))));
    }

    [Fact]
    public void A_period_that_nobody_checked_is_none()
    {
        Assert.Equal(
            """
            NotRequired
            No window has ended yet, so nothing is due. (NothingDue)
            """,
            Told.Of(Own, Now, Earned() with { Records = [Held.Record(issued: Day(2024, 1, 1), expires: Day(2024, 12, 31), standing: Standing.Pending)] }));
    }

    [Fact]
    public void Without_a_birth_month_nobody_can_say()
    {
        Assert.Equal(
            """
            Unknown
            The birth month, on which the window depends, is not recorded. (FactMissing)
            > An administrator: Record the birth month on the person's page.
            """,
            Told.Of(Biennium, Now, Earned(Credit(10, Day(2024, 5, 1)))));
    }

    [Fact]
    public void Two_years_from_birth_month_to_birth_month()
    {
        Assert.Equal(
            """
            Met until 2026-04-30
            10 of 10 credits from 1 May 2022 to 30 Apr 2024. So far 3 of 10 from 1 May 2024 to 30 Apr 2026. (Counts)
            + Training [credit 1] Medical education: 10 credits, 30 Apr 2024. (Counts)
            - Training [credit 2] Medical education: 3 credits, 1 May 2025: outside 1 May 2022 to 30 Apr 2024. (OutsideWindow)
            """,
            Told.Of(Biennium, Now, Earned(Credit(10, Day(2024, 4, 30)), Credit(3, Day(2025, 5, 1))) with { BirthMonth = 5, Records = [Held.Record(issued: Day(2020, 5, 2))] }));
    }

    [Fact]
    public void A_cycle_that_ends_for_everyone_with_the_same_year()
    {
        var cycle = Plain with { Window = new HoursWindow { Kind = HoursWindowKind.SharedCycle, Length = 36, EndsInYear = 2009 } };

        Assert.Equal(
            """
            NotMet
            9.99 of 10 credits from 1 Jan 2022 to 31 Dec 2024. So far 2 of 10 from 1 Jan 2025 to 31 Dec 2027. (TooFewHours)
            + Training [credit 1] Medical education: 9.99 credits, 1 Jan 2022. (Counts)
            - Training [credit 2] Medical education: 2 credits, 1 Jan 2025: outside 1 Jan 2022 to 31 Dec 2024. (OutsideWindow)
            > The holder: Record 0.01 more credits earned from 1 Jan 2022 to 31 Dec 2024, with the proof.
            > The holder, where the body allows it: Record credits earned since as made up for that window.
            """,
            Told.Of(cycle, Now, Earned(Credit(9.99m, Day(2022, 1, 1)), Credit(2, Day(2025, 1, 1)))));
    }

    [Fact]
    public void Behind_a_short_month_what_is_told_is_what_counts()
    {
        var year = Plain with { Window = new HoursWindow { Kind = HoursWindowKind.RollingMonths, Length = 12 } };

        Assert.StartsWith(
            """
            NotMet
            0 of 10 credits from 1 Mar 2024 to 28 Feb 2025. (TooFewHours)
            - Training [credit 1] Medical education: 12 credits, 29 Feb 2024: outside 1 Mar 2024 to 28 Feb 2025. (OutsideWindow)
            """,
            Told.Of(year, Day(2025, 2, 28), Earned(Credit(12, Day(2024, 2, 29)))),
            StringComparison.Ordinal);
    }

    private static HoursRule Rolling => Plain with { Window = new HoursWindow { Kind = HoursWindowKind.RollingMonths, Length = 6 } };

    private static HoursRule Own => Plain with { Window = new HoursWindow { Kind = HoursWindowKind.OwnCycle, Type = "T" } };

    private static HoursRule Biennium => Plain with { Window = new HoursWindow { Kind = HoursWindowKind.Biennium, Type = "T" } };

    private static PersonFacts Earned(params Credit[] training) => Told.Nurse() with { Training = training };

    private static Credit Credit(decimal amount, DateOnly day, string category = "CME", DateOnly? countsFor = null) => new(Guid.NewGuid(), category, amount, day, countsFor ?? day);
}
