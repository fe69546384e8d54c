using LivIR.Credentials.Data.Text;

namespace LivIR.Credentials.Data.Model.Facilities;

/// <summary>A place where people work; has a region, a country and a time zone, and follows one or more standards.</summary>
public sealed class Facility
{
    /// <summary>The longest code, in characters.</summary>
    public const int CodeLength = 20;

    /// <summary>The longest name or city, in characters.</summary>
    public const int NameLength = 150;

    private Facility()
    {
    }

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>A short code, unique, used in addresses and files.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The city.</summary>
    public string City { get; private set; } = "";

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string CountryCode { get; private set; } = "";

    /// <summary>The catalogue's region.</summary>
    public string RegionCode { get; private set; } = "";

    /// <summary>IANA time zone; its calendar day is the day on which things lapse here.</summary>
    public string TimeZone { get; private set; } = "";

    /// <summary>Counts edits, for optimistic concurrency.</summary>
    public int Version { get; private set; }

    /// <summary>Its departments.</summary>
    public IList<Department> Departments { get; private set; } = [];

    /// <summary>The standards it follows and followed, with their days.</summary>
    public IList<FollowedStandard> Follows { get; private set; } = [];

    /// <summary>Adds a facility that follows its standards since ever.</summary>
    /// <exception cref="ArgumentException">A text is empty or too long, or the time zone is unknown to this machine.</exception>
    public static Facility Open(Guid id, FacilityDetails details, DateTime at)
    {
        var facility = new Facility { Id = id };
        facility.Describe(details);
        facility.Follow(details.StandardCodes, null, at);
        facility.Version = 1;
        return facility;
    }

    /// <summary>Follows these standards and no others from a day on. <see cref="Follows"/> must be loaded.</summary>
    /// <param name="standards">Codes of the standards.</param>
    /// <param name="from">First day of what is new, and first day without what ends; empty for since ever.</param>
    /// <param name="at">Now, UTC.</param>
    /// <returns>The rows that are new.</returns>
    public IReadOnlyList<FollowedStandard> Follow(IReadOnlyCollection<string> standards, DateOnly? from, DateTime at)
    {
        foreach (var ended in Follows.Where(f => f.Until is null && !standards.Contains(f.StandardCode)))
        {
            ended.Until = from ?? DateOnly.MinValue;
            ended.EndRecordedAt = at;
        }

        var known = Follows.Where(f => f.Until is null).Select(f => f.StandardCode).ToHashSet();
        List<FollowedStandard> added = [.. standards.Distinct().Where(code => !known.Contains(code))
            .Select(code => new FollowedStandard { Id = Guid.CreateVersion7(), FacilityId = Id, StandardCode = code, From = from, RecordedAt = at })];
        added.ForEach(Follows.Add);
        return added;
    }

    /// <summary>Replaces what is known about the facility and counts one edit.</summary>
    public void Describe(FacilityDetails details)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(details.TimeZone, out _))
        {
            throw new ArgumentException($"Unknown time zone {details.TimeZone}.", nameof(details));
        }

        Code = Guard.Text(details.Code, CodeLength);
        Name = Guard.Text(details.Name, NameLength);
        City = Guard.Text(details.City, NameLength);
        CountryCode = Guard.Text(details.CountryCode, 2);
        RegionCode = Guard.Text(details.RegionCode, CodeLength);
        TimeZone = details.TimeZone;
        Version++;
    }

    /// <summary>Adds a department.</summary>
    public Department AddDepartment(Guid id, string code, string name)
    {
        var department = Department.Create(id, Id, code, name);
        Departments.Add(department);
        return department;
    }
}

/// <summary>What a form or a file says about a facility.</summary>
public sealed record FacilityDetails(
    string Code,
    string Name,
    string City,
    string CountryCode,
    string RegionCode,
    string TimeZone,
    IReadOnlyList<string> StandardCodes);

/// <summary>A part of a facility.</summary>
public sealed class Department
{
    private Department()
    {
    }

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>The facility it is part of.</summary>
    public Guid FacilityId { get; private set; }

    /// <summary>The facility it is part of.</summary>
    public Facility Facility { get; private set; } = null!;

    /// <summary>A short code, unique in the facility.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The name.</summary>
    public string Name { get; private set; } = "";

    internal static Department Create(Guid id, Guid facilityId, string code, string name) => new()
    {
        Id = id,
        FacilityId = facilityId,
        Code = Guard.Text(code, Facility.CodeLength),
        Name = Guard.Text(name, Facility.NameLength),
    };
}
