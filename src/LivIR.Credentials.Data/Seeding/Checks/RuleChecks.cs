using LivIR.Credentials.Data.Model.Standards;

namespace LivIR.Credentials.Data.Seeding.Checks;

/// <summary>Checks that a rule names what exists, asks for something that can be, and is about one subject.</summary>
internal sealed class RuleChecks(SeedFolder folder)
{
    private readonly KnownCodes _types = KnownCodes.Of(folder.CredentialTypes);
    private readonly KnownCodes _categories = KnownCodes.Of(folder.TrainingCategories);
    private readonly KnownCodes _professions = KnownCodes.Of(folder.Professions);
    private readonly KnownCodes _pathways = KnownCodes.Of(folder.Pathways);
    private readonly KnownCodes _evidence = KnownCodes.Of(folder.EvidenceKinds);
    private readonly KnownCodes _units = KnownCodes.Of(folder.UnitKinds);
    private readonly KnownCodes _metrics = KnownCodes.Of(folder.MetricKinds);
    private readonly KnownCodes _schemes = KnownCodes.Of(folder.AccreditationSchemes);

    public IEnumerable<SeedFault> Of(Requirement clause, StandardEdition edition, string path)
    {
        SeedFault[] faults = [.. Rule(clause.Rule, path)];
        return faults.Length > 0 ? faults : Subject(clause, edition, path);
    }

    /// <summary>A rule that stands by itself and is asked of a person, as what a privilege rests on.</summary>
    public IEnumerable<SeedFault> OfPerson(RequirementRule rule, string path)
    {
        SeedFault[] faults = [.. Rule(rule, path)];
        return faults.Length > 0 || rule.Subject == RuleSubject.Person ? faults : [new SeedFault(path, "What a privilege rests on must be about persons, and cannot refer to a clause of a standard.")];
    }

    // A reference means the wording of the day, so it is followed on each day from which a clause is worded anew.
    private static IEnumerable<SeedFault> Subject(Requirement clause, StandardEdition edition, string path) =>
        ClauseWordings.Changes(edition.Requirements).Select(day => Subject(clause, ClauseWordings.RulesOn(edition.Requirements, day), path)).FirstOrDefault(faults => faults.Length > 0) ?? [];

    private static SeedFault[] Subject(Requirement clause, Dictionary<string, RequirementRule> rules, string path)
    {
        RequirementRule resolved;
        try
        {
            rules[clause.Clause] = clause.Rule;
            resolved = RuleReferences.Resolve(clause.Clause, rules);
        }
        catch (RuleReferenceException problem)
        {
            return [new SeedFault(path, problem.Message)];
        }

        return resolved.Subject is null
            ? [new SeedFault(path, "Some parts are about persons and some about the facility. Put what is about persons into a staffing rule.")]
            : [.. People(resolved, path)];
    }

    // What is asked of the people of a staffing rule must be about persons.
    private static IEnumerable<SeedFault> People(RequirementRule rule, string path) => rule is StaffingRule { Who: { } who } && who.Subject != RuleSubject.Person
        ? [new SeedFault($"{path}.who", "What is asked of people must be about persons.")]
        : Parts(rule, path).SelectMany(part => People(part.Rule, part.Path));

    private static IEnumerable<(RequirementRule Rule, string Path)> Parts(RequirementRule rule, string path) => rule is WhenRule only
        ? [(only.Condition, $"{path}.condition"), (only.Then, $"{path}.then")]
        : rule.Parts.Select((part, i) => (part, $"{path}.rules[{i}]"));

    private IEnumerable<SeedFault> Rule(RequirementRule rule, string path) => rule switch
    {
        HoldsRule holds => Holds(holds, path),
        HoursRule hours => Hours(hours, path),
        PathwayStepRule step => Step(step, path),
        StaffingRule staffing => Staffing(staffing, path),
        EvidenceRule evidence => [.. _evidence.Check(evidence.Evidence, $"{path}.evidence"), .. _units.CheckAll(evidence.PerUnit, $"{path}.perUnit")],
        AccreditationRule accreditation => _schemes.Check(accreditation.Scheme, $"{path}.scheme"),
        MetricRule metric => Metric(metric, path),
        AtLeastRule some when some.Count > some.Rules.Count => [new SeedFault($"{path}.count", $"{some.Count} of {some.Rules.Count} parts can never be met.")],
        _ => Parts(rule, path).SelectMany(part => Rule(part.Rule, part.Path)),
    };

    private IEnumerable<SeedFault> Holds(HoldsRule rule, string path) =>
    [
        .. _types.CheckAll(rule.AnyOf, $"{path}.anyOf"),
        .. rule is { OnceHeld: true, CheckedWithinDays: not null }
            ? [new SeedFault($"{path}.checkedWithinDays", "What it is enough to have held need not have been checked lately. Leave one of the two out.")]
            : Array.Empty<SeedFault>(),
    ];

    private IEnumerable<SeedFault> Staffing(StaffingRule rule, string path) =>
    [
        .. rule.AtLeast < 1 ? [new SeedFault($"{path}.atLeast", "At least one person must be asked for.")] : Array.Empty<SeedFault>(),
        .. _professions.CheckAll(rule.Professions, $"{path}.professions"),
        .. _metrics.Check(rule.PerMetric, $"{path}.perMetric"),
        .. rule.Besides.SelectMany((need, i) => Need(need, $"{path}.besides[{i}]")),
        .. rule.Who is null ? [] : Rule(rule.Who, $"{path}.who"),
    ];

    private IEnumerable<SeedFault> Need(StaffingNeed need, string path) =>
    [
        .. need.AtLeast < 1 ? [new SeedFault($"{path}.atLeast", "At least one person must be asked for.")] : Array.Empty<SeedFault>(),
        .. _metrics.Check(need.PerMetric, $"{path}.perMetric"),
    ];

    private IEnumerable<SeedFault> Metric(MetricRule rule, string path) =>
    [
        .. _metrics.Check(rule.Metric, $"{path}.metric"),
        .. rule.AtLeast is null && rule.AtMost is null ? [new SeedFault(path, "A metric needs 'atLeast' or 'atMost'.")] : Array.Empty<SeedFault>(),
        .. rule.AtMost < rule.AtLeast ? [new SeedFault($"{path}.atMost", "It is below 'atLeast', so no figure could ever do.")] : Array.Empty<SeedFault>(),
    ];

    private IEnumerable<SeedFault> Step(PathwayStepRule rule, string path)
    {
        SeedFault[] unknown = [.. _pathways.Check(rule.Pathway, $"{path}.pathway")];
        var pathway = folder.Pathways.Items.Select(p => p.Value).FirstOrDefault(p => p.Code == rule.Pathway);
        return unknown.Length > 0 || pathway is null || pathway.Steps.Any(s => s.Code == rule.Step)
            ? unknown
            : [new SeedFault($"{path}.step", $"The pathway '{rule.Pathway}' has no step '{rule.Step}'. It has: {string.Join(", ", pathway.Steps.Select(s => s.Code))}.")];
    }

    private IEnumerable<SeedFault> Hours(HoursRule rule, string path) =>
    [
        .. rule.AtLeast <= 0 ? [new SeedFault($"{path}.atLeast", "Must be more than 0.")] : Array.Empty<SeedFault>(),
        .. _categories.CheckAll(rule.Categories, $"{path}.categories"),
        .. Shares(rule.Quotas, rule, $"{path}.quotas"),
        .. Shares(rule.Caps, rule, $"{path}.caps"),
        .. rule.Caps.SelectMany((cap, i) => cap.Since is null ? Array.Empty<SeedFault>() : [new SeedFault($"{path}.caps[{i}].since", "Only a quota begins with a window.")]),
        .. Begins(rule, path),
        .. rule.Quotas.SelectMany((quota, i) => quota.Amount > rule.AtLeast ? [new SeedFault($"{path}.quotas[{i}].amount", "A part is not more than the whole.")] : Array.Empty<SeedFault>()),
        .. Window(rule.Window, $"{path}.window"),
    ];

    // A rolling window has no first day of its own: there the clause itself begins.
    private static IEnumerable<SeedFault> Begins(HoursRule rule, string path) =>
        rule.Window.Kind != HoursWindowKind.RollingMonths ? [] : rule.Quotas.SelectMany((quota, i) => quota.Since is null
            ? Array.Empty<SeedFault>()
            : [new SeedFault($"{path}.quotas[{i}].since", "A rolling window begins anew every day. Give the clause 'effectiveFrom' instead.")]);

    private static IEnumerable<SeedFault> Shares(IReadOnlyList<HoursShare> shares, HoursRule rule, string path) => shares.SelectMany((share, i) => share.Categories
        .SelectMany((category, j) => rule.Categories.Contains(category)
            ? Array.Empty<SeedFault>()
            : [new SeedFault($"{path}[{i}].categories[{j}]", $"'{category}' is not among the rule's own categories.")]));

    private IEnumerable<SeedFault> Window(HoursWindow window, string path) => window.Kind switch
    {
        HoursWindowKind.RollingMonths when window.Length is null => [new SeedFault($"{path}.length", "A rolling window needs its months.")],
        HoursWindowKind.SharedCycle when window.Length is null or 0 || window.Length % 12 != 0 => [new SeedFault($"{path}.length", "A shared cycle needs its months, a multiple of 12.")],
        HoursWindowKind.SharedCycle when window.Length > 12 && window.EndsInYear is null => [new SeedFault($"{path}.endsInYear", "A cycle of more than a year needs a year in which one ends.")],
        HoursWindowKind.OwnCycle when window.Type is null => [new SeedFault($"{path}.type", "An own cycle needs the credential type whose periods it follows.")],
        _ => _types.Check(window.Type, $"{path}.type"),
    };
}
