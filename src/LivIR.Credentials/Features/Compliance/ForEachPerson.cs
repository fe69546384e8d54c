using System.Collections.Concurrent;

namespace LivIR.Credentials.Features.Compliance;

/// <summary>Works something out for each of many people on all processors. Only for what touches nothing but the person and its own tools.</summary>
internal static class ForEachPerson
{
    /// <summary>How many people one thread takes at a time. So few are not shared out at all: that would take longer than the work.</summary>
    public const int Share = 64;

    /// <summary>One result for each person, in their order, where no tools are needed.</summary>
    public static TResult[] Make<TPerson, TResult>(IReadOnlyList<TPerson> people, Func<TPerson, TResult> make, CancellationToken ct) =>
        Make(people, () => make, static (person, own) => own(person), ct);

    /// <summary>One result for each person, in their order.</summary>
    /// <param name="people">The people.</param>
    /// <param name="tools">Makes the tools of one thread, which need not stand two threads at once.</param>
    /// <param name="make">Makes the result of one person.</param>
    /// <param name="ct">Stops the work.</param>
    public static TResult[] Make<TPerson, TTools, TResult>(IReadOnlyList<TPerson> people, Func<TTools> tools, Func<TPerson, TTools, TResult> make, CancellationToken ct)
    {
        var results = new TResult[people.Count];
        if (people.Count <= Share)
        {
            MakeRange(0, people.Count, tools());
            return results;
        }

        var limits = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = ct };
        Parallel.ForEach(
            Partitioner.Create(0, people.Count, Share),
            limits,
            tools,
            (range, _, own) =>
            {
                MakeRange(range.Item1, range.Item2, own);
                return own;
            },
            static _ => { });
        return results;

        void MakeRange(int from, int to, TTools own)
        {
            for (var i = from; i < to; i++)
            {
                results[i] = make(people[i], own);
            }
        }
    }
}
