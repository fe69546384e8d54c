using LivIR.Credentials.Data.Model.Actions;
using LivIR.Credentials.Data.Model.Surveys;
using LivIR.Credentials.Features.Actions;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Time;

namespace LivIR.Credentials.Features.Surveys;

/// <summary>One thing that is walked: a clause of the facility, or a clause in the file of somebody who was drawn.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Title">What it asks.</param>
/// <param name="PersonId">In whose file; empty for the facility.</param>
/// <param name="State">What the evaluator says on the day of the mock survey.</param>
/// <param name="Why">Why it says so.</param>
/// <param name="Note">What the walker noted last.</param>
public sealed record MockItem(string Clause, string Title, Guid? PersonId, FindingState State, string Why, MockNote? Note)
{
    /// <summary>What the walker found.</summary>
    public MockMark Mark => Note?.Mark ?? MockMark.NotLookedAt;

    /// <summary>Whether walker and evaluator say different things.</summary>
    public bool Differs => Mark switch
    {
        MockMark.Met => State.CountsAsNotMet(),
        MockMark.NotMet => State.CountsAsMet(),
        _ => false,
    };

    /// <summary>The name of its row on a page.</summary>
    public string Anchor => $"i-{new string([.. $"{Clause}-{PersonId:N}".Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')])}";
}

/// <summary>A file that was drawn, or the facility itself, with what is walked in it.</summary>
/// <param name="PersonId">Whose file; empty for the facility.</param>
/// <param name="Name">What it is called.</param>
/// <param name="EmployeeNumber">The employer's number.</param>
/// <param name="Items">What is walked, in the order of the standard.</param>
public sealed record MockPart(Guid? PersonId, string Name, string? EmployeeNumber, IReadOnlyList<MockItem> Items);

/// <summary>A mock survey with everything that is walked.</summary>
/// <param name="Survey">What was drawn.</param>
/// <param name="FacilityCode">Where, as a code.</param>
/// <param name="Facility">Where, as a name.</param>
/// <param name="Standard">The standard's name.</param>
/// <param name="Edition">The edition in force on the day; empty where it asks nothing then.</param>
/// <param name="Zone">The facility's time zone.</param>
/// <param name="Today">Today there.</param>
/// <param name="Parts">The facility first, then the files in the order of the draw.</param>
public sealed record MockSheet(MockSurvey Survey, string FacilityCode, string Facility, string Standard, string Edition, TimeZoneInfo Zone, DateOnly Today, IReadOnlyList<MockPart> Parts)
{
    /// <summary>Everything that is walked.</summary>
    public IReadOnlyList<MockItem> Items { get; } = [.. Parts.SelectMany(p => p.Items)];

    /// <summary>How many items the walker has marked so.</summary>
    public int Count(MockMark mark) => Items.Count(i => i.Mark == mark);

    /// <summary>How many the walker judged otherwise than the evaluator.</summary>
    public int Differing => Items.Count(i => i.Differs);

    /// <summary>A moment as a day at the facility.</summary>
    public DateOnly DayOf(DateTime at) => CalendarDays.LocalDay(at, Zone);

    /// <summary>What was found not met, as actions.</summary>
    public IReadOnlyList<ProposedAction> Found => [.. Parts.SelectMany(part => part.Items.Where(i => i.Mark == MockMark.NotMet).Select(item => new ProposedAction(
        new ActionSubject(ActionSource.MockSurvey, Survey.StandardCode, item.Clause, item.PersonId, null, Survey.Id),
        Cut($"{(item.PersonId is null ? "" : $"{part.Name}: ")}{item.Title}"),
        string.IsNullOrWhiteSpace(item.Note!.Words) ? $"Found not met in the mock survey of {Shared.Dates.DayText.Of(Survey.HeldOn)}. {item.Why}".Trim() : item.Note.Words)))];

    private static string Cut(string text) => text.Length <= ActionEntry.TitleLength ? text : $"{text[..(ActionEntry.TitleLength - 1)]}…";
}
