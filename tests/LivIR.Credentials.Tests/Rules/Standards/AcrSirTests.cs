using LivIR.Credentials.Rules.Findings;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules.Standards;

/// <summary>The North American composite.</summary>
public sealed class AcrSirTests
{
    private readonly Site _site = new("ACR-SIR", "US");

    [Theory]
    [InlineData("2026-06-01", true)]
    [InlineData("2027-02-10", true)]
    [InlineData("2027-02-11", false)]
    public void One_supervising_physician_is_certified_with_a_status_of_this_year(string day, bool met)
    {
        _site.Employ("IR_PHYSICIAN").Holds("ABR-IRDR", Day(2015, 1, 1), looked: Day(2026, 2, 11));
        _site.Employ("IR_PHYSICIAN");

        Assert.Equal(met, _site.Of("SF 1.1", DateOnly.Parse(day, null)).CountsAsMet());
    }

    [Fact]
    public void A_physicist_a_technologist_and_a_nurse_are_there()
    {
        _site.Employ(1, "MEDICAL_PHYSICIST").Employ(1, "NURSE");
        Assert.Equal(FindingState.NotMet, _site.Of("SF 1.3", Day(2026, 6, 1)));

        _site.Employ(1, "TECHNOLOGIST");
        Assert.Equal(FindingState.Met, _site.Of("SF 1.3", Day(2026, 6, 1)));
    }

    [Theory]
    [InlineData(2, 4, 2, true)]
    [InlineData(2, 3, 2, false)]
    [InlineData(2, 5, 1, false)]
    [InlineData(0, 0, 0, true)]
    public void Three_who_are_no_physicians_stand_by_each_running_room_one_of_them_a_nurse(int rooms, int technologists, int nurses, bool enough)
    {
        _site.Level("ROOMS-IN-USE", rooms, Day(2026, 1, 1)).Employ(technologists, "TECHNOLOGIST").Employ(nurses, "NURSE");
        _site.Employ(4, "IR_PHYSICIAN");

        Assert.Equal(enough, _site.Of("SIR-ST-1", Day(2026, 6, 1)) is FindingState.Met or FindingState.NotRequired);
    }

    [Theory]
    [InlineData(6, 4)]
    [InlineData(7, 5)]
    public void A_nurse_cares_for_three_patients_besides_the_nurses_of_two_rooms(int patients, int nurses)
    {
        _site.Level("RECOVERY-PATIENTS", patients, Day(2026, 1, 1)).Level("ROOMS-IN-USE", 2, Day(2026, 1, 1)).Employ(nurses - 1, "NURSE");
        Assert.Equal(FindingState.NotMet, _site.Of("SIR-ST-2", Day(2026, 6, 1)));

        _site.Employ(1, "NURSE");
        Assert.Equal(FindingState.Met, _site.Of("SIR-ST-2", Day(2026, 6, 1)));
    }

    // The source's own example: a renewal in July 2017 looks at 1 January 2014 to 31 December 2016, and takes the credits of 2017 where those fall short.
    [Theory]
    [InlineData("2013-12-31", false)]
    [InlineData("2014-01-01", true)]
    [InlineData("2016-12-31", true)]
    [InlineData("2017-03-01", true)]
    [InlineData("2017-08-01", false)]
    public void Fifteen_credits_lie_in_the_three_full_calendar_years_before(string earned, bool met)
    {
        var physicist = _site.Employ("MEDICAL_PHYSICIST").Earned("CME-CAT1", 15, DateOnly.Parse(earned, null));
        var physician = _site.Employ("IR_PHYSICIAN").Earned("CME-CAT1", 15, DateOnly.Parse(earned, null));

        Assert.Equal(met, _site.Of("ACR-CE physicists", physicist, Day(2017, 7, 1)).CountsAsMet());
        Assert.Equal(met, _site.Of("ACR-CE physicians", physician, Day(2017, 7, 1)).CountsAsMet());
    }

    [Theory]
    [InlineData(7.5, 7.5, true)]
    [InlineData(7, 8, false)]
    [InlineData(15, 0, true)]
    [InlineData(7.5, 7, false)]
    public void Half_of_them_are_category_1(double first, double other, bool met)
    {
        var physicist = _site.Employ("MEDICAL_PHYSICIST").Earned("CME-CAT1", (decimal)first, Day(2025, 5, 1)).Earned("CME-ACR", (decimal)other, Day(2025, 6, 1));
        var physician = _site.Employ("IR_PHYSICIAN").Earned("CME-CAT1", (decimal)first, Day(2025, 5, 1)).Earned("CME-ACR", (decimal)other, Day(2025, 6, 1));

        Assert.Equal(met, _site.Of("ACR-CE physicists", physicist, Day(2026, 7, 1)).CountsAsMet());
        Assert.Equal(met, _site.Of("ACR-CE physicians", physician, Day(2026, 7, 1)).CountsAsMet());
    }

    [Fact]
    public void The_boards_own_programme_stands_in_for_the_credits()
    {
        var physician = _site.Employ("IR_PHYSICIAN").Holds("ABR-IRDR", Day(2015, 1, 1), looked: Day(2026, 3, 10));

        Assert.Equal(FindingState.Met, _site.Of("ACR-CE physicians", physician, Day(2026, 7, 1)));
        Assert.False(_site.Of("ACR-CE physicians", physician, Day(2027, 7, 1)).CountsAsMet());
    }

    [Theory]
    [InlineData(200, 0, true)]
    [InlineData(199, 0, false)]
    [InlineData(60, 140, true)]
    [InlineData(60, 139, false)]
    [InlineData(59, 200, false)]
    public void A_reader_keeps_200_examinations_or_60_of_the_modality_within_200(int ct, int mr, bool met)
    {
        var reader = _site.Employ("IR_PHYSICIAN").Holds("ACR-READER-CT", Day(2020, 1, 1)).Earned("EXAMS-CT", ct, Day(2024, 5, 1)).Earned("EXAMS-MR", mr, Day(2025, 5, 1));

        Assert.Equal(met, _site.Of("ACR-EXP CT", reader, Day(2026, 6, 1)).CountsAsMet());
        Assert.Equal(FindingState.NotRequired, _site.Of("ACR-EXP MR", reader, Day(2026, 6, 1)));
    }

    [Fact]
    public void Each_unit_is_surveyed_every_year()
    {
        var (angio, ct) = (_site.Install("FLUORO-UNIT", Day(2020, 1, 1)), _site.Install("CT-UNIT", Day(2020, 1, 1)));
        _site.File("PHYSICS-SURVEY", Day(2026, 1, 10), unit: angio);
        Assert.Equal(FindingState.Missing, _site.Of("ACR-PHYS", Day(2026, 6, 1)));

        _site.File("PHYSICS-SURVEY", Day(2026, 3, 10), unit: ct);
        Assert.Equal(FindingState.Met, _site.Of("ACR-PHYS", Day(2026, 6, 1)));
        Assert.Equal(FindingState.Expired, _site.Of("ACR-PHYS", Day(2027, 1, 10)));
        Assert.Equal(FindingState.Missing, _site.Of("TJC-FL", Day(2026, 6, 1)));
    }

    [Theory]
    [InlineData("2018-12-31", false)]
    [InlineData("2019-01-01", true)]
    [InlineData("2019-06-13", true)]
    [InlineData("2019-06-14", false)]
    public void Yearly_fluoroscopy_training_was_asked_in_the_first_half_of_2019_only(string day, bool asked)
    {
        var technologist = _site.Employ("TECHNOLOGIST");

        Assert.Equal(asked, _site.Of("HR.01.05.03 EP 15", technologist, DateOnly.Parse(day, null)) != FindingState.NotRequired);
    }

    // Three calendar years, not 36 months back.
    [Theory]
    [InlineData("2023-01-01", 75, true)]
    [InlineData("2022-12-31", 75, false)]
    [InlineData("2026-01-01", 75, false)]
    [InlineData("2025-12-31", 74, false)]
    public void The_boards_75_credits_lie_in_the_last_three_calendar_years(string earned, int credits, bool met)
    {
        var physician = _site.Employ("IR_PHYSICIAN").Holds("ABR-IRDR", Day(2015, 1, 1), looked: Day(2026, 3, 10)).Earned("CME-CAT1", credits, DateOnly.Parse(earned, null));

        Assert.Equal(met, _site.Of("H-6", physician, Day(2026, 9, 1)).CountsAsMet());
    }

    [Fact]
    public void The_earlier_certificate_counts_as_the_one_it_became()
    {
        var physician = _site.Employ("IR_PHYSICIAN").Holds("ABR-VIR", Day(2019, 1, 1), Day(2029, 12, 31));

        Assert.Equal(FindingState.Met, _site.Of("H-5", physician, Day(2026, 6, 1)));
    }
}
