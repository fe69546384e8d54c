using LivIR.Credentials.Features.Reports;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Excel;

namespace LivIR.Credentials.Features.Waivers.WaiverRegister;

/// <summary>The register of waivers: the rows and the order of the screen.</summary>
public sealed class WaiversReport(WaiverRegisterReader register, ReportWriter writer) : IReport
{
    /// <inheritdoc />
    public string Name => "waivers";

    /// <inheritdoc />
    public string Title => "Waivers";

    /// <inheritdoc />
    public string About => "Dated exceptions with reason, approver and compensating measure.";

    /// <inheritdoc />
    public string Page => AppLinks.Waivers;

    /// <inheritdoc />
    public IReadOnlyList<ReportParameter> Parameters => [.. ReportParameters.DaysAndFacility, ReportParameters.Standard, ReportParameters.Choice("show", "Show", WaiverQuery.Offered), new("q", "Search", ParameterKind.Text)];

    /// <inheritdoc />
    public async Task WriteAsync(ReportRequest request, Stream target, CancellationToken ct)
    {
        var query = new WaiverQuery(request.Text("facility"), request.Text("standard"), request.Text("q"), request.Text("show"));
        var rows = await register.ReadAsync(request.Scope, query, request.Days, ct);
        SheetColumn<RegisteredWaiver>[] columns =
        [
            SheetColumn.Text<RegisteredWaiver>("Waiver", r => WaiverWords.Standing(r.Waiver), 20),
            SheetColumn.Text<RegisteredWaiver>("Facility", r => r.Waiver.Facility, 22),
            SheetColumn.Text<RegisteredWaiver>("For", r => r.Waiver.Person ?? "the facility", 26),
            SheetColumn.Text<RegisteredWaiver>("Standard", r => r.Waiver.Standard, 12),
            SheetColumn.Text<RegisteredWaiver>("Clause", r => r.Waiver.Clause, 14),
            SheetColumn.Text<RegisteredWaiver>("Requirement", r => r.Waiver.Title, 44),
            SheetColumn.State<RegisteredWaiver>("Clause on the day", r => r.Now is { } now ? ReportParts.Word(now) : null, 16),
            SheetColumn.Day<RegisteredWaiver>("From", r => r.Waiver.From),
            SheetColumn.Day<RegisteredWaiver>("Last day", r => r.Waiver.LastDay),
            SheetColumn.Text<RegisteredWaiver>("Reason", r => r.Waiver.Reason, 44),
            SheetColumn.Text<RegisteredWaiver>("Instead meanwhile", r => r.Waiver.Measure, 44),
            SheetColumn.Text<RegisteredWaiver>("Approved by", r => r.Waiver.Approver, 24),
            SheetColumn.Text<RegisteredWaiver>("Recorded by", r => r.Waiver.RecordedBy, 22),
            SheetColumn.Instant<RegisteredWaiver>("Recorded at", r => r.Waiver.RecordedAt),
            SheetColumn.Instant<RegisteredWaiver>("Ended early at", r => r.Waiver.SupersededAt),
            SheetColumn.Day<RegisteredWaiver>("Status on", r => r.Waiver.Day),
        ];
        writer.Write(this, request, columns, rows, target, ct, "A waived clause is counted apart, never as met.");
    }
}
