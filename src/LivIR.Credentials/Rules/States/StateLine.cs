using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Time;

namespace LivIR.Credentials.Rules.States;

/// <summary>
/// The state on every day, with what decides it: a timeline of states. From it come the state on any day, expiring, the last day of
/// being met, the gaps in the past and the forecast. Immutable; the first step begins on the calendar's first day.
/// </summary>
public sealed partial class StateLine
{
    private readonly StateStep[] _steps;

    internal StateLine(StateStep[] steps)
    {
        _steps = steps;
    }

    /// <summary>Missing on every day.</summary>
    public static StateLine Missing { get; } = Always(FindingState.Missing);

    /// <summary>Not required on any day.</summary>
    public static StateLine NotRequired { get; } = Always(FindingState.NotRequired);

    /// <summary>The steps, earliest first; no two neighbours are alike.</summary>
    public ReadOnlySpan<StateStep> Steps => _steps;

    /// <summary>The days of a step.</summary>
    internal DateSpan SpanOf(int step) => DateSpan.FromNumbers(_steps[step].From, EndOf(step));

    /// <summary>The same state on every day.</summary>
    public static StateLine Always(FindingState state, Deciding by = Deciding.Nothing) => new([new StateStep(DayNumbers.First, state, by)]);

    /// <summary>The step in force on a day: the state without regard to what comes, so never <see cref="FindingState.Expiring"/>.</summary>
    public StateStep StepOn(DateOnly day) => _steps[IndexOn(day.DayNumber)];

    /// <summary>The state on a day; met with an end within the window of what ends it is expiring.</summary>
    public FindingState StateOn(DateOnly day)
    {
        var at = IndexOn(day.DayNumber);
        if (_steps[at].State != FindingState.Met)
        {
            return _steps[at].State;
        }

        var last = LastMet(at);
        return last + 1 < _steps.Length && _steps[last + 1].State != FindingState.NotRequired && _steps[last + 1].From - 1 - day.DayNumber <= _steps[last].Window
            ? FindingState.Expiring
            : FindingState.Met;
    }

    /// <summary>The last day for which it stays met without a break, grace included; empty where it has no end or is not met on the day.</summary>
    /// <param name="day">A day.</param>
    /// <param name="isMet">Whether it is met on the day.</param>
    public DateOnly? MetThrough(DateOnly day, out bool isMet)
    {
        var at = IndexOn(day.DayNumber);
        isMet = _steps[at].State.CountsAsMet();
        if (!isMet)
        {
            return null;
        }

        while (at + 1 < _steps.Length && _steps[at + 1].State.CountsAsMet())
        {
            at++;
        }

        return at + 1 < _steps.Length ? DateOnly.FromDayNumber(_steps[at + 1].From - 1) : null;
    }

    /// <summary>The last day on which the state of a day goes on, whatever decides it; empty where it goes on without end.</summary>
    public DateOnly? RunThrough(DateOnly day)
    {
        var end = RunEnd(IndexOn(day.DayNumber));
        return end >= DayNumbers.End ? null : DateOnly.FromDayNumber(end - 1);
    }

    /// <summary>The step that ends being met: the last one of the run the day lies in. The step of the day itself where it is not met.</summary>
    public StateStep EndingStep(DateOnly day)
    {
        var at = IndexOn(day.DayNumber);
        while (_steps[at].State.CountsAsMet() && at + 1 < _steps.Length && _steps[at + 1].State.CountsAsMet())
        {
            at++;
        }

        return _steps[at];
    }

    /// <summary>The first day on or after the given one on which it is met; empty where it never is again with what is on record.</summary>
    public DateOnly? NextMet(DateOnly day)
    {
        for (var at = IndexOn(day.DayNumber); at < _steps.Length; at++)
        {
            if (_steps[at].State.CountsAsMet())
            {
                return DateOnly.FromDayNumber(Math.Max(_steps[at].From, day.DayNumber));
            }
        }

        return null;
    }

    /// <summary>The days on which it counts as met.</summary>
    public Timeline Met => Where(static state => state.CountsAsMet());

    /// <summary>The days of certain states.</summary>
    public Timeline Where(Func<FindingState, bool> chosen)
    {
        List<DateSpan> spans = [];
        for (var i = 0; i < _steps.Length; i++)
        {
            if (chosen(_steps[i].State))
            {
                spans.Add(SpanOf(i));
            }
        }

        return Timeline.FromSpans(spans);
    }

    /// <summary>The first day after the given one on which the state or what decides it changes; empty where nothing changes any more.</summary>
    public DateOnly? NextChangeAfter(DateOnly day)
    {
        var next = IndexOn(day.DayNumber) + 1;
        return next < _steps.Length ? DateOnly.FromDayNumber(_steps[next].From) : null;
    }

    /// <inheritdoc />
    public override string ToString() => string.Join(" ", _steps.Select(s => $"{DateOnly.FromDayNumber(s.From):yyyy-MM-dd} {s.State}"));

    private int IndexOn(int day)
    {
        // Lines have a handful of steps; from the end, since most questions are about today.
        var at = _steps.Length - 1;
        while (_steps[at].From > day)
        {
            at--;
        }

        return at;
    }

    private int LastMet(int at)
    {
        while (at + 1 < _steps.Length && _steps[at + 1].State == FindingState.Met)
        {
            at++;
        }

        return at;
    }

    private int EndOf(int index) => index + 1 < _steps.Length ? _steps[index + 1].From : DayNumbers.End;
}
