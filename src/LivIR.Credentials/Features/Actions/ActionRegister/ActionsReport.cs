using LivIR.Credentials.Features.Reports;
using LivIR.Credentials.Rules.Actions;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Excel;

namespace LivIR.Credentials.Features.Actions.ActionRegister;

/// <summary>The register of actions: the rows and the order of the screen.</summary>
public sealed class ActionsReport(ActionReader actions, ReportWriter writer) : IReport
{
    /// <inheritdoc />
    public string Name => "actions";

    /// <inheritdoc />
    public string Title => "Corrective actions";

    /// <inheritdoc />
    public string About => "What has to be put right at your facilities: owner, last day, steps, and who verified it.";

    /// <inheritdoc />
    public string Page => AppLinks.Actions;

    /// <inheritdoc />
    public IReadOnlyList<ReportParameter> Parameters =>
    [
        .. ReportParameters.DaysAndFacility, ReportParameters.Standard, ReportParameters.Choice("stage", "Show", ActionQuery.Offered), ReportParameters.Choice("overdue", "Overdue", [new("true", "Overdue only")]), new("q", "Search", ParameterKind.Text),
    ];

    /// <inheritdoc />
    public async Task WriteAsync(ReportRequest request, Stream target, CancellationToken ct)
    {
        var query = new ActionQuery(request.Text("facility"), request.Text("stage"), bool.TryParse(request.Text("overdue"), out var late) && late, request.Text("standard"), request.Text("q"));
        SheetColumn<ActionRow>[] columns =
        [
            SheetColumn.State<ActionRow>("State", r => new StateWord(ActionWords.Look(r).Word, Tone(r)), 14),
            SheetColumn.Text<ActionRow>("Stage", r => ActionWords.Stage(r.Course.Stage), 12),
            SheetColumn.Text<ActionRow>("Facility", r => r.Facility, 22),
            SheetColumn.Text<ActionRow>("Action", r => r.Course.Terms.Title, 44),
            SheetColumn.Text<ActionRow>("What is wrong", r => r.Course.Terms.Wrong, 50),
            SheetColumn.Text<ActionRow>("Standard", r => r.Subject.StandardCode, 12),
            SheetColumn.Text<ActionRow>("Clause", r => r.Subject.Clause, 14),
            SheetColumn.Text<ActionRow>("For", r => r.Person ?? "the facility", 24),
            SheetColumn.Text<ActionRow>("Comes from", r => ActionWords.Source(r.Subject.Source), 14),
            SheetColumn.Text<ActionRow>("Owner", r => r.Owner, 24),
            SheetColumn.Day<ActionRow>("Due", r => r.Course.Terms.DueOn),
            SheetColumn.Whole<ActionRow>("Days overdue", r => r.DaysOverdue, 13),
            SheetColumn.Text<ActionRow>("Steps done", r => ActionWords.Steps(r.Course), 14),
            SheetColumn.Text<ActionRow>("Said to be done", r => r.Course.Completed?.Words, 40),
            SheetColumn.Text<ActionRow>("By", r => r.Course.Completed?.ByName, 22),
            SheetColumn.Text<ActionRow>("Verified by", r => r.Course.Stage == ActionStage.Verified ? r.Course.Entries[^1].ByName : null, 22),
            SheetColumn.Instant<ActionRow>("Last entry at", r => r.Course.Entries[^1].At),
            SheetColumn.Day<ActionRow>("Status on", r => r.Day),
        ];
        writer.Write(this, request, columns, await actions.ReadAsync(request.Scope, query, request.Days, ct), target, ct, "Overdue is counted on the facility's own day, until somebody else has verified the action.");
    }

    private static StateTone Tone(ActionRow row) => row.DaysOverdue > 0 ? StateTone.Bad : row.Course.Stage switch
    {
        ActionStage.Open => StateTone.Warn,
        ActionStage.Waiting => StateTone.Wait,
        ActionStage.Verified => StateTone.Met,
        _ => StateTone.Calm,
    };
}
