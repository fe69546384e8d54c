using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared.Icons;
using LivIR.Credentials.Shared.States;

namespace LivIR.Credentials.Tests.Shared;

public sealed class StateTests
{
    public static TheoryData<FindingState> States => [.. Enum.GetValues<FindingState>()];

    [Theory]
    [MemberData(nameof(States))]
    public void Every_state_has_a_word_an_icon_and_a_class(FindingState state)
    {
        var look = StateLook.For(state);
        Assert.NotEmpty(look.Word);
        Assert.NotEmpty(look.Css);
        Assert.NotEmpty(IconShapes.Of(look.Icon));
    }

    [Fact]
    public void No_two_states_share_a_word()
    {
        var words = Enum.GetValues<FindingState>().Select(state => StateLook.For(state).Word).ToList();
        Assert.Equal(words.Count, words.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(States))]
    public void Every_state_is_counted_exactly_once(FindingState state)
    {
        bool[] claims = [state.CountsAsMet(), state.CountsAsWaived(), state.IsOutside(), state.CountsAsNotMet()];
        Assert.Single(claims, claim => claim);
    }

    [Fact]
    public void Counts_follow_the_rule()
    {
        var count = FindingStates.Count(Enum.GetValues<FindingState>());
        Assert.Equal(new FindingCount(3, 1, 6), count);
        Assert.Equal(9, count.Total);
        Assert.False(count.AllMet);
        Assert.True(FindingStates.Count([]).AllMet);
    }

    [Fact]
    public void An_unknown_icon_is_refused() => Assert.Throws<ArgumentException>(() => IconShapes.Of("nothing"));
}
