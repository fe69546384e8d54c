using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Explanations;
using LivIR.Credentials.Tests.Rules.Findings;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules.Requirements;

/// <summary>Where every period has ended, the last one is the one that is told and renewed, in whatever order they were entered.</summary>
public sealed class EndedTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_period_that_ended_last_is_named(bool newestFirst)
    {
        var old = Held.Record("T", issued: Day(2021, 1, 1), expires: Day(2022, 12, 31));
        var last = Held.Record("T", issued: Day(2022, 12, 1), expires: Day(2024, 12, 31));

        var told = Asked.Why(new HoldsRule { AnyOf = ["T"] }, Day(2025, 3, 1), newestFirst ? Asked.Nurse(last, old) : Asked.Nurse(old, last));

        Assert.Contains("ended 31 Dec 2024", told.Why, StringComparison.Ordinal);
        Assert.Equal(Reason.Ended, Assert.Single(told.Reasons));
        Assert.Equal(last.Id, told.Ways[^1].RecordId);
    }
}
