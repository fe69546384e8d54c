using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Reports;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Excel;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Privileges.WhoMay;

/// <summary>Who may do a procedure: the rows and the order of the screen. Without a choice of facility or procedure it tells of all of them, one after the other.</summary>
public sealed class ClearanceReport(IDbContextFactory<CredentialsDbContext> contexts, ClearanceReader clearances, ReportWriter writer) : IReport
{
    /// <inheritdoc />
    public string Name => "clearance";

    /// <inheritdoc />
    public string Title => "Clearance list";

    /// <inheritdoc />
    public string About => "Who may do which procedures at a facility on a day, and why not.";

    /// <inheritdoc />
    public string Page => AppLinks.Clearance;

    /// <inheritdoc />
    public IReadOnlyList<ReportParameter> Parameters => [.. ReportParameters.DaysAndFacility, new("procedure", "Procedure or class", ParameterKind.Choice), new("person", "Person", ParameterKind.Record)];

    /// <inheritdoc />
    public async Task<IReadOnlyList<Choice>> ChoicesAsync(string key, CancellationToken ct) =>
        [.. (await clearances.ClassesAsync(ct)).SelectMany(c => c.Procedures.Select(p => new Choice(p.Code, $"{p.Name} ({p.Code})")).Prepend(new Choice(c.Code, $"All of {c.Name}")))];

    /// <inheritdoc />
    public async Task WriteAsync(ReportRequest request, Stream target, CancellationToken ct)
    {
        List<Row> rows = [];
        foreach (var (facility, procedure) in await AskedAsync(request, ct))
        {
            var person = Guid.TryParse(request.Text("person"), out var id) ? id : (Guid?)null;
            var answer = await clearances.ReadAsync(request.Scope, new ClearanceQuery(facility, procedure, person), request.Days, ct);
            if (answer.IsSuccess)
            {
                rows.AddRange(answer.Value.People.Select(p => new Row(answer.Value, p)));
            }
        }

        writer.Write(this, request, Columns, rows, target, ct, "An overdue evaluation is shown and does not end a clearance.");
    }

    private static readonly SheetColumn<Row>[] Columns =
    [
        SheetColumn.Text<Row>("Facility", r => r.List.Facility.Name, 22),
        SheetColumn.Text<Row>("Procedure", r => r.List.What, 30),
        SheetColumn.Text<Row>("Class", r => r.List.Class.Name, 28),
        SheetColumn.Text<Row>("Person", r => r.Person.Name, 26),
        SheetColumn.Text<Row>("Number", r => r.Person.EmployeeNumber, 12),
        SheetColumn.Text<Row>("Profession", r => r.Person.Profession, 22),
        SheetColumn.State<Row>("Answer", r => PrivilegeWords.Word(PrivilegeWords.Look(r.Person.Answer, r.Person.EndsSoon)), 20),
        SheetColumn.Day<Row>("Until", r => r.Person.Answer.Until),
        SheetColumn.Day<Row>("Since", r => r.Person.Answer.Cleared ? null : r.Person.Answer.Since),
        SheetColumn.Text<Row>("Why not, or what ends it", r => r.Person.Answer.Why, 60),
        SheetColumn.Text<Row>("Shortest way", r => r.Person.Way, 50),
        SheetColumn.Day<Row>("Cleared again from", r => r.Person.Answer.Again),
        SheetColumn.Text<Row>("Evaluations", r => string.Join("; ", r.Person.Overdue.Select(d => PrivilegeWords.Due(d, r.List.Day))), 30),
        SheetColumn.Day<Row>("Status on", r => r.List.Day),
    ];

    private async Task<IReadOnlyList<(string Facility, string Procedure)>> AskedAsync(ReportRequest request, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var facilities = request.Text("facility") is { } facility ? [facility] : await request.Scope.Limit(db.Facilities).OrderBy(f => f.Name).Select(f => f.Code).ToListAsync(ct);
        var procedures = request.Text("procedure") is { } procedure ? [procedure] : (await clearances.ClassesAsync(ct)).Select(c => c.Code);
        return [.. facilities.SelectMany(f => procedures.Select(p => (f, p)))];
    }

    private sealed record Row(ClearanceList List, ClearedPerson Person);
}
