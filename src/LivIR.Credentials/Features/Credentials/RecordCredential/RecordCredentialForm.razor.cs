using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Features.Evidence;
using LivIR.Credentials.Rules;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Dates;
using LivIR.Credentials.Shared.Security;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace LivIR.Credentials.Features.Credentials.RecordCredential;

/// <summary>Drop the file, enter what is printed, send.</summary>
public sealed partial class RecordCredentialForm
{
    private readonly RecordCredentialInput _input = new();
    private readonly Dictionary<string, object> _typeAttributes = new() { ["id"] = "type", ["aria-describedby"] = "type-error type-hint" };
    private IReadOnlyList<StoredFile> _files = [];
    private IReadOnlyList<TypeChoice> _shown = [];
    private CredentialType? _type;
    private string? _issuer;
    private string? _rule;

    /// <summary>What the form starts with.</summary>
    [Parameter, EditorRequired]
    public RecordCredentialStart Start { get; set; } = null!;

    /// <summary>The record that is renewed; empty for a new certificate.</summary>
    [Parameter]
    public Guid? Renews { get; set; }

    /// <summary>The code of the type that is chosen at first; passed over where the catalogue has none of that code.</summary>
    [Parameter]
    public string? Type { get; set; }

    /// <summary>What the account must be allowed to do.</summary>
    [Parameter, EditorRequired]
    public string Policy { get; set; } = "";

    /// <summary>Where to go without sending.</summary>
    [Parameter, EditorRequired]
    public string Back { get; set; } = "";

    /// <summary>Where to go once it is sent.</summary>
    [Parameter, EditorRequired]
    public string Done { get; set; } = "";

    [Inject]
    private CurrentUser CurrentUser { get; set; } = null!;

    [Inject]
    private RecordCredentialHandler Handler { get; set; } = null!;

    [Inject]
    private CorrectCredentialHandler Corrections { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        _shown = Start.Types;
        _proposals = new ProposalsForm(_input);
        _input.Type = Start.RenewsType ?? Start.Types.FirstOrDefault(c => c.Code == Type)?.Code;
        if (Start.Corrects is { Details: var former })
        {
            (_input.Type, _input.Number, _input.IssuedOn, _input.ExpiresOn, _input.Note) = (former.TypeCode, former.Number, former.IssuedOn, former.ExpiresOn, former.Note);
        }

        Explain();
    }

    private void Find(LoadDataArgs args) => _shown = [.. Start.Types.Where(choice => choice.Matches(args.Filter))];

    private void Explain()
    {
        var choice = Start.Types.FirstOrDefault(c => c.Code == _input.Type);
        _type = choice?.Type;
        _issuer = choice is null ? null : $"Issued by {choice.Issuer}";
        var dates = _input.IssuedOn is { } issued ? new CredentialDates { IssuedOn = issued, IsRenewal = Renews is not null, PreviousLastDay = Start.RenewsLastDay, BirthMonth = Start.BirthMonth } : null;
        var last = _type is null || dates is null ? null : ValidityRules.LastDayByRule(_type.Validity, dates);
        _rule = last is { } day ? $"By its rule it runs to {DayText.Of(day)}. If the certificate names another day, enter that." : null;
    }

    private async Task<Problem?> SaveAsync()
    {
        var change = await CurrentUser.ChangeAsync(Policy);

        // A day may stand in the field from before the type was chosen that has none; the field is not shown then.
        var details = new CredentialDetails(_input.Type!, _input.IssuedOn!.Value, TakesExpiry(_input.Type) ? _input.ExpiresOn : null, _input.Number, Note: _input.Note, RenewsId: Renews);
        var outcome = Start.Corrects is { } former
            ? await Corrections.HandleAsync(new CorrectCredentialCommand(former.Id, former.Version, details, _files, _input.Reason), change, default)
            : await Handler.HandleAsync(new RecordCredentialCommand(Start.StaffMemberId, details, _files), change, default);
        if (outcome.IsSuccess)
        {
            Navigation.NavigateTo(Done);
        }

        return outcome.Error;
    }
}
