using LivIR.Credentials.Data.Text;

namespace LivIR.Credentials.Features.Reading;

/// <summary>Finds what kind of certificate a document is, and who issued it, by the names of the catalogue.</summary>
public static class TypeProposer
{
    private const double IssuerBonus = 12;
    private const double LeastScore = 5;
    private const double Margin = 1.2;
    private const string Hospital = "HOSP";
    private const int ShortestWord = 5;

    // Words around the name proper, which papers leave out or put elsewhere.
    private static readonly string[] Around = ["certificate", "certification", "registration", "registered", "licence", "license", "belgesi", "diplomasi", "provider", "credential", "permit"];
    private static readonly string[] Everyday = ["CONTRAST", "CHECKLIST", "LASER", "FLUORO"];
    private static readonly string[] Houses = ["hospital", "hastanesi", "hospitals", "clinic", "klinik", "medical center", "medical centre", "tip merkezi", "krankenhaus", "klinikum"];

    /// <summary>The proposals for type and issuer.</summary>
    public static (Proposal? Type, Proposal? Issuer) Propose(IReadOnlyList<Segment> segments, ReadingCatalogue catalogue, bool recognised)
    {
        var search = new NameSearch(segments, recognised);
        var issuers = Longest(catalogue.Issuers.SelectMany(i => i.Names.Append(i.Code).Where(IsTelling).SelectMany(name => search.Find(i.Code, name))));
        var type = Type(search, catalogue, issuers);
        return (type is null ? null : Proposal.Of(type.Code, type.Words), Issuer(segments, catalogue, issuers, type));
    }

    private static NameFound? Type(NameSearch search, ReadingCatalogue catalogue, List<NameFound> issuers)
    {
        var bodies = catalogue.Issuers.SelectMany(i => i.Names).Select(NameSearch.Plain).ToHashSet();
        var named = issuers.Select(i => i.Code).ToHashSet();
        var found = Longest(catalogue.Types.SelectMany(type => Phrases(type)
            .Where(name => !bodies.Contains(NameSearch.Plain(name)) && (named.Contains(type.IssuerCode) || !IsEveryday(name)))
            .SelectMany(name => search.Find(type.Code, name, inCapitals: name == type.Code))));
        var issuerOf = catalogue.Types.ToDictionary(t => t.Code, t => t.IssuerCode);
        var scores = found
            .GroupBy(f => f.Code)
            .Select(same => (Best: same.MaxBy(f => f.Score)!, Score: same.Max(f => f.Score) + (named.Contains(issuerOf[same.Key]) ? IssuerBonus : 0)))
            .OrderByDescending(s => s.Score)
            .ToList();
        return scores.Count > 0 && scores[0].Score >= LeastScore && (scores.Count == 1 || scores[0].Score >= Margin * scores[1].Score) ? scores[0].Best : null;
    }

    private static Proposal? Issuer(IReadOnlyList<Segment> segments, ReadingCatalogue catalogue, List<NameFound> issuers, NameFound? type)
    {
        var ofType = type is null ? null : catalogue.Types.First(t => t.Code == type.Code).IssuerCode;
        var own = issuers.Where(i => i.Code == ofType).MaxBy(i => i.Score);
        if (own is not null)
        {
            return Proposal.Of(own.Code, own.Words);
        }

        if (ofType == Hospital && issuers.Count == 0)
        {
            return House(segments);
        }

        var scores = issuers.GroupBy(i => i.Code).Select(same => same.MaxBy(i => i.Score)!).OrderByDescending(i => i.Score).ToList();
        return ofType is null or Hospital && scores.Count > 0 && (scores.Count == 1 || scores[0].Score >= Margin * scores[1].Score) ? Proposal.Of(scores[0].Code, scores[0].Words) : null;
    }

    private static Proposal? House(IReadOnlyList<Segment> segments)
    {
        var house = segments.FirstOrDefault(s => Array.Exists(Houses, word => s.Folded.Contains(word, StringComparison.Ordinal)));
        return house is null ? null : Proposal.Of(Hospital, house.Words);
    }

    private static IEnumerable<string> Phrases(TypeNames type) =>
        type.Names.SelectMany(name => new[] { name, Core(name) }).Append(type.Code).Where(name => name.Length > 1).Distinct();

    // Such words stand on papers of every kind; they tell a type only beside the name of who issues it.
    private static bool IsEveryday(string name) =>
        Everyday.Contains(name) || (name.Length >= ShortestWord && name.All(c => char.IsLetter(c) || c == '-') && name.Skip(1).All(c => !char.IsUpper(c)));

    /// <summary>A name without what stands in brackets and without the words around it.</summary>
    private static string Core(string name)
    {
        var open = name.IndexOf('(', StringComparison.Ordinal);
        var words = (open > 3 ? name[..open] : name).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        while (words.Count > 2 && Around.Contains(SearchFold.Fold(words[^1])))
        {
            words.RemoveAt(words.Count - 1);
        }

        return string.Join(' ', words).TrimEnd(',');
    }

    // "The Registry" is a name and an everyday word; initials tell in capitals, which the search asks for.
    private static bool IsTelling(string name) => name.Length >= 10 && !name.StartsWith("The ", StringComparison.Ordinal) || name.Length is >= 3 and <= 6 && name == name.ToUpperInvariant();

    private static List<NameFound> Longest(IEnumerable<NameFound> found)
    {
        var all = found.ToList();
        return all.FindAll(one => !all.Exists(one.LiesIn));
    }
}
