using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Data.Text;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Import;

/// <summary>A person on record, as rows are matched with.</summary>
/// <param name="Id">The key.</param>
/// <param name="EmployeeNumber">The employer's number.</param>
/// <param name="Email">The e-mail.</param>
/// <param name="Name">Title, given and family name.</param>
/// <param name="Parts">The parts of the given and family name, folded.</param>
public sealed record KnownPerson(Guid Id, string EmployeeNumber, string? Email, string Name, IReadOnlyList<string> Parts);

/// <summary>Whom a row means.</summary>
/// <param name="Person">The one, without doubt or by decision.</param>
/// <param name="Doubt">Why somebody must decide; empty for no doubt.</param>
/// <param name="People">Who it could be.</param>
public sealed record PersonMatch(KnownPerson? Person, string Doubt, IReadOnlyList<KnownPerson> People)
{
    /// <summary>Nobody on record.</summary>
    public static PersonMatch Nobody { get; } = new(null, "", []);
}

/// <summary>Finds people by employee number, then by e-mail. What is not sure is left for somebody to decide.</summary>
public sealed class PeopleMatcher
{
    private const int MostCandidates = 8;

    private readonly Dictionary<string, KnownPerson> _byNumber;
    private readonly ILookup<string, KnownPerson> _byBareNumber;
    private readonly ILookup<string, KnownPerson> _byEmail;
    private readonly ILookup<string, KnownPerson> _byPart;
    private readonly Dictionary<string, IReadOnlyList<KnownPerson>> _alike = [];

    /// <summary>Lays out the people.</summary>
    public PeopleMatcher(IReadOnlyList<KnownPerson> people)
    {
        _byNumber = people.GroupBy(p => SearchFold.Fold(p.EmployeeNumber)).ToDictionary(g => g.Key, g => g.First());
        _byBareNumber = people.ToLookup(p => Bare(p.EmployeeNumber));
        _byEmail = people.Where(p => !string.IsNullOrEmpty(p.Email)).ToLookup(p => SearchFold.Fold(p.Email));
        _byPart = people.SelectMany(p => p.Parts.Distinct().Select(part => (part, p))).ToLookup(p => p.part, p => p.p);
    }

    /// <summary>Reads everyone of a scope in one query.</summary>
    public static async Task<PeopleMatcher> ReadAsync(CredentialsDbContext db, Scope scope, DateOnly earliestToday, CancellationToken ct)
    {
        var people = await scope.Limit(db.StaffMembers.AsNoTracking(), earliestToday)
            .Select(p => new { p.Id, p.EmployeeNumber, p.Email, p.Title, p.GivenName, p.FamilyName }).ToListAsync(ct);
        return new PeopleMatcher(people.ConvertAll(p =>
            new KnownPerson(p.Id, p.EmployeeNumber, p.Email, StaffMember.NameOf(p.Title, p.GivenName, p.FamilyName), PersonNames.Parts($"{p.GivenName} {p.FamilyName}"))));
    }

    /// <summary>Everyone.</summary>
    public IEnumerable<KnownPerson> Everyone => _byNumber.Values;

    /// <summary>The person of an employee number.</summary>
    public KnownPerson? OfNumber(string? number) => number is null ? null : _byNumber.GetValueOrDefault(SearchFold.Fold(number));

    /// <summary>The people of exactly that name, whatever the case and the accents.</summary>
    public IReadOnlyList<KnownPerson> Namesakes(string name)
    {
        var parts = PersonNames.Parts(name);
        return parts.Count < 2 ? [] : [.. _byPart[parts[0]].Where(p => p.Parts.Count == parts.Count && p.Parts.Order().SequenceEqual(parts.Order())).Take(MostCandidates)];
    }

    /// <summary>Whom a row means.</summary>
    /// <param name="number">The employee number; may be missing.</param>
    /// <param name="email">The e-mail; may be missing.</param>
    /// <param name="name">The name; may be missing.</param>
    public PersonMatch Find(string? number, string? email, string? name)
    {
        var parts = PersonNames.Parts(name ?? "");
        var byNumber = OfNumber(number);
        List<KnownPerson> byEmail = email is null ? [] : [.. _byEmail[SearchFold.Fold(email)].Take(MostCandidates)];
        return (byNumber, byEmail) switch
        {
            ({ } one, [_, ..]) when !byEmail.Contains(one) => new PersonMatch(null, $"The number is that of {one.Name}, the e-mail that of {byEmail[0].Name}.", [one, .. byEmail]),
            ({ } one, _) => Named(one, parts, "number"),
            (null, [var one]) when number is null => Named(one, parts, "e-mail"),
            (null, [var one]) => new PersonMatch(null, $"Nobody has the number {number}, and the e-mail is that of {one.Name}, whose number is {one.EmployeeNumber}.", byEmail),
            (null, [_, _, ..]) => new PersonMatch(null, "Several people have this e-mail.", byEmail),
            _ when number is not null && _byBareNumber[Bare(number)].Take(MostCandidates).ToList() is [var near, ..] all => new PersonMatch(null, $"Nobody has the number {number}; {near.Name} has {near.EmployeeNumber}.", all),
            _ => ByName(parts, number is null && email is null ? "Only the name is given." : "Nobody has this number or e-mail; the name is on record."),
        };
    }

    // Spreadsheets take the zeros off the front of what they hold for a number.
    private static string Bare(string number) => SearchFold.Fold(number).TrimStart('0');

    private PersonMatch Named(KnownPerson one, IReadOnlyList<string> parts, string by) => parts.Count == 0 || PersonNames.IsSamePerson(parts, one.Parts)
        ? new PersonMatch(one, "", [one])
        : new PersonMatch(null, $"The {by} is that of {one.Name}, the name is another.", [one, .. Alike(parts).Where(p => p != one)]);

    private PersonMatch ByName(IReadOnlyList<string> parts, string words) => Alike(parts) is [_, ..] people ? new PersonMatch(null, words, people) : PersonMatch.Nobody;

    // The rarest part finds the fewest people to compare; the next is tried only where it finds nobody.
    private IReadOnlyList<KnownPerson> Alike(IReadOnlyList<string> parts)
    {
        var key = string.Join(' ', parts);
        if (!_alike.TryGetValue(key, out var found))
        {
            found = [.. parts.Where(p => p.Length > 1).OrderBy(part => _byPart[part].Count()).Select(part => _byPart[part].Where(p => PersonNames.IsSamePerson(parts, p.Parts)).Distinct().Take(MostCandidates).ToList())
                .FirstOrDefault(some => some.Count > 0) ?? []];
            _alike.Add(key, found);
        }

        return found;
    }
}
