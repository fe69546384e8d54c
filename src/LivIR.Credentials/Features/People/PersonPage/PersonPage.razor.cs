using System.Globalization;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Axis;
using LivIR.Credentials.Shared.Dates;
using LivIR.Credentials.Shared.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace LivIR.Credentials.Features.People.PersonPage;

/// <summary>One person: cleared until when, why, over time, and everything on record.</summary>
public sealed partial class PersonPage
{
    private Func<Guid, bool>? _covers;
    private PersonFile? _file;
    private PersonAxis _axis = new([], 0);
    private AxisScale _scale = null!;
    private IReadOnlyList<HoursView> _hours = [];
    private List<Finding> _open = [];
    private List<Finding> _met = [];
    private List<RecordLine> _current = [];
    private List<RecordLine> _earlier = [];
    private int _shownYears;
    private bool _read;
    private bool _canAct;
    private bool _own;
    private Guid? _account;

    /// <summary>Who.</summary>
    [Parameter]
    public Guid Id { get; set; }

    /// <summary>How many years the axis shows.</summary>
    [SupplyParameterFromQuery(Name = "years")]
    public int? Years { get; set; }

    /// <summary>"all" for every row of the axis.</summary>
    [SupplyParameterFromQuery(Name = "rows")]
    public string? Rows { get; set; }

    /// <summary>The clause whose reasons are open, such as "TR-SAS H-2".</summary>
    [SupplyParameterFromQuery(Name = "why")]
    public string? Why { get; set; }

    [Inject]
    private PersonFileReader People { get; set; } = null!;

    [Inject]
    private CurrentUser CurrentUser { get; set; } = null!;

    [Inject]
    private IAuthorizationService Authorization { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    private string Places
    {
        get
        {
            var now = _file!.PlacesNow;
            var shown = now.Count > 0 ? now : [.. _file.Places.Take(1)];
            return shown.Count == 0 ? "No place of work is on record." : string.Join("; ", shown.GroupBy(p => (p.Profession, p.Facility, p.City)).Select(g => $"{g.Key.Profession}, {g.Key.Facility}, {g.Key.City}: {string.Join(", ", g.Select(Words))}")) + ".";
        }
    }

    private Func<string, string> RecordAt => code => _own ? AppLinks.MyStep(code) : AppLinks.StepFor(Id, code);

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        var scope = await CurrentUser.RequireAsync(Policies.SeeRegister);
        _covers = scope.Covers;
        _file = await People.ReadAsync(scope, Id, Days, default);
        _own = scope.StaffMemberId == Id;

        // An account that only its e-mail ties to the person sees the page as any reader, and decides nothing on it.
        _canAct = (_own || !scope.IsSelf(Id)) && Days.IsToday && (await Authorization.AuthorizeAsync((await Authentication).User, Policies.Verify)).Succeeded;
        _account = _canAct ? scope.UserId : null;
        _read = true;
        if (_file is not null)
        {
            Lay(_file);
        }
    }

    private void Lay(PersonFile file)
    {
        _shownYears = Years is { } asked && AxisScale.Offered.Contains(asked) ? asked : AxisScale.Offered[0];
        _scale = AxisScale.Around(file.Day, _shownYears);
        _axis = PersonAxis.Of(file.Status, file.Catalogue, _scale, Rows == "all");
        // What decides or waits comes first; the rest is history, each with when and by whom.
        HashSet<Guid> used = [.. file.Status.Holdings.SelectMany(h => new[] { h.Current?.Id, h.Waiting?.Id }).OfType<Guid>()];
        _current = [.. file.Records.Where(r => used.Contains(r.Id) || r.Standing == RecordStanding.Waiting || (r.Standing == RecordStanding.Accepted && r.IssuedOn > file.Day))];
        _earlier = [.. file.Records.Except(_current)];
        _hours = HoursView.Of(file.Status, file.Catalogue);
        _open = [.. file.Status.Findings.Where(f => f.State != FindingState.Met).OrderBy(f => f.State.CountsAsMet()).ThenBy(f => !f.Clause.Binds).ThenByDescending(f => f.State.Rank()).ThenBy(f => f.Until ?? DateOnly.MaxValue)];
        _met = [.. file.Status.Findings.Where(f => f.State == FindingState.Met).OrderBy(f => f.Until ?? DateOnly.MaxValue)];
    }

    private static string Words(PlaceLine place) =>
        $"{place.Department} since {DayText.Of(place.From)}{(place.Until is { } until ? $" to {DayText.Of(until.AddDays(-1))}" : "")}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
