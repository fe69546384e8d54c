using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Testing;
using LivIR.Credentials.Tests.Rules.Findings;

namespace LivIR.Credentials.Tests.Rules.Readable;

/// <summary>All that is told of one rule on one day, as text: the state with its last day, then the explanation. Things are numbered as the test gives them.</summary>
internal static class Told
{
    private static readonly Dictionary<string, CredentialType> Types = new[]
    {
        Samples.Type("T"),
        Samples.Type("U"),
        Samples.Type("CARD", t => t.Category = CredentialCategory.LifeSupport),
        Samples.Type("GRACE", t => t.Validity = t.Validity with { GraceDays = 10 }),
        Samples.Type("LIFE", t => t.Validity = new ValidityRule { Model = ValidityModel.Lifetime }),
        Samples.Type("STATUS", t => t.Validity = new ValidityRule { Model = ValidityModel.ContinuousStatus, StatusCheckMonths = 12 }),
        Samples.Type("POLICY", t => t.Validity = new ValidityRule { Model = ValidityModel.Policy }),
        Samples.Type("SOURCE", t => t.MinimumTrust = Trust.PrimarySource),
        Samples.Type("NEW", t => t.Category = CredentialCategory.Safety),
        Samples.Type("OLD", t => (t.Category, t.Validity) = (CredentialCategory.Privacy, t.Validity with { GraceDays = 10 })),
    }.ToDictionary(t => t.Code);

    public static FacilityFacts Facility { get; } = Held.Facility();

    /// <summary>Somebody who has worked here as a nurse since 2020.</summary>
    public static PersonFacts Nurse(params HeldRecord[] records) => Held.Person(Facility, records);

    /// <summary>What is told of a rule about a person.</summary>
    public static string Of(RequirementRule rule, DateOnly day, PersonFacts person)
    {
        var work = new PersonWork(Catalogue(rule));
        var finding = Assert.Single(PersonTimeline.Evaluate(person, work).Findings);
        var told = Readable.Lines(finding.Explain(work, day), Names([("record", person.Records.Select(r => r.Id)), ("credit", person.Training.Select(c => c.Id))]));
        return Text(finding.StateOn(day), finding.UntilOn(day), told);
    }

    /// <summary>What is told of a rule about the facility, or about its people.</summary>
    public static string Of(RequirementRule rule, DateOnly day, FacilityRecords records, params PersonFacts[] people)
    {
        var finding = Assert.Single(FacilityTimeline.Evaluate(Facility, records, people, Catalogue(rule)).Findings);
        var told = Readable.Lines(finding.Explain(day), Names(
        [
            ("person", people.Select(p => p.Id)),
            ("record", people.SelectMany(p => p.Records).Select(r => r.Id)),
            ("document", records.Evidence.Select(e => e.Id)),
            ("figure", records.Metrics.Select(m => m.Id)),
            ("accreditation", records.Accreditations.Select(a => a.Id)),
        ]));
        return Text(finding.StateOn(day), finding.UntilOn(day), told);
    }

    private static string Text(FindingState state, DateOnly? until, IEnumerable<string> told) =>
        string.Join('\n', told.Prepend(until is { } last ? $"{state} until {last:yyyy-MM-dd}" : $"{state}"));

    private static Func<Guid, string> Names((string Kind, IEnumerable<Guid> Ids)[] things)
    {
        var names = things.SelectMany(kind => kind.Ids.Select((id, i) => (Id: id, Name: $"{kind.Kind} {i + 1}"))).ToDictionary(n => n.Id, n => n.Name);
        return id => names[id];
    }

    private static CatalogueFacts Catalogue(RequirementRule rule) => new(new CatalogueSource
    {
        Types = [.. Types.Values],
        Standards = [Samples.Standard("STD", Samples.Requirement("T", r => r.Rule = rule))],
        Facilities = [Facility],
        Equivalences =
        [
            new Equivalence { AcceptedTypeCode = "OLD", ForTypeCode = "NEW", EffectiveFrom = new DateOnly(2024, 7, 1), EffectiveUntil = new DateOnly(2026, 1, 1) },
            new Equivalence { AcceptedTypeCode = "OLD", ForTypeCode = "NEW", EffectiveFrom = new DateOnly(2026, 7, 1), EffectiveUntil = new DateOnly(2027, 1, 1) },
        ],
        TrainingCategories =
        [
            new TrainingCategory { Code = "CME", Name = "Medical education", Unit = TrainingUnit.Credits },
            new TrainingCategory { Code = "RAD", Name = "Radiation safety", Unit = TrainingUnit.Hours },
        ],
        Pathways =
        [
            new Pathway { Code = "IR", Name = "Radiology", RegionCode = "EU", TargetTypeCode = "T", Steps = [new PathwayStep { PathwayCode = "IR", Code = "ORAL", Name = "Oral examination" }] },
        ],
        EvidenceKinds = [new EvidenceKind { Code = "PLAN", Name = "Floor plan", ReminderDays = [60, 7] }, new EvidenceKind { Code = "SURVEY", Name = "Survey" }],
        UnitKinds = [new UnitKind { Code = "ROOM", Name = "room" }, new UnitKind { Code = "SCANNER", Name = "scanner" }],
        MetricKinds =
        [
            new MetricKind { Code = "CASES", Name = "Cases", Unit = "cases" },
            new MetricKind { Code = "ROOMS", Name = "Rooms in use", Unit = "rooms", IsLevel = true },
        ],
        Schemes = [new AccreditationScheme { Code = "SEAL", Name = "The Seal", OwnerCode = "BODY", RegionCode = "EU", ReminderDays = [30, 90] }],
        Professions = [new Profession { Code = "NURSE", Name = "Nurse" }, new Profession { Code = "FELLOW", Name = "Fellow" }],
    });
}
