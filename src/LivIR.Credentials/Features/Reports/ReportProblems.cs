using System.Globalization;
using LivIR.Credentials.Data.Model.Reports;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Shared;

namespace LivIR.Credentials.Features.Reports;

/// <summary>What can be wrong with a report that is asked for or saved, in words that say what to do.</summary>
public static class ReportProblems
{
    private const string PlaceCode = "report.place";
    private const string ReportCode = "report.unknown";
    private const int MostTold = 40;

    /// <summary>No name was given.</summary>
    public static Problem NoName { get; } = new("report.name", "Enter a name under which you will find it again.", "Name");

    /// <summary>The name is too long.</summary>
    public static Problem LongName { get; } = new("report.name", string.Create(CultureInfo.InvariantCulture, $"Use at most {SavedReport.NameLength} characters."), "Name");

    /// <summary>The name is taken.</summary>
    public static Problem NameTaken { get; } = new("report.name", "You have saved a report under this name already. Choose another name, or delete that one first.", "Name");

    /// <summary>The saved report is gone or somebody else's.</summary>
    public static Problem NotYours { get; } = new("report.saved", "You have no such saved report: it was deleted, or somebody else saved it. Go back to the reports.");

    /// <summary>There is no such report any more.</summary>
    public static Problem Unfit { get; } = new("report.role", "This report does not exist any more, so it cannot be shared. Delete it, or keep it to yourself.", "SharedWith");

    /// <summary>Too much was asked.</summary>
    public static Problem LongValue(ReportParameter parameter) => new("report.value", string.Create(CultureInfo.InvariantCulture, $"{parameter.Name}: use at most {SavedReport.ValueLength} characters."));

    /// <summary>The role may not run the report.</summary>
    public static Problem RoleMayNot(IReport report, IEnumerable<string> roles) => new("report.role", $"“{report.Title}” can be shared with: {string.Join(", ", roles)}.", "SharedWith");

    /// <summary>There is no such report for the asker.</summary>
    public static Problem UnknownReport(string name, IEnumerable<IReport> known) => new(ReportCode, $"There is no report '{name}'. Known: {Names(known.Select(r => r.Name))}.");

    /// <summary>The report has no such parameter.</summary>
    public static Problem UnknownParameter(IReport report, string key) => new("report.parameter", report.Parameters.Count == 0
        ? $"The report '{report.Name}' has no parameter '{key}', and no other."
        : $"The report '{report.Name}' has no parameter '{key}'. Known: {Names(report.Parameters.Select(p => p.Key))}.");

    /// <summary>A parameter was given twice.</summary>
    public static Problem Twice(string called) => new("report.parameter", $"{called} is given twice. Give it once.");

    /// <summary>There is nothing of this code.</summary>
    public static Problem UnknownValue(ReportParameter parameter, string called, string value, IReadOnlyList<Choice> known) => new(
        parameter.Kind is ParameterKind.Facility or ParameterKind.Department ? PlaceCode : "report.value",
        known.Count == 0 ? $"{called}: there is no '{value}', and nothing to choose." : $"{called}: there is no '{value}'. Known: {Names(known.Select(k => k.Code))}.");

    /// <summary>A code of a department is used at several facilities.</summary>
    public static Problem SeveralDepartments(string called, string value, IEnumerable<Choice> found) => new(PlaceCode, $"{called}: '{value}' is a department of several facilities. Write one of: {Names(found.Select(f => f.Code))}.");

    /// <summary>It is no whole number.</summary>
    public static Problem NoNumber(string called, string value) => new("report.value", $"{called}: '{value}' is no whole number.");

    /// <summary>It is no key.</summary>
    public static Problem NoKey(string called) => new("report.value", $"{called}: this is not the key of a record. Take the link from its page.");

    /// <summary>A day was not understood.</summary>
    public static Problem Day(string called, string error) => new("report.day", $"{called}: {error}");

    /// <summary>No saved report has this name.</summary>
    public static Problem NoSaved(string name, IEnumerable<string> known) => new("report.saved", known.Any() ? $"There is no saved report '{name}'. Known: {Names(known)}." : $"There is no saved report '{name}'; nobody has saved one.");

    /// <summary>Several people saved one under this name.</summary>
    public static Problem SeveralSaved(string name, IEnumerable<string> owners) => new("report.saved", $"Several people saved a report '{name}'. Add --owner with one of: {Names(owners)}.");

    /// <summary>Whether it is about something that does not exist for the asker: a place or a report they may not see.</summary>
    internal static bool IsHidden(Problem problem) => problem.Code is PlaceCode or ReportCode;

    private static string Names(IEnumerable<string> names)
    {
        List<string> all = [.. names];
        return all.Count <= MostTold ? string.Join(", ", all) : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", all.Take(MostTold))} and {all.Count - MostTold} more");
    }
}
