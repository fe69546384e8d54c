using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Data.Text;

namespace LivIR.Credentials.Features.Compliance;

/// <summary>Which people a list is about: the filters that all lists of people share, as their addresses write them.</summary>
/// <param name="Text">Parts of a name, number or e-mail.</param>
/// <param name="Facility">A facility's code.</param>
/// <param name="Department">A department, written FACILITY/DEPARTMENT by their codes.</param>
/// <param name="Profession">A profession's code.</param>
public sealed record PeopleFilter(string? Text = null, string? Facility = null, string? Department = null, string? Profession = null)
{
    /// <summary>The same people, as far as they work at one facility. A department keeps its own facility.</summary>
    public PeopleFilter At(string facility) => this with { Facility = facility };

    /// <summary>Whether anything is left out.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Text) && string.IsNullOrEmpty(Facility) && string.IsNullOrEmpty(Department) && string.IsNullOrEmpty(Profession);

    /// <summary>Narrows a query to people of whom all of it is true: the place and the profession in one assignment that holds on the day or begins later.</summary>
    public IQueryable<StaffMember> Narrow(IQueryable<StaffMember> people, DateOnly day)
    {
        foreach (var word in SearchFold.Fold(Text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            people = people.Where(p => p.SearchText.Contains(word));
        }

        var (facility, department) = Place;
        if (string.IsNullOrEmpty(facility) && string.IsNullOrEmpty(Profession))
        {
            return people;
        }

        var (anyFacility, anyDepartment, anyProfession) = (string.IsNullOrEmpty(facility), department is null, string.IsNullOrEmpty(Profession));
        return people.Where(p => p.Assignments.Any(a => (a.Until == null || a.Until > day)
            && (anyFacility || a.Facility.Code == facility) && (anyDepartment || a.Department.Code == department) && (anyProfession || a.ProfessionCode == Profession)));
    }

    /// <summary>The code of the facility the list is about; empty for all.</summary>
    public string? PlaceCode => string.IsNullOrEmpty(Place.Facility) ? null : Place.Facility;

    /// <summary>The facility's and the department's code; the department's own facility wins over the one named apart.</summary>
    private (string? Facility, string? Department) Place => Department?.LastIndexOf('/') is > 0 and var cut
        ? (Department[..cut], Department[(cut + 1)..])
        : (Facility, null);
}
