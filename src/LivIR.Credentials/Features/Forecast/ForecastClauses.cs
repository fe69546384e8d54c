using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Requirements;

namespace LivIR.Credentials.Features.Forecast;

/// <summary>Finds the first day on which each clause would fail.</summary>
internal static class ForecastClauses
{
    public static (IReadOnlyList<ClauseEnd> Ends, int OpenNow, int NoEnd) Of(Timelines read, IReadOnlyList<PersonTimeline> people, DateOnly day, DateOnly end)
    {
        List<ClauseEnd> ends = [];
        int openNow = 0, noEnd = 0;
        foreach (var clause in people.SelectMany(p => p.Findings).Where(f => f.StateOn(day) != FindingState.NotRequired).GroupBy(f => f.Clause))
        {
            Take(OfPeople(clause.Key, [.. clause], read, day, end));
        }

        foreach (var facility in read.Facilities)
        {
            foreach (var finding in facility.On(day).Where(f => f.Clause.Facility is not null))
            {
                Take(OfFacility(finding, facility, day, end));
            }
        }

        return (ends, openNow, noEnd);

        void Take((ClauseEnd? End, bool Open) found)
        {
            (openNow, noEnd) = found.Open ? (openNow + 1, noEnd) : found.End is null ? (openNow, noEnd + 1) : (openNow, noEnd);
            if (found.End is { } known)
            {
                ends.Add(known);
            }
        }
    }

    // The clause fails with the first of those who meet it today; who does not meet it today is counted as open and does not hide the next.
    private static (ClauseEnd? End, bool Open) OfPeople(Clause clause, List<ClauseFinding> findings, Timelines read, DateOnly day, DateOnly end)
    {
        var failing = findings.Select(f => (Finding: f, Day: FirstFail(f, day))).Where(f => f.Day < end).OrderBy(f => f.Day).ToList();
        var open = findings.Exists(f => f.StateOn(day).CountsAsNotMet());
        if (failing.Count == 0)
        {
            return (null, open);
        }

        var first = failing[0];
        var facility = first.Finding.Facility;
        var name = read.Names[first.Finding.Person.Id];
        return (new ClauseEnd(clause, facility.Code, facility.Name, first.Day!.Value, first.Finding.Person.Id, name, failing.Count), open);
    }

    private static (ClauseEnd? End, bool Open) OfFacility(FacilityFinding finding, FacilityTimeline facility, DateOnly day, DateOnly end)
    {
        if (finding.StateOn(day).CountsAsNotMet())
        {
            return (null, true);
        }

        return finding.UntilOn(day) is { } last && last.AddDays(1) < end && finding.StateOn(last.AddDays(1)) != FindingState.NotRequired
            ? (new ClauseEnd(finding.Clause, facility.Work.Facility.Code, facility.Work.Facility.Name, last.AddDays(1), null, finding.Clause.Requirement.Title, 0), false)
            : (null, false);
    }

    private static DateOnly? FirstFail(ClauseFinding finding, DateOnly day)
    {
        var last = finding.Line.MetThrough(day, out var met);
        return met && last is { } known && finding.StateOn(known.AddDays(1)).CountsAsNotMet() ? known.AddDays(1) : null;
    }
}
