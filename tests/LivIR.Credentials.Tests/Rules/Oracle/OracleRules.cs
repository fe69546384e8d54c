using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Facts;
using FindingState = LivIR.Credentials.Rules.Findings.FindingState;

namespace LivIR.Credentials.Tests.Rules.Oracle;

/// <summary>A clause at a facility.</summary>
/// <param name="Facility">The facility.</param>
/// <param name="Standard">The standard.</param>
/// <param name="Edition">The edition.</param>
/// <param name="Requirement">The clause.</param>
internal sealed record OracleClause(FacilityFacts Facility, Standard Standard, StandardEdition Edition, Requirement Requirement)
{
    /// <summary>Whether the facility is asked it on a day: followed, edition and clause in force, country among those named.</summary>
    public bool InForce(DateOnly day) =>
        Facility.Follows.Any(f => f.StandardCode == Standard.Code && !(day < f.From) && !(day >= f.Until))
        && !(day < Edition.EffectiveFrom) && !(day >= Edition.EffectiveUntil)
        && !(day < Requirement.EffectiveFrom) && !(day >= Requirement.EffectiveUntil)
        && (Requirement.CountryCodes.Count == 0 || Requirement.CountryCodes.Contains(Facility.CountryCode));

    /// <summary>Whether a person works at the facility on a day in a profession that is asked.</summary>
    public bool IsPresent(PersonFacts person, DateOnly day) => IsPresent(person, Requirement.Professions, day);

    /// <summary>Whether a person works at the facility on a day in one of some professions; none means all.</summary>
    public bool IsPresent(PersonFacts person, ICollection<string> professions, DateOnly day)
    {
        foreach (var place in person.Places)
        {
            if (place.FacilityId == Facility.Id && place.From <= day && !(day >= place.Until) && (professions.Count == 0 || professions.Contains(place.ProfessionCode)))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>
/// What a rule about a person says, day by day, whether or not it is asked on the day. A reference to a clause is that clause's rule in
/// the place of the reference: its own days, professions, countries, start and waivers play no part, and an equivalence that is limited
/// to a clause means the clause that is asked, not the one that is referred to.
/// </summary>
/// <param name="horizon">The days.</param>
/// <param name="source">The catalogue.</param>
/// <param name="clause">The clause that is asked.</param>
internal sealed class OracleRules(Horizon horizon, CatalogueSource source, OracleClause clause)
{
    /// <summary>The line of a rule for a person who is asked on certain days.</summary>
    public OracleLine Line(RequirementRule rule, PersonFacts person, Func<DateOnly, bool> asked) => rule switch
    {
        HoldsRule holds => Holds(holds, person),
        HoursRule hours => Hours(hours, person, asked),
        PathwayStepRule step => Step(step, person),
        ClauseRule reference => Line(Referred(reference), person, asked),
        AllOfRule all => OracleChoice.All(horizon, [.. all.Rules.Select(part => Line(part, person, asked))]),
        AnyOfRule any => OracleChoice.Any(horizon, [.. any.Rules.Select(part => Line(part, person, asked))]),
        WhenRule only => When(only, person, asked),
        AtLeastRule some => OracleChoice.AtLeast(horizon, [.. some.Rules.Select(part => Line(part, person, asked))], some.Count),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "Not about a person."),
    };

    /// <summary>The rule of another clause of the edition.</summary>
    public RequirementRule Referred(ClauseRule reference) => clause.Edition.Requirements.Single(r => r.Clause == reference.Clause).Rule;

    // What is asked then is asked on those days alone, also for what depends on when the person came.
    private OracleLine When(WhenRule rule, PersonFacts person, Func<DateOnly, bool> asked)
    {
        var condition = Line(rule.Condition, person, asked);
        return OracleChoice.When(horizon, condition, Line(rule.Then, person, day => asked(day) && condition.On(day).CountsAsMet));
    }

    // The named types, each on every day, and each equivalence on its days where it applies.
    private OracleLine Holds(HoldsRule rule, PersonFacts person)
    {
        var named = rule.AnyOf.Select(code => (Code: code, By: (Equivalence?)null));
        var standIns = source.Equivalences.Where(e => rule.AnyOf.Contains(e.ForTypeCode) && Applies(e)).Select(e => (Code: e.AcceptedTypeCode, By: (Equivalence?)e));
        var lines = named.Concat(standIns).Select(one => Accepted(one.Code, one.By, rule, person)).OfType<OracleLine>().ToList();
        return lines.Count == 0 ? OracleLine.Of(horizon, _ => new OracleDay(FindingState.Missing)) : OracleChoice.Any(horizon, lines);
    }

    private OracleLine? Accepted(string code, Equivalence? by, HoldsRule rule, PersonFacts person)
    {
        if (source.Types.SingleOrDefault(t => t.Code == code) is not { } type)
        {
            return null;
        }

        var minimum = rule.MinimumTrust > type.MinimumTrust ? rule.MinimumTrust.Value : type.MinimumTrust;
        var held = new OracleHolding(type, person.Records, minimum, rule.CheckedWithinDays).Line(horizon);
        held = rule.OnceHeld ? OracleLine.Of(horizon, day => Once(held.On(day))) : held;
        return by is null ? held : OracleLine.Of(horizon, day => day < by.EffectiveFrom || day >= by.EffectiveUntil ? new OracleDay(FindingState.Missing) : held.On(day));
    }

    // Once held stays held when it has ended, or nobody can say whether it has; what was taken away does not.
    private static OracleDay Once(OracleDay day) => day.State is FindingState.Expired or FindingState.Unknown ? new OracleDay(FindingState.Met) : day;

    // One way only. Its region is the facility's or the standard's, or the world; the other limits all have to fit.
    private bool Applies(Equivalence equivalence) =>
        (equivalence.RegionCode is null or "WORLD" || equivalence.RegionCode == clause.Facility.RegionCode || equivalence.RegionCode == clause.Standard.RegionCode)
        && (equivalence.CountryCode is null || equivalence.CountryCode == clause.Facility.CountryCode)
        && (equivalence.StandardCode is null || equivalence.StandardCode == clause.Standard.Code)
        && (equivalence.Clause is null || equivalence.Clause == clause.Requirement.Clause);

    private OracleLine Hours(HoursRule rule, PersonFacts person, Func<DateOnly, bool> asked)
    {
        var first = horizon.Days.Where(asked).Select(day => (DateOnly?)day).FirstOrDefault();
        return new OracleHours(rule, person, Cycle(rule, person), asked, first).Line(horizon);
    }

    // The periods of the records that count for the type itself, as far as they have an end.
    private List<OracleWindow> Cycle(HoursRule rule, PersonFacts person)
    {
        var type = source.Types.SingleOrDefault(t => t.Code == rule.Window.Type);
        return type is null ? [] : [.. person.Records
            .Where(r => r.TypeCode == type.Code && r.Standing == Standing.Verified && r.Checked >= type.MinimumTrust)
            .OrderBy(r => r.Dates.IssuedOn).Select(r => Period(type.Validity, r)).OfType<OracleWindow>()];
    }

    private static OracleWindow? Period(ValidityRule rule, HeldRecord record)
    {
        var dates = new OracleValidity(rule, record);
        var end = dates.LastDay?.AddDays(1) ?? DateOnly.MaxValue;
        end = dates.StoppedForGood is { } stopped && stopped < end ? stopped : end;
        return record.Dates.IssuedOn < end ? new OracleWindow(record.Dates.IssuedOn, end) : null;
    }

    private OracleLine Step(PathwayStepRule rule, PersonFacts person)
    {
        var done = person.Steps.Where(s => s.Pathway == rule.Pathway && s.Step == rule.Step).Select(s => s.CompletedOn).Min();
        return OracleLine.Of(horizon, day => new OracleDay(day >= done ? FindingState.Met : FindingState.Missing));
    }
}
