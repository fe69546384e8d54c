using System.Globalization;
using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Facilities;
using LivIR.Credentials.Data.Model.Imports;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Facilities;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Import;

/// <summary>Records numbers of facilities, and corrects those of the same period or day.</summary>
public sealed class NumberPlanner : IImportPlanner
{
    private const string Subject = "FacilityNumber";

    /// <inheritdoc />
    public ImportKind Kind => ImportKinds.Numbers;

    /// <inheritdoc />
    public async Task<ImportPlan> PlanAsync(CredentialsDbContext db, ImportAsked asked, ChangeContext change, IProgress<int>? progress, CancellationToken ct)
    {
        var facilities = (await db.Facilities.AsNoTracking().ToListAsync(ct)).FindAll(f => change.Scope.Covers(f.Id));
        var known = await db.FacilityMetrics.AsNoTracking().Where(m => m.SupersededAt == null).ToListAsync(ct);
        var work = new Work(facilities, await db.MetricKinds.AsNoTracking().ToListAsync(ct), known, change);
        return new ImportPlan(Planning.Each(Kind, asked, work.Plan, progress, ct), []);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<ImportedRecord>> WriteAsync(CredentialsDbContext db, IReadOnlyList<PlannedRow> rows, ImportWriting writing, CancellationToken ct)
    {
        List<ImportedRecord> records = [];
        var change = writing.Change;
        var writes = rows.Where(r => r.Write is NumberWrite).Select(r => (r.Row, Write: (NumberWrite)r.Write!)).ToList();
        var formers = writes.Select(w => w.Write.Supersedes).OfType<Guid>().ToList();
        var known = await db.FacilityMetrics.Where(m => formers.Contains(m.Id)).ToDictionaryAsync(m => m.Id, ct);
        foreach (var (row, write) in writes)
        {
            var number = write.Details.Of(write.Facility, change);
            db.Add(number);
            if (write.Supersedes is { } former)
            {
                known[former].SupersededAt = change.At;
                db.Add(change.Entry("FacilityNumberCorrected", Subject, number.Id, new { old = Details(known[former]), @new = write.Details, corrects = former, import = writing.RunId }, facilityId: write.Facility));
            }
            else
            {
                db.Add(change.Entry("FacilityNumberRecorded", Subject, number.Id, new { details = write.Details, import = writing.RunId }, facilityId: write.Facility));
            }

            records.Add(Planning.Record(writing, row, Subject, number.Id, 0, write.Supersedes));
        }

        return records;
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> DependsAsync(CredentialsDbContext db, IReadOnlyList<ImportedRecord> records, CancellationToken ct)
    {
        var ids = records.Select(r => r.SubjectId).ToList();
        var found = await db.FacilityMetrics.AsNoTracking().Where(m => ids.Contains(m.Id) && m.SupersededAt != null).Select(m => m.KindCode).ToListAsync(ct);
        return found.ConvertAll(kind => $"the number {kind} was corrected or taken back since");
    }

    /// <inheritdoc />
    public async Task UndoAsync(CredentialsDbContext db, IReadOnlyList<ImportedRecord> records, ImportWriting undoing, CancellationToken ct)
    {
        List<Guid> ids = [.. records.Select(r => r.SubjectId), .. records.Select(r => r.FormerId).OfType<Guid>()];
        var known = await db.FacilityMetrics.Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, ct);
        foreach (var record in records)
        {
            var imported = known[record.SubjectId];
            imported.SupersededAt = undoing.Change.At;
            var again = record.FormerId is { } former ? Details(known[former]).Of(imported.FacilityId, undoing.Change) : null;
            if (again is not null)
            {
                db.Add(again);
            }

            db.Add(undoing.Change.Entry("FacilityNumberTakenBack", Subject, imported.Id, new { imported.KindCode, imported.From, imported.To, imported.Value, undoes = undoing.RunId, again = again?.Id }, facilityId: imported.FacilityId));
        }
    }

    private static NumberDetails Details(FacilityMetric m) => new(m.KindCode, m.From, m.To, m.Value, m.Source);

    private sealed record NumberWrite(Guid Facility, NumberDetails Details, Guid? Supersedes) : ImportWrite;

    private sealed class Work(IReadOnlyList<Facility> facilities, IReadOnlyList<MetricKind> kinds, IReadOnlyList<FacilityMetric> known, ChangeContext change)
    {
        private readonly NamedCodes<Facility> _facilities = new(facilities, f => f.Code, f => f.Name);
        private readonly NamedCodes<MetricKind> _kinds = new(kinds, k => k.Code, k => k.Name, k => k.AlsoKnownAs);
        private readonly ILookup<string, FacilityMetric> _known = known.ToLookup(m => Key(m.FacilityId, m.KindCode, m.From, m.To));
        private readonly Dictionary<Guid, DateOnly> _todays = facilities.ToDictionary(f => f.Id, f => FacilityOffice.Today(f, change));
        private readonly RowsOnce<NumberDetails> _once = new();

        public PlannedRow Plan(LineReader reader)
        {
            reader.Needed("facility");
            reader.Needed("kind");
            var facility = _facilities.Read(reader, "facility", "facility");
            var kind = _kinds.Read(reader, "kind", "number");
            var (value, from, to, source) = (reader.NeededAmount("value"), reader.NeededDay("from"), reader.Day("to"), reader.Text("source"));
            var about = $"{facility?.Name ?? reader.Line.Text("facility")}: {kind?.Name ?? reader.Line.Text("kind")}";
            if (facility is null || kind is null || value is null || from is null || reader.Problems.Count > 0)
            {
                return PlannedRow.Refuse(reader, about);
            }

            var said = new NumberDetails(kind.Code, from.Value, to, value.Value, source);
            if (FacilityChecks.Find(said, kind, _todays[facility.Id]) is { } problem)
            {
                reader.Refuse(FieldOf(problem.Field), problem.Message);
                return PlannedRow.Refuse(reader, about);
            }

            return (_once.Add(Key(facility.Id, kind.Code, from.Value, to), reader.Line.Row, said) ?? Compare(reader, facility.Id, said, about)) with { About = about };
        }

        private PlannedRow Compare(LineReader reader, Guid facility, NumberDetails said, string about)
        {
            if (_known[Key(facility, said.KindCode, said.From, said.To)].FirstOrDefault() is not { } same)
            {
                return new PlannedRow(reader.Line.Row, RowOutcome.New, about, []) { Write = new NumberWrite(facility, said, null) };
            }

            // An empty cell leaves what is on record as it is.
            var merged = said with { Source = said.Source ?? same.Source };
            var of = ImportKinds.Numbers;
            List<ValueChange> changes = [.. new (string Field, string Old, string New)[]
            {
                ("value", same.Value.ToString("0.##", CultureInfo.InvariantCulture), merged.Value.ToString("0.##", CultureInfo.InvariantCulture)), ("source", same.Source ?? "", merged.Source ?? ""),
            }.Where(v => v.Old != v.New).Select(v => new ValueChange(of[v.Field].Heading, v.Old, v.New))];
            return changes.Count == 0
                ? new PlannedRow(reader.Line.Row, RowOutcome.Unchanged, about, [])
                : new PlannedRow(reader.Line.Row, RowOutcome.Changed, about, []) { Changes = changes, Write = new NumberWrite(facility, merged, same.Id) };
        }

        private static string Key(Guid facility, string kind, DateOnly from, DateOnly? to) => $"{facility}|{kind}|{from:O}|{to:O}";

        private static string? FieldOf(string? field) => field switch
        {
            "Value" => "value",
            "From" => "from",
            "To" => "to",
            "Source" => "source",
            _ => null,
        };
    }
}
