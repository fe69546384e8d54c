using System.ComponentModel.DataAnnotations;
using LivIR.Credentials.Data.Model.People;

namespace LivIR.Credentials.Features.Administration.Staff;

/// <summary>What the form of a staff member holds.</summary>
public sealed class StaffForm
{
    /// <summary>The employee number.</summary>
    [Required(ErrorMessage = "Enter the employee number.")]
    [StringLength(StaffMember.EmployeeNumberLength, ErrorMessage = "Use at most 30 characters.")]
    public string? EmployeeNumber { get; set; }

    /// <summary>The title.</summary>
    [StringLength(StaffMember.TitleLength, ErrorMessage = "Use at most 30 characters.")]
    public string? Title { get; set; }

    /// <summary>The given name.</summary>
    [Required(ErrorMessage = "Enter the given name.")]
    [StringLength(StaffMember.NameLength, ErrorMessage = "Use at most 100 characters.")]
    public string? GivenName { get; set; }

    /// <summary>The family name.</summary>
    [Required(ErrorMessage = "Enter the family name.")]
    [StringLength(StaffMember.NameLength, ErrorMessage = "Use at most 100 characters.")]
    public string? FamilyName { get; set; }

    /// <summary>The e-mail.</summary>
    [StringLength(StaffMember.EmailLength, ErrorMessage = "Use at most 200 characters.")]
    [EmailAddress(ErrorMessage = "This is no e-mail address.")]
    public string? Email { get; set; }

    /// <summary>The month of birth, 1 to 12.</summary>
    public int? BirthMonth { get; set; }

    /// <summary>The pathway's code.</summary>
    public string? Pathway { get; set; }

    /// <summary>The details the handlers take.</summary>
    public StaffMemberDetails Details => new(
        EmployeeNumber ?? "", GivenName ?? "", FamilyName ?? "", Title, string.IsNullOrWhiteSpace(Email) ? null : Email, BirthMonth, string.IsNullOrEmpty(Pathway) ? null : Pathway);

    /// <summary>The form of a person on record; an empty one for nobody.</summary>
    public static StaffForm Of(StaffMember? person) => person is null ? new StaffForm() : new StaffForm
    {
        EmployeeNumber = person.EmployeeNumber,
        Title = person.Title,
        GivenName = person.GivenName,
        FamilyName = person.FamilyName,
        Email = person.Email,
        BirthMonth = person.BirthMonth,
        Pathway = person.PathwayCode,
    };
}

/// <summary>What the form of a new assignment holds.</summary>
public sealed class AssignForm
{
    /// <summary>The department's key.</summary>
    [Required(ErrorMessage = "Choose a department.")]
    public Guid? Department { get; set; }

    /// <summary>The profession's code.</summary>
    [Required(ErrorMessage = "Choose a profession.")]
    public string? Profession { get; set; }

    /// <summary>The first day.</summary>
    [Required(ErrorMessage = "Enter the first day.")]
    public DateOnly? From { get; set; }
}

/// <summary>What the form that ends an assignment holds.</summary>
public sealed class EndForm
{
    /// <summary>The last day.</summary>
    [Required(ErrorMessage = "Enter the last day.")]
    public DateOnly? Until { get; set; }
}
