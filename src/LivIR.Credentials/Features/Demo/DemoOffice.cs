namespace LivIR.Credentials.Features.Demo;

/// <summary>An account of the demo hospital before it is made: its key is needed by what it recorded.</summary>
internal sealed record DemoOfficer(Guid Id, DemoAccount Account);

/// <summary>Who records and who decides: never the person whose record it is.</summary>
internal sealed class DemoOffice(HospitalFile file)
{
    /// <summary>Every account.</summary>
    public IReadOnlyList<DemoOfficer> All { get; } = [.. file.Accounts.Select(account => new DemoOfficer(Guid.CreateVersion7(), account))];

    /// <summary>The administrator of the demo hospital.</summary>
    public DemoOfficer Administrator => All.First(o => o.Account.Role == Shared.Security.Roles.Administrator);

    /// <summary>Who records for a person: the person, or without an account the administrator.</summary>
    public DemoOfficer RecorderFor(DemoPerson person) => All.FirstOrDefault(o => o.Account.EmployeeNumber == person.EmployeeNumber) ?? Administrator;

    /// <summary>Who decides about a person's records: the manager of the facility, or the administrator.</summary>
    public DemoOfficer DeciderFor(DemoPerson person)
    {
        var facility = person.Assignments[^1].Facility;
        return All.FirstOrDefault(o => o.Account.Role == Shared.Security.Roles.Manager
            && o.Account.EmployeeNumber != person.EmployeeNumber
            && o.Account.Facilities?.Contains(facility) == true) ?? Administrator;
    }
}
