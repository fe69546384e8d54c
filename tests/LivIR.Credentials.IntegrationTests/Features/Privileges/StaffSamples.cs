using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Data.Model.Privileges;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Privileges;
using LivIR.Credentials.Testing;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.IntegrationTests.Features.Privileges;

/// <summary>Physicians, a class that rests on a licence, and a class that rests on a degree, in the hospital of the tests.</summary>
internal static class StaffSamples
{
    public const string Physician = "IR_PHYSICIAN";

    public static Decider Office { get; } = new(Guid.NewGuid(), "Olga Office", new DateTime(2026, 1, 5, 9, 0, 0, DateTimeKind.Utc));

    /// <summary>Adds the profession, the classes and the period, once.</summary>
    public static void Prepare(IDbContextFactory<CredentialsDbContext> contexts)
    {
        using var db = contexts.CreateDbContext();
        if (db.Professions.Any(p => p.Code == Physician))
        {
            return;
        }

        db.Add(new Profession { Code = Physician, Name = "IR physician", IsPhysician = true });
        db.Add(Class("ONCO", "Oncology", "TACE", Hospital.Licence));
        db.Add(Class("VENOUS", "Venous", "TIPS", Hospital.Degree));
        db.Add(new AppointmentPeriod { Code = "THREE", Name = "Three years, counted to the day", Months = 36 });
        db.SaveChanges();
    }

    /// <summary>Adds somebody who works as a physician.</summary>
    public static Guid Doctor(this Hospital hospital, string family, LivIR.Credentials.Data.Model.Facilities.Department? department = null)
    {
        var id = Guid.CreateVersion7();
        hospital.Add(
            StaffMember.Register(id, new StaffMemberDetails($"D-{family}", "Dora", family, "Dr.")),
            Assignment.Begin(Guid.CreateVersion7(), id, department ?? hospital.A, Physician, new DateOnly(2020, 1, 1), hospital.Now.AddYears(-5)));
        return id;
    }

    /// <summary>An appointment of the last year and of the two to come, a privilege for oncology and an evaluation.</summary>
    public static object[] Of(Hospital hospital, Guid person) =>
    [
        Appointed(hospital, person, Hospital.Today.AddYears(-1)),
        Granted(hospital, person, "ONCO", Hospital.Today.AddYears(-1)),
        PrivilegeEvaluation.Record(
            Guid.CreateVersion7(), new EvaluationDetails(person, hospital.Facility.Id, null, EvaluationKind.Ongoing, Hospital.Today.AddMonths(-6), "Prof. Eva", EvaluationOutcome.Acceptable, "Good"), Office),
    ];

    public static Appointment Appointed(Hospital hospital, Guid person, DateOnly from, DateOnly? last = null, DateTime? at = null) => Appointment.Record(
        Guid.CreateVersion7(), new AppointmentDetails(person, hospital.Facility.Id, from, last ?? from.AddYears(3).AddDays(-1), from.AddDays(-14), "Hospital board"), Office with { At = at ?? Office.At });

    public static Privilege Granted(Hospital hospital, Guid person, string of, DateOnly from, DateTime? at = null) => Privilege.Grant(
        Guid.CreateVersion7(), new PrivilegeDetails(person, hospital.Facility.Id, of, from, null, "Credentials committee", true), Office with { At = at ?? Office.At });

    public static PrivilegesReader Reader(this Hospital hospital) => new(hospital.Statuses, new LivIR.Credentials.Features.Compliance.CatalogueCache());

    private static PrivilegeClass Class(string code, string name, string procedure, string type) => new()
    {
        Code = code,
        Name = name,
        Procedures = [new PrivilegeProcedure(procedure, $"The {procedure}")],
        DependsOn = [new PrivilegeDependency { Title = $"Proof {type}", Rule = new HoldsRule { AnyOf = [type] } }],
        OngoingEveryMonths = 12,
        FocusedWithinMonths = 6,
        Source = "s",
    };
}
