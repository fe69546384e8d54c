using System.Globalization;

namespace LivIR.Credentials.Tests.Rules.Worlds;

/// <summary>
/// Runs random cases, each from its own seed. The first that fails is told with its seed and what it was made of; to run that one
/// alone, set the environment variable <c>ORACLE_SEED</c> to its seed; to look further, set <c>ORACLE_TIMES</c> to how many times as many to run; to look briefly,
/// set <c>ORACLE_SHARE</c> to run one of so many.
/// </summary>
internal static class Cases
{
    private const string Variable = "ORACLE_SEED";
    private const string Further = "ORACLE_TIMES";
    private const string Brief = "ORACLE_SHARE";

    /// <summary>Runs so many cases.</summary>
    /// <param name="count">How many.</param>
    /// <param name="check">Looks at the case of a seed; null where all is well, else what is wrong.</param>
    public static void Run(int count, Func<int, string?> check)
    {
        foreach (var seed in Seeds(count))
        {
            if (Try(seed, check) is { } wrong)
            {
                Assert.Fail($"{Variable}={seed}: {wrong}");
            }
        }
    }

    private static IEnumerable<int> Seeds(int count) => Number(Variable) is { } only ? [only] : Enumerable.Range(1, Math.Max(1, count * (Number(Further) ?? 1) / (Number(Brief) ?? 1)));

    private static int? Number(string variable) => int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Try(int seed, Func<int, string?> check)
    {
        try
        {
            return check(seed);
        }
        catch (Exception problem) when (problem is not Xunit.Sdk.XunitException)
        {
            return problem.ToString();
        }
    }
}
