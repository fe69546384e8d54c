using LivIR.Credentials.Shared.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Radzen;
using Radzen.Blazor;

namespace LivIR.Credentials.Features.Evidence;

/// <summary>Sends chosen files to the store while the form is filled in, and hands the form what has arrived.</summary>
public partial class CertificateUpload
{
    private RadzenUpload _upload = null!;
    private IReadOnlyDictionary<string, object> _describedBy = new Dictionary<string, object>();
    private string? _token;
    private string _name = "";
    private string? _problem;
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

    private string StateId => "file-state";

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        _describedBy = new Dictionary<string, object> { ["aria-describedby"] = StateId };
        _token = Antiforgery.GetAntiforgeryToken()?.Value;
    }

    private void Chosen(UploadChangeEventArgs change)
    {
        _problem = null;
        _name = change.Files?.FirstOrDefault()?.Name ?? _name;
    }

    private void Moved(UploadProgressArgs progress)
    {
        _moving = progress.Progress < 100;
        _percent = progress.Progress;
    }

    private async Task ArrivedAsync(UploadCompleteEventArgs arrived)
    {
        _moving = false;
        if (Tickets.Read(await CurrentUser.AccountIdAsync(), arrived.RawResponse) is not { } content)
        {
            // The browser tells a dropped connection as an empty answer.
            _problem = EvidenceProblems.Interrupted.Message;
            return;
        }

        var file = new StoredFile(content.Sha256, SafeFileName.From(_name, content.Kind));
        await FilesChanged.InvokeAsync([.. Files.Where(f => f.Sha256 != file.Sha256), file]);
        await _upload.ClearFiles();
    }

    private void Failed(UploadErrorEventArgs failed)
    {
        _moving = false;
        _problem = string.IsNullOrWhiteSpace(failed.Message) || failed.Message.StartsWith('<') ? EvidenceProblems.Interrupted.Message : failed.Message;
    }

    private void Refused(UploadRejectedEventArgs refused) => _problem = EvidenceProblems.TooLarge.Message;

    private Task RemoveAsync(StoredFile file) => FilesChanged.InvokeAsync([.. Files.Where(f => f != file)]);
}
