using System.Text;
using System.Xml;

namespace LivIR.Credentials.Features.Import;

/// <summary>What the cells of a sheet refer to.</summary>
internal sealed record XlsxContext(IReadOnlyList<string> Texts, IReadOnlyList<XlsxFormat> Formats, bool From1904);

/// <summary>Reads one sheet forward and keeps the rows that hold something.</summary>
internal sealed class XlsxSheetReader(XmlReader reader, XlsxContext context, ReadingBudget budget)
{
    private readonly List<ImportRow> _rows = [];
    private readonly List<MergedArea> _merged = [];
    private readonly List<ImportCell> _cells = [];
    private readonly StringBuilder _text = new();
    private int _row;

    /// <summary>Reads the sheet.</summary>
    public ImportSheet Read(string name)
    {
        while (reader.Next(budget))
        {
            if (reader.Begins("row"))
            {
                ReadRow();
            }
            else if (reader.Begins("mergeCell"))
            {
                ReadMerged();
            }
            else if (reader.Begins("extLst"))
            {
                reader.Pass(budget);
            }
        }

        return new ImportSheet(name, _rows, _merged);
    }

    private void ReadRow()
    {
        BeginRow();
        if (reader.IsEmptyElement)
        {
            return;
        }

        _cells.Clear();
        var (depth, column, last) = (reader.Depth, -1, 0);
        while (reader.Next(budget) && reader.Depth > depth)
        {
            if (!reader.Begins("c"))
            {
                continue;
            }

            column = Column(column + 1);
            var cell = ReadCell();
            Place(column, cell);
            last = cell.IsEmpty ? last : Math.Max(last, column + 1);
        }

        Keep(last);
    }

    private void BeginRow()
    {
        var number = reader.GetAttribute("r");
        if (number is null)
        {
            _row++;
        }
        else
        {
            var read = reader.Number("r") ?? 0;
            ReadingBudget.Refuse(read < 1, ImportFileProblems.Address(number));
            ReadingBudget.Refuse(read <= _row, ImportFileProblems.Damaged);
            _row = read;
        }

        ReadingBudget.Refuse(_row > budget.Limits.LastRow, ImportFileProblems.Address($"row {number ?? _row.ToString(System.Globalization.CultureInfo.InvariantCulture)}"));
    }

    private int Column(int next)
    {
        var address = reader.GetAttribute("r");
        var column = address is null ? next : (CellAddress.Read(address, budget.Limits) ?? throw new RefusedFileException(ImportFileProblems.Address(address))).Column;
        ReadingBudget.Refuse(column >= budget.Limits.Columns, ImportFileProblems.TooManyColumns(budget.Limits.Columns));
        return column;
    }

    // Cells that hold nothing are put down only before one that does; a row of nothing but formats costs nothing.
    private void Place(int column, ImportCell cell)
    {
        if (cell.IsEmpty && cell.Fill is null)
        {
            return;
        }

        while (_cells.Count <= column)
        {
            _cells.Add(ImportCell.None);
        }

        _cells[column] = cell;
    }

    private void Keep(int count)
    {
        if (count == 0)
        {
            return;
        }

        ImportCell[] cells = [.. _cells.Take(count)];
        budget.Row(cells);
        _rows.Add(new ImportRow(_row, cells));
    }

    private ImportCell ReadCell()
    {
        var type = reader.GetAttribute("t") ?? "n";
        var format = reader.Number("s") is { } number && number < context.Formats.Count ? context.Formats[number] : XlsxFormat.Plain;
        string? raw = null;
        var (depth, empty) = (reader.Depth, reader.IsEmptyElement);
        while (!empty && reader.Next(budget) && reader.Depth > depth)
        {
            if (reader.Begins("v"))
            {
                raw = Value();
            }
            else if (reader.Begins("is"))
            {
                (raw, type) = (XlsxText.Of(reader, _text, budget), "inlineStr");
            }
            else if (reader.NodeType == XmlNodeType.Element)
            {
                reader.Pass(budget);
            }
        }

        return raw is null ? ImportCell.None with { Fill = format.Fill } : Cell(type, raw, format);
    }

    private string Value()
    {
        _text.Clear();
        reader.TextInto(_text, budget);
        return _text.ToString();
    }

    private ImportCell Cell(string type, string raw, XlsxFormat format)
    {
        var text = type switch
        {
            "s" => Shared(raw),
            "inlineStr" => raw,
            _ => XlsxText.Clean(raw),
        };
        budget.Text(_row, text.Length);
        return XlsxValue.Of(type, text, format, context.From1904);
    }

    private string Shared(string raw) =>
        int.TryParse(raw.Trim(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var at) && at < context.Texts.Count
            ? context.Texts[at]
            : throw new RefusedFileException(ImportFileProblems.Damaged);

    private void ReadMerged()
    {
        if ((reader.GetAttribute("ref") ?? "").Split(':') is not [var first, var last])
        {
            return;
        }

        if (CellAddress.Read(first, budget.Limits) is not { } from || CellAddress.Read(last, budget.Limits) is not { } to)
        {
            throw new RefusedFileException(ImportFileProblems.Address($"{first}:{last}"));
        }

        budget.Merged();
        _merged.Add(new MergedArea(Math.Min(from.Row, to.Row), Math.Max(from.Row, to.Row), Math.Min(from.Column, to.Column), Math.Max(from.Column, to.Column)));
    }
}
