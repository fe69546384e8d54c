using LivIR.Credentials.Rules.Findings;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules.Standards;

/// <summary>The German centre, module by module.</summary>
public sealed class DegirTests
{
    private static readonly DateOnly Now = Day(2026, 6, 1);

    private readonly Site _site = new("DEGIR-CTR", "DE");

    [Theory]
    [InlineData("A", 50)]
    [InlineData("B", 20)]
    [InlineData("C", 50)]
    [InlineData("D", 20)]
    [InlineData("E", 50)]
    [InlineData("F", 50)]
    public void Each_module_has_its_cases_a_year(string module, int cases)
    {
        Assert.Equal(FindingState.NotMet, Applied(module).Figure($"DEGIR-CASES-{module}", cases - 1, 2025).Of(module, Now));
        Assert.Equal(FindingState.Met, Applied(module).Figure($"DEGIR-CASES-{module}", cases, 2025).Of(module, Now));
        Assert.Equal(FindingState.Missing, Applied(module).Of(module, Now));
    }

    [Fact]
    public void A_module_that_is_not_offered_is_not_asked()
    {
        _site.File("DEGIR-MODULE-A", Day(2024, 1, 1)).Figure("DEGIR-CASES-E", 3, 2025);

        Assert.Equal(FindingState.NotRequired, _site.Of("E", Now));
        Assert.Equal(FindingState.Met, _site.Of("H-1", Now));
    }

    [Fact]
    public void Offering_none_is_not_a_way_out() => Assert.Equal(FindingState.Missing, _site.Of("H-1", Now));

    [Theory]
    [InlineData(100, FindingState.Met)]
    [InlineData(99.5, FindingState.NotMet)]
    public void All_cases_are_in_the_software(double share, FindingState expected) =>
        Assert.Equal(expected, _site.Figure("DEGIR-QS-SHARE", (decimal)share, 2025).Of("Software", Now));

    [Theory]
    [InlineData("A", FindingState.Met)]
    [InlineData("E", FindingState.Met)]
    [InlineData("F", FindingState.NotMet)]
    public void EBIR_stands_in_for_the_examination_of_modules_A_to_E(string module, FindingState expected)
    {
        _site.File($"DEGIR-MODULE-{module}", Day(2024, 1, 1)).Employ("IR_PHYSICIAN").Holds("EBIR", Day(2018, 1, 1));

        Assert.Equal(expected, _site.Of($"H-2 {module}", Now));
    }

    private static Site Applied(string module) => new Site("DEGIR-CTR", "DE").File($"DEGIR-MODULE-{module}", Day(2024, 1, 1));
}
