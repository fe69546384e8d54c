using LivIR.Credentials.Data.Model.Evidence;
using LivIR.Credentials.Shared.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;

namespace LivIR.Credentials.Features.Evidence;

/// <summary>Sends chosen files to the store while the form is filled in, and hands the form what has arrived.</summary>
public partial class CertificateUpload
{
    private ElementReference _input;
    private DotNetObjectReference<CertificateUpload>? _listening;
    private string? _token;
    private string _name = "";
    private readonly List<string> _problems = [];
    private bool _moving;
    private int _percent;

    /// <summary>The words on the field.</summary>
    [Parameter]
    public string Label { get; set; } = "Drag the certificate here, or choose it";

    /// <summary>The files that have arrived.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<StoredFile> Files { get; set; } = [];

    /// <summary>Told when a file arrived or was taken away.</summary>
    [Parameter]
    public EventCallback<IReadOnlyList<StoredFile>> FilesChanged { get; set; }

    [Inject]
    private AntiforgeryStateProvider Antiforgery { get; set; } = null!;

    [Inject]
    private UploadTickets Tickets { get; set; } = null!;

    [Inject]
    private CurrentUser CurrentUser { get; set; } = null!;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    private static string StateId => "file-state";

    /// <summary>Told by the browser how far a file has come.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="percent">0 to 100.</param>
    [JSInvokable]
    public void Moved(string name, int percent)
    {
        (_name, _percent, _moving) = (name, percent, true);
        StateHasChanged();
    }

    /// <summary>Told by the browser that files were chosen: what was wrong with those before is no longer said.</summary>
    [JSInvokable]
    public void Chosen()
    {
        _problems.Clear();
        StateHasChanged();
    }

    /// <summary>Told by the browser that a file is larger than any may be.</summary>
    /// <param name="name">The file's name.</param>
    [JSInvokable]
    public void Refused(string name) => Say(name, EvidenceProblems.TooLarge.Message);

    /// <summary>Told by the browser what the store answered.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="status">The status code; 0 where the connection broke.</param>
    /// <param name="answer">The ticket, or the words of a refusal.</param>
    [JSInvokable]
    public async Task EndedAsync(string name, int status, string answer)
    {
        _moving = false;
        var content = status == StatusCodes.Status200OK ? Tickets.Read(await CurrentUser.AccountIdAsync(), answer) : null;
        if (content is null)
        {
            Say(name, Words(status, answer));
            return;
        }

        var file = new StoredFile(content.Sha256, SafeFileName.From(name, content.Kind));
        await FilesChanged.InvokeAsync([.. Files.Where(f => f.Sha256 != file.Sha256), file]);
        StateHasChanged();
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        _listening?.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    protected override void OnInitialized() => _token = Antiforgery.GetAntiforgeryToken()?.Value;

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        _listening = DotNetObjectReference.Create(this);
        await using var module = await Script.InvokeAsync<IJSObjectReference>("import", "./" + Assets["js/upload.js"]);
        await module.InvokeVoidAsync("attach", _input, UploadEndpoint.Address, _token, EvidenceFile.LargestFile, _listening);
        StateHasChanged();
    }

    private void Say(string name, string problem)
    {
        _problems.Add($"{name}: {problem}");
        StateHasChanged();
    }

    // Only the store's own refusals are told as they are; a server in between answers with a page.
    private static string Words(int status, string answer) =>
        status == StatusCodes.Status422UnprocessableEntity && answer.Length > 0 ? answer : EvidenceProblems.Interrupted.Message;

    private Task RemoveAsync(StoredFile file) => FilesChanged.InvokeAsync([.. Files.Where(f => f != file)]);
}
