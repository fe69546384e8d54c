using System.Globalization;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Rules.States;
using LivIR.Credentials.Shared.Dates;
using LivIR.Credentials.Shared.States;

namespace LivIR.Credentials.Features.Crosswalk;

/// <summary>What a facility has of a thing on a day, in a few words.</summary>
internal sealed class OnRecord
{
    private readonly FacilityStatus _status;
    private readonly List<PersonTimeline> _present;

    public OnRecord(FacilityStatus status)
    {
        _status = status;
        _present = [.. status.Timeline.People.Where(p => p.Person.Places.Any(place => place.FacilityId == status.Facility.Id && place.Holds(status.Day)))];
    }

    /// <summary>The words; empty where there is nothing.</summary>
    public string? Of(Piece piece) => piece.Kind switch
    {
        PieceKind.Credential => People(p => p.Holdings.Any(h => h.Type.Type.Code == piece.Code && h.Line.StateOn(_status.Day).CountsAsMet())),
        PieceKind.Training => People(p => p.Person.Training.Any(t => t.Category == piece.Code && t.CompletedOn <= _status.Day)),
        PieceKind.Step => People(p => p.Person.Steps.Any(s => $"{s.Pathway}/{s.Step}" == piece.Code && s.CompletedOn <= _status.Day && s.Standing == Standing.Verified)),
        PieceKind.Staff => People(p => p.Person.Places.Any(place => place.FacilityId == _status.Facility.Id && place.Holds(_status.Day) && (piece.Code.Length == 0 || piece.Code.Split(',').Contains(place.ProfessionCode)))),
        PieceKind.Document => Documents(piece.Code),
        PieceKind.Metric => Figure(piece.Code),
        _ => Accreditation(piece.Code),
    };

    private string? People(Func<PersonTimeline, bool> holds) => _present.Count(holds) switch
    {
        0 => null,
        1 => "1 person",
        var many => string.Create(CultureInfo.InvariantCulture, $"{many} people"),
    };

    private string? Documents(string kind)
    {
        List<EvidenceFacts> valid = [.. _status.Records.Evidence.Where(e => e.KindCode == kind && EvidenceLines.Of(e, null, 0, 0).StateOn(_status.Day).CountsAsMet())];
        return valid.Count == 0 ? null
            : valid.Count == 1 ? $"dated {DayText.Of(valid[0].DatedOn)}"
            : string.Create(CultureInfo.InvariantCulture, $"{valid.Count}, latest {DayText.Of(valid.Max(e => e.DatedOn))}");
    }

    private string? Figure(string kind) => _status.Records.Metrics.Where(m => m.KindCode == kind && m.From <= _status.Day).MaxBy(m => m.To ?? m.From) is { } latest
        ? string.Create(CultureInfo.InvariantCulture, $"{latest.Value:#,0.##} {_status.Catalogue.Names.MetricUnit(kind)}")
        : null;

    private string? Accreditation(string scheme)
    {
        var lines = _status.Records.Accreditations.Where(a => a.SchemeCode == scheme && a.GrantedOn <= _status.Day).Select((a, i) => AccreditationLines.Of(a, i, AccreditationRules.IsGrant(a.Said), 0)).ToList();
        return lines.Count == 0 ? null : StateLook.For(StateLine.AnyOf(lines).StateOn(_status.Day)).Word.ToLowerInvariant();
    }
}
