namespace LivIR.Credentials.Features.Reading;

/// <summary>Finds the number of a certificate by its label.</summary>
public static class NumberProposer
{
    /// <summary>The proposal; null where there is no label, or two labels that say different numbers.</summary>
    public static Proposal? Propose(Neighbours neighbours, bool recognised)
    {
        var found = neighbours.Segments
            .SelectMany(segment => NumberLabels.All.SelectMany(label => Places(segment.Folded, label.Phrase).Select(at => (Segment: segment, Label: label, At: at))))
            .GroupBy(f => (f.Segment, End: f.At + f.Label.Phrase.Length))
            .Select(same => same.MaxBy(f => f.Label.Phrase.Length))
            .Where(f => !NumberLabels.IsOfSomethingElse(f.Segment.Folded, f.At, f.Label))
            .Select(f => (f.Label.Rank, Number: After(neighbours, f.Segment, f.At + f.Label.Phrase.Length, f.Label.Rank)))
            .Where(f => f.Number is not null)
            .ToList();

        // "Certificate number" says more than "Registration number", and that more than "No".
        var used = found.Where(f => f.Rank == found.Min(other => other.Rank)).Select(f => f.Number!).ToList();
        return used.Select(n => n.Value).Distinct().Count() == 1 && !(recognised && IsMixed(used[0].Value)) ? used[0] : null;
    }

    // Recognition takes a capital I for a small l; where both sizes are mixed, nobody can tell.
    private static bool IsMixed(string number) => number.Any(char.IsLower) && number.Any(char.IsUpper);

    private static IEnumerable<int> Places(string folded, string label)
    {
        for (var at = folded.IndexOf(label, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(label, at + 1, StringComparison.Ordinal))
        {
            var end = at + label.Length;
            if ((at == 0 || !char.IsLetterOrDigit(folded[at - 1])) && (end == folded.Length || !char.IsLetterOrDigit(folded[end]) || label.EndsWith('#') || label.EndsWith('°')))
            {
                yield return at;
            }
        }
    }

    private static Proposal? After(Neighbours neighbours, Segment segment, int end, NumberRank rank)
    {
        // Another label may follow, as in "Belge No / Certificate No: …"; then its own turn finds the number.
        var rest = segment.Folded[end..].TrimStart(' ', ':', ';', '.', '#', '|', '=', '-', '°', '(', ')');
        var words = rest.Length > 0 ? segment.From(segment.Folded.Length - rest.Length) : null;
        var number = words is not null ? PrintedNumber.Read(words) : PrintedNumber.Read(neighbours.Right(segment)?.Words) ?? PrintedNumber.Read(neighbours.Below(segment)?.Words);
        return number is null || PrintedNumber.IsOfPerson(number.Value) || (rank == NumberRank.Any && PrintedNumber.IsTelephone(number.Value)) ? null : number;
    }
}
