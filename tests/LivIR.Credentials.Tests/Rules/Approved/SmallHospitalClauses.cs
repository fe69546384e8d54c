using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Tests.Rules.Findings;

namespace LivIR.Credentials.Tests.Rules.Approved;

/// <summary>The clauses of the small hospital: one of every kind of rule.</summary>
internal static class SmallHospitalClauses
{
    private static readonly DateOnly Change = SmallHospital.Day("2025-08-01");

    /// <summary>Those that stand.</summary>
    public static Requirement[] Standing() =>
    [
        Ward.Clause("1 life support", Holds("BLS")),
        Ward.Clause("2 licence", Holds("LICENCE"), r => (r.Professions, r.StartGraceDays) = (["PHYSICIAN", "FELLOW"], 30)),
        Ward.Clause("3 board", Holds("BOARD"), r => r.Professions = ["PHYSICIAN"]),
        Ward.Clause("4 radiation", Holds("RP") with { CheckedWithinDays = 365 }, r => r.Professions = ["PHYSICIAN"]),
        Ward.Clause("5 education", Education, r => r.Professions = ["PHYSICIAN", "NURSE"]),
        Ward.Clause("6 fellows", new PathwayStepRule { Pathway = "FELLOW", Step = "CASES" }, r => r.Professions = ["FELLOW"]),
        Ward.Clause("7 nurses", new StaffingRule { AtLeast = 2, PerMetric = "ROOMS", Professions = ["NURSE"], Who = new ClauseRule { Clause = "1 life support" } }),
        Ward.Clause("8 cases", new MetricRule { Metric = "CASES", AtLeast = 300 }),
        Ward.Clause("9 plan", new EvidenceRule { Evidence = "PLAN", Months = 12 }),
        Ward.Clause("10 surveys", new EvidenceRule { Evidence = "SURVEY", Months = 12, PerUnit = ["ROOM"] }, r => r.Tier = Tier.Extended),
        Ward.Clause("11 seal", new AccreditationRule { Scheme = "EXCELLENCE" }, r => r.Tier = Tier.Extended),
        Ward.Clause("12 laser", new WhenRule { Condition = Holds("LASER") with { OnceHeld = true }, Then = Holds("RP") }, r => r.Binding = Binding.Recommended),
        Ward.Clause("13 either", new AnyOfRule { Rules = [Holds("BOARD"), new PathwayStepRule { Pathway = "FELLOW", Step = "CASES" }] }, r => (r.Professions, r.EffectiveUntil) = (["PHYSICIAN", "FELLOW"], Change)),
        Ward.Clause("13 either", Holds("LICENCE"), r => (r.Professions, r.EffectiveFrom) = (["PHYSICIAN", "FELLOW"], Change)),
    ];

    /// <summary>Those proposed: nurses hold laser safety, the surveys go, and a plan counts for six months only.</summary>
    public static Requirement[] Proposed() =>
    [
        .. Standing().Where(r => r.Clause is not ("10 surveys" or "9 plan")),
        Ward.Clause("9 plan", new EvidenceRule { Evidence = "PLAN", Months = 6 }),
        Ward.Clause("14 nurses and lasers", Holds("LASER"), r => r.Professions = ["NURSE"]),
    ];

    /// <summary>Those of the standard the hospital thinks about.</summary>
    public static Requirement[] Considered() =>
    [
        Ward.Clause("A", new StaffingRule { AtLeast = 2, Who = new AllOfRule { Rules = [Holds("BOARD"), Holds("RP")] } }),
        Ward.Clause("B", new AllOfRule { Rules = [new EvidenceRule { Evidence = "PLAN" }, new MetricRule { Metric = "CASES", AtMost = 250 }] }),
        Ward.Clause("C", new AtLeastRule { Count = 2, Rules = [Holds("BLS"), Holds("LICENCE"), Holds("RP")] }),
    ];

    private static HoursRule Education => new()
    {
        AtLeast = 30,
        Categories = ["CME", "RAD"],
        Quotas = [new HoursShare { Categories = ["RAD"], Amount = 5 }],
        Caps = [new HoursShare { Categories = ["CME"], Amount = 25 }],
        ProRated = true,
        Window = new HoursWindow { Kind = HoursWindowKind.CalendarYears, Length = 1 },
    };

    private static HoldsRule Holds(params string[] types) => new() { AnyOf = types };
}
