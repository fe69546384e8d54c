using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;

namespace LivIR.Credentials.Tests.Rules.Findings;

public sealed class AccreditationRulesTests
{
    private static readonly DateOnly Day = new(2027, 3, 14);

    [Theory]
    [InlineData(AccreditationState.Accredited, null, FindingState.Met)]
    [InlineData(AccreditationState.Accredited, 91, FindingState.Met)]
    [InlineData(AccreditationState.Accredited, 90, FindingState.Expiring)]
    [InlineData(AccreditationState.ConditionalGrant, 0, FindingState.Expiring)]
    [InlineData(AccreditationState.CentreOfExcellence, -1, FindingState.Expired)]
    [InlineData(AccreditationState.UnderReview, -1, FindingState.Expired)]
    [InlineData(AccreditationState.UnderReview, null, FindingState.InReview)]
    [InlineData(AccreditationState.Enrolled, 10, FindingState.InReview)]
    [InlineData(AccreditationState.Delayed, null, FindingState.InReview)]
    [InlineData(AccreditationState.Withdrawn, 500, FindingState.Suspended)]
    [InlineData(AccreditationState.Denied, null, FindingState.Suspended)]
    [InlineData(AccreditationState.Lapsed, 500, FindingState.Expired)]
    public void What_the_body_said_and_the_last_valid_day_decide(AccreditationState said, int? daysLeft, FindingState expected) =>
        Assert.Equal(expected, AccreditationRules.Evaluate(new AccreditationFacts(Guid.NewGuid(), "S", said, new DateOnly(2024, 1, 1), daysLeft is { } days ? Day.AddDays(days) : null), 90, Day));

    [Fact]
    public void Every_answer_has_words() => Assert.All(Enum.GetValues<AccreditationState>(), said => Assert.NotEmpty(AccreditationRules.Words(said)));
}
