using System.Text.Unicode;

namespace LivIR.Credentials.Data.Seeding.Json;

/// <summary>Reads the bytes of a seed file and refuses what is not text in UTF-8.</summary>
internal static class SeedBytes
{
    private const long LargestFile = 16 * 1024 * 1024;

    /// <summary>The text without a byte order mark, or what is wrong with the file.</summary>
    /// <param name="path">Where the file lies.</param>
    /// <param name="file">Its name for the reader, relative to the seed folder.</param>
    public static async Task<(byte[]? Text, SeedProblem? Problem)> ReadAsync(string path, string file, CancellationToken ct)
    {
        try
        {
            var info = new FileInfo(path);
            if (!info.Exists)
            {
                return (null, new SeedProblem(file, JsonPlaces.Root, 0, Missing(path)));
            }

            return info.Length > LargestFile
                ? (null, new SeedProblem(file, JsonPlaces.Root, 0, $"The file is larger than {LargestFile / 1024 / 1024} MB. No file of the catalogue is."))
                : Check(file, await File.ReadAllBytesAsync(path, ct));
        }
        catch (UnauthorizedAccessException)
        {
            return (null, new SeedProblem(file, JsonPlaces.Root, 0, "The file may not be read: the account of the application lacks permission."));
        }
        catch (IOException)
        {
            return (null, new SeedProblem(file, JsonPlaces.Root, 0, "The file cannot be read. Another program may be using it."));
        }
    }

    /// <summary>The same of bytes that were read already.</summary>
    public static (byte[]? Text, SeedProblem? Problem) Check(string file, byte[] bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return (null, new SeedProblem(file, JsonPlaces.Root, 1, "The file is saved as UTF-16. Save it as UTF-8."));
        }

        var text = bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes;
        if (!Utf8.IsValid(text))
        {
            return (null, new SeedProblem(file, JsonPlaces.Root, LineOfInvalid(text), "The line holds a byte that is not UTF-8. Save the file as UTF-8."));
        }

        return text.AsSpan().Trim(" \t\r\n"u8).IsEmpty ? (null, new SeedProblem(file, JsonPlaces.Root, 1, "The file is empty.")) : (text, null);
    }

    private static int LineOfInvalid(byte[] text)
    {
        Utf8.ToUtf16(text, new char[text.Length], out var valid, out _, replaceInvalidSequences: false);
        return text.AsSpan(0, valid).Count((byte)'\n') + 1;
    }

    private static string Missing(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        var near = Directory.Exists(folder) ? Nearest.To(Path.GetFileName(path), Directory.GetFiles(folder).Select(Path.GetFileName).OfType<string>()) : null;
        return near is null ? "The file is missing." : $"The file is missing. There is '{near}'; should it have this name?";
    }
}
