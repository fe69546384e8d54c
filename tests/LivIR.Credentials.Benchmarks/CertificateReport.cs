using System.Globalization;
using System.Text.Json;
using LivIR.Credentials.Testing.Certificates;

namespace LivIR.Credentials.Benchmarks;

/// <summary>Writes the invented certificates with their labels to a folder, reads them, and prints how many fields were proposed right and wrong.</summary>
internal static class CertificateReport
{
    public static async Task RunAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        var read = await CertificateRun.ReadAsync(folder, Enumerable.Range(0, CertificateSet.Count), CancellationToken.None);
        foreach (var (one, found) in read.Where(r => r.Found != CertificateShares.Expected(r.Case)))
        {
            Console.WriteLine($"{one.FileName}{(one.ReportOnly ? " (reporting half)" : $"\n  printed {CertificateShares.Expected(one)}\n  read    {found}")}");
        }

        await File.WriteAllTextAsync(Path.Combine(folder, "labels.json"), JsonSerializer.Serialize(read.Select(r => r.Case), new JsonSerializerOptions { WriteIndented = true }));
        Print("Half the rules were written with", read.FindAll(r => !r.Case.ReportOnly));
        Print("Half used only for reporting", read.FindAll(r => r.Case.ReportOnly));
        foreach (var form in Enum.GetValues<CertificateForm>())
        {
            Print($"Both halves, {form}", read.FindAll(r => r.Case.Form == form));
        }
    }

    private static void Print(string title, List<(CertificateCase Case, FieldsFound Found)> read)
    {
        Console.WriteLine($"\n{title}: {read.Count} certificates");
        Console.WriteLine("field     printed  right          wrong");
        foreach (var share in CertificateShares.Count(read))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{share.Field,-9} {share.Printed,7}  {share.Right,3} {100.0 * share.Right / Math.Max(1, share.Printed),6:0.0} %  {share.Wrong,3} {100.0 * share.Wrong / read.Count,6:0.0} %"));
        }
    }
}
