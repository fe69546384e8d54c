using LivIR.Credentials.Rules.Findings;

namespace LivIR.Credentials.Rules.States;

/// <summary>What kind of thing decides a state.</summary>
public enum Deciding : byte
{
    /// <summary>Nothing on record.</summary>
    Nothing,

    /// <summary>A credential of the person.</summary>
    Credential,

    /// <summary>The person's training.</summary>
    Training,

    /// <summary>A step of the person's pathway.</summary>
    Step,

    /// <summary>The people at the facility.</summary>
    People,

    /// <summary>A document of the facility.</summary>
    Evidence,

    /// <summary>An accreditation of the facility.</summary>
    Accreditation,

    /// <summary>A number of the facility.</summary>
    Metric,

    /// <summary>A waiver.</summary>
    Waiver,
}

/// <summary>A state from a day on, until the next step, with what decides it. Kept small: an evaluation makes millions.</summary>
/// <param name="From">The number of the first day; see <see cref="DateOnly.DayNumber"/>.</param>
/// <param name="State">The state.</param>
/// <param name="By">What kind of thing decides it.</param>
/// <param name="Index">Which one: its place in the subject's facts; -1 where there is none.</param>
/// <param name="Window">Days before the end of being met from which it counts as expiring.</param>
public readonly record struct StateStep(int From, FindingState State, Deciding By = Deciding.Nothing, int Index = -1, short Window = 0);
