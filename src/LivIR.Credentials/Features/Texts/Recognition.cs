using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace LivIR.Credentials.Features.Texts;

/// <summary>Recognises text in pictures with the programs <c>tesseract</c> and, for scanned PDFs, <c>pdftoppm</c>, where they are installed.</summary>
public static class Recognition
{
    private const int Dots = 300;
    private const int LeastConfidence = 25;

    // Turkish first: it keeps the letters that English has not, and reads English as well.
    private static readonly string[] Wanted = ["tur", "eng"];

    /// <summary>Whether pictures can be read on this machine.</summary>
    public static bool ReadsPictures { get; } = LimitedProgram.IsInstalled("tesseract");

    /// <summary>Whether scanned PDFs can be read on this machine.</summary>
    public static bool ReadsScans { get; } = ReadsPictures && LimitedProgram.IsInstalled("pdftoppm");

    /// <summary>Reads a picture.</summary>
    /// <exception cref="TextNotReadException">The program is missing or could not read it.</exception>
    public static DocumentText Picture(string file)
    {
        IReadOnlyList<DocumentFlag> flags = [.. DocumentFlags.OfAny(file)];
        if (!ReadsPictures)
        {
            throw Missing("pictures", flags);
        }

        var upright = Path.Combine(Path.GetTempPath(), $"livir-picture-{Guid.NewGuid():N}.png");
        try
        {
            Pictures.Prepare(file, upright);
            return new DocumentText(TextSource.Recognition, 1, 1, Lines(upright, 1), flags);
        }
        catch (TextNotReadException problem)
        {
            throw new TextNotReadException(problem.Message, problem) { Flags = flags };
        }
        finally
        {
            File.Delete(upright);
        }
    }

    /// <summary>Reads the first pages of a PDF as pictures.</summary>
    /// <exception cref="TextNotReadException">A program is missing or could not read it.</exception>
    public static DocumentText Scan(string file, DocumentText known)
    {
        if (!ReadsScans)
        {
            throw Missing("scanned documents", known.Flags);
        }

        var folder = Directory.CreateTempSubdirectory("livir-scan-").FullName;
        try
        {
            Run("pdftoppm", ["-r", Text(Dots), "-gray", "-png", "-scale-to", "3500", "-f", "1", "-l", Text(known.PagesRead), file, Path.Combine(folder, "page")]);
            var pages = Directory.GetFiles(folder, "page*.png").Order(StringComparer.Ordinal).ToList();
            return known with { Source = TextSource.Recognition, Lines = [.. pages.SelectMany((page, i) => Lines(page, i + 1))] };
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static List<IReadOnlyList<Word>> Lines(string picture, int page)
    {
        // 1: find out by itself how the page is turned. It fails where there is little text; 3 then reads it as it lies.
        var table = TryRun("tesseract", Arguments(picture, "1"));
        var lines = table is null ? [] : Parse(table, page);
        return lines.Count > 0 ? lines : Parse(Run("tesseract", Arguments(picture, "3")), page);
    }

    private static string[] Arguments(string picture, string layout) => [picture, "stdout", "-l", Languages.Value, "--psm", layout, "--dpi", Text(Dots), "tsv"];

    private static Lazy<string> Languages { get; } = new(() =>
    {
        var installed = Run("tesseract", ["--list-langs"]).Split('\n', StringSplitOptions.TrimEntries);
        return string.Join('+', Wanted.Where(installed.Contains).DefaultIfEmpty("eng"));
    });

    /// <summary>Reads the table that the program prints: one row a word, with its line and its place in dots.</summary>
    internal static List<IReadOnlyList<Word>> Parse(string table, int page)
    {
        var rows = table.Split('\n').Skip(1).Select(row => row.TrimEnd('\r').Split('\t')).Where(cells => cells.Length >= 12).ToList();
        var whole = rows.Find(cells => cells[0] == "1");
        var (width, height) = whole is null ? (0, 0) : (Number(whole[8]), Number(whole[9]));
        if (width <= 0 || height <= 0)
        {
            return [];
        }

        return [.. rows
            .Where(cells => cells[0] == "5" && Number(cells[10]) >= LeastConfidence && !string.IsNullOrWhiteSpace(cells[11]))
            .GroupBy(cells => (cells[2], cells[3], cells[4]))
            .Select(line => (IReadOnlyList<Word>)[.. line.Select(cells => new Word(
                cells[11].Trim().Normalize(NormalizationForm.FormKC), new TextPlace(page, Number(cells[6]) / width, Number(cells[7]) / height, Number(cells[8]) / width, Number(cells[9]) / height)))])];
    }

    private static double Number(string cell) => double.TryParse(cell, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>What is told where a program is missing.</summary>
    internal static TextNotReadException Missing(string what, IReadOnlyList<DocumentFlag> flags) => new($"This server cannot read {what}: the program for it is not installed. Enter what is printed by hand.") { Flags = flags };

    private static string? TryRun(string program, string[] arguments)
    {
        try
        {
            return Run(program, arguments);
        }
        catch (TextNotReadException)
        {
            return null;
        }
    }

    private static string Run(string program, string[] arguments)
    {
        // A picture of a page takes a quarter of the memory that the program may have.
        var start = LimitedProgram.Start(program, arguments);

        // One picture is one core: others are at work on the same machine.
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        using var process = Process.Start(start) ?? throw new TextNotReadException("The document could not be read.");
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? said : throw new TextNotReadException("The picture could not be read.");
    }
}
