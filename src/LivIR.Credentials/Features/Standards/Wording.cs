using System.Text.Json;
using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Data.Seeding;

namespace LivIR.Credentials.Features.Standards;

/// <summary>What one wording of a clause says, its rule as it was typed. In a draft it may be wrong; what was typed stays.</summary>
public sealed record Wording
{
    /// <summary>What is asked, in our words.</summary>
    public string Title { get; init; } = "";

    /// <summary>Core or extended.</summary>
    public Tier Tier { get; init; }

    /// <summary>Professions it asks of; empty for everyone.</summary>
    public IReadOnlyList<string> Professions { get; init; } = [];

    /// <summary>Countries of facilities in which it is asked; empty for all.</summary>
    public IReadOnlyList<string> CountryCodes { get; init; } = [];

    /// <summary>The rule, as JSON.</summary>
    public string RuleText { get; init; } = "";

    /// <summary>Days after the start of an assignment within which a person may still come up to it.</summary>
    public int StartGraceDays { get; init; }

    /// <summary>First day on which it applies; empty for since the edition.</summary>
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>First day on which it no longer applies; empty for as long as the edition.</summary>
    public DateOnly? EffectiveUntil { get; init; }

    /// <summary>How firmly it binds.</summary>
    public Binding Binding { get; init; }

    /// <summary>Where it was read.</summary>
    public string Source { get; init; } = "";

    /// <summary>How well it is founded.</summary>
    public Confidence Confidence { get; init; }

    /// <summary>Whether the page says "verify locally".</summary>
    public bool VerifyLocally { get; init; }

    /// <summary>Whether updates of the shipped standards leave it alone.</summary>
    public bool EditedLocally { get; init; } = true;

    /// <summary>The wording of a clause that stands.</summary>
    public static Wording Of(Requirement clause) => new()
    {
        Title = clause.Title,
        Tier = clause.Tier,
        Professions = [.. clause.Professions],
        CountryCodes = [.. clause.CountryCodes],
        RuleText = SeedWriter.Write(clause.Rule),
        StartGraceDays = clause.StartGraceDays,
        EffectiveFrom = clause.EffectiveFrom,
        EffectiveUntil = clause.EffectiveUntil,
        Binding = clause.Binding,
        Source = clause.Source,
        Confidence = clause.Confidence,
        VerifyLocally = clause.VerifyLocally,
        EditedLocally = clause.EditedLocally,
    };

    /// <summary>The rule the text tells; empty where it tells none.</summary>
    public RequirementRule? Rule()
    {
        try
        {
            return RuleJson.Read(RuleText);
        }
        catch (Exception problem) when (problem is JsonException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Whether both ask the same in the same words.</summary>
    public bool Says(Wording other) => Text(this) == Text(other);

    /// <summary>The wording as a clause; a rule that tells nothing is one that refers nowhere.</summary>
    /// <param name="standard">The standard's code.</param>
    /// <param name="clause">The clause.</param>
    /// <param name="place">Its place in the edition.</param>
    public Requirement ToRequirement(string standard, string clause, int place) => new()
    {
        StandardCode = standard,
        Clause = clause,
        Place = place,
        Title = Title.Trim(),
        Tier = Tier,
        Professions = [.. Professions],
        CountryCodes = [.. CountryCodes],
        Rule = Rule() ?? new ClauseRule { Clause = "" },
        StartGraceDays = StartGraceDays,
        EffectiveFrom = EffectiveFrom,
        EffectiveUntil = EffectiveUntil,
        Binding = Binding,
        Source = Source.Trim(),
        Confidence = Confidence,
        VerifyLocally = VerifyLocally,
        EditedLocally = EditedLocally,
    };

    private static string Text(Wording w) => JsonSerializer.Serialize(w with { RuleText = w.Rule() is { } rule ? RuleJson.Write(rule) : w.RuleText, EditedLocally = false, Title = w.Title.Trim(), Source = w.Source.Trim() });
}
