using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Rules;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.AspNetCore.Components;

namespace LivIR.Credentials.Features.Credentials.DecideCredential;

/// <summary>The certificate beside the entered fields, and the decision.</summary>
public sealed partial class DecideCredentialPage
{
    private readonly Decision _decision = new();
    private Credential? _item;
    private DateOnly? _byRule;
    private string? _lookup;
    private string? _problem;
    private bool _busy;
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
    private NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        _item = await Review.FindAsync(await CurrentUser.RequireAsync(Policies.Verify), Id, default);
        _loaded = true;
        if (_item is null)
        {
            return;
        }

        _decision.Method = _item.Type.MinimumTrust > Trust.DocumentSeen ? _item.Type.MinimumTrust : Trust.DocumentSeen;
        _byRule = ValidityRules.LastDayByRule(
            _item.Type.Validity, new CredentialDates { IssuedOn = _item.IssuedOn, IsRenewal = _item.RenewsId is not null, BirthMonth = _item.StaffMember.BirthMonth });
        _lookup = await Review.LookupAsync(_item.Type.IssuingBodyCode, default);
    }

    private Task AcceptAsync() => DecideAsync(accept: true);

    private Task RejectAsync() => DecideAsync(accept: false);

    private async Task DecideAsync(bool accept)
    {
        _busy = true;
        var change = await CurrentUser.ChangeAsync(Policies.Verify);
        var outcome = await Handler.HandleAsync(
            new DecideCredentialCommand(_item!.Id, _item.Version, accept, _decision.Method, _decision.Source, _decision.Reason), change, default);
        _busy = false;
        _problem = outcome.Error?.Message;
        if (outcome.IsSuccess)
        {
            Navigation.NavigateTo(AppLinks.Review);
        }
    }

    private sealed class Decision
    {
        public Trust Method { get; set; } = Trust.DocumentSeen;

        public string? Source { get; set; }

        public string? Reason { get; set; }
    }
}
