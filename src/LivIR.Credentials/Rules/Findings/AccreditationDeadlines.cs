using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Rules.Time;

namespace LivIR.Credentials.Rules.Findings;

/// <summary>What a body said of one cycle, with the days that were agreed with it.</summary>
/// <param name="Id">The key.</param>
/// <param name="Said">What the body said.</param>
/// <param name="GrantedOn">When.</param>
/// <param name="ExpiresOn">The last valid day.</param>
/// <param name="SurveyOn">The day of the survey.</param>
/// <param name="ApplyBy">The last day for the next application, where the body named one.</param>
public sealed record CycleStep(Guid Id, AccreditationState Said, DateOnly GrantedOn, DateOnly? ExpiresOn, DateOnly? SurveyOn, DateOnly? ApplyBy);

/// <summary>Something that is due for an accreditation.</summary>
/// <param name="Name">What.</param>
/// <param name="Due">The last day for it.</param>
/// <param name="Kind">What kind of thing; empty for a survey and for the last valid day itself.</param>
/// <param name="Done">Whether what came later shows that it was done.</param>
/// <param name="Of">The record it follows from.</param>
public sealed record AccreditationDeadline(string Name, DateOnly Due, DeadlineKind? Kind, bool Done, Guid Of);

/// <summary>Works out what is due for an accreditation, from the days on record and the scheme's own rules.</summary>
public static class AccreditationDeadlines
{
    /// <summary>What the survey is called.</summary>
    public const string Survey = "Survey";

    /// <summary>What the end is called.</summary>
    public const string LastDay = "Last valid day";

    /// <summary>What an application is called whose day the body named.</summary>
    public const string Application = "Apply for the next cycle";

    /// <summary>Everything due that follows from what stands of one scheme and unit, the earliest first.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="standing">What stands, whatever its order.</param>
    /// <param name="day">The facility's local day.</param>
    public static IReadOnlyList<AccreditationDeadline> Of(AccreditationScheme scheme, IReadOnlyCollection<CycleStep> standing, DateOnly day) =>
        [.. standing.Where(s => s.GrantedOn <= day).SelectMany(step => OfStep(scheme, step, standing, day)).OrderBy(d => d.Due).ThenBy(d => d.Name, StringComparer.Ordinal)];

    private static IEnumerable<AccreditationDeadline> OfStep(AccreditationScheme scheme, CycleStep step, IReadOnlyCollection<CycleStep> standing, DateOnly day)
    {
        // The body took the application once it decides on a next cycle, and what it asked before that is over.
        var later = standing.Where(s => s.GrantedOn > step.GrantedOn && s.GrantedOn <= day).ToList();
        var applied = later.Exists(s => s.Said is AccreditationState.UnderReview or AccreditationState.Delayed || AccreditationRules.IsGrant(s.Said));
        var renewed = later.Exists(s => AccreditationRules.IsGrant(s.Said));
        if (step.SurveyOn is { } survey)
        {
            yield return new AccreditationDeadline(Survey, survey, null, survey < day, step.Id);
        }

        if (step.ApplyBy is { } named)
        {
            yield return new AccreditationDeadline(Application, named, DeadlineKind.Application, applied, step.Id);
        }

        foreach (var deadline in scheme.Deadlines.Where(d => d.Kind != DeadlineKind.Application || step.ApplyBy is null))
        {
            if (Due(deadline, step) is { } due)
            {
                yield return new AccreditationDeadline(deadline.Name, due, deadline.Kind, deadline.MonthsBefore is null ? later.Count > 0 : applied || (deadline.Kind == DeadlineKind.Notice && due < day), step.Id);
            }
        }

        if (step.ExpiresOn is { } end && AccreditationRules.IsGrant(step.Said))
        {
            yield return new AccreditationDeadline(LastDay, end, null, renewed, step.Id);
        }
    }

    private static DateOnly? Due(SchemeDeadline deadline, CycleStep step) =>
        deadline.MonthsBefore is { } months ? AccreditationRules.IsGrant(step.Said) && step.ExpiresOn is { } end ? CalendarDays.AddMonths(end, -months) : null
        : deadline.After == step.Said ? step.GrantedOn.AddDays(deadline.DaysAfter!.Value)
        : null;
}
