using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Data.Model.Privileges;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Privileges;
using LivIR.Credentials.Rules.Requirements;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Privileges;

/// <summary>
/// Reads appointments, privileges and evaluations of many people, with the clearance for each privilege, in a fixed number of queries. They are
/// read anew each time; only what they rest on comes from what is kept.
/// </summary>
public sealed class PrivilegesReader(StatusReader statuses, CatalogueCache catalogues)
{
    /// <summary>The medical staff among some people.</summary>
    /// <param name="db">The database.</param>
    /// <param name="people">Who; already limited to what the asker may see.</param>
    /// <param name="facilities">At which facilities; those that the asker may see.</param>
    /// <param name="days">The days of the question.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<MedicalStaff> OfPeopleAsync(CredentialsDbContext db, IQueryable<StaffMember> people, IReadOnlyCollection<Guid> facilities, AskedDays days, CancellationToken ct)
    {
        var catalogue = await catalogues.ReadAsync(db, days, ct);
        var ids = people.Select(p => p.Id);
        var appointments = await KnownAsync(db.Appointments.Where(a => ids.Contains(a.StaffMemberId)), facilities, catalogue, days, ct);
        var privileges = await KnownAsync(db.Privileges.Where(a => ids.Contains(a.StaffMemberId)), facilities, catalogue, days, ct);
        var evaluations = await KnownAsync(db.PrivilegeEvaluations.Where(a => ids.Contains(a.StaffMemberId)), facilities, catalogue, days, ct);
        var persons = await statuses.ReadFactsAsync(db, people, catalogue, days, ct);
        return new MedicalStaff(catalogue, persons, appointments, privileges, evaluations, facility => days.AsOf ?? statuses.Today(facility.TimeZone));
    }

    private static async Task<ILookup<Guid, T>> KnownAsync<T>(IQueryable<T> facts, IReadOnlyCollection<Guid> facilities, CatalogueFacts catalogue, AskedDays days, CancellationToken ct)
        where T : PrivilegeFact
    {
        var latest = days.KnownAtLatest;
        var read = await facts.AsNoTracking().Where(f => facilities.Contains(f.FacilityId) && (latest == null ? f.SupersededAt == null : f.RecordedAt < latest)).ToListAsync(ct);
        return read.Where(f => IsKnown(f, days.KnownAt(catalogue.Facilities[f.FacilityId].TimeZone))).ToLookup(f => f.StaffMemberId);
    }

    private static bool IsKnown(PrivilegeFact fact, DateTime? known) => known is null ? fact.SupersededAt is null : fact.RecordedAt < known && !(fact.SupersededAt < known);
}

/// <summary>People with what they were appointed to and granted.</summary>
public sealed class MedicalStaff
{
    private readonly ILookup<Guid, Appointment> _appointments;
    private readonly ILookup<Guid, Privilege> _privileges;
    private readonly ILookup<Guid, PrivilegeEvaluation> _evaluations;
    private readonly Func<FacilityFacts, DateOnly> _day;
    private readonly PersonWork _work;
    private readonly Dictionary<(Guid Facility, string Class), IReadOnlyList<Clause>> _clauses = [];

    internal MedicalStaff(
        CatalogueFacts catalogue, IReadOnlyList<PersonFacts> people, ILookup<Guid, Appointment> appointments, ILookup<Guid, Privilege> privileges, ILookup<Guid, PrivilegeEvaluation> evaluations, Func<FacilityFacts, DateOnly> day)
    {
        (Catalogue, People, _appointments, _privileges, _evaluations, _day) = (catalogue, people, appointments, privileges, evaluations, day);
        _work = new PersonWork(catalogue);
    }

    /// <summary>The catalogue.</summary>
    public CatalogueFacts Catalogue { get; }

    /// <summary>The people, also those of whom nothing of this is on record.</summary>
    public IReadOnlyList<PersonFacts> People { get; }

    /// <summary>One for each person and facility with something on record.</summary>
    public IEnumerable<StaffFile> Files => People.SelectMany(person => _appointments[person.Id].Select(a => a.FacilityId)
        .Concat(_privileges[person.Id].Select(p => p.FacilityId)).Concat(_evaluations[person.Id].Select(e => e.FacilityId)).Distinct()
        .Select(facility => File(person, Catalogue.Facilities[facility])));

    /// <summary>What is on record of a person at a facility.</summary>
    public StaffFile File(PersonFacts person, FacilityFacts facility)
    {
        var day = _day(facility);
        var privileges = _privileges[person.Id].Where(p => p.FacilityId == facility.Id).OrderBy(p => p.ClassCode, StringComparer.Ordinal).ThenBy(p => p.From);
        return new StaffFile(
            person,
            facility,
            day,
            [.. _appointments[person.Id].Where(a => a.FacilityId == facility.Id).OrderByDescending(a => a.From)],
            [.. privileges.Select(p => Held(p, person, facility, day))],
            [.. _evaluations[person.Id].Where(e => e.FacilityId == facility.Id).OrderByDescending(e => e.DoneOn).ThenBy(e => e.Id)]);
    }

    /// <summary>Whether a person may do a class of procedures at a facility on the day of the question.</summary>
    public ClassAnswer Answer(PersonFacts person, FacilityFacts facility, PrivilegeClass privilege) =>
        ClassClearance.Of(privilege, Clauses(facility, privilege), facility, person, Facts(person.Id), _work).On(_day(facility), _work);

    /// <summary>What evaluations of a class are due, where the privilege runs on the day of the question.</summary>
    public IReadOnlyList<EvaluationDue> Due(PersonFacts person, FacilityFacts facility, PrivilegeClass privilege)
    {
        var (day, facts) = (_day(facility), Facts(person.Id));
        return facts.Grants.LastOrDefault(g => g.FacilityId == facility.Id && g.ClassCode == privilege.Code && g.From <= day && !(g.LastDay < day)) is { } grant
            ? EvaluationDue.Of(grant, privilege, facts.Evaluations, day)
            : [];
    }

    private HeldPrivilege Held(Privilege record, PersonFacts person, FacilityFacts facility, DateOnly day)
    {
        var privilege = Catalogue.Source.PrivilegeClasses.First(c => c.Code == record.ClassCode);
        var phase = record.LastDay < day ? PrivilegePhase.Ended : record.From > day ? PrivilegePhase.ToCome : PrivilegePhase.Running;
        var facts = Facts(person.Id);
        return new HeldPrivilege(
            record, privilege, phase, Answer(person, facility, privilege), phase == PrivilegePhase.Running ? EvaluationDue.Of(Grant(record), privilege, facts.Evaluations, day) : []);
    }

    private IReadOnlyList<Clause> Clauses(FacilityFacts facility, PrivilegeClass privilege)
    {
        if (!_clauses.TryGetValue((facility.Id, privilege.Code), out var clauses))
        {
            clauses = ClassClauses.Of(privilege, facility, Catalogue);
            _clauses.Add((facility.Id, privilege.Code), clauses);
        }

        return clauses;
    }

    private StaffPrivileges Facts(Guid person) => new(
        [.. _appointments[person].Select(a => new AppointmentFacts(a.Id, a.FacilityId, a.From, a.LastDay))],
        [.. _privileges[person].OrderBy(p => p.From).Select(Grant)],
        [.. _evaluations[person].Select(e => new EvaluationFacts(e.Id, e.FacilityId, e.ClassCode, e.Kind, e.DoneOn, e.Outcome))]);

    private static PrivilegeGrant Grant(Privilege p) => new(p.Id, p.FacilityId, p.ClassCode, p.From, p.LastDay, p.Focused, p.EndReason);
}
