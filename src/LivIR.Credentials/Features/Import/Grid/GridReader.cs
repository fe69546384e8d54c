namespace LivIR.Credentials.Features.Import.Grid;

/// <summary>One certificate of one person in a grid: a cell, or the cells for issue, last valid day and number that belong together.</summary>
/// <param name="Number">Its number among them, from 1.</param>
/// <param name="Address">The address of its first cell that holds something, such as D7.</param>
/// <param name="Person">Whose row it is.</param>
/// <param name="Type">The code of the kind of credential.</param>
/// <param name="Heading">What stands above it.</param>
/// <param name="Shown">What its cells show.</param>
public sealed record GridEntry(int Number, string Address, GridPerson Person, string Type, string Heading, string Shown)
{
    /// <summary>The day of issue.</summary>
    public DateOnly? Issued { get; init; }

    /// <summary>The last valid day.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>The number of the certificate; empty for none.</summary>
    public string Certificate { get; init; } = "";

    /// <summary>Text that stands where a day is expected and is none; empty where every such cell is a day, or says that there is no end.</summary>
    public string NoDay { get; init; } = "";
}

/// <summary>What a grid holds.</summary>
/// <param name="Entries">Its certificates, row by row.</param>
/// <param name="NotHeld">How many cells say that nothing is held, such as "n/a".</param>
public sealed record GridContent(IReadOnlyList<GridEntry> Entries, int NotHeld);

/// <summary>Reads the certificates out of a grid. Colours are not read: whether something is valid follows from its days.</summary>
public static class GridReader
{
    /// <summary>The certificates of a sheet.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="layout">How it is laid out.</param>
    /// <param name="orders">In which order the text of a column is read.</param>
    public static GridContent Read(ImportSheet sheet, GridLayout layout, IReadOnlyDictionary<int, DayOrder> orders)
    {
        List<GridEntry> entries = [];
        var notHeld = 0;
        var groups = Groups(layout);
        foreach (var row in layout.Rows(sheet))
        {
            foreach (var group in groups)
            {
                var filled = group.Where(column => !row[column.Column].IsEmpty).ToList();
                if (filled.Count == 0)
                {
                    continue;
                }

                if (filled.TrueForAll(column => GridWords.SaysNothingHeld(row[column.Column].Text)))
                {
                    notHeld++;
                    continue;
                }

                entries.Add(Entry(entries.Count + 1, row, filled, layout.People.Of(row), orders));
            }
        }

        return new GridContent(entries, notHeld);
    }

    // Columns of one kind that lie side by side belong together until one of them tells again what was told.
    private static List<List<GridColumn>> Groups(GridLayout layout)
    {
        List<List<GridColumn>> groups = [];
        foreach (var column in layout.Columns.Where(column => column.IsTaken))
        {
            if (groups is [.., var last] && last[0].Type == column.Type && !last.Exists(other => other.Meaning == column.Meaning))
            {
                last.Add(column);
            }
            else
            {
                groups.Add([column]);
            }
        }

        return groups;
    }

    private static GridEntry Entry(int number, ImportRow row, List<GridColumn> filled, GridPerson person, IReadOnlyDictionary<int, DayOrder> orders)
    {
        DateOnly? Day(GridMeaning meaning) => filled.Where(column => column.Meaning == meaning).Select(column => GridDays.Read(row[column.Column], orders.GetValueOrDefault(column.Column), meaning)).FirstOrDefault();
        var issued = Day(GridMeaning.Issued);
        var noDay = filled.Where(column => column.Meaning is GridMeaning.Issued or GridMeaning.LastDay)
            .Where(column => GridDays.Read(row[column.Column], orders.GetValueOrDefault(column.Column), column.Meaning) is null)
            .Where(column => !(issued is not null && column.Meaning == GridMeaning.LastDay && (GridWords.SaysNoEnd(row[column.Column].Text) || GridWords.SaysNothingHeld(row[column.Column].Text))))
            .Select(column => row[column.Column].Text.Trim()).FirstOrDefault() ?? "";
        var first = filled[0];
        return new GridEntry(number, $"{CellAddress.Letters(first.Column)}{row.Number}", person, first.Type!, first.Heading, string.Join(" · ", filled.Select(column => row[column.Column].Text.Trim())))
        {
            Issued = issued,
            LastDay = Day(GridMeaning.LastDay),
            Certificate = filled.Where(column => column.Meaning == GridMeaning.Number && !GridWords.SaysNothingHeld(row[column.Column].Text)).Select(column => row[column.Column].Text.Trim()).FirstOrDefault() ?? "",
            NoDay = noDay,
        };
    }
}
