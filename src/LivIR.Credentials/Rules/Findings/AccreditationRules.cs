using LivIR.Credentials.Data.Model.Catalogue;

namespace LivIR.Credentials.Rules.Findings;

/// <summary>Where an accreditation stands on a day of its facility. What the body said is never enough: the last valid day decides too.</summary>
public static class AccreditationRules
{
    /// <summary>The state on a day.</summary>
    /// <param name="said">What the body said.</param>
    /// <param name="grantedOn">The day of enrolment, grant or decision.</param>
    /// <param name="expiresOn">The last valid day; empty for no end.</param>
    /// <param name="windowDays">Days before the last valid day from which it counts as expiring.</param>
    /// <param name="day">The facility's local day.</param>
    public static FindingState Evaluate(AccreditationState said, DateOnly grantedOn, DateOnly? expiresOn, int windowDays, DateOnly day)
    {
        if (said is AccreditationState.Withdrawn or AccreditationState.Denied)
        {
            return FindingState.Suspended;
        }

        if (said is AccreditationState.Lapsed || expiresOn < day)
        {
            return FindingState.Expired;
        }

        if (grantedOn > day)
        {
            return FindingState.Missing;
        }

        if (!IsGrant(said))
        {
            return FindingState.InReview;
        }

        return expiresOn is { } end && end.DayNumber - day.DayNumber <= windowDays ? FindingState.Expiring : FindingState.Met;
    }

    /// <summary>Whether the body said yes, with or without conditions. Only such a renewal takes over from the one before.</summary>
    public static bool IsGrant(AccreditationState said) => said
        is AccreditationState.Granted
        or AccreditationState.ConditionalGrant
        or AccreditationState.Accredited
        or AccreditationState.CentreOfExcellence;

    /// <summary>Days before the last valid day from which an accreditation of the scheme counts as expiring.</summary>
    public static int WindowDays(AccreditationScheme scheme) => scheme.ReminderDays.Count == 0 ? 0 : scheme.ReminderDays.Max();

    /// <summary>The body's answer in words.</summary>
    public static string Words(AccreditationState said) => said switch
    {
        AccreditationState.Enrolled => "Enrolled",
        AccreditationState.UnderReview => "Under review",
        AccreditationState.Granted => "Granted",
        AccreditationState.ConditionalGrant => "Granted with conditions",
        AccreditationState.Accredited => "Accredited",
        AccreditationState.CentreOfExcellence => "Centre of excellence",
        AccreditationState.Lapsed => "Lapsed",
        AccreditationState.Withdrawn => "Withdrawn",
        AccreditationState.Delayed => "Decision put off",
        AccreditationState.Denied => "Denied",
        _ => throw new ArgumentOutOfRangeException(nameof(said), said, "This answer has no words."),
    };
}
