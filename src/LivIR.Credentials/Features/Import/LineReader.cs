using System.Globalization;
using System.Text.RegularExpressions;

namespace LivIR.Credentials.Features.Import;

/// <summary>Why a cell cannot be taken, in words that say what to do.</summary>
/// <param name="Field">The code of the field; empty where it is about the row as a whole.</param>
/// <param name="Words">The words.</param>
public sealed record RowProblem(string? Field, string Words);

/// <summary>Reads the cells of one row as what they must be, and collects what is wrong with them.</summary>
public sealed partial class LineReader(ImportLine line, ImportKind kind, DayOrders orders)
{
    private readonly List<RowProblem> _problems = [];

    /// <summary>What is wrong so far.</summary>
    public IReadOnlyList<RowProblem> Problems => _problems;

    /// <summary>The row.</summary>
    public ImportLine Line => line;

    /// <summary>Says what is wrong with a cell, or with the row.</summary>
    public void Refuse(string? field, string words) => _problems.Add(new RowProblem(field, words));

    /// <summary>The text of a field; nothing where it has none.</summary>
    public string? Text(string field)
    {
        if (!line.Cells.TryGetValue(field, out var cell))
        {
            return null;
        }

        if (cell.Content == CellContent.Fault)
        {
            Refuse(field, $"The cell holds the error {cell.Text}. Correct the formula, or enter the value.");
            return null;
        }

        return line.Text(field) is { Length: > 0 } text ? text : null;
    }

    /// <summary>The text of a field that must have one.</summary>
    public string Needed(string field)
    {
        var text = Text(field);
        if (text is null && !_problems.Any(p => p.Field == field))
        {
            Refuse(field, $"{kind[field].Heading} is empty. Enter it.");
        }

        return text ?? "";
    }

    /// <summary>The day of a field; nothing where it has none or it cannot be understood.</summary>
    public DateOnly? Day(string field)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        var cell = line.Cells[field];
        if (cell is { Content: CellContent.Day or CellContent.Moment, At: { } at })
        {
            return DateOnly.FromDateTime(at);
        }

        var day = cell.Content == CellContent.Text && orders.OfField.TryGetValue(field, out var order) ? DayColumn.Read(text, order) : null;
        if (day is null)
        {
            Refuse(field, cell.Content == CellContent.Number
                ? $"{text} is a number and no day. Give the column the format of a date, or write it like 14 Mar 2027."
                : $"“{Short(text)}” was not understood as a day. Write it like 14 Mar 2027.");
        }

        return day;
    }

    /// <summary>The day of a field that must have one.</summary>
    public DateOnly? NeededDay(string field)
    {
        var before = _problems.Count;
        var day = Day(field);
        if (day is null && _problems.Count == before)
        {
            Refuse(field, $"{kind[field].Heading} is empty. Enter the day.");
        }

        return day;
    }

    /// <summary>The number of a field; nothing where it has none or it cannot be understood.</summary>
    public decimal? Amount(string field)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        var number = line.Cells[field].Number ?? Read(text);
        if (number is null)
        {
            Refuse(field, $"“{Short(text)}” was not understood as a number. Write it like 7.5.");
        }

        return number;
    }

    /// <summary>The number of a field that must have one.</summary>
    public decimal? NeededAmount(string field)
    {
        var before = _problems.Count;
        var number = Amount(field);
        if (number is null && _problems.Count == before)
        {
            Refuse(field, $"{kind[field].Heading} is empty. Enter the number.");
        }

        return number;
    }

    /// <summary>The whole number of a field.</summary>
    public int? Whole(string field)
    {
        if (Amount(field) is not { } number)
        {
            return null;
        }

        if (number != decimal.Truncate(number) || number is < int.MinValue or > int.MaxValue)
        {
            Refuse(field, "Enter a whole number.");
            return null;
        }

        return (int)number;
    }

    // 7,5 and 7.5 are the same; 1,500 could be two numbers, so it is asked for without the comma.
    private static decimal? Read(string text) =>
        PlainNumber().IsMatch(text) && decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Short(string text) => text.Length > 40 ? text[..40] + "…" : text;

    [GeneratedRegex(@"^-?[0-9]{1,12}([.,]([0-9]{1,2}|[0-9]{4,}))?$")]
    private static partial Regex PlainNumber();
}
