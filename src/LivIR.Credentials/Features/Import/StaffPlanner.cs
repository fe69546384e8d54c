using System.Globalization;
using System.Text.Json;
using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Imports;
using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Administration;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Import;

/// <summary>Adds people and changes what is known about them.</summary>
public sealed class StaffPlanner(StatusReader statuses) : IImportPlanner
{
    private const string Subject = "StaffMember";

    /// <inheritdoc />
    public ImportKind Kind => ImportKinds.Staff;

    /// <inheritdoc />
    public async Task<ImportPlan> PlanAsync(CredentialsDbContext db, ImportAsked asked, ChangeContext change, IProgress<int>? progress, CancellationToken ct)
    {
        var people = await PeopleMatcher.ReadAsync(db, change.Scope, statuses.EarliestToday, ct);
        var known = await change.Scope.Limit(db.StaffMembers.AsNoTracking(), statuses.EarliestToday)
            .ToDictionaryAsync(p => p.Id, p => new StaffMemberDetails(p.EmployeeNumber, p.GivenName, p.FamilyName, p.Title, p.Email, p.BirthMonth, p.PathwayCode), ct);
        var work = new Work(people, known, new PersonResolver(people, asked.Decisions, mayBeNew: true), await db.Pathways.AsNoTracking().ToListAsync(ct));
        return new ImportPlan(Planning.Each(Kind, asked, work.Plan, progress, ct), work.Doubts);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<ImportedRecord>> WriteAsync(CredentialsDbContext db, IReadOnlyList<PlannedRow> rows, ImportWriting writing, CancellationToken ct)
    {
        List<ImportedRecord> records = [];
        var writes = rows.Where(r => r.Write is StaffWrite).Select(r => (r.Row, Write: (StaffWrite)r.Write!)).ToList();
        var ids = writes.Select(w => w.Write.Changes).OfType<Guid>().ToList();
        var known = await db.StaffMembers.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        foreach (var (row, write) in writes)
        {
            var change = writing.Change;
            if (write.Changes is { } id)
            {
                var person = known[id];
                var former = Details(person);
                person.Describe(write.Details);
                db.Add(change.Entry("StaffMemberEdited", Subject, id, new { old = former, @new = Details(person), import = writing.RunId }, id));
                records.Add(Planning.Record(writing, row, Subject, id, person.Version, former: JsonSerializer.Serialize(former)));
            }
            else
            {
                var person = StaffMember.Register(Guid.CreateVersion7(), write.Details);
                db.Add(person);
                db.Add(change.Entry("StaffMemberAdded", Subject, person.Id, new { details = write.Details, import = writing.RunId }, person.Id));
                records.Add(Planning.Record(writing, row, Subject, person.Id, person.Version));
            }
        }

        return records;
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> DependsAsync(CredentialsDbContext db, IReadOnlyList<ImportedRecord> records, CancellationToken ct)
    {
        var versions = records.ToDictionary(r => r.SubjectId, r => r.Version);
        var made = records.Where(r => r.Former is null).Select(r => r.SubjectId).ToList();
        List<Guid> all = [.. versions.Keys];
        var people = await db.StaffMembers.AsNoTracking().Where(p => all.Contains(p.Id)).Select(p => new { p.Id, p.Title, p.GivenName, p.FamilyName, p.Version }).ToListAsync(ct);
        var named = people.ToDictionary(p => p.Id, p => StaffMember.NameOf(p.Title, p.GivenName, p.FamilyName));
        List<string> words = [.. people.Where(p => p.Version != versions[p.Id]).Select(p => $"{named[p.Id]} was edited since")];
        foreach (var (what, whose) in Dependents(db, made))
        {
            words.AddRange((await whose.Distinct().ToListAsync(ct)).Select(id => $"{named.GetValueOrDefault(id, "Somebody")} has {what} on record"));
        }

        return words;
    }

    /// <inheritdoc />
    public async Task UndoAsync(CredentialsDbContext db, IReadOnlyList<ImportedRecord> records, ImportWriting undoing, CancellationToken ct)
    {
        var ids = records.Select(r => r.SubjectId).ToList();
        var people = await db.StaffMembers.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        foreach (var record in records.Where(r => people.ContainsKey(r.SubjectId)))
        {
            var person = people[record.SubjectId];
            var before = Details(person);
            if (record.Former is { } former)
            {
                person.Describe(JsonSerializer.Deserialize<StaffMemberDetails>(former)!);
                db.Add(undoing.Change.Entry("StaffMemberEdited", Subject, person.Id, new { old = before, @new = Details(person), undoes = undoing.RunId }, person.Id));
            }
            else
            {
                db.Remove(person);
                db.Add(undoing.Change.Entry("StaffMemberRemoved", Subject, person.Id, new { details = before, undoes = undoing.RunId }, person.Id));
            }
        }
    }

    // Nobody is removed of whom anything else is known; what is not named here the database itself refuses.
    private static IEnumerable<(string What, IQueryable<Guid> Whose)> Dependents(CredentialsDbContext db, List<Guid> made) =>
    [
        ("a place of work", db.Assignments.Where(a => made.Contains(a.StaffMemberId)).Select(a => a.StaffMemberId)),
        ("a credential", db.Credentials.Where(c => made.Contains(c.StaffMemberId)).Select(c => c.StaffMemberId)),
        ("a training record", db.TrainingRecords.Where(t => made.Contains(t.StaffMemberId)).Select(t => t.StaffMemberId)),
        ("a step of a pathway", db.PathwayProgress.Where(s => made.Contains(s.StaffMemberId)).Select(s => s.StaffMemberId)),
        ("a waiver", db.Waivers.Where(w => w.StaffMemberId != null && made.Contains(w.StaffMemberId.Value)).Select(w => w.StaffMemberId!.Value)),
        ("an account", db.Users.Where(u => u.StaffMemberId != null && made.Contains(u.StaffMemberId.Value)).Select(u => u.StaffMemberId!.Value)),
        ("an appointment", db.Appointments.Where(a => made.Contains(a.StaffMemberId)).Select(a => a.StaffMemberId)),
        ("an action", db.ActionEntries.Where(e => e.OwnerId != null && made.Contains(e.OwnerId.Value)).Select(e => e.OwnerId!.Value)),
    ];

    private static StaffMemberDetails Details(StaffMember p) => new(p.EmployeeNumber, p.GivenName, p.FamilyName, p.Title, p.Email, p.BirthMonth, p.PathwayCode);

    private sealed record StaffWrite(Guid? Changes, StaffMemberDetails Details) : ImportWrite;

    private sealed class Work(PeopleMatcher people, IReadOnlyDictionary<Guid, StaffMemberDetails> known, PersonResolver resolver, IReadOnlyList<Pathway> pathways)
    {
        private readonly NamedCodes<Pathway> _pathways = new(pathways, p => p.Code, p => p.Name);
        private readonly RowsOnce<StaffMemberDetails> _once = new();

        public IReadOnlyList<Doubt> Doubts => resolver.Doubts;

        public PlannedRow Plan(LineReader reader)
        {
            var number = reader.Needed("number");
            var name = $"{reader.Text("given")} {reader.Text("family")}".Trim();
            var person = resolver.Find(reader, number.Length == 0 ? null : number, reader.Text("email"), name.Length == 0 ? null : name);
            var about = person.Person is { } found ? $"{found.Name} ({found.EmployeeNumber})" : name.Length == 0 ? number : $"{name} ({number})";
            var details = Read(reader, number, person.Person is { } one ? known[one.Id] : null);
            if (person.IsOpen)
            {
                return person.Wait(reader, about);
            }

            Check(reader, details, number, person.Person);
            if (reader.Problems.Count > 0)
            {
                return PlannedRow.Refuse(reader, about, person.Person?.Id) with { DoubtKey = person.DoubtKey };
            }

            return (_once.Add(details.EmployeeNumber, reader.Line.Row, details) ?? (person.Person is { } old ? Change(reader, old.Id, details, about) : New(reader, details, about))) with { DoubtKey = person.DoubtKey, About = about };
        }

        // An empty cell leaves what is on record as it is.
        private StaffMemberDetails Read(LineReader reader, string number, StaffMemberDetails? before) => new(
            number,
            reader.Text("given") ?? before?.GivenName ?? "",
            reader.Text("family") ?? before?.FamilyName ?? "",
            reader.Text("title") ?? before?.Title,
            reader.Text("email") ?? before?.Email,
            reader.Whole("birthMonth") ?? before?.BirthMonth,
            _pathways.Read(reader, "pathway", "pathway")?.Code ?? before?.PathwayCode);

        private void Check(LineReader reader, StaffMemberDetails details, string number, KnownPerson? person)
        {
            if (number.Length > 0 && StaffChecks.Find(details) is { } problem)
            {
                reader.Refuse(FieldOf(problem.Field), problem.Message);
            }

            if (people.OfNumber(number) is { } other && other.Id != person?.Id)
            {
                reader.Refuse("number", AdministrationProblems.EmployeeNumberTaken(number, other.Name).Message);
            }
        }

        private PlannedRow New(LineReader reader, StaffMemberDetails details, string about) => new(reader.Line.Row, RowOutcome.New, about, [])
        {
            Write = new StaffWrite(null, details),
            Note = people.Namesakes($"{details.GivenName} {details.FamilyName}") is [var other, ..] ? $"Somebody of this name is on record with the number {other.EmployeeNumber}." : "",
        };

        private PlannedRow Change(LineReader reader, Guid id, StaffMemberDetails details, string about)
        {
            var before = known[id];
            var kind = ImportKinds.Staff;
            List<ValueChange> changes = [.. new (string Field, string? Old, string? New)[]
            {
                ("number", before.EmployeeNumber, details.EmployeeNumber), ("title", before.Title, details.Title), ("given", before.GivenName, details.GivenName), ("family", before.FamilyName, details.FamilyName),
                ("email", before.Email, details.Email), ("birthMonth", before.BirthMonth?.ToString(CultureInfo.InvariantCulture), details.BirthMonth?.ToString(CultureInfo.InvariantCulture)),
                ("pathway", before.PathwayCode, details.PathwayCode),
            }.Where(v => v.Old != v.New).Select(v => new ValueChange(kind[v.Field].Heading, v.Old ?? "", v.New ?? ""))];
            return new PlannedRow(reader.Line.Row, changes.Count == 0 ? RowOutcome.Unchanged : RowOutcome.Changed, about, [])
            {
                PersonId = id,
                Changes = changes,
                Write = changes.Count == 0 ? null : new StaffWrite(id, details),
            };
        }

        private static string? FieldOf(string? field) => field switch
        {
            "EmployeeNumber" => "number",
            "GivenName" => "given",
            "FamilyName" => "family",
            "Title" => "title",
            "Email" => "email",
            "BirthMonth" => "birthMonth",
            _ => null,
        };
    }
}
