using System.Globalization;
using System.Security.Cryptography;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Files;
using LivIR.Credentials.Shared.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace LivIR.Credentials.Features.Import.Grid;

/// <summary>A grid that is sent, what was found in it and is put right, what would be recorded, and the confirmation.</summary>
public sealed partial class GridImportPage
{
    private readonly object _look = new();
    private readonly ConfirmForm _form = new();
    private readonly Dictionary<string, Guid> _decisions = [];
    private IReadOnlyList<(string Code, string Name)> _types = [];
    private GridFinder? _finder;
    private GridFile? _file;
    private GridLayout? _layout;
    private GridPreview? _preview;
    private Problem? _problem;
    private bool _question;
    private bool _busy;

    [Inject]
    private ImportFileReader Reader { get; set; } = null!;

    [Inject]
    private GridImport Import { get; set; } = null!;

    [Inject]
    private ConfirmImportHandler Handler { get; set; } = null!;

    [Inject]
    private CurrentUser CurrentUser { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string Lead => _preview is null
        ? "A spreadsheet with people down and certificates across becomes records that wait for review."
        : $"{ImportWords.Counts(_preview.Plan)}{NotHeld(_preview.NotHeld)}. Nothing is written before you confirm it.";

    private string Found => string.Create(CultureInfo.InvariantCulture, $"{_layout!.Rows(_file!.Book.Sheets[_layout.Sheet]).Count()} people, {_layout.Columns.Count(column => column.IsTaken)} columns about certificates");

    private int Others => _preview?.Plan.Counts.LeftOut ?? 0;

    private string ConfirmWords => ImportWords.RecordCertificates(_preview?.Plan);

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        await CurrentUser.RequireAsync(Policies.Administer);
        _types = await Import.TypesAsync(default);
    }

    private static string NotHeld(int cells) => cells switch
    {
        0 => "",
        1 => ", one cell says that nothing is held",
        _ => string.Create(CultureInfo.InvariantCulture, $", {cells} cells say that nothing is held"),
    };

    private async Task ReadAsync(InputFileChangeEventArgs sent)
    {
        (_busy, _problem) = (true, null);
        StateHasChanged();
        var change = await CurrentUser.ChangeAsync(Policies.Administer);
        if (sent.File.Size > ImportLimits.Default.FileBytes)
        {
            (_busy, _problem) = (false, ImportFileProblems.TooLarge(ImportLimits.Default.FileBytes));
            return;
        }

        await using var kept = TemporaryFile.Create();
        await using (var stream = sent.File.OpenReadStream(ImportLimits.Default.FileBytes))
        {
            await stream.CopyToAsync(kept);
        }

        kept.Position = 0;
        var sha = Convert.ToHexStringLower(await SHA256.HashDataAsync(kept));
        kept.Position = 0;
        var book = await Reader.ReadAsync(kept, sent.File.Name, default);
        (_busy, _problem) = (false, book.Error);
        if (book.IsSuccess)
        {
            _finder = await Import.FinderAsync(change, default);
            _file = new GridFile(Path.GetFileName(sent.File.Name), sha, book.Value);
            _layout = _finder.Find(book.Value);
        }
    }

    private void Lay(GridLayout layout) => (_layout, _preview, _problem) = (layout, null, null);

    private async Task<Problem?> PreviewAsync()
    {
        var change = await CurrentUser.ChangeAsync(Policies.Administer);
        var outcome = await Task.Run(() => Import.PreviewAsync(_file!, _layout!, _decisions, change, default));
        _question = outcome.Error?.Code == "import.day-order";
        _preview = outcome.IsSuccess ? outcome.Value : null;
        StateHasChanged();
        return outcome.Error;
    }

    private async Task AgainAsync() => _problem = await PreviewAsync();

    private async Task<Problem?> ConfirmAsync()
    {
        var change = await CurrentUser.ChangeAsync(Policies.Administer);
        var command = new ConfirmImportCommand(_preview!.Source, _preview.Plan.Sum(), _form.WithoutOthers);
        var outcome = await Task.Run(() => Handler.HandleAsync(command, change, null, default));
        if (outcome.IsSuccess)
        {
            Navigation.NavigateTo($"{ImportLinks.List}?done={outcome.Value.RunId}");
        }

        return outcome.Error;
    }

    private void Discard()
    {
        (_file, _layout, _preview, _problem, _question) = (null, null, null, null, false);
        _decisions.Clear();
    }

    private sealed class ConfirmForm
    {
        public bool WithoutOthers { get; set; }
    }
}
