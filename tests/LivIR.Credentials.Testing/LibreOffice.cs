using System.Diagnostics;

namespace LivIR.Credentials.Testing;

/// <summary>Another spreadsheet program, to see workbooks with other eyes.</summary>
public static class LibreOffice
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);

    /// <summary>Its program; null where it is not installed.</summary>
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Where(p => p.Length > 0).Select(p => Path.Combine(p, "soffice")).FirstOrDefault(File.Exists);

    /// <summary>Converts workbooks of a folder: each sheet becomes a file BOOK-SHEET.csv beside it, with what the cells hold: days as mm/dd/yyyy, numbers without separators.</summary>
    public static async Task ToCsvAsync(string folder, IReadOnlyList<string> files, CancellationToken stop)
    {
        using var process = Process.Start(Program!,
        [
            $"-env:UserInstallation={new Uri(Path.Combine(folder, "profile")).AbsoluteUri}", "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1",
            "--outdir", folder, .. files,
        ]);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(Limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
