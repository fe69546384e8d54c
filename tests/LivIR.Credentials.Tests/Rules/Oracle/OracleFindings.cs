using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Facts;
using FindingState = LivIR.Credentials.Rules.Findings.FindingState;

namespace LivIR.Credentials.Tests.Rules.Oracle;

/// <summary>Everything a case rests on.</summary>
/// <param name="Source">The catalogue, the standards and the facilities.</param>
/// <param name="Records">What each facility has on record itself.</param>
/// <param name="People">The people.</param>
internal sealed record World(CatalogueSource Source, IReadOnlyDictionary<Guid, FacilityRecords> Records, IReadOnlyList<PersonFacts> People);

/// <summary>The result of a clause for one person, day by day.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Person">The person.</param>
/// <param name="OnRecord">By what is on record and the time allowed at the start, whether or not it is asked.</param>
/// <param name="Line">The whole truth: not required where it is not asked, with waivers.</param>
internal sealed record OracleFinding(OracleClause Clause, PersonFacts Person, OracleLine OnRecord, OracleLine Line)
{
    /// <summary>Met, waived or not asked: nothing stands in the way.</summary>
    public bool IsClear(DateOnly day) => Line.On(day) is { CountsAsMet: true } or { State: FindingState.Waived or FindingState.NotRequired };
}

/// <summary>
/// Clauses for persons and facilities, day by day.
/// <para>
/// A clause is asked of a person on the days on which it is in force at a facility where the person then works in a profession that is
/// asked. For so many days after somebody comes to such work, what is not met is in grace; a clause that begins later, or is worded
/// anew, gives nobody a new start, and neither does a move from one such place to the next without a day between. What the issuer took
/// away gets no grace, and neither does what is not required: nothing is counted as met of which nothing is asked.
/// </para>
/// <para>
/// A waiver covers its days of its clause at its facility, in whatever edition. What is met stays met and what is not required stays
/// outside; everything else is waived, counted apart. The facility meets a clause about persons as the worst of those asked does, and a
/// waiver of the facility itself covers that too, though not what each person is told.
/// </para>
/// </summary>
internal sealed class OracleFindings(Horizon horizon, World world)
{
    /// <summary>Days before the end of a clause met by everyone from which the facility is warned.</summary>
    private const int PeopleWarn = 90;

    /// <summary>All clauses at all facilities.</summary>
    public IReadOnlyList<OracleClause> Clauses { get; } =
        [.. world.Source.Facilities.SelectMany(f => world.Source.Standards.SelectMany(s => s.Editions.SelectMany(e => e.Requirements.Select(r => new OracleClause(f, s, e, r)))))];

    /// <summary>Whether a clause is about persons.</summary>
    public static bool IsOfPersons(OracleClause clause, RequirementRule rule) => rule switch
    {
        HoldsRule or HoursRule or PathwayStepRule => true,
        ClauseRule reference => IsOfPersons(clause, clause.Edition.Requirements.Single(r => r.Clause == reference.Clause).Rule),
        { Parts.Count: > 0 } => rule.Parts.All(part => IsOfPersons(clause, part)),
        _ => false,
    };

    /// <summary>The result of each clause about persons that is asked of a person within the horizon.</summary>
    public IReadOnlyList<OracleFinding> Of(PersonFacts person) => [.. Clauses
        .Where(c => IsOfPersons(c, c.Requirement.Rule) && horizon.Days.Any(day => IsAsked(c, person, day)))
        .Select(c => Of(c, person))];

    /// <summary>The result of a clause for the facility.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="people">What the people are told, where it is about persons.</param>
    public OracleLine OfFacility(OracleClause clause, IReadOnlyList<OracleFinding> people)
    {
        var line = IsOfPersons(clause, clause.Requirement.Rule)
            ? OfCrowd(people)
            : new OracleFacility(horizon, world.Source, clause, world.Records[clause.Facility.Id], world.People).Line(clause.Requirement.Rule);
        var waivers = world.Records[clause.Facility.Id].Waivers;
        return OracleLine.Of(horizon, day => !clause.InForce(day) ? new OracleDay(FindingState.NotRequired) : Waived(line.On(day), clause, waivers, day));
    }

    private OracleLine OfCrowd(IReadOnlyList<OracleFinding> people) => OracleLine.Of(horizon, day =>
    {
        var asked = people.Select(p => p.Line.On(day).State).Where(state => state != FindingState.NotRequired).ToList();
        return new OracleDay(asked.Count == 0 ? FindingState.NotRequired : asked.MaxBy(OracleChoice.Distance), PeopleWarn);
    });

    private static bool IsAsked(OracleClause clause, PersonFacts person, DateOnly day) => clause.InForce(day) && clause.IsPresent(person, day);

    private OracleFinding Of(OracleClause clause, PersonFacts person)
    {
        var asked = horizon.Days.Select(day => IsAsked(clause, person, day)).ToArray();
        var rule = new OracleRules(horizon, world.Source, clause).Line(clause.Requirement.Rule, person, day => horizon.Contains(day) ? asked[horizon.PlaceOf(day)] : IsAsked(clause, person, day));
        var onRecord = OracleLine.Of(horizon, day => IsStarting(clause, person, day) ? InGrace(rule.On(day)) : rule.On(day));
        var line = OracleLine.Of(horizon, day => !asked[horizon.PlaceOf(day)] ? new OracleDay(FindingState.NotRequired) : Waived(onRecord.On(day), clause, person.Waivers, day));
        return new OracleFinding(clause, person, onRecord, line);
    }

    // Whether, so many days back, there is a day on which the person came: present, and not the day before.
    private static bool IsStarting(OracleClause clause, PersonFacts person, DateOnly day) => clause.Requirement.StartGraceDays > 0 && person.Places
        .Any(p => p.From <= day && day < p.From.AddDays(clause.Requirement.StartGraceDays) && clause.IsPresent(person, p.From) && !clause.IsPresent(person, p.From.AddDays(-1)));

    private static OracleDay InGrace(OracleDay day) =>
        day.CountsAsMet || day.State is FindingState.Suspended or FindingState.NotRequired ? day : new OracleDay(FindingState.InGrace);

    private static OracleDay Waived(OracleDay day, OracleClause clause, IEnumerable<WaiverFacts> waivers, DateOnly on) =>
        !day.CountsAsMet && day.State != FindingState.NotRequired
        && waivers.Any(w => w.FacilityId == clause.Facility.Id && w.StandardCode == clause.Standard.Code && w.Clause == clause.Requirement.Clause && w.From <= on && on < w.Until)
            ? new OracleDay(FindingState.Waived)
            : day;
}
