using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Credentials;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared.Changes;
using LivIR.Credentials.Shared.Dates;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.People;

/// <summary>Reads one person's page: one's own, or one in scope. What was recorded, decided or done after the day of knowledge is left out.</summary>
public sealed class PersonFileReader(IDbContextFactory<CredentialsDbContext> contexts, StatusReader statuses)
{
    private const int MostHistory = 200;

    /// <summary>The person, or nothing where the scope does not reach.</summary>
    public async Task<PersonFile?> ReadAsync(Scope scope, Guid id, AskedDays days, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var earliest = statuses.EarliestOf(days);
        var visible = scope.StaffMemberId == id ? db.StaffMembers : scope.Limit(db.StaffMembers, earliest);
        var person = await visible.AsNoTracking().Where(p => p.Id == id)
            .Include(p => p.Assignments).ThenInclude(a => a.Facility).Include(p => p.Assignments).ThenInclude(a => a.Department)
            .SingleOrDefaultAsync(ct);
        if (person is null)
        {
            return null;
        }

        var read = await statuses.ReadAsync(db, db.StaffMembers.Where(p => p.Id == id), days, ct);
        var zone = PeopleReader.ZoneOf(person.Assignments.Select(a => (a.FacilityId, a.From, a.Until)), read.Catalogue.Facilities.ToDictionary(f => f.Key, f => f.Value.TimeZone));
        var known = new KnownPart(db, person, read.Catalogue, read.People[id], new LocalClock(zone), days.KnownAt(zone));
        return new PersonFile
        {
            Person = person,
            Days = days,
            Catalogue = read.Catalogue,
            Status = read.People[id],
            Places = known.Places(),
            Records = await known.RecordsAsync(ct),
            Training = await known.TrainingAsync(ct),
            Pathway = await known.PathwayAsync(ct),
            History = await known.HistoryAsync(ct),
        };
    }

    /// <summary>What was known of one person at an instant; all of it where there is none.</summary>
    private sealed class KnownPart(CredentialsDbContext db, StaffMember person, CatalogueFacts catalogue, PersonStatus status, LocalClock clock, DateTime? at)
    {
        public IReadOnlyList<PlaceLine> Places() =>
        [
            .. person.Assignments.Where(a => !(a.RecordedAt >= at)).OrderByDescending(a => a.From).ThenBy(a => a.Department.Name).Select(a => new PlaceLine(
                a.Facility.Code, a.Facility.Name, a.Facility.City, a.Department.Name, catalogue.Names.Professions([a.ProfessionCode]), a.From, a.EndRecordedAt >= at ? null : a.Until)),
        ];

        public async Task<IReadOnlyList<RecordLine>> RecordsAsync(CancellationToken ct)
        {
            var records = await db.Credentials.AsNoTracking().Where(c => c.StaffMemberId == person.Id && (at == null || c.RecordedAt < at))
                .AsSplitQuery().Include(c => c.Type).Include(c => c.Verifications).Include(c => c.Notes).Include(c => c.Evidence).Include(c => c.IssuerActs).ThenInclude(a => a.Evidence)
                .OrderBy(c => c.TypeCode).ThenByDescending(c => c.IssuedOn).ThenByDescending(c => c.RecordedAt).ToListAsync(ct);
            var accounts = records.Select(c => c.RecordedBy).Distinct().ToList();
            var names = await db.Users.Where(u => accounts.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, ct);
            var held = status.Of.Holdings.SelectMany(h => h.Records.Select(r => (r.Id, h.Type.Type.Validity, r.Dates))).ToDictionary(r => r.Id);
            return records.ConvertAll(c => new RecordLine
            {
                Id = c.Id,
                Type = catalogue.Type(c.TypeCode)?.Type ?? c.Type,
                Number = c.Number,
                IssuedOn = c.IssuedOn,
                LastDay = held.TryGetValue(c.Id, out var dates) ? Rules.ValidityRules.Evaluate(dates.Validity, dates.Dates).LastDay : c.ExpiresOn,
                WithdrawnOn = c.WithdrawnOn,
                RenewsId = c.RenewsId,
                RecordedOn = clock.Day(c.RecordedAt),
                RecordedAt = c.RecordedAt,
                RecordedById = c.RecordedBy,
                RecordedBy = names.GetValueOrDefault(c.RecordedBy),
                ReplacedOn = c.SupersededAt is { } replaced && !(replaced >= at) ? clock.Day(replaced) : null,
                ReplacedBy = records.Find(other => other.Id == c.SupersededById) is { } by ? names.GetValueOrDefault(by.RecordedBy) : null,
                Decisions = [.. c.Verifications.Where(v => !(v.DecidedAt >= at)).OrderBy(v => v.DecidedAt).Select(v => new DecisionLine(v.Result == VerificationResult.Rejected ? clock.Day(v.DecidedAt) : v.CheckedOn, v.DecidedByName, v.Result, v.Method, v.Source, v.Reason))],
                Said = [.. c.Notes.Where(n => !(n.At >= at)).OrderBy(n => n.At).Select(n => ReviewWords.Of(n, clock))],
                IsAsked = c.Notes.Where(n => !(n.At >= at)).MaxBy(n => n.At)?.Kind == ReviewNoteKind.Question,
                Acts = [.. c.IssuerActs.Where(a => !(a.RecordedAt >= at)).OrderBy(a => a.RecordedAt).ThenBy(a => a.Id).Select(Line)],
                Files = [.. c.Evidence.Where(e => !(e.UploadedAt >= at) && !c.IssuerActs.Any(a => a.Evidence.Any(f => f.Id == e.Id))).OrderBy(e => e.UploadedAt).Select(e => new FileLine(e.Id, e.FileName, e.ReplacedAt is { } on && !(on >= at) ? clock.Day(on) : null))],
            });
        }

        private IssuerActLine Line(IssuerAct act) => new(
            act.Id,
            $"{IssuerActWords.Did(act.Kind, act.From, act.Until, act.LastDay)}: {act.Reason}",
            act.Source,
            clock.Day(act.RecordedAt),
            act.RecordedByName,
            act.TakenBackAt is { } back && !(back >= at) ? $"Taken back {DayText.Of(clock.Day(back))} by {act.TakenBackByName}: {act.TakeBackReason}" : null,
            act.MassActId is not null,
            [.. act.Evidence.Select(e => new FileLine(e.Id, e.FileName))]);

        public async Task<IReadOnlyList<TrainingLine>> TrainingAsync(CancellationToken ct)
        {
            var records = await db.TrainingRecords.AsNoTracking()
                .Where(t => t.StaffMemberId == person.Id && (at == null ? t.SupersededAt == null : t.RecordedAt < at && (t.SupersededAt == null || t.SupersededAt >= at)))
                .Include(t => t.Category).Include(t => t.Evidence).OrderByDescending(t => t.CompletedOn).ThenBy(t => t.Title).ToListAsync(ct);
            return records.ConvertAll(t => new TrainingLine(
                t.Id, t.Title, t.Provider, t.CategoryCode, t.Category.Name, t.Category.Unit.ToString().ToLowerInvariant(), t.Amount, t.CompletedOn, t.CountsFor,
                [.. t.Evidence.Where(e => !(e.UploadedAt >= at)).Select(e => new FileLine(e.Id, e.FileName))]));
        }

        public async Task<PathwayView?> PathwayAsync(CancellationToken ct)
        {
            if (catalogue.Source.Pathways.FirstOrDefault(p => p.Code == person.PathwayCode) is not { } pathway)
            {
                return null;
            }

            var records = await db.PathwayProgress.AsNoTracking()
                .Where(p => p.StaffMemberId == person.Id && p.PathwayCode == pathway.Code && (at == null ? p.SupersededAt == null : p.RecordedAt < at && (p.SupersededAt == null || p.SupersededAt >= at)))
                .Include(p => p.Decision).Include(p => p.Evidence).ToListAsync(ct);
            return PathwayView.Of(pathway, catalogue.Names.Type(pathway.TargetTypeCode), records, at, clock.Day);
        }

        public async Task<IReadOnlyList<HistoryLine>> HistoryAsync(CancellationToken ct)
        {
            var changes = await db.Changes.AsNoTracking().Where(c => c.StaffMemberId == person.Id && (at == null || c.OccurredAt < at)).OrderByDescending(c => c.Id).Take(MostHistory).ToListAsync(ct);
            return changes.ConvertAll(c => new HistoryLine(clock.Time(c.OccurredAt), c.ActorName, ChangeWords.Act(c.Act), c.Reason ?? ChangeWords.Details(c.Data)));
        }
    }
}
