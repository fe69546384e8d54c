using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Facilities;
using LivIR.Credentials.Data.Text;
using LivIR.Credentials.Features.Facilities;
using LivIR.Credentials.Shared.Dates;
using LivIR.Credentials.Shared.Security;

namespace LivIR.Credentials.Features.Import;

/// <summary>Compares rows about documents of facilities with what is on record.</summary>
internal sealed class DocumentRows(
    IReadOnlyList<Facility> facilities, IReadOnlyList<EvidenceKind> kinds, IReadOnlyList<FacilityUnit> units, IReadOnlyList<FacilityEvidence> known, ChangeContext change)
{
    private readonly NamedCodes<Facility> _facilities = new(facilities, f => f.Code, f => f.Name);
    private readonly NamedCodes<EvidenceKind> _kinds = new(kinds, k => k.Code, k => k.Name, k => k.AlsoKnownAs);
    private readonly Dictionary<Guid, NamedCodes<FacilityUnit>> _units = units.GroupBy(u => u.FacilityId).ToDictionary(g => g.Key, g => new NamedCodes<FacilityUnit>([.. g], u => u.Id.ToString(), u => u.Name));
    private readonly ILookup<string, FacilityEvidence> _known = known.ToLookup(e => Key(e.FacilityId, Details(e)));
    private readonly Dictionary<Guid, DateOnly> _todays = facilities.ToDictionary(f => f.Id, f => FacilityOffice.Today(f, change));
    private readonly RowsOnce<FacilityEvidenceDetails> _once = new();

    /// <summary>What a record says.</summary>
    public static FacilityEvidenceDetails Details(FacilityEvidence e) => new(e.KindCode, e.Title, e.DatedOn, e.ExpiresOn, e.UnitId, e.Owner, e.ReviewOn);

    /// <summary>Plans one row.</summary>
    public PlannedRow Plan(LineReader reader)
    {
        reader.Needed("facility");
        reader.Needed("kind");
        var facility = _facilities.Read(reader, "facility", "facility");
        var kind = _kinds.Read(reader, "kind", "kind of document");
        var unit = facility is null ? null : Unit(reader, facility);
        var (title, dated, expires, review) = (reader.Needed("title"), reader.NeededDay("dated"), reader.Day("expires"), reader.Day("review"));
        var about = $"{facility?.Name ?? reader.Line.Text("facility")}: {title}";
        if (facility is null || kind is null || dated is null || reader.Problems.Count > 0)
        {
            return PlannedRow.Refuse(reader, about);
        }

        var said = new FacilityEvidenceDetails(kind.Code, title, dated.Value, expires, unit?.Id, reader.Text("owner"), review);
        if (FacilityChecks.Find(said, _todays[facility.Id]) is { } problem)
        {
            reader.Refuse(FieldOf(problem.Field), problem.Message);
            return PlannedRow.Refuse(reader, about);
        }

        return (_once.Add(Key(facility.Id, said), reader.Line.Row, said) ?? Compare(reader, facility.Id, said, about)) with { About = about };
    }

    // The application's own list says "the facility" for a document that is about no unit.
    private FacilityUnit? Unit(LineReader reader, Facility facility)
    {
        if (reader.Text("unit") is not { } name || SearchFold.Fold(name) == "the facility")
        {
            return null;
        }

        if (_units.TryGetValue(facility.Id, out var here))
        {
            return here.Read(reader, "unit", $"unit of {facility.Name}");
        }

        reader.Refuse("unit", FacilityProblems.UnknownUnit.Message);
        return null;
    }

    private PlannedRow Compare(LineReader reader, Guid facility, FacilityEvidenceDetails said, string about)
    {
        if (_known[Key(facility, said)].FirstOrDefault() is not { } same)
        {
            return new PlannedRow(reader.Line.Row, RowOutcome.New, about, []) { Write = new DocumentWrite(facility, said, null), Note = "No file stands behind it yet." };
        }

        // An empty cell leaves what is on record as it is.
        var merged = said with { Title = same.Title, ExpiresOn = said.ExpiresOn ?? same.ExpiresOn, Owner = said.Owner ?? same.Owner, ReviewOn = said.ReviewOn ?? same.ReviewOn };
        var of = ImportKinds.Documents;
        List<ValueChange> changes = [.. new (string Field, string Old, string New)[]
        {
            ("expires", Day(same.ExpiresOn), Day(merged.ExpiresOn)), ("owner", same.Owner ?? "", merged.Owner ?? ""), ("review", Day(same.ReviewOn), Day(merged.ReviewOn)),
        }.Where(v => v.Old != v.New).Select(v => new ValueChange(of[v.Field].Heading, v.Old, v.New))];
        return changes.Count == 0
            ? new PlannedRow(reader.Line.Row, RowOutcome.Unchanged, about, [])
            : new PlannedRow(reader.Line.Row, RowOutcome.Changed, about, []) { Changes = changes, Write = new DocumentWrite(facility, merged, same.Id) };
    }

    private static string Key(Guid facility, FacilityEvidenceDetails d) => $"{facility}|{d.KindCode}|{d.UnitId}|{d.DatedOn:O}|{SearchFold.Fold(d.Title)}";

    private static string Day(DateOnly? day) => day is { } some ? DayText.Of(some) : "";

    private static string? FieldOf(string? field) => field switch
    {
        "Title" => "title",
        "Owner" => "owner",
        "DatedOn" => "dated",
        "ExpiresOn" => "expires",
        "ReviewOn" => "review",
        _ => null,
    };
}
