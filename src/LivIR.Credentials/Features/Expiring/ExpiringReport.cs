using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Reports;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Excel;

namespace LivIR.Credentials.Features.Expiring;

/// <summary>The expiring list: the rows and the order of the screen.</summary>
public sealed class ExpiringReport(ExpiringReader expiring, ReportWriter writer) : IReport
{
    /// <inheritdoc />
    public string Name => "expiring";

    /// <inheritdoc />
    public string Title => "Expiring and expired credentials";

    /// <inheritdoc />
    public string About => "What has lapsed and what lapses within 30 to 120 days.";

    /// <inheritdoc />
    public string Page => AppLinks.Expiring;

    /// <inheritdoc />
    public IReadOnlyList<ReportParameter> Parameters =>
    [
        .. ReportParameters.DaysAndPeople, ReportParameters.CredentialType, ReportParameters.Choice("show", "Show", ExpiringQuery.Shown),
        ReportParameters.Choice("within", "Within", [new("", ExpiringQuery.WithinWords(ExpiringQuery.Usual.Within)), .. ExpiringQuery.Offered.Select(d => new Choice(ReportParts.Whole(d), ExpiringQuery.WithinWords(d)))]),
    ];

    /// <inheritdoc />
    public async Task WriteAsync(ReportRequest request, Stream target, CancellationToken ct)
    {
        var within = request.Whole("within") is { } asked && ExpiringQuery.Offered.Contains(asked) ? asked : ExpiringQuery.Usual.Within;
        var query = new ExpiringQuery(request.People(), within, request.Text("type"), request.Text("sort"), request.Descending(), Show: request.Text("show"));
        var rows = await expiring.ReadAllAsync(request.Scope, query, request.Days, ct);
        SheetColumn<ExpiringRow>[] columns =
        [
            SheetColumn.State<ExpiringRow>("State", r => ReportParts.Word(r.State), 14),
            SheetColumn.Text<ExpiringRow>("Person", r => r.Person.Name, 28).To(r => AppLinks.Person(r.Person.Id)),
            SheetColumn.Text<ExpiringRow>("Number", r => r.Person.EmployeeNumber, 12),
            SheetColumn.Text<ExpiringRow>("Profession", r => r.Person.Profession, 22),
            SheetColumn.Text<ExpiringRow>("Credential", r => r.Holding.Type.Name, 40),
            SheetColumn.Text<ExpiringRow>("Facility", r => r.Person.Facility, 22),
            SheetColumn.Text<ExpiringRow>("Department", r => r.Person.Department, 22),
            SheetColumn.Text<ExpiringRow>("Asked by", r => string.Join(", ", r.Clauses), 24),
            SheetColumn.Text<ExpiringRow>("Renewal", r => r.Waiting ? "in review" : "", 12),
            SheetColumn.Day<ExpiringRow>("Last valid day", r => r.Until, 15),
            SheetColumn.Text<ExpiringRow>("Why", r => r.Holding.Why, 40),
            SheetColumn.Day<ExpiringRow>("Status on", r => r.Day, 14),
        ];
        writer.Write(this, request, columns, rows, target, ct, query.Show switch { "lapsed" => "Lapsed.", "lapsing" => $"Lapsing within {within} days.", _ => $"Lapsing within {within} days, or lapsed." });
    }
}
