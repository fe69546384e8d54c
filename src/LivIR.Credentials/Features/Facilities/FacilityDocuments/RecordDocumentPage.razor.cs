using LivIR.Credentials.Features.Evidence;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.AspNetCore.Components;

namespace LivIR.Credentials.Features.Facilities.FacilityDocuments;

/// <summary>Record a document of a facility, or correct one.</summary>
public sealed partial class RecordDocumentPage
{
    private readonly DocumentForm _input = new();
    private readonly Dictionary<string, object> _kindAttributes = new() { ["id"] = "kind", ["aria-describedby"] = "kind-error kind-hint" };
    private DocumentStart? _start;
    private IReadOnlyList<StoredFile> _files = [];
    private string? _hint;
    private bool _read;

    /// <summary>The facility's code.</summary>
    [Parameter]
    public string Code { get; set; } = "";

    [SupplyParameterFromQuery]
    private string? Kind { get; set; }

    [SupplyParameterFromQuery]
    private Guid? Unit { get; set; }

    [SupplyParameterFromQuery]
    private Guid? Corrects { get; set; }

    [Inject]
    private DocumentReader Documents { get; set; } = null!;

    [Inject]
    private RecordDocumentHandler Handler { get; set; } = null!;

    [Inject]
    private CurrentUser CurrentUser { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        _start = await Documents.StartAsync(await CurrentUser.RequireAsync(Policies.Verify), Code, Corrects, default);
        _read = true;
        if (_start is null)
        {
            return;
        }

        if (_start.Corrects is { } before)
        {
            (_input.Kind, _input.Title, _input.Unit, _input.DatedOn, _input.ExpiresOn, _input.Owner, _input.ReviewOn) =
                (before.KindCode, before.Title, before.UnitId, before.DatedOn, before.ExpiresOn, before.Owner, before.ReviewOn);
        }
        else
        {
            _input.Kind = _start.Kinds.FirstOrDefault(k => k.Code == Kind)?.Code;
            _input.Unit = _start.Units.Any(u => u.Id == Unit) ? Unit : null;
        }

        Explain();
    }

    // Most documents are called what they are; a title that was typed stays.
    private void Explain()
    {
        var chosen = _start!.Kinds.FirstOrDefault(k => k.Code == _input.Kind);
        _hint = chosen is null ? null : chosen.Hint ?? "No clause of this facility asks it.";
        if (string.IsNullOrWhiteSpace(_input.Title) || _start.Kinds.Any(k => k.Name == _input.Title))
        {
            _input.Title = chosen?.Name;
        }
    }

    private async Task<Problem?> SaveAsync()
    {
        var change = await CurrentUser.ChangeAsync(Policies.Verify);
        var outcome = await Handler.HandleAsync(new RecordDocumentCommand(Code, _input.Details, _files, Corrects, _input.KeepFiles, _input.Reason), change, default);
        if (outcome.IsSuccess)
        {
            Navigation.NavigateTo(FacilityLinks.Documents(Code));
        }

        return outcome.Error;
    }
}
