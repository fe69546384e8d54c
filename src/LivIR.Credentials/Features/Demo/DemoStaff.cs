using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Model.People;

namespace LivIR.Credentials.Features.Demo;

/// <summary>A credential of the demo hospital with the line of the file it comes from.</summary>
internal sealed record DemoHeld(DemoCredential Told, Credential Record, DemoOfficer RecordedBy);

/// <summary>Makes a person of the demo hospital with the places where they work and the credentials they hold.</summary>
internal sealed class DemoStaff(DemoFacilities facilities, DemoOffice office)
{
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
        var recorder = office.RecorderFor(told);
        return [.. told.Credentials.Select((credential, index) =>
        {
            Guid? renews = credential.Renews is { } before ? keys[before] : null;
            var record = Record(keys[index], person, credential, renews, facilities.Clock(told), recorder);
            Decide(record, credential, facilities.Clock(told), office.DeciderFor(told));
            return new DemoHeld(credential, record, recorder);
        })];
    }

    private static Credential Record(Guid id, StaffMember person, DemoCredential told, Guid? renews, DemoClock clock, DemoOfficer recorder)
    {
        // A looked-up status or a withdrawal is known from its own day on, so the record cannot be older than that.
        var known = told.RecordedDaysAgo ?? told.WithdrawnDaysAgo ?? told.StatusCheckedDaysAgo ?? told.IssuedDaysAgo;
        var details = new CredentialDetails(
            told.Type,
            clock.Ago(told.IssuedDaysAgo),
            clock.Ahead(told.ExpiresInDays),
            told.Number,
            clock.Ago(told.StatusCheckedDaysAgo),
            clock.Ago(told.WithdrawnDaysAgo),
            RenewsId: renews);
        return Credential.Record(id, person.Id, details, clock.RecordedAt(known), recorder.Id);
    }

    private static void Decide(Credential record, DemoCredential told, DemoClock clock, DemoOfficer by)
    {
        var at = clock.DecidedAt(record.RecordedAt);
        var decider = new Decider(by.Id, by.Account.DisplayName, at);
        var day = DateOnly.FromDateTime(at);
        var id = Guid.CreateVersion7();
        switch (told.Verification)
        {
            case DemoVerification.DocumentSeen:
                record.Decide(Verification.Accept(id, record.Id, new VerificationDetails(Trust.DocumentSeen, day, "Certificate shown"), decider));
                break;
            case DemoVerification.PrimarySource:
                var looked = told.StatusCheckedDaysAgo is { } ago ? clock.Ago(ago) : day;
                record.Decide(Verification.Accept(id, record.Id, new VerificationDetails(Trust.PrimarySource, looked, "Register of the issuer (demo)"), decider));
                break;
            case DemoVerification.Rejected:
                record.Decide(Verification.Reject(id, record.Id, told.Reason ?? "Not readable.", day, decider));
                break;
        }
    }
}
