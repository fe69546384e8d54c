using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Data.Model.Training;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.People;

/// <summary>Everything on one person's page.</summary>
public sealed record PersonFile(
    StaffMember Person,
    string Profession,
    DatedStatus Dated,
    IReadOnlyList<Credential> Records,
    IReadOnlyList<TrainingRecord> Training,
    IReadOnlyList<PathwayLine> Pathway,
    string? PathwayName,
    IReadOnlyList<HistoryLine> History);

/// <summary>One step of the person's way.</summary>
public sealed record PathwayLine(string Name, string? Note, int? Target, string? Unit, int? Count, DateOnly? CompletedOn, bool Historic);

/// <summary>One line of the person's history.</summary>
public sealed record HistoryLine(DateTime At, string Actor, string Act, string? Reason);

/// <summary>Reads one person's page: one's own, or one in scope.</summary>
public sealed class PersonFileReader(IDbContextFactory<CredentialsDbContext> contexts, StatusReader statuses)
{
    /// <summary>The person, or nothing where the scope does not reach.</summary>
    public async Task<PersonFile?> ReadAsync(Scope scope, Guid id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var visible = scope.StaffMemberId == id ? db.StaffMembers : scope.Limit(db.StaffMembers, statuses.EarliestToday);
        var person = await visible.AsNoTracking().Where(p => p.Id == id)
            .Include(p => p.Assignments).ThenInclude(a => a.Facility).Include(p => p.Assignments).ThenInclude(a => a.Department)
            .SingleOrDefaultAsync(ct);
        if (person is null)
        {
            return null;
        }

        var dated = (await statuses.ReadAsync(db, db.StaffMembers.Where(p => p.Id == id), null, ct))[id];
        var records = await db.Credentials.AsNoTracking().Where(c => c.StaffMemberId == id)
            .Include(c => c.Type).Include(c => c.Verifications).Include(c => c.Evidence)
            .OrderBy(c => c.TypeCode).ThenByDescending(c => c.IssuedOn).ToListAsync(ct);
        var training = await db.TrainingRecords.AsNoTracking().Where(t => t.StaffMemberId == id && t.SupersededAt == null)
            .Include(t => t.Category).Include(t => t.Evidence).OrderByDescending(t => t.CompletedOn).ToListAsync(ct);
        var history = await db.Changes.Where(c => c.StaffMemberId == id).OrderByDescending(c => c.Id).Take(50)
            .Select(c => new HistoryLine(c.OccurredAt, c.ActorName, c.Act, c.Reason)).ToListAsync(ct);
        var place = person.Assignments.FirstOrDefault(a => a.From <= dated.Day && (a.Until is null || dated.Day < a.Until));
        var profession = await db.Professions.Where(p => place != null && p.Code == place.ProfessionCode).Select(p => p.Name).SingleOrDefaultAsync(ct);
        var (name, lines) = await PathwayAsync(db, person, ct);
        return new PersonFile(person, profession ?? "", dated, records, training, lines, name, history);
    }

    private static async Task<(string? Name, IReadOnlyList<PathwayLine> Lines)> PathwayAsync(CredentialsDbContext db, StaffMember person, CancellationToken ct)
    {
        var pathway = await db.Pathways.AsNoTracking().Include(p => p.Steps).SingleOrDefaultAsync(p => p.Code == person.PathwayCode, ct);
        if (pathway is null)
        {
            return (null, []);
        }

        var progress = (await db.PathwayProgress.AsNoTracking().Where(p => p.StaffMemberId == person.Id && p.SupersededAt == null).ToListAsync(ct)).ToLookup(p => p.StepCode);
        return (pathway.Name, [.. pathway.Steps.OrderBy(s => s.Order).Select(s =>
        {
            var done = progress[s.Code].FirstOrDefault();
            return new PathwayLine(s.Name, s.Note, s.Target, s.Unit, done?.Count, done?.CompletedOn, s.Historic);
        })]);
    }
}
