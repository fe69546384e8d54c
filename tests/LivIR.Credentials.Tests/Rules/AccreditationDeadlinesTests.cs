using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Rules.Findings;

namespace LivIR.Credentials.Tests.Rules;

public sealed class AccreditationDeadlinesTests
{
    private static readonly DateOnly Granted = new(2024, 3, 31);
    private static readonly DateOnly End = new(2027, 8, 31);

    private static readonly AccreditationScheme Scheme = new()
    {
        Code = "S",
        Name = "Scheme",
        OwnerCode = "B",
        RegionCode = "EU",
        Deadlines =
        [
            new SchemeDeadline { Name = "Notice", Kind = DeadlineKind.Notice, MonthsBefore = 8 },
            new SchemeDeadline { Name = "Apply", Kind = DeadlineKind.Application, MonthsBefore = 6 },
            new SchemeDeadline { Name = "Material", Kind = DeadlineKind.Material, After = AccreditationState.UnderReview, DaysAfter = 45 },
        ],
    };

    [Fact]
    public void They_count_back_from_the_end_in_whole_months()
    {
        Assert.Equal(["2026-12-31 Notice", "2027-02-28 Apply", "2027-08-31 Last valid day"], Open(new DateOnly(2026, 11, 1), Accredited()));
    }

    [Fact]
    public void A_notice_that_is_past_asks_for_nothing_and_an_application_that_is_late_stays()
    {
        Assert.Equal(["2027-02-28 Apply", "2027-08-31 Last valid day"], Open(new DateOnly(2027, 3, 15), Accredited()));
    }

    [Fact]
    public void Once_the_body_decides_the_application_is_done_and_the_material_is_due()
    {
        var review = new CycleStep(Guid.NewGuid(), AccreditationState.UnderReview, new DateOnly(2027, 2, 1), null, new DateOnly(2027, 5, 4), null);

        Assert.Equal(["2027-03-18 Material", "2027-05-04 Survey", "2027-08-31 Last valid day"], Open(new DateOnly(2027, 2, 1), Accredited(), review));
        Assert.Equal(["2026-12-31 Notice", "2027-02-28 Apply", "2027-08-31 Last valid day"], Open(new DateOnly(2026, 12, 1), Accredited(), review));
    }

    [Theory]
    [InlineData("2027-05-04", true)]
    [InlineData("2027-05-05", false)]
    public void A_survey_is_open_on_its_day(string day, bool open)
    {
        var review = new CycleStep(Guid.NewGuid(), AccreditationState.UnderReview, new DateOnly(2027, 2, 1), null, new DateOnly(2027, 5, 4), null);

        Assert.Equal(open, Open(DateOnly.Parse(day, null), Accredited(), review).Contains("2027-05-04 Survey"));
    }

    [Theory]
    [InlineData("2026-12-31", true)]
    [InlineData("2027-01-01", false)]
    public void A_notice_is_open_on_its_day(string day, bool open) => Assert.Equal(open, Open(DateOnly.Parse(day, null), Accredited()).Contains("2026-12-31 Notice"));

    [Fact]
    public void What_is_due_on_one_day_is_told_by_name()
    {
        var step = Accredited() with { ApplyBy = new DateOnly(2027, 5, 4), SurveyOn = new DateOnly(2027, 5, 4) };

        Assert.Equal(["2026-12-31 Notice", "2027-05-04 Apply for the next cycle", "2027-05-04 Survey", "2027-08-31 Last valid day"], Open(new DateOnly(2026, 11, 1), step));
    }

    [Fact]
    public void What_follows_an_answer_is_over_once_the_body_says_anything_more()
    {
        var review = new CycleStep(Guid.NewGuid(), AccreditationState.UnderReview, new DateOnly(2027, 2, 1), null, null, null);
        var denied = new CycleStep(Guid.NewGuid(), AccreditationState.Denied, new DateOnly(2027, 3, 1), null, null, null);

        Assert.Contains("2027-03-18 Material", Open(new DateOnly(2027, 3, 1), review));
        Assert.DoesNotContain("2027-03-18 Material", Open(new DateOnly(2027, 3, 1), review, denied));
    }

    [Fact]
    public void A_renewal_ends_all_that_the_cycle_before_asked()
    {
        var review = new CycleStep(Guid.NewGuid(), AccreditationState.UnderReview, new DateOnly(2027, 2, 1), null, new DateOnly(2027, 5, 4), null);
        var renewal = new CycleStep(Guid.NewGuid(), AccreditationState.Accredited, new DateOnly(2027, 7, 1), new DateOnly(2030, 8, 31), null, null);

        Assert.Equal(["2029-12-31 Notice", "2030-02-28 Apply", "2030-08-31 Last valid day"], Open(new DateOnly(2027, 7, 1), Accredited(), review, renewal));
    }

    [Fact]
    public void A_day_that_the_body_named_takes_the_place_of_the_schemes_own()
    {
        Assert.Equal(["2026-12-31 Notice", "2027-01-15 Apply for the next cycle", "2027-08-31 Last valid day"], Open(new DateOnly(2026, 11, 1), Accredited() with { ApplyBy = new DateOnly(2027, 1, 15) }));
    }

    [Theory]
    [InlineData(AccreditationState.Denied)]
    [InlineData(AccreditationState.Withdrawn)]
    [InlineData(AccreditationState.Lapsed)]
    public void What_the_body_did_not_grant_has_no_end_to_prepare_for(AccreditationState said)
    {
        Assert.Empty(Open(new DateOnly(2026, 11, 1), Accredited() with { Said = said }));
    }

    private static CycleStep Accredited() => new(Guid.NewGuid(), AccreditationState.Accredited, Granted, End, null, null);

    private static IEnumerable<string> Open(DateOnly day, params CycleStep[] steps) =>
        AccreditationDeadlines.Of(Scheme, steps, day).Where(d => !d.Done).Select(d => $"{d.Due:yyyy-MM-dd} {d.Name}");
}
