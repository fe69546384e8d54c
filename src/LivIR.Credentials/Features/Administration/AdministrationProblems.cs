using LivIR.Credentials.Shared;

namespace LivIR.Credentials.Features.Administration;

/// <summary>What can be wrong in administration, in words that say what to do.</summary>
public static class AdministrationProblems
{
    /// <summary>Only an administrator sees everything.</summary>
    public static Problem NotYours { get; } = new("administration.scope", "Only an administrator may do this.");

    /// <summary>It is not there.</summary>
    public static Problem Gone { get; } = new("administration.gone", "This record was not found. Go back to the list and choose again.");

    /// <summary>A name or number is missing.</summary>
    public static Problem Missing(string what, string field) => new("administration.missing", $"Enter {what}.", field);

    /// <summary>A text too long to keep.</summary>
    public static Problem TooLong(string what, int longest, string field) => new("administration.long", $"The {what} holds at most {longest} characters. Shorten it.", field);

    /// <summary>The number is taken.</summary>
    public static Problem EmployeeNumberTaken(string number, string name) => new("staff.duplicate", $"Employee number {number} belongs to {name} already.", "EmployeeNumber");

    /// <summary>No such month.</summary>
    public static Problem BirthMonth { get; } = new("staff.birth-month", "A birth month is 1 to 12. Leave it empty where no deadline depends on it.", "BirthMonth");

    /// <summary>The text is no e-mail address.</summary>
    public static Problem NoEmail { get; } = new("staff.email", "This is no e-mail address.", "Email");

    /// <summary>No such pathway.</summary>
    public static Problem UnknownPathway { get; } = new("staff.pathway", "Choose a pathway of the catalogue, or none.", "Pathway");

    /// <summary>No such place.</summary>
    public static Problem UnknownPlace { get; } = new("assignment.place", "Choose a department and a profession.", "Department");

    /// <summary>The same place twice at once.</summary>
    public static Problem AssignedAlready { get; } = new("assignment.duplicate", "This person is assigned to that department in that profession already at this time. Nothing was added.", "Department");

    /// <summary>It ends before it begins.</summary>
    public static Problem EndsBeforeStart { get; } = new("assignment.until", "An assignment ends after its first day. Look at the day again.", "Until");

    /// <summary>It has an end.</summary>
    public static Problem EndedAlready { get; } = new("assignment.ended", "This assignment has an end already.", "Until");

    /// <summary>The code is taken.</summary>
    public static Problem CodeTaken(string code, string name) => new("facility.duplicate", $"Code {code} belongs to {name} already. Choose another.", "Code");

    /// <summary>The country and the region do not belong together.</summary>
    public static Problem UnknownCountry { get; } = new("facility.country", "Choose a country of the list.", "Country");

    /// <summary>No such zone.</summary>
    public static Problem UnknownTimeZone { get; } = new("facility.time-zone", "This time zone is not known. Write it like Europe/Istanbul.", "TimeZone");

    /// <summary>No such standard.</summary>
    public static Problem UnknownStandard { get; } = new("facility.standard", "Choose standards of the list.", "Standards");

    /// <summary>The e-mail is taken.</summary>
    public static Problem EmailTaken(string email) => new("account.duplicate", $"An account with {email} exists already.", "Email");

    /// <summary>The e-mail is none.</summary>
    public static Problem Email { get; } = new("account.email", "Enter a work e-mail address.", "Email");

    /// <summary>No role.</summary>
    public static Problem NoRole { get; } = new("account.roles", "Choose at least one role.", "Roles");

    /// <summary>No such person.</summary>
    public static Problem UnknownEmployee(string number) => new("account.employee", $"Nobody has employee number {number}.", "EmployeeNumber");

    /// <summary>The person has an account.</summary>
    public static Problem LinkedAlready(string name) => new("account.linked", $"This staff member signs in as {name} already.", "EmployeeNumber");

    /// <summary>Whose account it is, somebody else says once it was said.</summary>
    public static Problem OwnLink { get; } = new("account.own-link", "This is your own account. Another administrator must change whose it is.", "EmployeeNumber");

    /// <summary>An e-mail that says whose account it is.</summary>
    public static Problem OwnEmail { get; } = new("account.own-email", "This is your own account, and its e-mail is that of a staff member. Enter your employee number, or let another administrator change the e-mail.", "Email");

    /// <summary>A place that is not there.</summary>
    public static Problem UnknownScope { get; } = new("account.scope", "One of the chosen facilities or departments is no longer there. Load the page again.", "Scopes");

    /// <summary>Someone must remain.</summary>
    public static Problem LastAdministrator { get; } = new("account.last-administrator", "This is the last administrator who can sign in. Make someone else administrator first.");
}
