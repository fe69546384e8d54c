using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Requirements;

namespace LivIR.Credentials.Rules.Facts;

/// <summary>The catalogue and the standards as lists, before the rules take them apart.</summary>
public sealed record CatalogueSource
{
    /// <summary>Credential types.</summary>
    public required IReadOnlyList<CredentialType> Types { get; init; }

    /// <summary>Standards with their editions and the clauses that stand.</summary>
    public required IReadOnlyList<Standard> Standards { get; init; }

    /// <summary>Facilities.</summary>
    public required IReadOnlyList<FacilityFacts> Facilities { get; init; }

    /// <summary>What is accepted in place of what.</summary>
    public IReadOnlyList<Equivalence> Equivalences { get; init; } = [];

    /// <summary>Issuing bodies.</summary>
    public IReadOnlyList<IssuingBody> IssuingBodies { get; init; } = [];

    /// <summary>Training categories.</summary>
    public IReadOnlyList<TrainingCategory> TrainingCategories { get; init; } = [];

    /// <summary>Pathways with their steps.</summary>
    public IReadOnlyList<Pathway> Pathways { get; init; } = [];

    /// <summary>Kinds of documents of facilities.</summary>
    public IReadOnlyList<EvidenceKind> EvidenceKinds { get; init; } = [];

    /// <summary>Kinds of rooms and equipment.</summary>
    public IReadOnlyList<UnitKind> UnitKinds { get; init; } = [];

    /// <summary>Numbers that facilities keep.</summary>
    public IReadOnlyList<MetricKind> MetricKinds { get; init; } = [];

    /// <summary>Schemes under which facilities are accredited.</summary>
    public IReadOnlyList<AccreditationScheme> Schemes { get; init; } = [];

    /// <summary>Classes of procedures for which privileges are granted.</summary>
    public IReadOnlyList<PrivilegeClass> PrivilegeClasses { get; init; } = [];

    /// <summary>How long appointments may run.</summary>
    public IReadOnlyList<AppointmentPeriod> AppointmentPeriods { get; init; } = [];

    /// <summary>Professions.</summary>
    public IReadOnlyList<Profession> Professions { get; init; } = [];
}

/// <summary>The catalogue and the standards, taken apart for evaluation. Immutable; safe to share between threads.</summary>
public sealed class CatalogueFacts
{
    private readonly Dictionary<string, TypeFacts> _types;
    private readonly Dictionary<Guid, FacilityClauses> _clauses;

    /// <summary>Takes the lists apart. Each rule is compiled once for each facility that follows it.</summary>
    public CatalogueFacts(CatalogueSource source)
    {
        Source = source;
        var limits = source.IssuingBodies.ToDictionary(b => b.Code, b => b.RecheckMonths);
        TypeList = [.. source.Types.Select((type, index) => new TypeFacts(type, index, limits.GetValueOrDefault(type.IssuingBodyCode)))];
        _types = TypeList.ToDictionary(t => t.Type.Code);
        Facilities = source.Facilities.ToDictionary(f => f.Id);
        Names = new CatalogueNames(source);
        _clauses = source.Facilities.ToDictionary(f => f.Id, f => new FacilityClauses(f, this));
    }

    /// <summary>The lists it was made of.</summary>
    public CatalogueSource Source { get; }

    /// <summary>Credential types, each at its index.</summary>
    public IReadOnlyList<TypeFacts> TypeList { get; }

    /// <summary>Facilities by key.</summary>
    public IReadOnlyDictionary<Guid, FacilityFacts> Facilities { get; }

    /// <summary>What codes are called.</summary>
    public CatalogueNames Names { get; }

    /// <summary>A type by its code; null where the catalogue has none.</summary>
    public TypeFacts? Type(string code) => _types.GetValueOrDefault(code);

    /// <summary>The clauses of the standards a facility follows; none where the facility is not known.</summary>
    public FacilityClauses? At(Guid facility) => _clauses.GetValueOrDefault(facility);
}

/// <summary>What codes are called.</summary>
public sealed class CatalogueNames(CatalogueSource source)
{
    private readonly Dictionary<string, string> _types = source.Types.ToDictionary(t => t.Code, t => t.Name);
    private readonly Dictionary<string, string> _categories = source.TrainingCategories.ToDictionary(c => c.Code, c => c.Name);
    private readonly Dictionary<string, string> _evidence = source.EvidenceKinds.ToDictionary(k => k.Code, k => k.Name);
    private readonly Dictionary<string, string> _units = source.UnitKinds.ToDictionary(k => k.Code, k => k.Name);
    private readonly Dictionary<string, string> _metrics = source.MetricKinds.ToDictionary(k => k.Code, k => k.Name);
    private readonly Dictionary<string, string> _schemes = source.Schemes.ToDictionary(s => s.Code, s => s.Name);
    private readonly Dictionary<string, string> _professions = source.Professions.ToDictionary(p => p.Code, p => p.Name);
    private readonly Dictionary<(string, string), string> _steps = source.Pathways.SelectMany(p => p.Steps).ToDictionary(s => (s.PathwayCode, s.Code), s => s.Name);
    private readonly Dictionary<string, string> _unitsOfMetrics = source.MetricKinds.ToDictionary(k => k.Code, k => k.Unit);
    private readonly Dictionary<string, TrainingUnit> _unitsOfCategories = source.TrainingCategories.ToDictionary(c => c.Code, c => c.Unit);

    /// <summary>A credential type.</summary>
    public string Type(string code) => _types.GetValueOrDefault(code, code);

    /// <summary>Credential types of which one is enough.</summary>
    public string AnyType(IEnumerable<string> codes) => string.Join(" or ", codes.Select(Type));

    /// <summary>Training categories.</summary>
    public string Categories(IEnumerable<string> codes) => string.Join(", ", codes.Select(code => _categories.GetValueOrDefault(code, code)));

    /// <summary>In what a category is counted, such as "hours".</summary>
    public string UnitOf(IReadOnlyList<string> categories) =>
        categories.Count > 0 && _unitsOfCategories.TryGetValue(categories[0], out var unit) ? unit.ToString().ToLowerInvariant() : "hours";

    /// <summary>A kind of evidence.</summary>
    public string Evidence(string code) => _evidence.GetValueOrDefault(code, code);

    /// <summary>A kind of unit.</summary>
    public string Unit(string code) => _units.GetValueOrDefault(code, code);

    /// <summary>A metric.</summary>
    public string Metric(string code) => _metrics.GetValueOrDefault(code, code);

    /// <summary>What a metric counts.</summary>
    public string MetricUnit(string code) => _unitsOfMetrics.GetValueOrDefault(code, "");

    /// <summary>A scheme.</summary>
    public string Scheme(string code) => _schemes.GetValueOrDefault(code, code);

    /// <summary>Professions.</summary>
    public string Professions(IReadOnlyCollection<string> codes) =>
        codes.Count == 0 ? "everyone" : string.Join(", ", codes.Select(code => _professions.GetValueOrDefault(code, code)));

    /// <summary>A step of a pathway.</summary>
    public string Step(string pathway, string step) => _steps.GetValueOrDefault((pathway, step), step);
}
