using System.Globalization;
using LivIR.Credentials.Shared;

namespace LivIR.Credentials.Features.Import;

/// <summary>Why a file of rows is refused, each with what to do next.</summary>
public static class ImportFileProblems
{
    private const string Again = "Save it as .xlsx and send it again.";

    /// <summary>Nothing in it.</summary>
    public static Problem Empty { get; } = new("import.empty", "The file is empty. Open it to see that there is something in it, save it again and send that.");

    /// <summary>No visible cell holds anything.</summary>
    public static Problem NoRows { get; } = new("import.no-rows", "No visible sheet of this file holds anything. Show the sheet that does, save the file and send it again.");

    /// <summary>Protected with a password.</summary>
    public static Problem Password { get; } = new("import.password", "The file is protected with a password and cannot be read. Remove the password, save it as .xlsx and send it again.");

    /// <summary>The binary workbook of before 2007.</summary>
    public static Problem OldWorkbook { get; } = new("import.old-workbook", $"This is a workbook of the old kind (.xls), whatever its name says. {Again}");

    /// <summary>The binary workbook of today.</summary>
    public static Problem BinaryWorkbook { get; } = new("import.binary-workbook", $"This is a binary workbook (.xlsb), which is not read. {Again}");

    /// <summary>A spreadsheet of OpenDocument.</summary>
    public static Problem OpenDocument { get; } = new("import.open-document", $"This is an OpenDocument file (.ods), which is not read. {Again}");

    /// <summary>It brings macros.</summary>
    public static Problem Macros { get; } = new("import.macros", "The file holds macros, which are never accepted here. Save it as .xlsx, which leaves the macros out, and send it again.");

    /// <summary>A web page.</summary>
    public static Problem WebPage { get; } = new("import.web-page", $"This is a web page, whatever its name says. Open it in a spreadsheet programme. {Again}");

    /// <summary>A PDF.</summary>
    public static Problem Pdf { get; } = new("import.pdf", "This is a PDF, not a table. Ask for the spreadsheet it was made from and send that as .xlsx or .csv.");

    /// <summary>No table at all.</summary>
    public static Problem NoTable { get; } = new("import.no-table", "This is neither a workbook (.xlsx) nor a text file with separated values (.csv), whatever its name says. Open it in a spreadsheet programme, save it as .xlsx and send it again.");

    /// <summary>Cut off, or not as the format demands.</summary>
    public static Problem Damaged { get; } = new("import.damaged", $"The file is damaged or cut off. Open it in a spreadsheet programme to see that it is whole. {Again}");

    /// <summary>It declares a document type or entities.</summary>
    public static Problem Declarations { get; } = new("import.declarations", $"The file holds declarations that a spreadsheet programme does not write (a document type). Open it in one. {Again}");

    /// <summary>A part it is made of lies elsewhere.</summary>
    public static Problem Outside { get; } = new("import.outside", $"The file refers to a part of itself that lies outside of it. Open it in a spreadsheet programme. {Again}");

    /// <summary>It unpacks to far more than was sent.</summary>
    public static Problem Unpacks { get; } = new("import.unpacks", "The file unpacks to far more than a spreadsheet of rows needs, and was not opened further. Copy the cells you need into a new workbook, save it as .xlsx and send that.");

    /// <summary>It is built in a way that no spreadsheet programme does.</summary>
    public static Problem Built { get; } = new("import.built", $"The file is not built as a spreadsheet programme builds it, and was not read further. Open it in one. {Again}");

    /// <summary>An address that is not on a sheet.</summary>
    public static Problem Address(string address) => new("import.address", $"The file names a cell that no sheet has ({Short(address)}). Open it in a spreadsheet programme. {Again}");

    /// <summary>Larger than may be sent.</summary>
    public static Problem TooLarge(long bytes) => new("import.too-large", $"The file is larger than {bytes >> 20} MB. Leave out sheets, pictures and columns that are not needed, or send it in parts.");

    /// <summary>More rows than are taken at once.</summary>
    public static Problem TooManyRows(int rows) => new("import.too-many-rows", $"The file has more than {Number(rows)} rows that hold something. Send it in parts.");

    /// <summary>More cells than are taken at once.</summary>
    public static Problem TooManyCells(int cells) => new("import.too-many-cells", $"The file has more than {Number(cells)} cells. Leave out columns that are not needed, or send it in parts.");

    /// <summary>More columns than a sheet has.</summary>
    public static Problem TooManyColumns(int columns) => new("import.too-many-columns", $"A row has more than {Number(columns)} columns. Check what separates the values, or leave out columns that are not needed.");

    /// <summary>More visible sheets than are read.</summary>
    public static Problem TooManySheets(int sheets) => new("import.too-many-sheets", $"The file has more than {Number(sheets)} visible sheets. Copy the one you need into a new workbook and send that.");

    /// <summary>More merged areas than are read.</summary>
    public static Problem TooManyMerged(int areas) => new("import.too-many-merged", $"The file has more than {Number(areas)} merged areas. Unmerge the cells below the headings, save it and send it again.");

    /// <summary>More text than is taken at once.</summary>
    public static Problem TooMuchText { get; } = new("import.too-much-text", "The cells of this file hold more text than is read at once. Leave out columns that are not needed, or send it in parts.");

    /// <summary>One cell with too much text.</summary>
    public static Problem CellTooLong(int row, int length) => new("import.cell-too-long", $"A cell in row {Number(row)} holds more than {Number(length)} characters; perhaps a quotation mark is not closed. Shorten it and send the file again.");

    /// <summary>It took longer than reading may take.</summary>
    public static Problem TooSlow(TimeSpan time) => new("import.too-slow", $"Reading the file took longer than {Number((int)time.TotalSeconds)} seconds and was stopped. Copy the rows you need into a new workbook and send that.");

    private static string Number(int number) => number.ToString("#,##0", CultureInfo.InvariantCulture);

    private static string Short(string text) => text.Length <= 20 ? text : text[..20] + "…";
}
