using LivIR.Credentials.Data.Model.Privileges;
using LivIR.Credentials.Rules.Privileges;
using LivIR.Credentials.Shared.Dates;
using LivIR.Credentials.Shared.Excel;
using LivIR.Credentials.Shared.States;

namespace LivIR.Credentials.Features.Privileges;

/// <summary>What is said of appointments, privileges and evaluations on pages and in workbooks.</summary>
public static class PrivilegeWords
{
    private static readonly StateLook Ended = new("Ended", "dash", "nr");
    private static readonly StateLook ToCome = new("To come", "calendar", "nr");

    /// <summary>How a clearance looks that ends soon.</summary>
    private static readonly StateLook EndsSoon = new("Cleared, ends soon", "clock", "warn");

    /// <summary>How an answer looks.</summary>
    public static StateLook Look(ClassAnswer answer, bool soon) => answer.State switch
    {
        ClassState.Cleared => soon ? EndsSoon : StateLook.Cleared,
        ClassState.Suspended => new("Suspended", "barred", "stop"),
        ClassState.NotGranted => new("No privilege", "ring", "miss"),
        ClassState.NotAppointed => new("Not appointed", "cross", "bad"),
        _ => new("Not here", "dash", "nr"),
    };

    /// <summary>How a privilege on record looks: what it comes to on the day where it runs, else where its days lie.</summary>
    public static StateLook Look(HeldPrivilege held) => held.Phase switch
    {
        PrivilegePhase.Ended => Ended,
        PrivilegePhase.ToCome => ToCome,
        _ => Look(held.Answer, held.Answer.EndsWithin(ClearedPerson.SoonDays)),
    };

    /// <summary>How an appointment on record looks.</summary>
    /// <param name="appointment">One of the person's appointments.</param>
    /// <param name="file">All that is on record of the person there, with the day.</param>
    public static StateLook Look(Appointment appointment, StaffFile file) => (appointment.LastDay < file.Day, file.IsToRenew(appointment)) switch
    {
        (true, true) => new("Lapsed", "cross", "bad"),
        (true, false) => Ended,
        _ when appointment.From > file.Day => ToCome,
        (false, true) => new("Renew", "clock", "warn"),
        _ => new("Appointed", "check", "met"),
    };

    /// <summary>A look as a workbook's word.</summary>
    public static StateWord Word(StateLook look) => new(look.Word, look.Css switch
    {
        "met" => StateTone.Met,
        "warn" => StateTone.Warn,
        "stop" => StateTone.Stop,
        "bad" or "miss" => StateTone.Bad,
        _ => StateTone.Calm,
    });

    /// <summary>The answer in a sentence: until when, or since when not.</summary>
    public static string Head(ClassAnswer answer) => answer.State switch
    {
        ClassState.Cleared => answer.Until is { } until ? $"Cleared until {DayText.Of(until)}" : "Cleared, without an end",
        ClassState.Suspended => answer.Since is { } since ? $"Suspended since {DayText.Of(since)}" : "Suspended",
        _ => answer.Since is { } since ? $"Not cleared since {DayText.Of(since)}" : "Not cleared",
    };

    /// <summary>What comes next in an answer, where the records say so.</summary>
    public static string? Again(ClassAnswer answer) => answer.Again is { } day ? $"Cleared again from {DayText.Of(day)} by what is on record." : null;

    /// <summary>What an evaluation is called.</summary>
    public static string Kind(EvaluationKind kind) => kind == EvaluationKind.Ongoing ? "Ongoing evaluation (OPPE)" : "Focused evaluation (FPPE)";

    /// <summary>The same, short.</summary>
    public static string Short(EvaluationKind kind) => kind == EvaluationKind.Ongoing ? "OPPE" : "FPPE";

    /// <summary>What an evaluation came to.</summary>
    public static string Outcome(EvaluationOutcome outcome) => outcome switch
    {
        EvaluationOutcome.Acceptable => "acceptable",
        EvaluationOutcome.MoreNeeded => "more is needed",
        _ => "not acceptable",
    };

    /// <summary>How an overdue evaluation looks.</summary>
    public static StateLook Overdue(EvaluationDue due) => new($"{Short(due.Kind)} overdue", "clock", "warn");

    /// <summary>When an evaluation is due, with how it stands on a day.</summary>
    public static string Due(EvaluationDue due, DateOnly day) => $"{Short(due.Kind)} {(due.IsOverdue(day) ? "overdue since" : "due")} {DayText.Of(due.IsOverdue(day) ? due.Due.AddDays(1) : due.Due)}";
}
