using System.Text.Json;
using LivIR.Credentials.Data.Model.Changes;

namespace LivIR.Credentials.Shared.Security;

/// <summary>Who acts, when, and within what scope. Handed out by <see cref="CurrentUser"/> after the policy was checked; no change runs without one.</summary>
public sealed record ChangeContext(Guid? ActorId, string ActorName, DateTime At, Scope Scope)
{
    /// <summary>The staff member who acts, if any.</summary>
    public Guid? ActorStaffMemberId => Scope.StaffMemberId;

    /// <summary>An audit entry for the same transaction as the change it tells of.</summary>
    /// <param name="act">What was done, in the past tense.</param>
    /// <param name="subjectKind">What kind of record was touched.</param>
    /// <param name="subjectId">Its key.</param>
    /// <param name="data">Old and new values; becomes JSON.</param>
    /// <param name="staffMemberId">The person concerned.</param>
    /// <param name="facilityId">The facility concerned.</param>
    /// <param name="reason">Why, where a reason was asked for.</param>
    public Change Entry(string act, string subjectKind, object subjectId, object data, Guid? staffMemberId = null, Guid? facilityId = null, string? reason = null) => new()
    {
        OccurredAt = At,
        ActorId = ActorId,
        ActorName = ActorName,
        Act = act,
        SubjectKind = subjectKind,
        SubjectId = subjectId.ToString()!,
        StaffMemberId = staffMemberId,
        FacilityId = facilityId,
        Reason = reason,
        Data = JsonSerializer.Serialize(data, JsonSerializerOptions.Web),
    };

    /// <summary>The system itself, such as the seed loader on the command line.</summary>
    public static ChangeContext System(DateTime at) => new(null, "System", at, Scope.Whole);
}
