using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Model.Evidence;
using Microsoft.AspNetCore.Components;

namespace LivIR.Credentials.Features.Reading;

/// <summary>Reads the files that stand behind a record, the newest first, and compares what they say with what was entered.</summary>
public sealed partial class DocumentCheck : IDisposable
{
    private readonly CancellationTokenSource _left = new();
    private IReadOnlyList<ComparedField> _fields = [];
    private IReadOnlyList<string> _warnings = [];
    private IReadOnlyList<string> _problems = [];
    private bool _reading;
    private Guid? _shown;

    /// <summary>The record, with its holder and its files.</summary>
    [Parameter, EditorRequired]
    public Credential Record { get; set; } = null!;

    /// <summary>Today where the holder works.</summary>
    [Parameter]
    public DateOnly Today { get; set; }

    [Inject]
    private CertificateReading Reading { get; set; } = null!;

    [Inject]
    private SameFileReader SameFiles { get; set; } = null!;

    /// <inheritdoc />
    public void Dispose()
    {
        _left.Cancel();
        _left.Dispose();
    }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (_shown == Record.Id || !RendererInfo.IsInteractive)
        {
            return;
        }

        (_shown, _fields, _problems) = (Record.Id, [], []);
        var (record, left) = (Record, _left.Token);
        _warnings = [.. CertificateWarnings.OfDates(record.IssuedOn, record.ExpiresOn, null, Today), .. CertificateWarnings.OfSameFile(await SameFiles.FindAsync([.. record.Evidence.Select(e => e.Sha256)], record.StaffMemberId, left), record.TypeCode)];
        var files = DocumentComparison.Standing(record);
        if (files.Count == 0)
        {
            return;
        }

        _reading = true;
        StateHasChanged();
        List<(EvidenceFile File, CertificateRead Read)> read = [];
        try
        {
            foreach (var file in files)
            {
                read.Add((file, await Reading.ReadAsync(file.Sha256, left)));
            }
        }
        catch (OperationCanceledException)
        {
            return; // The page was left.
        }

        if (!left.IsCancellationRequested && _shown == record.Id)
        {
            Show(record, read);
        }
    }

    private void Show(Credential record, List<(EvidenceFile File, CertificateRead Read)> read)
    {
        _reading = false;
        var several = read.Count > 1;
        _problems = [.. read.Where(r => !r.Read.Text.IsSuccess).Select(r => several ? $"{r.File.FileName}: {r.Read.Text.Error!.Message}" : r.Read.Text.Error!.Message)];
        _fields = DocumentComparison.Of(
            record, record.StaffMember.DisplayName, [.. read.Where(r => r.Read.Proposals is not null).Select(r => new ReadFile(several ? r.File.FileName : null, r.Read.Proposals!))]);
        _warnings = [.. _warnings, .. read.SelectMany(r => CertificateWarnings.OfFile(r.Read)).Distinct()];
    }
}
