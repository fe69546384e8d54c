using LivIR.Credentials.Features.Reports;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Excel;
using LivIR.Credentials.Shared.States;

namespace LivIR.Credentials.Features.People.StaffRegister;

/// <summary>The staff register: the rows and the order of the screen.</summary>
public sealed class StaffReport(StaffRegisterReader register, ReportWriter writer) : IReport
{
    /// <inheritdoc />
    public string Name => "staff";

    /// <inheritdoc />
    public string Title => "Staff register";

    /// <inheritdoc />
    public string About => "Everyone in your scope, with what is open and until when they are cleared.";

    /// <inheritdoc />
    public string Page => AppLinks.People;

    /// <inheritdoc />
    public IReadOnlyList<ReportParameter> Parameters => [.. ReportParameters.DaysAndPeople, ReportParameters.Choice("status", "Clearance", StaffStatus.Offered)];

    /// <inheritdoc />
    public async Task WriteAsync(ReportRequest request, Stream target, CancellationToken ct)
    {
        var (rows, catalogue) = await register.ReadAllAsync(request.Scope, new StaffRegisterQuery(request.People(), request.Text("status"), request.Text("sort"), request.Descending()), request.Days, ct);
        SheetColumn<StaffRow>[] columns =
        [
            SheetColumn.Text<StaffRow>("Name", r => r.Person.Name, 28).To(r => AppLinks.Person(r.Person.Id)),
            SheetColumn.Text<StaffRow>("Number", r => r.Person.EmployeeNumber, 12),
            SheetColumn.Text<StaffRow>("Profession", r => r.Person.Profession, 22),
            SheetColumn.Text<StaffRow>("Facility", r => r.Person.Facility, 22),
            SheetColumn.Text<StaffRow>("Department", r => r.Person.Department, 22),
            SheetColumn.State<StaffRow>("Clearance", r => r.State switch { FindingState.NotMet => ReportParts.Word(r.State) with { Word = StateLook.NotCleared.Word }, FindingState.Met => ReportParts.Word(r.State) with { Word = StateLook.Cleared.Word }, _ => ReportParts.Word(r.State) }, 16),
            SheetColumn.Whole<StaffRow>("Met", r => r.Count.Met, 8),
            SheetColumn.Whole<StaffRow>("Of", r => r.Count.Total, 8),
            SheetColumn.Whole<StaffRow>("Waived", r => r.Count.Waived, 9),
            SheetColumn.Day<StaffRow>("Cleared until", r => r.Until, 15),
            SheetColumn.Text<StaffRow>("Ends with", r => r.Ends(catalogue), 36),
            SheetColumn.Text<StaffRow>("Clause", r => r.State == FindingState.NotRequired ? "" : r.Person.Status.EndsWith?.Clause.Label, 20),
            SheetColumn.Day<StaffRow>("Status on", r => r.Person.Status.Day, 14),
            SheetColumn.Text<StaffRow>("Title", r => r.Person.Details.Title, 10),
            SheetColumn.Text<StaffRow>("Given name", r => r.Person.Details.GivenName, 18),
            SheetColumn.Text<StaffRow>("Family name", r => r.Person.Details.FamilyName, 18),
            SheetColumn.Text<StaffRow>("E-mail", r => r.Person.Details.Email, 28),
            SheetColumn.Whole<StaffRow>("Birth month", r => r.Person.Details.BirthMonth, 12),
            SheetColumn.Text<StaffRow>("Pathway", r => r.Person.Details.PathwayCode, 14),
            SheetColumn.Day<StaffRow>("Works there from", r => r.Person.Place?.From, 16),
            SheetColumn.Day<StaffRow>("Works there until", r => r.Person.Place?.Until?.AddDays(-1), 16),
        ];
        writer.Write(this, request, columns, rows, target, ct);
    }
}
