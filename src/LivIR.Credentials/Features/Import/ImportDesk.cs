using LivIR.Credentials.Shared;

namespace LivIR.Credentials.Features.Import;

/// <summary>A file that was sent and waits to be confirmed.</summary>
/// <param name="Ticket">By what it is found.</param>
/// <param name="Kind">What its rows are.</param>
/// <param name="FileName">What it is called.</param>
/// <param name="Sha256">SHA-256 of its bytes.</param>
/// <param name="Book">What it holds.</param>
public sealed record HeldImport(Guid Ticket, ImportKind Kind, string FileName, string Sha256, ImportBook Book)
{
    /// <summary>Where its columns stand; changed by whoever sent it.</summary>
    public ColumnMapping Mapping { get; set; } = ColumnMapping.Guess(Book, Kind);

    /// <summary>In which order days of text are read, where somebody said so.</summary>
    public DayOrder? Order { get; set; }

    /// <summary>Who is meant by doubtful rows, as decided.</summary>
    public Dictionary<string, Guid> Decisions { get; } = [];

    /// <summary>The plan that was shown last; empty before there is one.</summary>
    public ImportPlan? Plan { get; set; }
}

/// <summary>Keeps sent files for the account that sent them until they are confirmed or an hour has passed. An account has one at a time.</summary>
public sealed class ImportDesk(TimeProvider clock) : IDisposable
{
    private const int AtOnce = 8;
    private const long MostCells = 6_000_000;
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<Guid, Waiting> _held = [];

    /// <summary>Keeps a file; one that the account sent before goes.</summary>
    public Outcome<HeldImport> Keep(Guid account, ImportKind kind, string fileName, string sha256, ImportBook book)
    {
        var held = new HeldImport(Guid.NewGuid(), kind, fileName, sha256, book);
        lock (_gate)
        {
            foreach (var (ticket, _) in _held.Where(h => h.Value.Account == account).ToList())
            {
                Drop(ticket);
            }

            if (_held.Count >= AtOnce || (_held.Count > 0 && Cells(book) + _held.Values.Sum(h => h.Cells) > MostCells))
            {
                return ImportProblems.Busy;
            }

            _held.Add(held.Ticket, new Waiting(account, held, Cells(book), clock.CreateTimer(_ => Forget(held.Ticket), null, Kept, Timeout.InfiniteTimeSpan)));
        }

        return held;
    }

    /// <summary>The file, for the account that sent it.</summary>
    public HeldImport? Find(Guid ticket, Guid account)
    {
        lock (_gate)
        {
            return _held.TryGetValue(ticket, out var waiting) && waiting.Account == account ? waiting.Held : null;
        }
    }

    /// <summary>Lets a file go.</summary>
    public void Forget(Guid ticket)
    {
        lock (_gate)
        {
            Drop(ticket);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (_gate)
        {
            foreach (var ticket in _held.Keys.ToList())
            {
                Drop(ticket);
            }
        }
    }

    private void Drop(Guid ticket)
    {
        if (_held.Remove(ticket, out var waiting))
        {
            waiting.Ends.Dispose();
        }
    }

    private static long Cells(ImportBook book) => book.Sheets.Sum(s => s.Rows.Sum(r => (long)r.Cells.Count));

    private sealed record Waiting(Guid Account, HeldImport Held, long Cells, ITimer Ends);
}
