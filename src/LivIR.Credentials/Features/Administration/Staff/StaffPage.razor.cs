using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Forms;
using LivIR.Credentials.Shared.Security;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace LivIR.Credentials.Features.Administration.Staff;

/// <summary>Add a person, change what is known about them, and say where they work.</summary>
public sealed partial class StaffPage
{
    private StaffEdit? _edit;
    private StaffForm _form = new();
    private AssignForm _assign = new();

    /// <summary>The person's key; empty for a new one.</summary>
    [Parameter]
    public Guid? Id { get; set; }

    [Inject]
    private StaffEditReader Reader { get; set; } = null!;

    [Inject]
    private StaffHandler Staff { get; set; } = null!;

    [Inject]
    private AssignmentHandler Assignments { get; set; } = null!;

    [Inject]
    private CurrentUser CurrentUser { get; set; } = null!;

    [Inject]
    private DialogService Dialogs { get; set; } = null!;

    [Inject]
    private NotificationService Notices { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync() => await LoadAsync();

    private async Task LoadAsync()
    {
        await CurrentUser.RequireAsync(Policies.Administer);
        _edit = await Reader.ReadAsync(Id, default);
        _form = StaffForm.Of(_edit.Person);
    }

    private async Task<Problem?> SaveAsync()
    {
        var change = await CurrentUser.ChangeAsync(Policies.Administer);
        if (_edit!.Person is { } person)
        {
            return await DoneAsync((await Staff.DescribeAsync(person.Id, person.Version, _form.Details, change, default)).Error, "Saved");
        }

        var added = await Staff.RegisterAsync(_form.Details, change, default);
        if (added.IsSuccess)
        {
            Navigation.NavigateTo(AdministrationLinks.Staff(added.Value));
        }

        return added.Error;
    }

    private async Task<Problem?> AssignAsync()
    {
        var command = new BeginAssignmentCommand(Id!.Value, _assign.Department!.Value, _assign.Profession!, _assign.From!.Value);
        var begun = await Assignments.BeginAsync(command, await CurrentUser.ChangeAsync(Policies.Administer), default);
        _assign = begun.IsSuccess ? new AssignForm() : _assign;
        return await DoneAsync(begun.Error, "Assignment added");
    }

    private async Task EndAsync(Assignment assignment) => await Dialogs.OpenAsync<EndDialog>(
        $"End the assignment to {assignment.Facility.Name}, {assignment.Department.Name}?",
        new Dictionary<string, object?>
        {
            [nameof(EndDialog.Submit)] = (Func<DateOnly, Task<Problem?>>)(async last =>
                await DoneAsync((await Assignments.EndAsync(assignment.Id, assignment.Version, last, await CurrentUser.ChangeAsync(Policies.Administer), default)).Error, "Assignment ended")),
        },
        DialogLook.Form);

    private async Task<Problem?> DoneAsync(Problem? problem, string said)
    {
        if (problem is null)
        {
            await LoadAsync();
            Notices.Notify(NotificationSeverity.Success, said);
            StateHasChanged();
        }

        return problem;
    }
}
