using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Rules.Findings;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules.Standards;

/// <summary>The duty of private hospitals and its dates.</summary>
public sealed class TurkiyeTests
{
    private readonly Site _site = new("TR-SAS", "TR");

    [Theory]
    [InlineData("2025-01-30", FindingState.NotRequired)]
    [InlineData("2028-01-29", FindingState.NotRequired)]
    [InlineData("2028-01-30", FindingState.Missing)]
    public void Accreditation_is_asked_three_years_after_the_regulation(string day, FindingState expected) =>
        Assert.Equal(expected, _site.Of("SAS-1", DateOnly.Parse(day, null)));

    [Theory]
    [InlineData(AccreditationState.UnderReview, FindingState.InReview)]
    [InlineData(AccreditationState.Accredited, FindingState.Met)]
    [InlineData(AccreditationState.Withdrawn, FindingState.Suspended)]
    public void Only_an_accreditation_meets_it(AccreditationState said, FindingState expected) =>
        Assert.Equal(expected, _site.Accredited("TR-SAS", said, Day(2027, 6, 1), Day(2030, 5, 31)).Of("SAS-1", Day(2028, 6, 1)));

    [Fact]
    public void It_is_asked_again_when_it_has_ended() =>
        Assert.Equal(FindingState.Expired, _site.Accredited("TR-SAS", AccreditationState.Accredited, Day(2027, 6, 1), Day(2030, 5, 31)).Of("SAS-1", Day(2030, 6, 1)));

    [Fact]
    public void What_was_not_read_says_verify_locally() => Assert.All(Shipped.Clauses.Where(c => c.Standard.Code == "TR-SAS"), c => Assert.True(c.Clause.VerifyLocally));

    [Fact]
    public void Radiation_workers_hold_the_certificate_of_the_regulator()
    {
        var nurse = _site.Employ("NURSE").Holds("TR-NDK", Day(2024, 1, 1), Day(2028, 12, 31));

        Assert.Equal(FindingState.Met, _site.Of("TR-2", nurse, Day(2026, 6, 1)));
        Assert.Equal(FindingState.NotRequired, _site.Of("TR-2", _site.Employ("ADMIN"), Day(2026, 6, 1)));
    }
}
