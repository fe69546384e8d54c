using System.ComponentModel.DataAnnotations;
using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Shared;

namespace LivIR.Credentials.Features.Administration;

/// <summary>What must be true of a person, whoever enters it and wherever it comes from.</summary>
internal static class StaffChecks
{
    private static readonly EmailAddressAttribute Address = new();

    /// <summary>What is wrong with it; nothing where it can be kept. Pathway and number are checked against the database by the caller.</summary>
    public static Problem? Find(StaffMemberDetails details)
    {
        var text = AdministrationTexts.Check(
            (details.EmployeeNumber, "employee number", StaffMember.EmployeeNumberLength, true, "EmployeeNumber"),
            (details.GivenName, "given name", StaffMember.NameLength, true, "GivenName"),
            (details.FamilyName, "family name", StaffMember.NameLength, true, "FamilyName"),
            (details.Title, "title", StaffMember.TitleLength, false, "Title"),
            (details.Email, "e-mail", StaffMember.EmailLength, false, "Email"));
        return text
            ?? (details.BirthMonth is < 1 or > 12 ? AdministrationProblems.BirthMonth : null)
            ?? (string.IsNullOrWhiteSpace(details.Email) || Address.IsValid(details.Email.Trim()) ? null : AdministrationProblems.NoEmail);
    }
}

/// <summary>What must be true of a place of work, whoever enters it and wherever it comes from.</summary>
internal static class AssignmentChecks
{
    /// <summary>What is wrong with it; nothing where it can be kept.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="until">The first day on which it no longer holds; empty for an open one.</param>
    /// <param name="others">The same person's days in the same department and profession.</param>
    public static Problem? Find(DateOnly from, DateOnly? until, IEnumerable<(DateOnly From, DateOnly? Until)> others) =>
        until <= from ? AdministrationProblems.EndsBeforeStart
        : others.Any(o => !(o.Until <= o.From) && (o.Until is null || o.Until > from) && (until is null || o.From < until)) ? AdministrationProblems.AssignedAlready
        : null;
}
