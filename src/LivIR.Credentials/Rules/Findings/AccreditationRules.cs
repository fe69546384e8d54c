using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.States;

namespace LivIR.Credentials.Rules.Findings;

/// <summary>Where an accreditation stands on a day of its facility. What the body said is never enough: the last valid day decides too.</summary>
public static class AccreditationRules
{
    /// <summary>The state on a day.</summary>
    /// <param name="accreditation">What the body said, and when.</param>
    /// <param name="windowDays">Days before the last valid day from which it counts as expiring.</param>
    /// <param name="day">The facility's local day.</param>
    public static FindingState Evaluate(AccreditationFacts accreditation, int windowDays, DateOnly day) =>
        AccreditationLines.Of(accreditation, 0, IsGrant(accreditation.Said), (short)windowDays).StateOn(day);

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
