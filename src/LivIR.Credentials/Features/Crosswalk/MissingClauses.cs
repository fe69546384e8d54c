using LivIR.Credentials.Data.Model.Actions;
using LivIR.Credentials.Features.Actions;
using LivIR.Credentials.Rules.Findings;

namespace LivIR.Credentials.Features.Crosswalk;

/// <summary>What a crosswalk finds open, as actions that can be opened.</summary>
public static class MissingClauses
{
    /// <summary>One for each open clause of the target, in its own order.</summary>
    public static IReadOnlyList<ProposedAction> Of(CrosswalkAnswer answer) => [.. answer.To.Findings.Where(f => f.StateOn(answer.To.Day).CountsAsNotMet()).Select(finding =>
    {
        var told = finding.Explain(answer.To.Day);
        var requirement = finding.Clause.Requirement;
        var way = told.Ways is [var first, ..] ? $" {first.What}" : "";
        return new ProposedAction(
            new ActionSubject(ActionSource.Crosswalk, requirement.StandardCode, requirement.Clause),
            Cut($"{requirement.Clause}: {requirement.Title}", ActionEntry.TitleLength),
            Cut($"{told.Why}{way}".Trim() is { Length: > 0 } words ? words : "Open.", ActionEntry.TextLength));
    })];

    private static string Cut(string text, int longest) => text.Length <= longest ? text : $"{text[..(longest - 1)]}…";
}
