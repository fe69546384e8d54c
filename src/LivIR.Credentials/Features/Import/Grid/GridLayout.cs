namespace LivIR.Credentials.Features.Import.Grid;

/// <summary>What the cells of a column tell about a certificate.</summary>
public enum GridMeaning
{
    /// <summary>Nothing that is imported.</summary>
    Nothing,

    /// <summary>The day of issue.</summary>
    Issued,

    /// <summary>The last valid day.</summary>
    LastDay,

    /// <summary>The number of the certificate.</summary>
    Number,
}

/// <summary>One column about certificates.</summary>
/// <param name="Column">The column, from 0.</param>
/// <param name="Heading">What stands above it, over all rows of headings.</param>
/// <param name="Type">The code of the kind of credential; empty where none is chosen.</param>
/// <param name="Meaning">What its cells tell.</param>
public sealed record GridColumn(int Column, string Heading, string? Type, GridMeaning Meaning)
{
    /// <summary>Whether its cells are imported.</summary>
    public bool IsTaken => Type is not null && Meaning != GridMeaning.Nothing;
}

/// <summary>The columns that say whose row it is; each counted from 0, empty where there is none.</summary>
/// <param name="Name">The name, or the family name where <paramref name="Given"/> has the given names.</param>
/// <param name="Given">The given names, where they have a column of their own.</param>
/// <param name="Number">The employee number.</param>
/// <param name="Email">The e-mail.</param>
public sealed record GridPeople(int? Name, int? Given, int? Number, int? Email)
{
    /// <summary>Whether any column names people.</summary>
    public bool IsKnown => Name is not null || Number is not null || Email is not null;

    /// <summary>Whether a column is one of them.</summary>
    public bool Has(int column) => column == Name || column == Given || column == Number || column == Email;

    /// <summary>Whose row it is.</summary>
    public GridPerson Of(ImportRow row)
    {
        var name = string.Join(' ', new[] { Text(row, Given), Text(row, Name) }.Where(part => part.Length > 0));
        return new GridPerson(name, Text(row, Number), Text(row, Email));
    }

    private static string Text(ImportRow row, int? column) => column is { } at ? row[at].Text.ReplaceLineEndings(" ").Trim() : "";
}

/// <summary>What a row says about whose it is; each is empty where it says nothing.</summary>
/// <param name="Name">The name as written.</param>
/// <param name="Number">The employee number.</param>
/// <param name="Email">The e-mail.</param>
public sealed record GridPerson(string Name, string Number, string Email)
{
    /// <summary>Whether it says anything.</summary>
    public bool IsNamed => Name.Length + Number.Length + Email.Length > 0;

    /// <summary>What to call it.</summary>
    public string Shown => Name.Length > 0 ? Name : Number.Length > 0 ? Number : Email;
}

/// <summary>How a grid of people and certificates is read.</summary>
/// <param name="Sheet">The sheet, from 0.</param>
/// <param name="FirstHeader">The number of the first row of headings.</param>
/// <param name="LastHeader">The number of the last one; people follow below.</param>
/// <param name="LastRow">The number of the last row of people; legends lie below.</param>
/// <param name="People">Where people are named.</param>
/// <param name="Columns">The columns about certificates, from left to right.</param>
public sealed record GridLayout(int Sheet, int FirstHeader, int LastHeader, int LastRow, GridPeople People, IReadOnlyList<GridColumn> Columns)
{
    /// <summary>In which order days written as text are read, where they fit two and somebody said which.</summary>
    public DayOrder? Order { get; init; }

    /// <summary>Whether the day of issue is worked out where the grid tells the last valid day only.</summary>
    public bool WorkOutIssue { get; init; }

    /// <summary>The rows of people.</summary>
    public IEnumerable<ImportRow> Rows(ImportSheet sheet) => sheet.Rows.Where(row => row.Number > LastHeader && row.Number <= LastRow && People.Of(row).IsNamed);
}
