using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Model.People;

namespace LivIR.Credentials.Features.Demo;

/// <summary>A credential of the demo hospital with the line of the file it comes from.</summary>
internal sealed record DemoHeld(DemoCredential Told, Credential Record, DemoOfficer RecordedBy);

/// <summary>Makes a person of the demo hospital with the places where they work and the credentials they hold.</summary>
internal sealed class DemoStaff(DemoFacilities facilities, DemoOffice office)
{
    private const string Register = "Register of the issuer";
    private const int DaysBetweenLooks = 360;
    private const int DaysToSettle = 5;

    /// <summary>Makes one person.</summary>
    public (StaffMember Person, IReadOnlyList<Assignment> Assignments, IReadOnlyList<DemoHeld> Credentials) Make(DemoPerson told)
    {
        var person = StaffMember.Register(
            Guid.CreateVersion7(),
            new StaffMemberDetails(told.EmployeeNumber, told.GivenName, told.FamilyName, told.Title, told.Email, told.BirthMonth, told.PathwayCode));
        return (person, [.. told.Assignments.Select(a => Place(person, a))], Credentials(told, person));
    }

    private Assignment Place(StaffMember person, DemoAssignment told)
    {
        var clock = facilities.Clock(told.Facility);
        var department = facilities.Department(told.Facility, told.Department);
        return Assignment.Begin(Guid.CreateVersion7(), person.Id, department, told.Profession, clock.Ago(told.SinceDaysAgo), clock.RecordedAt(told.SinceDaysAgo), clock.Ago(told.UntilDaysAgo));
    }

    private List<DemoHeld> Credentials(DemoPerson told, StaffMember person)
    {
        var keys = told.Credentials.Select(_ => Guid.CreateVersion7()).ToList();
        return [.. told.Credentials.Select((credential, index) =>
        {
            Guid? renews = credential.Renews is { } before ? keys[before] : null;
            return Entered(keys[index], person, told, credential, renews);
        })];
    }

    // What the issuer took away later was on record before, so the withdrawal is an act of its own.
    private DemoHeld Entered(Guid id, StaffMember person, DemoPerson told, DemoCredential credential, Guid? renews)
    {
        var recorder = office.RecorderFor(told);
        var clock = facilities.Clock(told);
        var entered = credential.RecordedDaysAgo ?? Math.Min(credential.IssuedDaysAgo, told.CameDaysAgo);
        var later = credential.WithdrawnDaysAgo < entered;
        var details = new CredentialDetails(
            credential.Type, clock.Ago(credential.IssuedDaysAgo), clock.Ahead(credential.ExpiresInDays), credential.Number, null, later ? null : clock.Ago(credential.WithdrawnDaysAgo), RenewsId: renews);
        var record = Credential.Record(id, person.Id, details, clock.RecordedAt(entered), recorder.Id);
        Decide(record, credential, clock, office.DeciderFor(told));
        LookUp(record, credential, entered, clock, office.DeciderFor(told));
        if (later)
        {
            Withdraw(record, credential.WithdrawnDaysAgo!.Value, clock, office.DeciderFor(told));
        }

        return new DemoHeld(credential, record, recorder);
    }

    private static void Withdraw(Credential record, int daysAgo, DemoClock clock, DemoOfficer by)
    {
        var decider = new Decider(by.Id, by.Account.DisplayName, clock.RecordedAt(daysAgo));
        record.Add(IssuerAct.Record(
            Guid.CreateVersion7(), record, new IssuerActDetails(IssuerActKind.Withdrawn, clock.Ago(daysAgo), "A question about the course is open", Register), decider));
    }

    private static void Decide(Credential record, DemoCredential told, DemoClock clock, DemoOfficer by)
    {
        var decider = new Decider(by.Id, by.Account.DisplayName, clock.DecidedAt(record.RecordedAt));
        var day = DateOnly.FromDateTime(decider.At);
        var id = Guid.CreateVersion7();
        switch (told.Verification)
        {
            case DemoVerification.DocumentSeen:
                record.Decide(Verification.Accept(id, record.Id, new VerificationDetails(Trust.DocumentSeen, day, "Certificate shown"), decider));
                break;
            case DemoVerification.PrimarySource:
                record.Decide(Verification.Accept(id, record.Id, new VerificationDetails(Trust.PrimarySource, day, Register), decider));
                break;
            case DemoVerification.Rejected:
                record.Decide(Verification.Reject(id, record.Id, told.Reason ?? "Not readable.", day, decider));
                break;
        }
    }

    // A status that never ends is looked up once a year; the file says when that was done last.
    private static void LookUp(Credential record, DemoCredential told, int enteredDaysAgo, DemoClock clock, DemoOfficer by)
    {
        if (told.StatusCheckedDaysAgo is not { } last)
        {
            return;
        }

        var count = Math.Max(0, enteredDaysAgo - DaysToSettle - last) / DaysBetweenLooks;
        for (var back = count; back >= 0; back--)
        {
            var ago = last + (back * DaysBetweenLooks);
            var decider = new Decider(by.Id, by.Account.DisplayName, clock.DecidedAt(clock.RecordedAt(ago)));
            record.Decide(Verification.Accept(Guid.CreateVersion7(), record.Id, new VerificationDetails(Trust.PrimarySource, clock.Ago(ago), Register), decider));
        }
    }
}
