using LivIR.Credentials.Features.Reports;
using LivIR.Credentials.Shared.Excel;

namespace LivIR.Credentials.Features.People.StaffRegister;

/// <summary>The staff register: the rows and the order of the screen.</summary>
public sealed class StaffReport(StaffRegisterReader register, TimeProvider clock) : IReport
{
    /// <inheritdoc />
    public string Name => "staff";

    /// <inheritdoc />
    public string Title => "Staff register";

    /// <inheritdoc />
    public string About => "Everyone in your scope, with what is open and until when they are cleared.";

    /// <inheritdoc />
    public async Task WriteAsync(ReportRequest request, Stream target, CancellationToken ct)
    {
        var query = new StaffRegisterQuery(request.Text("q"), request.Text("facility"), request.Text("profession"), request.Text("sort"), request.Descending());
        var rows = await register.ReadAllAsync(request.Scope, query, request.AsOf, ct);
        SheetColumn<StaffRow>[] columns =
        [
            SheetColumn.Text<StaffRow>("Name", r => r.Name, 28),
            SheetColumn.Text<StaffRow>("Number", r => r.EmployeeNumber, 12),
            SheetColumn.Text<StaffRow>("Profession", r => r.Profession, 22),
            SheetColumn.Text<StaffRow>("Facility", r => r.Facility, 22),
            SheetColumn.Text<StaffRow>("Department", r => r.Department, 22),
            SheetColumn.State<StaffRow>("Requirements", r => ReportParts.Word(r.State), 16),
            SheetColumn.Whole<StaffRow>("Open", r => r.Open, 8),
            SheetColumn.Whole<StaffRow>("Asked", r => r.Asked, 8),
            SheetColumn.Day<StaffRow>("Cleared until", r => r.ClearedUntil, 15),
            SheetColumn.Text<StaffRow>("Ends with clause", r => r.EndsWith, 18),
            SheetColumn.Day<StaffRow>("Status on", r => r.Day, 14),
        ];
        WorkbookWriter.Write(new ReportSheet<StaffRow>(Title, ReportParts.Context(this, request, clock.GetUtcNow().UtcDateTime), columns, rows), target);
    }
}
