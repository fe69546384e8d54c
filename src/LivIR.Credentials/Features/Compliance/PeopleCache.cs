using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Rules.Facts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace LivIR.Credentials.Features.Compliance;

/// <summary>
/// Keeps people as the rules see them until one of their records is written. Each such save gives the person another stamp
/// (<see cref="FactsStamp"/>), whichever instance made it, and stamps are read before records: what is kept can be newer than its stamp,
/// never older. Only what is known now is kept; a question about an earlier day of knowledge is read anew.
/// </summary>
/// <param name="records">How many records it keeps at most, of all people together; about 400 bytes each.</param>
public sealed class PeopleCache(long records = PeopleCache.Records) : IDisposable
{
    /// <summary>How many records are kept unless told otherwise: about 100 MB.</summary>
    public const long Records = 250_000;

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = records });

    /// <summary>What was worked out about the people.</summary>
    public TimelineCache Timelines { get; } = new();

    /// <summary>The people of a query, in its order. Those who are kept and have not changed are not read again.</summary>
    /// <param name="db">The database.</param>
    /// <param name="people">Who; already limited to what the asker may see.</param>
    /// <param name="read">Reads some of them.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<IReadOnlyList<PersonFacts>> ReadAsync(CredentialsDbContext db, IQueryable<StaffMember> people, Func<IQueryable<StaffMember>, Task<IReadOnlyList<PersonFacts>>> read, CancellationToken ct)
    {
        var database = db.Database.GetConnectionString() ?? "";
        var stamps = await people.Select(p => new { p.Id, Stamp = db.FactsStamps.Where(s => s.StaffMemberId == p.Id).Select(s => s.Value).FirstOrDefault() }).ToListAsync(ct);
        var found = new Dictionary<Guid, PersonFacts>(stamps.Count);
        List<Guid> missing = [];
        foreach (var person in stamps)
        {
            if (_kept.TryGetValue(new Key(database, person.Id), out Kept? kept) && kept!.Stamp == person.Stamp)
            {
                found[person.Id] = kept.Facts;
            }
            else
            {
                missing.Add(person.Id);
            }
        }

        if (missing.Count > 0)
        {
            var stampOf = stamps.ToDictionary(p => p.Id, p => p.Stamp);
            foreach (var facts in await read(found.Count == 0 ? people : people.Where(p => missing.Contains(p.Id))))
            {
                found[facts.Id] = facts;
                Keep(database, facts, stampOf);
            }
        }

        return [.. stamps.Select(p => found.GetValueOrDefault(p.Id)).OfType<PersonFacts>()];
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _kept.Dispose();
        Timelines.Dispose();
    }

    private void Keep(string database, PersonFacts facts, Dictionary<Guid, Guid> stamps)
    {
        if (stamps.TryGetValue(facts.Id, out var stamp))
        {
            var size = 1 + facts.Places.Count + facts.Records.Count + facts.Training.Count + facts.Steps.Count + facts.Waivers.Count;
            _kept.Set(new Key(database, facts.Id), new Kept(stamp, facts), new MemoryCacheEntryOptions { Size = size });
        }
    }

    private readonly record struct Key(string Database, Guid Person);

    private sealed record Kept(Guid Stamp, PersonFacts Facts);
}
