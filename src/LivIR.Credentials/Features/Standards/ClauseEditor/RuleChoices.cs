using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared.Forms;

namespace LivIR.Credentials.Features.Standards.ClauseEditor;

/// <summary>What the fields of a rule offer.</summary>
/// <param name="source">The catalogue.</param>
/// <param name="clauses">The clauses of the edition.</param>
public sealed class RuleChoices(CatalogueSource source, IReadOnlyList<string> clauses)
{
    /// <summary>Credential types.</summary>
    public IReadOnlyList<PickerOption> Types { get; } = Options(source.Types, t => new PickerOption(t.Code, t.Name));

    /// <summary>Training categories.</summary>
    public IReadOnlyList<PickerOption> Categories { get; } = Options(source.TrainingCategories, c => new PickerOption(c.Code, c.Name));

    /// <summary>Professions.</summary>
    public IReadOnlyList<PickerOption> Professions { get; } = Options(source.Professions, p => new PickerOption(p.Code, p.Name));

    /// <summary>Steps of pathways, PATHWAY/STEP.</summary>
    public IReadOnlyList<PickerOption> Steps { get; } = [.. source.Pathways.OrderBy(p => p.Name, StringComparer.InvariantCulture).SelectMany(p => p.Steps.OrderBy(s => s.Order).Select(s => new PickerOption($"{p.Code}/{s.Code}", $"{p.Name}: {s.Name}")))];

    /// <summary>Kinds of evidence.</summary>
    public IReadOnlyList<PickerOption> Evidence { get; } = Options(source.EvidenceKinds, k => new PickerOption(k.Code, k.Name));

    /// <summary>Kinds of unit.</summary>
    public IReadOnlyList<PickerOption> Units { get; } = Options(source.UnitKinds, k => new PickerOption(k.Code, k.Name));

    /// <summary>Metrics.</summary>
    public IReadOnlyList<PickerOption> Metrics { get; } = Options(source.MetricKinds, k => new PickerOption(k.Code, $"{k.Name} ({k.Unit})"));

    /// <summary>Metrics that are levels, such as rooms in use.</summary>
    public IReadOnlyList<PickerOption> Levels { get; } = Options(source.MetricKinds.Where(k => k.IsLevel), k => new PickerOption(k.Code, k.Name));

    /// <summary>Schemes.</summary>
    public IReadOnlyList<PickerOption> Schemes { get; } = Options(source.Schemes, s => new PickerOption(s.Code, s.Name));

    /// <summary>Clauses of the edition.</summary>
    public IReadOnlyList<PickerOption> Clauses { get; } = [.. clauses.Select(c => new PickerOption(c, c))];

    /// <summary>The answers that a scheme gives and that grant.</summary>
    public IReadOnlyList<AccreditationState> StatesOf(string? scheme) => [.. (source.Schemes.FirstOrDefault(s => s.Code == scheme)?.States ?? []).Where(AccreditationRules.IsGrant)];

    /// <summary>In what a category is counted.</summary>
    public string UnitOf(IReadOnlyList<string> categories) => new CatalogueNames(source).UnitOf(categories);

    private static IReadOnlyList<PickerOption> Options<T>(IEnumerable<T> entries, Func<T, PickerOption> option) => [.. entries.Select(option).OrderBy(o => o.Name, StringComparer.InvariantCulture)];
}
