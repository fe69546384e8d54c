using System.Security.Cryptography;
using System.Text;
using LivIR.Credentials.Data.Model.Imports;

namespace LivIR.Credentials.Features.Import;

/// <summary>What becomes of a row.</summary>
public enum RowOutcome
{
    /// <summary>It cannot be taken; the reasons stand beside it.</summary>
    Refused,

    /// <summary>It is not sure whom it means; somebody decides.</summary>
    Doubtful,

    /// <summary>It becomes a record.</summary>
    New,

    /// <summary>It changes a record.</summary>
    Changed,

    /// <summary>It says what is on record.</summary>
    Unchanged,
}

/// <summary>A value that a row changes.</summary>
/// <param name="Heading">Of which column.</param>
/// <param name="Old">What is on record, in words; empty for nothing.</param>
/// <param name="New">What the row says.</param>
public sealed record ValueChange(string Heading, string Old, string New);

/// <summary>What a row writes; each kind has its own.</summary>
public abstract record ImportWrite;

/// <summary>One row of a file with what would become of it.</summary>
/// <param name="Row">Its number in the file, from 1.</param>
/// <param name="Outcome">What becomes of it.</param>
/// <param name="About">Whom and what it is about, in a few words.</param>
/// <param name="Problems">Why it is refused; empty for any other.</param>
public sealed record PlannedRow(int Row, RowOutcome Outcome, string About, IReadOnlyList<RowProblem> Problems)
{
    /// <summary>The person it means; empty where it means none, or a new one.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The values it changes.</summary>
    public IReadOnlyList<ValueChange> Changes { get; init; } = [];

    /// <summary>What a reader should know beside it; empty for nothing.</summary>
    public string Note { get; init; } = "";

    /// <summary>By what a decision about the person is kept; empty where there is none to make.</summary>
    public string DoubtKey { get; init; } = "";

    /// <summary>What it writes; empty where it writes nothing.</summary>
    public ImportWrite? Write { get; init; }

    /// <summary>A row that cannot be taken.</summary>
    public static PlannedRow Refuse(LineReader reader, string about, Guid? person = null) => new(reader.Line.Row, RowOutcome.Refused, about, reader.Problems) { PersonId = person };
}

/// <summary>Rows about one person of whom it is not sure who it is.</summary>
/// <param name="Key">By what the decision is kept.</param>
/// <param name="Text">What the rows say: number, e-mail, name.</param>
/// <param name="Words">What the doubt is.</param>
/// <param name="People">Who it could be.</param>
/// <param name="MayBeNew">Whether it can be somebody who is not on record.</param>
/// <param name="Rows">How many rows.</param>
public sealed record Doubt(string Key, string Text, string Words, IReadOnlyList<KnownPerson> People, bool MayBeNew, int Rows)
{
    /// <summary>The decision that leaves the rows out.</summary>
    public static readonly Guid LeaveOut = Guid.Empty;

    /// <summary>The decision that it is somebody new.</summary>
    public static readonly Guid SomebodyNew = Guid.AllBitsSet;
}

/// <summary>What would become of every row of a file.</summary>
/// <param name="Rows">The rows in the order of the file.</param>
/// <param name="Doubts">Who is to be decided, those that were decided among them.</param>
public sealed record ImportPlan(IReadOnlyList<PlannedRow> Rows, IReadOnlyList<Doubt> Doubts)
{
    /// <summary>How many rows come to an outcome.</summary>
    public int Count(RowOutcome outcome) => Rows.Count(r => r.Outcome == outcome);

    /// <summary>The counts as an import keeps them.</summary>
    public ImportCounts Counts => new(Count(RowOutcome.New), Count(RowOutcome.Changed), Count(RowOutcome.Unchanged), Count(RowOutcome.Refused) + Count(RowOutcome.Doubtful));

    /// <summary>A sum of all that somebody saw: two plans with the same sum would write the same.</summary>
    public string Sum()
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var row in Rows)
        {
            var text = $"{row.Row}|{row.Outcome}|{row.About}|{row.PersonId}|{row.Note}|{string.Join(';', row.Problems)}|{string.Join(';', row.Changes)}\n";
            sum.AppendData(Encoding.UTF8.GetBytes(text));
        }

        return Convert.ToHexStringLower(sum.GetHashAndReset());
    }
}
