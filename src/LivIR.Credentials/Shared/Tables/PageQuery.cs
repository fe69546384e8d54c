using Microsoft.AspNetCore.WebUtilities;

namespace LivIR.Credentials.Shared.Tables;

/// <summary>Changes parts of an address's query and keeps the rest, so that filters survive sorting and paging.</summary>
public static class PageQuery
{
    /// <summary>The key of the column sorted by.</summary>
    public const string Sort = "sort";

    /// <summary>Present as "true" when the sort runs downwards.</summary>
    public const string Descending = "desc";

    /// <summary>The page number, from 1.</summary>
    public const string Page = "page";

    /// <summary>The path and query of <paramref name="uri" /> with these values set; an empty value removes its key.</summary>
    public static string With(string uri, params (string Key, string? Value)[] changes)
    {
        var parsed = new Uri(uri, UriKind.RelativeOrAbsolute);
        var whole = parsed.IsAbsoluteUri ? parsed : new Uri(new Uri("http://localhost"), uri);
        var kept = QueryHelpers.ParseQuery(whole.Query)
            .Where(pair => !changes.Any(change => Same(change.Key, pair.Key)))
            .SelectMany(pair => pair.Value, (pair, value) => (pair.Key, Value: value));
        var added = changes.Select(change => (change.Key, change.Value));
        return kept.Concat(added)
            .Where(pair => !string.IsNullOrEmpty(pair.Value))
            .Aggregate(whole.AbsolutePath, (link, pair) => QueryHelpers.AddQueryString(link, pair.Key, pair.Value!));
    }

    /// <summary>The address with another page.</summary>
    public static string ToPage(string uri, int page) =>
        With(uri, (Page, page <= 1 ? null : page.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>The address sorted by another column, back on its first page.</summary>
    public static string SortedBy(string uri, string key, bool descending) =>
        With(uri, (Sort, key), (Descending, descending ? "true" : null), (Page, null));

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
