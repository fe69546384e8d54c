using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Tests.Rules.Findings;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules.Requirements;

public sealed class OnceHeldTests
{
    private static readonly HoldsRule Rule = new() { AnyOf = ["T"], OnceHeld = true };
    private static readonly DateOnly Later = Day(2030, 1, 1);

    [Fact]
    public void One_that_has_ended_counts() => Assert.Equal(FindingState.Met, Asked.Of(Rule, Later, Asked.Nurse(Held.Record("T", expires: Day(2025, 12, 31)))));

    [Fact]
    public void It_does_not_count_before_it_began() => Assert.Equal(FindingState.Missing, Asked.Of(Rule, Day(2024, 12, 31), Asked.Nurse(Held.Record("T"))));

    [Fact]
    public void It_is_not_about_to_end() => Assert.Equal(FindingState.Met, Asked.Of(Rule, Day(2025, 12, 30), Asked.Nurse(Held.Record("T", expires: Day(2025, 12, 31)))));

    [Fact]
    public void One_that_was_withdrawn_does_not_count() =>
        Assert.Equal(FindingState.Suspended, Asked.Of(Rule, Later, Asked.Nurse(Held.Record("T", expires: Day(2025, 12, 31), withdrawn: Day(2025, 6, 1)))));

    [Fact]
    public void One_that_nobody_checked_does_not_count() =>
        Assert.NotEqual(FindingState.Met, Asked.Of(Rule, Later, Asked.Nurse(Held.Record("T", standing: Standing.Pending))));

    [Fact]
    public void It_says_that_to_have_held_it_is_enough()
    {
        var told = Asked.Why(Rule, Later, Asked.Nurse(Held.Record("T", expires: Day(2025, 12, 31))));

        Assert.Equal("The T: held, which is enough here.", told.Why);
        Assert.Contains("to 31 Dec 2025", Assert.Single(told.Counting).Words, StringComparison.Ordinal);
    }
}
