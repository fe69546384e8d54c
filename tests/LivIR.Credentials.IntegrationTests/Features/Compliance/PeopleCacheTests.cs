using System.Text.Json;
using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Data.Model.Training;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Testing;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.IntegrationTests.Features.Compliance;

public sealed class PeopleCacheTests : IDisposable
{
    private const int Kinds = 13;

    private readonly SqliteDatabase _database = new();
    private readonly Hospital _hospital;
    private readonly PeopleCache _kept = new();
    private readonly CatalogueCache _catalogue = new();

    public PeopleCacheTests() => _hospital = new Hospital(_database);

    public static TheoryData<int> Writes => [.. Enumerable.Range(0, Kinds)];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _kept.Dispose();
        _database.Dispose();
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task Every_kind_of_write_is_seen_at_once(int kind)
    {
        var person = await SomebodyAsync();
        var before = await ReadAsync(_kept);

        await WriteAsync(kind, person, 1);

        var after = await ReadAsync(_kept);
        Assert.NotEqual(before, after);
        Assert.Equal(await ReadAsync(new PeopleCache()), after);
    }

    [Fact]
    public async Task After_any_writes_the_kept_people_are_those_of_the_database()
    {
        var people = new List<Guid>();
        for (var i = 0; i < 4; i++)
        {
            people.Add(await SomebodyAsync());
        }

        using var small = new PeopleCache(records: 12);
        var random = new Random(11);
        for (var step = 0; step < 60; step++)
        {
            await WriteAsync(random.Next(Kinds), people[random.Next(people.Count)], step);
            var fresh = await ReadAsync(new PeopleCache());
            Assert.Equal(fresh, await ReadAsync(_kept));
            Assert.Equal(fresh, await ReadAsync(small));
        }
    }

    [Fact]
    public async Task Only_who_changed_is_read_again_and_the_order_is_that_of_the_question()
    {
        var (first, second) = (await SomebodyAsync(), await SomebodyAsync());
        await ReadAsync(_kept);
        await WriteAsync(0, second, 1);
        await using var db = _database.CreateDbContext();
        List<Guid> asked = [];

        var read = await _kept.ReadAsync(db, db.StaffMembers.OrderByDescending(p => p.EmployeeNumber), async some =>
        {
            asked = await some.Select(p => p.Id).ToListAsync(Ct);
            return [.. asked.Select(id => new PersonFacts(id, [], []))];
        }, Ct);

        Assert.Equal([second], asked);
        Assert.Equal([second, first], read.Select(p => p.Id));
    }

    [Fact]
    public async Task Who_was_removed_is_gone()
    {
        var person = _hospital.Person();
        await ReadAsync(_kept);
        await using (var db = _database.CreateDbContext())
        {
            db.RemoveRange(await db.Assignments.Where(a => a.StaffMemberId == person).ToListAsync(Ct));
            db.Remove(await db.StaffMembers.SingleAsync(p => p.Id == person, Ct));
            await db.SaveChangesAsync(Ct);
        }

        Assert.Equal("[]", await ReadAsync(_kept));
    }

    private async Task<Guid> SomebodyAsync()
    {
        var person = _hospital.Person();
        _hospital.Pending(person);
        await WriteAsync(5, person, 0);
        await WriteAsync(6, person, 0);
        await WriteAsync(7, person, 0);
        await WriteAsync(11, person, 0);
        return person;
    }

    private async Task WriteAsync(int kind, Guid person, int step)
    {
        await using var db = _database.CreateDbContext();
        switch (kind)
        {
            case 0:
                db.Add(Credential.Record(Guid.CreateVersion7(), person, new CredentialDetails(Hospital.Course, Hospital.Today, null, $"N{step}-{person:N}"), _hospital.Now, Guid.NewGuid()));
                break;
            case 1:
                await DecideAsync(db, person, step, inHand: false);
                break;
            case 2:
                await DecideAsync(db, person, step, inHand: true);
                break;
            case 3:
                (await db.Credentials.Where(c => c.StaffMemberId == person && c.SupersededAt == null).OrderBy(c => c.Id).FirstOrDefaultAsync(Ct))?.Supersede(Guid.CreateVersion7(), _hospital.Now);
                break;
            case 4:
                var somebody = await db.StaffMembers.SingleAsync(p => p.Id == person, Ct);
                somebody.Describe(new StaffMemberDetails(somebody.EmployeeNumber, "New", "Name", BirthMonth: ((somebody.BirthMonth ?? step) % 12) + 1));
                break;
            case 5:
                db.Add(TrainingRecord.Record(Guid.CreateVersion7(), person, new TrainingDetails("Course", Hospital.Cme, 1 + step, Hospital.Today), _hospital.Now, Guid.NewGuid()));
                break;
            case 6:
                db.Add(Waiver.Grant(Guid.CreateVersion7(), new WaiverDetails(_hospital.Facility.Id, person, "STD", "1 COURSE", Hospital.Today, Hospital.Today.AddDays(9 + step), "Reason", "Approver", "Measure"), _hospital.Now, Guid.NewGuid()));
                break;
            case 7:
                await AddPathwayAsync(db);
                db.Add(new PathwayProgress { Id = Guid.CreateVersion7(), StaffMemberId = person, PathwayCode = "WAY", StepCode = "S", Count = step, RecordedAt = _hospital.Now, RecordedBy = Guid.NewGuid() });
                break;
            case 8:
                db.Add(Assignment.Begin(Guid.CreateVersion7(), person, _hospital.B, Hospital.Nurse, Hospital.Today.AddDays(-step), _hospital.Now));
                break;
            case 9:
                db.Remove(await db.TrainingRecords.Where(t => t.StaffMemberId == person).OrderBy(t => t.Id).LastOrDefaultAsync(Ct) ?? (object)await AnyTrainingAsync(db, person));
                break;
            case 11:
                var acted = await db.Credentials.Where(c => c.StaffMemberId == person).OrderBy(c => c.Id).FirstAsync(Ct);
                acted.Add(IssuerAct.Record(Guid.CreateVersion7(), acted, new IssuerActDetails(IssuerActKind.Withdrawn, Hospital.Today.AddDays(step), "Reason", "Register"), Somebody(step)));
                break;
            case 12:
                (await db.IssuerActs.Where(a => a.StaffMemberId == person && a.TakenBackAt == null).OrderBy(a => a.Id).FirstOrDefaultAsync(Ct))?.TakeBack("Reason", Somebody(step));
                break;
            default:
                (await db.Waivers.Where(w => w.StaffMemberId == person && w.SupersededAt == null).OrderBy(w => w.Id).FirstOrDefaultAsync(Ct))?.TakeBack(_hospital.Now);
                break;
        }

        await db.SaveChangesAsync(Ct);
    }

    private Decider Somebody(int step) => new(Guid.NewGuid(), "Rita Reviewer", _hospital.Now.AddMinutes(step));

    // The decision alone is in hand, as a handler may have it, or the credential too.
    private async Task DecideAsync(CredentialsDbContext db, Guid person, int step, bool inHand)
    {
        var query = db.Credentials.Where(c => c.StaffMemberId == person).OrderBy(c => c.Id);
        var id = await query.Select(c => c.Id).FirstAsync(Ct);
        if (inHand)
        {
            await query.FirstAsync(Ct);
        }

        db.Add(Verification.Reject(Guid.CreateVersion7(), id, $"Reason {step}", Hospital.Today, new Decider(Guid.NewGuid(), "Rita Reviewer", _hospital.Now.AddMinutes(step))));
    }

    private async Task<TrainingRecord> AnyTrainingAsync(CredentialsDbContext db, Guid person)
    {
        await WriteAsync(5, person, 0);
        return await db.TrainingRecords.FirstAsync(t => t.StaffMemberId == person, Ct);
    }

    private static async Task AddPathwayAsync(CredentialsDbContext db)
    {
        if (!await db.Pathways.AnyAsync(Ct))
        {
            db.Add(new Pathway { Code = "WAY", Name = "A way", RegionCode = "EU", TargetTypeCode = Hospital.Course });
        }
    }

    private async Task<string> ReadAsync(PeopleCache kept)
    {
        await using var db = _database.CreateDbContext();
        var statuses = new StatusReader(_hospital.Clock, _catalogue, kept);
        var facts = await statuses.ReadFactsAsync(db, db.StaffMembers.AsNoTracking().OrderBy(p => p.EmployeeNumber), await _catalogue.ReadAsync(db, Ct), AskedDays.Today, Ct);
        return JsonSerializer.Serialize(facts.Select(Ordered));
    }

    // Rows come in no particular order; it means nothing to the rules.
    private static PersonFacts Ordered(PersonFacts person) => person with
    {
        Places = [.. person.Places.OrderBy(p => p.From).ThenBy(p => p.DepartmentId)],
        Records = [.. person.Records.OrderBy(r => r.Id)],
        Training = [.. person.Training.OrderBy(t => t.Id)],
        Steps = [.. person.Steps.OrderBy(s => s.Count)],
        Waivers = [.. person.Waivers.OrderBy(w => w.Id)],
    };
}
