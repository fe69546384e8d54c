using System.Diagnostics;

namespace LivIR.Credentials.Tests.Shared.Excel;

public sealed class LibreOfficeTests
{
    [Fact]
    public async Task Another_spreadsheet_reads_the_same_cells()
    {
        var stop = TestContext.Current.CancellationToken;
        var soffice = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Where(p => p.Length > 0).Select(p => Path.Combine(p, "soffice")).FirstOrDefault(File.Exists);
        if (soffice is null)
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "The build server must have LibreOffice.");
            Assert.Skip("LibreOffice (soffice) is not on the path.");
        }

        var folder = Directory.CreateTempSubdirectory("livir-excel-");
        try
        {
            var file = Path.Combine(folder.FullName, "report.xlsx");
            var sheet = ExcelSamples.Sheet(
                ExcelSamples.Full, ExcelSamples.Named("=1+1"), ExcelSamples.Named("_x0041_"));
            await using (var stream = ExcelSamples.Write(sheet))
            {
                await File.WriteAllBytesAsync(file, stream.ToArray(), stop);
            }

            var profile = new Uri(Path.Combine(folder.FullName, "profile")).AbsoluteUri;
            using var process = Process.Start(soffice,
            [
                $"-env:UserInstallation={profile}", "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76",
                "--outdir", folder.FullName, file,
            ]);
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
            limit.CancelAfter(TimeSpan.FromMinutes(2));
            await process.WaitForExitAsync(limit.Token);
            var lines = await File.ReadAllLinesAsync(Path.Combine(folder.FullName, "report.csv"), stop);
            Assert.StartsWith("Who may work where", lines[0], StringComparison.Ordinal);
            Assert.Equal("Name,Day,At,Count,Sum,State", lines[ExcelSamples.Header - 1]);
            const string rest = ",14 Mar 2027,14 Mar 2027 09:30 UTC,\"1,234\",12.50,Valid";
            Assert.Equal("Ada Obi" + rest, lines[ExcelSamples.Header]);
            Assert.Equal("=1+1" + rest, lines[ExcelSamples.Header + 1]);
            Assert.Equal("_x0041_" + rest, lines[ExcelSamples.Header + 2]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
