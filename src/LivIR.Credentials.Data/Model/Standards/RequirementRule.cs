using System.Text.Json.Serialization;
using LivIR.Credentials.Data.Model.Catalogue;

namespace LivIR.Credentials.Data.Model.Standards;

/// <summary>
/// What a clause asks, as data. Some kinds are asked of a person, some of a facility; all-of, any-of, at-least and when compose rules of
/// one sort, and a staffing rule asks a facility for people of whom a person's rule is true.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(HoldsRule), "holds")]
[JsonDerivedType(typeof(HoursRule), "hours")]
[JsonDerivedType(typeof(PathwayStepRule), "pathwayStep")]
[JsonDerivedType(typeof(StaffingRule), "staffing")]
[JsonDerivedType(typeof(EvidenceRule), "evidence")]
[JsonDerivedType(typeof(AccreditationRule), "accreditation")]
[JsonDerivedType(typeof(MetricRule), "metric")]
[JsonDerivedType(typeof(ClauseRule), "clause")]
[JsonDerivedType(typeof(AllOfRule), "allOf")]
[JsonDerivedType(typeof(AnyOfRule), "anyOf")]
[JsonDerivedType(typeof(AtLeastRule), "atLeast")]
[JsonDerivedType(typeof(WhenRule), "when")]
public abstract record RequirementRule
{
    /// <summary>The rules this one is composed of, in order; none for a simple rule. The people of a staffing rule are not among them.</summary>
    [JsonIgnore]
    public virtual IReadOnlyList<RequirementRule> Parts => [];

    /// <summary>Of whom it is asked; null for a composed rule whose parts disagree, and for a reference that is not resolved.</summary>
    [JsonIgnore]
    public abstract RuleSubject? Subject { get; }

    /// <summary>The same rule with other parts.</summary>
    internal virtual RequirementRule With(IReadOnlyList<RequirementRule> parts) => this;
}

/// <summary>Of whom a rule is asked.</summary>
public enum RuleSubject
{
    /// <summary>Of each staff member it applies to.</summary>
    Person,

    /// <summary>Of the facility as a whole.</summary>
    Facility,
}

/// <summary>A person holds at least one of these credential types, or one that is accepted in its place.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record HoldsRule : RequirementRule
{
    /// <summary>Codes of the types of which one is enough.</summary>
    public required IReadOnlyList<string> AnyOf { get; init; }

    /// <summary>The weakest check that counts here, where it is stronger than the type's own; empty for the type's own.</summary>
    public Trust? MinimumTrust { get; init; }

    /// <summary>Days for which a check at the source stands, as a credentialing decision asks; empty where any check stands.</summary>
    public int? CheckedWithinDays { get; init; }

    /// <summary>Whether it is enough to have held one: a credential that has ended counts too, one that was withdrawn does not.</summary>
    public bool OnceHeld { get; init; }

    /// <inheritdoc />
    [JsonIgnore]
    public override RuleSubject? Subject => RuleSubject.Person;
}

/// <summary>A person has completed a step of a pathway.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record PathwayStepRule : RequirementRule
{
    /// <summary>The pathway's code.</summary>
    public required string Pathway { get; init; }

    /// <summary>The step's code.</summary>
    public required string Step { get; init; }

    /// <inheritdoc />
    [JsonIgnore]
    public override RuleSubject? Subject => RuleSubject.Person;
}

/// <summary>Enough people work at the facility of whom something is true.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record StaffingRule : RequirementRule
{
    /// <summary>How many, for the facility or for each unit of <see cref="PerMetric"/>.</summary>
    public required int AtLeast { get; init; }

    /// <summary>People of the same sort who are needed elsewhere at the same time, and so come on top.</summary>
    public IReadOnlyList<StaffingNeed> Besides { get; init; } = [];

    /// <summary>Codes of the professions that count; empty means all.</summary>
    public IReadOnlyList<string> Professions { get; init; } = [];

    /// <summary>What must be true of each of them; empty where presence is enough.</summary>
    public RequirementRule? Who { get; init; }

    /// <summary>Code of the metric that says how many rooms are in use, shifts are run or patients are cared for at once; empty for once per facility.</summary>
    public string? PerMetric { get; init; }

    /// <summary>How much of the metric one such group of people serves, for instance 3 patients a nurse.</summary>
    public decimal PerAmount { get; init; } = 1;

    /// <inheritdoc />
    [JsonIgnore]
    public override RuleSubject? Subject => RuleSubject.Facility;
}

/// <summary>So many people, once or for each unit of a metric.</summary>
public sealed record StaffingNeed
{
    /// <summary>How many, for the facility or for each unit of <see cref="PerMetric"/>.</summary>
    public required int AtLeast { get; init; }

    /// <summary>Code of the metric; empty for once per facility.</summary>
    public string? PerMetric { get; init; }

    /// <summary>How much of the metric one such group of people serves.</summary>
    public decimal PerAmount { get; init; } = 1;
}

/// <summary>A document, survey or test of the facility is there and not too old.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record EvidenceRule : RequirementRule
{
    /// <summary>Code of the kind of evidence.</summary>
    public required string Evidence { get; init; }

    /// <summary>Months for which it counts from its date; empty where it counts until it is replaced or its own last day comes.</summary>
    public int? Months { get; init; }

    /// <summary>Codes of the kinds of unit each of which needs its own; empty for one for the facility.</summary>
    public IReadOnlyList<string> PerUnit { get; init; } = [];

    /// <inheritdoc />
    [JsonIgnore]
    public override RuleSubject? Subject => RuleSubject.Facility;
}

/// <summary>The facility is accredited under a scheme.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record AccreditationRule : RequirementRule
{
    /// <summary>The scheme's code.</summary>
    public required string Scheme { get; init; }

    /// <summary>The answers of the body that count; empty for every answer that grants.</summary>
    public IReadOnlyList<AccreditationState> States { get; init; } = [];

    /// <inheritdoc />
    [JsonIgnore]
    public override RuleSubject? Subject => RuleSubject.Facility;
}

/// <summary>A number of the facility reaches a threshold.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record MetricRule : RequirementRule
{
    /// <summary>The metric's code.</summary>
    public required string Metric { get; init; }

    /// <summary>The least that is enough; empty where there is no lower bound.</summary>
    public decimal? AtLeast { get; init; }

    /// <summary>The most that is allowed; empty where there is no upper bound.</summary>
    public decimal? AtMost { get; init; }

    /// <summary>Months for which a figure counts after the end of its period.</summary>
    public int Months { get; init; } = 12;

    /// <inheritdoc />
    [JsonIgnore]
    public override RuleSubject? Subject => RuleSubject.Facility;
}

/// <summary>Another clause of the same edition is met. It is put in place of this rule before anything is evaluated.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ClauseRule : RequirementRule
{
    /// <summary>The clause.</summary>
    public required string Clause { get; init; }

    /// <inheritdoc />
    [JsonIgnore]
    public override RuleSubject? Subject => null;
}

/// <summary>Every one of these rules is met.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record AllOfRule : RequirementRule
{
    /// <summary>The rules.</summary>
    public required IReadOnlyList<RequirementRule> Rules { get; init; }

    /// <inheritdoc />
    [JsonIgnore]
    public override IReadOnlyList<RequirementRule> Parts => Rules;

    /// <inheritdoc />
    [JsonIgnore]
    public override RuleSubject? Subject => RuleSubjects.Common(Rules);

    internal override RequirementRule With(IReadOnlyList<RequirementRule> parts) => this with { Rules = parts };
}

/// <summary>At least one of these rules is met.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record AnyOfRule : RequirementRule
{
    /// <summary>The rules.</summary>
    public required IReadOnlyList<RequirementRule> Rules { get; init; }

    /// <inheritdoc />
    [JsonIgnore]
    public override IReadOnlyList<RequirementRule> Parts => Rules;

    /// <inheritdoc />
    [JsonIgnore]
    public override RuleSubject? Subject => RuleSubjects.Common(Rules);

    internal override RequirementRule With(IReadOnlyList<RequirementRule> parts) => this with { Rules = parts };
}

/// <summary>So many of these rules are met.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record AtLeastRule : RequirementRule
{
    /// <summary>How many.</summary>
    public required int Count { get; init; }

    /// <summary>The rules.</summary>
    public required IReadOnlyList<RequirementRule> Rules { get; init; }

    /// <inheritdoc />
    [JsonIgnore]
    public override IReadOnlyList<RequirementRule> Parts => Rules;

    /// <inheritdoc />
    [JsonIgnore]
    public override RuleSubject? Subject => RuleSubjects.Common(Rules);

    internal override RequirementRule With(IReadOnlyList<RequirementRule> parts) => this with { Rules = parts };
}

/// <summary>A rule that is asked only on the days on which another one is met.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record WhenRule : RequirementRule
{
    /// <summary>What must be so for the rule to be asked at all.</summary>
    public required RequirementRule Condition { get; init; }

    /// <summary>What is asked then.</summary>
    public required RequirementRule Then { get; init; }

    /// <inheritdoc />
    [JsonIgnore]
    public override IReadOnlyList<RequirementRule> Parts => [Condition, Then];

    /// <inheritdoc />
    [JsonIgnore]
    public override RuleSubject? Subject => RuleSubjects.Common(Parts);

    internal override RequirementRule With(IReadOnlyList<RequirementRule> parts) => this with { Condition = parts[0], Then = parts[1] };
}

/// <summary>Finds out of whom a composed rule is asked.</summary>
internal static class RuleSubjects
{
    public static RuleSubject? Common(IReadOnlyList<RequirementRule> rules) =>
        rules.Select(rule => rule.Subject).Distinct().ToList() is [{ } only] ? only : null;
}
