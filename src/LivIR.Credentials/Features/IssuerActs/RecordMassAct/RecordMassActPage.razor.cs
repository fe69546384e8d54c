using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Evidence;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.AspNetCore.Components;

namespace LivIR.Credentials.Features.IssuerActs.RecordMassAct;

/// <summary>Choose a group and an act, look at what it would do, confirm.</summary>
public sealed partial class RecordMassActPage
{
    private readonly MassActForm _input = new();
    private readonly object _confirm = new();
    private IReadOnlyList<StoredFile> _files = [];
    private FilterChoices _choices = FilterChoices.None;
    private MassPlan? _plan;
    private string? _planned;
    private bool _read;

    [Inject]
    private Filters Filters { get; set; } = null!;

    [Inject]
    private RecordMassActHandler Handler { get; set; } = null!;

    [Inject]
    private CurrentUser CurrentUser { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private RecordMassActCommand Command => new(
        _input.Group,
        _input.Kind,
        _input.From,
        _input.Kind is IssuerActKind.Extended or IssuerActKind.Suspended ? _input.LastDay : null,
        _input.Kind == IssuerActKind.Extended ? _input.Months : null,
        _input.Kind == IssuerActKind.Extended ? _input.Days : null,
        _input.Reason,
        _input.Source,
        _files);

    // Only what was previewed as it stands in the form can be confirmed.
    private MassPlan? Shown => _planned == Typed ? _plan : null;

    private string Typed => System.Text.Json.JsonSerializer.Serialize(Command);

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        var scope = await CurrentUser.RequireAsync(Policies.Verify);
        _choices = await Filters.ReadAsync(scope, default);
        _input.From = await Handler.TodayAsync(scope, default);
        _read = true;
    }

    private static string Answer(MassPlan plan)
    {
        var records = plan.Acts.Count == 1 ? "1 credential" : $"{plan.Acts.Count} credentials";
        var people = plan.ClearanceChanges == 1 ? "1 person" : $"{plan.ClearanceChanges} people";
        return plan.ClearanceChanges == 0 ? $"{records} would change; nobody gains or loses clearance today" : $"{records} would change; {people} would gain or lose clearance today";
    }

    private async Task<Problem?> PreviewAsync()
    {
        (_plan, _planned) = (null, null);
        var outcome = await Handler.PreviewAsync(Command, await CurrentUser.ChangeAsync(Policies.Verify), default);
        if (outcome.IsSuccess)
        {
            (_plan, _planned) = (outcome.Value, Typed);
        }

        // The form draws itself again, not the page around it.
        StateHasChanged();
        return outcome.Error;
    }

    private async Task<Problem?> RecordAsync()
    {
        var outcome = await Handler.HandleAsync(Command, _plan!, await CurrentUser.ChangeAsync(Policies.Verify), default);
        if (outcome.IsSuccess)
        {
            Navigation.NavigateTo(AppLinks.MassActs);
        }

        return outcome.IsSuccess ? null : outcome.Error with { Field = null };
    }
}
