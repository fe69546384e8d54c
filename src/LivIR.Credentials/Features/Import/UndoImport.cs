using LivIR.Credentials.Data.Model.Imports;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Import;

/// <summary>Takes an import back as a whole, as one act, while nothing rests on what it made. What was known before stays known for the days before.</summary>
public sealed class UndoImportHandler(ImportTransactions transactions, ImportPlanners planners)
{
    private const int MostWords = 200;

    /// <summary>Undoes it in one transaction.</summary>
    /// <param name="runId">The import.</param>
    /// <param name="change">Who, when; only somebody who sees everything.</param>
    /// <param name="ct">Stops it; nothing is undone then.</param>
    /// <returns>How many records were taken back, or what rests on them.</returns>
    public async Task<Outcome<int>> HandleAsync(Guid runId, ChangeContext change, CancellationToken ct)
    {
        if (!change.Scope.Everything)
        {
            return ImportProblems.NotYours;
        }

        return await transactions.RunAsync(db => UndoAsync(db, runId, change, ct), ImportProblems.Depends(["something that was recorded since"]), ct);
    }

    private async Task<Outcome<int>> UndoAsync(CredentialsDbContext db, Guid runId, ChangeContext change, CancellationToken ct)
    {
        if (await db.ImportRuns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == runId, ct) is not { } known)
        {
            return ImportProblems.Gone;
        }

        if (known.UndoneAt is not null)
        {
            return ImportProblems.UndoneAlready(known.UndoneByName);
        }

        var planner = planners.Of(known.Kind);
        var records = await db.ImportedRecords.AsNoTracking().Where(r => r.RunId == runId).OrderBy(r => r.Row).ToListAsync(ct);
        if (await DependsAsync(db, planner, records, ct) is [_, ..] words)
        {
            return ImportProblems.Depends(words);
        }

        foreach (var batch in records.Chunk(ConfirmImportHandler.Batch))
        {
            db.ChangeTracker.Clear();
            await planner.UndoAsync(db, batch, new ImportWriting(runId, change), ct);
            await db.SaveChangesAsync(ct);
        }

        db.ChangeTracker.Clear();
        var run = await db.ImportRuns.SingleAsync(r => r.Id == runId, ct);
        run.Undo(change.At, change.Scope.UserId, change.ActorName);
        db.Add(change.Entry("ImportUndone", "Import", run.Id, new { run.Kind, run.FileName, run.Sha256, records = records.Count }));
        await db.SaveChangesAsync(ct);
        return records.Count;
    }

    private static async Task<List<string>> DependsAsync(CredentialsDbContext db, IImportPlanner planner, List<ImportedRecord> records, CancellationToken ct)
    {
        List<string> words = [];
        foreach (var batch in records.Chunk(ConfirmImportHandler.Batch))
        {
            words.AddRange(await planner.DependsAsync(db, batch, ct));
            if (words.Count >= MostWords)
            {
                break;
            }
        }

        return words;
    }
}
