using LivIR.Credentials.Data.Seeding.Json;

namespace LivIR.Credentials.Data.Seeding;

/// <summary>One entry of a seed file and its path in it.</summary>
internal sealed record SeedItem<T>(T Value, string Path);

/// <summary>Something wrong with an entry; the path begins at the entry, such as <c>validity.months</c>.</summary>
internal readonly record struct SeedFault(string Path, string Reason);

/// <summary>The entries of one seed file that could be read.</summary>
internal sealed class SeedList<T>(string file, SeedDocument? document)
{
    /// <summary>The file, relative to the seed folder.</summary>
    public string File => file;

    /// <summary>The text; empty for entries that do not come from one.</summary>
    public SeedDocument? Document => document;

    /// <summary>The entries, in the order of the file.</summary>
    public List<SeedItem<T>> Items { get; } = [];

    /// <summary>Whether every entry could be read; otherwise what another file refers to may stand in the part that could not.</summary>
    public bool IsWhole { get; set; }

    /// <summary>Something wrong at a path of the file.</summary>
    public SeedProblem Problem(string path, string reason) => document?.Problem(path, reason) ?? new SeedProblem(file, path, 0, reason);

    /// <summary>The line of a path.</summary>
    public int LineOf(string path) => document?.Places.LineOf(path) ?? 0;

    /// <summary>What a check finds wrong with each entry.</summary>
    public IEnumerable<SeedProblem> Each(Func<T, IEnumerable<SeedFault>> check) =>
        Items.SelectMany(item => check(item.Value).Select(fault => Problem($"{item.Path}.{fault.Path}", fault.Reason)));
}
