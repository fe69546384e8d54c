using LivIR.Credentials.Rules.Findings;

namespace LivIR.Credentials.Rules.States;

/// <summary>
/// The states of several parts on one stretch of days, best first; of two alike the one that stands longer comes first, and of two that
/// have ended the one that ended last, since that is the one to renew.
/// </summary>
internal sealed class StateRanking(int capacity)
{
    private readonly (StateStep Step, int RunEnd)[] _ranked = new (StateStep, int)[capacity];

    /// <summary>How many parts have a say.</summary>
    public int Count { get; private set; }

    public void Clear() => Count = 0;

    public void Add(StateStep step, int runEnd)
    {
        if (step.State == FindingState.NotRequired)
        {
            return;
        }

        var place = Count++;
        while (place > 0 && IsBefore(step, runEnd, _ranked[place - 1]))
        {
            _ranked[place] = _ranked[place - 1];
            place--;
        }

        _ranked[place] = (step, runEnd);
    }

    /// <summary>The so-many-th best; missing where there are fewer parts, not required where none is asked for.</summary>
    public StateStep Take(int wanted) =>
        Count == 0 || wanted < 1 ? new StateStep(0, FindingState.NotRequired)
        : wanted > Count ? new StateStep(0, FindingState.Missing)
        : _ranked[wanted - 1].Step;

    private static bool IsBefore(StateStep step, int runEnd, (StateStep Step, int RunEnd) other)
    {
        var (mine, theirs) = (step.State.Rank(), other.Step.State.Rank());
        return mine < theirs || (mine == theirs && (runEnd > other.RunEnd || (runEnd == other.RunEnd && EndedLater(step, other.Step))));
    }

    private static bool EndedLater(StateStep step, StateStep other) => step.State == FindingState.Expired && step.From > other.From;
}
