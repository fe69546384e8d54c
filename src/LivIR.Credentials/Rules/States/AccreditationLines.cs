using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Time;

namespace LivIR.Credentials.Rules.States;

/// <summary>Turns what a body said about a facility into a timeline of states. What it said is never enough: the last valid day decides too.</summary>
public static class AccreditationLines
{
    /// <summary>The line of one accreditation.</summary>
    /// <param name="accreditation">What the body said.</param>
    /// <param name="place">Its place among the facility's accreditations.</param>
    /// <param name="grants">Whether the answer is one that counts.</param>
    /// <param name="window">Days before the last valid day from which it counts as expiring.</param>
    public static StateLine Of(AccreditationFacts accreditation, int place, bool grants, short window)
    {
        var built = new StateLineBuilder(3);
        built.Add(new StateStep(DayNumbers.First, FindingState.Missing));
        built.Add(new StateStep(accreditation.GrantedOn.DayNumber, State(accreditation.Said, grants), Deciding.Accreditation, place, window));
        if (accreditation.ExpiresOn is { } last && accreditation.Said is not (AccreditationState.Withdrawn or AccreditationState.Denied))
        {
            built.Add(new StateStep(Math.Max(last.DayNumber + 1, accreditation.GrantedOn.DayNumber), FindingState.Expired, Deciding.Accreditation, place));
        }

        return built.Build();
    }

    private static FindingState State(AccreditationState said, bool grants) => said switch
    {
        AccreditationState.Withdrawn or AccreditationState.Denied => FindingState.Suspended,
        AccreditationState.Lapsed => FindingState.Expired,
        _ => grants ? FindingState.Met : FindingState.InReview,
    };
}
