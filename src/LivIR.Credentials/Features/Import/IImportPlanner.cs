using LivIR.Credentials.Data.Model.Imports;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Evidence;
using LivIR.Credentials.Shared.Security;

namespace LivIR.Credentials.Features.Import;

/// <summary>What is to be planned.</summary>
/// <param name="Lines">The rows.</param>
/// <param name="Orders">In which order their days are read.</param>
/// <param name="Decisions">For the key of a doubt the person, <see cref="Doubt.LeaveOut"/> or <see cref="Doubt.SomebodyNew"/>.</param>
public sealed record ImportAsked(IReadOnlyList<ImportLine> Lines, DayOrders Orders, IReadOnlyDictionary<string, Guid> Decisions)
{
    /// <summary>Whether certificates may come without the number that their kind needs; it is entered before they are accepted.</summary>
    public bool NumbersMayFollow { get; init; }

    /// <summary>For the number of a row the stored file behind its certificate.</summary>
    public IReadOnlyDictionary<int, StoredFile> Files { get; init; } = new Dictionary<int, StoredFile>();
}

/// <summary>In which import records are written.</summary>
/// <param name="RunId">The import.</param>
/// <param name="Change">Who, when.</param>
public sealed record ImportWriting(Guid RunId, ChangeContext Change);

/// <summary>Turns the rows of one kind into what would be written, writes it, and takes it back.</summary>
public interface IImportPlanner
{
    /// <summary>The kind.</summary>
    ImportKind Kind { get; }

    /// <summary>Plans every row in a number of queries that does not grow with the rows. Writes nothing.</summary>
    Task<ImportPlan> PlanAsync(CredentialsDbContext db, ImportAsked asked, ChangeContext change, IProgress<int>? progress, CancellationToken ct);

    /// <summary>Puts what some rows write into the context, with its audit entries; the caller saves.</summary>
    /// <returns>One for each record that is made or changed.</returns>
    Task<IReadOnlyList<ImportedRecord>> WriteAsync(CredentialsDbContext db, IReadOnlyList<PlannedRow> rows, ImportWriting writing, CancellationToken ct);

    /// <summary>What depends on some records of an import, in words; empty where they can be taken back.</summary>
    Task<IReadOnlyList<string>> DependsAsync(CredentialsDbContext db, IReadOnlyList<ImportedRecord> records, CancellationToken ct);

    /// <summary>Takes some records of an import back in the context, with their audit entries; the caller saves.</summary>
    Task UndoAsync(CredentialsDbContext db, IReadOnlyList<ImportedRecord> records, ImportWriting undoing, CancellationToken ct);
}

/// <summary>What every planner does row by row.</summary>
internal static class Planning
{
    private const int Step = 250;

    /// <summary>Plans the rows one after the other, tells how far it is and stops when it is asked to.</summary>
    public static IReadOnlyList<PlannedRow> Each(ImportKind kind, ImportAsked asked, Func<LineReader, PlannedRow> plan, IProgress<int>? progress, CancellationToken ct)
    {
        var rows = new List<PlannedRow>(asked.Lines.Count);
        foreach (var line in asked.Lines)
        {
            rows.Add(plan(new LineReader(line, kind, asked.Orders)));
            if (rows.Count % Step == 0)
            {
                ct.ThrowIfCancellationRequested();
                progress?.Report(rows.Count);
            }
        }

        return rows;
    }

    /// <summary>A record that an import made or changed.</summary>
    public static ImportedRecord Record(ImportWriting writing, int row, string subjectKind, Guid id, int version, Guid? formerId = null, string? former = null) => new()
    {
        Id = Guid.CreateVersion7(),
        RunId = writing.RunId,
        Row = row,
        SubjectKind = subjectKind,
        SubjectId = id,
        Version = version,
        FormerId = formerId,
        Former = former,
    };
}
