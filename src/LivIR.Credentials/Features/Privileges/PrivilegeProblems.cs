using System.Globalization;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Dates;

namespace LivIR.Credentials.Features.Privileges;

/// <summary>Why nothing was recorded or nothing can be answered, with what to do.</summary>
public static class PrivilegeProblems
{
    /// <summary>Outside the scope.</summary>
    public static Problem NotYours { get; } = new("privilege.scope", "This person does not work at that facility within your scope. Someone who looks after them there must do it.");

    /// <summary>Not a physician.</summary>
    public static Problem NotPhysician { get; } = new("privilege.physician", "Only physicians are appointed and granted privileges. Check the profession of the assignment.");

    /// <summary>About oneself.</summary>
    public static Problem Own { get; } = new("privilege.own", "Nobody appoints, grants or evaluates themselves, whatever their role. Someone else must do it.");

    /// <summary>Somebody else was quicker.</summary>
    public static Problem Gone { get; } = new("privilege.gone", "Somebody has changed this in the meantime. Go back and look at it once more.");

    /// <summary>Decided in the future.</summary>
    public static Problem DecidedInFuture { get; } = new("appointment.decided", "The decision lies in the future. Record it once it is taken.", "DecidedOn");

    /// <summary>Applied after the decision.</summary>
    public static Problem AppliedTooLate { get; } = new("appointment.applied", "The application was received before the decision. One of the two days is wrong.", "AppliedOn");

    /// <summary>Ends before it begins.</summary>
    public static Problem EndsBeforeStart { get; } = new("privilege.last", "The last day lies before the first. One of the two is wrong.", "LastDay");

    /// <summary>Begins too far ahead.</summary>
    public static Problem BeginsTooLate { get; } = new("privilege.from", "The first day lies more than a year ahead. Record it when it is nearer.", "From");

    /// <summary>Before anybody could know.</summary>
    public static Problem BeginsTooEarly { get; } = new("privilege.from", "The first day lies before 1990. Check the year.", "From");

    /// <summary>No class chosen.</summary>
    public static Problem NoClass { get; } = new("privilege.class", "Choose at least one class of procedures.", "Classes");

    /// <summary>No such class.</summary>
    public static Problem UnknownClass { get; } = new("privilege.class", "This class is not in the catalogue any more. Go back and choose again.", "Class");

    /// <summary>No appointment on the first day.</summary>
    public static Problem NotAppointed { get; } = new("privilege.appointment", "There is no appointment on the first day, and a privilege never reaches beyond one. Record the appointment first, or begin within it.", "From");

    /// <summary>Evaluated in the future.</summary>
    public static Problem DoneInFuture { get; } = new("evaluation.done", "The day lies in the future. Record the evaluation once it is done.", "DoneOn");

    /// <summary>Nothing to evaluate.</summary>
    public static Problem NotHeld { get; } = new("evaluation.class", "This class was not granted to this person here by that day, so there was nothing to evaluate. Choose another class or another day.", "Class");

    /// <summary>Named as deciding or evaluating about themselves.</summary>
    public static Problem NamesThemselves(string field) => new("privilege.by", "The person it is about cannot be named here. Name someone else.", field);

    /// <summary>Longer than the rule allows.</summary>
    public static Problem TooLong(string rule, DateOnly latest) => new("appointment.too-long", $"An appointment here runs at most so long: {rule}. The latest last day is {DayText.Of(latest)}.", "LastDay");

    /// <summary>Decided after the period began.</summary>
    public static Problem DecidedLate(DateOnly decided) => new("appointment.decided", $"The board decides before the period begins. Begin on {DayText.Of(decided)} or later.", "From");

    /// <summary>Meets another appointment.</summary>
    public static Problem Overlaps(DateOnly last) => new("appointment.overlap", $"There is an appointment until {DayText.Of(last)}. A reappointment begins on the day after, {DayText.Of(last.AddDays(1))}.", "From");

    /// <summary>Meets an appointment that begins later.</summary>
    public static Problem RunsInto(DateOnly next) => new("appointment.overlap", $"The next appointment begins on {DayText.Of(next)}. End on {DayText.Of(next.AddDays(-1))} or before.", "LastDay");

    /// <summary>Leaves days without an appointment.</summary>
    public static Problem Gap(DateOnly last) => new("appointment.gap", $"The appointment runs until {DayText.Of(last)}, so there would be days without one. Begin on {DayText.Of(last.AddDays(1))}.", "From");

    /// <summary>Granted already.</summary>
    public static Problem GrantedAlready(string name, DateOnly? last) =>
        new("privilege.duplicate", $"{name} is granted already, {(last is { } day ? $"until {DayText.Of(day)}" : "as long as the appointment runs")}. Leave it out, or end it first.", "Classes");

    /// <summary>The new end is no earlier.</summary>
    public static Problem NotEarlier(DateOnly last) => new("privilege.last", $"It ends on {DayText.Of(last)} anyway. Enter an earlier day.", "LastDay");

    /// <summary>The new end lies before what was done under it.</summary>
    public static Problem EndsTooEarly(DateOnly earliest) => new("privilege.last", $"What was done under it stays as it was. The earliest last day is {DayText.Of(earliest)}.", "LastDay");

    /// <summary>No such facility.</summary>
    public static Problem UnknownFacility(IEnumerable<string> known) => new("clearance.facility", $"There is no such facility in your scope. Known: {string.Join(", ", known.DefaultIfEmpty("none"))}.", "facility");

    /// <summary>No such procedure.</summary>
    public static Problem UnknownProcedure(IEnumerable<string> known) => new("clearance.procedure", $"There is no such procedure or class. Known: {string.Join(", ", known.DefaultIfEmpty("none"))}.", "procedure");

    /// <summary>No such person there.</summary>
    public static Problem UnknownPerson { get; } = new("clearance.person", "This person does not work at that facility within your scope.", "person");

    /// <summary>A text is missing or too long.</summary>
    public static Problem? Text(string? text, string what, string field) =>
        string.IsNullOrWhiteSpace(text) ? new Problem("privilege.missing", $"Enter {what}.", field) : TooMuch(text, field);

    /// <summary>A text is too long.</summary>
    public static Problem? TooMuch(string? text, string field) => text?.Trim().Length > Data.Model.Privileges.PrivilegeFact.TextLength
        ? new Problem("privilege.long", string.Create(CultureInfo.InvariantCulture, $"Use at most {Data.Model.Privileges.PrivilegeFact.TextLength} characters."), field)
        : null;
}
