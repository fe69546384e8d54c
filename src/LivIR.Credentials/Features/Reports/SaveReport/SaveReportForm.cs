using System.ComponentModel.DataAnnotations;
using LivIR.Credentials.Data.Model.Reports;

namespace LivIR.Credentials.Features.Reports.SaveReport;

/// <summary>What the form holds.</summary>
public sealed class SaveReportForm
{
    /// <summary>What the report is called.</summary>
    [Required(ErrorMessage = "Enter a name under which you will find it again.")]
    [StringLength(SavedReport.NameLength, ErrorMessage = "Use at most 100 characters.")]
    public string? Name { get; set; }

    /// <summary>The role whose accounts see it too.</summary>
    public string? SharedWith { get; set; }
}
