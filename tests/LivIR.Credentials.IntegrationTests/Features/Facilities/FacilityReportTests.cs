using System.Globalization;
using ClosedXML.Excel;
using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Facilities;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Facilities;
using LivIR.Credentials.Features.Facilities.AccreditationCalendar;
using LivIR.Credentials.Features.Facilities.FacilityDocuments;
using LivIR.Credentials.Features.Facilities.FacilityNumbers;
using LivIR.Credentials.Features.Facilities.FacilityUnits;
using LivIR.Credentials.Features.Reports;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Testing;
using Microsoft.AspNetCore.Http;

namespace LivIR.Credentials.IntegrationTests.Features.Facilities;

/// <summary>The workbooks of a facility's own records have the rows of its pages, in their order, and only for who looks after all of it.</summary>
public sealed class FacilityReportTests : IDisposable
{
    private readonly SqliteDatabase _database = new();
    private readonly Hospital _hospital;
    private readonly FacilityReader _facilities;

    public FacilityReportTests()
    {
        _hospital = new Hospital(_database);
        _facilities = new FacilityReader(_database, new FacilityStatusReader(_hospital.Statuses, new CatalogueCache()));
        var unit = Guid.CreateVersion7();
        _hospital.Add(
            new EvidenceKind { Code = "POLICY", Name = "Policy", Source = "s" },
            new UnitKind { Code = "ROOM", Name = "Room", Source = "s" },
            new MetricKind { Code = "CASES", Name = "Cases", Unit = "cases", Source = "s" },
            new AccreditationScheme { Code = "SCHEME", Name = "The scheme", OwnerCode = "BODY", RegionCode = "EU", States = [AccreditationState.Accredited] });
        _hospital.Add(
            new FacilityUnit { Id = unit, FacilityId = _hospital.Facility.Id, KindCode = "ROOM", Name = "Suite 1", SerialNumber = "SN-1", From = Hospital.Today.AddYears(-1), RecordedAt = _hospital.Now },
            FacilityEvidence.Record(Guid.CreateVersion7(), _hospital.Facility.Id, new FacilityEvidenceDetails("POLICY", "Second", Hospital.Today.AddDays(-9), Hospital.Today.AddDays(50), unit, "Nurse", Hospital.Today.AddDays(-1)), _hospital.Now, Guid.NewGuid()),
            FacilityEvidence.Record(Guid.CreateVersion7(), _hospital.Facility.Id, new FacilityEvidenceDetails("POLICY", "First", Hospital.Today.AddDays(-5), Hospital.Today.AddDays(-1)), _hospital.Now, Guid.NewGuid()),
            new FacilityMetric { Id = Guid.CreateVersion7(), FacilityId = _hospital.Facility.Id, KindCode = "CASES", From = Hospital.Today.AddDays(-30), To = Hospital.Today, Value = 12, RecordedAt = _hospital.Now },
            Accreditation.Record(Guid.CreateVersion7(), _hospital.Facility.Id, new AccreditationDetails("SCHEME", AccreditationState.Accredited, Hospital.Today.AddYears(-1), Hospital.Today.AddYears(1), SurveyOn: Hospital.Today.AddDays(40)), _hospital.Now, Guid.NewGuid()));
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private ReportWriter Writer => new(_hospital.Clock);

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Documents()
    {
        var reader = new DocumentReader(_database, _facilities);
        var shown = (await reader.ListAsync(Scope.Whole, "MAIN", AskedDays.Today, Ct))!;

        var report = new DocumentsReport(_facilities, reader, Writer);

        Assert.Equal(["First", "Second"], shown.Rows.Select(r => r.Document?.Title));
        Assert.Equal(["First", "Second"], await ColumnAsync(report, "Title"));
        Assert.Equal(["Expired", "Met"], await ColumnAsync(report, "State"));
        Assert.Equal(["", Serial(Hospital.Today.AddDays(-1))], await ColumnAsync(report, "Review by"));
        Assert.Empty(await ColumnAsync(report, "Title", _hospital.Acting(departments: _hospital.A).Scope));
    }

    [Fact]
    public async Task Rooms_and_equipment()
    {
        var report = new UnitsReport(_facilities, new UnitReader(_database, _facilities), Writer);

        Assert.Equal(["Suite 1"], await ColumnAsync(report, "Name"));
        Assert.Equal(["SN-1"], await ColumnAsync(report, "Serial number"));
        Assert.Equal(["1"], await ColumnAsync(report, "Documents"));
        Assert.Empty(await ColumnAsync(report, "Name", _hospital.Acting(departments: _hospital.A).Scope));
    }

    [Fact]
    public async Task Numbers()
    {
        var report = new NumbersReport(_facilities, new NumberReader(_database, _facilities), Writer);

        Assert.Equal(["12"], await ColumnAsync(report, "Figure"));
        Assert.Equal(["Cases"], await ColumnAsync(report, "Number"));
        Assert.Empty(await ColumnAsync(report, "Number", _hospital.Acting(departments: _hospital.A).Scope));
    }

    [Fact]
    public async Task The_accreditation_calendar()
    {
        var report = new CalendarReport(new CalendarReader(_facilities), Writer);

        Assert.Equal(["Survey", "Last valid day"], await ColumnAsync(report, "What"));
        Assert.Equal(["40", "365"], await ColumnAsync(report, "Days left"));
        Assert.Empty(await ColumnAsync(report, "What", _hospital.Acting(departments: _hospital.A).Scope));
    }

    // A day as a workbook keeps it.
    private static string Serial(DateOnly day) => day.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture);

    private static async Task<List<string>> ColumnAsync(IReport report, string heading, Scope? scope = null)
    {
        using var target = new MemoryStream();
        await report.WriteAsync(new ReportRequest(scope ?? Scope.Whole, AskedDays.Today, new QueryCollection(), "Test"), target, Ct);
        using var book = new XLWorkbook(target);
        return [.. ReportWorkbook.Main(book).DataRange.Rows().Where(r => r.CellsUsed().Any()).Select(r => r.Field(heading).GetFormattedString())];
    }
}
