using ClosedXML.Excel;
using LivIR.Credentials.Features.Audit.AuditTrail;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Credentials.CredentialRegister;
using LivIR.Credentials.Features.Expiring;
using LivIR.Credentials.Features.Reports;
using LivIR.Credentials.Features.Training.HoursRegister;
using LivIR.Credentials.Features.Training.TrainingRegister;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Testing;

namespace LivIR.Credentials.IntegrationTests.Features.Reports;

/// <summary>Some reports of a hospital, run as the product runs them.</summary>
internal sealed class ReportDesk
{
    public ReportDesk(SqliteDatabase database, Hospital hospital)
    {
        var filters = new Filters(database);
        var writer = new ReportWriter(hospital.Clock);
        Audit = new AuditTrailReader(database, hospital.Statuses);
        Catalogue = new ReportCatalogue(
        [
            new ExpiringReport(new ExpiringReader(database, hospital.People), writer),
            new CredentialsReport(new CredentialRegisterReader(database, hospital.People), writer),
            new TrainingReport(new TrainingRegisterReader(database, hospital.People), writer),
            new HoursReport(new HoursRegisterReader(database, hospital.People), writer),
            new AuditReport(Audit, writer),
        ]);
        Runner = new ReportRunner(Catalogue, filters, database, hospital.Clock);
        Saved = new SavedReportReader(database, Runner);
    }

    public ReportCatalogue Catalogue { get; }

    public ReportRunner Runner { get; }

    public SavedReportReader Saved { get; }

    public AuditTrailReader Audit { get; }

    public static ReportAsk Ask(string report, params (string Key, string Value)[] values) => new(report, [.. values.Select(v => new KeyValuePair<string, string>(v.Key, v.Value))]);

    public static ReportAsker Asker(Scope scope, params string[] roles) => new(scope, "Test", roles.Length == 0 ? null : roles);

    /// <summary>A column of the workbook of a report, in the order of its rows.</summary>
    public async Task<IReadOnlyList<string>> ColumnAsync(ReportAsk ask, ReportAsker asker, string heading, CancellationToken ct)
    {
        var prepared = await Runner.PrepareAsync(ask, asker, ct);
        Assert.True(prepared.IsSuccess, prepared.Error?.Message);
        using var file = new MemoryStream();
        await prepared.Value.WriteAsync(file, ct);
        file.Position = 0;
        using var workbook = new XLWorkbook(file);
        var table = workbook.Worksheets.SelectMany(s => s.Tables).First(t => t.Fields.Any(f => f.Name == heading));
        return [.. table.DataRange.Rows().Select(row => row.Field(heading).GetFormattedString().Trim()).Where((_, i) => !table.DataRange.Row(i + 1).IsEmpty())];
    }
}
