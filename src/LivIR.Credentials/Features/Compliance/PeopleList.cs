using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Compliance;

/// <summary>A person as lists name them, with the place that holds on the day.</summary>
/// <param name="Id">The key.</param>
/// <param name="Name">Title, given and family name.</param>
/// <param name="SortName">Family name first, for sorting.</param>
/// <param name="EmployeeNumber">The employer's number.</param>
/// <param name="Profession">The profession's name; empty for somebody who works nowhere.</param>
/// <param name="Facility">The facility's name.</param>
/// <param name="Department">The department's name.</param>
/// <param name="Status">The person's status on the day.</param>
public sealed record ListedPerson(
    Guid Id, string Name, string SortName, string EmployeeNumber, string Profession, string Facility, string Department, PersonStatus Status)
{
    /// <summary>What is known about the person, part by part.</summary>
    public required StaffMemberDetails Details { get; init; }

    /// <summary>The place that holds on the day, or the last one; empty for somebody who works nowhere.</summary>
    public Rules.Facts.Place? Place { get; init; }
}

/// <summary>People of a scope and a filter, evaluated and named, in a fixed number of queries.</summary>
/// <param name="statuses">Evaluates them.</param>
public sealed class PeopleList(StatusReader statuses)
{
    /// <summary>The people a scope shows on the days of the question, narrowed by the filter.</summary>
    public IQueryable<StaffMember> Query(CredentialsDbContext db, Scope scope, PeopleFilter filter, AskedDays days)
    {
        var earliest = statuses.EarliestOf(days);
        return filter.Narrow(scope.Limit(db.StaffMembers.AsNoTracking(), earliest), earliest);
    }

    /// <summary>Reads, evaluates and names the people of a query.</summary>
    public async Task<(IReadOnlyList<ListedPerson> People, Rules.Facts.CatalogueFacts Catalogue)> ReadAsync(
        CredentialsDbContext db, IQueryable<StaffMember> people, AskedDays days, CancellationToken ct)
    {
        var read = await statuses.ReadAsync(db, people, days, ct);
        var names = await people.Select(p => new { p.Id, p.Title, p.GivenName, p.FamilyName, p.EmployeeNumber, p.Email, p.BirthMonth, p.PathwayCode }).ToListAsync(ct);
        var departments = await db.Departments.ToDictionaryAsync(d => d.Id, d => d.Name, ct);
        var professions = read.Catalogue.Source.Professions.ToDictionary(p => p.Code, p => p.Name);
        return ([.. names.Where(n => read.People.ContainsKey(n.Id)).Select(n =>
        {
            var status = read.People[n.Id];
            var place = status.Person.Places.FirstOrDefault(p => p.Holds(status.Day)) ?? status.Person.Places.LastOrDefault();
            return new ListedPerson(
                n.Id,
                StaffMember.NameOf(n.Title, n.GivenName, n.FamilyName),
                $"{n.FamilyName} {n.GivenName} {n.EmployeeNumber}",
                n.EmployeeNumber,
                place is null ? "" : professions.GetValueOrDefault(place.ProfessionCode, place.ProfessionCode),
                place is null ? "" : read.Catalogue.Facilities[place.FacilityId].Name,
                place is null ? "" : departments.GetValueOrDefault(place.DepartmentId, ""),
                status)
            {
                Details = new StaffMemberDetails(n.EmployeeNumber, n.GivenName, n.FamilyName, n.Title, n.Email, n.BirthMonth, n.PathwayCode),
                Place = place,
            };
        })], read.Catalogue);
    }
}
