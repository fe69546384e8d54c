using LivIR.Credentials.Data.Model.Surveys;
using LivIR.Credentials.Shared.Security;
using Microsoft.AspNetCore.Components;

namespace LivIR.Credentials.Features.Surveys.WalkMock;

/// <summary>Saves one item of a mock survey as it is marked and typed.</summary>
public sealed partial class WalkItem : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private static readonly MockMark[] Offered = [MockMark.Met, MockMark.NotMet, MockMark.NotLookedAt];

    private readonly SemaphoreSlim _one = new(1, 1);
    private ITimer? _timer;
    private MockMark _mark;
    private string? _words;
    private string _said = "";
    private string? _problem;
    private int _seen;
    private bool _begun;
    private bool _pending;

    /// <summary>The mock survey.</summary>
    [Parameter, EditorRequired]
    public Guid Survey { get; set; }

    /// <summary>The item.</summary>
    [Parameter, EditorRequired]
    public MockItem Item { get; set; } = null!;

    /// <summary>Told what was marked.</summary>
    [Parameter]
    public EventCallback<(string Anchor, MockMark Mark)> Marked { get; set; }

    [Inject]
    private NoteItemHandler Handler { get; set; } = null!;

    [Inject]
    private CurrentUser CurrentUser { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    // Who goes back in the middle of a word leaves no field: what was typed is saved as the page goes.
    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _one.WaitAsync();
        if (_pending)
        {
            await NoteAsync();
        }

        _timer?.Dispose();
        _one.Dispose();
    }

    // What is being typed is never replaced by what was read.
    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (_begun)
        {
            return;
        }

        _begun = true;
        (_mark, _words, _seen) = (Item.Mark, Item.Note?.Words, Item.Note?.Number ?? 0);
        _said = Item.Note is { } note ? note.ByName : "";
    }

    private async Task MarkAsync(MockMark mark)
    {
        _mark = mark;
        await Marked.InvokeAsync((Item.Anchor, mark));
        await SaveAsync();
    }

    // The field is bound, not written: what comes back from the server never overtakes what is being typed.
    private void Wait()
    {
        (_said, _pending) = ("Saving…", true);
        _timer ??= Clock.CreateTimer(_ => _ = InvokeAsync(SaveAsync), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _timer.Change(Pause, Timeout.InfiniteTimeSpan);
    }

    private async Task SaveAsync()
    {
        _timer?.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        await _one.WaitAsync();
        try
        {
            await NoteAsync();
        }
        finally
        {
            _one.Release();
        }

        StateHasChanged();
    }

    private async Task NoteAsync()
    {
        _pending = false;
        var outcome = await Handler.HandleAsync(new NoteItemCommand(Survey, Item.Clause, Item.PersonId, _mark, _words, _seen), await CurrentUser.ChangeAsync(Policies.Verify), default);
        _problem = outcome.Error?.Message;
        (_said, _seen) = outcome.IsSuccess ? ("Saved", outcome.Value) : ("", _seen);
    }
}
