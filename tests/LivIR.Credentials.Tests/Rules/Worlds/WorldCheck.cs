using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Rules.States;
using LivIR.Credentials.Tests.Rules.Oracle;

namespace LivIR.Credentials.Tests.Rules.Worlds;

/// <summary>
/// Asks the evaluator and the oracle the same questions: the state of every clause on every day of the horizon, as it is and as it is
/// shown, and how long it goes on; what is held; whether a person is cleared, and until when. Empty means that they agree.
/// </summary>
internal sealed class WorldCheck
{
    /// <summary>Of days on which nothing happens every so many is looked at closely; days beside a change always are.</summary>
    private const int Stride = 61;

    private readonly World _world;
    private readonly Horizon _horizon;
    private readonly OracleFindings _oracle;
    private readonly CatalogueFacts _catalogue;

    private WorldCheck(World world, Horizon horizon)
    {
        _world = world;
        _horizon = horizon;
        _oracle = new OracleFindings(horizon, world);
        _catalogue = new CatalogueFacts(world.Source);
    }

    /// <summary>What they disagree about first, with the case; null where they agree.</summary>
    public static string? Of(World world, Horizon horizon) =>
        new WorldCheck(world, horizon).Differences().FirstOrDefault() is { } difference ? $"{difference}\n{WorldText.Of(world)}" : null;

    private IEnumerable<string> Differences()
    {
        var work = new PersonWork(_catalogue);
        var timelines = _world.People.ToDictionary(p => p.Id, p => PersonTimeline.Evaluate(p, work));
        var findings = _world.People.ToDictionary(p => p.Id, _oracle.Of);
        return _world.People.SelectMany(p => new PersonCheck(timelines[p.Id], findings[p.Id], _horizon, _world.Source).Differences())
            .Concat(_world.Source.Facilities.SelectMany(f => OfFacility(f, [.. timelines.Values], [.. findings.Values.SelectMany(f => f)])));
    }

    private IEnumerable<string> OfFacility(FacilityFacts facility, IReadOnlyList<PersonTimeline> people, IReadOnlyList<OracleFinding> told)
    {
        var timeline = FacilityTimeline.Of(new FacilityWork(facility, _world.Records[facility.Id], _world.People, _catalogue), people);
        foreach (var clause in _oracle.Clauses.Where(c => c.Facility == facility))
        {
            var mine = told.Where(f => f.Clause == clause).ToList();
            var line = _oracle.OfFacility(clause, mine);
            var theirs = timeline.Findings.SingleOrDefault(f => ReferenceEquals(f.Clause.Requirement, clause.Requirement));
            var name = $"Facility {facility.Id}, edition {clause.Edition.Name}, {clause.Standard.Code} {clause.Requirement.Clause}";
            var wrong = theirs is null ? NeverAsked(line, name) : LineCheck.Of(line, theirs.Line, name).Concat(OfDays(line, mine, theirs, name));
            foreach (var difference in wrong)
            {
                yield return difference;
            }
        }
    }

    private IEnumerable<string> OfDays(OracleLine line, List<OracleFinding> mine, FacilityFinding theirs, string name) => _horizon.Days
        .Where(day => line.IsEdge(day) || _horizon.PlaceOf(day) % Stride == 0)
        .SelectMany(day => LineCheck.Same(name, day, "until", line.MetThrough(day), _horizon.Within(theirs.UntilOn(day)))
            .Concat(LineCheck.Same(name, day, "count", Count(mine, day), theirs.CountOn(day))));

    // Met and in grace are met; waived is apart; not required is outside; everything else is not met.
    private static FindingCount Count(List<OracleFinding> findings, DateOnly day)
    {
        var states = findings.Select(f => f.Line.On(day)).ToList();
        var (met, waived) = (states.Count(s => s.CountsAsMet), states.Count(s => s.State == FindingState.Waived));
        return new FindingCount(met, waived, states.Count(s => s.State != FindingState.NotRequired) - met - waived);
    }

    private IEnumerable<string> NeverAsked(OracleLine line, string name) =>
        _horizon.Days.Where(day => line.On(day).State != FindingState.NotRequired).Take(1).Select(day => $"{name}: nothing is found, yet {day:yyyy-MM-dd} asks.");
}

/// <summary>Compares what is told about one person.</summary>
internal sealed class PersonCheck(PersonTimeline theirs, IReadOnlyList<OracleFinding> mine, Horizon horizon, CatalogueSource source)
{
    private const int Stride = 61;

    /// <summary>Everything that differs.</summary>
    public IEnumerable<string> Differences()
    {
        var extra = theirs.Findings.Where(f => mine.All(m => !IsSame(m, f)) && horizon.Days.Any(day => f.StateOn(day) != FindingState.NotRequired)).Select(f => $"{f.Clause.Label} is asked of nobody by the oracle.");
        return mine.SelectMany(OfFinding).Concat(extra).Concat(OfHoldings()).Concat(OfStatus());
    }

    private static bool IsSame(OracleFinding mine, ClauseFinding theirs) => ReferenceEquals(mine.Clause.Requirement, theirs.Clause.Requirement) && mine.Clause.Facility.Id == theirs.Facility.Id;

    private IEnumerable<string> OfFinding(OracleFinding finding)
    {
        var name = $"Person {finding.Person.Id}, facility {finding.Clause.Facility.Id}, edition {finding.Clause.Edition.Name}, {finding.Clause.Standard.Code} {finding.Clause.Requirement.Clause}";
        if (theirs.Findings.SingleOrDefault(f => IsSame(finding, f)) is not { } found)
        {
            return [$"{name}: not found."];
        }

        // Asked twice, before and after its line is made: most findings are asked about one day and never make one.
        var shown = LineCheck.EachDay(finding.Line, name, "state", finding.Line.Shown, found.StateOn);
        var clear = found.Clear;
        return shown.Concat(LineCheck.Of(finding.Line, found.Line, name))
            .Concat(Close(finding.Line).SelectMany(day => LineCheck.Same(name, day, "until", finding.Line.On(day).CountsAsMet ? finding.OnRecord.Through(day) : null, horizon.Within(found.UntilOn(day)))
                .Concat(LineCheck.Same(name, day, "clear", finding.IsClear(day), clear.Contains(day)))));
    }

    private IEnumerable<string> OfHoldings() => source.Types.SelectMany(type =>
    {
        var held = new OracleHolding(type, theirs.Person.Records, type.MinimumTrust, null);
        var line = held.Line(horizon);
        var found = theirs.Holdings.SingleOrDefault(h => h.Type.Type == type);
        return found is null
            ? horizon.Days.Where(day => line.On(day).State != FindingState.Missing).Select(day => $"{type.Code} on {day:yyyy-MM-dd} is not found.")
            : LineCheck.Of(line, found.Line, type.Code).Concat(Close(line).SelectMany(day => OfHolding(held, line, found, day)));
    });

    private static IEnumerable<string> OfHolding(OracleHolding held, OracleLine line, HoldingTimeline found, DateOnly day)
    {
        var holding = HoldingView.On(found, day);
        var theirs = line.Horizon.Within(holding.Until);
        var until = line.On(day).CountsAsMet ? line.Through(day) : line.On(day).State == FindingState.Expired ? held.LastEnd(day) : theirs;
        return LineCheck.Same(found.Type.Type.Code, day, "held", line.Shown(day), holding.State).Concat(LineCheck.Same(found.Type.Type.Code, day, "held until", until, theirs));
    }

    private IEnumerable<string> OfStatus()
    {
        var binding = mine.Where(f => f.Clause.Requirement.Binding != Binding.Recommended).ToList();
        var cleared = OracleLine.Of(horizon, day => new OracleDay(binding.All(f => f.IsClear(day)) ? FindingState.Met : FindingState.NotMet));
        return Close(cleared).SelectMany(day =>
        {
            var status = PersonStatus.On(theirs, day);
            var name = $"Person {theirs.Person.Id}";
            var until = cleared.MetThrough(day);
            return LineCheck.Same(name, day, "cleared", cleared.On(day).CountsAsMet, status.Cleared)
                .Concat(LineCheck.Same(name, day, "cleared until", until, horizon.Within(status.ClearedUntil)))
                .Concat(LineCheck.Same(name, day, "ended by what ends it", true, Ends(status, cleared.On(day).CountsAsMet ? status.ClearedUntil?.AddDays(1) : day)))
                .Concat(LineCheck.Same(name, day, "asked", mine.Count(f => f.Line.On(day).State != FindingState.NotRequired), status.Findings.Count));
        });
    }

    // The clause that is named as the end of clearance binds and is not clear on the day it ends.
    private bool Ends(PersonStatus status, DateOnly? day) => day is null
        ? status.EndsWith is null
        : status.EndsWith is { } end && mine.Any(f => IsSame(f, end) && f.Clause.Requirement.Binding != Binding.Recommended && (!horizon.Contains(day.Value) || !f.IsClear(day.Value)));

    private IEnumerable<DateOnly> Close(OracleLine line) => horizon.Days.Where(day => day <= horizon.LastShown && (line.IsEdge(day) || horizon.PlaceOf(day) % Stride == 0));
}

/// <summary>Compares lines and answers.</summary>
internal static class LineCheck
{
    /// <summary>The first day on which two lines differ, in the state as it is or as it is shown.</summary>
    public static IEnumerable<string> Of(OracleLine mine, StateLine theirs, string name) =>
        EachDay(mine, name, "plain state", day => mine.On(day).State, day => theirs.StepOn(day).State).Concat(EachDay(mine, name, "shown state", mine.Shown, theirs.StateOn));

    /// <summary>The first day on which two answers differ.</summary>
    public static IEnumerable<string> EachDay(OracleLine line, string name, string what, Func<DateOnly, FindingState> mine, Func<DateOnly, FindingState> theirs)
    {
        for (var day = line.Horizon.First; day <= line.Horizon.LastShown; day = day.AddDays(1))
        {
            if (mine(day) != theirs(day))
            {
                return Same(name, day, what, mine(day), theirs(day));
            }
        }

        return [];
    }

    /// <summary>Words where two answers differ.</summary>
    public static IEnumerable<string> Same<T>(string name, DateOnly day, string what, T mine, T theirs) => EqualityComparer<T>.Default.Equals(mine, theirs)
        ? []
        : [$"{name} on {day:yyyy-MM-dd}, {what}: the oracle says {mine?.ToString() ?? "none"}, the evaluator {theirs?.ToString() ?? "none"}."];
}
