namespace LivIR.Credentials.Data.Model.Catalogue;

/// <summary>A validity model with its figures. Which figures matter depends on the model.</summary>
public sealed record ValidityRule
{
    /// <summary>Which of the nine models.</summary>
    public ValidityModel Model { get; init; }

    /// <summary>Length of a period, months; empty for Policy until the hospital sets one.</summary>
    public int? Months { get; init; }

    /// <summary>Shared cycle: the month in which it ends, 1 to 12.</summary>
    public int? CycleEndMonth { get; init; }

    /// <summary>Shared cycle: the day on which it ends; a day beyond the month's end means the month's last day.</summary>
    public int? CycleEndDay { get; init; }

    /// <summary>Shared cycle: any year in which it ends.</summary>
    public int? CycleAnchorYear { get; init; }

    /// <summary>Anniversary quarter: the longest first period, months; 12 where empty.</summary>
    public int? FirstPeriodMaxMonths { get; init; }

    /// <summary>Continuous status: months for which a look-up stands; 12 where empty.</summary>
    public int? StatusCheckMonths { get; init; }

    /// <summary>Days after the last valid day during which the issuer still lets it count.</summary>
    public int GraceDays { get; init; }

    /// <summary>Months before the end from which a renewal counts for the following period.</summary>
    public int RenewalWindowMonths { get; init; }

    /// <summary>
    /// Models that count months: whether a renewal within the window or the grace is counted from the old last day, so that nothing is lost
    /// by being early nor gained by being late; else from its own issue.
    /// </summary>
    public bool RenewsFromOldEnd { get; init; }
}
