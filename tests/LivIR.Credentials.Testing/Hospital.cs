using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Model.Evidence;
using LivIR.Credentials.Data.Model.Facilities;
using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace LivIR.Credentials.Testing;

/// <summary>One facility with two departments, a small catalogue and a clock; a test adds the people and records it is about.</summary>
public sealed class Hospital
{
    /// <summary>The profession everyone has unless told otherwise.</summary>
    public const string Nurse = "NURSE";

    /// <summary>A type of twelve months that needs number and file and counts once the document was seen.</summary>
    public const string Course = "COURSE";

    /// <summary>A type without an end.</summary>
    public const string Degree = "DEGREE";

    /// <summary>A type that counts only when it was checked at the source.</summary>
    public const string Licence = "LICENCE";

    /// <summary>A category of training.</summary>
    public const string Cme = "CME";

    private readonly IDbContextFactory<CredentialsDbContext> _contexts;
    private int _people;

    /// <summary>Opens it in an empty database.</summary>
    public Hospital(IDbContextFactory<CredentialsDbContext> contexts)
    {
        _contexts = contexts;
        Facility = Facility.Open(Guid.CreateVersion7(), new FacilityDetails("MAIN", "Main Hospital", "Vienna", "AT", "EU", "Europe/Vienna", ["STD"]), Now.AddYears(-10));
        A = Facility.AddDepartment(Guid.CreateVersion7(), "A", "Angiography");
        B = Facility.AddDepartment(Guid.CreateVersion7(), "B", "Bronchoscopy");
        Statuses = new StatusReader(Clock, new CatalogueCache(), new PeopleCache());
        People = new PeopleList(Statuses);
        AddCatalogue();
        Add(Facility);
    }

    /// <summary>The day on which every test takes place.</summary>
    public static DateOnly Today { get; } = new(2026, 11, 24);

    /// <summary>Its clock, at ten in the morning UTC of <see cref="Today"/>.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(Today, new TimeOnly(10, 0), TimeSpan.Zero));

    /// <summary>Now, UTC.</summary>
    public DateTime Now => Clock.GetUtcNow().UtcDateTime;

    /// <summary>The reader of statuses on its clock.</summary>
    public StatusReader Statuses { get; }

    /// <summary>The list of people on its clock.</summary>
    public PeopleList People { get; }

    /// <summary>The facility.</summary>
    public Facility Facility { get; }

    /// <summary>One department.</summary>
    public Department A { get; }

    /// <summary>The other department.</summary>
    public Department B { get; }

    /// <summary>Stores an entity.</summary>
    public void Add(params object[] entities)
    {
        using var db = _contexts.CreateDbContext();
        db.AddRange(entities);
        db.SaveChanges();
    }

    /// <summary>Adds someone who has worked in a department for years.</summary>
    public Guid Person(string family = "Person", Department? department = null, string given = "Sam", DateOnly? until = null)
    {
        var id = Guid.CreateVersion7();
        var number = $"E{++_people:0000}";
        var person = StaffMember.Register(id, new StaffMemberDetails(number, given, family));
        using var db = _contexts.CreateDbContext();
        db.Add(person);
        db.Add(Assignment.Begin(Guid.CreateVersion7(), id, department ?? A, Nurse, new DateOnly(2020, 1, 1), Now.AddYears(-5), until));
        db.SaveChanges();
        return id;
    }

    /// <summary>Adds a record, with a file, that waits for a decision.</summary>
    public Guid Pending(Guid person, string type = Course, DateOnly? issued = null, DateOnly? expires = null, string? number = null, Guid? by = null, bool file = true)
    {
        var id = Guid.CreateVersion7();
        Add(Credential.Record(id, person, new CredentialDetails(type, issued ?? Today.AddMonths(-1), expires, number ?? id.ToString("N")), Now, by ?? Guid.NewGuid()));
        if (file)
        {
            Add(EvidenceFile.Attach(Guid.CreateVersion7(), EvidenceSubject.Credential(id), File(), "certificate.pdf", Now, by ?? Guid.NewGuid()));
        }

        return id;
    }

    /// <summary>Adds a record that a reviewer accepted.</summary>
    public Guid Verified(Guid person, string type = Course, DateOnly? issued = null, DateOnly? expires = null, Trust method = Trust.PrimarySource)
    {
        var id = Pending(person, type, issued, expires);
        Add(Verification.Accept(Guid.CreateVersion7(), id, new VerificationDetails(method, Today, "register"), new Decider(Guid.NewGuid(), "Rita Reviewer", Now)));
        return id;
    }

    /// <summary>Stored bytes that a record can stand on.</summary>
    public string File()
    {
        var sha = Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(32));
        Add(new EvidenceBlob { Sha256 = sha, ContentType = "application/pdf", Size = 1, StoredAt = Now });
        return sha;
    }

    /// <summary>Someone who acts for departments; without any, for everything.</summary>
    public ChangeContext Acting(string name = "Max Manager", Guid? staffMember = null, Guid? account = null, params Department[] departments)
    {
        var id = account ?? Guid.NewGuid();
        return new ChangeContext(id, name, Now, new Scope(id, staffMember, departments.Length == 0, [], [.. departments.Select(d => d.Id)]));
    }

    /// <summary>Someone who sees everything with an account that nobody linked to a staff member, but that has the staff member's e-mail.</summary>
    public ChangeContext Unlinked(Guid staffMember)
    {
        var acting = Acting();
        return acting with { Scope = acting.Scope with { SameEmail = [staffMember] } };
    }

    /// <summary>A staff member who sees nobody but themselves.</summary>
    public ChangeContext Self(Guid staffMember)
    {
        var id = Guid.NewGuid();
        return new ChangeContext(id, "Self", Now, new Scope(id, staffMember, false, [], []));
    }

    private void AddCatalogue()
    {
        Add(
            new Region { Code = "EU", Name = "Europe" },
            new Country { Code = "AT", Name = "Austria", RegionCode = "EU" },
            new Profession { Code = Nurse, Name = "Nurse", IsClinical = true },
            new IssuingBody { Code = "BODY", Name = "A body", RegionCode = "EU" });
        Add(
            Samples.Type(Course, type => type.EvidenceRequired = type.NumberRequired = true),
            Samples.Type(Degree, type => type.Validity = new ValidityRule { Model = ValidityModel.Lifetime }),
            Samples.Type(Licence, type => type.MinimumTrust = Trust.PrimarySource),
            new TrainingCategory { Code = Cme, Name = "Credits", Unit = TrainingUnit.Credits },
            Samples.Standard("STD", Samples.Requirement(Course)));
    }
}
