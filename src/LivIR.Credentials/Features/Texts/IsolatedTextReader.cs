using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using LivIR.Credentials.Shared;

namespace LivIR.Credentials.Features.Texts;

/// <summary>
/// Reads the text of files in a process of its own, with limits on time and memory, one after another: a file made to break its
/// reader ends that process and nothing else.
/// </summary>
/// <param name="limit">How long a file may take.</param>
/// <param name="folder">Where the process may write; the system's folder for passing files by default.</param>
public sealed class IsolatedTextReader(TimeSpan limit, string? folder = null) : IDisposable
{
    /// <summary>How long a file may take unless told otherwise.</summary>
    public static readonly TimeSpan UsualLimit = TimeSpan.FromSeconds(60);

    /// <summary>The memory that reading may take for its objects, in bytes; pictures come on top, limited by <see cref="Pictures.MostDots"/>.</summary>
    public const long Memory = 512L * 1024 * 1024;

    private const string Program = "LivIR.Credentials";

    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Reads a file.</summary>
    /// <param name="file">Its path.</param>
    /// <param name="ct">Stops the reading, and ends the process.</param>
    /// <returns>The text, or in words why there is none; and what the file brings along.</returns>
    public async Task<TextRead> ReadAsync(string file, CancellationToken ct)
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

    private async Task<TextRead> RunAsync(string file, CancellationToken ct)
    {
        // What the process leaves behind when it is ended, such as the pages of a scan, goes with this folder.
        var own = MakeFolder();
        try
        {
            using var process = Process.Start(Start(file, own)) ?? throw new InvalidOperationException("The reading process did not start.");
            return await AnswerAsync(process, file, ct);
        }
        finally
        {
            Directory.Delete(own, recursive: true);
        }
    }

    // Certificates are personal: only this account may look into the folder.
    private string MakeFolder()
    {
        var path = Path.Combine(folder ?? Path.GetTempPath(), $"livir-reading-{Guid.NewGuid():N}");
        return OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(path).FullName
            : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
    }

    private async Task<TextRead> AnswerAsync(Process process, string file, CancellationToken ct)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(ct);
        time.CancelAfter(limit);
        try
        {
            var said = process.StandardOutput.ReadToEndAsync(time.Token);
            var complained = process.StandardError.ReadToEndAsync(time.Token);
            await process.WaitForExitAsync(time.Token);
            await complained;
            return Answer(process.ExitCode, await said, file);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return Broken(TextProblems.TooLong, file);
        }
        finally
        {
            await EndAsync(process);
        }
    }

    private static TextRead Answer(int code, string said, string file)
    {
        var answer = code == 0 && said.Length > 0 ? JsonSerializer.Deserialize<TextAnswer>(said, TextAnswer.Json) : null;
        return answer?.Text is { } text ? new TextRead(text, text.Flags)
            : answer?.Problem is { } problem ? new TextRead(TextProblems.NotRead(problem), answer.Flags ?? [])
            : Broken(TextProblems.Broken, file);
    }

    // The process that broke told nothing; names in the bytes can be looked for without taking the file apart.
    private static TextRead Broken(Problem problem, string file) => new(problem, [.. DocumentFlags.OfAny(file).Concat(DocumentFlags.OfBytes(file)).Append(DocumentFlag.NotFullyChecked).Distinct().Order()]);

    private static ProcessStartInfo Start(string file, string own)
    {
        // A published application may bring its own .NET, and then there is no other to start it with.
        var program = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? $"{Program}.exe" : Program);
        var start = File.Exists(program)
            ? new ProcessStartInfo(program, [TextAnswer.Verb, file])
            : new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [$"{program}.dll", TextAnswer.Verb, file]);
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.Environment["DOTNET_GCHeapHardLimit"] = Memory.ToString("x", CultureInfo.InvariantCulture);
        foreach (var place in new[] { "TMPDIR", "TMP", "TEMP" })
        {
            start.Environment[place] = own;
        }

        return start;
    }

    private static async Task EndAsync(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }
}
