using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Model.Evidence;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Evidence;
using LivIR.Credentials.Rules;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Dates;
using LivIR.Credentials.Shared.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Credentials.RecordCredential;

/// <summary>Add or renew one's own certificate: drop the file, enter what is printed, send.</summary>
public sealed partial class RecordCredentialPage
{
    private readonly RecordCredentialForm _form = new();
    private IReadOnlyList<CredentialType> _types = [];
    private EditContext _context = null!;
    private ValidationMessageStore _messages = null!;
    private CredentialType? _type;
    private StoredFile? _file;
    private string? _problem;
    private string? _fileProblem;
    private string? _rule;
    private bool _busy;
    private bool _receiving;
    private int _percent;

    [SupplyParameterFromQuery]
    private Guid? Renews { get; set; }

    [Inject]
    private IDbContextFactory<CredentialsDbContext> Contexts { get; set; } = null!;

    [Inject]
    private CurrentUser CurrentUser { get; set; } = null!;

    [Inject]
    private IEvidenceStore Store { get; set; } = null!;

    [Inject]
    private RecordCredentialHandler Handler { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        _context = new EditContext(_form);
        _messages = new ValidationMessageStore(_context);
        _context.OnFieldChanged += (_, changed) => _messages.Clear(changed.FieldIdentifier);
        var scope = await CurrentUser.RequireAsync(Policies.OwnRecords);
        await using var db = await Contexts.CreateDbContextAsync();
        _types = [.. (await db.CredentialTypes.AsNoTracking().ToListAsync()).OrderBy(t => t.Category).ThenBy(t => t.Name, StringComparer.InvariantCulture)];
        if (Renews is { } id)
        {
            _form.Type = await db.Credentials.Where(c => c.Id == id && c.StaffMemberId == scope.StaffMemberId).Select(c => c.TypeCode).SingleOrDefaultAsync();
            Renews = _form.Type is null ? null : Renews;
            Explain();
        }
    }

    private void Explain()
    {
        _type = _types.FirstOrDefault(t => t.Code == _form.Type);
        var last = _type is not null && _form.IssuedOn is { } issued
            ? ValidityRules.LastDayByRule(_type.Validity, new CredentialDates { IssuedOn = issued, IsRenewal = Renews is not null })
            : null;
        _rule = last is { } day ? $"By its rule it runs to {DayText.Of(day)}. If the certificate names another day, enter that." : null;
    }

    private async Task ReceiveAsync(InputFileChangeEventArgs change)
    {
        _fileProblem = null;
        _receiving = true;
        try
        {
            await using var stream = new ProgressStream(change.File.OpenReadStream(EvidenceFile.LargestFile + 1), change.File.Size, ShowProgress);
            var stored = await Store.SaveAsync(stream);
            _file = stored.IsSuccess ? new StoredFile(stored.Value.Sha256, SafeFileName.From(change.File.Name, stored.Value.Kind)) : _file;
            _fileProblem = stored.Error?.Message;
        }
        catch (IOException)
        {
            _fileProblem = EvidenceProblems.TooLarge.Message;
        }
        finally
        {
            _receiving = false;
        }
    }

    private void ShowProgress(int percent)
    {
        if (percent >= _percent + 5 || percent < _percent)
        {
            _percent = percent;
            _ = InvokeAsync(StateHasChanged);
        }
    }

    private async Task SaveAsync()
    {
        _busy = true;
        _problem = null;
        _messages.Clear();
        var change = await CurrentUser.ChangeAsync(Policies.OwnRecords);
        var details = new CredentialDetails(
            _form.Type!, _form.IssuedOn!.Value, _form.ExpiresOn, _form.Number, Note: _form.Note, RenewsId: Renews);
        var outcome = await Handler.HandleAsync(new RecordCredentialCommand(change.ActorStaffMemberId!.Value, details, _file is null ? [] : [_file]), change, default);
        _busy = false;
        outcome.Match(
            _ =>
            {
                Navigation.NavigateTo($"{AppLinks.Me}?sent=true");
                return true;
            },
            Show);
    }

    private bool Show(Problem problem)
    {
        _problem = problem.Message;
        if (problem.Field == "File")
        {
            _fileProblem = problem.Message;
        }
        else if (problem.Field is { } field)
        {
            _messages.Add(_context.Field(field), problem.Message);
        }

        _context.NotifyValidationStateChanged();
        return false;
    }
}
