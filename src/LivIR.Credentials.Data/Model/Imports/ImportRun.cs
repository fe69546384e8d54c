using LivIR.Credentials.Data.Text;

namespace LivIR.Credentials.Data.Model.Imports;

/// <summary>One file of rows that was confirmed and written as a whole. It can be undone as a whole while nothing depends on it.</summary>
public sealed class ImportRun
{
    /// <summary>The longest code of a kind, in characters.</summary>
    public const int KindLength = 40;

    /// <summary>The longest file name, in characters.</summary>
    public const int FileNameLength = 200;

    private ImportRun()
    {
    }

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>What its rows were about, such as "credentials".</summary>
    public string Kind { get; private set; } = "";

    /// <summary>What the file was called.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>SHA-256 of the file, 64 lower-case hexadecimal digits.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>When it was confirmed, UTC.</summary>
    public DateTime ConfirmedAt { get; private set; }

    /// <summary>The account that confirmed it.</summary>
    public Guid ConfirmedBy { get; private set; }

    /// <summary>The name of who confirmed it, as it was then.</summary>
    public string ConfirmedByName { get; private set; } = "";

    /// <summary>How many rows became a record.</summary>
    public int Added { get; private set; }

    /// <summary>How many rows changed one.</summary>
    public int Changed { get; private set; }

    /// <summary>How many rows said what was on record.</summary>
    public int Unchanged { get; private set; }

    /// <summary>How many rows were left out.</summary>
    public int LeftOut { get; private set; }

    /// <summary>When it was undone, UTC; empty while it stands.</summary>
    public DateTime? UndoneAt { get; private set; }

    /// <summary>The account that undid it.</summary>
    public Guid? UndoneBy { get; private set; }

    /// <summary>The name of who undid it, as it was then.</summary>
    public string? UndoneByName { get; private set; }

    /// <summary>Counts edits, for optimistic concurrency.</summary>
    public int Version { get; private set; }

    /// <summary>Keeps what was confirmed.</summary>
    /// <exception cref="ArgumentException">A text is empty or too long.</exception>
    public static ImportRun Confirm(Guid id, string kind, string fileName, string sha256, ImportCounts counts, DateTime at, Guid by, string byName) => new()
    {
        Id = id,
        Kind = Guard.Text(kind, KindLength),
        FileName = Guard.Text(fileName, FileNameLength),
        Sha256 = Guard.Text(sha256, 64),
        ConfirmedAt = at,
        ConfirmedBy = by,
        ConfirmedByName = byName,
        Added = counts.Added,
        Changed = counts.Changed,
        Unchanged = counts.Unchanged,
        LeftOut = counts.LeftOut,
        Version = 1,
    };

    /// <summary>Marks it as undone.</summary>
    /// <exception cref="InvalidOperationException">It was undone already.</exception>
    public void Undo(DateTime at, Guid by, string byName)
    {
        if (UndoneAt is not null)
        {
            throw new InvalidOperationException("An import is undone once.");
        }

        UndoneAt = at;
        UndoneBy = by;
        UndoneByName = byName;
        Version++;
    }
}

/// <summary>What became of the rows of a file.</summary>
/// <param name="Added">Rows that became a record.</param>
/// <param name="Changed">Rows that changed one.</param>
/// <param name="Unchanged">Rows that say what is on record.</param>
/// <param name="LeftOut">Rows that were refused, or about which nobody decided.</param>
public sealed record ImportCounts(int Added, int Changed, int Unchanged, int LeftOut);

/// <summary>One record that an import made or changed, so that the import can be undone.</summary>
public sealed class ImportedRecord
{
    /// <summary>The longest kind of record, in characters.</summary>
    public const int KindLength = 60;

    /// <summary>The key.</summary>
    public Guid Id { get; init; }

    /// <summary>The import.</summary>
    public Guid RunId { get; init; }

    /// <summary>The number of the row in the file, from 1.</summary>
    public int Row { get; init; }

    /// <summary>What kind of record it is, as the audit trail names it.</summary>
    public required string SubjectKind { get; init; }

    /// <summary>The record that was made, or changed in place.</summary>
    public Guid SubjectId { get; init; }

    /// <summary>The record it took the place of; empty for one that was made, or changed in place.</summary>
    public Guid? FormerId { get; init; }

    /// <summary>What it said before, where it was changed in place; JSON.</summary>
    public string? Former { get; init; }

    /// <summary>The edits it counted when the import was done: a later number means that somebody has worked on it since. 0 where its kind counts none.</summary>
    public int Version { get; init; }
}
