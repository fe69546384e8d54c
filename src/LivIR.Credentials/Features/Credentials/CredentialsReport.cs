using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Reports;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared.Excel;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Credentials;

/// <summary>Every type held by everyone in scope, with number, dates, state and why.</summary>
public sealed class CredentialsReport(IDbContextFactory<CredentialsDbContext> contexts, StatusReader statuses, TimeProvider clock) : IReport
{
    /// <inheritdoc />
    public string Name => "credentials";

    /// <inheritdoc />
    public string Title => "Credentials";

    /// <inheritdoc />
    public string About => "Every credential held, with number, dates, state and the reason for it.";

    /// <inheritdoc />
    public async Task WriteAsync(ReportRequest request, Stream target, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var people = request.Scope.Limit(db.StaffMembers.AsNoTracking(), statuses.EarliestToday);
        var names = await people.Select(p => new { p.Id, p.Title, p.GivenName, p.FamilyName, p.EmployeeNumber }).ToListAsync(ct);
        var all = await statuses.ReadAsync(db, people, request.AsOf, ct);
        var rows = names
            .OrderBy(n => n.FamilyName, StringComparer.InvariantCulture).ThenBy(n => n.GivenName, StringComparer.InvariantCulture).ThenBy(n => n.EmployeeNumber, StringComparer.Ordinal)
            .SelectMany(n => all[n.Id].Status.Holdings.Select(h =>
                new Row(string.Join(' ', new[] { n.Title, n.GivenName, n.FamilyName }.Where(part => part is not null)), n.EmployeeNumber, h, all[n.Id].Day)))
            .ToList();
        SheetColumn<Row>[] columns =
        [
            SheetColumn.Text<Row>("Person", r => r.Person, 28),
            SheetColumn.Text<Row>("Number", r => r.EmployeeNumber, 12),
            SheetColumn.Text<Row>("Credential", r => r.Holding.Type.Name, 40),
            SheetColumn.Text<Row>("Code", r => r.Holding.Type.Code, 14),
            SheetColumn.Text<Row>("Issued by", r => r.Holding.Type.IssuingBodyCode, 14),
            SheetColumn.Text<Row>("Certificate number", r => r.Holding.Current?.Number, 20),
            SheetColumn.Day<Row>("Issued", r => r.Holding.Current?.Dates.IssuedOn),
            SheetColumn.Day<Row>("Last valid day", r => r.Holding.Until, 15),
            SheetColumn.State<Row>("State", r => ReportParts.Word(r.Holding.State), 14),
            SheetColumn.Text<Row>("Why", r => r.Holding.Why, 48),
            SheetColumn.Day<Row>("Status on", r => r.Day, 14),
        ];
        WorkbookWriter.Write(new ReportSheet<Row>(Title, ReportParts.Context(this, request, clock.GetUtcNow().UtcDateTime), columns, rows), target);
    }

    private sealed record Row(string Person, string EmployeeNumber, Holding Holding, DateOnly Day);
}
