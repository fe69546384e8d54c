using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Rules.Explanations;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Rules.States;

namespace LivIR.Credentials.Rules.Findings;

/// <summary>On whose word a clause is met, weakest first; the order is meaningful.</summary>
public enum Ground
{
    /// <summary>Somebody entered it; no file stands behind it and nobody reviewed it.</summary>
    Entered,

    /// <summary>A file stands behind it; nobody reviewed it.</summary>
    FileOnRecord,

    /// <summary>A reviewer has seen the document.</summary>
    DocumentSeen,

    /// <summary>It was checked at its source or signed by its issuer.</summary>
    AtSource,

    /// <summary>It follows from who works here.</summary>
    Computed,
}

/// <summary>Finds on whose word clauses are met. Where a clause rests on several things the weakest speaks.</summary>
public static class Grounds
{
    /// <summary>How many of the clauses that are met on a day rest on which word.</summary>
    /// <param name="facility">The facility.</param>
    /// <param name="day">The day.</param>
    /// <param name="filed">The facility's documents and accreditations behind which a file stands.</param>
    public static IReadOnlyDictionary<Ground, int> Count(FacilityTimeline facility, DateOnly day, IReadOnlySet<Guid> filed) => facility.On(day)
        .Where(f => f.StateOn(day).CountsAsMet())
        .GroupBy(f => Of(f, day, filed))
        .ToDictionary(g => g.Key, g => g.Count());

    /// <summary>On whose word one clause is met.</summary>
    public static Ground Of(FacilityFinding finding, DateOnly day, IReadOnlySet<Guid> filed) => finding.Clause.Facility is not null
        ? Weakest(finding.Explain(day).Counting.Select(note => OfThing(note, filed)))
        : Weakest(OfPeople(finding, day));

    private static Ground Weakest(IEnumerable<Ground> grounds) => grounds.Append(Ground.Computed).Min();

    private static Ground OfThing(Note note, IReadOnlySet<Guid> filed) => note.Kind switch
    {
        Deciding.People => Ground.Computed,
        Deciding.Evidence or Deciding.Accreditation when note.Id is { } id && filed.Contains(id) => Ground.FileOnRecord,
        _ => Ground.Entered,
    };

    private static IEnumerable<Ground> OfPeople(FacilityFinding finding, DateOnly day)
    {
        var work = new PersonWork(finding.Work.Catalogue);
        foreach (var person in finding.People.Where(p => p.StateOn(day).CountsAsMet()))
        {
            var records = person.Person.Records.ToLookup(r => r.Id);
            foreach (var note in person.Explain(work, day).Counting)
            {
                yield return note.Kind != Deciding.Credential || records[note.Id ?? Guid.Empty].FirstOrDefault() is not { } record ? Ground.Entered
                    : record.Checked >= Trust.PrimarySource ? Ground.AtSource
                    : record.Checked == Trust.DocumentSeen ? Ground.DocumentSeen
                    : Ground.Entered;
            }
        }
    }
}
