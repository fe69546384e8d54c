using LivIR.Credentials.Data.Text;
using LivIR.Credentials.Shared.Text;

namespace LivIR.Credentials.Features.Training.BookActivity;

/// <summary>How sure it is whom a pasted line means.</summary>
public enum PastedMatch
{
    /// <summary>One person and no doubt.</summary>
    One,

    /// <summary>One or several it could be; somebody must choose.</summary>
    Doubtful,

    /// <summary>Nobody in the scope.</summary>
    Unknown,
}

/// <summary>A pasted line, or a part of one, and whom it means.</summary>
/// <param name="Text">As it was pasted.</param>
/// <param name="Match">How sure that is.</param>
/// <param name="People">The one, those it could be, or none.</param>
/// <param name="Words">What the doubt is, and what to do; empty where there is none.</param>
public sealed record PastedEntry(string Text, PastedMatch Match, IReadOnlyList<Attendee> People, string Words = "");

/// <summary>
/// Finds people by name, employee number or e-mail. A number or an e-mail decides; a name must be there with all its parts, or at least
/// two written out, to be taken without asking.
/// </summary>
public sealed class AttendeeDirectory
{
    private const int PartsWithoutDoubt = 2;
    private const int MostWordsBeside = 1;

    private readonly ILookup<string, Attendee> _byIdentifier;
    private readonly ILookup<string, Named> _byPart;

    /// <summary>Lays out the people of a scope.</summary>
    public AttendeeDirectory(IEnumerable<Attendee> people)
    {
        List<Named> named = [.. people.Select(p => new Named(p, PersonNames.Parts($"{p.GivenName} {p.FamilyName}")))];
        _byIdentifier = named.SelectMany(n => new[] { n.Person.EmployeeNumber, n.Person.Email }.Where(id => !string.IsNullOrEmpty(id)).Select(id => (Id: SearchFold.Fold(id), n.Person))).ToLookup(p => p.Id, p => p.Person);
        _byPart = named.SelectMany(n => n.Parts.Distinct().Select(part => (part, n))).ToLookup(p => p.part, p => p.n);
    }

    /// <summary>Whom a text means.</summary>
    public PastedEntry Find(string text)
    {
        var words = text.Split([' ', ',', '\t', '<', '>', '(', ')', '[', ']', '"'], StringSplitOptions.RemoveEmptyEntries);
        var known = words.ToLookup(w => _byIdentifier.Contains(SearchFold.Fold(w)));
        var strange = known[false].Where(w => w.Any(char.IsDigit) || w.Contains('@', StringComparison.Ordinal)).ToList();
        var name = PersonNames.Parts(string.Join(' ', known[false].Except(strange)));
        List<Attendee> sure = [.. known[true].SelectMany(w => _byIdentifier[SearchFold.Fold(w)]).DistinctBy(p => p.Id)];
        return (sure, strange) switch
        {
            ([var one], _) => ByIdentifier(text, one, name),
            ([_, _, ..], _) => new PastedEntry(text, PastedMatch.Doubtful, sure, "Number and e-mail are those of different people. Choose who was there."),
            (_, []) => ByName(text, name),
            _ => Doubted(text, ByName(text, name), strange[0]),
        };
    }

    private PastedEntry ByIdentifier(string text, Attendee one, IReadOnlyList<string> name) =>
        name.Count == 0 || PersonNames.IsSamePerson(name, PersonNames.Parts($"{one.GivenName} {one.FamilyName}"))
            ? new PastedEntry(text, PastedMatch.One, [one])
            : new PastedEntry(text, PastedMatch.Doubtful, [one, .. ByName(text, name).People.Where(p => p.Id != one.Id)], $"The number or e-mail is that of {one.Name}, the name is another. Choose who was there.");

    private PastedEntry ByName(string text, IReadOnlyList<string> name)
    {
        var near = name.Where(part => part.Length > 1).SelectMany(part => _byPart[part]).DistinctBy(n => n.Person.Id).Where(n => PersonNames.IsSamePerson(n.Parts, name)).ToList();
        var same = near.Where(n => n.Parts.Order(StringComparer.Ordinal).SequenceEqual(name.Order(StringComparer.Ordinal))).ToList();
        var found = same.Count > 0 ? same : near;
        return found switch
        {
            [] => new PastedEntry(text, PastedMatch.Unknown, [], "Nobody in your scope has this name. Check the spelling, or paste the employee number."),
            [var one] when name.Count - one.Parts.Count > MostWordsBeside => new PastedEntry(text, PastedMatch.Doubtful, [one.Person], "There is more in this line than one name. Say whether this is who was there, and paste others on lines of their own."),
            [var one] when Shared(one, name) >= PartsWithoutDoubt || one.Parts.Count == 1 && same.Count == 1 => new PastedEntry(text, PastedMatch.One, [one.Person]),
            [var one] => new PastedEntry(text, PastedMatch.Doubtful, [one.Person], "Only a part of the name is there. Say whether this is who was there."),
            _ => new PastedEntry(text, PastedMatch.Doubtful, [.. found.Select(n => n.Person)], $"{found.Count} people could be meant. Choose who was there."),
        };
    }

    private static PastedEntry Doubted(string text, PastedEntry byName, string strange)
    {
        var what = strange.Contains('@', StringComparison.Ordinal) ? "e-mail" : "number";
        return byName.People.Count == 0
            ? new PastedEntry(text, PastedMatch.Unknown, [], $"Nobody in your scope has the {what} {strange}. Check it, or paste the name.")
            : byName with { Match = PastedMatch.Doubtful, Words = $"The {what} {strange} is not on record; the name is. Choose who was there." };
    }

    private static int Shared(Named named, IReadOnlyList<string> name) => named.Parts.Count(part => part.Length > 1 && name.Contains(part));

    private sealed record Named(Attendee Person, IReadOnlyList<string> Parts);
}
