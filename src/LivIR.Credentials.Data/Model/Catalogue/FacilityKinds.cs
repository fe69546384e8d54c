namespace LivIR.Credentials.Data.Model.Catalogue;

/// <summary>A kind of document, survey or test that a facility keeps: a policy, a physicist's report, a floor plan. One serves clauses of several standards.</summary>
public sealed class EvidenceKind : SourcedEntry
{
    /// <summary>Days before the end at which it counts as expiring and notices are due, largest first.</summary>
    public IList<int> ReminderDays { get; set; } = [];

    /// <summary>Days before the last day from which it counts as expiring; 0 without reminders.</summary>
    public int ExpiringWindowDays => ReminderDays.Count == 0 ? 0 : ReminderDays.Max();
}

/// <summary>A kind of room or equipment of which a facility has several, such as a fluoroscopy unit.</summary>
public sealed class UnitKind : SourcedEntry;

/// <summary>A number that a facility keeps: procedures a year, files reviewed, rooms in use.</summary>
public sealed class MetricKind : SourcedEntry
{
    /// <summary>What is counted, such as "procedures" or "%".</summary>
    public required string Unit { get; set; }

    /// <summary>Whether it is a level that stands until the next figure (rooms in use), and not a sum over a period (procedures a year).</summary>
    public bool IsLevel { get; set; }
}
