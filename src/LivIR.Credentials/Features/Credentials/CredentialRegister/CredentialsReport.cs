using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Reports;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Excel;
using LivIR.Credentials.Shared.States;

namespace LivIR.Credentials.Features.Credentials.CredentialRegister;

/// <summary>The credential register: the rows and the order of the screen.</summary>
public sealed class CredentialsReport(CredentialRegisterReader register, ReportWriter writer) : IReport
{
    /// <inheritdoc />
    public string Name => "credentials";

    /// <inheritdoc />
    public string Title => "Credentials";

    /// <inheritdoc />
    public string About => "Every credential held, with number, dates, state and the reason for it, and how, when, by whom and where it was checked and until when the check stands.";

    /// <inheritdoc />
    public string Page => AppLinks.Credentials;

    /// <inheritdoc />
    public IReadOnlyList<ReportParameter> Parameters =>
    [
        .. ReportParameters.DaysAndPeople, ReportParameters.CredentialType, ReportParameters.Choice("state", "State", [.. CredentialRegisterQuery.States.Select(s => new Choice(s.ToString(), StateLook.For(s).Word))]),
    ];

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
            SheetColumn.Text<CredentialRow>("Checked how", r => r.Check.How, 28),
            SheetColumn.Whole<CredentialRow>("Trust level", r => (int?)r.Check.Method, 12),
            SheetColumn.Day<CredentialRow>("Checked on", r => r.Check.On, 14),
            SheetColumn.Whole<CredentialRow>("Days since the check", r => r.Check.AgeDays, 14),
            SheetColumn.Text<CredentialRow>("Checked by", r => r.Check.By, 24),
            SheetColumn.Text<CredentialRow>("Source of the check", r => r.Check.Source, 40),
            SheetColumn.Day<CredentialRow>("Check stands until", r => r.Check.StandsUntil, 16),
            SheetColumn.Text<CredentialRow>("Check again", r => r.Check.Again(r.Person.Status.Day), 28),
            SheetColumn.Day<CredentialRow>("Status on", r => r.Person.Status.Day, 14),
            SheetColumn.Day<CredentialRow>("Printed last day", r => r.Holding.Current?.Dates.StatedExpiry, 15),
        ];
        writer.Write(this, request, columns, rows, target, ct, "Trust level: 1 document seen by a reviewer, 2 looked up at the issuer, 3 signed by the issuer.");
    }
}
