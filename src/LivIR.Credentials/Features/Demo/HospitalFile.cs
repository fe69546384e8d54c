using LivIR.Credentials.Data.Model.Actions;
using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Surveys;

namespace LivIR.Credentials.Features.Demo;

/// <summary>The demo hospital as its file says it; every day is counted from the day of loading.</summary>
internal sealed record HospitalFile(IReadOnlyList<DemoFacility> Facilities, IReadOnlyList<DemoPerson> Staff, IReadOnlyList<DemoAccount> Accounts);

internal sealed record DemoFacility(
    string Code,
    string Name,
    string City,
    string CountryCode,
    string RegionCode,
    string TimeZone,
    int OpenedDaysAgo,
    IReadOnlyList<string> Standards,
    IReadOnlyList<DemoDepartment> Departments,
    IReadOnlyList<DemoAccreditation>? Accreditations,
    IReadOnlyList<DemoUnit>? Units,
    IReadOnlyList<DemoDocument>? Documents,
    IReadOnlyList<DemoMetric>? Metrics,
    IReadOnlyList<DemoAction>? Actions,
    IReadOnlyList<DemoSurvey>? Surveys,
    IReadOnlyList<DemoMockSurvey>? MockSurveys);

internal sealed record DemoDepartment(string Code, string Name);

internal sealed record DemoAccreditation(
    string Scheme, AccreditationState State, int GrantedDaysAgo, int? ExpiresInDays, string? Number, string? Unit, string? Note, int? Renews, int? SurveyInDays, string? Contact, string? Fee);

internal sealed record DemoUnit(string Key, string Kind, string Name, string? Serial, int SinceDaysAgo);

internal sealed record DemoDocument(string Kind, string Title, int DatedDaysAgo, int? ExpiresInDays, string? Unit, string? Owner, int? ReviewInDays, bool File);

internal sealed record DemoMetric(string Kind, int FromDaysAgo, int? ToDaysAgo, decimal Value, string? Source);

internal sealed record DemoAction(
    ActionSource Source, string? Standard, string? Clause, string Owner, int DueInDays, string Title, string Wrong, IReadOnlyList<string>? Steps, IReadOnlyList<DemoActionEvent> Events);

internal sealed record DemoActionEvent(ActionEntryKind Kind, int DaysAgo, string By, string? Words, int? StepNumber);

internal sealed record DemoSurvey(
    string? Scheme, string? Standard, int HeldDaysAgo, string Surveyors, string? Result, string RecordedBy, IReadOnlyList<DemoObservation> Observations);

internal sealed record DemoObservation(string? Standard, string? Clause, string Words, ObservationWeight Weight, string? Answer, int? AnsweredDaysAgo, DemoAction? Action);

internal sealed record DemoMockSurvey(string Standard, int HeldDaysAgo, int Seed, int Size, string DrawnBy, int? FinishedDaysAgo, IReadOnlyList<DemoMockNote> Notes);

internal sealed record DemoMockNote(string Clause, int? File, MockMark Mark, string? Words);

internal sealed record DemoWaiver(string Standard, string Clause, int FromDaysAgo, int UntilInDays, string Reason, string Approver, string Measure);

internal sealed record DemoPerson(
    string EmployeeNumber,
    string? Title,
    string GivenName,
    string FamilyName,
    string Email,
    int? BirthMonth,
    string? PathwayCode,
    IReadOnlyList<DemoAssignment> Assignments,
    IReadOnlyList<DemoCredential> Credentials,
    IReadOnlyList<DemoTraining>? Training,
    IReadOnlyList<DemoProgress>? PathwayProgress,
    IReadOnlyList<DemoWaiver>? Waivers,
    IReadOnlyList<DemoAppointment>? Appointments,
    IReadOnlyList<DemoPrivileges>? Privileges,
    IReadOnlyList<DemoEvaluation>? Evaluations)
{
    /// <summary>When the person came; what was held before is entered then.</summary>
    public int CameDaysAgo => Assignments.Max(a => a.SinceDaysAgo);
}

internal sealed record DemoAssignment(string Facility, string Department, string Profession, int SinceDaysAgo, int? UntilDaysAgo);

internal sealed record DemoCredential(
    string Type,
    string? Number,
    int IssuedDaysAgo,
    int? ExpiresInDays,
    int? StatusCheckedDaysAgo,
    int? WithdrawnDaysAgo,
    int? RecordedDaysAgo,
    DemoVerification Verification,
    string? Reason,
    int? Renews,
    bool Evidence);

internal enum DemoVerification
{
    Pending,
    DocumentSeen,
    PrimarySource,
    Rejected,
}

internal sealed record DemoTraining(string Title, string? Provider, string Category, decimal Amount, int DaysAgo);

internal sealed record DemoProgress(string Step, int? CompletedDaysAgo, int? Count);

internal sealed record DemoAccount(
    string Email, string DisplayName, string Role, string? EmployeeNumber, IReadOnlyList<string>? Facilities, bool SeesAllFacilities, IReadOnlyList<DemoSavedReport>? SavedReports);

internal sealed record DemoSavedReport(string Name, string Report, IReadOnlyDictionary<string, string>? Parameters, string? SharedWith, int SavedDaysAgo);
