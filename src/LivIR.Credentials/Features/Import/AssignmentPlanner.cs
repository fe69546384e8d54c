using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Facilities;
using LivIR.Credentials.Data.Model.Imports;
using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Administration;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Shared.Dates;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Import;

/// <summary>Begins places of work and ends those that are on record.</summary>
public sealed class AssignmentPlanner(StatusReader statuses) : IImportPlanner
{
    private const string Subject = "Assignment";

    /// <inheritdoc />
    public ImportKind Kind => ImportKinds.Assignments;

    /// <inheritdoc />
    public async Task<ImportPlan> PlanAsync(CredentialsDbContext db, ImportAsked asked, ChangeContext change, IProgress<int>? progress, CancellationToken ct)
    {
        var people = await PeopleMatcher.ReadAsync(db, change.Scope, statuses.EarliestToday, ct);
        var known = await db.Assignments.AsNoTracking().Where(a => a.Until == null || a.Until > a.From)
            .Select(a => new Known(a.Id, new Held(a.StaffMemberId, a.DepartmentId, a.ProfessionCode), a.From, a.Until)).ToListAsync(ct);
        var facilities = await db.Facilities.AsNoTracking().Include(f => f.Departments).ToListAsync(ct);
        var work = new Work(new PersonResolver(people, asked.Decisions), facilities, await db.Professions.AsNoTracking().ToListAsync(ct), known);
        return new ImportPlan(Planning.Each(Kind, asked, work.Plan, progress, ct), work.Doubts);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<ImportedRecord>> WriteAsync(CredentialsDbContext db, IReadOnlyList<PlannedRow> rows, ImportWriting writing, CancellationToken ct)
    {
        List<ImportedRecord> records = [];
        var change = writing.Change;
        var ends = rows.Select(r => r.Write).OfType<EndWrite>().Select(w => w.Id).ToList();
        var known = await db.Assignments.Where(a => ends.Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);
        var departments = await db.Departments.ToDictionaryAsync(d => d.Id, ct);
        foreach (var row in rows)
        {
            if (row.Write is BeginWrite begin)
            {
                var assignment = Assignment.Begin(Guid.CreateVersion7(), begin.Of.Person, departments[begin.Of.Department], begin.Of.Profession, begin.From, change.At, begin.Until);
                db.Add(assignment);
                db.Add(change.Entry(
                    "AssignmentBegun", Subject, assignment.Id, new { begin.Of.Person, begin.Of.Department, begin.Of.Profession, begin.From, lastDay = begin.Until?.AddDays(-1), import = writing.RunId }, begin.Of.Person, assignment.FacilityId));
                records.Add(Planning.Record(writing, row.Row, Subject, assignment.Id, assignment.Version));
            }
            else if (row.Write is EndWrite end)
            {
                var assignment = known[end.Id];
                assignment.End(end.Until, change.At);
                db.Add(change.Entry("AssignmentEnded", Subject, end.Id, new { assignment.From, lastDay = end.Until.AddDays(-1), import = writing.RunId }, assignment.StaffMemberId, assignment.FacilityId));
                records.Add(Planning.Record(writing, row.Row, Subject, end.Id, assignment.Version, former: "{}"));
            }
        }

        return records;
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> DependsAsync(CredentialsDbContext db, IReadOnlyList<ImportedRecord> records, CancellationToken ct)
    {
        var versions = records.ToDictionary(r => r.SubjectId, r => r.Version);
        List<Guid> ids = [.. versions.Keys];
        var found = await db.Assignments.AsNoTracking().Where(a => ids.Contains(a.Id))
            .Select(a => new { a.Id, a.Version, a.StaffMember.GivenName, a.StaffMember.FamilyName, Department = a.Department.Name }).ToListAsync(ct);
        return [.. found.Where(a => a.Version != versions[a.Id]).Select(a => $"the place of {a.GivenName} {a.FamilyName} at {a.Department} was changed since")];
    }

    /// <inheritdoc />
    public async Task UndoAsync(CredentialsDbContext db, IReadOnlyList<ImportedRecord> records, ImportWriting undoing, CancellationToken ct)
    {
        var ids = records.Select(r => r.SubjectId).ToList();
        var found = await db.Assignments.Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);
        foreach (var record in records)
        {
            var assignment = found[record.SubjectId];
            var values = new { assignment.From, lastDay = assignment.Until?.AddDays(-1), undoes = undoing.RunId };
            if (record.Former is null)
            {
                assignment.TakeBack(undoing.Change.At);
            }
            else
            {
                assignment.Reopen();
            }

            db.Add(undoing.Change.Entry(record.Former is null ? "AssignmentTakenBack" : "AssignmentReopened", Subject, assignment.Id, values, assignment.StaffMemberId, assignment.FacilityId));
        }
    }

    private readonly record struct Held(Guid Person, Guid Department, string Profession);

    private sealed record Known(Guid Id, Held Of, DateOnly From, DateOnly? Until);

    private sealed record BeginWrite(Held Of, DateOnly From, DateOnly? Until) : ImportWrite;

    private sealed record EndWrite(Guid Id, DateOnly Until) : ImportWrite;

    private sealed class Work(PersonResolver resolver, IReadOnlyList<Facility> facilities, IReadOnlyList<Profession> professions, IReadOnlyList<Known> known)
    {
        private readonly NamedCodes<Facility> _facilities = new(facilities, f => f.Code, f => f.Name);
        private readonly Dictionary<Guid, NamedCodes<Department>> _departments = facilities.ToDictionary(f => f.Id, f => new NamedCodes<Department>([.. f.Departments], d => d.Code, d => d.Name));
        private readonly NamedCodes<Profession> _professions = new(professions, p => p.Code, p => p.Name, p => p.AlsoKnownAs);
        private readonly Dictionary<Held, List<Known>> _known = known.GroupBy(k => k.Of).ToDictionary(g => g.Key, g => g.ToList());
        private readonly RowsOnce<(DateOnly, DateOnly?)> _once = new();

        public IReadOnlyList<Doubt> Doubts => resolver.Doubts;

        public PlannedRow Plan(LineReader reader)
        {
            // The staff register names people who work nowhere.
            if (!reader.Line.Cells.Keys.Any(code => code is "facility" or "department" or "profession" or "from" or "until"))
            {
                return new PlannedRow(reader.Line.Row, RowOutcome.Unchanged, reader.Line.Text("person"), []) { Note = "Names no place of work." };
            }

            reader.Needed("facility");
            reader.Needed("department");
            reader.Needed("profession");
            var facility = _facilities.Read(reader, "facility", "facility");
            var department = facility is null ? null : _departments[facility.Id].Read(reader, "department", $"department of {facility.Name}");
            var profession = _professions.Read(reader, "profession", "profession");
            var (from, last) = (reader.NeededDay("from"), reader.Day("until"));
            var person = resolver.Find(reader);
            var about = $"{person.Name}: {profession?.Name ?? reader.Line.Text("profession")}, {department?.Name ?? reader.Line.Text("department")}";
            if (person.IsOpen)
            {
                return person.Wait(reader, about);
            }

            if (reader.Problems.Count > 0 || person.Person is null || department is null || profession is null || from is null)
            {
                return PlannedRow.Refuse(reader, about, person.Person?.Id) with { DoubtKey = person.DoubtKey };
            }

            var held = new Held(person.Person.Id, department.Id, profession.Code);
            return (_once.Add($"{held}|{from}", reader.Line.Row, (from.Value, last)) ?? Place(reader, held, from.Value, last, about)) with { About = about, PersonId = held.Person, DoubtKey = person.DoubtKey };
        }

        private PlannedRow Place(LineReader reader, Held held, DateOnly from, DateOnly? last, string about)
        {
            var others = _known.GetValueOrDefault(held) ?? (_known[held] = []);
            var until = last == DateOnly.MaxValue ? null : last?.AddDays(1);
            if (others.Find(o => o.From == from) is { } same)
            {
                return Again(reader, same, until, last, about);
            }

            if (AssignmentChecks.Find(from, until, others.Select(o => (o.From, o.Until))) is { } problem)
            {
                reader.Refuse(problem.Field == "Until" ? "until" : "from", problem.Message);
                return PlannedRow.Refuse(reader, about);
            }

            others.Add(new Known(Guid.Empty, held, from, until));
            return new PlannedRow(reader.Line.Row, RowOutcome.New, about, []) { Write = new BeginWrite(held, from, until) };
        }

        private static PlannedRow Again(LineReader reader, Known same, DateOnly? until, DateOnly? last, string about)
        {
            if (until is null || until == same.Until)
            {
                return new PlannedRow(reader.Line.Row, RowOutcome.Unchanged, about, []);
            }

            var problem = same.Until is not null ? AdministrationProblems.EndedAlready : until <= same.From ? AdministrationProblems.EndsBeforeStart : null;
            if (problem is not null)
            {
                reader.Refuse("until", problem.Message);
                return PlannedRow.Refuse(reader, about);
            }

            return new PlannedRow(reader.Line.Row, RowOutcome.Changed, about, [])
            {
                Changes = [new ValueChange(ImportKinds.Assignments["until"].Heading, "", DayText.Of(last!.Value))],
                Write = new EndWrite(same.Id, until.Value),
            };
        }
    }
}
