using System.Globalization;
using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Evidence;
using LivIR.Credentials.Data.Model.Imports;
using LivIR.Credentials.Data.Model.Training;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Data.Text;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Training;
using LivIR.Credentials.Shared.Dates;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Import;

/// <summary>Records activities, and corrects those that are on record with the same day, category and title.</summary>
public sealed class TrainingPlanner(StatusReader statuses) : IImportPlanner
{
    private const string Subject = "TrainingRecord";

    /// <inheritdoc />
    public ImportKind Kind => ImportKinds.Training;

    /// <inheritdoc />
    public async Task<ImportPlan> PlanAsync(CredentialsDbContext db, ImportAsked asked, ChangeContext change, IProgress<int>? progress, CancellationToken ct)
    {
        var people = await PeopleMatcher.ReadAsync(db, change.Scope, statuses.EarliestToday, ct);
        var known = await db.TrainingRecords.AsNoTracking().Where(t => t.SupersededAt == null)
            .Select(t => new Known(t.Id, t.StaffMemberId, new TrainingDetails(t.Title, t.CategoryCode, t.Amount, t.CompletedOn, t.Provider, t.CountsFor))).ToListAsync(ct);
        var work = new Work(new PersonResolver(people, asked.Decisions), await db.TrainingCategories.AsNoTracking().ToListAsync(ct), known, LatestToday.At(change.At));
        return new ImportPlan(Planning.Each(Kind, asked, work.Plan, progress, ct), work.Doubts);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<ImportedRecord>> WriteAsync(CredentialsDbContext db, IReadOnlyList<PlannedRow> rows, ImportWriting writing, CancellationToken ct)
    {
        List<ImportedRecord> records = [];
        var change = writing.Change;
        var writes = rows.Where(r => r.Write is TrainingWrite).Select(r => (r.Row, Write: (TrainingWrite)r.Write!)).ToList();
        var formers = writes.Select(w => w.Write.Supersedes).OfType<Guid>().ToList();
        var known = await db.TrainingRecords.Where(t => formers.Contains(t.Id)).ToDictionaryAsync(t => t.Id, ct);
        var files = await FilesAsync(db, formers, ct);
        foreach (var (row, write) in writes)
        {
            var record = TrainingRecord.Record(Guid.CreateVersion7(), write.Person, write.Details, change.At, change.Scope.UserId);
            db.Add(record);
            if (write.Supersedes is { } formerId)
            {
                known[formerId].Supersede(record.Id, change.At);
                db.AddRange(Behind(record.Id, files[formerId], change));
                db.Add(change.Entry("TrainingCorrected", Subject, record.Id, new { old = Details(known[formerId]), @new = write.Details, corrects = formerId, import = writing.RunId }, write.Person));
            }
            else
            {
                db.Add(change.Entry("TrainingRecorded", Subject, record.Id, new { write.Details, import = writing.RunId }, write.Person));
            }

            records.Add(Planning.Record(writing, row, Subject, record.Id, record.Version, write.Supersedes));
        }

        return records;
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> DependsAsync(CredentialsDbContext db, IReadOnlyList<ImportedRecord> records, CancellationToken ct)
    {
        var versions = records.ToDictionary(r => r.SubjectId, r => r.Version);
        List<Guid> ids = [.. versions.Keys];
        var found = await db.TrainingRecords.AsNoTracking().Where(t => ids.Contains(t.Id)).Select(t => new { t.Id, t.Version, t.Title, t.StaffMember.GivenName, t.StaffMember.FamilyName }).ToListAsync(ct);
        return [.. found.Where(t => t.Version != versions[t.Id]).Select(t => $"“{t.Title}” of {t.GivenName} {t.FamilyName} was changed since")];
    }

    /// <inheritdoc />
    public async Task UndoAsync(CredentialsDbContext db, IReadOnlyList<ImportedRecord> records, ImportWriting undoing, CancellationToken ct)
    {
        var change = undoing.Change;
        List<Guid> ids = [.. records.Select(r => r.SubjectId), .. records.Select(r => r.FormerId).OfType<Guid>()];
        var known = await db.TrainingRecords.Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id, ct);
        var files = await FilesAsync(db, ids, ct);
        foreach (var record in records)
        {
            var imported = known[record.SubjectId];
            TrainingRecord? again = null;
            if (record.FormerId is { } former)
            {
                again = TrainingRecord.Record(Guid.CreateVersion7(), imported.StaffMemberId, Details(known[former]), change.At, change.Scope.UserId);
                db.Add(again);
                db.AddRange(Behind(again.Id, files[former], change));
            }

            imported.Supersede(again?.Id, change.At);
            db.Add(change.Entry("TrainingTakenBack", Subject, imported.Id, new { details = Details(imported), undoes = undoing.RunId, again = again?.Id }, imported.StaffMemberId));
        }
    }

    private static async Task<ILookup<Guid, (string Sha256, string FileName)>> FilesAsync(CredentialsDbContext db, IReadOnlyList<Guid> ids, CancellationToken ct) =>
        (await db.EvidenceFiles.AsNoTracking().Where(f => f.TrainingRecordId != null && ids.Contains(f.TrainingRecordId.Value) && f.ReplacedAt == null)
            .Select(f => new { Id = f.TrainingRecordId!.Value, f.Sha256, f.FileName }).ToListAsync(ct)).ToLookup(f => f.Id, f => (f.Sha256, f.FileName));

    private static IEnumerable<EvidenceFile> Behind(Guid id, IEnumerable<(string Sha256, string FileName)> files, ChangeContext change) =>
        files.Select(f => EvidenceFile.Attach(Guid.CreateVersion7(), EvidenceSubject.TrainingRecord(id), f.Sha256, f.FileName, change.At, change.Scope.UserId));

    private static TrainingDetails Details(TrainingRecord t) => new(t.Title, t.CategoryCode, t.Amount, t.CompletedOn, t.Provider, t.CountsFor);

    private sealed record Known(Guid Id, Guid Person, TrainingDetails Details);

    private sealed record TrainingWrite(Guid Person, TrainingDetails Details, Guid? Supersedes) : ImportWrite;

    private sealed class Work(PersonResolver resolver, IReadOnlyList<TrainingCategory> categories, IReadOnlyList<Known> known, DateOnly today)
    {
        private readonly NamedCodes<TrainingCategory> _categories = new(categories, c => c.Code, c => c.Name, c => c.AlsoKnownAs);
        private readonly ILookup<string, Known> _known = known.ToLookup(k => Key(k.Person, k.Details));
        private readonly RowsOnce<TrainingDetails> _once = new();

        public IReadOnlyList<Doubt> Doubts => resolver.Doubts;

        public PlannedRow Plan(LineReader reader)
        {
            var title = reader.Needed("title");
            reader.Needed("category");
            var category = _categories.Read(reader, "category", "category of training");
            var (amount, completed, countsFor, provider) = (reader.NeededAmount("amount"), reader.NeededDay("completed"), reader.Day("countsFor"), reader.Text("provider"));
            var person = resolver.Find(reader);
            var about = $"{person.Name}: {title}";
            var said = title.Length == 0 || amount is null || completed is null ? null : new TrainingDetails(title, category?.Code ?? "", decimal.Round(amount.Value, 2), completed.Value, provider, countsFor);
            if (said is not null && TrainingChecks.Find(said, today) is { } problem)
            {
                reader.Refuse(FieldOf(problem.Field), problem.Message);
            }

            if (person.IsOpen)
            {
                return person.Wait(reader, about);
            }

            return reader.Problems.Count > 0 || person.Person is null || said is null
                ? PlannedRow.Refuse(reader, about, person.Person?.Id) with { DoubtKey = person.DoubtKey }
                : Compare(reader, person.Person.Id, said, about) with { About = about, PersonId = person.Person.Id, DoubtKey = person.DoubtKey };
        }

        private PlannedRow Compare(LineReader reader, Guid person, TrainingDetails said, string about)
        {
            var key = Key(person, said);
            if (_once.Add(key, reader.Line.Row, said) is { } repeated)
            {
                return repeated;
            }

            if (_known[key].FirstOrDefault() is not { } same)
            {
                return new PlannedRow(reader.Line.Row, RowOutcome.New, about, []) { Write = new TrainingWrite(person, said, null) };
            }

            // An empty cell leaves what is on record as it is.
            var merged = said with { Title = same.Details.Title, Provider = said.Provider ?? same.Details.Provider, CountsFor = said.CountsFor ?? same.Details.CountsFor };
            var kind = ImportKinds.Training;
            List<ValueChange> changes = [.. new (string Field, string Old, string New)[]
            {
                ("amount", Number(same.Details.Amount), Number(merged.Amount)), ("provider", same.Details.Provider ?? "", merged.Provider ?? ""),
                ("countsFor", Day(same.Details.CountsFor), Day(merged.CountsFor)),
            }.Where(v => v.Old != v.New).Select(v => new ValueChange(kind[v.Field].Heading, v.Old, v.New))];
            return changes.Count == 0
                ? new PlannedRow(reader.Line.Row, RowOutcome.Unchanged, about, [])
                : new PlannedRow(reader.Line.Row, RowOutcome.Changed, about, []) { Changes = changes, Write = new TrainingWrite(person, merged, same.Id) };
        }

        private static string Key(Guid person, TrainingDetails details) => $"{person}|{details.CompletedOn:O}|{details.CategoryCode}|{SearchFold.Fold(details.Title)}";

        private static string Number(decimal amount) => amount.ToString("0.##", CultureInfo.InvariantCulture);

        private static string Day(DateOnly? day) => day is { } some ? DayText.Of(some) : "";

        private static string? FieldOf(string? field) => field switch
        {
            "Title" => "title",
            "Provider" => "provider",
            "CompletedOn" => "completed",
            "CountsFor" => "countsFor",
            "Amount" => "amount",
            _ => null,
        };
    }
}
