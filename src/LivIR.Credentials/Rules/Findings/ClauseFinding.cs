using LivIR.Credentials.Rules.Explanations;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Rules.States;
using LivIR.Credentials.Rules.Time;

namespace LivIR.Credentials.Rules.Findings;

/// <summary>The result of one clause for one person at one facility, on every day.</summary>
public sealed class ClauseFinding
{
    private readonly Timeline _present;
    private StateLine? _line;

    internal ClauseFinding(PersonFacts person, Clause clause, FacilityFacts facility, Timeline present, Timeline asked, StateLine rule)
    {
        _present = present;
        Person = person;
        Clause = clause;
        Facility = facility;
        Asked = asked;
        Rule = rule;
    }

    /// <summary>About whom.</summary>
    public PersonFacts Person { get; }

    /// <summary>Which clause.</summary>
    public Clause Clause { get; }

    /// <summary>The facility whose standard asks it.</summary>
    public FacilityFacts Facility { get; }

    /// <summary>The days on which it is asked of the person.</summary>
    public Timeline Asked { get; }

    /// <summary>The line of the rule alone, without regard to when it is asked and to waivers.</summary>
    public StateLine Rule { get; }

    /// <summary>The line: not required on days on which it is not asked, with the time allowed at the start and with waivers.</summary>
    public StateLine Line => _line ??= WithWaivers(WithStart(Rule)).Within(Asked);

    /// <summary>The state on a day.</summary>
    public FindingState StateOn(DateOnly day) => IsPlain ? PlainStateOn(day) : Line.StateOn(day);

    /// <summary>The last day on which the state of a day goes on by what is on record; empty for no end, or where it is not met.</summary>
    public DateOnly? UntilOn(DateOnly day) => UntilOn(day, StateOn(day));

    /// <summary>The same where the state on the day is known already.</summary>
    internal DateOnly? UntilOn(DateOnly day, FindingState state) => state.CountsAsMet() ? WithStart(Rule).RunThrough(day) : null;

    /// <summary>The days on which nothing stands in the way: met, waived, or not asked.</summary>
    public Timeline Clear
    {
        get
        {
            List<DateSpan> obstacles = [];
            AddObstacles(obstacles);
            return Timeline.FromSpans(obstacles).Complement();
        }
    }

    /// <summary>Whether nothing stands in the way on a day.</summary>
    public bool IsClearOn(DateOnly day) => IsClear(StateOn(day));

    /// <summary>Adds the days on which something stands in the way.</summary>
    internal void AddObstacles(List<DateSpan> into)
    {
        var line = IsPlain ? Rule : Line;
        for (var i = 0; i < line.Steps.Length; i++)
        {
            if (IsClear(line.Steps[i].State))
            {
                continue;
            }

            var span = line.SpanOf(i);
            foreach (var asked in Asked.Spans)
            {
                if (span.Overlaps(asked))
                {
                    into.Add(DateSpan.FromNumbers(Math.Max(span.FirstNumber, asked.FirstNumber), Math.Min(span.EndNumber, asked.EndNumber)));
                }
            }
        }
    }

    /// <summary>Why it is so on a day, and what would change it.</summary>
    public Explanation Explain(PersonWork work, DateOnly day)
    {
        var told = new Explanation();
        if (Line.StateOn(day) == FindingState.Waived && Waiver(day) is { } waiver)
        {
            told.Say($"Waived until {Shared.Dates.DayText.Of(waiver.Until.AddDays(-1))}.", Reason.Waived);
        }

        Clause.Person!.Explain(work.Take(Person), Asked, day, told);
        return told;
    }

    /// <summary>The waiver that covers a day; empty where none does.</summary>
    public WaiverFacts? Waiver(DateOnly day) => Waivers.FirstOrDefault(w => w.From <= day && day < w.Until);

    private IEnumerable<WaiverFacts> Waivers => Person.Waivers
        .Where(w => w.FacilityId == Facility.Id && w.StandardCode == Clause.Requirement.StandardCode && w.Clause == Clause.Requirement.Clause && w.From < w.Until);

    private static bool IsClear(FindingState state) => state.CountsAsMet() || state is FindingState.NotRequired or FindingState.Waived;

    private bool IsPlain => _line is null && Person.Waivers.Count == 0 && Clause.Requirement.StartGraceDays <= 0;

    // What the line says, without making one: most findings are asked about one day only, and there are millions.
    private FindingState PlainStateOn(DateOnly day)
    {
        if (Asked.SpanAt(day) is not { } span)
        {
            return FindingState.NotRequired;
        }

        var state = Rule.StateOn(day);
        return state == FindingState.Expiring && span.Until <= Rule.RunThrough(day)?.AddDays(1) ? FindingState.Met : state;
    }

    // Whoever comes may still come up to it for some days. A clause that begins later, or is worded anew, gives nobody a new start.
    private StateLine WithStart(StateLine line)
    {
        var days = Clause.Requirement.StartGraceDays;
        if (days <= 0)
        {
            return line;
        }

        var starts = Timeline.FromSpans(_present.Spans.Where(s => s.From > DateOnly.MinValue).Select(s => new DateSpan(s.From, s.From.AddDays(days))));
        return line.Overlay(starts, static state => state.CountsAsNotMet() && state != FindingState.Suspended, FindingState.InGrace, Deciding.Nothing, -1);
    }

    private StateLine WithWaivers(StateLine line)
    {
        if (Person.Waivers.Count == 0)
        {
            return line;
        }

        var waived = Timeline.FromSpans(Waivers.Select(w => new DateSpan(w.From, w.Until)));
        return line.Overlay(waived, static state => state.CountsAsNotMet(), FindingState.Waived, Deciding.Waiver, -1);
    }
}

/// <summary>What a person holds of one credential type, on every day: all records of the type taken together.</summary>
/// <param name="Type">The type.</param>
/// <param name="Line">The line; its steps name records by their place in the person's list.</param>
/// <param name="Records">The records of the type, as they were issued.</param>
/// <param name="Places">Their places in the person's list.</param>
public sealed record HoldingTimeline(TypeFacts Type, StateLine Line, IReadOnlyList<HeldRecord> Records, IReadOnlyList<int> Places)
{
    /// <summary>The record a step names; empty where it names none of this type.</summary>
    public HeldRecord? RecordAt(int place)
    {
        for (var i = 0; i < Places.Count; i++)
        {
            if (Places[i] == place)
            {
                return Records[i];
            }
        }

        return null;
    }
}
