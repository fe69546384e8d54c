using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Rules.Findings;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules.Standards;

/// <summary>The medical director of a vein center, with either and or.</summary>
public sealed class IacVeinTests
{
    private const string Way = "PATH-VEIN-DIRECTOR";
    private static readonly DateOnly Now = Day(2026, 6, 1);

    private readonly Site _site = new("IAC-VEIN", "US");

    [Fact]
    public void Others_are_not_asked()
    {
        var other = _site.Employ("IR_PHYSICIAN");

        Assert.Equal((FindingState.NotRequired, FindingState.NotRequired), (_site.Of("1.1A", other, Now), _site.Of("1.1.1A", other, Now)));
        Assert.Equal(FindingState.NotMet, _site.Of("1.1", Now));
    }

    [Theory]
    [InlineData(true, false, false, true)]
    [InlineData(false, true, true, true)]
    [InlineData(false, true, false, false)]
    [InlineData(false, false, true, false)]
    public void Certified_now_or_certified_earlier_with_three_letters(bool now, bool earlier, bool letters, bool met)
    {
        var director = Director().Holds("US-LIC", Day(2025, 6, 1), Day(2027, 5, 31));
        if (now || earlier)
        {
            director.Holds("AOBR-CERT", Day(2010, 1, 1), looked: now ? Day(2026, 3, 1) : Day(2015, 3, 1));
        }

        if (letters)
        {
            director.Completed(Way, "PATH-VEIN-LETTERS", Day(2026, 1, 1));
        }

        Assert.Equal(met, _site.Of("1.1A", director, Now).CountsAsMet());
    }

    [Fact]
    public void A_certificate_that_was_taken_away_does_not_count_as_earlier()
    {
        var director = Director().Holds("US-LIC", Day(2025, 6, 1), Day(2027, 5, 31))
            .Holds("ABR-IRDR", Day(2010, 1, 1), looked: Day(2019, 3, 1), withdrawn: Day(2020, 1, 1)).Completed(Way, "PATH-VEIN-LETTERS", Day(2026, 1, 1));

        Assert.False(_site.Of("1.1A", director, Now).CountsAsMet());
    }

    [Fact]
    public void A_suspended_licence_is_not_unrestricted()
    {
        var director = Director().Holds("ABR-IRDR", Day(2010, 1, 1), looked: Day(2026, 3, 1)).Holds("US-LIC", Day(2025, 6, 1), Day(2027, 5, 31), withdrawn: Day(2026, 5, 1));

        Assert.Equal(FindingState.Suspended, _site.Of("1.1A", director, Now));
    }

    [Theory]
    [InlineData(150, 50, 0, 0, true)]
    [InlineData(200, 49, 0, 0, false)]
    [InlineData(300, 0, 0, 0, false)]
    [InlineData(99, 100, 0, 0, false)]
    [InlineData(50, 50, 50, 50, true)]
    [InlineData(49, 49, 49, 53, false)]
    public void Two_hundred_cases_with_fifty_in_each_of_two_categories(int sclerotherapy, int phlebectomy, int ablation, int ulcers, bool met)
    {
        var director = Director().Completed(Way, "PATH-VEIN-EXPERIENCE", Day(2020, 1, 1));
        Cases(director, ("VEIN-SCLERO", sclerotherapy), ("VEIN-PHLEB", phlebectomy), ("VEIN-ABLATION", ablation), ("VEIN-ULCER", ulcers));

        Assert.Equal(met, _site.Of("1.1.1A", director, Now).CountsAsMet());
    }

    [Theory]
    [InlineData("PATH-VEIN-CASES")]
    [InlineData("PATH-VEIN-TRAINING")]
    public void An_accepted_log_or_accredited_training_will_do(string step)
    {
        var director = Director().Completed(Way, "PATH-VEIN-EXPERIENCE", Day(2020, 1, 1)).Completed(Way, step, Day(2021, 1, 1));

        Assert.Equal(FindingState.Met, _site.Of("1.1.1A", director, Now));
    }

    [Fact]
    public void Without_three_years_of_experience_nothing_else_helps()
    {
        var director = Director().Completed(Way, "PATH-VEIN-TRAINING", Day(2021, 1, 1));

        Assert.Equal(FindingState.Missing, _site.Of("1.1.1A", director, Now));
        Assert.Contains("experience", _site.Why("1.1.1A", director, Now), StringComparison.Ordinal);
    }

    [Fact]
    public void The_center_has_a_director_when_one_person_meets_both()
    {
        Director().Holds("US-LIC", Day(2025, 6, 1), Day(2027, 5, 31)).Holds("ABR-IRDR", Day(2010, 1, 1), looked: Day(2026, 3, 1));
        Director().Completed(Way, "PATH-VEIN-EXPERIENCE", Day(2020, 1, 1)).Completed(Way, "PATH-VEIN-TRAINING", Day(2021, 1, 1));
        Assert.Equal(FindingState.NotMet, _site.Of("1.1", Now));

        Director().Holds("US-LIC", Day(2025, 6, 1), Day(2027, 5, 31)).Holds("ABR-IRDR", Day(2010, 1, 1), looked: Day(2026, 3, 1))
            .Completed(Way, "PATH-VEIN-EXPERIENCE", Day(2020, 1, 1)).Completed(Way, "PATH-VEIN-TRAINING", Day(2021, 1, 1));
        Assert.Equal(FindingState.Met, _site.Of("1.1", Now));
    }

    [Theory]
    [InlineData(AccreditationState.Granted, FindingState.Met)]
    [InlineData(AccreditationState.ConditionalGrant, FindingState.Met)]
    [InlineData(AccreditationState.Delayed, FindingState.InReview)]
    [InlineData(AccreditationState.Denied, FindingState.Suspended)]
    public void A_grant_with_conditions_is_a_grant(AccreditationState said, FindingState expected) =>
        Assert.Equal(expected, _site.Accredited("IAC-VI", said, Day(2025, 1, 1), Day(2027, 12, 31)).Of("H-1", Now));

    private Someone Director() => _site.Employ("IR_PHYSICIAN").Holds("VEIN-DIRECTOR", Day(2022, 1, 1));

    private static void Cases(Someone director, params (string Category, int Count)[] cases)
    {
        foreach (var (category, count) in cases.Where(c => c.Count > 0))
        {
            director.Earned(category, count, Day(2025, 3, 1));
        }
    }
}
