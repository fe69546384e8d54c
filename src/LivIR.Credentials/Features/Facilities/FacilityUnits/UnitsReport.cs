using LivIR.Credentials.Features.Reports;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Excel;

namespace LivIR.Credentials.Features.Facilities.FacilityUnits;

/// <summary>Rooms and equipment of facilities, as on their pages, those out of service behind the others.</summary>
public sealed class UnitsReport(FacilityReader facilities, UnitReader units, ReportWriter writer) : IReport
{
    /// <inheritdoc />
    public string Name => "units";

    /// <inheritdoc />
    public string Title => "Rooms and equipment";

    /// <inheritdoc />
    public string About => "Rooms and equipment of your facilities: kind, serial number, days in service, documents about each.";

    /// <inheritdoc />
    public string Page => AppLinks.Facilities;

    /// <inheritdoc />
    public IReadOnlyList<ReportParameter> Parameters => ReportParameters.DaysAndFacility;

    /// <inheritdoc />
    public string PageOf(IReadOnlyDictionary<string, string> values) => ReportParts.AtFacility(Page, values, FacilityLinks.Units);

    /// <inheritdoc />
    public async Task WriteAsync(ReportRequest request, Stream target, CancellationToken ct)
    {
        var lists = await facilities.OfEachAsync(request.Scope, request.Text("facility"), code => units.ListAsync(request.Scope, code, request.Days, ct), ct);
        List<Line> rows = [.. lists.SelectMany(list => list.Rows.Concat(list.Past).Select(row => new Line(list.File, row)))];
        SheetColumn<Line>[] columns =
        [
            SheetColumn.Text<Line>("Facility", r => r.File.Name, 22),
            SheetColumn.Text<Line>("Name", r => r.Row.Name, 30),
            SheetColumn.Text<Line>("Kind", r => r.Row.Kind, 26),
            SheetColumn.Text<Line>("Serial number", r => r.Row.SerialNumber, 18),
            SheetColumn.Text<Line>("Service", r => r.Row.Planned ? "planned" : r.Row.Serves ? "in service" : "out of service", 16),
            SheetColumn.Day<Line>("From", r => r.Row.From),
            SheetColumn.Day<Line>("Last day", r => r.Row.LastDay),
            SheetColumn.Whole<Line>("Documents", r => r.Row.Documents),
            SheetColumn.Day<Line>("Status on", r => r.File.Day),
        ];
        writer.Write(this, request, columns, rows, target, ct);
    }

    private sealed record Line(FacilityFile File, UnitRow Row);
}
