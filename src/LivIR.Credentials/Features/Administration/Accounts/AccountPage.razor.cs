using LivIR.Credentials.Account;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.AspNetCore.Components;

namespace LivIR.Credentials.Features.Administration.Accounts;

/// <summary>Add an account or change it, and make the link with which its owner chooses a password.</summary>
public sealed partial class AccountPage
{
    private AccountView? _account;
    private AccountForm _form = new();
    private IReadOnlyList<PlaceChoice> _places = [];
    private string? _link;
    private bool _read;

    /// <summary>The account's key; empty for a new one.</summary>
    [Parameter]
    public Guid? Id { get; set; }

    [Inject]
    private AccountReader Accounts { get; set; } = null!;

    [Inject]
    private AccountHandler Handler { get; set; } = null!;

    [Inject]
    private IServiceScopeFactory Scopes { get; set; } = null!;

    [Inject]
    private CurrentUser CurrentUser { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        await CurrentUser.RequireAsync(Policies.Administer);
        _places = await Accounts.PlacesAsync(default);
        _account = Id is null ? null : (await Accounts.ReadAsync(Id, default)).SingleOrDefault();
        _form = AccountForm.Of(_account);
        _read = true;
    }

    private async Task<Problem?> SaveAsync()
    {
        var change = await CurrentUser.ChangeAsync(Policies.Administer);
        if (_account is { } account)
        {
            var changed = await Handler.ChangeAsync(account.Id, account.Stamp, _form.Details, change, default);
            if (changed.IsSuccess)
            {
                Navigation.NavigateTo(AdministrationLinks.Accounts);
            }

            return changed.Error;
        }

        var made = await Handler.CreateAsync(_form.Details, change, default);
        _link = made.IsSuccess ? await LinkAsync(made.Value, change) : null;
        return made.Error;
    }

    private async Task MakeLinkAsync() => _link = await LinkAsync(Id!.Value, await CurrentUser.ChangeAsync(Policies.Administer));

    // A scope of its own: a circuit lives for hours, a context for one operation.
    private async Task<string> LinkAsync(Guid account, ChangeContext change)
    {
        await using var scope = Scopes.CreateAsyncScope();
        return Navigation.ToAbsoluteUri(await scope.ServiceProvider.GetRequiredService<SetupLinks>().CreateAsync(account, change)).ToString();
    }
}
