using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Testing;

namespace LivIR.Credentials.Tests.Rules.Findings;

/// <summary>A facility with clauses, people and records of its own; a test says only what it is about.</summary>
internal sealed class Ward
{
    private readonly List<Requirement> _clauses = [];
    private readonly List<PersonFacts> _people = [];
    private readonly List<Standard> _others = [];

    /// <summary>The day on which every test looks.</summary>
    public static DateOnly Today { get; } = new(2025, 6, 1);

    /// <summary>It follows STD.</summary>
    public FacilityFacts Facility { get; } = Held.Facility();

    /// <summary>What it has on record itself.</summary>
    public FacilityRecords Records { get; set; } = FacilityRecords.None;

    /// <summary>Its people, in the order in which they came.</summary>
    public IReadOnlyList<PersonFacts> People => _people;

    /// <summary>What the standard STD calls its levels.</summary>
    public StandardLevels? Levels { get; set; }

    /// <summary>Adds a clause of STD.</summary>
    public Ward Asks(string clause, RequirementRule rule, Action<Requirement>? change = null)
    {
        _clauses.Add(Clause(clause, rule, change));
        return this;
    }

    /// <summary>Adds a standard that the facility does not follow.</summary>
    public Ward Knows(string standard, params Requirement[] clauses)
    {
        _others.Add(Samples.Standard(standard, clauses));
        return this;
    }

    /// <summary>Adds somebody who has worked here for years.</summary>
    public Guid Person(params HeldRecord[] records) => Person(Held.Person(Facility, records));

    /// <summary>Adds somebody.</summary>
    public Guid Person(PersonFacts person)
    {
        _people.Add(person);
        return person.Id;
    }

    /// <summary>Adds a document.</summary>
    public Guid Document(string kind, DateOnly? dated = null, DateOnly? expires = null)
    {
        var document = new EvidenceFacts(Guid.NewGuid(), kind, $"The {kind}", dated ?? Held.Issued, expires, null);
        Records = Records with { Evidence = [.. Records.Evidence, document] };
        return document.Id;
    }

    /// <summary>The facility on every day.</summary>
    public FacilityTimeline Evaluate()
    {
        var own = Samples.Standard("STD", [.. _clauses]);
        own.Levels = Levels;
        var catalogue = Held.Catalogue(new CatalogueSource
        {
            Types = [Samples.Type("T"), Samples.Type("U"), Samples.Type("EASY", t => t.MinimumTrust = Trust.SelfDeclared)],
            Standards = [own, .. _others],
            Facilities = [Facility],
            EvidenceKinds = [new EvidenceKind { Code = "DOC", Name = "The DOC" }, new EvidenceKind { Code = "PLAN", Name = "The PLAN" }],
            MetricKinds = [new MetricKind { Code = "ROOMS", Name = "Rooms", Unit = "rooms", IsLevel = true }],
        });
        return FacilityTimeline.Evaluate(Facility, Records, _people, catalogue);
    }

    /// <summary>How ready it is for STD today.</summary>
    public StandardReadiness Readiness() => Assert.Single(StandardReadiness.Of(Evaluate(), Today));

    /// <summary>A clause.</summary>
    public static Requirement Clause(string clause, RequirementRule rule, Action<Requirement>? change = null)
    {
        var requirement = new Requirement { Clause = clause, Title = $"Clause {clause}", Rule = rule };
        change?.Invoke(requirement);
        return requirement;
    }

    /// <summary>At least so many people hold one of some types.</summary>
    public static StaffingRule Staff(int atLeast, params string[] types) => new() { AtLeast = atLeast, Who = types.Length == 0 ? null : new HoldsRule { AnyOf = types } };

    /// <summary>A document is there.</summary>
    public static EvidenceRule Needs(string kind) => new() { Evidence = kind };
}
