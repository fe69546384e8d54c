using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Reports;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Excel;
using LivIR.Credentials.Shared.Security;

namespace LivIR.Credentials.Features.Audit.AuditTrail;

/// <summary>The audit trail: the rows and the order of the screen.</summary>
public sealed class AuditReport(AuditTrailReader trail, ReportWriter writer) : IReport
{
    /// <inheritdoc />
    public string Name => "audit";

    /// <inheritdoc />
    public string Title => "Audit trail";

    /// <inheritdoc />
    public string About => "Who changed what, when, about whom and why, newest first. It tells when things were recorded, so it has no day of knowledge of its own.";

    /// <inheritdoc />
    public string Page => AppLinks.Audit;

    /// <inheritdoc />
    public string Policy => Policies.SeeAudit;

    /// <inheritdoc />
    public IReadOnlyList<ReportParameter> Parameters { get; } =
    [
        new("from", "From", ParameterKind.Day) { Usual = "any day" }, new("until", "Until", ParameterKind.Day) { Usual = "now" }, ReportParameters.Facility, ReportParameters.Person,
        new("act", "Act", ParameterKind.Choice), new("actor", "Who acted", ParameterKind.Text) { Usual = "Name" },
    ];

    /// <inheritdoc />
    public Task<IReadOnlyList<Choice>> ChoicesAsync(string key, CancellationToken ct) => trail.ActsAsync(ct);

    /// <inheritdoc />
    public async Task WriteAsync(ReportRequest request, Stream target, CancellationToken ct)
    {
        var days = AuditQuery.Read(request.Text("from"), request.Text("until"), trail.Today);
        var query = (days.IsSuccess ? days.Value : new AuditQuery()) with { Person = request.Text("q"), Facility = request.Text("facility"), Act = request.Text("act"), Actor = request.Text("actor") };
        SheetColumn<AuditRow>[] columns =
        [
            SheetColumn.Whole<AuditRow>("Entry", r => r.Id),
            SheetColumn.Instant<AuditRow>("When (UTC)", r => r.At),
            SheetColumn.Text<AuditRow>("Who", r => r.Who, 24),
            SheetColumn.Text<AuditRow>("What was done", r => r.Act, 32),
            SheetColumn.Text<AuditRow>("Record", r => r.Subject, 20),
            SheetColumn.Text<AuditRow>("Details", r => r.Details, 50),
            SheetColumn.Text<AuditRow>("Person", r => r.Person, 26),
            SheetColumn.Text<AuditRow>("Facility", r => r.Facility, 22),
            SheetColumn.Text<AuditRow>("Reason", r => r.Reason, 50),
        ];
        writer.Write(
            this, request, columns, await trail.ReadAllAsync(request.Scope, query, ct), target, ct, "The trail tells when things were recorded; a day of knowledge does not apply to it. Days of its filters are days by UTC.");
    }
}
