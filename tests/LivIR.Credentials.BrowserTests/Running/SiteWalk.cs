using System.Text.RegularExpressions;

namespace LivIR.Credentials.BrowserTests.Running;

/// <summary>Follows links from the first page, and takes one address of each kind of page.</summary>
internal static partial class SiteWalk
{
    private const int MostPages = 120;

    private const string Links = "[...document.querySelectorAll('a[href]:not([download])')].map(a => a.href)";

    /// <summary>The addresses by the kind of page.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> FindAsync(Visit visit)
    {
        var found = new Dictionary<string, string> { ["/"] = "/", ["/account/password"] = "/account/password" };
        var open = new Queue<string>(found.Values);
        while (open.TryDequeue(out var address))
        {
            await visit.GoAsync(address);
            foreach (var link in await visit.Page.EvaluateAsync<string[]>(Links))
            {
                var uri = new Uri(link);
                var path = uri.AbsolutePath;
                if (uri.Host == "127.0.0.1" && !path.StartsWith("/evidence/", StringComparison.Ordinal) && !path.StartsWith("/exports/", StringComparison.Ordinal)
                    && found.Count < MostPages && found.TryAdd(KindOf(path), uri.PathAndQuery))
                {
                    open.Enqueue(uri.PathAndQuery);
                }
            }
        }

        return found;
    }

    private static string KindOf(string path) => Code().Replace(Id().Replace(path, "*"), "$1*");

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Id();

    [GeneratedRegex("^(/facilities/|/catalogue/bodies/|/catalogue/|/standards/|/reports/)(?!saved|types|standards|bodies(?=/|$)|new|drafts|clause|load|take-back)[^/]+|(?<=/way/)[^/]+|(?<=/privileges/\\*/)[A-Z]+")]
    private static partial Regex Code();
}
