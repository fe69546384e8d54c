using System.Globalization;

namespace LivIR.Credentials.Features.Import.Grid;

/// <summary>A certificate of a grid as a row of a list of credentials.</summary>
/// <param name="Line">The row.</param>
/// <param name="Reason">Why its day of issue is missing; empty where it is not, or where the row says it.</param>
internal sealed record GridLine(ImportLine Line, string Reason);

/// <summary>Puts the cells of such a row together.</summary>
internal sealed class GridLineBuilder(GridEntry entry)
{
    public ImportLine Build(DateOnly? issued, DateOnly? lastDay, string certificate, string note)
    {
        var cells = new Dictionary<string, ImportCell>();
        void Put(string field, ImportCell cell)
        {
            if (!cell.IsEmpty)
            {
                cells[field] = cell;
            }
        }

        Put("number", Text(entry.Person.Number));
        Put("email", Text(entry.Person.Email));
        Put("person", Text(entry.Person.Name));
        Put("code", Text(entry.Type));
        Put("certificate", Text(certificate));
        Put("issued", entry.NoDay.Length > 0 ? Text(entry.NoDay) : issued is { } day ? Day(day) : ImportCell.None);
        Put("expires", entry.NoDay.Length == 0 && lastDay is { } last ? Day(last) : ImportCell.None);
        Put("note", Text(note));
        return new ImportLine(entry.Number, cells);
    }

    private static ImportCell Text(string text) => new(CellContent.Text, text);

    private static ImportCell Day(DateOnly day) => new(CellContent.Day, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), At: day.ToDateTime(TimeOnly.MinValue));
}
