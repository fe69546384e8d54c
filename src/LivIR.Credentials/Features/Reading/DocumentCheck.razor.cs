using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Model.Evidence;
using LivIR.Credentials.Shared;
using Microsoft.AspNetCore.Components;

namespace LivIR.Credentials.Features.Reading;

/// <summary>Reads the files that stand behind a record, the newest first, and compares what they say with what was entered.</summary>
public sealed partial class DocumentCheck : IDisposable
{
    private static readonly Problem Unreadable = new("reading.failed", "The document could not be read by the program. Compare it yourself.");

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

    [Inject]
    private ILogger<DocumentCheck> Log { get; set; } = null!;

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
        List<(EvidenceFile File, Outcome<CertificateRead> Read)> read = [];
        foreach (var file in files)
        {
            if (await ReadAsync(file, left) is not { } outcome || left.IsCancellationRequested || _shown != record.Id)
            {
                return;
            }

            read.Add((file, outcome));
        }

        Show(record, read);
    }

    // What goes wrong in reading is no reason to take the reviewer's page away: the paper can be compared by eye.
    private async Task<Outcome<CertificateRead>?> ReadAsync(EvidenceFile file, CancellationToken left)
    {
        try
        {
            return await Reading.ReadAsync(file.Sha256, left);
        }
        catch (OperationCanceledException) when (left.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            NotRead(Log, file.Id, problem);
            return Unreadable;
        }
    }

    private void Show(Credential record, List<(EvidenceFile File, Outcome<CertificateRead> Read)> read)
    {
        _reading = false;
        var several = read.Count > 1;
        _problems = [.. read.Where(r => !r.Read.IsSuccess).Select(r => several ? $"{r.File.FileName}: {r.Read.Error!.Message}" : r.Read.Error!.Message)];
        var found = read.Where(r => r.Read.IsSuccess).ToList();
        _fields = DocumentComparison.Of(record, record.StaffMember.DisplayName, [.. found.Select(r => new ReadFile(several ? r.File.FileName : null, r.Read.Value.Proposals))]);
        _warnings = [.. _warnings, .. found.SelectMany(r => CertificateWarnings.OfFlags(r.Read.Value.Text.Flags)).Distinct()];
    }

    [LoggerMessage(LogLevel.Error, "File {File} could not be read for its reviewer.")]
    private static partial void NotRead(ILogger log, Guid file, Exception problem);
}
