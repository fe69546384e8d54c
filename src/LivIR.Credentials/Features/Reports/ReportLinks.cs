using LivIR.Credentials.Shared;

namespace LivIR.Credentials.Features.Reports;

/// <summary>Addresses of the pages about reports.</summary>
public static class ReportLinks
{
    /// <summary>One report with parameters chosen.</summary>
    public static string One(string name, IEnumerable<KeyValuePair<string, string>>? values = null) => ReportParts.Link($"{AppLinks.Reports}/{Uri.EscapeDataString(name)}", values ?? []);

    /// <summary>Save a report with its parameters.</summary>
    public static string Save(string name, IEnumerable<KeyValuePair<string, string>>? values = null) => ReportParts.Link($"{One(name)}/save", values ?? []);

    /// <summary>A report's workbook.</summary>
    public static string Download(string name, IEnumerable<KeyValuePair<string, string>>? values = null) => ReportParts.Link(AppLinks.Export(name), values ?? []);

    /// <summary>One saved report.</summary>
    public static string Saved(Guid id) => $"{AppLinks.Reports}/saved/{id}";

    /// <summary>Rename a saved report, or share it.</summary>
    public static string Edit(Guid id) => $"{Saved(id)}/edit";

    /// <summary>Delete a saved report.</summary>
    public static string Delete(Guid id) => $"{Saved(id)}/delete";
}
