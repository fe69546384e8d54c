namespace LivIR.Credentials.Features.Training.BookActivity;

/// <summary>A pasted entry that somebody must decide about, with its place in the list.</summary>
public sealed record OpenEntry(int Index, PastedEntry Entry);

/// <summary>What booking would do: for whom, for whom not and why, and what is still to be decided.</summary>
/// <param name="ToBook">Each person once, by family name.</param>
/// <param name="HaveIt">Who has the activity on record and is left out.</param>
/// <param name="Twice">Who was named more than once.</param>
/// <param name="Doubtful">Entries that could mean several, decided or not.</param>
/// <param name="Undecided">How many of those are not decided yet.</param>
/// <param name="Unknown">Entries that mean nobody in the scope.</param>
public sealed record BookingPreview(
    IReadOnlyList<Attendee> ToBook, IReadOnlyList<Attendee> HaveIt, IReadOnlyList<Attendee> Twice, IReadOnlyList<OpenEntry> Doubtful, int Undecided, IReadOnlyList<PastedEntry> Unknown)
{
    /// <summary>The choice that leaves a doubtful entry out.</summary>
    public static readonly Guid Nobody = Guid.Empty;

    /// <summary>Lays it out.</summary>
    /// <param name="chosen">Chosen from the list.</param>
    /// <param name="entries">The pasted entries.</param>
    /// <param name="decisions">For a doubtful entry's place in the list, who was meant, or <see cref="Nobody"/>.</param>
    /// <param name="holders">Who has the activity on record.</param>
    public static BookingPreview Of(IEnumerable<Attendee> chosen, IReadOnlyList<PastedEntry> entries, IReadOnlyDictionary<int, Guid> decisions, IReadOnlySet<Guid> holders)
    {
        List<OpenEntry> doubtful = [.. entries.Select((entry, index) => new OpenEntry(index, entry)).Where(e => e.Entry.Match == PastedMatch.Doubtful)];
        var named = chosen
            .Concat(entries.Where(e => e.Match == PastedMatch.One).Select(e => e.People[0]))
            .Concat(doubtful.SelectMany(d => d.Entry.People.Where(p => decisions.TryGetValue(d.Index, out var meant) && meant == p.Id)))
            .GroupBy(p => p.Id)
            .OrderBy(g => g.First().FamilyName, StringComparer.InvariantCulture).ThenBy(g => g.First().GivenName, StringComparer.InvariantCulture).ThenBy(g => g.Key)
            .ToList();
        return new BookingPreview(
            [.. named.Where(g => !holders.Contains(g.Key)).Select(g => g.First())],
            [.. named.Where(g => holders.Contains(g.Key)).Select(g => g.First())],
            [.. named.Where(g => g.Count() > 1).Select(g => g.First())],
            doubtful,
            doubtful.Count(d => !decisions.ContainsKey(d.Index)),
            [.. entries.Where(e => e.Match == PastedMatch.Unknown)]);
    }
}
