using FindingState = LivIR.Credentials.Rules.Findings.FindingState;

namespace LivIR.Credentials.Tests.Rules.Oracle;

/// <summary>What is the case on one day.</summary>
/// <param name="State">The state, without regard to what comes; so never expiring.</param>
/// <param name="Warns">When it is met: days before the last met day from which what decides it warns.</param>
internal readonly record struct OracleDay(FindingState State, int Warns = 0)
{
    /// <summary>Met, and in grace, count as met.</summary>
    public bool CountsAsMet => State is FindingState.Met or FindingState.InGrace;
}

/// <summary>
/// A state for each day of a horizon, worked out one day after another. From it, and from nothing else, come how long a state goes
/// on, whether it is about to end, and which day is the first to fail.
/// </summary>
internal sealed class OracleLine
{
    private readonly OracleDay[] _days;
    private readonly int[] _through;

    private OracleLine(Horizon horizon, OracleDay[] days)
    {
        Horizon = horizon;
        _days = days;
        _through = new int[days.Length];
        for (var i = days.Length - 1; i >= 0; i--)
        {
            _through[i] = i + 1 < days.Length && days[i + 1].State != days[i].State ? i : i + 1 < days.Length ? _through[i + 1] : int.MaxValue;
        }
    }

    /// <summary>The days it knows.</summary>
    public Horizon Horizon { get; }

    /// <summary>Asks a question of each day.</summary>
    public static OracleLine Of(Horizon horizon, Func<DateOnly, OracleDay> on)
    {
        var days = new OracleDay[horizon.Count];
        for (var i = 0; i < days.Length; i++)
        {
            days[i] = on(horizon.First.AddDays(i));
        }

        return new OracleLine(horizon, days);
    }

    /// <summary>The day.</summary>
    public OracleDay On(DateOnly day) => _days[Horizon.PlaceOf(day)];

    /// <summary>The last day on which the day's state goes on; empty where it outlasts the horizon.</summary>
    public DateOnly? Through(DateOnly day) => DayAt(_through[Horizon.PlaceOf(day)]);

    /// <summary>The same as a number that can be compared: what outlasts the horizon is the greatest.</summary>
    public int Stands(DateOnly day) => _through[Horizon.PlaceOf(day)];

    /// <summary>The last day for which it counts as met without a break, grace included; empty where that outlasts the horizon or is not so on the day.</summary>
    public DateOnly? MetThrough(DateOnly day) => RunThrough(day, static on => on.CountsAsMet);

    /// <summary>The last day for which the answer stays yes; empty where that outlasts the horizon or is no on the day.</summary>
    public DateOnly? RunThrough(DateOnly day, Func<OracleDay, bool> asked)
    {
        var last = Horizon.PlaceOf(day) - 1;
        while (last + 1 < _days.Length && asked(_days[last + 1]))
        {
            last++;
        }

        return last < Horizon.PlaceOf(day) || last == _days.Length - 1 ? null : DayAt(last);
    }

    /// <summary>
    /// The state as it is shown: met is expiring from so many days before the last met day as its reminders say, unless nothing is
    /// asked any more from the day after.
    /// </summary>
    public FindingState Shown(DateOnly day)
    {
        var place = Horizon.PlaceOf(day);
        var last = _through[place];
        return _days[place].State == FindingState.Met && last != int.MaxValue && last - place <= _days[last].Warns && _days[last + 1].State != FindingState.NotRequired
            ? FindingState.Expiring
            : _days[place].State;
    }

    /// <summary>Whether the day differs from the one before or after it.</summary>
    public bool IsEdge(DateOnly day)
    {
        var place = Horizon.PlaceOf(day);
        return (place > 0 && _days[place] != _days[place - 1]) || (place + 1 < _days.Length && _days[place] != _days[place + 1]);
    }

    private DateOnly? DayAt(int place) => place == int.MaxValue ? null : Horizon.First.AddDays(place);
}
