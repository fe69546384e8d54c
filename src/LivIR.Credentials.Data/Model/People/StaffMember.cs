using LivIR.Credentials.Data.Text;

namespace LivIR.Credentials.Data.Model.People;

/// <summary>A person whose credentials are tracked; may have a sign-in.</summary>
public sealed class StaffMember
{
    /// <summary>The longest employee number, in characters.</summary>
    public const int EmployeeNumberLength = 30;

    /// <summary>The longest given or family name, in characters.</summary>
    public const int NameLength = 100;

    /// <summary>The longest title, in characters.</summary>
    public const int TitleLength = 30;

    /// <summary>The longest e-mail address, in characters.</summary>
    public const int EmailLength = 200;

    private StaffMember()
    {
    }

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <summary>The number the employer uses, unique.</summary>
    public string EmployeeNumber { get; private set; } = "";

    /// <summary>The title before the name, such as "Dr.".</summary>
    public string? Title { get; private set; }

    /// <summary>Given name or names.</summary>
    public string GivenName { get; private set; } = "";

    /// <summary>Family name.</summary>
    public string FamilyName { get; private set; } = "";

    /// <summary>Work e-mail.</summary>
    public string? Email { get; private set; }

    /// <summary>Month of birth, 1 to 12, only where a credential's deadline depends on it.</summary>
    public int? BirthMonth { get; private set; }

    /// <summary>The way to board certification the person is on.</summary>
    public string? PathwayCode { get; private set; }

    /// <summary>Name, number and e-mail folded for searching.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>Counts edits, for optimistic concurrency.</summary>
    public int Version { get; private set; }

    /// <summary>The person's places of work over time.</summary>
    public IList<Assignment> Assignments { get; private set; } = [];

    /// <summary>Title, given and family name as read.</summary>
    public string DisplayName => NameOf(Title, GivenName, FamilyName);

    /// <summary>A name as read, for who reads only its parts.</summary>
    /// <param name="title">The title before it; may be missing.</param>
    /// <param name="given">The given name.</param>
    /// <param name="family">The family name.</param>
    public static string NameOf(string? title, string given, string family) => string.Join(' ', new[] { title, given, family }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>Adds a person.</summary>
    /// <exception cref="ArgumentException">A name or the number is empty or too long, or the month is not 1 to 12.</exception>
    public static StaffMember Register(Guid id, StaffMemberDetails details)
    {
        var person = new StaffMember { Id = id };
        person.Describe(details);
        person.Version = 1;
        return person;
    }

    /// <summary>Replaces what is known about the person and counts one edit.</summary>
    public void Describe(StaffMemberDetails details)
    {
        if (details.BirthMonth is < 1 or > 12)
        {
            throw new ArgumentException("A birth month is 1 to 12.", nameof(details));
        }

        EmployeeNumber = Guard.Text(details.EmployeeNumber, EmployeeNumberLength);
        Title = Guard.OptionalText(details.Title, TitleLength);
        GivenName = Guard.Text(details.GivenName, NameLength);
        FamilyName = Guard.Text(details.FamilyName, NameLength);
        Email = Guard.OptionalText(details.Email, EmailLength);
        BirthMonth = details.BirthMonth;
        PathwayCode = details.PathwayCode;
        SearchText = SearchFold.Fold($"{GivenName} {FamilyName} {EmployeeNumber} {Email}");
        Version++;
    }
}

/// <summary>What a form or a file says about a person.</summary>
public sealed record StaffMemberDetails(
    string EmployeeNumber,
    string GivenName,
    string FamilyName,
    string? Title = null,
    string? Email = null,
    int? BirthMonth = null,
    string? PathwayCode = null);
