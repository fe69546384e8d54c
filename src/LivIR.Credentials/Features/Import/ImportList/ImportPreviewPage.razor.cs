using System.Globalization;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Shared.Tables;
using Microsoft.AspNetCore.Components;

namespace LivIR.Credentials.Features.Import.ImportList;

/// <summary>What a file would do, what is to be decided before, and the confirmation.</summary>
public sealed partial class ImportPreviewPage
{
    private const int PageSize = 50;
    private const int MostDoubts = 50;

    private readonly ConfirmForm _form = new();
    private CancellationTokenSource? _working;
    private HeldImport? _held;
    private ImportSource? _source;
    private ImportPlan? _plan;
    private Problem? _problem;
    private IReadOnlyList<DayQuestion> _questions = [];
    private RowOutcome _shown;
    private Paged<PlannedRow> _rows = Paged<PlannedRow>.Of([], 1, PageSize);
    private string _doing = "";
    private string? _said;
    private int _done;
    private int _of;
    private bool _read;

    /// <summary>By what the file is found.</summary>
    [Parameter]
    public Guid Ticket { get; set; }

    [Inject]
    private ImportDesk Desk { get; set; } = null!;

    [Inject]
    private ImportPreviewer Previewer { get; set; } = null!;

    [Inject]
    private ConfirmImportHandler Handler { get; set; } = null!;

    [Inject]
    private CurrentUser CurrentUser { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private int Others => _plan is null ? 0 : _plan.Counts.LeftOut;

    private int ToWrite => _plan?.Rows.Count(r => r.Write is not null) ?? 0;

    private string Summary => string.Create(CultureInfo.InvariantCulture, $"{_plan!.Rows.Count} rows: {ImportWords.Counts(_plan)}.");

    /// <inheritdoc />
    public void Dispose()
    {
        _working?.Cancel();
        _working?.Dispose();
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        _held = Desk.Find(Ticket, (await CurrentUser.RequireAsync(Policies.Administer)).UserId);
        _read = true;
        if (_held is not null && RendererInfo.IsInteractive)
        {
            _ = InvokeAsync(PlanAsync);
        }
    }

    private async Task PlanAsync()
    {
        _said = null;
        var held = _held!;
        var source = ImportSource.Of((held.FileName, held.Sha256), held.Book, held.Kind, held.Mapping, held.Order, held.Decisions);
        (_source, _problem, _plan, held.Plan) = (source.IsSuccess ? source.Value : null, source.Error, null, null);
        _questions = _problem?.Code == "import.day-order" ? DayOrders.Of(held.Kind, held.Mapping.Lines(held.Book), held.Order).Questions : [];
        if (_source is null)
        {
            StateHasChanged();
            return;
        }

        var change = await CurrentUser.ChangeAsync(Policies.Administer);
        var outcome = await WorkAsync("Comparing with what is on record", _source.Asked.Lines.Count, (progress, ct) => Task.Run(() => Previewer.PlanAsync(_source, change, progress, ct), ct));
        if (outcome is { IsSuccess: true })
        {
            Lay(outcome.Value);
        }

        _problem ??= outcome?.Error;
        StateHasChanged();
    }

    private void Lay(ImportPlan plan)
    {
        (_plan, _held!.Plan) = (plan, plan);
        Show(ImportWords.Order.FirstOrDefault(o => plan.Count(o) > 0));
    }

    private async Task<Outcome<T>?> WorkAsync<T>(string doing, int of, Func<IProgress<int>, CancellationToken, Task<Outcome<T>>> work)
        where T : notnull
    {
        var working = new CancellationTokenSource();
        _working?.Cancel();
        (_working, _doing, _done, _of) = (working, doing, 0, of);
        StateHasChanged();
        try
        {
            return await work(new Progress<int>(done => _ = InvokeAsync(() => Moved(working, done))), working.Token);
        }
        catch (OperationCanceledException)
        {
            _said = _working == working ? "Cancelled. Nothing was written." : _said;
            return null;
        }
        finally
        {
            _working = _working == working ? null : _working;
            working.Dispose();
        }
    }

    private void Moved(CancellationTokenSource working, int done)
    {
        if (_working == working)
        {
            _done = done;
            StateHasChanged();
        }
    }

    private void Stop() => _working?.Cancel();

    private void Show(RowOutcome outcome)
    {
        _shown = outcome;
        Page(1);
    }

    private void Page(int page) => _rows = Paged<PlannedRow>.Of([.. _plan!.Rows.Where(r => r.Outcome == _shown)], page, PageSize);

    private Task OrderAsync(string? order)
    {
        _held!.Order = DayOrderWords.Read(order);
        return PlanAsync();
    }

    private string Meant(Doubt doubt) => _held!.Decisions.TryGetValue(doubt.Key, out var meant) ? meant.ToString() : "";

    private Task DecideAsync(Doubt doubt, string? value)
    {
        if (Guid.TryParse(value, out var meant))
        {
            _held!.Decisions[doubt.Key] = meant;
        }
        else
        {
            _held!.Decisions.Remove(doubt.Key);
        }

        return PlanAsync();
    }

    private async Task<Problem?> ConfirmAsync()
    {
        if (_source is null || _plan is null)
        {
            return ImportProblems.Stale;
        }

        var change = await CurrentUser.ChangeAsync(Policies.Administer);
        var command = new ConfirmImportCommand(_source, _plan.Sum(), _form.WithoutOthers);
        var outcome = await WorkAsync("Writing", ToWrite, (progress, ct) => Task.Run(() => Handler.HandleAsync(command, change, progress, ct), ct));
        if (outcome is { IsSuccess: true })
        {
            Desk.Forget(Ticket);
            Navigation.NavigateTo($"{ImportLinks.List}?done={outcome.Value.RunId}");
        }

        // The form shows only itself anew.
        StateHasChanged();
        return outcome?.Error;
    }

    private void Discard()
    {
        Desk.Forget(Ticket);
        Navigation.NavigateTo(ImportLinks.List);
    }

    private sealed class ConfirmForm
    {
        public bool WithoutOthers { get; set; }
    }
}
