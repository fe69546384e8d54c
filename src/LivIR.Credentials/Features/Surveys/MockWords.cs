using System.Globalization;
using LivIR.Credentials.Data.Model.Surveys;
using LivIR.Credentials.Shared.Dates;

namespace LivIR.Credentials.Features.Surveys;

/// <summary>What the report of a mock survey says in sentences, the same on its page and in its workbook.</summary>
public static class MockWords
{
    /// <summary>"31 met, 2 not met, 4 not looked at; 1 judged otherwise than by the evaluator."</summary>
    public static string Found(MockSheet sheet) => string.Create(
        CultureInfo.InvariantCulture,
        $"{sheet.Count(MockMark.Met)} met, {sheet.Count(MockMark.NotMet)} not met, {sheet.Count(MockMark.NotLookedAt)} not looked at; {sheet.Differing} judged otherwise than by the evaluator.");

    /// <summary>For which day the evaluator speaks, and what it knows.</summary>
    public static string Known(MockSheet sheet) =>
        $"on {DayText.Of(sheet.Survey.HeldOn)}, as known {(sheet.Survey.FinishedOn is { } on ? $"on {DayText.Of(on)}" : "now")}";

    /// <summary>What the workbook says beside the rows.</summary>
    public static string Note(MockSheet sheet) => string.Create(
        CultureInfo.InvariantCulture,
        $"{sheet.Standard} at {sheet.Facility}, {Known(sheet)}. Seed {sheet.Survey.Seed}: {sheet.Survey.Draws.Count} of {sheet.Survey.Present} files, {string.Join(", ", sheet.Parts.Where(p => p.PersonId is not null).Select(p => p.EmployeeNumber))}. {Found(sheet)}");
}
