namespace LivIR.Credentials.Shared.Excel;

/// <summary>One filter that was in force, by the name and value the reader saw.</summary>
public sealed record ReportFilter(string Name, string Value);

/// <summary>A word of a report and what it means.</summary>
public sealed record LegendLine(StateWord State, string Meaning);

/// <summary>What a reader of the file needs to know to trust it: which day it speaks of, from what knowledge, and what was left out.</summary>
/// <param name="ReportName">The report's name; it also names the first sheet.</param>
/// <param name="AsOf">The day the statuses are for.</param>
/// <param name="KnownOn">The day whose knowledge was used.</param>
/// <param name="ComputedAt">When it was computed, in UTC.</param>
/// <param name="Filters">The filters in force, in the order shown.</param>
/// <param name="PreparedFor">Who or what it was prepared for; empty to leave the line out. Kept out of the file's properties.</param>
/// <param name="Note">A note to the reader; empty to leave the line out.</param>
/// <param name="About">One sentence about what is in the report; empty to leave the line out.</param>
/// <param name="Formula">How its percentages are computed; empty to leave the line out.</param>
/// <param name="Home">The application's own address, ending in a slash; null where it is not known, and nothing leads there.</param>
/// <param name="Page">The address inside the application of the page that shows the same.</param>
public sealed record ReportContext(
    string ReportName,
    DateOnly AsOf,
    DateOnly KnownOn,
    DateTime ComputedAt,
    IReadOnlyList<ReportFilter> Filters,
    string PreparedFor = "",
    string Note = "",
    string About = "",
    string Formula = "",
    Uri? Home = null,
    string Page = "")
{
    /// <summary>What the words of the states mean; those that occur are told on the cover.</summary>
    public IReadOnlyList<LegendLine> Legend { get; init; } = [];

    /// <summary>The whole address of a page inside the application; null where the application's own is not known.</summary>
    public Uri? AddressOf(string page) => Home is { } home ? new Uri(home, page.TrimStart('/')) : null;
}

/// <summary>A report to be written as a workbook: a cover and a sheet for each table.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Context">What a reader needs to know.</param>
/// <param name="Tables">Its tables; the first one is the report, others are the same in another shape.</param>
public sealed record ReportBook(string Title, ReportContext Context, IReadOnlyList<ReportTable> Tables);
