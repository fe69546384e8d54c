using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Findings;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules.Standards;

public sealed class IasiosTests
{
    private const string Letters = "1a 1c 1e 1f 1g 2b 3a 3c 4b 4c 4d 5d 6a 6b 6c 6d 7a 7b 8a 8b 8c 8d 8e 10c 11a 12a 12b";
    private static readonly DateOnly Now = Day(2026, 6, 1);

    private static IEnumerable<Requirement> All => Shipped.Clauses.Where(c => c.Standard.Code == "IASIOS").Select(c => c.Clause);

    [Fact]
    public void The_27_core_criteria_are_there_with_neutral_titles()
    {
        var core = All.Where(c => char.IsAsciiDigit(c.Clause[0])).ToList();

        Assert.Equal(Letters, string.Join(' ', core.Select(c => c.Clause)));
        Assert.All(core, c => Assert.Matches(@"^Standard \d+, criterion [a-g]: core item \(text to be filled in by the department\)$", c.Title));
        Assert.All(core, c => Assert.Equal((Tier.Core, Confidence.Unverified, true), (c.Tier, c.Confidence, c.VerifyLocally)));
    }

    [Theory]
    [InlineData(149, FindingState.NotMet)]
    [InlineData(150, FindingState.Met)]
    public void It_takes_150_procedures_a_year(int procedures, FindingState expected) =>
        Assert.Equal(expected, Site().Figure("IO-PROCEDURES", procedures, 2025).Of("IAS-0.2", Now));

    [Fact]
    public void A_figure_of_the_year_before_last_no_longer_counts() =>
        Assert.Equal(FindingState.Expired, Site().Figure("IO-PROCEDURES", 200, 2024).Of("IAS-0.2", Now));

    [Theory]
    [InlineData(29, FindingState.NotMet)]
    [InlineData(30, FindingState.Met)]
    public void Thirty_files_are_reviewed_for_an_application(int files, FindingState expected) =>
        Assert.Equal(expected, Site().Figure("IO-FILES", files, 2024).Of("IAS-0.3", Now));

    [Theory]
    [InlineData(AccreditationState.Enrolled, FindingState.InReview)]
    [InlineData(AccreditationState.Accredited, FindingState.Met)]
    [InlineData(AccreditationState.CentreOfExcellence, FindingState.Met)]
    public void Enrolled_is_not_yet_accredited(AccreditationState said, FindingState expected) =>
        Assert.Equal(expected, Site().Accredited("IASIOS", said, Day(2025, 1, 1), Day(2028, 12, 31)).Of("IAS-0.5", Now));

    [Theory]
    [InlineData("", "Centre of Excellence")]
    [InlineData("IASIOS-EXT-STAFF", "Accredited Centre")]
    [InlineData("IASIOS-EXT-TREATMENT", "Accredited Centre")]
    [InlineData("IASIOS-EXT-SAFETY", "Accredited Centre")]
    [InlineData("IASIOS-FEE", null)]
    [InlineData("IASIOS-1A", null)]
    [InlineData("IASIOS-12B", null)]
    public void Extended_criteria_give_the_higher_level_and_never_make_up_for_a_core_one(string missing, string? level) => Assert.Equal(level, Complete(missing).Level(Now));

    /// <summary>A department that has everything but one paper.</summary>
    private static Site Complete(string but)
    {
        var site = Site().Figure("IO-PROCEDURES", 180, 2025).Figure("IO-FILES", 30, 2025).Accredited("IASIOS", AccreditationState.Accredited, Day(2025, 6, 1), Day(2029, 5, 31));
        foreach (var paper in All.Select(c => c.Rule).OfType<EvidenceRule>().Select(r => r.Evidence).Where(kind => kind != but))
        {
            site.File(paper, Day(2026, 1, 1));
        }

        return site;
    }

    private static Site Site() => new("IASIOS", "TR");
}
