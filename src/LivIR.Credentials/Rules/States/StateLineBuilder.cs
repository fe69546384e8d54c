namespace LivIR.Credentials.Rules.States;

/// <summary>Puts steps in a row and leaves out those that change nothing.</summary>
internal struct StateLineBuilder(int capacity)
{
    private StateStep[] _steps = new StateStep[Math.Max(capacity, 4)];
    private int _count;

    /// <summary>Adds a step that begins on or after the one before.</summary>
    public void Add(StateStep step)
    {
        if (_count > 0 && _steps[_count - 1] with { From = step.From } == step)
        {
            return;
        }

        if (_count > 0 && _steps[_count - 1].From == step.From)
        {
            _count--;
            Add(step);
            return;
        }

        if (_count == _steps.Length)
        {
            Array.Resize(ref _steps, _count * 2);
        }

        _steps[_count++] = step;
    }

    public readonly StateLine Build() => new(_steps[.._count]);
}
