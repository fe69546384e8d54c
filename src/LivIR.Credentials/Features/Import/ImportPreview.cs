using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Import;

/// <summary>A file of rows that is to be imported.</summary>
/// <param name="FileName">What it is called.</param>
/// <param name="Sha256">SHA-256 of its bytes, 64 lower-case hexadecimal digits.</param>
/// <param name="Kind">What its rows are.</param>
/// <param name="Asked">The rows, with what was decided.</param>
public sealed record ImportSource(string FileName, string Sha256, ImportKind Kind, ImportAsked Asked)
{
    /// <summary>Takes the rows out of a file, or says what is to be chosen before.</summary>
    /// <param name="file">Name and SHA-256 of the file.</param>
    /// <param name="book">What it holds.</param>
    /// <param name="kind">What its rows are.</param>
    /// <param name="mapping">Where the columns stand.</param>
    /// <param name="order">In which order days of text are read, where somebody said so.</param>
    /// <param name="decisions">Who is meant by doubtful rows.</param>
    public static Outcome<ImportSource> Of(
        (string Name, string Sha256) file, ImportBook book, ImportKind kind, ColumnMapping mapping, DayOrder? order, IReadOnlyDictionary<string, Guid> decisions)
    {
        if (mapping.Missing(kind) is [_, ..] missing)
        {
            return ImportProblems.ColumnsMissing(missing);
        }

        var lines = mapping.Lines(book);
        var orders = DayOrders.Of(kind, lines, order);
        return orders.Questions.Count > 0 ? ImportProblems.DayOrderNeeded(orders.Questions[0]) : new ImportSource(file.Name, file.Sha256, kind, new ImportAsked(lines, orders, decisions));
    }
}

/// <summary>Finds the planner of a kind.</summary>
public sealed class ImportPlanners(IEnumerable<IImportPlanner> planners)
{
    private readonly Dictionary<string, IImportPlanner> _planners = planners.ToDictionary(p => p.Kind.Code);

    /// <summary>The planner of a kind.</summary>
    public IImportPlanner Of(string kind) => _planners[kind];
}

/// <summary>Says what a file would do. Writes nothing.</summary>
public sealed class ImportPreviewer(IDbContextFactory<CredentialsDbContext> contexts, ImportPlanners planners)
{
    /// <summary>Plans every row.</summary>
    /// <param name="source">The file.</param>
    /// <param name="change">Who asks, when; only somebody who sees everything.</param>
    /// <param name="progress">Told how many rows are done.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Outcome<ImportPlan>> PlanAsync(ImportSource source, ChangeContext change, IProgress<int>? progress, CancellationToken ct)
    {
        if (!change.Scope.Everything)
        {
            return ImportProblems.NotYours;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        return await planners.Of(source.Kind.Code).PlanAsync(db, source.Asked, change, progress, ct);
    }
}
