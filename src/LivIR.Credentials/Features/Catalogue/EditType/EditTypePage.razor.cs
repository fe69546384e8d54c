using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Dates;
using LivIR.Credentials.Shared.Forms;
using LivIR.Credentials.Shared.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace LivIR.Credentials.Features.Catalogue.EditType;

/// <summary>Add a kind of credential, or change one.</summary>
public sealed partial class EditTypePage
{
    private TypeForm _form = new();
    private OpenedType? _opened;
    private bool _mayAdminister;

    /// <summary>The type's code; empty for a new one.</summary>
    [Parameter]
    public string? Code { get; set; }

    [SupplyParameterFromQuery]
    private Guid? Draft { get; set; }

    [Inject]
    private EditTypeReader Reader { get; set; } = null!;

    [Inject]
    private SaveTypeHandler Handler { get; set; } = null!;

    [Inject]
    private StatusReader Statuses { get; set; } = null!;

    [Inject]
    private CurrentUser CurrentUser { get; set; } = null!;

    [Inject]
    private IAuthorizationService Authorization { get; set; } = null!;

    [Inject]
    private AuthenticationStateProvider Authentication { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    // Whether records would be judged otherwise than they are.
    private bool Judges => _opened!.Standing is { } standing && _form.ToType() is { } told && !standing.JudgesLike(told);

    private string Act => _opened!.Standing is null ? "Add the type" : Judges || _opened.Draft is not null || !_mayAdminister ? "Rehearse the change" : "Save the type";

    private string Example
    {
        get
        {
            var today = Statuses.UtcToday;
            var last = ValidityRules.LastDayByRule(_form.Validity, new CredentialDates { IssuedOn = today, BirthMonth = today.Month });
            return last is { } day ? $"One issued on {DayText.Of(today)}{(_form.Model == ValidityModel.BirthMonth ? " to somebody born this month" : "")} would be valid until {DayText.Of(day)}." : $"One issued on {DayText.Of(today)} would have no last day by this rule.";
        }
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        await CurrentUser.RequireAsync(Policies.Rehearse);
        _mayAdminister = (await Authorization.AuthorizeAsync((await Authentication.GetAuthenticationStateAsync()).User, Policies.Administer)).Succeeded;
        _opened = await Reader.ReadAsync(Code, Draft, default);
        if (_opened.Opened is { } type)
        {
            _form = TypeForm.Of(type);
        }
    }

    private async Task<Problem?> SaveAsync()
    {
        if (_form.ToType() is not { } type)
        {
            return new Problem("type.reminders", "Write the reminder days as numbers, such as 90, 60, 30.", nameof(TypeForm.ReminderDays));
        }

        var change = await CurrentUser.ChangeAsync(_mayAdminister ? Policies.Administer : Policies.Rehearse);
        var saved = await Handler.HandleAsync(new SaveTypeCommand(type, _opened!.Standing?.Version, _opened.Draft?.Id, _mayAdminister), change, default);
        if (saved.IsSuccess)
        {
            Navigation.NavigateTo(saved.Value.DraftId is { } draft ? AppLinks.RuleDraft(draft) : AppLinks.CatalogueType(type.Code), forceLoad: true);
        }

        return saved.Error;
    }

    private static RenderFragment Options(IReadOnlyList<PickerOption> options) => builder =>
    {
        foreach (var option in options)
        {
            builder.OpenElement(0, "option");
            builder.AddAttribute(1, "value", option.Code);
            builder.AddContent(2, option.Name);
            builder.CloseElement();
        }
    };
}
