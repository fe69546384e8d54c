using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Explanations;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Testing;
using LivIR.Credentials.Tests.Rules.Findings;

namespace LivIR.Credentials.Tests.Rules.Requirements;

/// <summary>One rule, asked of one facility and of a nurse who has worked there since 2020.</summary>
internal static class Asked
{
    public static FacilityFacts Facility { get; } = Held.Facility();

    public static PersonFacts Nurse(params HeldRecord[] records) => Held.Person(Facility, records);

    public static FindingState Of(RequirementRule rule, DateOnly day, PersonFacts person) => Finding(person, new PersonWork(Catalogue(rule))).StateOn(day);

    public static Explanation Why(RequirementRule rule, DateOnly day, PersonFacts person)
    {
        var work = new PersonWork(Catalogue(rule));
        return Finding(person, work).Explain(work, day);
    }

    public static FindingState Of(RequirementRule rule, DateOnly day, FacilityRecords records, params PersonFacts[] people) => Finding(rule, records, people).StateOn(day);

    public static Explanation Why(RequirementRule rule, DateOnly day, FacilityRecords records, params PersonFacts[] people) => Finding(rule, records, people).Explain(day);

    private static FacilityFinding Finding(RequirementRule rule, FacilityRecords records, PersonFacts[] people) =>
        Assert.Single(FacilityTimeline.Evaluate(Facility, records, people, Catalogue(rule)).Findings);

    private static ClauseFinding Finding(PersonFacts person, PersonWork work) => Assert.Single(PersonTimeline.Evaluate(person, work).Findings);

    private static CatalogueFacts Catalogue(RequirementRule rule) => new(new CatalogueSource
    {
        Types = [Samples.Type("T"), Samples.Type("U")],
        Standards = [Samples.Standard("STD", Samples.Requirement("T", r => r.Rule = rule))],
        Facilities = [Facility],
        UnitKinds = [new UnitKind { Code = "ROOM", Name = "room" }, new UnitKind { Code = "SCANNER", Name = "scanner" }],
        MetricKinds = [new MetricKind { Code = "ROOMS", Name = "Rooms in use", Unit = "rooms", IsLevel = true }, new MetricKind { Code = "PATIENTS", Name = "Patients", Unit = "patients", IsLevel = true }],
    });
}
