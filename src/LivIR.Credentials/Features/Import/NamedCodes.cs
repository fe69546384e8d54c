using LivIR.Credentials.Data.Text;

namespace LivIR.Credentials.Features.Import;

/// <summary>Finds an entry of a list by its code, its name or another name of it, whatever the case and the accents.</summary>
/// <typeparam name="T">The entry.</typeparam>
internal sealed class NamedCodes<T>
    where T : class
{
    private const int MostNamed = 5;

    private readonly Dictionary<string, T> _byCode;
    private readonly ILookup<string, T> _byName;
    private readonly ILookup<string, T> _byAlias;
    private readonly ILookup<string, T> _byPlainName;
    private readonly Func<T, string> _code;

    /// <summary>Lays out the entries.</summary>
    public NamedCodes(IReadOnlyList<T> entries, Func<T, string> code, Func<T, string> name, Func<T, IEnumerable<string>>? aliases = null)
    {
        _code = code;
        _byPlainName = entries.ToLookup(e => SearchFold.Fold(Plain(name(e))));
        _byCode = entries.GroupBy(e => SearchFold.Fold(code(e))).ToDictionary(g => g.Key, g => g.First());
        _byName = entries.ToLookup(e => SearchFold.Fold(name(e)));
        _byAlias = entries.SelectMany(e => (aliases?.Invoke(e) ?? []).Select(a => (Key: SearchFold.Fold(a), e))).ToLookup(a => a.Key, a => a.e);
    }

    /// <summary>The entry that a text means; empty for none, or where it means several.</summary>
    /// <param name="text">The text.</param>
    /// <param name="several">Those it could be, where they are several.</param>
    public T? Find(string text, out IReadOnlyList<T> several)
    {
        var key = SearchFold.Fold(text.Trim());
        several = [];
        if (_byCode.GetValueOrDefault(key) is { } coded)
        {
            return coded;
        }

        List<T> found = [.. _byName[key]];
        found = found.Count > 0 ? found : [.. _byAlias[key].Distinct()];
        found = found.Count > 0 ? found : [.. _byPlainName[key]];
        several = found.Count > 1 ? found : [];
        return found.Count == 1 ? found[0] : null;
    }

    /// <summary>The entry that a cell means; says in the reader where it is none.</summary>
    public T? Read(LineReader reader, string field, string what)
    {
        if (reader.Text(field) is not { } text)
        {
            return null;
        }

        var found = Find(text, out var several);
        if (found is null)
        {
            reader.Refuse(field, several.Count > 0 ? $"“{text}” is the name of {several.Count} {what}s. Enter the code instead: {string.Join(", ", several.Take(MostNamed).Select(_code))}." : $"“{text}” is no {what} on record. Take one from the list of the template.");
        }

        return found;
    }

    // "Basic life support (AHA)" is written without its issuer in most lists.
    private static string Plain(string name) => name.IndexOf('(', StringComparison.Ordinal) is > 0 and var at ? name[..at].TrimEnd() : name;
}
