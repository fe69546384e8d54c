using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Rules.Time;

namespace LivIR.Credentials.Rules.Privileges;

/// <summary>
/// Whether a person may do a class of procedures at a facility, on every day: the days of the appointment, of the privilege and of working
/// there, as far as everything is in force that the privilege rests on. Where only the last is wanting, the privilege is suspended.
/// </summary>
public sealed class ClassClearance
{
    private ClassClearance(PrivilegeClass privilege, FacilityFacts facility, PersonFacts person, StaffPrivileges held, Timeline present, IReadOnlyList<ClauseFinding> rests)
    {
        Class = privilege;
        Facility = facility;
        Person = person;
        Appointments = [.. held.Appointments.Where(a => a.FacilityId == facility.Id).OrderBy(a => a.From)];
        Grants = [.. held.Grants.Where(g => g.FacilityId == facility.Id && g.ClassCode == privilege.Code).OrderBy(g => g.From)];
        Present = present;
        RestsOn = rests;
        Appointed = Timeline.FromSpans(Appointments.Select(a => DateSpan.Through(a.From, a.LastDay)));
        Granted = Timeline.FromSpans(Grants.Select(g => DateSpan.Through(g.From, g.LastDay ?? DateOnly.MaxValue)));
        Entitled = Timeline.AllOf([Appointed, Granted, Present]);
        Sound = Timeline.AllOf(rests.Select(r => r.Clear));
        Cleared = Entitled.Intersect(Sound);
        Suspended = Entitled.Except(Sound);
    }

    /// <summary>The class.</summary>
    public PrivilegeClass Class { get; }

    /// <summary>The facility.</summary>
    public FacilityFacts Facility { get; }

    /// <summary>The person.</summary>
    public PersonFacts Person { get; }

    /// <summary>The person's appointments there, earliest first.</summary>
    public IReadOnlyList<AppointmentFacts> Appointments { get; }

    /// <summary>The person's privileges of the class there, earliest first.</summary>
    public IReadOnlyList<PrivilegeGrant> Grants { get; }

    /// <summary>What the privilege rests on, part by part.</summary>
    public IReadOnlyList<ClauseFinding> RestsOn { get; }

    /// <summary>The days on which the person works there.</summary>
    public Timeline Present { get; }

    /// <summary>The days of the appointments.</summary>
    public Timeline Appointed { get; }

    /// <summary>The days for which the privilege was granted.</summary>
    public Timeline Granted { get; }

    /// <summary>The days on which all that the privilege rests on is in force.</summary>
    public Timeline Sound { get; }

    /// <summary>The days of appointment, privilege and work together.</summary>
    public Timeline Entitled { get; }

    /// <summary>The days on which the person may do the procedures.</summary>
    public Timeline Cleared { get; }

    /// <summary>The days on which the privilege is suspended because something it rests on is not in force.</summary>
    public Timeline Suspended { get; }

    /// <summary>Evaluates a person.</summary>
    /// <param name="privilege">The class.</param>
    /// <param name="clauses">What it rests on at the facility; see <see cref="ClassClauses"/>.</param>
    /// <param name="facility">The facility.</param>
    /// <param name="person">The person.</param>
    /// <param name="held">What the person was appointed to and granted.</param>
    /// <param name="work">The workspace; holds the catalogue.</param>
    public static ClassClearance Of(PrivilegeClass privilege, IReadOnlyList<Clause> clauses, FacilityFacts facility, PersonFacts person, StaffPrivileges held, PersonWork work)
    {
        var present = Timeline.FromSpans(person.Places.Where(p => p.FacilityId == facility.Id && !(p.Until <= p.From)).Select(p => new DateSpan(p.From, p.Until)));
        work.Take(person);
        return new ClassClearance(privilege, facility, person, held, present, [.. clauses.Select(clause => new ClauseFinding(person, clause, facility, present, present, clause.Person!.Evaluate(work, present)))]);
    }

    /// <summary>The answer for one day.</summary>
    /// <param name="day">The day.</param>
    /// <param name="work">The workspace, for reasons.</param>
    public ClassAnswer On(DateOnly day, PersonWork work)
    {
        if (Cleared.SpanAt(day) is { } span)
        {
            var ends = span.Until is { } end ? ClassObstacles.On(this, end, work, ending: true) : [];
            return new ClassAnswer(this, day, ClassState.Cleared, span.LastDay, span.From, ends, null);
        }

        return new ClassAnswer(this, day, StateOn(day), null, Since(day), ClassObstacles.On(this, day, work, ending: false), Cleared.NextChangeAfter(day));
    }

    /// <summary>The state on a day.</summary>
    public ClassState StateOn(DateOnly day) =>
        Cleared.Contains(day) ? ClassState.Cleared
        : !Present.Contains(day) ? ClassState.NotHere
        : !Appointed.Contains(day) ? ClassState.NotAppointed
        : !Granted.Contains(day) ? ClassState.NotGranted
        : ClassState.Suspended;

    private DateOnly? Since(DateOnly day)
    {
        var open = (Suspended.SpanAt(day) ?? Cleared.Complement().SpanAt(day))!.Value;
        return open.From == DateOnly.MinValue ? null : open.From;
    }
}

/// <summary>Where a person stands with a class of procedures on a day.</summary>
public enum ClassState
{
    /// <summary>May do them.</summary>
    Cleared,

    /// <summary>Appointed and granted, and something the privilege rests on is not in force.</summary>
    Suspended,

    /// <summary>No privilege for the class.</summary>
    NotGranted,

    /// <summary>No appointment.</summary>
    NotAppointed,

    /// <summary>Does not work there.</summary>
    NotHere,
}

/// <summary>The answer to "may this person do it on this day?".</summary>
/// <param name="Of">The answer on every day.</param>
/// <param name="Day">The day.</param>
/// <param name="State">The state.</param>
/// <param name="Until">The last day for which a clearance goes on; empty for no end or not cleared.</param>
/// <param name="Since">The first day of the state: of the clearance, of the suspension, or of not being cleared; empty for since ever.</param>
/// <param name="Obstacles">What ends the clearance first, or what stands in its way.</param>
/// <param name="Again">The first day from which what is on record clears the person again; empty where nothing does, or where cleared.</param>
public sealed record ClassAnswer(ClassClearance Of, DateOnly Day, ClassState State, DateOnly? Until, DateOnly? Since, IReadOnlyList<ClassObstacle> Obstacles, DateOnly? Again)
{
    /// <summary>Whether the person may.</summary>
    public bool Cleared => State == ClassState.Cleared;

    /// <summary>Whether a clearance ends within some days after the day.</summary>
    public bool EndsWithin(int days) => Until is { } until && until.DayNumber - Day.DayNumber <= days;

    /// <summary>Why, in one text.</summary>
    public string Why => string.Join(" ", Obstacles.Select(o => o.Words));

    /// <summary>The shortest way to green, or to stay so, with who can go it.</summary>
    public string Way => string.Join(" ", Obstacles.Where(o => o.Way is not null).GroupBy(o => o.Who).Select(g => $"{g.Key}: {string.Join(" ", g.Select(o => o.Way).Distinct())}"));
}
