using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared.States;

namespace LivIR.Credentials.Features.Week;

/// <summary>One thing that needs somebody.</summary>
/// <param name="Order">Before the day: people who are not cleared come first, then overdue actions and open clauses, then what ends.</param>
/// <param name="State">Its state.</param>
/// <param name="Look">What the tag shows instead of the state's own word, such as "Waiver ends".</param>
/// <param name="Title">What is the matter.</param>
/// <param name="Detail">Why, and what has been done about it.</param>
/// <param name="Clause">The clause, such as "ACR-SIR SED-2".</param>
/// <param name="Day">The day it is about.</param>
/// <param name="Act">What the button says.</param>
/// <param name="Link">Where it leads.</param>
public sealed record WeekItem(WeekOrder Order, FindingState State, StateLook? Look, string Title, string Detail, string? Clause, DateOnly? Day, string Act, string Link);

/// <summary>Which things come before which, whatever their day.</summary>
public enum WeekOrder
{
    /// <summary>Somebody who is not cleared today.</summary>
    NotCleared,

    /// <summary>An action at a facility that is overdue.</summary>
    Overdue,

    /// <summary>A clause of a facility that is not met today.</summary>
    Open,

    /// <summary>What waits for a reviewer.</summary>
    Waiting,

    /// <summary>What ends within the days looked ahead.</summary>
    Ends,
}
