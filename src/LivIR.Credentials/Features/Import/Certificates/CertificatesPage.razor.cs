using LivIR.Credentials.Data.Model.Evidence;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Shared.Tables;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace LivIR.Credentials.Features.Import.Certificates;

/// <summary>Many files that become certificates: sent, matched, the rest assigned by hand, and confirmed.</summary>
public sealed partial class CertificatesPage
{
    private const int PageSize = 25;
    private const int MostFiles = 500;
    private const long LargestArchive = 500L << 20;
    private static readonly Dictionary<string, Guid> Undecided = [];

    private readonly object _look = new();
    private readonly ConfirmForm _form = new();
    private IReadOnlyList<(string Code, string Name)> _types = [];
    private IReadOnlyList<KnownPerson> _people = [];
    private CertificateStaging? _staging;
    private ImportSource? _source;
    private ImportPlan? _plan;
    private Problem? _problem;
    private int _page = 1;
    private bool _busy;

    [Inject]
    private CertificateIntake Intake { get; set; } = null!;

    [Inject]
    private ConfirmImportHandler Handler { get; set; } = null!;

    [Inject]
    private CurrentUser CurrentUser { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string Lead => _plan is null
        ? "Files are stored at once; they become records that wait for review only when you confirm."
        : $"{ImportWords.Counts(_plan)}.";

    // What asks for something stands first.
    private Paged<StagedCertificate> Page => Paged<StagedCertificate>.Of(
        [.. _staging!.Staged.OrderBy(file => Outcome(file)?.Outcome is null or RowOutcome.Refused or RowOutcome.Doubtful ? 0 : 1).ThenBy(file => file.Number)], _page, PageSize);

    private int Others => _plan?.Counts.LeftOut ?? 0;

    private string ConfirmWords => ImportWords.RecordCertificates(_plan);

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        var scope = await CurrentUser.RequireAsync(Policies.Administer);
        (_types, _people) = (await Intake.TypesAsync(default), await Intake.PeopleAsync(scope, default));
    }

    private async Task ReceiveAsync(InputFileChangeEventArgs sent)
    {
        if (sent.FileCount > MostFiles)
        {
            _problem = CertificateProblems.TooManyFiles(MostFiles);
            return;
        }

        (_busy, _problem) = (true, null);
        StateHasChanged();
        var change = await CurrentUser.ChangeAsync(Policies.Administer);
        List<SentFile> files = [.. sent.GetMultipleFiles(MostFiles).Select(file => new SentFile(file.Name, () => file.OpenReadStream(Math.Max(LargestArchive, EvidenceFile.LargestFile + 1))))];
        try
        {
            var outcome = await Intake.ReceiveAsync(files, change, default);
            (_staging, _problem) = (outcome.IsSuccess ? outcome.Value : null, outcome.Error);
        }
        catch (IOException)
        {
            _problem = CertificateProblems.TooLarge(LargestArchive);
        }

        _busy = false;
    }

    private PlannedRow? Outcome(StagedCertificate file) => _plan?.Rows.FirstOrDefault(row => row.Row == file.Number);

    private string Words(StagedCertificate file) => Outcome(file) switch
    {
        null => "",
        { Outcome: RowOutcome.Doubtful } row => $"{RefusedWorkbook.Reasons(ImportKinds.Credentials, _plan!, row)} Enter the employee number.",
        { Outcome: RowOutcome.Refused } row => RefusedWorkbook.Reasons(ImportKinds.Credentials, _plan!, row),
        var row => string.Join(" ", row.Changes.Select(change => $"{change.Heading}: {change.New}.").Append(row.Note).Prepend($"{row.About}.")),
    };

    private void Touch() => (_plan, _source) = (null, null);

    private async Task<Problem?> PreviewAsync()
    {
        var change = await CurrentUser.ChangeAsync(Policies.Administer);
        var outcome = await Intake.PreviewAsync(_staging!, Undecided, change, default);
        (_source, _plan) = outcome.IsSuccess ? outcome.Value : (null, null);
        _page = 1;
        StateHasChanged();
        return outcome.Error;
    }

    private async Task<Problem?> ConfirmAsync()
    {
        var change = await CurrentUser.ChangeAsync(Policies.Administer);
        var outcome = await Handler.HandleAsync(new ConfirmImportCommand(_source!, _plan!.Sum(), _form.WithoutOthers), change, null, default);
        if (outcome.IsSuccess)
        {
            Navigation.NavigateTo($"{ImportLinks.List}?done={outcome.Value.RunId}");
        }

        return outcome.Error;
    }

    private void Discard() => (_staging, _plan, _source, _problem, _page) = (null, null, null, null, 1);

    private sealed class ConfirmForm
    {
        public bool WithoutOthers { get; set; }
    }
}
