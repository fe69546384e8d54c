using LivIR.Credentials.Data.Model.Facilities;

namespace LivIR.Credentials.Features.Demo;

/// <summary>The facilities of the demo hospital, found by the codes of the file.</summary>
internal sealed class DemoFacilities
{
    private readonly Dictionary<string, Facility> _byCode = [];
    private readonly Dictionary<string, DemoClock> _clocks = [];

    /// <summary>Opens the facilities that the file names.</summary>
    public DemoFacilities(IEnumerable<DemoFacility> facilities, DateTime now)
    {
        foreach (var told in facilities)
        {
            var clock = new DemoClock(now, TimeZoneInfo.FindSystemTimeZoneById(told.TimeZone));
            var facility = Facility.Open(
                Guid.CreateVersion7(),
                new FacilityDetails(told.Code, told.Name, told.City, told.CountryCode, told.RegionCode, told.TimeZone, told.Standards),
                clock.RecordedAt(told.OpenedDaysAgo));
            foreach (var department in told.Departments)
            {
                facility.AddDepartment(Guid.CreateVersion7(), department.Code, department.Name);
            }

            _byCode.Add(told.Code, facility);
            _clocks.Add(told.Code, clock);
        }
    }

    /// <summary>Every facility.</summary>
    public IReadOnlyCollection<Facility> All => _byCode.Values;

    /// <summary>A facility by its code.</summary>
    public Facility this[string code] => _byCode[code];

    /// <summary>A department of a facility.</summary>
    public Department Department(string facility, string department) => _byCode[facility].Departments.Single(d => d.Code == department);

    /// <summary>The days of a facility.</summary>
    public DemoClock Clock(string facility) => _clocks[facility];

    /// <summary>The days of the place where a person works now.</summary>
    public DemoClock Clock(DemoPerson person) => _clocks[person.Assignments[^1].Facility];
}
