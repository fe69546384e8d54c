using System.Diagnostics;
using System.Text.Json;
using LivIR.Credentials.CommandLine;
using LivIR.Credentials.Shared;

namespace LivIR.Credentials.Features.Texts;

/// <summary>
/// Reads the text of files in a process of its own, with limits on time and memory, one after another: a file made to break its
/// reader ends that process and nothing else.
/// </summary>
/// <param name="limit">How long a file may take.</param>
public sealed class IsolatedTextReader(TimeSpan limit) : IDisposable
{
    /// <summary>How long a file may take unless told otherwise.</summary>
    public static readonly TimeSpan UsualLimit = TimeSpan.FromSeconds(60);

    /// <summary>The memory that reading may take for its objects, in bytes; pictures come on top, limited by <see cref="Pictures.MostDots"/>.</summary>
    public const long Memory = 512L * 1024 * 1024;

    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Reads a file.</summary>
    /// <param name="file">Its path.</param>
    /// <param name="ct">Stops the reading, and ends the process.</param>
    /// <returns>The text, or in words why there is none.</returns>
    public async Task<Outcome<DocumentText>> ReadAsync(string file, CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        try
        {
            return await RunAsync(file, ct);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();

    private async Task<Outcome<DocumentText>> RunAsync(string file, CancellationToken ct)
    {
        using var process = Process.Start(Start(file)) ?? throw new InvalidOperationException("The reading process did not start.");
        using var time = CancellationTokenSource.CreateLinkedTokenSource(ct);
        time.CancelAfter(limit);
        try
        {
            var said = process.StandardOutput.ReadToEndAsync(time.Token);
            var complained = process.StandardError.ReadToEndAsync(time.Token);
            await process.WaitForExitAsync(time.Token);
            await complained;
            return Answer(process.ExitCode, await said);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return TextProblems.TooLong;
        }
        finally
        {
            End(process);
        }
    }

    private static Outcome<DocumentText> Answer(int code, string said)
    {
        var answer = code == 0 && said.Length > 0 ? JsonSerializer.Deserialize<ReadTextAnswer>(said, ReadTextVerb.Json) : null;
        return answer?.Text is { } text ? text
            : answer?.Problem is { } problem ? TextProblems.NotRead(problem)
            : TextProblems.Broken;
    }

    private static ProcessStartInfo Start(string file)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "LivIR.Credentials.dll");
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [program, ReadTextVerb.Name, file])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = Memory.ToString("x", System.Globalization.CultureInfo.InvariantCulture);
        return start;
    }

    private static void End(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }
    }
}
