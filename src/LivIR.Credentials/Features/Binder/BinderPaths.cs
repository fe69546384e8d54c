using System.Globalization;
using LivIR.Credentials.Data.Text;

namespace LivIR.Credentials.Features.Binder;

/// <summary>Where everything lies in a binder: paths of plain letters that sort as a surveyor reads, each given once.</summary>
internal sealed class BinderPaths
{
    private const int LongestPart = 40;

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<Guid, List<string>> _records = [];
    private readonly Dictionary<Guid, string> _people = [];

    /// <summary>The files behind a record, in their order; none where it has none.</summary>
    public IReadOnlyList<string> Of(Guid? record) => record is { } id && _records.TryGetValue(id, out var paths) ? paths : [];

    /// <summary>The page of a person; empty for somebody without one.</summary>
    public string? PageOf(Guid? person) => person is { } id ? _people.GetValueOrDefault(id) : null;

    /// <summary>The folder of a person.</summary>
    /// <param name="person">The key.</param>
    /// <param name="number">The person's place in the binder, from 1.</param>
    /// <param name="family">The family name.</param>
    /// <param name="given">The given name.</param>
    /// <param name="employee">The employee number.</param>
    public string Folder(Guid person, int number, string family, string given, string employee)
    {
        var folder = string.Create(CultureInfo.InvariantCulture, $"staff/{number:0000}-{Part(family, "name")}-{Part(given, "name")}-{Part(employee, "number")}");
        _people[person] = $"{folder}/file.html";
        _taken.Add(_people[person]);
        return folder;
    }

    /// <summary>A path for one more file of a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="folder">Its folder.</param>
    /// <param name="parts">What its name is made of.</param>
    /// <param name="extension">The extension, with its dot.</param>
    public string Add(Guid record, string folder, IEnumerable<string> parts, string extension)
    {
        var stem = $"{folder}/{string.Join('-', parts.Select(part => Part(part, "x")))}";
        var path = stem + extension;
        for (var n = 2; !_taken.Add(path); n++)
        {
            path = string.Create(CultureInfo.InvariantCulture, $"{stem}-{n}{extension}");
        }

        if (!_records.TryGetValue(record, out var paths))
        {
            _records.Add(record, paths = []);
        }

        paths.Add(path);
        return path;
    }

    /// <summary>A day as a part of a path.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Part(string text, string none)
    {
        var kept = new string([.. SearchFold.Fold(text).Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')]);
        kept = string.Join('-', kept.Split('-', StringSplitOptions.RemoveEmptyEntries));
        kept = kept.Length > LongestPart ? kept[..LongestPart].Trim('-') : kept;
        return kept.Length == 0 ? none : kept;
    }
}
