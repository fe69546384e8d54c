using LivIR.Credentials.Features.Reports;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Excel;

namespace LivIR.Credentials.Features.Credentials.CredentialRegister;

/// <summary>The credential register: the rows and the order of the screen.</summary>
public sealed class CredentialsReport(CredentialRegisterReader register, ReportWriter writer) : IReport
{
    /// <inheritdoc />
    public string Name => "credentials";

    /// <inheritdoc />
    public string Title => "Credentials";

    /// <inheritdoc />
    public string About => "Every credential held, with number, dates, state and the reason for it.";

    /// <inheritdoc />
    public string Page => AppLinks.Credentials;

    /// <inheritdoc />
    public async Task WriteAsync(ReportRequest request, Stream target, CancellationToken ct)
    {
        var query = new CredentialRegisterQuery(request.People(), request.Text("type"), CredentialRegisterQuery.Read(request.Text("state")), request.Text("sort"), request.Descending());
        var rows = await register.ReadAllAsync(request.Scope, query, request.Days, ct);
        SheetColumn<CredentialRow>[] columns =
        [
            SheetColumn.Text<CredentialRow>("Person", r => r.Person.Name, 28).To(r => AppLinks.Person(r.Person.Id)),
            SheetColumn.Text<CredentialRow>("Number", r => r.Person.EmployeeNumber, 12),
            SheetColumn.Text<CredentialRow>("Profession", r => r.Person.Profession, 22),
            SheetColumn.Text<CredentialRow>("Facility", r => r.Person.Facility, 22),
            SheetColumn.Text<CredentialRow>("Department", r => r.Person.Department, 22),
            SheetColumn.Text<CredentialRow>("Credential", r => r.Holding.Type.Name, 40),
            SheetColumn.Text<CredentialRow>("Code", r => r.Holding.Type.Code, 14),
            SheetColumn.Text<CredentialRow>("Issued by", r => r.Holding.Type.IssuingBodyCode, 14),
            SheetColumn.Text<CredentialRow>("Certificate number", r => r.Holding.Current?.Number, 20),
            SheetColumn.Day<CredentialRow>("Issued", r => r.Holding.Current?.Dates.IssuedOn),
            SheetColumn.Day<CredentialRow>("Last valid day", r => r.Holding.Until, 15),
            SheetColumn.State<CredentialRow>("State", r => ReportParts.Word(r.Holding.State), 14),
            SheetColumn.Text<CredentialRow>("Why", r => r.Holding.Why, 48),
            SheetColumn.Day<CredentialRow>("Status on", r => r.Person.Status.Day, 14),
        ];
        await writer.WriteAsync(this, request, columns, rows, target, ct);
    }
}
