using LivIR.Credentials.Features.Reports;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Excel;

namespace LivIR.Credentials.Features.Standards.RehearseDraft;

/// <summary>Who and what a draft would concern: the rows and the order of the screen. Without a draft in the address, the one last worked on.</summary>
public sealed class RehearsalReport(RehearsalReader rehearsals, DraftDesk drafts, ReportWriter writer) : IReport
{
    /// <inheritdoc />
    public string Name => "rehearsal";

    /// <inheritdoc />
    public string Title => "Rehearsal of rules";

    /// <inheritdoc />
    public string About => "Who and what would change state if the open draft of rules last worked on were published.";

    /// <inheritdoc />
    public string Page => AppLinks.RuleDrafts;

    /// <inheritdoc />
    public IReadOnlyList<ReportParameter> Parameters =>
        [ReportParameters.AsOf, ReportParameters.Choice("show", "Show", [new(nameof(ShownChanges.Opens), "What would open"), new(nameof(ShownChanges.Closes), "What would close"), new(nameof(ShownChanges.Other), "Where only the word changes"), new(nameof(ShownChanges.All), "All")]), new("draft", "Draft", ParameterKind.Record)];

    /// <inheritdoc />
    public string PageOf(IReadOnlyDictionary<string, string> values) =>
        values.TryGetValue("draft", out var draft) && Guid.TryParse(draft, out var id) ? ReportParts.Link(AppLinks.RuleDraft(id), values.Where(v => v.Key is "asOf" or "show")) : Page;

    /// <inheritdoc />
    public async Task WriteAsync(ReportRequest request, Stream target, CancellationToken ct)
    {
        var id = Guid.TryParse(request.Text("draft"), out var asked) ? asked : (await drafts.ListAsync(ct)).FirstOrDefault(d => d.IsOpen)?.Id;
        var draft = id is { } known ? await rehearsals.ReadAsync(known, request.Days.AsOf, request.Scope, ct) : null;
        var shown = Enum.TryParse<ShownChanges>(request.Text("show"), out var wanted) ? wanted : ShownChanges.All;
        IReadOnlyList<ChangeRow> rows = draft?.Rehearsal is null ? [] : ChangeList.Of(draft, shown);
        SheetColumn<ChangeRow>[] columns =
        [
            SheetColumn.Text<ChangeRow>("Person or facility", r => r.Subject, 28),
            SheetColumn.Text<ChangeRow>("Profession", r => r.Person?.Profession, 22),
            SheetColumn.Text<ChangeRow>("Facility", r => r.Change.Facility.Name, 22),
            SheetColumn.Text<ChangeRow>("Clause", r => r.Change.Clause.Label, 18),
            SheetColumn.Text<ChangeRow>("What is asked", r => r.Change.Clause.Requirement.Title, 40),
            SheetColumn.State<ChangeRow>("State now", r => ReportParts.Word(r.Change.From), 14),
            SheetColumn.State<ChangeRow>("State then", r => ReportParts.Word(r.Change.To), 14),
            SheetColumn.Text<ChangeRow>("Cleared now", r => Cleared(r.Clearance?.ClearedNow), 12),
            SheetColumn.Text<ChangeRow>("Cleared then", r => Cleared(r.Clearance?.ClearedThen), 12),
            SheetColumn.Text<ChangeRow>("Why", r => r.Change.Why, 50),
            SheetColumn.Text<ChangeRow>("Way to green", r => r.Change.Told?.Ways.Select(w => $"{w.What} ({w.Who})").FirstOrDefault(), 40),
            SheetColumn.Day<ChangeRow>("Status on", r => r.Change.Day, 14),
        ];
        writer.Write(this, request, columns, rows, target, ct, Note(draft));
    }

    private static string Cleared(bool? cleared) => cleared switch
    {
        null => "",
        true => "yes",
        _ => "no",
    };

    private static string Note(RehearsedDraft? draft) => draft switch
    {
        null => "There is no open draft of rules.",
        { Draft.PublishedAt: not null } => $"“{draft.Draft.Name}” is published; there is nothing to rehearse.",
        { Rehearsal: null } => $"“{draft.Draft.Name}” cannot be rehearsed yet: {(draft.Proposal.Problems is [var first, ..] ? $"{first.About}: {first.Words}" : DraftWords.Summary(draft.Draft.Content))}",
        _ => $"Draft “{draft.Draft.Name}”: {DraftWords.Summary(draft.Draft.Content)}. Nothing of it counts before it is published.",
    };
}
