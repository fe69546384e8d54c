using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Requirements;

namespace LivIR.Credentials.Features.Matrix;

/// <summary>The filters of the address.</summary>
/// <param name="People">Which people.</param>
/// <param name="Standard">A standard's code; empty for all.</param>
/// <param name="State">Rows in which at least one cell is in a state.</param>
/// <param name="OpenOnly">Rows in which at least one cell is not met.</param>
public sealed record MatrixQuery(PeopleFilter People, string? Standard = null, FindingState? State = null, bool OpenOnly = false)
{
    /// <summary>The word of the address for rows with something open.</summary>
    public const string Open = "open";

    /// <summary>The states that can be chosen.</summary>
    public static IReadOnlyList<FindingState> States { get; } =
    [
        FindingState.Expired, FindingState.Missing, FindingState.Suspended, FindingState.Unknown, FindingState.NotMet, FindingState.InReview,
        FindingState.InGrace, FindingState.Waived, FindingState.Expiring,
    ];

    /// <summary>Reads the state of an address; an unknown one is none.</summary>
    public static MatrixQuery Read(PeopleFilter people, string? standard, string? state) => new(
        people,
        string.IsNullOrEmpty(standard) ? null : standard,
        Enum.TryParse<FindingState>(state, out var read) && States.Contains(read) ? read : null,
        state == Open);

    /// <summary>Whether rows are left out by their cells.</summary>
    public bool ChoosesRows => OpenOnly || State is not null;
}

/// <summary>One requirement: a clause of a standard, wherever it is asked.</summary>
/// <param name="Clause">The clause as one facility is asked it.</param>
/// <param name="Head">A few letters for the column's head, such as "BLS".</param>
/// <param name="Count">How it stands among the people asked, shown or not.</param>
public sealed record MatrixColumn(Clause Clause, string Head, FindingCount Count)
{
    /// <summary>What makes two clauses one column.</summary>
    public (string Standard, string Clause) Key => (Clause.Standard.Code, Clause.Requirement.Clause);
}

/// <summary>One requirement for one person on the day.</summary>
/// <param name="Of">The finding; empty where it is not asked.</param>
/// <param name="State">The state.</param>
/// <param name="Until">The last day for which it stays met.</param>
public readonly record struct MatrixCell(ClauseFinding? Of, FindingState State, DateOnly? Until)
{
    /// <summary>Not asked of the person.</summary>
    public static MatrixCell NotAsked { get; } = new(null, FindingState.NotRequired, null);
}

/// <summary>One person.</summary>
/// <param name="Person">Who.</param>
/// <param name="Cells">One cell for each column.</param>
public sealed record MatrixRow(ListedPerson Person, IReadOnlyList<MatrixCell> Cells);

/// <summary>People by requirements on a day.</summary>
/// <param name="Catalogue">The catalogue they were evaluated with.</param>
/// <param name="Columns">The requirements, standard by standard.</param>
/// <param name="Rows">The people, profession by profession and by name, without rows that the state leaves out.</param>
/// <param name="People">How many people there are with those rows.</param>
/// <param name="Count">All cells of all people together.</param>
/// <param name="NotCleared">How many of all people are not cleared.</param>
/// <param name="EndSoon">How many of all cells end within <see cref="SoonDays"/> days.</param>
public sealed record MatrixView(
    CatalogueFacts Catalogue, IReadOnlyList<MatrixColumn> Columns, IReadOnlyList<MatrixRow> Rows, int People, FindingCount Count, int NotCleared, int EndSoon)
{
    /// <summary>Days within which an end is near.</summary>
    public const int SoonDays = 90;

    /// <summary>The standards of the columns, in order, each with the number of its columns.</summary>
    public IEnumerable<(Clause First, int Columns)> Standards => Columns.GroupBy(c => c.Clause.Standard.Code).Select(g => (g.First().Clause, g.Count()));
}
