using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Model.Evidence;
using LivIR.Credentials.Features.Scanning;
using LivIR.Credentials.Rules;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Forms;
using LivIR.Credentials.Shared.Security;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace LivIR.Credentials.Features.Credentials.DecideCredential;

/// <summary>The certificate beside the entered fields, and the decision. After one certificate comes the next, in the same page.</summary>
public sealed partial class DecideCredentialPage
{
    private DecisionInput _input = new();
    private WaitingReviews _queue = WaitingReviews.None;
    private WaitingReviews? _ahead;
    private IReadOnlyDictionary<string, ScanState> _states = new Dictionary<string, ScanState>();
    private OpenedReview? _opened;
    private Acceptance _acceptance = null!;
    private IssuingBody? _body;
    private Problem? _obstacle;
    private DateOnly? _byRule;
    private Guid? _shown;
    private int _at;
    private bool _loaded;

    /// <summary>Which record.</summary>
    [Parameter]
    public Guid Id { get; set; }

    /// <summary>What was done about the one before, as the address says it.</summary>
    [SupplyParameterFromQuery]
    public string? Decided { get; set; }

    [Inject]
    private ReviewReader Review { get; set; } = null!;

    [Inject]
    private ScanStates Scans { get; set; } = null!;

    [Inject]
    private CurrentUser CurrentUser { get; set; } = null!;

    [Inject]
    private DecideCredentialHandler Handler { get; set; } = null!;

    [Inject]
    private NoteReviewHandler Notes { get; set; } = null!;

    [Inject]
    private DialogService Dialogs { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Credential Item => _opened!.Record;

    private IReadOnlyList<EvidenceFile> Standing => [.. Item.Evidence.Where(e => e.ReplacedAt is null).OrderBy(e => e.UploadedAt)];

    private IReadOnlyList<EvidenceFile> Replaced => [.. Item.Evidence.Where(e => e.ReplacedAt is not null).OrderBy(e => e.UploadedAt)];

    private bool MayOpen => Standing.All(f => _states[f.Sha256] == ScanState.Open);

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (_shown == Id)
        {
            return;
        }

        var id = Id;
        _shown = id;
        var scope = await CurrentUser.RequireAsync(Policies.Verify);
        var queue = _ahead ?? await Review.QueueAsync(scope, default);
        _ahead = null;
        var opened = await Review.FindAsync(scope, id, default);
        var obstacle = opened is null ? await Review.ObstacleAsync(scope, id, default) : null;
        var states = opened is null ? _states : await Scans.OfAsync([.. opened.Record.Evidence.Select(e => e.Sha256)], default);
        var body = opened is null ? null : await Review.BodyAsync(opened.Record.Type.IssuingBodyCode, default);
        if (_shown != id)
        {
            return;
        }

        // All at once: the page may be drawn while any of it is read, and shows one certificate or the other.
        (_queue, _at, _opened, _obstacle, _states, _body, _loaded) = (queue, queue.Items.ToList().FindIndex(i => i.Id == id), opened, obstacle, states, body, true);
        if (opened is not null)
        {
            Show(opened);
        }
    }

    private void Show(OpenedReview opened)
    {
        var (record, type) = (opened.Record, opened.Record.Type);
        _input = new DecisionInput { CheckedOn = opened.Today, Method = type.MinimumTrust > Trust.DocumentSeen ? type.MinimumTrust : Trust.DocumentSeen };
        _byRule = opened.Timeline.Person.Records.FirstOrDefault(r => r.Id == record.Id) is { } held ? ValidityRules.LastDayByRule(type.Validity, held.Dates) : null;
        Foresee();
    }

    private void Foresee() => _acceptance = _opened!.Accepted(_input.Method);

    private Task<Problem?> AcceptAsync() => DecideAsync(accept: true, null);

    private Task RejectAsync() => OpenAsync<RejectDialog>($"Reject {Item.Type.Name}?", new() { [nameof(RejectDialog.Submit)] = (Func<string, Task<Problem?>>)(reason => DecideAsync(accept: false, reason)) });

    private Task AskAsync() => SayAsync(ReviewNoteKind.Question, $"Ask {Item.StaffMember.DisplayName}", "Your question, as the holder will read it", "Ask", "asked");

    private Task PutBackAsync() => SayAsync(ReviewNoteKind.PutBack, "Put back for somebody else", "A word to your colleagues", "Put back", "putback", hint: "May stay empty.");

    private Task UnreachableAsync() => SayAsync(
        ReviewNoteKind.SourceUnreachable, "The source does not answer", "Where you tried", "Write it down", "unreachable", string.IsNullOrWhiteSpace(_input.Source) ? _body?.LookupUrl : _input.Source);

    private Task SayAsync(ReviewNoteKind kind, string title, string label, string act, string done, string? text = null, string? hint = null) => OpenAsync<NoteDialog>(title, new()
    {
        [nameof(NoteDialog.Label)] = label,
        [nameof(NoteDialog.Act)] = act,
        [nameof(NoteDialog.Hint)] = hint,
        [nameof(NoteDialog.Text)] = text,
        [nameof(NoteDialog.Submit)] = (Func<string?, Task<Problem?>>)(said => NoteAsync(kind, said, done)),
    });

    private async Task OpenAsync<TDialog>(string title, Dictionary<string, object?> parameters)
        where TDialog : ComponentBase => await Dialogs.OpenAsync<TDialog>(title, parameters, DialogLook.Form);

    private async Task<Problem?> DecideAsync(bool accept, string? reason)
    {
        var change = await CurrentUser.ChangeAsync(Policies.Verify);
        var outcome = await Handler.HandleAsync(new DecideCredentialCommand(Item.Id, Item.Version, accept, _input.Method, _input.CheckedOn!.Value, _input.Source, reason), change, default);
        return await GoOnAsync(outcome, change, accept ? "accepted" : "rejected");
    }

    private async Task<Problem?> NoteAsync(ReviewNoteKind kind, string? text, string done)
    {
        var change = await CurrentUser.ChangeAsync(Policies.Verify);
        return await GoOnAsync(await Notes.HandleAsync(new NoteReviewCommand(Item.Id, Item.Version, kind, text), change, default), change, done);
    }

    // The queue as it is now leads to the next one, and is handed on to it: to evaluate it once more would tell the same.
    private async Task<Problem?> GoOnAsync(Outcome outcome, ChangeContext change, string done)
    {
        if (outcome.IsSuccess)
        {
            _ahead = await Review.QueueAsync(change.Scope, default);
            var next = _ahead.Next(Item.Id, change.Scope.UserId);
            Navigation.NavigateTo($"{(next is null ? AppLinks.Review : AppLinks.ReviewItem(next.Id))}?decided={done}");
        }

        return outcome.Error;
    }
}
