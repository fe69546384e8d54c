using System.Diagnostics;
using LivIR.Credentials.Hosting;

namespace LivIR.Credentials.IntegrationTests.CommandLine;

/// <summary>What a run of the program said.</summary>
internal sealed record Run(int Code, string Output, string Error)
{
    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>The built program as a process of its own, with a data folder of its own.</summary>
internal static class BuiltApp
{
    public static async Task<Run> RunAsync(string folder, string environment, CancellationToken ct, params string[] arguments)
    {
        using var process = Start(folder, environment, arguments);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(ct);
            var error = process.StandardError.ReadToEndAsync(ct);
            await process.WaitForExitAsync(ct);
            return new Run(process.ExitCode, await output, await error);
        }
        finally
        {
            Stop(process);
        }
    }

    public static Process Start(string folder, string environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(WebHosting).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        start.Environment["Data__Folder"] = folder;
        start.Environment["PublicAddress"] = "https://livir.example/tracker";
        start.Environment["DOTNET_ENVIRONMENT"] = environment;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        return Process.Start(start)!;
    }

    public static void Stop(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }
    }
}
