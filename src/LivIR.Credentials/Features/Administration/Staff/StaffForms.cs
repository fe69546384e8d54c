using LivIR.Credentials.Data.Model.People;

namespace LivIR.Credentials.Features.Administration.Staff;

/// <summary>What the form of a staff member holds.</summary>
public sealed class StaffForm
{
    /// <summary>The version the form was loaded with; 0 for a new person.</summary>
    public int Version { get; set; }

    /// <summary>The employee number.</summary>
    public string? EmployeeNumber { get; set; }

    /// <summary>The title.</summary>
    public string? Title { get; set; }

    /// <summary>The given name.</summary>
    public string? GivenName { get; set; }

    /// <summary>The family name.</summary>
    public string? FamilyName { get; set; }

    /// <summary>The e-mail.</summary>
    public string? Email { get; set; }

    /// <summary>The month of birth.</summary>
    public int? BirthMonth { get; set; }

    /// <summary>The pathway's code.</summary>
    public string? Pathway { get; set; }

    /// <summary>The details the handlers take.</summary>
    public StaffMemberDetails Details => new(EmployeeNumber ?? "", GivenName ?? "", FamilyName ?? "", Title, Email, BirthMonth, string.IsNullOrEmpty(Pathway) ? null : Pathway);
}

/// <summary>What the form of a new assignment holds.</summary>
public sealed class AssignForm
{
    /// <summary>The department's key.</summary>
    public Guid? Department { get; set; }

    /// <summary>The profession's code.</summary>
    public string? Profession { get; set; }

    /// <summary>The first day as typed.</summary>
    public string? From { get; set; }
}

/// <summary>What the form that ends an assignment holds.</summary>
public sealed class EndForm
{
    /// <summary>The assignment's key with the version it was loaded with, such as "…/3".</summary>
    public string? Assignment { get; set; }

    /// <summary>The last day as typed.</summary>
    public string? LastDay { get; set; }
}
