using System.Diagnostics;

namespace LivIR.Credentials.Features.Texts;

/// <summary>Runs programs on files that anyone may have sent, with limits on memory and time.</summary>
public static class LimitedProgram
{
    private const int MostKilobytes = 2_000_000;

    /// <summary>Whether a program is installed.</summary>
    public static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    /// <summary>How a program is started: its memory is limited where there is a shell that can, and its output is read.</summary>
    public static ProcessStartInfo Start(string program, IEnumerable<string> arguments)
    {
        var start = OperatingSystem.IsWindows()
            ? new ProcessStartInfo(program, arguments)
            : new ProcessStartInfo("/bin/sh", ["-c", $"ulimit -v {MostKilobytes}; exec \"$0\" \"$@\"", program, .. arguments]);
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        return start;
    }

    /// <summary>Runs a program to its end.</summary>
    /// <param name="program">Its name.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="limit">How long it may take; it is ended then.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>What it said; null where it failed or took too long.</returns>
    public static async Task<string?> RunAsync(string program, IEnumerable<string> arguments, TimeSpan limit, CancellationToken ct)
    {
        using var process = Process.Start(Start(program, arguments));
        if (process is null)
        {
            return null;
        }

        using var time = CancellationTokenSource.CreateLinkedTokenSource(ct);
        time.CancelAfter(limit);
        try
        {
            var complained = process.StandardError.ReadToEndAsync(time.Token);
            var said = await process.StandardOutput.ReadToEndAsync(time.Token);
            await complained;
            await process.WaitForExitAsync(time.Token);
            return process.ExitCode == 0 ? said : null;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(CancellationToken.None);
            }
        }
    }
}
