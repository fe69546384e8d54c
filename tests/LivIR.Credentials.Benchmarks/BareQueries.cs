namespace LivIR.Credentials.Benchmarks;

/// <summary>The rows and columns that the product reads to evaluate everybody, in plain SQL.</summary>
internal static class BareQueries
{
    /// <summary>Each query with a letter for the type of each column: g key, d day, t instant, n whole number, m decimal, s text.</summary>
    public static readonly (string Sql, string Columns)[] All =
    [
        ("SELECT Id, BirthMonth FROM StaffMembers", "gn"),
        ("SELECT StaffMemberId, FacilityId, DepartmentId, ProfessionCode, \"From\", \"Until\", RecordedAt, EndRecordedAt FROM Assignments", "gggsddtt"),
        ("SELECT Id, StaffMemberId, TypeCode, Number, IssuedOn, ExpiresOn, StatusCheckedOn, WithdrawnOn, RenewsId, RecordedAt, SupersededAt FROM Credentials WHERE SupersededAt IS NULL", "ggssddddgtt"),
        ("SELECT v.CredentialId, v.Result, v.Method, v.CheckedOn, v.Reason, v.DecidedAt FROM Verifications v JOIN Credentials c ON c.Id = v.CredentialId WHERE c.SupersededAt IS NULL", "gssdst"),
        ("SELECT Id, StaffMemberId, CategoryCode, Amount, CompletedOn, CountsFor, RecordedAt, SupersededAt FROM TrainingRecords WHERE SupersededAt IS NULL", "ggsmddtt"),
        ("SELECT StaffMemberId, PathwayCode, StepCode, CompletedOn, Count, RecordedAt, SupersededAt FROM PathwayProgress WHERE SupersededAt IS NULL", "gssdntt"),
        ("SELECT Id, StaffMemberId, FacilityId, StandardCode, Clause, \"From\", \"Until\", RecordedAt, SupersededAt FROM Waivers WHERE SupersededAt IS NULL AND StaffMemberId IS NOT NULL", "gggssddtt"),
    ];
}
