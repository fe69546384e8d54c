using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Actions;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Reports;
using LivIR.Credentials.Rules.Explanations;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.States;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Excel;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Facilities;

/// <summary>The clauses of the facilities in scope, in the order of a facility's page: one row each.</summary>
public sealed class ClausesReport(IDbContextFactory<CredentialsDbContext> contexts, FacilityStatusReader facilities, ActionReader actions, ReportWriter writer) : IReport
{
    /// <inheritdoc />
    public string Name => "clauses";

    /// <inheritdoc />
    public string Title => "Clauses of facilities";

    /// <inheritdoc />
    public string About => "Every clause of every standard your facilities follow: state, what it rests on, the way to green, gaps.";

    /// <inheritdoc />
    public string Page => AppLinks.Facilities;

    /// <inheritdoc />
    public IReadOnlyList<ReportParameter> Parameters => [.. ReportParameters.DaysAndFacility, ReportParameters.Standard];

    /// <inheritdoc />
    public string PageOf(IReadOnlyDictionary<string, string> values) => ReportParts.AtFacility(Page, values, AppLinks.Facility);

    /// <summary>The rows of the facilities in scope, or of one.</summary>
    public async Task<IReadOnlyList<ClauseLine>> RowsAsync(ReportRequest request, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var read = await facilities.ReadAsync(db, request.Scope, request.Days, ct, request.Text("facility"));
        var names = new Dictionary<Guid, string>();
        foreach (var facility in read)
        {
            foreach (var (id, name) in await FacilityStatusReader.NamesAsync(db, facility.Facility.Id, ct))
            {
                names[id] = name;
            }
        }

        var open = (await actions.ReadAsync(request.Scope, new ActionQuery(request.Text("facility")), request.Days, ct)).ToLookup(a => (a.FacilityCode, a.Subject.StandardCode, a.Subject.Clause));
        return [.. read.SelectMany(status => Rows(status, names, open)).Where(row => request.Text("standard") is not { } standard || row.Standard.Standard.Code == standard)];
    }

    /// <inheritdoc />
    public async Task WriteAsync(ReportRequest request, Stream target, CancellationToken ct)
    {
        SheetColumn<ClauseLine>[] columns =
        [
            SheetColumn.Text<ClauseLine>("Facility", r => r.Status.Facility.Name, 22).To(r => AppLinks.Facility(r.Status.Facility.Code)),
            SheetColumn.Text<ClauseLine>("Standard", r => r.Standard.Standard.Code, 12),
            SheetColumn.Text<ClauseLine>("Edition", r => r.Standard.Edition, 10),
            SheetColumn.Text<ClauseLine>("Clause", r => r.Finding.Clause.Requirement.Clause, 14),
            SheetColumn.Text<ClauseLine>("Requirement", r => r.Finding.Clause.Requirement.Title, 50),
            SheetColumn.Text<ClauseLine>("Tier", r => r.Finding.Clause.Requirement.Tier == Tier.Core ? "core" : "extended", 10),
            SheetColumn.Text<ClauseLine>("Binding", r => r.Finding.Clause.Requirement.Binding.ToString().ToLowerInvariant(), 14),
            SheetColumn.State<ClauseLine>("State", r => ReportParts.Word(r.State), 14),
            SheetColumn.Day<ClauseLine>("Until", r => r.Finding.UntilOn(r.Status.Day)),
            SheetColumn.Text<ClauseLine>("Why", r => r.Told.Why, 50),
            SheetColumn.Text<ClauseLine>("Counts", r => r.Names(r.Told.Counting), 40),
            SheetColumn.Text<ClauseLine>("Does not count", r => r.Names(r.Told.NotCounting), 40),
            SheetColumn.Text<ClauseLine>("Shortest way", r => r.Told.Ways is [var way, ..] ? way.What : "", 40),
            SheetColumn.Text<ClauseLine>("Who can do it", r => r.Told.Ways is [var way, ..] ? way.Who : "", 24),
            SheetColumn.Text<ClauseLine>("Rests on one person", r => r.Single, 28),
            SheetColumn.Text<ClauseLine>("Action", r => string.Join("; ", r.Actions.Select(a => a.Course.Terms.Title)), 36),
            SheetColumn.Text<ClauseLine>("Action owner", r => string.Join("; ", r.Actions.Select(a => a.Owner)), 24),
            SheetColumn.Day<ClauseLine>("Action due", r => r.Actions.Count == 0 ? null : r.Actions.Min(a => a.Course.Terms.DueOn)),
            SheetColumn.Whole<ClauseLine>($"Days open, {FacilityWords.MonthsBack} months", r => FacilityWords.GapDays(r.Finding, r.Status.Day), 14),
            SheetColumn.Text<ClauseLine>("Gaps", r => string.Join("; ", FacilityWords.Gaps(r.Finding, r.Status.Day)), 30),
            SheetColumn.Day<ClauseLine>("Status on", r => r.Status.Day),
        ];
        writer.Write(this, request, columns, await RowsAsync(request, ct), target, ct, FacilityWords.Formula);
    }

    private static IEnumerable<ClauseLine> Rows(FacilityStatus status, IReadOnlyDictionary<Guid, string> names, ILookup<(string, string?, string?), ActionRow> open)
    {
        var single = SinglePoints.Of(status.Timeline, status.Day).Where(p => p.Thing.Kind == Deciding.People).ToLookup(p => p.Finding);
        return status.Standards.SelectMany(standard => standard.InOrder.Select(finding => ClauseLine.Of(status, standard, finding) with
        {
            Single = string.Join(", ", single[finding].Select(p => names.GetValueOrDefault(p.Thing.Id!.Value, "one person"))),
            Names = notes => string.Join("; ", notes.Select(n => n.Name.Length > 0 ? n.Name : n.Id is { } id ? names.GetValueOrDefault(id, "") : "").Where(name => name.Length > 0)),
            Actions = [.. open[(status.Facility.Code, standard.Standard.Code, finding.Clause.Requirement.Clause)]],
        }));
    }
}

/// <summary>One clause of one facility on a day.</summary>
/// <param name="Status">The facility.</param>
/// <param name="Standard">The standard.</param>
/// <param name="Finding">The clause.</param>
/// <param name="State">Its state.</param>
/// <param name="Told">Why.</param>
public sealed record ClauseLine(FacilityStatus Status, StandardReadiness Standard, FacilityFinding Finding, FindingState State, Explanation Told)
{
    /// <summary>The people it rests on alone.</summary>
    public string Single { get; init; } = "";

    /// <summary>What notes are called.</summary>
    public Func<IReadOnlyList<Note>, string> Names { get; init; } = static _ => "";

    /// <summary>What is to be done about it.</summary>
    public IReadOnlyList<ActionRow> Actions { get; init; } = [];

    /// <summary>The clause on the day of the facility's status.</summary>
    public static ClauseLine Of(FacilityStatus status, StandardReadiness standard, FacilityFinding finding) =>
        new(status, standard, finding, finding.StateOn(status.Day), finding.Explain(status.Day));
}
