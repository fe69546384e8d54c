using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Testing;

namespace LivIR.Credentials.Tests.Rules.Approved;

/// <summary>
/// A hospital with one of everything: seven people of three professions, its rooms, papers, numbers and accreditations, the standard IR it follows and the
/// standard SEAL it thinks about.
/// </summary>
internal static class SmallHospital
{
    public static DateOnly Today { get; } = new(2025, 6, 10);

    public static FacilityFacts Facility { get; } = new(Id(900), "LINZ", "Linz", "EU", "AT", TimeZoneInfo.Utc, [new Following("IR")]);

    /// <summary>The catalogue with the clauses that stand.</summary>
    public static CatalogueFacts Catalogue => Of(SmallHospitalClauses.Standing());

    /// <summary>The catalogue with the clauses that are proposed.</summary>
    public static CatalogueFacts Proposed => Of(SmallHospitalClauses.Proposed());

    public static FacilityRecords Records { get; } = new()
    {
        Units = [new(Id(801), "ROOM", "Room 1", Day("2020-01-01"), null), new(Id(802), "ROOM", "Room 2", Day("2020-01-01"), null), new(Id(803), "ROOM", "Room 0", Day("2015-01-01"), Day("2020-01-01"))],
        Evidence =
        [
            new(Id(811), "PLAN", "Plan 2024", Day("2024-07-01"), null, null),
            new(Id(812), "SURVEY", "Survey of room 1", Day("2025-01-15"), null, Id(801)),
            new(Id(813), "SURVEY", "Survey of room 2", Day("2024-05-15"), null, Id(802)),
        ],
        Metrics =
        [
            new(Id(821), "ROOMS", Day("2024-01-01"), null, 1),
            new(Id(822), "ROOMS", Day("2025-09-01"), null, 2),
            new(Id(823), "CASES", Day("2023-01-01"), Day("2023-12-31"), 310),
            new(Id(824), "CASES", Day("2024-01-01"), Day("2024-12-31"), 240),
        ],
        Accreditations =
        [
            new(Id(831), "EXCELLENCE", AccreditationState.Granted, Day("2022-08-01"), Day("2025-07-31")),
            new(Id(832), "EXCELLENCE", AccreditationState.UnderReview, Day("2025-05-20"), null),
        ],
        Waivers = [new(Id(841), Facility.Id, "IR", "8 cases", Day("2025-03-01"), Day("2025-10-01"))],
    };

    /// <summary>What the people, records and papers are called.</summary>
    public static string NameOf(Guid id) => Names.Value[id];

    /// <summary>A key that is the same in every run.</summary>
    public static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", null);

    private static Lazy<Dictionary<Guid, string>> Names { get; } = new(() => SmallHospitalPeople.All
        .SelectMany(p => p.Records.Select(r => (r.Id, Name: $"{r.TypeCode} of {r.Dates.IssuedOn:yyyy-MM-dd}"))
            .Append((p.Id, SmallHospitalPeople.NameOf(p)))
            .Concat(p.Training.Select(c => (c.Id, $"{c.Category} {c.CompletedOn:yyyy-MM-dd}"))))
        .Concat(Records.Evidence.Select(e => (e.Id, e.Title)))
        .Concat(Records.Metrics.Select(m => (m.Id, $"{m.KindCode} {m.From:yyyy-MM-dd}")))
        .Concat(Records.Accreditations.Select(a => (a.Id, $"{a.SchemeCode} {a.GrantedOn:yyyy-MM-dd}")))
        .ToDictionary(thing => thing.Item1, thing => thing.Item2));

    private static CatalogueFacts Of(Requirement[] clauses)
    {
        var own = Samples.Standard("IR", clauses);
        own.Levels = new StandardLevels { Core = "Recognised", Extended = "Excellent" };
        return new CatalogueFacts(new CatalogueSource
        {
            Types = Types(),
            Standards = [own, Samples.Standard("SEAL", SmallHospitalClauses.Considered())],
            Facilities = [Facility],
            Equivalences = [new Equivalence { AcceptedTypeCode = "BLS-OLD", ForTypeCode = "BLS", EffectiveUntil = Day("2025-12-01") }],
            TrainingCategories = [new TrainingCategory { Code = "CME", Name = "Medical education", Unit = TrainingUnit.Credits }, new TrainingCategory { Code = "RAD", Name = "Radiation training", Unit = TrainingUnit.Credits }],
            Pathways = [new Pathway { Code = "FELLOW", Name = "Fellowship", RegionCode = "EU", TargetTypeCode = "BOARD", Steps = [new PathwayStep { PathwayCode = "FELLOW", Code = "CASES", Name = "200 cases" }] }],
            EvidenceKinds = [new EvidenceKind { Code = "PLAN", Name = "Emergency plan", ReminderDays = [30] }, new EvidenceKind { Code = "SURVEY", Name = "Radiation survey" }],
            UnitKinds = [new UnitKind { Code = "ROOM", Name = "angiography room" }],
            MetricKinds = [new MetricKind { Code = "ROOMS", Name = "Rooms in use", Unit = "rooms", IsLevel = true }, new MetricKind { Code = "CASES", Name = "Interventions", Unit = "cases" }],
            Schemes = [new AccreditationScheme { Code = "EXCELLENCE", Name = "Centre seal", OwnerCode = "BODY", RegionCode = "EU", ReminderDays = [60] }],
            Professions = [new Profession { Code = "PHYSICIAN", Name = "Physician" }, new Profession { Code = "NURSE", Name = "Nurse" }, new Profession { Code = "FELLOW", Name = "Fellow" }],
        });
    }

    private static CredentialType[] Types() =>
    [
        Samples.Type("LICENCE", t => (t.Name, t.Category, t.Validity) = ("Licence", CredentialCategory.Licence, new ValidityRule { Model = ValidityModel.Lifetime })),
        Samples.Type("BLS", t => (t.Name, t.Category, t.Validity) = ("Life support", CredentialCategory.LifeSupport, new ValidityRule { Model = ValidityModel.FixedMonths, Months = 24, GraceDays = 14 })),
        Samples.Type("BLS-OLD", t => (t.Name, t.Category, t.Validity) = ("Old life support", CredentialCategory.LifeSupport, new ValidityRule { Model = ValidityModel.FixedMonths, Months = 36 })),
        Samples.Type("BOARD", t => (t.Name, t.Category, t.Validity) = ("Board certificate", CredentialCategory.BoardCertification, new ValidityRule { Model = ValidityModel.ContinuousStatus, StatusCheckMonths = 12 })),
        Samples.Type("RP", t => (t.Name, t.Category, t.Validity, t.MinimumTrust) = ("Radiation protection", CredentialCategory.RadiationSafety, new ValidityRule { Model = ValidityModel.FixedMonthsEndOfMonth, Months = 60 }, Trust.PrimarySource)),
        Samples.Type("LASER", t => (t.Name, t.Category) = ("Laser safety", CredentialCategory.Safety)),
    ];
}
