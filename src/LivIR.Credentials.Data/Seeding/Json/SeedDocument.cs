using System.Text;
using System.Text.Json;

namespace LivIR.Credentials.Data.Seeding.Json;

/// <summary>One file of the folder, read as JSON, with the line of everything in it.</summary>
internal sealed class SeedDocument
{
    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip };

    private SeedDocument(string file, byte[] utf8, JsonPlaces places)
    {
        using var document = JsonDocument.Parse(utf8, Options);
        (File, Places, Root, Text) = (file, places, document.RootElement.Clone(), Encoding.UTF8.GetString(utf8));
    }

    /// <summary>The file, relative to the seed folder.</summary>
    public string File { get; }

    /// <summary>Where everything stands.</summary>
    public JsonPlaces Places { get; }

    /// <summary>The text, for the schema library.</summary>
    public string Text { get; }

    /// <summary>The object that the file is.</summary>
    public JsonElement Root { get; }

    /// <summary>Reads a file and adds what is wrong with it; null where no more can be said about it.</summary>
    public static async Task<SeedDocument?> ReadAsync(string path, string file, List<SeedProblem> problems, CancellationToken ct)
    {
        var (text, problem) = await SeedBytes.ReadAsync(path, file, ct);
        return Of(file, text, problem, problems);
    }

    /// <summary>Reads the bytes of a file that lies nowhere.</summary>
    public static SeedDocument? Read(byte[] bytes, string file, List<SeedProblem> problems)
    {
        var (text, problem) = SeedBytes.Check(file, bytes);
        return Of(file, text, problem, problems);
    }

    private static SeedDocument? Of(string file, byte[]? text, SeedProblem? problem, List<SeedProblem> problems)
    {
        if (text is null)
        {
            problems.Add(problem!);
            return null;
        }

        var scan = JsonScan.Of(file, text);
        problems.AddRange(scan.Problems);
        return scan.Readable ? new SeedDocument(file, text, scan.Places) : null;
    }

    /// <summary>Something wrong in this file.</summary>
    public SeedProblem Problem(string path, string reason) => new(File, path, Places.LineOf(path), reason);
}
