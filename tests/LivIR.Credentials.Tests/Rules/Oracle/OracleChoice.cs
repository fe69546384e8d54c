using FindingState = LivIR.Credentials.Rules.Findings.FindingState;

namespace LivIR.Credentials.Tests.Rules.Oracle;

/// <summary>
/// Puts parts together, day by day. A part that is not required has no say. The others are put in a row, nearest to met first; of two
/// alike the one that stands longer goes first, and of two that stand equally long the one named first. Any-of takes the first of the
/// row, all-of the last, at-least-n the n-th. With fewer than n parts in the row at-least-n is missing: what is not asked is not met.
/// </summary>
internal static class OracleChoice
{
    /// <summary>The states from met to farthest from it, as the manual has them.</summary>
    private static readonly FindingState[] NearestFirst =
    [
        FindingState.Met,
        FindingState.InGrace,
        FindingState.Waived,
        FindingState.Unknown,
        FindingState.Suspended,
        FindingState.Expired,
        FindingState.InReview,
        FindingState.NotMet,
        FindingState.Missing,
    ];

    /// <summary>How far a state is from met.</summary>
    public static int Distance(FindingState state) => Array.IndexOf(NearestFirst, state);

    /// <summary>One is enough.</summary>
    public static OracleLine Any(Horizon horizon, IReadOnlyList<OracleLine> parts) => Choose(horizon, parts, _ => 1);

    /// <summary>Every one is needed.</summary>
    public static OracleLine All(Horizon horizon, IReadOnlyList<OracleLine> parts) => Choose(horizon, parts, asked => asked);

    /// <summary>So many are needed; all of them where they are as many as there are parts.</summary>
    public static OracleLine AtLeast(Horizon horizon, IReadOnlyList<OracleLine> parts, int count) =>
        count == parts.Count ? All(horizon, parts) : Choose(horizon, parts, _ => count);

    /// <summary>What is asked only on the days on which something else is met.</summary>
    public static OracleLine When(Horizon horizon, OracleLine condition, OracleLine then) =>
        OracleLine.Of(horizon, day => condition.On(day).CountsAsMet ? then.On(day) : new OracleDay(FindingState.NotRequired));

    /// <summary>The state nearest to met.</summary>
    public static FindingState Best(IEnumerable<FindingState> states)
    {
        var best = FindingState.Missing;
        foreach (var state in states)
        {
            best = Distance(state) < Distance(best) ? state : best;
        }

        return best;
    }

    private static OracleLine Choose(Horizon horizon, IReadOnlyList<OracleLine> parts, Func<int, int> wanted)
    {
        var row = new List<OracleLine>(parts.Count);
        return OracleLine.Of(horizon, day =>
        {
            row.Clear();
            foreach (var part in parts)
            {
                if (part.On(day).State != FindingState.NotRequired)
                {
                    row.Insert(PlaceOf(part, row, day), part);
                }
            }

            return row.Count == 0 ? new OracleDay(FindingState.NotRequired)
                : wanted(row.Count) > row.Count ? new OracleDay(FindingState.Missing)
                : row[wanted(row.Count) - 1].On(day);
        });
    }

    // Behind all that are nearer to met, or as near and stand as long.
    private static int PlaceOf(OracleLine part, List<OracleLine> row, DateOnly day)
    {
        var place = row.Count;
        while (place > 0 && IsBefore(part, row[place - 1], day))
        {
            place--;
        }

        return place;
    }

    private static bool IsBefore(OracleLine part, OracleLine other, DateOnly day)
    {
        var (mine, theirs) = (Distance(part.On(day).State), Distance(other.On(day).State));
        return mine < theirs || (mine == theirs && part.Stands(day) > other.Stands(day));
    }
}
