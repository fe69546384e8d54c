using LivIR.Credentials.Features.Evidence;
using LivIR.Credentials.Features.Reading;
using LivIR.Credentials.Features.Texts;
using LivIR.Credentials.Rules;
using Microsoft.AspNetCore.Components;

namespace LivIR.Credentials.Features.Credentials.RecordCredential;

/// <summary>What the form does with files that have arrived: reads them beside the person who types, and shows what they say together.</summary>
public sealed partial class RecordCredentialForm : IDisposable
{
    private readonly CancellationTokenSource _left = new();
    private readonly Dictionary<string, CertificateRead> _reads = [];
    private ProposalsForm _proposals = null!;
    private IReadOnlyList<string> _notRead = [];
    private bool _reading;
    private IReadOnlyList<SameFile> _sameFiles = [];

    [Inject]
    private CertificateReading Reading { get; set; } = null!;

    [Inject]
    private SameFileReader SameFiles { get; set; } = null!;

    /// <summary>A front and a back are one paper: each field is taken from the first file that tells it.</summary>
    private CertificateProposals? Found { get; set; }

    // A type of another profession is offered too; one that is renewed cannot be exchanged.
    private TextPlace? TypePlace => Start.RenewsType is null ? Found?.Type?.Place : null;

    private List<string> Warnings =>
    [
        .. CertificateWarnings.OfDates(_input.IssuedOn, _input.ExpiresOn, Start.RenewsIssuedOn, Start.Today),
        .. CertificateWarnings.OfName(Found?.Holder?.Value, Start.Holder) is { } name ? [name] : Array.Empty<string>(),
        .. Read.SelectMany(r => CertificateWarnings.OfFile(r.Read)).Distinct(),
        .. CertificateWarnings.OfSameFile(_sameFiles, _input.Type),
    ];

    private IEnumerable<(StoredFile File, CertificateRead Read)> Read => _files.Where(f => _reads.ContainsKey(f.Sha256)).Select(f => (f, _reads[f.Sha256]));

    /// <inheritdoc />
    public void Dispose()
    {
        _left.Cancel();
        _left.Dispose();
    }

    private async Task TakeAsync(IReadOnlyList<StoredFile> files)
    {
        _files = files;
        Show();
        _sameFiles = await SameFiles.FindAsync([.. files.Select(f => f.Sha256)], Start.StaffMemberId, _left.Token);
        if (!_reading)
        {
            _ = ReadAllAsync();
        }
    }

    // Runs beside the form: whoever types faster than a picture is read loses nothing.
    private async Task ReadAllAsync()
    {
        try
        {
            while (_files.FirstOrDefault(f => !_reads.ContainsKey(f.Sha256)) is { } next)
            {
                _reading = true;
                StateHasChanged();
                _reads[next.Sha256] = await Reading.ReadAsync(next.Sha256, _left.Token);
                Show();
            }

            _reading = false;
            StateHasChanged();
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
    }

    private void Show()
    {
        var read = Read.ToList();
        Found = CertificateProposals.Together(read.Select(r => r.Read.Proposals).OfType<CertificateProposals>());
        _proposals.Fill(Found, Start.Types.Select(t => t.Code).ToHashSet(), TakesExpiry);
        _notRead = NotRead(read);
        Explain();
    }

    private IReadOnlyList<string> NotRead(List<(StoredFile File, CertificateRead Read)> read)
    {
        List<string> problems = [.. read.Where(r => !r.Read.Text.IsSuccess).Select(r => _files.Count > 1 ? $"{r.File.FileName}: {r.Read.Text.Error!.Message}" : r.Read.Text.Error!.Message)];
        return problems.Count == 0 && Found is { Type: null, Number: null, IssuedOn: null, ExpiresOn: null }
            ? ["Nothing on the certificate could be told for certain. Enter what is printed."]
            : problems;
    }

    private bool TakesExpiry(string? type) => Start.Types.FirstOrDefault(t => t.Code == type) is not { } choice || !ValidityRules.RefusesExpiry(choice.Type.Validity.Model);

    private void UseType()
    {
        _input.Type = Found!.Type!.Value;
        Explain();
    }
}
