using System.ComponentModel.DataAnnotations;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace LivIR.Credentials.Features.Standards.RehearseDraft;

/// <summary>What a draft holds, and what can be done with it.</summary>
public sealed partial class DraftSide
{
    private readonly PublishInput _publish = new();
    private readonly RenameInput _rename = new();
    private DraftFile? _draft;
    private IReadOnlyList<DraftItem> _items = [];
    private IReadOnlyList<StaleChange> _stale = [];
    private Problem? _problem;
    private bool _mine;
    private bool _mayPublish;
    private bool _mayRehearse;
    private bool _busy;

    /// <summary>The draft.</summary>
    [Parameter, EditorRequired]
    public Guid DraftId { get; set; }

    /// <summary>What publishing would do, in a sentence.</summary>
    [Parameter]
    public string Outcome { get; set; } = "";

    [Inject]
    private DraftSideReader Reader { get; set; } = null!;

    [Inject]
    private DraftDesk Desk { get; set; } = null!;

    [Inject]
    private PublishDraftHandler Publishing { get; set; } = null!;

    [Inject]
    private CurrentUser CurrentUser { get; set; } = null!;

    [Inject]
    private IAuthorizationService Authorization { get; set; } = null!;

    [Inject]
    private AuthenticationStateProvider Authentication { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private bool Mine => _mine && _draft!.IsOpen;

    private bool Waiting => _busy || !RendererInfo.IsInteractive;

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        var scope = await CurrentUser.RequireAsync(Policies.SeeRegister);
        var user = (await Authentication.GetAuthenticationStateAsync()).User;
        _mayPublish = (await Authorization.AuthorizeAsync(user, Policies.Administer)).Succeeded;
        _mayRehearse = (await Authorization.AuthorizeAsync(user, Policies.Rehearse)).Succeeded;
        if (await Reader.ReadAsync(DraftId, default) is not { } read)
        {
            return;
        }

        (_draft, _items, _stale) = (read.Draft, read.Items, read.Stale);
        _mine = _mayRehearse && _draft.IsOf(scope);
        _rename.Name = _draft.Name;
    }

    private Task RebaseAsync() => WorkAsync(async change => (await Desk.PutAsync(DraftId, "", await Reader.RebasingAsync(default), change, default)).Error);

    private Task RemoveAsync(DraftItem item) => WorkAsync(async change => (await Desk.PutAsync(DraftId, "", content => item.Without(content), change, default)).Error);

    private Task PutAsideAsync(bool aside) => WorkAsync(async change => (await Desk.PutAsideAsync(DraftId, aside, change, default)).Error);

    private async Task<Problem?> RenameAsync()
    {
        var renamed = await Desk.RenameAsync(DraftId, _rename.Name, await CurrentUser.ChangeAsync(Policies.Rehearse), default);
        return Leave(renamed.Error);
    }

    private async Task<Problem?> PublishAsync()
    {
        var published = await Publishing.HandleAsync(new PublishDraftCommand(DraftId, _draft!.Version, _publish.Reason), await CurrentUser.ChangeAsync(Policies.Administer), default);
        return Leave(published.Error);
    }

    private async Task WorkAsync(Func<ChangeContext, Task<Problem?>> work)
    {
        _busy = true;
        _problem = Leave(await work(await CurrentUser.ChangeAsync(Policies.Rehearse)));
        _busy = false;
    }

    // The rest of the page is drawn by the server, so it is asked for anew.
    private Problem? Leave(Problem? problem)
    {
        if (problem is null)
        {
            Navigation.NavigateTo(Navigation.Uri, forceLoad: true);
        }

        return problem;
    }

    private sealed class PublishInput
    {
        [Required(ErrorMessage = "Say why. It stands in the history for whoever asks.")]
        [StringLength(Requirement.ReasonLength, ErrorMessage = "Use at most 500 characters.")]
        public string? Reason { get; set; }
    }

    private sealed class RenameInput
    {
        [Required(ErrorMessage = "Give the draft a name.")]
        [StringLength(RuleDraft.NameLength, ErrorMessage = "Use at most 200 characters.")]
        public string? Name { get; set; }
    }
}
