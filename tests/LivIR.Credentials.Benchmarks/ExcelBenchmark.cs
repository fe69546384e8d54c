using System.Diagnostics;
using System.Globalization;
using ClosedXML.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using LivIR.Credentials.Shared.Excel;
using MiniExcelLibs;

namespace LivIR.Credentials.Benchmarks;

/// <summary>
/// Writes the same rows of 14 columns as the product does, with plain ClosedXML, with MiniExcel and with a bare OpenXML writer.
/// Each run is a process of its own, so that the peaks can be compared.
/// </summary>
internal static class ExcelBenchmark
{
    private const int Runs = 5;
    private static readonly string[] Writers = ["product", "closedxml", "miniexcel", "bare"];
    private static readonly string[] Headings = [.. Enumerable.Range(1, 14).Select(i => $"Column {i}")];

    /// <summary>All writers and sizes, in turn; tells the median time of the runs, the peak of the process and the size of the file.</summary>
    public static async Task<int> RunAsync()
    {
        Console.WriteLine("| rows | writer | median ms | fastest ms | against bare | peak MB | file kB |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var rows in new[] { 1_000, 10_000, 100_000 })
        {
            var told = new Dictionary<string, List<(double Ms, long Peak, long Size)>>();
            for (var run = 0; run < Runs; run++)
            {
                foreach (var writer in Writers.Where(w => w != "closedxml" || rows < 100_000 || run == 0))
                {
                    (told.TryGetValue(writer, out var list) ? list : told[writer] = []).Add(await ChildAsync(writer, rows));
                }
            }

            var bare = Median(told["bare"].Select(t => t.Ms));
            foreach (var (writer, list) in told)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {rows:#,##0} | {writer} | {Median(list.Select(t => t.Ms)):0} | {list.Min(t => t.Ms):0} | {Median(list.Select(t => t.Ms)) / bare:0.00} | {list.Max(t => t.Peak):0} | {list[0].Size / 1000} |"));
            }
        }

        return 0;
    }

    /// <summary>One run in this process; the first thing it writes is a small workbook, so that starting up is not counted.</summary>
    public static void One(string writer, int rows)
    {
        Write(writer, Data(20), Stream.Null);
        var data = Data(rows);
        var path = Path.GetTempFileName();
        try
        {
            GC.Collect();
            var watch = Stopwatch.StartNew();
            using (var file = File.Create(path))
            {
                Write(writer, data, file);
            }

            var ms = watch.Elapsed.TotalMilliseconds;
            using var process = Process.GetCurrentProcess();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ms:0.0} {process.PeakWorkingSet64 / 1_000_000} {new FileInfo(path).Length}"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static async Task<(double Ms, long Peak, long Size)> ChildAsync(string writer, int rows)
    {
        using var child = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["excel", writer, rows.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true })!;
        var said = (await child.StandardOutput.ReadToEndAsync()).Split(' ', StringSplitOptions.TrimEntries);
        await child.WaitForExitAsync();
        return (double.Parse(said[0], CultureInfo.InvariantCulture), long.Parse(said[1], CultureInfo.InvariantCulture), long.Parse(said[2], CultureInfo.InvariantCulture));
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }

    private static Line[] Data(int rows) => [.. Enumerable.Range(0, rows).Select(i => new Line(i))];

    private static void Write(string writer, Line[] data, Stream target)
    {
        // ZIP writers of other libraries ask where they are.
        using var buffered = target == Stream.Null ? new MemoryStream() : null;
        var stream = buffered ?? target;
        switch (writer)
        {
            case "product": Product(data, stream); break;
            case "closedxml": Closed(data, stream); break;
            case "miniexcel": stream.SaveAs(data); break;
            default: Bare(data, stream); break;
        }
    }

    private static void Product(Line[] data, Stream target)
    {
        SheetColumn<Line>[] columns =
        [
            SheetColumn.Text<Line>(Headings[0], l => l.A), SheetColumn.Text<Line>(Headings[1], l => l.B), SheetColumn.Text<Line>(Headings[2], l => l.C), SheetColumn.Text<Line>(Headings[3], l => l.D),
            SheetColumn.Text<Line>(Headings[4], l => l.E), SheetColumn.Text<Line>(Headings[5], l => l.F), SheetColumn.Text<Line>(Headings[6], l => l.G), SheetColumn.Text<Line>(Headings[7], l => l.H),
            SheetColumn.Day<Line>(Headings[8], l => DateOnly.FromDateTime(l.I)), SheetColumn.Day<Line>(Headings[9], l => DateOnly.FromDateTime(l.J)), SheetColumn.Whole<Line>(Headings[10], l => l.K), SheetColumn.Amount<Line>(Headings[11], l => (decimal)l.L),
            SheetColumn.State<Line>(Headings[12], l => l.Met ? MetWord : OpenWord), SheetColumn.Text<Line>(Headings[13], l => l.N),
        ];
        var day = new DateOnly(2027, 1, 1);
        WorkbookWriter.Write(new ReportBook("Benchmark", new ReportContext("Benchmark", day, day, DateTime.UnixEpoch, []), [new ReportTable<Line>("Benchmark", columns, data)]), target);
    }

    private static readonly StateWord MetWord = new("Met", StateTone.Met);
    private static readonly StateWord OpenWord = new("Missing", StateTone.Bad);

    private static void Closed(Line[] data, Stream target)
    {
        using var book = new XLWorkbook();
        var sheet = book.AddWorksheet("Benchmark");
        for (var c = 0; c < Headings.Length; c++)
        {
            sheet.Cell(1, c + 1).Value = Headings[c];
        }

        for (var r = 0; r < data.Length; r++)
        {
            var values = data[r].Values;
            for (var c = 0; c < values.Length; c++)
            {
                sheet.Cell(r + 2, c + 1).SetValue(values[c]);
            }
        }

        sheet.Range(1, 1, data.Length + 1, Headings.Length).CreateTable("Benchmark_table");
        book.SaveAs(target);
    }

    private static void Bare(Line[] data, Stream target)
    {
        using var document = SpreadsheetDocument.Create(target, SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        var part = book.AddNewPart<WorksheetPart>();
        using (var writer = OpenXmlWriter.Create(part))
        {
            writer.WriteStartElement(new Worksheet());
            writer.WriteStartElement(new SheetData());
            Row(writer, Headings);
            foreach (var line in data)
            {
                Row(writer, line.Values);
            }

            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        using var main = OpenXmlWriter.Create(book);
        main.WriteStartElement(new Workbook());
        main.WriteStartElement(new Sheets());
        main.WriteElement(new Sheet { Name = "Benchmark", SheetId = 1, Id = book.GetIdOfPart(part) });
        main.WriteEndElement();
        main.WriteEndElement();
    }

    private static void Row(OpenXmlWriter writer, object[] values)
    {
        writer.WriteStartElement(new Row());
        foreach (var value in values)
        {
            var number = value switch { DateTime day => day.ToOADate(), double amount => amount, long whole => whole, _ => (double?)null };
            if (number is { } n)
            {
                writer.WriteElement(new Cell { CellValue = new CellValue(n.ToString(CultureInfo.InvariantCulture)) });
                continue;
            }

            writer.WriteElement(new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new Text((string)value)) });
        }

        writer.WriteEndElement();
    }

    /// <summary>A row like one of the credentials report: ten texts, two days, a whole number and an amount.</summary>
    public sealed class Line(int i)
    {
        public string A { get; } = $"Person {i % 4711} Family {i % 97}";
        public string B { get; } = $"E{i:00000}";
        public string C { get; } = i % 3 == 0 ? "Interventional radiologist" : "Radiographer";
        public string D { get; } = $"Hospital {i % 7}";
        public string E { get; } = $"Department {i % 19}";
        public string F { get; } = $"Certificate of a course, number {i % 83}";
        public string G { get; } = $"T-{i % 83}";
        public string H { get; } = $"No. {i * 7919L % 1_000_003}";
        public DateTime I { get; } = new DateTime(2020, 1, 1).AddDays(i % 1900);
        public DateTime J { get; } = new DateTime(2027, 1, 1).AddDays(i % 900);
        public long K { get; } = i;
        public double L { get; } = i % 1000 / 4d;
        public string M => Met ? "Met" : "Missing";
        public string N { get; } = $"On record until a day in {2027 + (i % 3)}; verified with the issuer.";

        internal bool Met => N.Length > 0 && K % 5 != 0;
        internal object[] Values => [A, B, C, D, E, F, G, H, I, J, K, L, M, N];
    }
}
