using LivIR.Credentials.Shared;

namespace LivIR.Credentials.Features.Privileges;

/// <summary>Addresses of the pages about appointments and privileges.</summary>
public static class PrivilegeLinks
{
    /// <summary>The register of appointments and privileges.</summary>
    public const string Register = AppLinks.Privileges;

    /// <summary>Classes of procedures with what they rest on.</summary>
    public const string Classes = $"{AppLinks.Privileges}/classes";

    /// <summary>Who may do a procedure on a day.</summary>
    public static string Clearance(string? facility = null, string? procedure = null, Guid? person = null) => Shared.Tables.PageQuery.With(
        AppLinks.Clearance, ("facility", facility), ("procedure", procedure), ("person", person?.ToString()));

    /// <summary>One person's appointment and privileges at a facility.</summary>
    public static string Of(Guid person, string facility) => $"{AppLinks.Privileges}/{person}/{Uri.EscapeDataString(facility)}";

    /// <summary>Appoint or reappoint somebody; or correct an appointment.</summary>
    public static string Appoint(Guid person, string facility, Guid? corrects = null) => $"{Of(person, facility)}/appoint{(corrects is { } id ? $"?corrects={id}" : "")}";

    /// <summary>Grant privileges.</summary>
    public static string Grant(Guid person, string facility) => $"{Of(person, facility)}/grant";

    /// <summary>Record an evaluation.</summary>
    public static string Evaluate(Guid person, string facility, string? privilege = null) => $"{Of(person, facility)}/evaluate{(privilege is null ? "" : $"?class={Uri.EscapeDataString(privilege)}")}";

    /// <summary>End a privilege.</summary>
    public static string End(Guid privilege) => $"{AppLinks.Privileges}/{privilege}/end";

    /// <summary>Take back an appointment, a privilege or an evaluation that was recorded by mistake.</summary>
    public static string TakeBack(StaffFact kind, Guid id) => $"{AppLinks.Privileges}/{kind.ToString().ToLowerInvariant()}/{id}/take-back";
}

/// <summary>What can be taken back.</summary>
public enum StaffFact
{
    /// <summary>An appointment.</summary>
    Appointment,

    /// <summary>A privilege.</summary>
    Privilege,

    /// <summary>An evaluation.</summary>
    Evaluation,
}
