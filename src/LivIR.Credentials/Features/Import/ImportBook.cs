namespace LivIR.Credentials.Features.Import;

/// <summary>What a cell of a file holds.</summary>
public enum CellContent
{
    /// <summary>Nothing.</summary>
    Empty,

    /// <summary>Text as it was typed.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A day, kept as a date by the file itself.</summary>
    Day,

    /// <summary>A day with a time, kept as a date by the file itself.</summary>
    Moment,

    /// <summary>Yes or no.</summary>
    Truth,

    /// <summary>An error of the spreadsheet, such as #N/A.</summary>
    Fault,
}

/// <summary>One cell as its file holds it; a formula is its last computed value.</summary>
/// <param name="Content">What it holds.</param>
/// <param name="Text">It as text: a day as yyyy-mm-dd, a moment as yyyy-mm-ddThh:mm:ss, a number with a point, else what is shown. Empty for an empty cell.</param>
/// <param name="Number">The number of a number.</param>
/// <param name="At">The day or moment, without a time zone.</param>
/// <param name="Fill">The colour behind it as #RRGGBB, where the file gives it one.</param>
public readonly record struct ImportCell(CellContent Content, string Text, decimal? Number = null, DateTime? At = null, string? Fill = null)
{
    /// <summary>A cell that holds nothing.</summary>
    public static ImportCell None { get; } = new(CellContent.Empty, "");

    /// <summary>Whether it holds nothing, or nothing but spaces.</summary>
    public bool IsEmpty => Content == CellContent.Empty || string.IsNullOrWhiteSpace(Text);
}

/// <summary>One row of a sheet that holds something.</summary>
/// <param name="Number">Its number in the file, from 1.</param>
/// <param name="Cells">Its cells from the first column on; what lies behind the last one that holds something is left out.</param>
public sealed record ImportRow(int Number, IReadOnlyList<ImportCell> Cells)
{
    /// <summary>The cell of a column, counted from 0; an empty one behind the last.</summary>
    public ImportCell this[int column] => column >= 0 && column < Cells.Count ? Cells[column] : ImportCell.None;
}

/// <summary>An area of cells shown as one; what it holds stands in its first cell.</summary>
/// <param name="FirstRow">Its first row, from 1.</param>
/// <param name="LastRow">Its last row.</param>
/// <param name="FirstColumn">Its first column, from 0.</param>
/// <param name="LastColumn">Its last column.</param>
public sealed record MergedArea(int FirstRow, int LastRow, int FirstColumn, int LastColumn);

/// <summary>One sheet of a file.</summary>
/// <param name="Name">What it is called; the file's name for a text file.</param>
/// <param name="Rows">Its rows that hold something, in order.</param>
/// <param name="Merged">The areas shown as one cell.</param>
public sealed record ImportSheet(string Name, IReadOnlyList<ImportRow> Rows, IReadOnlyList<MergedArea> Merged);

/// <summary>A file of rows, read: a workbook or a text file with separated values.</summary>
/// <param name="Sheets">Its visible sheets that hold something, in order.</param>
public sealed record ImportBook(IReadOnlyList<ImportSheet> Sheets);
