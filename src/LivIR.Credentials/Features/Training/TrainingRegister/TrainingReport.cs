using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Reports;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Excel;

namespace LivIR.Credentials.Features.Training.TrainingRegister;

/// <summary>The training register: the rows and the order of the screen.</summary>
public sealed class TrainingReport(TrainingRegisterReader register, ReportWriter writer) : IReport
{
    /// <inheritdoc />
    public string Name => "training";

    /// <inheritdoc />
    public string Title => "Training records";

    /// <inheritdoc />
    public string About => "Activities with their credits or hours, category and day.";

    /// <inheritdoc />
    public string Page => AppLinks.Training;

    /// <inheritdoc />
    public IReadOnlyList<ReportParameter> Parameters => [.. ReportParameters.DaysAndPeople, new("category", "Category", ParameterKind.Choice), new("year", "Year", ParameterKind.Number) { Usual = "any" }];

    /// <inheritdoc />
    public Task<IReadOnlyList<Choice>> ChoicesAsync(string key, CancellationToken ct) => register.CategoriesAsync(ct);

    /// <inheritdoc />
    public async Task WriteAsync(ReportRequest request, Stream target, CancellationToken ct)
    {
        var query = new TrainingRegisterQuery(request.People(), request.Text("category"), request.Whole("year"), request.Text("sort"), request.Descending());
        var rows = await register.ReadAllAsync(request.Scope, query, request.Days, ct);
        SheetColumn<TrainingRow>[] columns =
        [
            SheetColumn.Text<TrainingRow>("Person", r => r.Person, 28).To(r => AppLinks.Person(r.StaffMemberId)),
            SheetColumn.Text<TrainingRow>("Number", r => r.EmployeeNumber, 12),
            SheetColumn.Text<TrainingRow>("Activity", r => r.Title, 40).To(r => AppLinks.Activity(r.Id)),
            SheetColumn.Text<TrainingRow>("Provider", r => r.Provider, 28),
            SheetColumn.Text<TrainingRow>("Category", r => r.Category, 28),
            SheetColumn.Amount<TrainingRow>("Amount", r => r.Amount),
            SheetColumn.Text<TrainingRow>("Unit", r => r.UnitWord, 10),
            SheetColumn.Day<TrainingRow>("Completed", r => r.CompletedOn),
            SheetColumn.Day<TrainingRow>("Makes up for", r => r.CountsFor, 14),
        ];
        writer.Write(this, request, columns, rows, target, ct);
    }
}
