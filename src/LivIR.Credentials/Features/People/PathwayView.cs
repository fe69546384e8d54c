using System.Globalization;
using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Shared.Dates;

namespace LivIR.Credentials.Features.People;

/// <summary>The way to board certification, as known on the day of knowledge.</summary>
/// <param name="Name">What the way is called.</param>
/// <param name="Target">The certificate at its end.</param>
/// <param name="Steps">Its steps, in order.</param>
public sealed record PathwayView(string Name, string Target, IReadOnlyList<PathwayLine> Steps)
{
    /// <summary>The first step that is neither done nor out of use: the one the person is on.</summary>
    public PathwayLine? Next => Left.Count == 0 ? null : Left[0];

    /// <summary>The steps that are still to be done, in order.</summary>
    public IReadOnlyList<PathwayLine> Left => [.. Steps.Where(s => s is { IsDone: false, Historic: false })];

    /// <summary>How many of the steps asked today are done.</summary>
    public int Done => Steps.Count(s => s is { IsDone: true, Historic: false });

    /// <summary>"2 of 6 steps are done. Left: Procedures as first operator (168 of 250 procedures), Written examination."</summary>
    public string Words => string.Create(CultureInfo.InvariantCulture, $"{Done} of {Done + Left.Count} steps are done. {(Left.Count == 0 ? "Nothing is left." : $"Left: {string.Join(", ", Left.Select(s => s.Short))}.")}");

    /// <summary>Lays a person's records over the steps.</summary>
    /// <param name="pathway">The pathway.</param>
    /// <param name="target">The name of the certificate at its end.</param>
    /// <param name="records">The person's records of it that were current, with their decisions and files.</param>
    /// <param name="at">The end of the day of knowledge, UTC; empty for all that is known now.</param>
    /// <param name="local">The calendar day of a moment where the person works.</param>
    public static PathwayView Of(Pathway pathway, string target, IEnumerable<PathwayProgress> records, DateTime? at, Func<DateTime, DateOnly> local)
    {
        var byStep = records.OrderByDescending(r => r.RecordedAt).ToLookup(r => r.StepCode);
        return new PathwayView(pathway.Name, target, [.. pathway.Steps.OrderBy(s => s.Order).Select(step =>
        {
            var latest = byStep[step.Code].ToLookup(r => StandingOf(r, at));
            return new PathwayLine(step)
            {
                Counting = Sent(latest[RecordStanding.Accepted].FirstOrDefault()),
                Waiting = Sent(latest[RecordStanding.Waiting].FirstOrDefault()),
                Refused = Sent(latest[RecordStanding.Rejected].FirstOrDefault()),
            };
        })]);

        StepSent? Sent(PathwayProgress? record) => record is null ? null : new StepSent(
            record.Id,
            record.CompletedOn,
            record.Count,
            local(record.RecordedAt),
            record.RecordedBy,
            record.Decision is { } decision && !(decision.DecidedAt >= at) ? decision : null,
            [.. record.Evidence.Where(e => !(e.UploadedAt >= at)).OrderBy(e => e.UploadedAt).Select(e => new FileLine(e.Id, e.FileName))]);
    }

    // What the office recorded before steps were reviewed counts as it is; anything else counts once somebody accepted it.
    private static RecordStanding StandingOf(PathwayProgress record, DateTime? at) =>
        !record.AwaitsReview ? RecordStanding.Accepted
        : record.Decision is not { } decision || decision.DecidedAt >= at ? RecordStanding.Waiting
        : decision.Result == VerificationResult.Verified ? RecordStanding.Accepted
        : RecordStanding.Rejected;
}

/// <summary>What was recorded about a step.</summary>
/// <param name="Id">The key.</param>
/// <param name="CompletedOn">The day the step was completed; empty while under way.</param>
/// <param name="Count">How many, where the step counts something.</param>
/// <param name="SentOn">The local day on which it was recorded.</param>
/// <param name="SentBy">The account that recorded it.</param>
/// <param name="Decision">The decision about it.</param>
/// <param name="Files">The files behind it.</param>
public sealed record StepSent(Guid Id, DateOnly? CompletedOn, int? Count, DateOnly SentOn, Guid SentBy, StepDecision? Decision, IReadOnlyList<FileLine> Files);

/// <summary>One step of the way: what counts, what waits and what was refused.</summary>
/// <param name="Step">The step.</param>
public sealed record PathwayLine(PathwayStep Step)
{
    /// <summary>What counts.</summary>
    public StepSent? Counting { get; init; }

    /// <summary>What was sent and waits for a reviewer.</summary>
    public StepSent? Waiting { get; init; }

    /// <summary>What was sent last and refused, where nothing was sent since.</summary>
    public StepSent? Refused { get; init; }

    /// <summary>Its name.</summary>
    public string Name => Step.Name;

    /// <summary>How many are needed, where the catalogue knows.</summary>
    public int? Target => Step.Target;

    /// <summary>What is counted.</summary>
    public string? Unit => Step.Unit;

    /// <summary>How many count so far.</summary>
    public int? Count => Counting?.Count;

    /// <summary>The day it was completed.</summary>
    public DateOnly? CompletedOn => Counting?.CompletedOn;

    /// <summary>Whether it is no longer asked of new candidates.</summary>
    public bool Historic => Step.Historic;

    /// <summary>Whether it is completed.</summary>
    public bool IsDone => CompletedOn is not null;

    /// <summary>"Procedures as first operator (168 of 250 procedures, in review)".</summary>
    public string Short
    {
        get
        {
            var count = Target is { } target ? string.Create(CultureInfo.InvariantCulture, $"{Count ?? 0} of {target} {Unit}") : "";
            var notes = string.Join(", ", new[] { count, Waiting is null ? "" : "in review" }.Where(note => note.Length > 0));
            return notes.Length == 0 ? Name : $"{Name} ({notes})";
        }
    }

    /// <summary>"Sent 3 Mar 2027: completed 1 Mar 2027, 250 procedures."</summary>
    public string Words(StepSent sent)
    {
        var count = sent.Count is { } number ? string.Create(CultureInfo.InvariantCulture, $"{number} {Unit}") : "";
        var what = string.Join(", ", new[] { sent.CompletedOn is { } day ? $"completed {DayText.Of(day)}" : "", count }.Where(part => part.Length > 0));
        return $"Sent {DayText.Of(sent.SentOn)}{(what.Length == 0 ? "" : $": {what}")}.";
    }
}
