using LivIR.Credentials.Shared;

namespace LivIR.Credentials.Features.Import.Grid;

/// <summary>What can be wrong with a grid as a whole, in words that say what to do.</summary>
public static class GridProblems
{
    /// <summary>No column names people.</summary>
    public static Problem NoPeople { get; } = new("grid.people", "No column says whose rows these are. Choose the column with the names or the employee numbers.");

    /// <summary>No column is about a certificate.</summary>
    public static Problem NoColumns { get; } = new("grid.columns", "No column is about a certificate. Choose for at least one column which credential it is and what its days mean.");

    /// <summary>The columns hold nothing.</summary>
    public static Problem NoEntries { get; } = new("grid.empty", "There is no certificate in these columns and rows. Check the rows of headings, the last row of people and the columns.");
}
