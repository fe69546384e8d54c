using LivIR.Credentials.Rules.States;

namespace LivIR.Credentials.Rules.Findings;

/// <summary>Until when the check of a credential stands: asked of the evaluator, which calls a state unknown once a check is too old.</summary>
public static class CheckAgain
{
    /// <summary>
    /// The first day on which the record waits for another check, for a clause that is asked on the day or for its type; a day that has passed where it waits already;
    /// empty where nothing asks for one.
    /// </summary>
    /// <param name="status">The person on the day.</param>
    /// <param name="holding">What is held of the type.</param>
    public static DateOnly? On(PersonStatus status, Holding holding) => All(status, holding).Select(a => (DateOnly?)a.On).Min();

    /// <summary>Each that asks for another check of the record, with the first day on which it does: clauses, and the limit of its type or issuer, which names none.</summary>
    /// <param name="status">The person on the day.</param>
    /// <param name="holding">What is held of the type.</param>
    public static IEnumerable<(DateOnly On, Finding? By)> All(PersonStatus status, Holding holding)
    {
        if (PlaceOf(holding) is not { } place)
        {
            return [];
        }

        return status.Findings.Select(f => (f.Of.Line, By: (Finding?)f)).Append((holding.Of.Line, By: null))
            .Select(asked => (On: On(asked.Line, place, status.Day), asked.By)).Where(asked => asked.On is not null).Select(asked => (asked.On!.Value, asked.By));
    }

    private static int? PlaceOf(Holding holding)
    {
        for (var i = 0; i < holding.Of.Records.Count; i++)
        {
            if (ReferenceEquals(holding.Of.Records[i], holding.Current))
            {
                return holding.Of.Places[i];
            }
        }

        return null;
    }

    private static DateOnly? On(StateLine line, int place, DateOnly day)
    {
        if (Waits(line.StepOn(day), place))
        {
            return DateOnly.FromDayNumber(line.StepOn(day).From);
        }

        // Where several records wait from then on, the line may name another one: what counted before is the one whose check ran out.
        for (var i = 1; i < line.Steps.Length; i++)
        {
            var step = line.Steps[i];
            if (step.From > day.DayNumber && (Waits(step, place) || (IsWaiting(step) && IsBy(line.Steps[i - 1], place))))
            {
                return DateOnly.FromDayNumber(step.From);
            }
        }

        return null;
    }

    private static bool Waits(StateStep step, int place) => IsWaiting(step) && IsBy(step, place);

    private static bool IsWaiting(StateStep step) => step is { State: FindingState.Unknown, By: Deciding.Credential };

    private static bool IsBy(StateStep step, int place) => step.By == Deciding.Credential && step.Index == place;
}
