namespace LivIR.Credentials.Rules.Sampling;

/// <summary>Numbers that look random and are the same for the same seed, on every machine and with every version of the runtime.</summary>
/// <param name="seed">The seed.</param>
internal struct SplitMix(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A stream of its own for each of many things, so that their order does not matter.</summary>
    public static SplitMix For(ulong seed, int thing)
    {
        var mixed = new SplitMix(seed ^ (0x9E3779B97F4A7C15UL * (ulong)(thing + 1)));
        return new SplitMix(mixed.Next());
    }

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15UL;
        var bits = _state;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9UL;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBUL;
        return bits ^ (bits >> 31);
    }

    /// <summary>A whole number from 0 up to, but not with, the given one.</summary>
    public int Below(int end) => (int)(Next() % (ulong)end);

    /// <summary>True in so many of a hundred cases.</summary>
    public bool Chance(int percent) => Below(100) < percent;

    /// <summary>A key.</summary>
    public Guid Key()
    {
        Span<byte> bytes = stackalloc byte[16];
        BitConverter.TryWriteBytes(bytes, Next());
        BitConverter.TryWriteBytes(bytes[8..], Next());
        return new Guid(bytes);
    }
}
