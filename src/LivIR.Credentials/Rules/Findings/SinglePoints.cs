using LivIR.Credentials.Rules.Explanations;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Rules.States;

namespace LivIR.Credentials.Rules.Findings;

/// <summary>Something without which a clause that is met on a day would not be.</summary>
/// <param name="Finding">The clause.</param>
/// <param name="Thing">The person, document, figure or accreditation, as the clause tells it.</param>
/// <param name="Record">The one credential of the person that carries it; empty where none does alone, and for what is no person.</param>
/// <param name="RecordEnds">The last valid day of that credential; empty for no end.</param>
/// <param name="Until">The last day for which the clause stays met with what is on record; empty for no end.</param>
/// <param name="Next">Those who wait for a reviewer and would come in.</param>
public sealed record SinglePoint(FacilityFinding Finding, Note Thing, HeldRecord? Record, DateOnly? RecordEnds, DateOnly? Until, IReadOnlyList<Guid> Next);

/// <summary>
/// Finds what the facility's clauses rest on alone: each thing that counts is left out and the clause is asked again. Clauses asked of each person
/// are left aside, since there everybody needs their own.
/// </summary>
public static class SinglePoints
{
    /// <summary>A clause that more things than this count for rests on no single one, and asking would be dear.</summary>
    public const int Few = 12;

    /// <summary>The single points of a facility on a day, clause by clause.</summary>
    public static IReadOnlyList<SinglePoint> Of(FacilityTimeline facility, DateOnly day) =>
        [.. facility.On(day).Where(f => f.Clause.Facility is not null && f.StateOn(day).CountsAsMet()).SelectMany(f => Of(f, day))];

    private static IEnumerable<SinglePoint> Of(FacilityFinding finding, DateOnly day)
    {
        var told = finding.Explain(day);
        var things = told.Counting.Where(n => n.Id is not null).DistinctBy(n => (n.Kind, n.Id)).ToList();
        if (things.Count > Few)
        {
            return [];
        }

        IReadOnlyList<Guid> next = [.. told.NotCounting.Where(n => n is { Kind: Deciding.People, Reason: Reason.InReview, Id: not null }).Select(n => n.Id!.Value)];
        return things.Where(thing => FailsWith(finding, Without(finding.Work, thing), day)).Select(thing => Told(finding, thing, day, next));
    }

    private static SinglePoint Told(FacilityFinding finding, Note thing, DateOnly day, IReadOnlyList<Guid> next)
    {
        var found = thing.Kind == Deciding.People ? Carrying(finding, thing.Id!.Value, day).OrderBy(r => r.Ends ?? DateOnly.MaxValue).FirstOrDefault() : default;
        return new SinglePoint(finding, thing, found.Record, found.Ends, finding.UntilOn(day), next);
    }

    // The credentials of a person each of which is needed.
    private static IEnumerable<(HeldRecord? Record, DateOnly? Ends)> Carrying(FacilityFinding finding, Guid id, DateOnly day)
    {
        var person = finding.Work.People.First(p => p.Id == id);
        foreach (var record in person.Records.Where(r => r.Standing == Standing.Verified && finding.Clause.RestsOn(r.TypeCode)))
        {
            var without = person with { Records = [.. person.Records.Where(r => r.Id != record.Id)] };
            if (FailsWith(finding, finding.Work with { People = [.. finding.Work.People.Select(p => p.Id == id ? without : p)] }, day))
            {
                yield return (record, ValidityRules.Days(finding.Work.Catalogue.Type(record.TypeCode)!.Type.Validity, record.Dates).LastDay);
            }
        }
    }

    private static bool FailsWith(FacilityFinding finding, FacilityWork work, DateOnly day) => FacilityFinding.OfFacility(finding.Clause, work).StateOn(day).CountsAsNotMet();

    private static FacilityWork Without(FacilityWork work, Note thing) => thing.Kind switch
    {
        Deciding.People => work with { People = [.. work.People.Where(p => p.Id != thing.Id)] },
        Deciding.Evidence => work with { Records = work.Records with { Evidence = [.. work.Records.Evidence.Where(e => e.Id != thing.Id)] } },
        Deciding.Metric => work with { Records = work.Records with { Metrics = [.. work.Records.Metrics.Where(m => m.Id != thing.Id)] } },
        Deciding.Accreditation => work with { Records = work.Records with { Accreditations = [.. work.Records.Accreditations.Where(a => a.Id != thing.Id)] } },
        _ => work,
    };
}
