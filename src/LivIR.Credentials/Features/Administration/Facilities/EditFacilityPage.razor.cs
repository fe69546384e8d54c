using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace LivIR.Credentials.Features.Administration.Facilities;

/// <summary>Add a facility, change what is known about it, and add its departments.</summary>
public sealed partial class EditFacilityPage
{
    private FacilityEdit? _edit;
    private FacilityForm _form = new();
    private DepartmentForm _department = new();

    /// <summary>The facility's code; empty for a new one.</summary>
    [Parameter]
    public string? Code { get; set; }

    [Inject]
    private FacilityEditReader Reader { get; set; } = null!;

    [Inject]
    private FacilityHandler Handler { get; set; } = null!;

    [Inject]
    private CurrentUser CurrentUser { get; set; } = null!;

    [Inject]
    private NotificationService Notices { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync() => await LoadAsync(Code);

    private async Task LoadAsync(string? code)
    {
        await CurrentUser.RequireAsync(Policies.Administer);
        _edit = await Reader.ReadAsync(code, default);
        _form = FacilityForm.Of(_edit.Facility);
    }

    private async Task<Problem?> SaveAsync()
    {
        var change = await CurrentUser.ChangeAsync(Policies.Administer);
        var problem = _edit!.Facility is { } facility
            ? (await Handler.DescribeAsync(facility.Id, facility.Version, _form.Details, change, default)).Error
            : (await Handler.OpenAsync(_form.Details, change, default)).Error;
        if (problem is null)
        {
            Notices.Notify(NotificationSeverity.Success, "Saved");
            Navigation.NavigateTo(AdministrationLinks.Facility(_form.Code!.Trim()));
            await LoadAsync(_form.Code.Trim());
        }

        return problem;
    }

    private async Task<Problem?> AddAsync()
    {
        var added = await Handler.AddDepartmentAsync(_edit!.Facility!.Id, _department.Code, _department.Name, await CurrentUser.ChangeAsync(Policies.Administer), default);
        if (added.IsSuccess)
        {
            _department = new DepartmentForm();
            Notices.Notify(NotificationSeverity.Success, "Department added");
            await LoadAsync(_edit.Facility.Code);
        }

        return added.Error;
    }
}
