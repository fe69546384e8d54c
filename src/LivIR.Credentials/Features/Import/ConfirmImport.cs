using LivIR.Credentials.Data.Model.Imports;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;

namespace LivIR.Credentials.Features.Import;

/// <summary>Write what a preview showed.</summary>
/// <param name="Source">The file.</param>
/// <param name="Sum">The sum of the plan that was shown.</param>
/// <param name="WithoutOthers">Whether the good rows are written where others are refused or not decided.</param>
public sealed record ConfirmImportCommand(ImportSource Source, string Sum, bool WithoutOthers = false);

/// <summary>What was written.</summary>
/// <param name="RunId">The import.</param>
/// <param name="Counts">What became of the rows.</param>
public sealed record ImportDone(Guid RunId, ImportCounts Counts);

/// <summary>Writes an import, all of it or nothing, as one act. What the preview showed is worked out once more beside the writing: where it differs, nothing is written.</summary>
public sealed class ConfirmImportHandler(ImportTransactions transactions, ImportPlanners planners)
{
    /// <summary>How many records are sent to the database at once.</summary>
    internal const int Batch = 500;

    /// <summary>Writes it in one transaction.</summary>
    public async Task<Outcome<ImportDone>> HandleAsync(ConfirmImportCommand command, ChangeContext change, IProgress<int>? progress, CancellationToken ct)
    {
        if (!change.Scope.Everything)
        {
            return ImportProblems.NotYours;
        }

        return await transactions.RunAsync(db => WriteAsync(db, command, change, progress, ct), ImportProblems.Failed, ct);
    }

    private async Task<Outcome<ImportDone>> WriteAsync(CredentialsDbContext db, ConfirmImportCommand command, ChangeContext change, IProgress<int>? progress, CancellationToken ct)
    {
        var (source, planner) = (command.Source, planners.Of(command.Source.Kind.Code));
        var plan = await planner.PlanAsync(db, source.Asked, change, null, ct);
        if (plan.Sum() != command.Sum)
        {
            return ImportProblems.Stale;
        }

        var (refused, doubtful) = (plan.Count(RowOutcome.Refused), plan.Count(RowOutcome.Doubtful));
        if (refused + doubtful > 0 && !command.WithoutOthers)
        {
            return ImportProblems.LeftOver(refused, doubtful);
        }

        List<PlannedRow> rows = [.. plan.Rows.Where(r => r.Write is not null)];
        if (rows.Count == 0)
        {
            return ImportProblems.NothingNew;
        }

        var run = ImportRun.Confirm(Guid.CreateVersion7(), source.Kind.Code, Short(source.FileName), source.Sha256, plan.Counts, change.At, change.Scope.UserId, change.ActorName);
        db.Add(run);
        db.Add(change.Entry("RecordsImported", "Import", run.Id, new { run.Kind, run.FileName, run.Sha256, counts = plan.Counts }));
        await db.SaveChangesAsync(ct);
        await BatchesAsync(db, planner, rows, new ImportWriting(run.Id, change), progress, ct);
        return new ImportDone(run.Id, plan.Counts);
    }

    private static async Task BatchesAsync(CredentialsDbContext db, IImportPlanner planner, List<PlannedRow> rows, ImportWriting writing, IProgress<int>? progress, CancellationToken ct)
    {
        var done = 0;
        foreach (var batch in rows.Chunk(Batch))
        {
            // What is written already is not looked through again for changes.
            db.ChangeTracker.Clear();
            db.AddRange(await planner.WriteAsync(db, batch, writing, ct));
            await db.SaveChangesAsync(ct);
            progress?.Report(done += batch.Length);
        }
    }

    private static string Short(string fileName) => fileName.Length > ImportRun.FileNameLength ? fileName[..ImportRun.FileNameLength] : fileName;
}
