using ClosedXML.Excel;

namespace LivIR.Credentials.Shared.Excel;

/// <summary>
/// The looks of a data sheet, each given to one sample cell below the heading. The rows that are streamed in take the place of the samples
/// and name the looks by the numbers the samples were saved with.
/// </summary>
internal sealed class SheetStyles
{
    private const int Plain = 2;
    private const int Quoted = 3;
    private const int Linked = 4;
    private const int FirstWord = 5;

    private readonly IReadOnlyList<ColumnShape> _shapes;

    /// <summary>Puts the samples of a table into its sheet.</summary>
    /// <param name="sheet">The sheet, empty below its heading.</param>
    /// <param name="shapes">The columns.</param>
    public SheetStyles(IXLWorksheet sheet, IReadOnlyList<ColumnShape> shapes)
    {
        _shapes = shapes;
        for (var c = 0; c < shapes.Count; c++)
        {
            Sample(sheet, c);
        }
    }

    /// <summary>The columns.</summary>
    public IReadOnlyList<ColumnShape> Shapes => _shapes;

    /// <summary>Colours a cell.</summary>
    public static void Paint(IXLStyle style, StateTone tone)
    {
        var (back, font) = CellLook.ColoursOf(tone);
        style.Fill.BackgroundColor = XLColor.FromHtml(back);
        style.Font.FontColor = XLColor.FromHtml(font);
    }

    /// <summary>The looks by column, from the numbers the samples were saved with.</summary>
    /// <param name="saved">The number of a cell, by its row (from 1) and column (from 0).</param>
    public IReadOnlyList<ColumnLook> Read(Func<int, int, int> saved) =>
    [
        .. _shapes.Select((shape, c) => new ColumnLook(
            shape.Column.Kind,
            saved(Plain, c),
            saved(Quoted, c),
            saved(Linked, c),
            shape.Words.Select((word, i) => (Key: ColumnLook.KeyOf(word), Number: saved(FirstWord + i, c))).ToDictionary(w => w.Key, w => w.Number))),
    ];

    private void Sample(IXLWorksheet sheet, int c)
    {
        var shape = _shapes[c];
        Basic(sheet.Cell(Plain, c + 1).Style, shape);
        Basic(sheet.Cell(Quoted, c + 1).Style, shape).SetIncludeQuotePrefix();
        if (shape.Column.Leads)
        {
            var link = Basic(sheet.Cell(Linked, c + 1).Style, shape);
            link.Font.SetUnderline().Font.SetFontColor(XLColor.FromHtml("#0B5394"));
        }

        for (var i = 0; shape.Column.Kind == CellKind.StateUntil && i < shape.Words.Count; i++)
        {
            Word(Basic(sheet.Cell(FirstWord + i, c + 1).Style, shape), shape.Words[i]);
        }
    }

    private static IXLStyle Basic(IXLStyle style, ColumnShape shape)
    {
        style.Alignment.SetVertical(XLAlignmentVerticalValues.Top);
        style.Alignment.SetWrapText(shape.Wraps);
        if (CellLook.FormatOf(shape.Column.Kind) is { } format)
        {
            style.NumberFormat.SetFormat(format);
        }

        return style;
    }

    private static void Word(IXLStyle style, StateWord word)
    {
        Paint(style, word.Tone);
        style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left);
        if (word.Until is not null)
        {
            style.NumberFormat.SetFormat($"\"{word.Word} until \"d mmm yyyy");
        }
    }
}

/// <summary>The looks of a column's cells, as numbers of the workbook's list of styles.</summary>
internal sealed record ColumnLook(CellKind Kind, int Plain, int Quoted, int Linked, IReadOnlyDictionary<(string Word, StateTone Tone, bool Dated), int> Words)
{
    /// <summary>What tells the look of one state from another's.</summary>
    public static (string Word, StateTone Tone, bool Dated) KeyOf(StateWord word) => (word.Word, word.Tone, word.Until is not null);

    /// <summary>The look of a value.</summary>
    public int Of(object? value, TypedCell cell, bool linked) => value switch
    {
        StateWord word when Words.TryGetValue(KeyOf(word), out var number) && Kind == CellKind.StateUntil => number,
        _ when linked => Linked,
        _ when cell.Text is { } text && CellText.LooksLikeFormula(text) => Quoted,
        _ => Plain,
    };
}
