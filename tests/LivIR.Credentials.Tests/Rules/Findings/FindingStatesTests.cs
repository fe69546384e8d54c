using LivIR.Credentials.Rules.Findings;

namespace LivIR.Credentials.Tests.Rules.Findings;

public sealed class FindingStatesTests
{
    private static readonly FindingState[] FromBest =
    [
        FindingState.Met, FindingState.InGrace, FindingState.Waived, FindingState.Unknown, FindingState.Suspended, FindingState.Expired, FindingState.InReview, FindingState.NotMet,
        FindingState.Missing, FindingState.NotRequired,
    ];

    [Fact]
    public void From_the_best_state_to_the_worst_each_ranks_behind_the_one_before() => Assert.Equal(Enumerable.Range(0, FromBest.Length), FromBest.Select(state => state.Rank()));

    [Fact]
    public void What_ends_soon_ranks_with_what_is_met() => Assert.Equal(FindingState.Met.Rank(), FindingState.Expiring.Rank());

    [Theory]
    [InlineData(23, 0, 1, "23 of 24 met", false)]
    [InlineData(24, 0, 0, "24 of 24 met", true)]
    [InlineData(3, 2, 0, "3 of 3 met, 2 waived and counted apart", true)]
    [InlineData(0, 0, 0, "0 of 0 met", true)]
    public void A_count_says_how_many_of_how_many_and_those_waived_apart(int met, int waived, int notMet, string words, bool allMet)
    {
        var count = new FindingCount(met, waived, notMet);

        Assert.Equal((words, allMet, met + notMet), (count.Words, count.AllMet, count.Total));
    }

    [Fact]
    public void Only_what_all_of_it_has_is_a_hundred_percent()
    {
        Assert.Equal(100m, new FindingCount(3, 1, 0).Percent);
        Assert.Equal(0m, new FindingCount(0, 1, 3).Percent);
    }
}
