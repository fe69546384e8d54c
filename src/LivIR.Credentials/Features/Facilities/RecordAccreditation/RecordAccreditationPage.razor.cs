using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Evidence;
using LivIR.Credentials.Rules.Time;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Dates;
using LivIR.Credentials.Shared.Security;
using Microsoft.AspNetCore.Components;

namespace LivIR.Credentials.Features.Facilities.RecordAccreditation;

/// <summary>Record what a body decided about a facility, or the renewal of it.</summary>
public sealed partial class RecordAccreditationPage
{
    private readonly AccreditationForm _input = new();
    private readonly Dictionary<string, object> _schemeAttributes = new() { ["id"] = "scheme", ["aria-describedby"] = "scheme-error scheme-hint" };
    private FacilityFile? _file;
    private AccreditationRow? _before;
    private AccreditationScheme? _scheme;
    private IReadOnlyList<AccreditationScheme> _schemes = [];
    private IReadOnlyList<StoredFile> _files = [];
    private string? _cycle;
    private string? _applyHint;
    private bool _read;

    /// <summary>The facility's code.</summary>
    [Parameter]
    public string Code { get; set; } = "";

    [SupplyParameterFromQuery]
    private Guid? Renews { get; set; }

    [Inject]
    private FacilityReader Facilities { get; set; } = null!;

    [Inject]
    private RecordAccreditationHandler Handler { get; set; } = null!;

    [Inject]
    private CurrentUser CurrentUser { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        var scope = await CurrentUser.RequireAsync(Policies.Verify);
        var file = await Facilities.FindAsync(scope, Code, AskedDays.Today, default);
        _read = true;
        if (file is not { Whole: true })
        {
            return;
        }

        _file = file;
        _schemes = await Facilities.SchemesAsync(file.Id, default);
        _before = file.Accreditations.FirstOrDefault(a => a.Id == Renews && !a.Past);
        (_input.Scheme, _input.Unit, _input.Number, _input.State, _input.Contact) = (_before?.SchemeCode, _before?.Unit, _before?.Number, _before?.Said, _before?.Contact);
        Explain();
    }

    private void Explain()
    {
        _scheme = _schemes.FirstOrDefault(s => s.Code == _input.Scheme);
        if (_input.State is { } said && _scheme?.States.Contains(said) == false)
        {
            _input.State = null;
        }

        _applyHint = _scheme?.Deadlines.FirstOrDefault(d => d.Kind == DeadlineKind.Application) is { MonthsBefore: { } before }
            ? $"Leave empty for the scheme's own rule: {before} months before the end."
            : "Only where the body named a day.";
        _cycle = _scheme?.CycleMonths is { } months && _input.GrantedOn is { } granted
            ? $"A cycle of {months} months would end on {DayText.Of(CalendarDays.AddMonths(granted, months).AddDays(-1))}. Enter the day the body names."
            : null;
    }

    private async Task<Problem?> SaveAsync()
    {
        var change = await CurrentUser.ChangeAsync(Policies.Verify);
        var outcome = await Handler.HandleAsync(new RecordAccreditationCommand(Code, _input.Details(_before?.Id), _files), change, default);
        if (outcome.IsSuccess)
        {
            Navigation.NavigateTo(AppLinks.Facility(Code));
        }

        return outcome.Error;
    }
}
