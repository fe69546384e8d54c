using LivIR.Credentials.Data.Model.Reports;

namespace LivIR.Credentials.Features.Demo;

/// <summary>Makes the reports that the accounts of the demo hospital have saved.</summary>
internal static class DemoReports
{
    /// <summary>Every one.</summary>
    public static IEnumerable<SavedReport> Saved(DemoOffice office, DateTime now) => office.All.SelectMany(officer => (officer.Account.SavedReports ?? []).Select(told =>
    {
        var parameters = (told.Parameters ?? new Dictionary<string, string>()).Select(p => new SavedParameter(p.Key, p.Value));
        return SavedReport.Save(Guid.CreateVersion7(), officer.Id, new SavedReportDetails(told.Name, told.Report, [.. parameters], told.SharedWith), now.AddDays(-told.SavedDaysAgo));
    }));
}
