using LivIR.Credentials.Features.Audit.AuditTrail;
using LivIR.Credentials.Features.Reports;

namespace LivIR.Credentials.Features.Audit;

/// <summary>The audit trail: who changed what, when, about whom and why.</summary>
public static class AuditFeature
{
    /// <summary>Adds the reader and the workbook.</summary>
    public static IServiceCollection AddAuditFeature(this IServiceCollection services) => services
        .AddSingleton<AuditTrailReader>()
        .AddSingleton<IReport, AuditReport>();
}
