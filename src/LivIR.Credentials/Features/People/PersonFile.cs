using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Data.Model.Training;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared.Changes;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.People;

/// <summary>Everything on one person's page.</summary>
public sealed record PersonFile(
    StaffMember Person,
    string Profession,
    CatalogueFacts Catalogue,
    PersonStatus Status,
    IReadOnlyList<Credential> Records,
    IReadOnlyList<TrainingRecord> Training,
    IReadOnlyList<PathwayLine> Pathway,
    string? PathwayName,
    IReadOnlyList<HistoryLine> History);

/// <summary>One step of the person's way.</summary>
public sealed record PathwayLine(string Name, string? Note, int? Target, string? Unit, int? Count, DateOnly? CompletedOn, bool Historic);

/// <summary>One line of the person's history: when, who, what, and which values became which.</summary>
public sealed record HistoryLine(DateTime At, string Actor, string Act, string Details);

/// <summary>Reads one person's page: one's own, or one in scope.</summary>
public sealed class PersonFileReader(IDbContextFactory<CredentialsDbContext> contexts, StatusReader statuses)
{
    private const int MostHistory = 50;

    /// <summary>The person, or nothing where the scope does not reach.</summary>
    public async Task<PersonFile?> ReadAsync(Scope scope, Guid id, AskedDays days, CancellationToken ct)
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

        var read = await statuses.ReadAsync(db, db.StaffMembers.Where(p => p.Id == id), days, ct);
        var status = read.People[id];
        var records = await db.Credentials.AsNoTracking().Where(c => c.StaffMemberId == id)
            .Include(c => c.Type).Include(c => c.Verifications).Include(c => c.Evidence)
            .OrderBy(c => c.TypeCode).ThenByDescending(c => c.IssuedOn).ToListAsync(ct);
        var training = await db.TrainingRecords.AsNoTracking().Where(t => t.StaffMemberId == id && t.SupersededAt == null)
            .Include(t => t.Category).Include(t => t.Evidence).OrderByDescending(t => t.CompletedOn).ToListAsync(ct);
        var place = person.Assignments.FirstOrDefault(a => a.From <= status.Day && (a.Until is null || status.Day < a.Until));
        var (name, lines) = await PathwayAsync(db, person, read.Catalogue, ct);
        return new PersonFile(
            person, place is null ? "" : read.Catalogue.Names.Professions([place.ProfessionCode]), read.Catalogue, status, records, training, lines, name, await HistoryAsync(db, id, ct));
    }

    private static async Task<IReadOnlyList<HistoryLine>> HistoryAsync(CredentialsDbContext db, Guid id, CancellationToken ct)
    {
        var changes = await db.Changes.AsNoTracking().Where(c => c.StaffMemberId == id).OrderByDescending(c => c.Id).Take(MostHistory).ToListAsync(ct);
        return changes.ConvertAll(c => new HistoryLine(c.OccurredAt, c.ActorName, ChangeWords.Act(c.Act), c.Reason ?? ChangeWords.Details(c.Data)));
    }

    private static async Task<(string? Name, IReadOnlyList<PathwayLine> Lines)> PathwayAsync(CredentialsDbContext db, StaffMember person, CatalogueFacts catalogue, CancellationToken ct)
    {
        if (catalogue.Source.Pathways.FirstOrDefault(p => p.Code == person.PathwayCode) is not { } pathway)
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
