using LivIR.Credentials.Data.Model.Facilities;

namespace LivIR.Credentials.Data.Model.People;

/// <summary>A staff member's dated place: facility, department, profession.</summary>
public sealed class Assignment
{
    private Assignment()
    {
    }

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>Who works there.</summary>
    public Guid StaffMemberId { get; private set; }

    /// <summary>Who works there.</summary>
    public StaffMember StaffMember { get; private set; } = null!;

    /// <summary>Where.</summary>
    public Guid FacilityId { get; private set; }

    /// <summary>Where.</summary>
    public Facility Facility { get; private set; } = null!;

    /// <summary>In which department.</summary>
    public Guid DepartmentId { get; private set; }

    /// <summary>In which department.</summary>
    public Department Department { get; private set; } = null!;

    /// <summary>As what; a code of the catalogue.</summary>
    public string ProfessionCode { get; private set; } = "";

    /// <summary>First day, local to the facility.</summary>
    public DateOnly From { get; private set; }

    /// <summary>First day on which it no longer holds; empty while it is open.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTime RecordedAt { get; private set; }

    /// <summary>When its end was recorded, UTC; empty while it has none.</summary>
    public DateTime? EndRecordedAt { get; private set; }

    /// <summary>Counts edits, for optimistic concurrency.</summary>
    public int Version { get; private set; }

    /// <summary>Assigns a person to a department from a day on.</summary>
    /// <exception cref="ArgumentException">The end is not after the start.</exception>
    public static Assignment Begin(Guid id, Guid staffMemberId, Department department, string professionCode, DateOnly from, DateTime at, DateOnly? until = null)
    {
        if (until <= from)
        {
            throw new ArgumentException("An assignment ends after it begins.", nameof(until));
        }

        return new Assignment
        {
            Id = id,
            StaffMemberId = staffMemberId,
            FacilityId = department.FacilityId,
            DepartmentId = department.Id,
            ProfessionCode = professionCode,
            From = from,
            Until = until,
            RecordedAt = at,
            EndRecordedAt = until is null ? null : at,
            Version = 1,
        };
    }

    /// <summary>Ends the assignment; <paramref name="until"/> is the first day on which it no longer holds.</summary>
    /// <exception cref="ArgumentException">The end is not after the start.</exception>
    public void End(DateOnly until, DateTime at)
    {
        if (until <= From)
        {
            throw new ArgumentException("An assignment ends after it begins.", nameof(until));
        }

        Until = until;
        EndRecordedAt = at;
        Version++;
    }

    /// <summary>Takes back an end that was recorded by mistake.</summary>
    public void Reopen()
    {
        Until = null;
        EndRecordedAt = null;
        Version++;
    }

    /// <summary>Takes back an assignment that never was: it holds no day any more, and stays known for the days before.</summary>
    public void TakeBack(DateTime at)
    {
        Until = From;
        EndRecordedAt = at;
        Version++;
    }
}
