using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Evidence;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.IssuerActs.RecordMassAct;

/// <summary>Record what an issuer did about a whole group of credentials.</summary>
/// <param name="Group">Whose.</param>
/// <param name="Kind">Extended, withdrawn or suspended.</param>
/// <param name="From">The first day on which it holds; of an extension the day it was decided.</param>
/// <param name="LastDay">The last day of a suspension, or the new last valid day of an extension.</param>
/// <param name="Months">By how many months from their end an extension runs.</param>
/// <param name="Days">By how many days from their end an extension runs.</param>
/// <param name="Reason">Why.</param>
/// <param name="Source">Where it is written.</param>
/// <param name="Files">Files in which it is written.</param>
public sealed record RecordMassActCommand(
    MassGroup Group, IssuerActKind? Kind, DateOnly? From, DateOnly? LastDay, int? Months, int? Days, string? Reason, string? Source, IReadOnlyList<StoredFile> Files);

/// <summary>Records an act for a group: all of it in one transaction, or nothing.</summary>
public sealed class RecordMassActHandler(IDbContextFactory<CredentialsDbContext> contexts, MassPlanner planner)
{
    /// <summary>Today at the facilities of the scope; the earliest where it differs.</summary>
    public async Task<DateOnly> TodayAsync(Scope scope, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await planner.TodayAsync(db, scope, ct);
    }

    /// <summary>What it would do, or what is wrong with it.</summary>
    public async Task<Outcome<MassPlan>> PreviewAsync(RecordMassActCommand command, ChangeContext change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await planner.PlanAsync(db, command, change, ct);
    }

    /// <summary>Records it with one audit entry for the whole and one in each holder's history.</summary>
    /// <param name="command">The act.</param>
    /// <param name="previewed">What the person who confirms has seen; anything else is refused.</param>
    /// <param name="change">Who acts.</param>
    /// <param name="ct">Stops it; nothing is written then.</param>
    public async Task<Outcome<Guid>> HandleAsync(RecordMassActCommand command, MassPlan previewed, ChangeContext change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var outcome = await planner.PlanAsync(db, command, change, ct);
        if (!outcome.IsSuccess)
        {
            return outcome.Error;
        }

        var plan = outcome.Value;
        if (!plan.IsSame(previewed))
        {
            return IssuerActProblems.NotAsPreviewed;
        }

        var act = MassAct.Record(Guid.CreateVersion7(), Details(command, plan), IssuerActEntry.By(change));
        db.Add(act);
        var ids = plan.Acts.Select(a => a.Effect.Record.Id).ToList();
        var credentials = await db.Credentials.Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
        foreach (var planned in plan.Acts)
        {
            IssuerActEntry.Add(db, credentials[planned.Effect.Record.Id], planned.Details, command.Files, change, act.Id);
        }

        db.Add(change.Entry(
            "MassActRecorded", "MassAct", act.Id,
            new { act.Kind, act.TypeCode, act.From, command.LastDay, command.Months, command.Days, act.Source, command.Group, credentials = ids, files = command.Files.Select(f => f.Sha256) }, reason: act.Reason));
        try
        {
            await db.SaveChangesAsync(ct);
            return act.Id;
        }
        catch (DbUpdateConcurrencyException)
        {
            return IssuerActProblems.NotAsPreviewed;
        }
    }

    private static MassActDetails Details(RecordMassActCommand command, MassPlan plan) => new(
        command.Kind!.Value,
        plan.Type.Code,
        command.From!.Value,
        command.Kind == IssuerActKind.Suspended ? command.LastDay?.AddDays(1) : null,
        MassActs.Extension(command),
        plan.Group,
        plan.Acts.Count,
        command.Reason!,
        command.Source!);
}
