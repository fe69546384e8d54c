using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Rehearsals;
using LivIR.Credentials.Testing;
using LivIR.Credentials.Tests.Rules.Findings;

namespace LivIR.Credentials.Tests.Rules.Rehearsals;

/// <summary>Two hospitals that follow STD, with people; a test says which clauses stand and which are proposed.</summary>
internal sealed class Rehearsing
{
    private readonly List<PersonFacts> _people = [];
    private readonly Dictionary<Guid, DateOnly> _days = [];
    private readonly Dictionary<Guid, FacilityRecords> _records = [];

    public Rehearsing() => _days.Add(Linz.Id, Today);

    /// <summary>The day on which every test looks, unless it says otherwise.</summary>
    public static DateOnly Today { get; } = new(2025, 6, 10);

    /// <summary>The hospital a rehearsal is about, unless a test says otherwise.</summary>
    public FacilityFacts Linz { get; } = Held.Facility() with { Name = "Linz" };

    /// <summary>Another one.</summary>
    public FacilityFacts Graz { get; } = Held.Facility() with { Name = "Graz" };

    /// <summary>Makes the rehearsal about a hospital, on a day.</summary>
    public Rehearsing About(FacilityFacts facility, DateOnly day)
    {
        _days[facility.Id] = day;
        return this;
    }

    /// <summary>Shows what a hospital has on record itself.</summary>
    public Rehearsing Sees(FacilityFacts facility, params EvidenceFacts[] papers)
    {
        _records[facility.Id] = new FacilityRecords { Evidence = papers };
        return this;
    }

    /// <summary>Adds somebody who works in Linz.</summary>
    public Guid Person(params HeldRecord[] records) => Person(Held.Person(Linz, records));

    /// <summary>Adds somebody.</summary>
    public Guid Person(PersonFacts person)
    {
        _people.Add(person);
        return person.Id;
    }

    /// <summary>Rehearses these clauses in place of those.</summary>
    public Rehearsal Run(Requirement[] now, Requirement[] then) => Rehearsal.Run(new RehearsalQuestion(Catalogue(now), Catalogue(then), _days, _people, _records));

    /// <summary>A clause that asks for one of some types.</summary>
    public static Requirement Holds(string clause, params string[] types) => Ward.Clause(clause, new HoldsRule { AnyOf = types });

    /// <summary>A clause that asks for a document.</summary>
    public static Requirement Needs(string kind) => Ward.Clause(kind, Ward.Needs(kind));

    /// <summary>A document of the whole hospital.</summary>
    public static EvidenceFacts Paper(string kind, DateOnly? dated = null) => new(Guid.NewGuid(), kind, kind, dated ?? Held.Issued, null, null);

    private CatalogueFacts Catalogue(Requirement[] clauses) => Held.Catalogue(new CatalogueSource
    {
        Types = [Samples.Type("T"), Samples.Type("U")],
        Standards = [Samples.Standard("STD", clauses)],
        Facilities = [Linz, Graz],
        EvidenceKinds = [new EvidenceKind { Code = "DOC", Name = "The DOC" }],
    });
}
