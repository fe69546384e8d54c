using System.Diagnostics;
using System.Text;
using LivIR.Credentials.Features.Import;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Testing;

namespace LivIR.Credentials.Tests.Features.Import;

/// <summary>Files read as the product reads them.</summary>
internal static class ReadFiles
{
    public static async Task<Outcome<ImportBook>> ReadAsync(this RawWorkbook workbook, ImportLimits? limits = null) => await ReadAsync(await workbook.BuildAsync(), "list.xlsx", limits);

    public static Task<Outcome<ImportBook>> ReadAsync(Stream file, string name, ImportLimits? limits = null) =>
        new ImportFileReader(limits ?? ImportLimits.Default, TimeProvider.System).ReadAsync(file, name, TestContext.Current.CancellationToken);

    public static Task<Outcome<ImportBook>> ReadAsync(string text, string name = "list.csv", ImportLimits? limits = null) => ReadAsync(Encoding.UTF8.GetBytes(text), name, limits);

    public static Task<Outcome<ImportBook>> ReadAsync(byte[] bytes, string name = "list.csv", ImportLimits? limits = null) => ReadAsync(new MemoryStream(bytes), name, limits);

    /// <summary>The text of every cell, rows by line and cells by bar.</summary>
    public static string Text(this ImportSheet sheet) => string.Join('\n', sheet.Rows.Select(row => string.Join('|', row.Cells.Select(cell => cell.Text))));

    /// <summary>Why a file is refused; making and refusing it must not take long, even on a busy machine.</summary>
    public static async Task<Problem> RefusedAsync(Func<Task<Outcome<ImportBook>>> read, int seconds = 120)
    {
        var started = Stopwatch.GetTimestamp();
        var outcome = await read();
        Assert.False(outcome.IsSuccess, "It was read.");
        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 0, seconds);
        return outcome.Error!;
    }
}
