using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Requirements;
using Microsoft.Extensions.Caching.Memory;

namespace LivIR.Credentials.Features.Compliance;

/// <summary>
/// Keeps the timelines of people. A timeline follows from a person's facts and the catalogue and from nothing else, not from the day
/// that is asked about; so it is used again only where both are the very objects it was made of, and is made anew otherwise.
/// </summary>
/// <param name="lines">How many lines it keeps at most, of all people together: one for each clause that asks a person and each type held.</param>
public sealed class TimelineCache(long lines = TimelineCache.Lines) : IDisposable
{
    /// <summary>How many lines are kept unless told otherwise: about 100 MB.</summary>
    public const long Lines = 250_000;

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = lines });

    /// <summary>A person on every day.</summary>
    /// <param name="person">The person as read; chains of renewals are worked out here.</param>
    /// <param name="work">The workspace; holds the catalogue.</param>
    public PersonTimeline Of(PersonFacts person, PersonWork work)
    {
        if (_kept.TryGetValue(person.Id, out Kept? kept) && ReferenceEquals(kept!.Facts, person) && ReferenceEquals(kept.Catalogue, work.Catalogue))
        {
            return kept.Timeline;
        }

        var timeline = Evaluate(person, work);
        _kept.Set(person.Id, new Kept(person, work.Catalogue, timeline), new MemoryCacheEntryOptions { Size = 1 + timeline.Findings.Count + timeline.Holdings.Count });
        return timeline;
    }

    /// <summary>The same without keeping it, for people as they were known on an earlier day.</summary>
    public static PersonTimeline Evaluate(PersonFacts person, PersonWork work) => PersonTimeline.Evaluate(RenewalChains.Resolve(person, work.Catalogue), work);

    /// <inheritdoc />
    public void Dispose() => _kept.Dispose();

    private sealed record Kept(PersonFacts Facts, CatalogueFacts Catalogue, PersonTimeline Timeline);
}
