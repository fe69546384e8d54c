using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Data.Seeding;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.AspNetCore.Components;

namespace LivIR.Credentials.Features.Standards.ClauseEditor;

/// <summary>Change a clause, add one, or end one, in a draft.</summary>
public sealed partial class ClauseEditorPage
{
    private ClauseForm _form = new();
    private ClauseEdition? _opened;
    private ClauseChange? _loaded;
    private DraftFile? _draft;
    private RuleChoices _choices = null!;
    private RuleWords _words = null!;
    private IReadOnlyList<ProposalProblem> _problems = [];
    private bool _read;

    [SupplyParameterFromQuery]
    private string? Standard { get; set; }

    [SupplyParameterFromQuery]
    private string? Edition { get; set; }

    [SupplyParameterFromQuery]
    private string? Clause { get; set; }

    [SupplyParameterFromQuery]
    private Guid? Draft { get; set; }

    [SupplyParameterFromQuery]
    private int? Wording { get; set; }

    [Inject]
    private ClauseEditorReader Reader { get; set; } = null!;

    [Inject]
    private KeepClauseHandler Handler { get; set; } = null!;

    [Inject]
    private StatusReader Statuses { get; set; } = null!;

    [Inject]
    private CurrentUser CurrentUser { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string Back => _draft is { } draft ? AppLinks.RuleDraft(draft.Id) : $"{StandardsLinks.Edition(_opened!.Standard.Code, _opened.Edition)}#{Uri.EscapeDataString(_opened.Change.Clause)}";

    private string? Neutral => _opened!.IsNew ? null : "The shipped words are neutral: where the owner's text may not be copied, fill in your own wording.";

    private RuleLine? Spoken => Says(_form.Rule.ToText());

    private string Unspoken => _form.Rule.Kind == RuleKind.Text
        ? StandardText.ProblemsOf(_form.Rule.Text ?? "") is [var first, ..] ? $"Line {RuleWords.Whole(first.Line)}: {first.Reason}" : "This text tells no rule yet; the checks name what is missing."
        : "Choose what is asked.";

    private RuleLine? Before => Says((_opened!.Change.Before.Count > _opened.Index ? _opened.Change.Before[_opened.Index] : _opened.Wording).RuleText);

    private string Who => new Wording { RuleText = _form.Rule.ToText() }.Rule()?.Subject == RuleSubject.Facility
        ? "Asked of the facility."
        : $"Asked of {new Rules.Facts.CatalogueNames(_opened!.Source).Professions(_form.Professions)}{(_form.Countries.Count == 0 ? "" : $", in {string.Join(", ", _form.Countries)}")}.";

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        await CurrentUser.RequireAsync(Policies.Rehearse);
        _opened = await Reader.ReadAsync(Standard ?? "", Edition ?? "", string.IsNullOrEmpty(Clause) ? null : Clause, Math.Max(0, Wording ?? 0), Draft, default);
        _read = true;
        if (_opened is null)
        {
            return;
        }

        (_draft, _loaded) = (_opened.Draft, _opened.Loaded);
        _choices = new RuleChoices(_opened.Source, _opened.Clauses);
        _words = new RuleWords(_opened.Source);
        _form = ClauseForm.Of(_opened.IsNew ? _loaded?.Clause : _opened.Change.Clause, _opened.Wording);

        // What is published counts at once everywhere where the standard is followed.
        _form.From = _loaded?.Edit?.From ?? Statuses.EarliestTodayAt(_opened.Source.Facilities.Where(f => f.Follows.Any(follows => follows.StandardCode == _opened.Standard.Code)));
        _form.Reach = _loaded?.Edit is { } edit && edit.From is null ? Reach.Always : Reach.From;
    }

    private RuleLine? Says(string text)
    {
        try
        {
            return new Wording { RuleText = text }.Rule() is { } rule && !IsEmpty(rule) ? _words.Of(rule) : null;
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private static bool IsEmpty(RequirementRule rule) => rule is HoldsRule { AnyOf.Count: 0 } or HoursRule { Categories.Count: 0 } or PathwayStepRule { Step: "" } or EvidenceRule { Evidence: "" }
        or AccreditationRule { Scheme: "" } or MetricRule { Metric: "" } or ClauseRule { Clause: "" };

    private async Task<Problem?> KeepAsync()
    {
        if (!_opened!.IsNew && _form.Reach == Reach.From && _form.From is null)
        {
            return new Problem("clause.from", "Enter the day from which it is asked.", nameof(ClauseForm.From));
        }

        var from = _opened.IsNew || _form.Reach == Reach.Always ? null : _form.From;
        var text = _form.ToWording();
        var edit = new ClauseEdit { Index = _opened.Index, From = from, Text = text };
        var change = _opened.Change with { Clause = _form.Clause!.Trim(), Edit = edit, After = edit.Apply(_opened.Change.Before) };
        var kept = await Handler.HandleAsync(new KeepClauseCommand(_draft?.Id, change, _loaded), await CurrentUser.ChangeAsync(Policies.Rehearse), default);
        if (!kept.IsSuccess)
        {
            return kept.Error;
        }

        (_draft, _loaded, _problems) = (kept.Value.Draft, kept.Value.Draft.Content.Clauses.FirstOrDefault(c => c.IsAbout(change.Standard, change.Edition, change.Clause)), kept.Value.Problems);
        if (_problems.Count == 0)
        {
            Navigation.NavigateTo(AppLinks.RuleDraft(_draft.Id), forceLoad: true);
        }

        // The form calls, so only the form would be drawn anew.
        StateHasChanged();
        return null;
    }
}
