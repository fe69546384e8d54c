using System.Globalization;
using LivIR.Credentials.Data.Model.Surveys;
using LivIR.Credentials.Shared.States;

namespace LivIR.Credentials.Features.Surveys;

/// <summary>What is said of surveys on pages and in workbooks.</summary>
public static class SurveyWords
{
    /// <summary>The word of a weight.</summary>
    public static string Weight(ObservationWeight weight) => weight switch
    {
        ObservationWeight.Requirement => "requirement",
        ObservationWeight.Recommendation => "recommendation",
        _ => "remark",
    };

    /// <summary>What the walker says.</summary>
    public static string Mark(MockMark mark) => mark switch
    {
        MockMark.Met => "met",
        MockMark.NotMet => "not met",
        _ => "not looked at",
    };

    /// <summary>The same as a tag.</summary>
    public static StateLook Look(MockMark mark) => mark switch
    {
        MockMark.Met => new StateLook("Met", "check", "met"),
        MockMark.NotMet => new StateLook("Not met", "cross", "bad"),
        _ => new StateLook("Not looked at", "dash", "nr"),
    };

    /// <summary>"1 file", "5 files".</summary>
    public static string Files(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "file" : "files")}");
}
