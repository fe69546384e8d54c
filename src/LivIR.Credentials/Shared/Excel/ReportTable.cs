namespace LivIR.Credentials.Shared.Excel;

/// <summary>Rows to be written as one sheet of a workbook.</summary>
public abstract class ReportTable
{
    private protected ReportTable(string name, string about) => (Name, About) = (name, about);

    /// <summary>What it is called; it names the sheet.</summary>
    public string Name { get; }

    /// <summary>One sentence about what is in it, for the cover; empty where the report says it already.</summary>
    public string About { get; }

    /// <summary>How many rows there are.</summary>
    public abstract int Count { get; }

    /// <summary>The columns, without where their values come from.</summary>
    public abstract IReadOnlyList<TableColumn> Columns { get; }

    /// <summary>The value of a cell, both counted from 0.</summary>
    public abstract object? Value(int row, int column);

    /// <summary>The address inside the application that a cell leads to; null where it leads nowhere.</summary>
    public abstract string? Address(int row, int column);

    /// <summary>Some of its rows as a table of their own, named after it and its number.</summary>
    internal abstract ReportTable Part(int first, int count, string number);
}

/// <summary>A column of a table.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Width">Its width in characters.</param>
/// <param name="Leads">Whether its cells lead somewhere inside the application.</param>
public sealed record TableColumn(string Heading, CellKind Kind, double Width, bool Leads);

/// <summary>Rows of one kind as a table.</summary>
/// <param name="name">What it is called.</param>
/// <param name="columns">The columns.</param>
/// <param name="rows">The rows, in order.</param>
/// <param name="about">One sentence about what is in it.</param>
public sealed class ReportTable<T>(string name, IReadOnlyList<SheetColumn<T>> columns, IReadOnlyList<T> rows, string about = "") : ReportTable(name, about)
{
    /// <inheritdoc />
    public override int Count => rows.Count;

    /// <inheritdoc />
    public override IReadOnlyList<TableColumn> Columns { get; } = [.. columns.Select(c => new TableColumn(c.Heading, c.Kind, c.Width, c.Address is not null))];

    /// <inheritdoc />
    public override object? Value(int row, int column) => columns[column].Value(rows[row]);

    /// <inheritdoc />
    public override string? Address(int row, int column) => columns[column].Address?.Invoke(rows[row]);

    /// <inheritdoc />
    internal override ReportTable Part(int first, int count, string number)
    {
        var ending = $" {number}";
        var whole = CellText.SheetName(Name);
        return new ReportTable<T>(whole[..Math.Min(whole.Length, CellText.MaxSheetName - ending.Length)] + ending, columns, new ArraySegment<T>(rows as T[] ?? [.. rows], first, count), About);
    }
}
