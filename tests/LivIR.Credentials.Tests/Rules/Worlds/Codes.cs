using LivIR.Credentials.Tests.Rules.Oracle;

namespace LivIR.Credentials.Tests.Rules.Worlds;

/// <summary>The few codes that random cases are made of, so that they meet often, and the days between which they lie.</summary>
internal static class Codes
{
    public const string Metric = "ROOMS";
    public const string Evidence = "SURVEY";
    public const string Unit = "SCANNER";
    public const string OtherUnit = "LAB";
    public const string OtherMetric = "PATIENTS";
    public const string Scheme = "SCHEME";
    public const string Pathway = "WAY";

    public static readonly string[] Types = ["T0", "T1", "T2"];
    public static readonly string[] Categories = ["CA", "CB", "CC"];
    public static readonly string[] Professions = ["NURSE", "PHYSICIST"];
    public static readonly string[] Steps = ["WRITTEN", "ORAL"];
    public static readonly string[] Standards = ["S0", "S1"];
    public static readonly string[] Regions = ["EU", "NA"];
    public static readonly string[] Countries = ["AT", "DE"];

    /// <summary>First day on which something is written down.</summary>
    public static readonly DateOnly First = new(2023, 7, 1);

    /// <summary>Last day on which something is written down.</summary>
    public static readonly DateOnly Last = new(2025, 12, 31);

    /// <summary>Days enough for nearly everything that is written down to run out.</summary>
    public static readonly Horizon Usual = new(new DateOnly(2023, 4, 1), new DateOnly(2028, 3, 31));

    /// <summary>Days enough for windows of several years.</summary>
    public static readonly Horizon Years = new(new DateOnly(2023, 4, 1), new DateOnly(2029, 6, 30));
}
