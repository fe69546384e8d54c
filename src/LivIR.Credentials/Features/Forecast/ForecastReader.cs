using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Forecasts;
using LivIR.Credentials.Rules.Time;
using LivIR.Credentials.Shared.Security;

namespace LivIR.Credentials.Features.Forecast;

/// <summary>Reads what lapses in the months to come. It comes from the same timelines as the status of today.</summary>
public sealed class ForecastReader(TimelineReader timelines, StatusReader statuses)
{
    /// <summary>The forecast of a scope, if nobody renews.</summary>
    public async Task<ForecastView> ReadAsync(Scope scope, PeopleFilter filter, AskedDays days, CancellationToken ct)
    {
        var read = await timelines.ReadAsync(scope, filter, days, 0, ct);
        var day = days.AsOf ?? (read.People.Count == 0 ? statuses.UtcToday : read.People.GroupBy(p => statuses.LocalDay(p.Person, read.Catalogue)).MaxBy(g => g.Count())!.Key);
        return Of(read, day);
    }

    /// <summary>The forecast from evaluated timelines.</summary>
    public static ForecastView Of(Timelines read, DateOnly day)
    {
        var first = new DateOnly(day.Year, day.Month, 1);
        List<DateOnly> months = [.. Enumerable.Range(0, ForecastView.MonthCount).Select(first.AddMonths)];
        var end = first.AddMonths(ForecastView.MonthCount);
        List<PersonTimeline> present = [.. read.People.Where(p => p.Person.Places.Any(place => place.Holds(day)))];
        List<Lapse> lapses = [.. present.SelectMany(person => Lapses(person, day, end))];
        var holders = present.SelectMany(p => p.Holdings).Where(h => h.Line.StateOn(day).CountsAsMet()).CountBy(h => h.Type.Type.Code).ToDictionary();
        var clashes = ForecastClashes.Of(lapses, holders, read.Catalogue);
        var ends = ForecastClauses.Of(read, present, day, end);
        return new ForecastView(
            day,
            months,
            [.. lapses.GroupBy(l => l.TypeCode).Select(group => Line(read.Catalogue.Type(group.Key)!.Type, holders.GetValueOrDefault(group.Key), [.. group], months, clashes))
                .OrderBy(line => line.Type.Category).ThenBy(line => line.Type.Name, StringComparer.InvariantCulture)],
            Asked(present, months, day, end),
            clashes,
            [.. ends.Ends.OrderBy(e => e.FirstDay).ThenBy(e => e.Facility, StringComparer.InvariantCulture).ThenBy(e => e.Clause.Label, StringComparer.Ordinal)],
            ends.OpenNow,
            ends.NoEnd);
    }

    private static IEnumerable<Lapse> Lapses(PersonTimeline person, DateOnly day, DateOnly end) => person.Holdings.SelectMany(holding => holding.Line.Met.Spans
        .Where(span => span.LastDay is { } last && last >= day && last < end)
        .Select(span => new Lapse(person.Person.Id, holding.Type.Type.Code, span.LastDay!.Value)));

    private static TypeLine Line(CredentialType type, int holders, IReadOnlyList<Lapse> lapses, List<DateOnly> months, IReadOnlyList<NamedClash> clashes)
    {
        var own = clashes.Where(c => c.TypeCode == type.Code).Select(c => c.Clash).ToList();
        return new TypeLine(
            type,
            holders,
            months.ConvertAll(month => lapses.Count(l => InMonth(l.LastDay, month))),
            months.ConvertAll(month => own.Exists(c => InMonth(c.From, month) || InMonth(c.To, month))));
    }

    private static bool InMonth(DateOnly day, DateOnly month) => day.Year == month.Year && day.Month == month.Month;

    private static IReadOnlyList<FindingCount> Asked(List<PersonTimeline> people, List<DateOnly> months, DateOnly day, DateOnly end)
    {
        var course = Course.Of(people.SelectMany(p => p.Findings).Select(f => f.Line), new DateSpan(day, end));
        return [.. months.Select(month => month.AddMonths(1).AddDays(-1)).Prepend(day).Select(on => course.Last(p => p.From <= on).Count)];
    }
}
