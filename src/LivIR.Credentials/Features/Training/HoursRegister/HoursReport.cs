using LivIR.Credentials.Features.Reports;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Excel;

namespace LivIR.Credentials.Features.Training.HoursRegister;

/// <summary>Hours against the clauses that ask them: the rows and the order of the screen.</summary>
public sealed class HoursReport(HoursRegisterReader register, ReportWriter writer) : IReport
{
    /// <inheritdoc />
    public string Name => "hours";

    /// <inheritdoc />
    public string Title => "Training hours against rules";

    /// <inheritdoc />
    public string About => "For each person and each clause that asks hours: the window, what is needed, what counts, what is missing, parts and limits, and until when it stays met.";

    /// <inheritdoc />
    public string Page => AppLinks.TrainingHours;

    /// <inheritdoc />
    public IReadOnlyList<ReportParameter> Parameters => [.. ReportParameters.DaysAndPeople, ReportParameters.Standard, ReportParameters.Choice("show", "Show", HoursQuery.Offered)];

    /// <inheritdoc />
    public async Task WriteAsync(ReportRequest request, Stream target, CancellationToken ct)
    {
        var query = new HoursQuery(request.People(), request.Text("standard"), request.Text("show"), request.Text("sort"), request.Descending());
        SheetColumn<HoursRow>[] columns =
        [
            SheetColumn.Text<HoursRow>("Person", r => r.Person.Name, 28),
            SheetColumn.Text<HoursRow>("Number", r => r.Person.EmployeeNumber, 12),
            SheetColumn.Text<HoursRow>("Profession", r => r.Person.Profession, 22),
            SheetColumn.Text<HoursRow>("Facility", r => r.Hours.Finding.Facility.Name, 22),
            SheetColumn.Text<HoursRow>("Department", r => r.Person.Department, 22),
            SheetColumn.Text<HoursRow>("Clause", r => r.Hours.Finding.Clause.Label, 18),
            SheetColumn.Text<HoursRow>("What counts", r => r.Hours.Subject, 34),
            SheetColumn.Text<HoursRow>("What is asked", r => r.Hours.Asked, 36),
            SheetColumn.State<HoursRow>("State of the clause", r => ReportParts.Word(r.Hours.State), 16),
            SheetColumn.Text<HoursRow>("Window", r => r.Title, 14),
            SheetColumn.Day<HoursRow>("From", r => r.Window?.Window.From),
            SheetColumn.Day<HoursRow>("Last day", r => r.Window?.Window.LastDay),
            SheetColumn.Amount<HoursRow>("Needed", r => r.Needed),
            SheetColumn.Amount<HoursRow>("Counted", r => r.Counted),
            SheetColumn.Amount<HoursRow>("Missing", r => r.Missing),
            SheetColumn.Text<HoursRow>("Unit", r => r.Hours.Unit, 10),
            SheetColumn.Text<HoursRow>("Parts asked", r => r.Parts, 44),
            SheetColumn.Text<HoursRow>("Limits", r => r.Caps, 44),
            SheetColumn.Text<HoursRow>("Not on record", r => r.Hours.Progress.Missing, 36),
            SheetColumn.Day<HoursRow>("Met until", r => r.MetUntil),
            SheetColumn.Day<HoursRow>("Status on", r => r.Person.Status.Day),
        ];
        writer.Write(this, request, columns, await register.ReadAllAsync(request.Scope, query, request.Days, ct), target, ct, "One row for each window: the one that decides now, and the one that runs.");
    }
}
