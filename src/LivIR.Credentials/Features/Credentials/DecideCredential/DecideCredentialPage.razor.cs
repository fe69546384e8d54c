using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Rules;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Forms;
using LivIR.Credentials.Shared.Security;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace LivIR.Credentials.Features.Credentials.DecideCredential;

/// <summary>The certificate beside the entered fields, and the decision.</summary>
public sealed partial class DecideCredentialPage
{
    private readonly DecisionInput _input = new();
    private Credential? _item;
    private DateOnly? _byRule;
    private DateOnly _today;
    private string? _lookup;
    private bool _loaded;

    /// <summary>Which record.</summary>
    [Parameter]
    public Guid Id { get; set; }

    [Inject]
    private ReviewReader Review { get; set; } = null!;

    [Inject]
    private CurrentUser CurrentUser { get; set; } = null!;

    [Inject]
    private DecideCredentialHandler Handler { get; set; } = null!;

    [Inject]
    private DialogService Dialogs { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        var found = await Review.FindAsync(await CurrentUser.RequireAsync(Policies.Verify), Id, default);
        _loaded = true;
        if (found is null)
        {
            return;
        }

        (_item, _today) = found.Value;
        _input.CheckedOn = _today;
        _input.Method = _item.Type.MinimumTrust > Trust.DocumentSeen ? _item.Type.MinimumTrust : Trust.DocumentSeen;
        _byRule = ValidityRules.LastDayByRule(
            _item.Type.Validity, new CredentialDates { IssuedOn = _item.IssuedOn, IsRenewal = _item.RenewsId is not null, BirthMonth = _item.StaffMember.BirthMonth });
        _lookup = await Review.LookupAsync(_item.Type.IssuingBodyCode, default);
    }

    private Task<Problem?> AcceptAsync() => DecideAsync(accept: true, null);

    private async Task RejectAsync() => await Dialogs.OpenAsync<RejectDialog>(
        $"Reject {_item!.Type.Name}?",
        new Dictionary<string, object?> { [nameof(RejectDialog.Submit)] = (Func<string, Task<Problem?>>)(reason => DecideAsync(accept: false, reason)) },
        DialogLook.Form);

    private async Task<Problem?> DecideAsync(bool accept, string? reason)
    {
        var change = await CurrentUser.ChangeAsync(Policies.Verify);
        var outcome = await Handler.HandleAsync(
            new DecideCredentialCommand(_item!.Id, _item.Version, accept, _input.Method, _input.CheckedOn!.Value, _input.Source, reason), change, default);
        if (outcome.IsSuccess)
        {
            Navigation.NavigateTo($"{AppLinks.Review}?decided={(accept ? "accepted" : "rejected")}");
        }

        return outcome.Error;
    }
}
