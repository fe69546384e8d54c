namespace LivIR.Credentials.Features.Compliance;

/// <summary>Rows found by a key, in the order in which they were read. A lookup of its own for each key would cost more than the rows.</summary>
internal sealed class RowsByKey<T>
{
    private const int None = -1;

    private readonly List<T> _rows;
    private readonly int[] _next;
    private readonly Dictionary<Guid, Chain> _chains;

    /// <summary>Sorts the rows.</summary>
    public RowsByKey(List<T> rows, Func<T, Guid> key)
    {
        _rows = rows;
        _next = new int[rows.Count];
        _chains = new Dictionary<Guid, Chain>(rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            _next[i] = None;
            var of = key(rows[i]);
            if (_chains.TryGetValue(of, out var chain))
            {
                _next[chain.Last] = i;
                _chains[of] = chain with { Last = i, Count = chain.Count + 1 };
            }
            else
            {
                _chains.Add(of, new Chain(i, i, 1));
            }
        }
    }

    /// <summary>The rows of a key; none where it has none.</summary>
    public T[] this[Guid key]
    {
        get
        {
            if (!_chains.TryGetValue(key, out var chain))
            {
                return [];
            }

            var found = new T[chain.Count];
            for (int i = 0, row = chain.First; i < found.Length; i++, row = _next[row])
            {
                found[i] = _rows[row];
            }

            return found;
        }
    }

    private readonly record struct Chain(int First, int Last, int Count);
}
