using LivIR.Credentials.Features.Reports;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Excel;
using LivIR.Credentials.Shared.States;

namespace LivIR.Credentials.Features.Crosswalk;

/// <summary>The crosswalk of the screen: a row for each piece of evidence, a column for each standard.</summary>
public sealed class CrosswalkReport(CrosswalkReader crosswalk, ReportWriter writer) : IReport
{
    /// <inheritdoc />
    public string Name => "crosswalk";

    /// <inheritdoc />
    public string Title => "Crosswalk of two standards";

    /// <inheritdoc />
    public string About => "Which evidence serves which clauses of two standards at a facility, and what one still lacks.";

    /// <inheritdoc />
    public string Page => AppLinks.Crosswalk;

    /// <inheritdoc />
    public IReadOnlyList<ReportParameter> Parameters =>
        [.. ReportParameters.DaysAndFacility, new("from", "Follows", ParameterKind.Standard) { Usual = "The first" }, new("to", "What it lacks for", ParameterKind.Standard) { Usual = "The next" }];

    /// <inheritdoc />
    public async Task WriteAsync(ReportRequest request, Stream target, CancellationToken ct)
    {
        var view = await crosswalk.ReadAsync(request.Scope, new CrosswalkQuery(request.Text("facility"), request.Text("from"), request.Text("to")), request.Days, ct);
        var day = view.Answer?.Facility.Day ?? default;
        SheetColumn<CrosswalkRow>[] columns =
        [
            SheetColumn.Text<CrosswalkRow>("Kind", r => r.Piece.Kind.ToString(), 14),
            SheetColumn.Text<CrosswalkRow>("Evidence", r => r.Name, 50),
            SheetColumn.Text<CrosswalkRow>("On record", r => r.OnRecord, 24),
            SheetColumn.Text<CrosswalkRow>(view.Answer?.From.Standard.Code ?? "From", r => Cell(r.Clauses[0], day), 40),
            SheetColumn.Text<CrosswalkRow>(view.Answer?.To.Standard.Code ?? "To", r => Cell(r.Clauses[1], day), 40),
            SheetColumn.Text<CrosswalkRow>("Shortest way to what is open", r => Ways(r.Clauses[1], day), 50),
        ];
        writer.Write(this, request, columns, view.Answer?.Rows ?? [], target, ct, CrosswalkWords.Answer(view.Answer));
    }

    private static string Cell(IReadOnlyList<FacilityFinding> clauses, DateOnly day) => string.Join("; ", clauses.Select(c => $"{c.Clause.Requirement.Clause}: {StateLook.For(c.StateOn(day)).Word}"));

    private static string Ways(IReadOnlyList<FacilityFinding> clauses, DateOnly day) => string.Join("; ", clauses
        .Where(c => c.StateOn(day).CountsAsNotMet()).SelectMany(c => c.Explain(day).Ways.Take(1).Select(w => $"{c.Clause.Requirement.Clause}: {w.What} {w.Who}.")));
}
