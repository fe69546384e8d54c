using LivIR.Credentials.Data.Text;

namespace LivIR.Credentials.Features.Import;

/// <summary>Finds the person of each row, applies what was decided, and keeps what is still to be decided.</summary>
internal sealed class PersonResolver(PeopleMatcher people, IReadOnlyDictionary<string, Guid> decisions, bool mayBeNew = false)
{
    private readonly Dictionary<string, Doubt> _doubts = [];

    /// <summary>Who is to be decided, those that were decided among them.</summary>
    public IReadOnlyList<Doubt> Doubts => [.. _doubts.Values];

    /// <summary>The person of a row by its columns number, email and person.</summary>
    public ResolvedPerson Find(LineReader reader) => Find(reader, reader.Text("number"), reader.Text("email"), reader.Text("person"));

    /// <summary>The person of a row. Says in the reader where it is nobody.</summary>
    public ResolvedPerson Find(LineReader reader, string? number, string? email, string? name)
    {
        var match = people.Find(number, email, name);
        var text = string.Join(", ", new[] { name, number, email }.Where(t => t is not null));
        if (match.Doubt.Length > 0)
        {
            return Decided(reader, match, SearchFold.Fold($"{number}|{email}|{name}"), text);
        }

        if (match.Person is null && !mayBeNew)
        {
            reader.Refuse(
                number is not null ? "number" : email is not null ? "email" : "person",
                text.Length == 0 ? "Nobody is named. Enter the employee number or the e-mail." : $"Nobody on record is meant by {text}. Correct it, or import the staff member first.");
        }

        return new ResolvedPerson(match.Person, match.Person?.Name ?? text);
    }

    private ResolvedPerson Decided(LineReader reader, PersonMatch match, string key, string text)
    {
        var known = _doubts.GetValueOrDefault(key);
        _doubts[key] = known is null ? new Doubt(key, text, match.Doubt, match.People, mayBeNew, 1) : known with { Rows = known.Rows + 1 };
        if (!decisions.TryGetValue(key, out var decision))
        {
            return new ResolvedPerson(null, text) { DoubtKey = key, IsOpen = true };
        }

        if (decision == Doubt.LeaveOut)
        {
            reader.Refuse(null, "Left out: it was decided not to take the rows of this person.");
            return new ResolvedPerson(null, text) { DoubtKey = key };
        }

        var person = match.People.FirstOrDefault(p => p.Id == decision);
        if (person is null && !(mayBeNew && decision == Doubt.SomebodyNew))
        {
            return new ResolvedPerson(null, text) { DoubtKey = key, IsOpen = true };
        }

        return new ResolvedPerson(person, person?.Name ?? text) { DoubtKey = key };
    }
}

/// <summary>Whom a row means.</summary>
/// <param name="Person">The person; empty for nobody on record.</param>
/// <param name="Name">The name, or what the row says.</param>
internal sealed record ResolvedPerson(KnownPerson? Person, string Name)
{
    /// <summary>By what the decision is kept; empty where there is none to make.</summary>
    public string DoubtKey { get; init; } = "";

    /// <summary>Whether somebody must decide yet.</summary>
    public bool IsOpen { get; init; }

    /// <summary>A row that waits for the decision, or that is refused because something else is wrong with it.</summary>
    public PlannedRow Wait(LineReader reader, string about) => reader.Problems.Count > 0
        ? PlannedRow.Refuse(reader, about) with { DoubtKey = DoubtKey }
        : new PlannedRow(reader.Line.Row, RowOutcome.Doubtful, about, []) { DoubtKey = DoubtKey };
}
