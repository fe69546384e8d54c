using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Rules.Time;
using LivIR.Credentials.Shared.Dates;

namespace LivIR.Credentials.Rules;

/// <summary>
/// The days on which the issuer does not let a credential count. Acts are taken in the order of their days, and on one day in the order in
/// which they were recorded. A withdrawal stands until a reinstatement; a suspension until its own end or a reinstatement, whichever comes
/// first; the end of a suspension does not end a withdrawal. A reinstatement ends everything before it, and nothing after it.
/// </summary>
public static class IssuerStops
{
    /// <summary>The days.</summary>
    public static Timeline Days(CredentialDates dates) => dates.WithdrawnOn is null && dates.Acts.Count == 0 ? Timeline.Empty : Timeline.FromSpans(Of(dates).Select(stop => stop.Days));

    /// <summary>Why it does not count on a day, in words; empty where the issuer lets it count.</summary>
    public static string? Words(CredentialDates dates, DateOnly day) => Of(dates).Where(stop => stop.Days.Contains(day)).MinBy(stop => stop.Days.Until is not null) switch
    {
        null => null,
        { Act: null } recorded => $"The issuer has not let it count since {DayText.Of(recorded.Days.From)}.",
        { Act.Kind: IssuerActKind.Withdrawn } withdrawn => $"The issuer withdrew it from {DayText.Of(withdrawn.Days.From)}{Reinstated(withdrawn)}.",
        var suspended => $"The issuer suspended it from {DayText.Of(suspended.Days.From)}{Ends(suspended)}.",
    };

    /// <summary>The last valid day with what the issuer extended: the latest of them, since an extension shortens nothing.</summary>
    /// <param name="lastDay">The last valid day without it; empty where none is known.</param>
    /// <param name="dates">The dates of the credential.</param>
    internal static DateOnly? Extended(DateOnly? lastDay, CredentialDates dates)
    {
        foreach (var act in dates.Acts)
        {
            if (act.Kind == IssuerActKind.Extended && (lastDay is null || act.LastDay > lastDay))
            {
                lastDay = act.LastDay;
            }
        }

        return lastDay;
    }

    /// <summary>" Extended by the issuer on 3 Mar 2026." where an extension gave it the last valid day it has; else nothing.</summary>
    internal static string ExtendedWords(CredentialDates dates, DateOnly? lastDay) =>
        dates.Acts.FirstOrDefault(act => act.Kind == IssuerActKind.Extended && act.LastDay == lastDay) is { } act && dates.StatedExpiry != lastDay
            ? $" The issuer extended it on {DayText.Of(act.From)}."
            : "";

    private static string Reinstated(Stop stop) => stop.Days.LastDay is { } last ? $" and reinstated it from {DayText.Of(last.AddDays(1))}" : "";

    private static string Ends(Stop stop) => stop.Days.LastDay is not { } last ? "" : stop.Days.Until == stop.Act!.Until ? $" to {DayText.Of(last)}" : Reinstated(stop);

    private static List<Stop> Of(CredentialDates dates)
    {
        List<(DateOnly From, IssuerAction? Act)> acts = [.. dates.Acts.Select(act => (act.From, (IssuerAction?)act))];
        if (dates.WithdrawnOn is { } withdrawn)
        {
            acts.Insert(0, (withdrawn, null));
        }

        acts = [.. acts.OrderBy(act => act.From)];
        List<Stop> stops = [];
        for (var i = 0; i < acts.Count; i++)
        {
            var (from, act) = acts[i];
            if (act?.Kind is null or IssuerActKind.Withdrawn or IssuerActKind.Suspended && End(acts, i) is var until && !(until <= from))
            {
                stops.Add(new Stop(new DateSpan(from, until), act));
            }
        }

        return stops;
    }

    private static DateOnly? End(List<(DateOnly From, IssuerAction? Act)> acts, int stop)
    {
        var until = acts[stop].Act?.Until;
        for (var i = stop + 1; i < acts.Count; i++)
        {
            if (acts[i].Act?.Kind == IssuerActKind.Reinstated)
            {
                return until < acts[i].From ? until : acts[i].From;
            }
        }

        return until;
    }

    private sealed record Stop(DateSpan Days, IssuerAction? Act);
}
