using LivIR.Credentials.Data.Model.Actions;
using LivIR.Credentials.Rules.Actions;
using LivIR.Credentials.Rules.Time;

namespace LivIR.Credentials.Features.Actions;

/// <summary>One action on a day.</summary>
/// <param name="Id">The key.</param>
/// <param name="FacilityCode">Where, as a code.</param>
/// <param name="Facility">Where, as a name.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Person">The staff member it is about; empty for the facility.</param>
/// <param name="Owner">Who has to see to it.</param>
/// <param name="Course">Where it stands.</param>
/// <param name="Day">The day asked about, or today there.</param>
/// <param name="Zone">The facility's time zone.</param>
public sealed record ActionRow(Guid Id, string FacilityCode, string Facility, ActionSubject Subject, string? Person, string Owner, ActionCourse Course, DateOnly Day, TimeZoneInfo Zone)
{
    /// <summary>By how many days it is overdue; 0 where it is not.</summary>
    public int DaysOverdue => Course.DaysOverdue(Day);

    /// <summary>Whether administrators are shown it.</summary>
    public bool IsEscalated => Course.IsEscalated(Day);

    /// <summary>Standard and clause as people name them; empty where it is about none.</summary>
    public string Label => $"{Subject.StandardCode} {Subject.Clause}".Trim();

    /// <summary>The day of an entry, at the facility.</summary>
    public DateOnly DayOf(ActionEntry entry) => CalendarDays.LocalDay(entry.At, Zone);
}

/// <summary>The filters of the address.</summary>
/// <param name="Facility">A facility's code.</param>
/// <param name="Stage">One of open, waiting, verified, cancelled, all; what is to be done or to be looked at by default.</param>
/// <param name="Overdue">Only what is overdue.</param>
/// <param name="Standard">A standard's code.</param>
/// <param name="Text">Parts of a title, an owner or a clause.</param>
public sealed record ActionQuery(string? Facility = null, string? Stage = null, bool Overdue = false, string? Standard = null, string? Text = null)
{
    /// <summary>What can be shown, with its words.</summary>
    public static IReadOnlyList<Compliance.Choice> Offered { get; } =
        [new("", "To do and to verify"), new("open", "To do"), new("waiting", "To verify"), new("verified", "Verified"), new("cancelled", "Cancelled"), new("all", "All")];

    /// <summary>Whether anything is left out or added.</summary>
    public bool IsUsual => string.IsNullOrEmpty(Facility) && string.IsNullOrEmpty(Stage) && !Overdue && string.IsNullOrEmpty(Standard) && string.IsNullOrWhiteSpace(Text);

    /// <summary>Whether closed ones are among what is asked.</summary>
    public bool WantsClosed => Stage is "verified" or "cancelled" or "all";

    /// <summary>Whether an action is shown.</summary>
    public bool Takes(ActionRow row) => TakesStage(row.Course.Stage)
        && (!Overdue || row.DaysOverdue > 0)
        && Data.Text.SearchFold.Fold(Text).Split(' ', StringSplitOptions.RemoveEmptyEntries).All(Data.Text.SearchFold.Fold($"{row.Course.Terms.Title} {row.Owner} {row.Label} {row.Person} {row.Facility}").Contains);

    private bool TakesStage(ActionStage stage) => Stage switch
    {
        "open" => stage == ActionStage.Open,
        "waiting" => stage == ActionStage.Waiting,
        "verified" => stage == ActionStage.Verified,
        "cancelled" => stage == ActionStage.Cancelled,
        "all" => true,
        _ => stage is ActionStage.Open or ActionStage.Waiting,
    };
}
