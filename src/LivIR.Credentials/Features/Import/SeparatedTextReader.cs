using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace LivIR.Credentials.Features.Import;

/// <summary>Reads a text file whose values are separated by one letter, found from its content.</summary>
internal sealed class SeparatedTextReader(ReadingBudget budget)
{
    private const int Looked = 20;
    private const int LookedCharacters = 256 * 1024;
    private static readonly char[] Separators = [';', ',', '\t', '|'];

    /// <summary>Reads the file as one sheet.</summary>
    /// <param name="file">The file.</param>
    /// <param name="name">What its sheet is called.</param>
    public ImportBook Read(Stream file, string name)
    {
        var encoding = TextFileEncoding.Find(file);
        var (separator, named) = Separator(Start(file, encoding));
        file.Position = 0;
        using var reader = new PlainTextReader(new StreamReader(file, encoding, leaveOpen: true), separator, budget);
        using var parser = new CsvParser(reader, Configuration(separator, budget.Limits.TextLength));
        var rows = Rows(parser, named);
        return new ImportBook(rows.Count == 0 ? [] : [new ImportSheet(name, rows, [])]);
    }

    private static CsvConfiguration Configuration(char separator, int longest) => new(CultureInfo.InvariantCulture)
    {
        Delimiter = separator.ToString(),
        BadDataFound = null,
        IgnoreBlankLines = false,
        MaxFieldSize = longest,
        Mode = CsvMode.RFC4180,
    };

    private List<ImportRow> Rows(CsvParser parser, bool named)
    {
        List<ImportRow> rows = [];
        var number = 0;
        while (Next(parser, number + 1))
        {
            budget.Step();
            number++;
            var cells = Cells(parser, number);
            if (cells.Length > 0 && !(named && number == 1))
            {
                budget.Row(cells);
                rows.Add(new ImportRow(number, cells));
            }
        }

        return rows;
    }

    private bool Next(CsvParser parser, int number)
    {
        try
        {
            return parser.Read();
        }
        catch (MaxFieldSizeException)
        {
            throw new RefusedFileException(ImportFileProblems.CellTooLong(number, budget.Limits.TextLength));
        }
    }

    private ImportCell[] Cells(CsvParser parser, int number)
    {
        ReadingBudget.Refuse(parser.Count > budget.Limits.Columns, ImportFileProblems.TooManyColumns(budget.Limits.Columns));
        var count = parser.Count;
        while (count > 0 && string.IsNullOrWhiteSpace(parser[count - 1]))
        {
            count--;
        }

        var cells = new ImportCell[count];
        for (var column = 0; column < count; column++)
        {
            var text = XlsxText.Clean(parser[column]);
            budget.Text(number, text.Length);
            cells[column] = string.IsNullOrWhiteSpace(text) ? ImportCell.None : new ImportCell(CellContent.Text, text);
        }

        return cells;
    }

    private static string Start(Stream file, System.Text.Encoding encoding)
    {
        file.Position = 0;
        using var reader = new StreamReader(file, encoding, leaveOpen: true);
        var letters = new char[LookedCharacters];
        return new string(letters, 0, reader.ReadBlock(letters, 0, letters.Length));
    }

    // "sep=;" in the first line is how a spreadsheet programme is told.
    private static (char Separator, bool Named) Separator(string start)
    {
        if (start.Length > 4 && start.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && (start.Length == 5 || start[5] is '\r' or '\n'))
        {
            return (start[4], true);
        }

        var best = Separators.Select((separator, order) => (separator, score: Score(start, separator), order))
            .OrderByDescending(found => found.score.Lines).ThenByDescending(found => found.score.Fields).ThenBy(found => found.order).First();
        return (best.score.Lines == 0 ? ',' : best.separator, false);
    }

    // How many of the first lines have as many values as most lines have, with more than one.
    private static (int Lines, int Fields) Score(string start, char separator)
    {
        var counts = Counts(start, separator);
        return counts.Where(count => count > 1).GroupBy(count => count)
            .Select(same => (Lines: same.Count(), Fields: same.Key))
            .OrderByDescending(found => found.Lines).ThenByDescending(found => found.Fields).FirstOrDefault();
    }

    private static List<int> Counts(string start, char separator)
    {
        List<int> counts = [];
        var (count, quoted) = (1, false);
        foreach (var letter in start)
        {
            quoted ^= letter == '"';
            if (!quoted && letter == separator)
            {
                count++;
            }
            else if (!quoted && letter == '\n')
            {
                counts.Add(count);
                count = 1;
                if (counts.Count == Looked)
                {
                    return counts;
                }
            }
        }

        counts.Add(count);
        return counts;
    }
}
