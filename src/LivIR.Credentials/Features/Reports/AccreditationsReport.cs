using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Shared.Excel;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Reports;

/// <summary>Accreditations of the facilities in scope, as the bodies stated them.</summary>
public sealed class AccreditationsReport(IDbContextFactory<CredentialsDbContext> contexts, TimeProvider clock) : IReport
{
    /// <inheritdoc />
    public string Name => "accreditations";

    /// <inheritdoc />
    public string Title => "Facility accreditations";

    /// <inheritdoc />
    public string About => "Schemes, numbers, granted and last valid days of your facilities.";

    /// <inheritdoc />
    public async Task WriteAsync(ReportRequest request, Stream target, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var facilities = request.Scope.Limit(db.Facilities).Select(f => f.Id);
        var schemes = await db.AccreditationSchemes.AsNoTracking().ToDictionaryAsync(s => s.Code, ct);
        var now = clock.GetUtcNow().UtcDateTime;
        var rows = await db.Accreditations.AsNoTracking().Include(a => a.Facility)
            .Where(a => facilities.Contains(a.FacilityId) && a.SupersededAt == null)
            .OrderBy(a => a.Facility.Name).ThenBy(a => a.SchemeCode).ThenBy(a => a.GrantedOn).ThenBy(a => a.Id).ToListAsync(ct);
        SheetColumn<Data.Model.Facilities.Accreditation>[] columns =
        [
            SheetColumn.Text<Data.Model.Facilities.Accreditation>("Facility", a => a.Facility.Name, 24),
            SheetColumn.Text<Data.Model.Facilities.Accreditation>("Scheme", a => schemes[a.SchemeCode].Name, 40),
            SheetColumn.Text<Data.Model.Facilities.Accreditation>("Body", a => schemes[a.SchemeCode].OwnerCode, 12),
            SheetColumn.Text<Data.Model.Facilities.Accreditation>("Unit", a => a.Unit, 20),
            SheetColumn.Text<Data.Model.Facilities.Accreditation>("Number", a => a.Number, 18),
            SheetColumn.Text<Data.Model.Facilities.Accreditation>("Stated by the body", a => a.State.ToString(), 20),
            SheetColumn.Day<Data.Model.Facilities.Accreditation>("Granted", a => a.GrantedOn),
            SheetColumn.Day<Data.Model.Facilities.Accreditation>("Last valid day", a => a.ExpiresOn, 15),
        ];
        WorkbookWriter.Write(new ReportSheet<Data.Model.Facilities.Accreditation>(Title, ReportParts.Context(this, request, now), columns, rows), target);
    }
}
