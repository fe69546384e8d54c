using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;

namespace LivIR.Credentials.Features.People;

/// <summary>Everything on one person's page, as it was known on the day of knowledge.</summary>
public sealed record PersonFile
{
    /// <summary>Who.</summary>
    public required StaffMember Person { get; init; }

    /// <summary>The days of the question.</summary>
    public required AskedDays Days { get; init; }

    /// <summary>The catalogue of the evaluation.</summary>
    public required CatalogueFacts Catalogue { get; init; }

    /// <summary>The person evaluated on the day.</summary>
    public required PersonStatus Status { get; init; }

    /// <summary>Where the person works, worked and will work, the latest first.</summary>
    public required IReadOnlyList<PlaceLine> Places { get; init; }

    /// <summary>Credentials, those of one type together, the newest first.</summary>
    public required IReadOnlyList<RecordLine> Records { get; init; }

    /// <summary>Activities, the newest first.</summary>
    public required IReadOnlyList<TrainingLine> Training { get; init; }

    /// <summary>The way to board certification; empty for somebody who is on none.</summary>
    public required PathwayView? Pathway { get; init; }

    /// <summary>What was changed, the newest first.</summary>
    public required IReadOnlyList<HistoryLine> History { get; init; }

    /// <summary>The day asked about.</summary>
    public DateOnly Day => Status.Day;

    /// <summary>The places that hold on the day.</summary>
    public IReadOnlyList<PlaceLine> PlacesNow => [.. Places.Where(p => p.From <= Day && !(p.Until <= Day))];

    /// <summary>The facilities whose clauses are asked on the day, by name.</summary>
    public IReadOnlyList<FacilityFacts> Facilities => [.. Status.Findings.Select(f => f.Facility).DistinctBy(f => f.Id).OrderBy(f => f.Name, StringComparer.InvariantCulture)];
}

/// <summary>A dated place of work as people read it.</summary>
/// <param name="FacilityCode">The facility's code.</param>
/// <param name="Facility">The facility's name.</param>
/// <param name="City">Where it is.</param>
/// <param name="Department">The department's name.</param>
/// <param name="Profession">The profession's name.</param>
/// <param name="From">First day.</param>
/// <param name="Until">First day on which it no longer holds; empty while it is open.</param>
public sealed record PlaceLine(string FacilityCode, string Facility, string City, string Department, string Profession, DateOnly From, DateOnly? Until);

/// <summary>One line of the person's history: when at the person's place, who, what, and which values became which.</summary>
public sealed record HistoryLine(DateTime At, string Actor, string Act, string Details);

/// <summary>An activity as people read it.</summary>
public sealed record TrainingLine(Guid Id, string Title, string? Provider, string CategoryCode, string Category, string Unit, decimal Amount, DateOnly CompletedOn, DateOnly? CountsFor, IReadOnlyList<FileLine> Files);

/// <summary>A file behind a record.</summary>
/// <param name="ReplacedOn">The local day on which another took its place; empty for one that stands.</param>
public sealed record FileLine(Guid Id, string Name, DateOnly? ReplacedOn = null);
