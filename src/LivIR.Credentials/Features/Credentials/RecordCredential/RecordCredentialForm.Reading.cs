using LivIR.Credentials.Features.Evidence;
using LivIR.Credentials.Features.Reading;
using LivIR.Credentials.Features.Texts;
using LivIR.Credentials.Rules;
using Microsoft.AspNetCore.Components;

namespace LivIR.Credentials.Features.Credentials.RecordCredential;

/// <summary>What the form does with a file that has arrived: reads it beside the person who types, and shows what it says.</summary>
public sealed partial class RecordCredentialForm : IDisposable
{
    private readonly CancellationTokenSource _left = new();
    private CertificateRead? _read;
    private string? _readFile;
    private string? _notRead;
    private bool _reading;
    private IReadOnlyList<SameFile> _sameFiles = [];

    [Inject]
    private CertificateReading Reading { get; set; } = null!;

    [Inject]
    private SameFileReader SameFiles { get; set; } = null!;

    private CertificateProposals? Found => _read?.Proposals;

    // A type of another profession is offered too; one that is renewed cannot be exchanged.
    private TextPlace? TypePlace => Start.RenewsType is null ? Found?.Type?.Place : null;

    private List<string> Warnings =>
    [
        .. CertificateWarnings.OfDates(_input.IssuedOn, _input.ExpiresOn, Start.RenewsIssuedOn, Start.Today),
        .. CertificateWarnings.OfName(Found?.Holder?.Value, Start.Holder) is { } name ? [name] : Array.Empty<string>(),
        .. CertificateWarnings.OfFlags(_read?.Flags ?? []),
        .. CertificateWarnings.OfPages(_read is { Text.IsSuccess: true } read ? read.Text.Value : null) is { } pages ? [pages] : Array.Empty<string>(),
        .. CertificateWarnings.OfSameFile(_sameFiles, _input.Type),
    ];

    /// <inheritdoc />
    public void Dispose()
    {
        _left.Cancel();
        _left.Dispose();
    }

    private async Task TakeAsync(IReadOnlyList<StoredFile> files)
    {
        _files = files;
        _sameFiles = await SameFiles.FindAsync([.. files.Select(f => f.Sha256)], Start.StaffMemberId, _left.Token);
        if (_readFile is not null && !files.Any(f => f.Sha256 == _readFile))
        {
            (_read, _readFile, _notRead) = (null, null, null);
        }

        if (_readFile is null && files.Count > 0)
        {
            _ = ReadAsync(files[0]);
        }
    }

    // Runs beside the form: whoever types faster than a picture is read loses nothing.
    private async Task ReadAsync(StoredFile file)
    {
        (_readFile, _reading) = (file.Sha256, true);
        try
        {
            var read = await Reading.ReadAsync(file.Sha256, _left.Token);
            if (_readFile == file.Sha256)
            {
                await InvokeAsync(() => Show(read));
            }
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
        catch (Exception problem)
        {
            await DispatchExceptionAsync(problem);
        }
    }

    private void Show(CertificateRead read)
    {
        if (_left.IsCancellationRequested)
        {
            return;
        }

        (_reading, _read, _notRead) = (false, read, read.Text.Error?.Message);
        if (read.Proposals is { } proposals)
        {
            ProposalsForm.Fill(_input, proposals, Start.Types.Select(t => t.Code).ToHashSet(), TakesExpiry);
            _notRead = proposals is { Type: null, Number: null, IssuedOn: null, ExpiresOn: null } ? "Nothing on the certificate could be told for certain. Enter what is printed." : null;
        }

        Explain();
        StateHasChanged();
    }

    private bool TakesExpiry(string? type) => Start.Types.FirstOrDefault(t => t.Code == type) is not { } choice || !ValidityRules.RefusesExpiry(choice.Type.Validity.Model);

    private void UseType()
    {
        _input.Type = Found!.Type!.Value;
        Explain();
    }
}
