using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.States;

namespace LivIR.Credentials.Rules.Findings;

/// <summary>Which level of a standard a facility reaches, on every day. What is met beyond the core never makes up for a core clause.</summary>
/// <param name="Standard">The standard.</param>
/// <param name="Core">All core clauses taken together.</param>
/// <param name="All">All clauses taken together, the core ones among them.</param>
public sealed record StandardLevel(Standard Standard, StateLine Core, StateLine All)
{
    /// <summary>Takes the findings of a standard together. A waiver is between the hospital and itself and gives no level.</summary>
    public static StandardLevel Of(Standard standard, FacilityTimeline facility)
    {
        var findings = facility.Findings.Where(f => f.Clause.Standard.Code == standard.Code).ToList();
        return new StandardLevel(
            standard,
            StateLine.AllOf([.. findings.Where(f => f.Clause.Requirement.Tier == Tier.Core).Select(f => f.Line)]),
            StateLine.AllOf([.. findings.Select(f => f.Line)]));
    }

    /// <summary>What the facility may call itself on a day; empty where a core clause is open or the standard has no levels.</summary>
    public string? On(DateOnly day) =>
        !Core.StateOn(day).CountsAsMet() ? null : All.StateOn(day).CountsAsMet() ? Standard.Levels?.Extended : Standard.Levels?.Core;
}
