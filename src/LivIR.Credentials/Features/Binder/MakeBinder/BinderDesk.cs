using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Files;
using LivIR.Credentials.Shared.Security;

namespace LivIR.Credentials.Features.Binder.MakeBinder;

/// <summary>A binder that was made and waits to be fetched.</summary>
/// <param name="Ticket">By what it is fetched.</param>
/// <param name="Made">What it is.</param>
public sealed record ReadyBinder(Guid Ticket, BinderMade Made);

/// <summary>Makes binders for pages, few at a time, and keeps each for the account that asked until it is fetched or an hour has passed.</summary>
public sealed class BinderDesk(BinderMaker maker, TimeProvider clock) : IDisposable
{
    /// <summary>Where binders are fetched.</summary>
    public const string Address = "/binders";

    private const int AtOnce = 2;
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<Guid, Waiting> _ready = [];
    private int _making;

    /// <summary>Makes one into a file that goes when it is not wanted any more.</summary>
    public async Task<Outcome<ReadyBinder>> MakeAsync(BinderQuestion question, ChangeContext change, IProgress<BinderProgress> progress, CancellationToken ct)
    {
        if (Interlocked.Increment(ref _making) > AtOnce)
        {
            Interlocked.Decrement(ref _making);
            return BinderProblems.Busy;
        }

        var file = TemporaryFile.Create();
        try
        {
            var made = await Task.Run(() => maker.MakeAsync(question, change, file, progress, ct), ct);
            if (!made.IsSuccess)
            {
                await file.DisposeAsync();
                return made.Error;
            }

            return Keep(made.Value, change.Scope.UserId, file);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
        finally
        {
            Interlocked.Decrement(ref _making);
        }
    }

    /// <summary>Hands a binder to the account that asked for it, once.</summary>
    /// <returns>The file at its beginning, for the caller to close, and its name; nothing where there is none for this account.</returns>
    public (Stream File, string Name)? Take(Guid ticket, Guid account)
    {
        lock (_gate)
        {
            if (!_ready.TryGetValue(ticket, out var waiting) || waiting.Account != account)
            {
                return null;
            }

            _ready.Remove(ticket);
            waiting.Ends.Dispose();
            waiting.File.Position = 0;
            return (waiting.File, waiting.Name);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (_gate)
        {
            foreach (var waiting in _ready.Values)
            {
                waiting.Ends.Dispose();
                waiting.File.Dispose();
            }

            _ready.Clear();
        }
    }

    private ReadyBinder Keep(BinderMade made, Guid account, FileStream file)
    {
        lock (_gate)
        {
            var ticket = Guid.NewGuid();
            _ready.Add(ticket, new Waiting(account, file, made.FileName, clock.CreateTimer(_ => Forget(ticket), null, Kept, Timeout.InfiniteTimeSpan)));
            return new ReadyBinder(ticket, made);
        }
    }

    private void Forget(Guid ticket)
    {
        lock (_gate)
        {
            if (_ready.Remove(ticket, out var waiting))
            {
                waiting.Ends.Dispose();
                waiting.File.Dispose();
            }
        }
    }

    private sealed record Waiting(Guid Account, FileStream File, string Name, ITimer Ends);
}
