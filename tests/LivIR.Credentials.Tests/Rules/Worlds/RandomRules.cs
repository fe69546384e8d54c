using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;
using static LivIR.Credentials.Tests.Rules.Worlds.Codes;

namespace LivIR.Credentials.Tests.Rules.Worlds;

/// <summary>Random rules of every kind.</summary>
internal sealed class RandomRules(Dice dice)
{
    /// <summary>A rule about a person, composed to some depth.</summary>
    public RequirementRule OfPerson(int depth = 2) => depth > 0 && dice.Chance(40)
        ? Compose(() => OfPerson(depth - 1))
        : dice.Number(0, 9) switch
        {
            < 5 => Holds(),
            < 9 => Hours(),
            _ => Step(),
        };

    /// <summary>A rule about a facility, composed to some depth.</summary>
    public RequirementRule OfFacility(int depth = 1) => depth > 0 && dice.Chance(30)
        ? Compose(() => OfFacility(depth - 1))
        : dice.Number(0, 3) switch
        {
            0 => Staffing(),
            1 => Evidence(),
            2 => Accreditation(),
            _ => Metric(),
        };

    /// <summary>Parts of which all, any or so many are needed, or one that is asked when another is met.</summary>
    public RequirementRule Compose(Func<RequirementRule> part)
    {
        var parts = dice.Many(1, 3, part);
        return dice.Number(0, 3) switch
        {
            0 => new WhenRule { Condition = part(), Then = part() },
            1 => new AllOfRule { Rules = parts },
            2 => new AnyOfRule { Rules = parts },
            _ => new AtLeastRule { Count = dice.Number(1, parts.Count), Rules = parts },
        };
    }

    /// <summary>Somebody holds one of some types.</summary>
    public HoldsRule Holds() => new()
    {
        AnyOf = dice.Chance(60) ? [dice.Of(Types)] : dice.Some(Types),
        MinimumTrust = dice.Chance(30) ? dice.Of(Enum.GetValues<Trust>()) : null,
        CheckedWithinDays = dice.Maybe(25, 1, 400),
        OnceHeld = dice.Chance(20),
    };

    /// <summary>Hours in a window of any kind.</summary>
    public HoursRule Hours() => Hours(dice.Of(Enum.GetValues<HoursWindowKind>()));

    /// <summary>Hours in a window of one kind. The caps have no category in common, which would make it unclear what is left out.</summary>
    public HoursRule Hours(HoursWindowKind kind)
    {
        var categories = dice.Some(Categories);
        return new HoursRule
        {
            AtLeast = dice.Of(1, 5, 10, 20, 7.5m),
            Categories = categories,
            Window = Window(kind),
            Quotas = dice.Chance(30) ? [Quota(categories, kind)] : [],
            Caps = [.. categories.Where(_ => dice.Chance(25)).Select(category => new HoursShare { Categories = [category], Amount = dice.Number(0, 10) })],
            ProRated = dice.Chance(40),
            RunningYearCounts = dice.Chance(30),
        };
    }

    /// <summary>A step is done.</summary>
    public PathwayStepRule Step() => new() { Pathway = Codes.Pathway, Step = dice.Of(Steps) };

    /// <summary>Enough people are there.</summary>
    public StaffingRule Staffing() => new()
    {
        AtLeast = dice.Number(1, 3),
        Professions = dice.Chance(50) ? [dice.Of(Professions)] : [],
        Who = dice.Chance(60) ? OfPerson(1) : null,
        PerMetric = dice.Chance(50) ? Codes.Metric : null,
        PerAmount = dice.Of(1, 3, 2.5m),
        Besides = dice.Chance(30) ? [Besides()] : [],
    };

    /// <summary>A paper is there.</summary>
    public EvidenceRule Evidence() => new() { Evidence = Codes.Evidence, Months = dice.Maybe(60, 1, 24), PerUnit = dice.Chance(50) ? [] : dice.Chance(60) ? [Codes.Unit] : [Codes.Unit, OtherUnit] };

    /// <summary>An accreditation is held.</summary>
    public AccreditationRule Accreditation() => new() { Scheme = Scheme, States = dice.Chance(30) ? dice.Some(Enum.GetValues<AccreditationState>()) : [] };

    /// <summary>A number lies within bounds.</summary>
    public MetricRule Metric()
    {
        var least = dice.Maybe(60, 0, 8);
        return new MetricRule { Metric = Codes.Metric, AtLeast = least, AtMost = least is null || dice.Chance(30) ? (least ?? 0) + dice.Number(0, 5) : null, Months = dice.Number(1, 18) };
    }

    private StaffingNeed Besides() => new() { AtLeast = dice.Number(1, 2), PerMetric = dice.Of(null, Codes.Metric, OtherMetric), PerAmount = dice.Of(1, 2.5m) };

    private HoursWindow Window(HoursWindowKind kind) => kind switch
    {
        HoursWindowKind.CalendarYears => new HoursWindow { Kind = kind, Length = dice.Maybe(70, 1, 3) },
        HoursWindowKind.RollingMonths => new HoursWindow { Kind = kind, Length = dice.Number(1, 30) },
        HoursWindowKind.SharedCycle => SharedCycle(dice.Number(1, 3)),
        HoursWindowKind.OwnCycle => new HoursWindow { Kind = kind, Type = dice.Of(Types), Length = dice.Maybe(40, 1, 36) },
        _ => new HoursWindow { Kind = kind, Type = dice.Chance(50) ? dice.Of(Types) : null },
    };

    private HoursShare Quota(List<string> categories, HoursWindowKind kind) => new()
    {
        Categories = dice.Some(categories),
        Amount = dice.Of(1, 4, 2.5m),
        Since = kind == HoursWindowKind.RollingMonths ? null : dice.MaybeDay(40, First.AddYears(-2), Last),
    };

    private HoursWindow SharedCycle(int years) => new()
    {
        Kind = HoursWindowKind.SharedCycle,
        Length = years * 12,
        EndsInYear = years > 1 || dice.Chance(50) ? dice.Number(1995, 2030) : null,
    };
}
