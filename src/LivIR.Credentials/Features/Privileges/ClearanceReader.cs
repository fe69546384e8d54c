using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Privileges;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Privileges;

/// <summary>What is asked: who may do a procedure, or everything of a class, at a facility.</summary>
/// <param name="Facility">The facility's code.</param>
/// <param name="Procedure">The code of a procedure or of a class.</param>
/// <param name="Person">One person; empty for everyone there.</param>
public sealed record ClearanceQuery(string Facility, string Procedure, Guid? Person = null);

/// <summary>The answer for one person.</summary>
/// <param name="Id">The key.</param>
/// <param name="Name">Title, given and family name.</param>
/// <param name="EmployeeNumber">The employer's number.</param>
/// <param name="Profession">The profession there on the day; empty for somebody who does not work there then.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Overdue">Evaluations that are overdue on the day; they are shown and do not end a clearance.</param>
public sealed record ClearedPerson(Guid Id, string Name, string EmployeeNumber, string Profession, ClassAnswer Answer, IReadOnlyList<EvaluationDue> Overdue)
{
    /// <summary>Days after the list within which a clearance that ends is marked.</summary>
    public const int SoonDays = 30;

    /// <summary>Whether the clearance ends soon after the day.</summary>
    public bool EndsSoon => Answer.EndsWithin(SoonDays);

    /// <summary>The shortest way to green, or to stay so where the clearance ends soon.</summary>
    public string Way => Answer.Cleared && !EndsSoon ? "" : Answer.Way;
}

/// <summary>Who may do a procedure at a facility on a day.</summary>
/// <param name="Class">The class.</param>
/// <param name="Procedure">The procedure; empty where the whole class was asked about.</param>
/// <param name="Facility">The facility.</param>
/// <param name="Day">The day.</param>
/// <param name="People">Who may, then who may not, each by name.</param>
public sealed record ClearanceList(PrivilegeClass Class, PrivilegeProcedure? Procedure, FacilityFacts Facility, DateOnly Day, IReadOnlyList<ClearedPerson> People)
{
    /// <summary>What was asked about.</summary>
    public string What => Procedure?.Name ?? Class.Name;
}

/// <summary>Answers who may do a procedure, in a fixed number of queries.</summary>
public sealed class ClearanceReader(IDbContextFactory<CredentialsDbContext> contexts, StatusReader statuses, CatalogueCache catalogues, PrivilegesReader privileges)
{
    /// <summary>The classes with their procedures, for choosing.</summary>
    public async Task<IReadOnlyList<PrivilegeClass>> ClassesAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return (await catalogues.ReadAsync(db, ct)).Source.PrivilegeClasses;
    }

    /// <summary>The physicians of a facility, for choosing.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Name)>> PhysiciansAsync(Scope scope, string facility, AskedDays days, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var id = await scope.Limit(db.Facilities).Where(f => f.Code == facility).Select(f => f.Id).SingleOrDefaultAsync(ct);
        var people = await Candidates(db, scope, id, statuses.EarliestOf(days)).OrderBy(p => p.FamilyName).ThenBy(p => p.GivenName).Select(p => new { p.Id, p.Title, p.GivenName, p.FamilyName }).ToListAsync(ct);
        return people.ConvertAll(p => (p.Id, StaffMember.NameOf(p.Title, p.GivenName, p.FamilyName)));
    }

    /// <summary>The answer, or what is wrong with the question.</summary>
    public async Task<Outcome<ClearanceList>> ReadAsync(Scope scope, ClearanceQuery query, AskedDays days, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var catalogue = await catalogues.ReadAsync(db, days, ct);
        var codes = await scope.Limit(db.Facilities).OrderBy(f => f.Code).Select(f => f.Code).ToListAsync(ct);
        var facility = catalogue.Source.Facilities.FirstOrDefault(f => f.Code == query.Facility && codes.Contains(f.Code));
        if (facility is null)
        {
            return PrivilegeProblems.UnknownFacility(codes);
        }

        if (Find(catalogue, query.Procedure) is not { } asked)
        {
            return PrivilegeProblems.UnknownProcedure(catalogue.Source.PrivilegeClasses.SelectMany(c => c.Procedures.Select(p => p.Code).Prepend(c.Code)));
        }

        var people = Candidates(db, scope, facility.Id, statuses.EarliestOf(days)).AsNoTracking().Where(p => query.Person == null || p.Id == query.Person);
        var staff = await privileges.OfPeopleAsync(db, people, [facility.Id], days, ct);
        if (query.Person is not null && staff.People.Count == 0)
        {
            return PrivilegeProblems.UnknownPerson;
        }

        var names = await people.Select(p => new { p.Id, p.EmployeeNumber, p.Title, p.GivenName, p.FamilyName }).ToDictionaryAsync(p => p.Id, ct);
        var day = days.AsOf ?? statuses.Today(facility.TimeZone);
        var rows = staff.People.Where(p => names.ContainsKey(p.Id)).Select(p =>
        {
            var (name, answer) = (names[p.Id], staff.Answer(p, facility, asked.Class));
            return (Sort: $"{name.FamilyName} {name.GivenName}", Row: new ClearedPerson(
                p.Id, StaffMember.NameOf(name.Title, name.GivenName, name.FamilyName), name.EmployeeNumber, Profession(p, facility, day, catalogue), answer, [.. staff.Due(p, facility, asked.Class).Where(d => d.IsOverdue(day))]));
        });
        return new ClearanceList(asked.Class, asked.Procedure, facility, day, [.. rows
            .Where(r => query.Person is not null || r.Row.Profession.Length > 0 || r.Row.Answer.Of.Grants.Count > 0)
            .OrderBy(r => !r.Row.Answer.Cleared).ThenBy(r => r.Row.Answer.State).ThenBy(r => r.Sort, StringComparer.InvariantCultureIgnoreCase).ThenBy(r => r.Row.Id).Select(r => r.Row)]);
    }

    // Physicians who work there on the day or later; also whoever was granted something there.
    private static IQueryable<StaffMember> Candidates(CredentialsDbContext db, Scope scope, Guid facility, DateOnly earliest)
    {
        var physicians = db.Professions.Where(p => p.IsPhysician).Select(p => p.Code);
        return PrivilegeScope.People(scope, db, facility, earliest).Where(p =>
            p.Assignments.Any(a => a.FacilityId == facility && physicians.Contains(a.ProfessionCode)) || db.Privileges.Any(g => g.StaffMemberId == p.Id && g.FacilityId == facility));
    }

    private static (PrivilegeClass Class, PrivilegeProcedure? Procedure)? Find(CatalogueFacts catalogue, string code) => catalogue.Source.PrivilegeClasses
        .SelectMany(c => c.Procedures.Select(p => (Class: c, Procedure: (PrivilegeProcedure?)p, p.Code)).Prepend((Class: c, Procedure: null, c.Code)))
        .Where(c => c.Code.Equals(code, StringComparison.OrdinalIgnoreCase))
        .Select(c => ((PrivilegeClass, PrivilegeProcedure?)?)(c.Class, c.Procedure)).FirstOrDefault();

    private static string Profession(PersonFacts person, FacilityFacts facility, DateOnly day, CatalogueFacts catalogue) =>
        person.Places.FirstOrDefault(p => p.FacilityId == facility.Id && p.Holds(day)) is { } place ? catalogue.Names.Professions([place.ProfessionCode]) : "";
}
