using System.Diagnostics;

namespace LivIR.Credentials.Tests.Features.Import;

/// <summary>LibreOffice without its windows; a test that needs it is left out where it is not installed, but not on the build server.</summary>
internal static class Office
{
    public static async Task ConvertAsync(string file, string kind, string folder)
    {
        var soffice = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Where(p => p.Length > 0).Select(p => Path.Combine(p, "soffice")).FirstOrDefault(File.Exists);
        if (soffice is null)
        {
            Assert.True(string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")), "LibreOffice (soffice) is not on the path of the build server.");
            Assert.Skip("LibreOffice (soffice) is not on the path.");
        }

        using var process = Process.Start(soffice, [$"-env:UserInstallation=file://{Path.GetDirectoryName(file)}/profile", "--headless", "--convert-to", kind, "--outdir", folder, file]);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
    }
}
