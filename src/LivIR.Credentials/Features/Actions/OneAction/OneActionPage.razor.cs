using System.ComponentModel.DataAnnotations;
using LivIR.Credentials.Data.Model.Actions;
using LivIR.Credentials.Features.Evidence;
using LivIR.Credentials.Features.Surveys;
using LivIR.Credentials.Rules.Actions;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Dates;
using LivIR.Credentials.Shared.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace LivIR.Credentials.Features.Actions.OneAction;

/// <summary>One action: what is wrong, its steps, what was done, and the look by somebody else.</summary>
public sealed partial class OneActionPage
{
    private readonly Note _complete = new();
    private readonly Note _verify = new();
    private readonly Note _back = new();
    private ActionAsker _asker = null!;
    private ActionFolder? _folder;
    private IReadOnlyList<StoredFile> _files = [];
    private Problem? _problem;
    private bool _busy;
    private bool _read;

    /// <summary>Which.</summary>
    [Parameter]
    public Guid Id { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    [Inject]
    private IAuthorizationService Authorization { get; set; } = null!;

    [Inject]
    private CurrentUser CurrentUser { get; set; } = null!;

    [Inject]
    private ActionFileReader Reader { get; set; } = null!;

    [Inject]
    private TickStepHandler Ticks { get; set; } = null!;

    [Inject]
    private CompleteActionHandler Completes { get; set; } = null!;

    [Inject]
    private DecideActionHandler Decides { get; set; } = null!;

    private ActionCourse Course => _folder!.Row.Course;

    private bool Keeps => _asker.Keeps && _folder!.Covered;

    private bool MayWork => Course.Stage == ActionStage.Open && (Keeps || _folder!.Owns);

    private bool MayDecide => Course.Stage == ActionStage.Waiting && Keeps && !_folder!.Concerned;

    private int Left => Course.Steps.Count(s => s.Done is null);

    private string? Origin => _folder switch
    {
        { SurveyId: { } survey } => SurveyLinks.One(survey),
        { Row.Subject.MockSurveyId: { } mock } => SurveyLinks.Mock(mock),
        _ => null,
    };

    private string Stands => Course.Stage switch
    {
        _ when _folder!.Row.DaysOverdue > 0 => $"{ActionWords.Late(_folder.Row.DaysOverdue)}{(Course.Stage == ActionStage.Waiting ? ", and it waits for somebody to verify it" : "")}{(_folder.Row.IsEscalated ? "; administrators are shown it" : "")}.",
        ActionStage.Open => $"{_folder!.Row.Owner} sees to it until {DayText.Of(Course.Terms.DueOn)}.",
        ActionStage.Waiting => $"{Course.Completed!.ByName} says that it is done; somebody else looks at it.",
        _ => $"{Course.Entries[^1].ByName}, {DayText.Of(_folder.Row.DayOf(Course.Entries[^1]))}.",
    };

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        _asker = await ActionAsker.OfAsync((await Authentication).User, Authorization, CurrentUser);
        await LoadAsync();
        _read = true;
    }

    private async Task LoadAsync() => _folder = await Reader.FindAsync(_asker.Scope, Id, default);

    private async Task TickAsync(int step, bool done)
    {
        if (_busy)
        {
            return;
        }

        _busy = true;
        try
        {
            _problem = (await Ticks.HandleAsync(new TickStepCommand(Id, step, done), await _asker.ChangeAsync(CurrentUser), default)).Error;
            await LoadAsync();
        }
        finally
        {
            _busy = false;
        }
    }

    private async Task<Problem?> CompleteAsync()
    {
        var outcome = await Completes.HandleAsync(new CompleteActionCommand(Id, Course.Last, _complete.Words, _files), await _asker.ChangeAsync(CurrentUser), default);
        return await AfterAsync(outcome);
    }

    private async Task<Problem?> DecideAsync(bool verified)
    {
        var words = verified ? _verify.Words : _back.Words;
        return await AfterAsync(await Decides.HandleAsync(new DecideActionCommand(Id, Course.Last, verified, words), await CurrentUser.ChangeAsync(Policies.Verify), default));
    }

    // What was refused stays typed; what was done is read anew.
    private async Task<Problem?> AfterAsync(Outcome outcome)
    {
        if (outcome.IsSuccess)
        {
            (_problem, _files, _complete.Words, _verify.Words, _back.Words) = (null, [], null, null, null);
            await LoadAsync();
            StateHasChanged();
        }

        return outcome.Error;
    }

    private sealed class Note
    {
        [StringLength(ActionEntry.TextLength, ErrorMessage = "Use at most 2000 characters.")]
        public string? Words { get; set; }
    }
}
