using LivIR.Credentials.Features.Credentials;
using LivIR.Credentials.Features.Facilities;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Dates;

namespace LivIR.Credentials.Features.Week;

/// <summary>What needs somebody at the facilities themselves, and what waits for a reviewer.</summary>
internal static class WeekFacilities
{
    private const string OpenFacility = "Open facility";

    /// <summary>Open clauses, taken together by standard, and clauses that end soon.</summary>
    public static IEnumerable<WeekItem> Of(FacilityTimeline facility, DateOnly day)
    {
        var own = facility.On(day).Where(f => f.Clause.Facility is not null).ToList();
        foreach (var open in own.Where(f => f.StateOn(day).CountsAsNotMet()).GroupBy(f => f.Clause.Standard.Code))
        {
            yield return Open(facility, [.. open], own.Count(f => f.Clause.Standard.Code == open.Key && !f.StateOn(day).CountsAsWaived()), day);
        }

        foreach (var ending in own.Where(f => f.StateOn(day).CountsAsMet() && f.UntilOn(day) is { } until && until.DayNumber - day.DayNumber <= WeekView.AheadDays))
        {
            var until = ending.UntilOn(day)!.Value;
            yield return new WeekItem(
                WeekOrder.Ends, FindingState.Expiring, null, $"{facility.Work.Facility.Name}: {ending.Clause.Requirement.Title}", ending.Explain(day).Why, ending.Clause.Label, until, OpenFacility, AppLinks.Facility(facility.Work.Facility.Code));
        }
    }

    /// <summary>An accreditation that has lapsed or lapses soon; empty for any other.</summary>
    public static WeekItem? Of(DatedAccreditation accreditation) => accreditation.Row.State is FindingState.Expiring or FindingState.Expired or FindingState.InGrace
        ? new WeekItem(
            accreditation.Row.State == FindingState.Expired ? WeekOrder.Open : WeekOrder.Ends,
            accreditation.Row.State,
            null,
            $"{accreditation.Facility}: {accreditation.Row.Scheme}",
            accreditation.Row.ExpiresOn is { } end ? $"The accreditation {(accreditation.Row.State == FindingState.Expired ? "ended" : "ends")} on {DayText.Of(end)}." : "",
            null,
            accreditation.Row.ExpiresOn,
            OpenFacility,
            AppLinks.Facility(accreditation.FacilityCode))
        : null;

    /// <summary>The queue of the reviewer; empty where nothing waits.</summary>
    public static WeekItem? Of(WaitingReviews queue)
    {
        if (queue.Oldest is not { } oldest)
        {
            return null;
        }

        var risks = queue.Items.Count(i => i.IsRisk);
        var sent = DayText.Relative(oldest.SentOn, oldest.Today);
        return new WeekItem(
            WeekOrder.Waiting,
            FindingState.InReview,
            null,
            queue.Count == 1 ? $"A certificate of {oldest.Person} waits for review" : $"{queue.Count} certificates wait for review",
            $"{(risks == 0 ? "" : queue.Count == 1 ? "It would turn something red green. " : risks == 1 ? "One of them would turn something red green. " : $"{risks} of them would turn something red green. ")}The oldest was sent {sent}.",
            null,
            null,
            "Open review",
            AppLinks.Review);
    }

    private static WeekItem Open(FacilityTimeline facility, List<FacilityFinding> open, int asked, DateOnly day)
    {
        var name = facility.Work.Facility.Name;
        return open.Count == 1
            ? new WeekItem(WeekOrder.Open, open[0].StateOn(day), null, $"{name}: {open[0].Clause.Requirement.Title}", open[0].Explain(day).Why, open[0].Clause.Label, day, OpenFacility, AppLinks.Facility(facility.Work.Facility.Code))
            : new WeekItem(
                WeekOrder.Open,
                FindingState.NotMet,
                null,
                $"{name}: {open.Count} of {asked} clauses about the facility are open under {open[0].Clause.Standard.Code}",
                $"{string.Join("; ", open.Take(2).Select(f => f.Clause.Requirement.Title))}{(open.Count > 2 ? "; and others" : "")}.",
                open[0].Clause.Standard.Code,
                day,
                OpenFacility,
                AppLinks.Facility(facility.Work.Facility.Code));
    }
}
