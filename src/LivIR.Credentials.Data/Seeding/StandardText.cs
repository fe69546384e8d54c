using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Data.Seeding.Json;

namespace LivIR.Credentials.Data.Seeding;

/// <summary>The text of a standard in which some rules stand just as they were typed, so that what the reader says of them can be told with their own lines.</summary>
public sealed partial class StandardText
{
    private readonly Dictionary<string, (Requirement Clause, int Line)> _rules = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Edition, Requirement Clause)> _clauses = new(StringComparer.Ordinal);

    // Stands in the text until the rule as it was typed takes its place; no text of a catalogue is like it.
    private readonly string _mark = Guid.NewGuid().ToString("N");

    /// <summary>Writes a standard.</summary>
    /// <param name="standard">The standard with the clauses that would stand.</param>
    /// <param name="typed">The rules of some of its clauses as they were typed; each must be one JSON object.</param>
    public StandardText(Standard standard, IReadOnlyDictionary<Requirement, string> typed)
    {
        List<Requirement> marked = [];
        var json = SeedWriter.ToJson(standard, clause =>
        {
            if (!typed.ContainsKey(clause))
            {
                return SeedWriter.ToJson(clause.Rule);
            }

            marked.Add(clause);
            return JsonValue.Create(_mark);
        });
        foreach (var (i, edition) in standard.Editions.Where(e => e.Requirements.Count > 0).Index())
        {
            foreach (var (j, clause) in edition.Requirements.Index())
            {
                _clauses[$"$.editions[{i}].requirements[{j}]"] = (edition.Name, clause);
            }
        }

        Text = Fill(SeedWriter.Text(json).Split($"\"{_mark}\""), marked, typed);
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>What is wrong with a rule by itself, before it is put into its standard.</summary>
    public static IReadOnlyList<SeedProblem> ProblemsOf(string rule)
    {
        var bytes = Encoding.UTF8.GetBytes(rule);
        return rule.AsSpan().IsWhiteSpace() ? [new SeedProblem("", JsonPlaces.Root, 1, "The rule is empty.")] : JsonScan.Of("", bytes).Problems;
    }

    /// <summary>A problem of the text as a problem of the clause it is about, with the line and the path within its rule.</summary>
    public ClauseProblem Of(SeedProblem problem)
    {
        if (ClausePath().Match(problem.Path) is not { Success: true } match || !_clauses.TryGetValue(match.Value, out var place))
        {
            return new ClauseProblem(null, null, "", problem.Path, 0, problem.Reason);
        }

        var within = problem.Path[match.Length..];
        return within.StartsWith(".rule", StringComparison.Ordinal) && _rules.TryGetValue(match.Value, out var rule)
            ? new ClauseProblem(place.Edition, place.Clause, "rule", JsonPlaces.Root + within[".rule".Length..], Math.Max(problem.Line - rule.Line, 1), problem.Reason)
            : new ClauseProblem(place.Edition, place.Clause, within.TrimStart('.'), within, 0, problem.Reason);
    }

    private string Fill(string[] pieces, List<Requirement> marked, IReadOnlyDictionary<Requirement, string> typed)
    {
        var text = new StringBuilder(pieces[0]);
        var lines = pieces[0].AsSpan().Count('\n');
        foreach (var (index, clause) in marked.Index())
        {
            _rules[_clauses.First(place => ReferenceEquals(place.Value.Clause, clause)).Key] = (clause, lines + 1);
            var rule = typed[clause].ReplaceLineEndings("\n");
            text.Append('\n').Append(rule).Append(pieces[index + 1]);
            lines += 1 + rule.AsSpan().Count('\n') + pieces[index + 1].AsSpan().Count('\n');
        }

        return text.ToString();
    }

    [GeneratedRegex(@"^\$\.editions\[\d+\]\.requirements\[\d+\]")]
    private static partial Regex ClausePath();
}

/// <summary>Something wrong in a standard that is being worked on.</summary>
/// <param name="Edition">The edition of the clause it is about; empty where it is about the standard.</param>
/// <param name="Clause">The clause; empty where it is about the standard.</param>
/// <param name="Field">Which property of the clause, as the files name it.</param>
/// <param name="Path">The path, within the rule where it is about a rule.</param>
/// <param name="Line">The line within the rule as it was typed; 0 where it is about something else.</param>
/// <param name="Reason">What is wrong, in words.</param>
public sealed record ClauseProblem(string? Edition, Requirement? Clause, string Field, string Path, int Line, string Reason);
