using LivIR.Credentials.Features.Reports;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Excel;

namespace LivIR.Credentials.Features.Facilities;

/// <summary>Accreditations of the facilities in scope: what the body said, and the state computed for the day, as on the facility page.</summary>
public sealed class AccreditationsReport(FacilityReader facilities, ReportWriter writer) : IReport
{
    /// <inheritdoc />
    public string Name => "accreditations";

    /// <inheritdoc />
    public string Title => "Facility accreditations";

    /// <inheritdoc />
    public string About => "Schemes, numbers, days and states of your facilities.";

    /// <inheritdoc />
    public string Page => AppLinks.Facilities;

    /// <inheritdoc />
    public IReadOnlyList<ReportParameter> Parameters => ReportParameters.DaysAndFacility;

    /// <inheritdoc />
    public string PageOf(IReadOnlyDictionary<string, string> values) => ReportParts.AtFacility(Page, values, AppLinks.Facility);

    /// <inheritdoc />
    public async Task WriteAsync(ReportRequest request, Stream target, CancellationToken ct)
    {
        var rows = (await facilities.AccreditationsAsync(request.Scope, request.Days, ct)).Where(a => request.Text("facility") is not { } facility || a.FacilityCode == facility).ToList();
        SheetColumn<DatedAccreditation>[] columns =
        [
            SheetColumn.Text<DatedAccreditation>("Facility", a => a.Facility, 24).To(a => AppLinks.Facility(a.FacilityCode)),
            SheetColumn.Text<DatedAccreditation>("Scheme", a => a.Row.Scheme, 40),
            SheetColumn.Text<DatedAccreditation>("Body", a => a.Row.Body, 24),
            SheetColumn.Text<DatedAccreditation>("Unit", a => a.Row.Unit, 20),
            SheetColumn.Text<DatedAccreditation>("Number", a => a.Row.Number, 18),
            SheetColumn.Text<DatedAccreditation>("The body says", a => AccreditationRules.Words(a.Row.Said), 20),
            SheetColumn.Day<DatedAccreditation>("Granted", a => a.Row.GrantedOn),
            SheetColumn.Day<DatedAccreditation>("Last valid day", a => a.Row.ExpiresOn, 15),
            SheetColumn.State<DatedAccreditation>("State", a => ReportParts.Word(a.Row.State), 14),
            SheetColumn.Day<DatedAccreditation>("Survey", a => a.Row.SurveyOn),
            SheetColumn.Text<DatedAccreditation>("Next due", a => a.Row.Deadlines.FirstOrDefault(d => !d.Done)?.Name, 28),
            SheetColumn.Day<DatedAccreditation>("Next due by", a => a.Row.Deadlines.FirstOrDefault(d => !d.Done)?.Due),
            SheetColumn.Text<DatedAccreditation>("Contact", a => a.Row.Contact, 30),
            SheetColumn.Text<DatedAccreditation>("Fee", a => a.Row.Fee, 24),
            SheetColumn.Text<DatedAccreditation>("Note", a => a.Row.Note, 30),
            SheetColumn.Day<DatedAccreditation>("Status on", a => a.Day),
        ];
        writer.Write(this, request, columns, rows, target, ct);
    }
}
