using System.Runtime.CompilerServices;

namespace LivIR.Credentials.Tests.Rules.Approved;

/// <summary>
/// The whole answer about a small hospital, compared with the text that somebody has read and approved. After a change that is meant, run the test with
/// <c>APPROVE=1</c>, read what changed in the file, and keep it.
/// </summary>
public sealed class ApprovedAnswerTests
{
    private const int Shown = 12;

    [Fact]
    public void The_whole_answer_about_a_hospital_is_the_approved_one()
    {
        var told = new HospitalText().Write();
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            File.WriteAllText(Approved(), told);
        }

        var (approved, answer) = (File.ReadAllLines(Approved()), told.TrimEnd('\n').Split('\n'));
        var differences = Enumerable.Range(0, Math.Max(approved.Length, answer.Length))
            .Where(i => approved.ElementAtOrDefault(i) != answer.ElementAtOrDefault(i))
            .Take(Shown)
            .Select(i => $"line {i + 1}\n  approved: {approved.ElementAtOrDefault(i)}\n  told:     {answer.ElementAtOrDefault(i)}");

        Assert.Empty(differences);
    }

    private static string Approved([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "SmallHospital.txt");
}
