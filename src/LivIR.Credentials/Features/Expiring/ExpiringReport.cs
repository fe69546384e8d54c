using LivIR.Credentials.Features.Reports;
using LivIR.Credentials.Shared.Excel;

namespace LivIR.Credentials.Features.Expiring;

/// <summary>The expiring list: the rows and the order of the screen.</summary>
public sealed class ExpiringReport(ExpiringReader expiring, TimeProvider clock) : IReport
{
    /// <inheritdoc />
    public string Name => "expiring";

    /// <inheritdoc />
    public string Title => "Expiring and expired credentials";

    /// <inheritdoc />
    public string About => "What has lapsed and what lapses within 30 to 120 days.";

    /// <inheritdoc />
    public async Task WriteAsync(ReportRequest request, Stream target, CancellationToken ct)
    {
        var within = request.Whole("within") is 30 or 60 or 120 ? request.Whole("within")!.Value : 90;
        var query = new ExpiringQuery(within, request.Text("facility"), request.Text("type"), request.Text("sort"), request.Descending());
        var rows = await expiring.ReadAllAsync(request.Scope, query, request.AsOf, ct);
        SheetColumn<ExpiringRow>[] columns =
        [
            SheetColumn.State<ExpiringRow>("State", r => ReportParts.Word(r.State), 14),
            SheetColumn.Text<ExpiringRow>("Person", r => r.Person, 28),
            SheetColumn.Text<ExpiringRow>("Profession", r => r.Profession, 22),
            SheetColumn.Text<ExpiringRow>("Credential", r => r.TypeName, 40),
            SheetColumn.Text<ExpiringRow>("Facility", r => r.Facility, 22),
            SheetColumn.Text<ExpiringRow>("Department", r => r.Department, 22),
            SheetColumn.Text<ExpiringRow>("Asked by", r => r.Clause, 18),
            SheetColumn.Text<ExpiringRow>("Renewal", r => r.Waiting ? "in review" : "", 12),
            SheetColumn.Day<ExpiringRow>("Last valid day", r => r.Until, 15),
            SheetColumn.Day<ExpiringRow>("Status on", r => r.Day, 14),
        ];
        WorkbookWriter.Write(new ReportSheet<ExpiringRow>(Title, ReportParts.Context(this, request, clock.GetUtcNow().UtcDateTime, $"Lapsing within {within} days, or lapsed."), columns, rows), target);
    }
}
