using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Reports;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Excel;

namespace LivIR.Credentials.Features.Privileges.PrivilegeRegister;

/// <summary>The register of appointments and privileges: the rows and the order of the screen.</summary>
public sealed class PrivilegesReport(RegisterReader register, ClearanceReader clearances, ReportWriter writer) : IReport
{
    /// <inheritdoc />
    public string Name => "privileges";

    /// <inheritdoc />
    public string Title => "Appointments and privileges";

    /// <inheritdoc />
    public string About => "Appointments, privileges and the evaluations due, what is due first at the top.";

    /// <inheritdoc />
    public string Page => PrivilegeLinks.Register;

    /// <inheritdoc />
    public IReadOnlyList<ReportParameter> Parameters =>
        [.. ReportParameters.DaysAndFacility, new("class", "Class", ParameterKind.Choice) { Usual = "All, and appointments" }, ReportParameters.Choice("show", "Show", RegisterQuery.Offered), ReportParameters.Person];

    /// <inheritdoc />
    public async Task<IReadOnlyList<Choice>> ChoicesAsync(string key, CancellationToken ct) => [.. (await clearances.ClassesAsync(ct)).Select(c => new Choice(c.Code, c.Name))];

    /// <inheritdoc />
    public async Task WriteAsync(ReportRequest request, Stream target, CancellationToken ct)
    {
        var query = new RegisterQuery(request.Text("q"), request.Text("facility"), request.Text("class"), request.Text("show"));
        var rows = await register.AllAsync(request.Scope, query, request.Days, ct);
        SheetColumn<RegisterRow>[] columns =
        [
            SheetColumn.Text<RegisterRow>("Person", r => r.Name, 26).To(r => AppLinks.Person(r.PersonId)),
            SheetColumn.Text<RegisterRow>("Facility", r => r.Facility.Name, 22),
            SheetColumn.Text<RegisterRow>("What", r => r.What, 32),
            SheetColumn.State<RegisterRow>("State", r => PrivilegeWords.Word(r.Look), 18),
            SheetColumn.Day<RegisterRow>("From", r => r.From),
            SheetColumn.Day<RegisterRow>("Until", r => r.Until),
            SheetColumn.Text<RegisterRow>("Evaluation", r => r.Next is { } next ? PrivilegeWords.Kind(next.Kind) : null, 26),
            SheetColumn.Day<RegisterRow>("Evaluation due", r => r.Next?.Due),
            SheetColumn.Text<RegisterRow>("Why, or what ends it", r => r.Why, 60),
            SheetColumn.Day<RegisterRow>("Status on", r => r.Day),
        ];
        writer.Write(this, request, columns, rows, target, ct, "An overdue evaluation is shown and does not end a clearance.");
    }
}
