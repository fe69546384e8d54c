using System.Globalization;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Facilities;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Dates;
using LivIR.Credentials.Shared.Security;
using Microsoft.AspNetCore.Components;

namespace LivIR.Credentials.Features.Binder.MakeBinder;

/// <summary>Make the audit binder of a facility for a standard and a day.</summary>
public sealed partial class BinderPage
{
    private readonly BinderForm _input = new();
    private CancellationTokenSource? _making;
    private FacilityFile? _file;
    private BinderProgress? _progress;
    private ReadyBinder? _ready;
    private string? _said;
    private string _fingerprint = "";
    private bool _fetched;
    private bool _read;

    /// <summary>The facility's code.</summary>
    [Parameter]
    public string Code { get; set; } = "";

    [SupplyParameterFromQuery]
    private string? Standard { get; set; }

    [SupplyParameterFromQuery]
    private string? AsOf { get; set; }

    [SupplyParameterFromQuery]
    private string? KnownOn { get; set; }

    [Inject]
    private FacilityReader Facilities { get; set; } = null!;

    [Inject]
    private BinderDesk Desk { get; set; } = null!;

    [Inject]
    private SigningKeys Keys { get; set; } = null!;

    [Inject]
    private CurrentUser CurrentUser { get; set; } = null!;

    /// <inheritdoc />
    public void Dispose()
    {
        _making?.Cancel();
        _making?.Dispose();
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        var file = await Facilities.FindAsync(await CurrentUser.RequireAsync(Policies.Export), Code, AskedDays.Today, default);
        _read = true;
        if (file is not { Whole: true })
        {
            return;
        }

        _file = file;
        _fingerprint = (await Keys.CurrentAsync(default)).Fingerprint;
        _input.Standard = file.Standards.FirstOrDefault(s => s.Code == Standard)?.Code ?? file.Standards.FirstOrDefault()?.Code;
        var asked = AskedDays.Read(AsOf, KnownOn);
        (_input.AsOf, _input.KnownOn) = asked.IsSuccess ? (asked.Value.AsOf ?? file.Day, asked.Value.KnownOn) : (file.Day, null);
    }

    private async Task<Problem?> MakeAsync()
    {
        (_ready, _said, _fetched, _making) = (null, null, false, new CancellationTokenSource());
        var progress = new Progress<BinderProgress>(now => _ = InvokeAsync(() => Show(now)));
        try
        {
            var change = await CurrentUser.ChangeAsync(Policies.Export);
            var outcome = await Desk.MakeAsync(new BinderQuestion(Code, _input.Standard!, new AskedDays(_input.AsOf, _input.KnownOn)), change, progress, _making.Token);
            _ready = outcome.IsSuccess ? outcome.Value : null;
            return outcome.Error;
        }
        catch (OperationCanceledException)
        {
            _said = "Cancelled. Nothing was kept.";
            return null;
        }
        finally
        {
            _making.Dispose();
            (_making, _progress) = (null, null);

            // The form shows only itself anew when it has saved.
            StateHasChanged();
        }
    }

    private void Show(BinderProgress now)
    {
        if (_making is not null)
        {
            _progress = now;
            StateHasChanged();
        }
    }

    private void Cancel() => _making?.Cancel();

    private static string Words(BinderMade made) => string.Create(
        CultureInfo.InvariantCulture,
        $"Status on {DayText.Of(made.Days.AsOf!.Value)}, as known on {DayText.Of(made.Days.KnownOn!.Value)}: {made.Staff} staff files, {made.Files} files in all, {made.Rows} rows summed one by one, {made.Bytes / 1024d / 1024d:0.0} MB.");
}
