using System.Globalization;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Evidence;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Dates;
using LivIR.Credentials.Shared.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Training.BookActivity;

/// <summary>The activity and its people, then what booking would do, then the booking. Going back loses nothing.</summary>
public sealed partial class BookActivityPage
{
    private readonly BookActivityForm _form = new();
    private readonly Dictionary<Guid, Attendee> _chosen = [];
    private BookingDecisions _decisions = new();
    private FilterChoices _choices = FilterChoices.None;
    private IReadOnlyList<CategoryChoice> _categories = [];
    private IReadOnlyList<Attendee> _found = [];
    private IReadOnlyList<StoredFile> _files = [];
    private IReadOnlyList<PastedEntry> _entries = [];
    private IReadOnlySet<Guid> _holders = new HashSet<Guid>();
    private BookingPreview? _preview;
    private string? _pastedBefore;
    private ElementReference _heading;
    private bool _turned;

    [Inject]
    private IDbContextFactory<CredentialsDbContext> Contexts { get; set; } = null!;

    [Inject]
    private AttendeeReader Attendees { get; set; } = null!;

    [Inject]
    private BookActivityHandler Handler { get; set; } = null!;

    [Inject]
    private Filters Filters { get; set; } = null!;

    [Inject]
    private CurrentUser CurrentUser { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string BookWords => _preview!.ToBook.Count switch
    {
        1 => "Book for one person",
        var count => string.Create(CultureInfo.InvariantCulture, $"Book for {count} people"),
    };

    private string Summary
    {
        get
        {
            var (details, category) = (_form.Details, _categories.First(c => c.Code == _form.Category));
            var makesUp = details.CountsFor is { } day ? $", makes up for the window of {DayText.Of(day)}" : "";
            var files = _files.Count == 0 ? "No file." : $"Files: {string.Join(", ", _files.Select(f => f.FileName))}.";
            return string.Create(CultureInfo.InvariantCulture, $"{details.Amount:0.##} {category.Unit}, {category.Plain}, completed {DayText.Of(details.CompletedOn)}{makesUp}. {files}");
        }
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        var scope = await CurrentUser.RequireAsync(Policies.Verify);
        _choices = await Filters.ReadAsync(scope, default);
        await using var db = await Contexts.CreateDbContextAsync();
        _categories = (await db.TrainingCategories.AsNoTracking().OrderBy(c => c.Name).ToListAsync()).ConvertAll(c => new CategoryChoice(c.Code, c.Name, c.Unit.ToString().ToLowerInvariant()));
        await FilterAsync();
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_turned && _preview is not null)
        {
            _turned = false;
            await _heading.FocusAsync();
        }
    }

    private async Task FilterAsync() =>
        _found = await Attendees.ReadAsync(await CurrentUser.RequireAsync(Policies.Verify), new PeopleFilter(_form.Text, _form.Facility, _form.Department, _form.Profession), default);

    private async Task<Problem?> PreviewAsync()
    {
        var change = await CurrentUser.ChangeAsync(Policies.Verify);
        var holders = await Attendees.HoldersAsync(_form.Details, LatestToday.At(change.At), default);
        if (!holders.IsSuccess)
        {
            return holders.Error;
        }

        _entries = PastedPeople.Read(_form.Pasted, new AttendeeDirectory(await Attendees.ReadAsync(change.Scope, new PeopleFilter(), default)));
        if (_entries.Count == 0 && _chosen.Count == 0)
        {
            return new Problem("training.nobody", "Nobody is named. Paste names here, or choose people from the list.", nameof(BookActivityForm.Pasted));
        }

        // What was decided about lines holds as long as they are the same lines.
        _decisions = _form.Pasted == _pastedBefore ? _decisions : new BookingDecisions();
        (_holders, _pastedBefore, _turned) = (holders.Value, _form.Pasted, true);
        Lay();
        StateHasChanged();
        return null;
    }

    private void Lay() => _preview = BookingPreview.Of(_chosen.Values, _entries, _decisions.Meant, _holders);

    private void Back() => _preview = null;

    private async Task<Problem?> BookAsync()
    {
        if (_preview!.Undecided > 0)
        {
            return new Problem("training.doubtful", _preview.Undecided == 1 ? "One line is not decided. Choose who was meant, or leave it out." : $"{_preview.Undecided} lines are not decided. Choose who was meant, or leave them out.");
        }

        if (_preview.Unknown.Count > 0 && !_decisions.WithoutUnknown)
        {
            return new Problem("training.unknown", $"{(_preview.Unknown.Count == 1 ? "One line was" : $"{_preview.Unknown.Count} lines were")} not found. Go back and correct {(_preview.Unknown.Count == 1 ? "it" : "them")}, or tick that the others are booked without.");
        }

        var people = _preview.ToBook.Concat(_preview.HaveIt).Select(p => p.Id).ToList();
        var outcome = await Handler.HandleAsync(new BookActivityCommand(_form.Details, people, _files), await CurrentUser.ChangeAsync(Policies.Verify), default);
        if (outcome.IsSuccess)
        {
            Navigation.NavigateTo(AppLinks.TrainingBooked(outcome.Value.Booked, outcome.Value.HadIt));
        }

        return outcome.Error;
    }

    private sealed record CategoryChoice(string Code, string Plain, string Unit)
    {
        public string Name => $"{Plain} ({Unit})";
    }
}
