using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Time;

namespace LivIR.Credentials.Rules.Requirements;

/// <summary>A clause as one facility is asked it.</summary>
/// <param name="Requirement">The clause.</param>
/// <param name="Standard">The standard.</param>
/// <param name="Edition">The edition's name.</param>
/// <param name="InForce">The days on which the facility is asked it.</param>
/// <param name="Rule">The rule on these days, with every reference to another clause replaced by what it refers to.</param>
/// <param name="Person">The compiled rule, where it is asked of persons.</param>
/// <param name="Facility">The compiled rule, where it is asked of the facility.</param>
public sealed record Clause(Requirement Requirement, Standard Standard, string Edition, Timeline InForce, RequirementRule Rule, PersonRule? Person, FacilityRule? Facility)
{
    /// <summary>Standard and clause as people name it, such as "ACR-SIR SF 1.1".</summary>
    public string Label { get; } = $"{Requirement.StandardCode} {Requirement.Clause}";

    /// <summary>Whether it stands in the way of clearance; a recommendation does not.</summary>
    public bool Binds => Requirement.Binding != Binding.Recommended;

    /// <summary>Whether a credential type can help to meet it, named by the clause or accepted in its place.</summary>
    public bool RestsOn(string typeCode) => Person?.Accepts(typeCode) == true || Facility?.Accepts(typeCode) == true;

    /// <summary>A clause compiled once is one object; two of the same wording at two facilities differ.</summary>
    public bool Equals(Clause? other) => ReferenceEquals(this, other);

    /// <inheritdoc />
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    /// <summary>Whether a profession is asked it.</summary>
    public bool Asks(string profession) => Requirement.Professions.Count == 0 || Requirement.Professions.Contains(profession);
}

/// <summary>The clauses of all standards a facility follows, in all editions, each with the days on which it is asked.</summary>
public sealed class FacilityClauses
{
    /// <summary>Compiles the clauses of a facility.</summary>
    public FacilityClauses(FacilityFacts facility, CatalogueFacts catalogue)
    {
        Facility = facility;
        var clauses = catalogue.Source.Standards.SelectMany(standard => Of(standard, facility, catalogue)).ToList();
        OfPersons = [.. clauses.Where(c => c.Person is not null)];
        OfFacility = [.. clauses.Where(c => c.Facility is not null)];
        All = clauses;
    }

    /// <summary>The facility.</summary>
    public FacilityFacts Facility { get; }

    /// <summary>All of them, standard by standard in the order of the files.</summary>
    public IReadOnlyList<Clause> All { get; }

    /// <summary>Those asked of persons.</summary>
    public IReadOnlyList<Clause> OfPersons { get; }

    /// <summary>Those asked of the facility.</summary>
    public IReadOnlyList<Clause> OfFacility { get; }

    /// <summary>The clauses in force on a day.</summary>
    public IEnumerable<Clause> InForce(DateOnly day) => All.Where(c => c.InForce.Contains(day));

    private static IEnumerable<Clause> Of(Standard standard, FacilityFacts facility, CatalogueFacts catalogue)
    {
        var followed = Timeline.FromSpans(facility.Follows.Where(f => f.StandardCode == standard.Code).Select(f => Span(f.From, f.Until)).OfType<DateSpan>());
        if (followed.IsEmpty)
        {
            yield break;
        }

        var compiler = new RuleCompiler(standard, facility, catalogue);
        foreach (var edition in standard.Editions)
        {
            var wordings = new EditionWordings(edition.Requirements);
            foreach (var requirement in edition.Requirements.Where(r => r.CountryCodes.Count == 0 || r.CountryCodes.Contains(facility.CountryCode)))
            {
                var inForce = Window(edition.EffectiveFrom, edition.EffectiveUntil).Intersect(Window(requirement.EffectiveFrom, requirement.EffectiveUntil)).Intersect(followed);
                foreach (var (days, rules) in wordings.Of(requirement, inForce))
                {
                    var (rule, person, whole) = compiler.Compile(requirement, rules);
                    yield return new Clause(requirement, standard, edition.Name, days, rule, person, whole);
                }
            }
        }
    }

    private static Timeline Window(DateOnly? from, DateOnly? until) => Span(from, until) is { } span ? Timeline.Of(span) : Timeline.Empty;

    private static DateSpan? Span(DateOnly? from, DateOnly? until) => until <= (from ?? DateOnly.MinValue) ? null : new DateSpan(from ?? DateOnly.MinValue, until);
}
