using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.AspNetCore.Components;

namespace LivIR.Credentials.Features.Waivers.GrantWaiver;

/// <summary>Set a clause aside for a facility or a person, until a day.</summary>
public sealed partial class GrantWaiverPage
{
    private const int ShortTitle = 70;

    private readonly WaiverForm _input = new();
    private IReadOnlyList<Choice> _facilities = [];
    private IReadOnlyList<WaivableClause> _clauses = [];
    private bool _read;

    [SupplyParameterFromQuery]
    private string? Facility { get; set; }

    [SupplyParameterFromQuery]
    private string? Standard { get; set; }

    [SupplyParameterFromQuery]
    private string? Clause { get; set; }

    [SupplyParameterFromQuery]
    private Guid? Person { get; set; }

    [Inject]
    private Filters Filters { get; set; } = null!;

    [Inject]
    private StatusReader Statuses { get; set; } = null!;

    [Inject]
    private WaiverStartReader Reader { get; set; } = null!;

    [Inject]
    private GrantWaiverHandler Handler { get; set; } = null!;

    [Inject]
    private CurrentUser CurrentUser { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private WaivableClause? Chosen => _clauses.FirstOrDefault(c => c.Key == _input.Clause);

    private FindingState? Now => Chosen is not { } chosen ? null : chosen.State ?? chosen.People.FirstOrDefault(p => p.Id == _input.Person)?.State;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        _facilities = (await Filters.ReadAsync(await CurrentUser.RequireAsync(Policies.Verify), default)).Facilities;
        _input.Facility = _facilities.FirstOrDefault(f => f.Code == Facility)?.Code ?? (_facilities is [var only] ? only.Code : null);
        _input.From = Statuses.UtcToday;
        await LoadAsync();
        _input.Clause = _clauses.FirstOrDefault(c => c.Key == $"{Standard}|{Clause}")?.Key;
        _input.Person = Chosen?.People.FirstOrDefault(p => p.Id == Person)?.Id;
        _read = true;
    }

    private async Task LoadAsync()
    {
        _clauses = string.IsNullOrEmpty(_input.Facility) ? [] : await Reader.ReadAsync(await CurrentUser.RequireAsync(Policies.Verify), _input.Facility, default);
        if (Chosen is null)
        {
            (_input.Clause, _input.Person) = (null, null);
        }
    }

    private void ForgetPerson() => _input.Person = Chosen?.People.FirstOrDefault(p => p.Id == _input.Person)?.Id;

    private static string Short(string title) => title.Length <= ShortTitle ? title : $"{title[..ShortTitle]}…";

    private async Task<Problem?> SaveAsync()
    {
        var change = await CurrentUser.ChangeAsync(Policies.Verify);
        var parts = _input.Clause!.Split('|', 2);
        var outcome = await Handler.HandleAsync(
            new GrantWaiverCommand(_input.Facility!, _input.Person, parts[0], parts[1], _input.From!.Value, _input.LastDay!.Value, _input.Reason, _input.Approver, _input.Measure), change, default);
        if (outcome.IsSuccess)
        {
            Navigation.NavigateTo(AppLinks.Waivers);
        }

        return outcome.Error;
    }
}
