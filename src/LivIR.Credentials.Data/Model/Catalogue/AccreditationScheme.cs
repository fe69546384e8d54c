namespace LivIR.Credentials.Data.Model.Catalogue;

/// <summary>A programme under which a facility, or one of its units, is accredited.</summary>
public sealed class AccreditationScheme : SourcedEntry
{
    /// <summary>The body that runs it.</summary>
    public required string OwnerCode { get; set; }

    /// <summary>The region it works in.</summary>
    public required string RegionCode { get; set; }

    /// <summary>The country, where it is national.</summary>
    public string? CountryCode { get; set; }

    /// <summary>How long one cycle lasts, in months; empty where no figure is known.</summary>
    public int? CycleMonths { get; set; }

    /// <summary>The states an accreditation under this scheme can have.</summary>
    public IList<AccreditationState> States { get; set; } = [];

    /// <summary>Days before the end at which notices are due, largest first.</summary>
    public IList<int> ReminderDays { get; set; } = [];

    /// <summary>Days by which something is due before the end of a cycle, or after the body begins to decide.</summary>
    public IList<SchemeDeadline> Deadlines { get; set; } = [];

    /// <summary>Whether each modality or unit is accredited on its own.</summary>
    public bool PerUnit { get; set; }

    /// <summary>What else a reader should know.</summary>
    public string? Note { get; set; }
}

/// <summary>Something that a scheme asks by a day of each cycle. It counts months before the last valid day, or days after an answer of the body.</summary>
public sealed record SchemeDeadline
{
    /// <summary>What is due, such as "Apply for the next cycle".</summary>
    public required string Name { get; init; }

    /// <summary>What kind of thing.</summary>
    public DeadlineKind Kind { get; init; }

    /// <summary>Whole months before the last valid day.</summary>
    public int? MonthsBefore { get; init; }

    /// <summary>The answer from whose day on the days count.</summary>
    public AccreditationState? After { get; init; }

    /// <summary>Days after that answer.</summary>
    public int? DaysAfter { get; init; }
}

/// <summary>What kind of thing is due in a cycle.</summary>
public enum DeadlineKind
{
    /// <summary>The body writes; nobody has to do anything yet.</summary>
    Notice,

    /// <summary>The application for the next cycle.</summary>
    Application,

    /// <summary>Something to hand in.</summary>
    Material,
}

/// <summary>Where a facility stands in a scheme, as the scheme itself said. Whether it is still in force on a day is computed.</summary>
public enum AccreditationState
{
    /// <summary>Signed up, not yet assessed.</summary>
    Enrolled,

    /// <summary>The body is deciding.</summary>
    UnderReview,

    /// <summary>Granted.</summary>
    Granted,

    /// <summary>Granted with conditions to be met.</summary>
    ConditionalGrant,

    /// <summary>Accredited.</summary>
    Accredited,

    /// <summary>Accredited at the highest level of the scheme.</summary>
    CentreOfExcellence,

    /// <summary>Ended without renewal.</summary>
    Lapsed,

    /// <summary>Taken back by the body or given up.</summary>
    Withdrawn,

    /// <summary>The decision was put off.</summary>
    Delayed,

    /// <summary>Refused.</summary>
    Denied,
}
