namespace LivIR.Credentials.Rules;

/// <summary>What a model makes of the dates: a last valid day, or why there is none to be had.</summary>
internal readonly record struct RuleEnd(DateOnly? LastDay, string? Missing)
{
    /// <summary>The model never ends by itself.</summary>
    public static RuleEnd Open => default;

    public static RuleEnd On(DateOnly lastDay) => new(lastDay, null);

    public static RuleEnd NotKnown(string why) => new(null, why);
}
