using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Reports;
using LivIR.Credentials.Shared.Excel;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Training;

/// <summary>Training records of everyone in scope.</summary>
public sealed class TrainingReport(IDbContextFactory<CredentialsDbContext> contexts, StatusReader statuses, TimeProvider clock) : IReport
{
    /// <inheritdoc />
    public string Name => "training";

    /// <inheritdoc />
    public string Title => "Training records";

    /// <inheritdoc />
    public string About => "Activities with their credits or hours, category and day.";

    /// <inheritdoc />
    public async Task WriteAsync(ReportRequest request, Stream target, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var people = request.Scope.Limit(db.StaffMembers, statuses.EarliestToday).Select(p => p.Id);
        var rows = await db.TrainingRecords
            .Where(t => people.Contains(t.StaffMemberId) && t.SupersededAt == null && (request.AsOf == null || t.CompletedOn <= request.AsOf))
            .OrderBy(t => t.StaffMember.FamilyName).ThenBy(t => t.StaffMember.GivenName).ThenBy(t => t.CompletedOn).ThenBy(t => t.Id)
            .Select(t => new Row(t.StaffMember.GivenName + " " + t.StaffMember.FamilyName, t.StaffMember.EmployeeNumber, t.Title, t.Provider, t.Category.Name, t.Amount, t.Category.Unit.ToString(), t.CompletedOn))
            .ToListAsync(ct);
        SheetColumn<Row>[] columns =
        [
            SheetColumn.Text<Row>("Person", r => r.Person, 28),
            SheetColumn.Text<Row>("Number", r => r.EmployeeNumber, 12),
            SheetColumn.Text<Row>("Activity", r => r.Title, 40),
            SheetColumn.Text<Row>("Provider", r => r.Provider, 28),
            SheetColumn.Text<Row>("Category", r => r.Category, 28),
            SheetColumn.Amount<Row>("Amount", r => r.Amount),
            SheetColumn.Text<Row>("Unit", r => r.Unit, 10),
            SheetColumn.Day<Row>("Completed", r => r.CompletedOn),
        ];
        WorkbookWriter.Write(new ReportSheet<Row>(Title, ReportParts.Context(this, request, clock.GetUtcNow().UtcDateTime), columns, rows), target);
    }

    private sealed record Row(string Person, string EmployeeNumber, string Title, string? Provider, string Category, decimal Amount, string Unit, DateOnly CompletedOn);
}
