using LivIR.Credentials.Features.Reports;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Excel;

namespace LivIR.Credentials.Features.Facilities.AccreditationCalendar;

/// <summary>What is due for accreditations, as on the calendar's page.</summary>
public sealed class CalendarReport(CalendarReader calendar, ReportWriter writer) : IReport
{
    /// <inheritdoc />
    public string Name => "accreditation-calendar";

    /// <inheritdoc />
    public string Title => "Accreditation calendar";

    /// <inheritdoc />
    public string About => "Notices, applications, surveys, material and last days of your facilities' accreditations.";

    /// <inheritdoc />
    public string Page => AppLinks.AccreditationCalendar;

    /// <inheritdoc />
    public IReadOnlyList<ReportParameter> Parameters => [.. ReportParameters.DaysAndFacility, ReportParameters.Choice("done", "Show", [new("", "What is open"), new("yes", "What was done too")])];

    /// <inheritdoc />
    public async Task WriteAsync(ReportRequest request, Stream target, CancellationToken ct)
    {
        SheetColumn<CalendarRow>[] columns =
        [
            SheetColumn.Day<CalendarRow>("Due", r => r.Deadline.Due),
            SheetColumn.Whole<CalendarRow>("Days left", r => r.DaysLeft),
            SheetColumn.Text<CalendarRow>("Standing", r => r.Standing, 10),
            SheetColumn.Text<CalendarRow>("What", r => r.Deadline.Name, 36),
            SheetColumn.Text<CalendarRow>("Facility", r => r.Facility, 24).To(r => AppLinks.Facility(r.FacilityCode)),
            SheetColumn.Text<CalendarRow>("Scheme", r => r.Accreditation.Scheme, 40),
            SheetColumn.Text<CalendarRow>("Unit", r => r.Accreditation.Unit, 22),
            SheetColumn.Text<CalendarRow>("Number", r => r.Accreditation.Number, 16),
            SheetColumn.Text<CalendarRow>("Contact", r => r.Accreditation.Contact, 30),
            SheetColumn.Text<CalendarRow>("Fee", r => r.Accreditation.Fee, 24),
            SheetColumn.Day<CalendarRow>("Status on", r => r.Day),
        ];
        writer.Write(this, request, columns, await calendar.ReadAsync(request.Scope, request.Text("facility"), request.Text("done") is not null, request.Days, ct), target, ct);
    }
}
