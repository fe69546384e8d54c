namespace LivIR.Credentials.Shared.Excel;

/// <summary>One filter that was in force, by the name and value the reader saw.</summary>
public sealed record ReportFilter(string Name, string Value);

/// <summary>What a reader of the file needs to know to trust it: which day it speaks of, from what knowledge, and what was left out.</summary>
/// <param name="ReportName">The report's name; it also names the sheet.</param>
/// <param name="AsOf">The day the statuses are for.</param>
/// <param name="KnownOn">The day whose knowledge was used.</param>
/// <param name="ComputedAt">When it was computed, in UTC.</param>
/// <param name="Filters">The filters in force, in the order shown.</param>
/// <param name="PreparedFor">Who or what it was prepared for; empty to leave the line out. Kept out of the file's properties.</param>
/// <param name="Note">A note to the reader; empty to leave the line out.</param>
public sealed record ReportContext(
    string ReportName,
    DateOnly AsOf,
    DateOnly KnownOn,
    DateTime ComputedAt,
    IReadOnlyList<ReportFilter> Filters,
    string PreparedFor = "",
    string Note = "");

/// <summary>A report to be written as one sheet.</summary>
public sealed record ReportSheet<T>(
    string Title,
    ReportContext Context,
    IReadOnlyList<SheetColumn<T>> Columns,
    IReadOnlyList<T> Rows);
