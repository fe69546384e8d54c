using LivIR.Credentials.Data.Model.Privileges;

namespace LivIR.Credentials.Rules.Privileges;

/// <summary>An appointment as the rules see it.</summary>
/// <param name="Id">The key.</param>
/// <param name="FacilityId">Where.</param>
/// <param name="From">First day.</param>
/// <param name="LastDay">Last day; it counts.</param>
public sealed record AppointmentFacts(Guid Id, Guid FacilityId, DateOnly From, DateOnly LastDay);

/// <summary>A granted privilege as the rules see it.</summary>
/// <param name="Id">The key.</param>
/// <param name="FacilityId">Where.</param>
/// <param name="ClassCode">The class.</param>
/// <param name="From">First day.</param>
/// <param name="LastDay">Last day; empty for as long as the appointment runs.</param>
/// <param name="Focused">Whether a focused evaluation is asked.</param>
/// <param name="EndReason">Why it ended before its time.</param>
public sealed record PrivilegeGrant(Guid Id, Guid FacilityId, string ClassCode, DateOnly From, DateOnly? LastDay, bool Focused, string? EndReason = null);

/// <summary>An evaluation as the rules see it.</summary>
/// <param name="Id">The key.</param>
/// <param name="FacilityId">Where.</param>
/// <param name="ClassCode">The class; empty for all of the physician's work there.</param>
/// <param name="Kind">Ongoing or focused.</param>
/// <param name="DoneOn">The day it was done.</param>
/// <param name="Outcome">What it came to.</param>
public sealed record EvaluationFacts(Guid Id, Guid FacilityId, string? ClassCode, EvaluationKind Kind, DateOnly DoneOn, EvaluationOutcome Outcome);

/// <summary>What a person was appointed to and granted, and how it was evaluated, as known on the day of knowledge.</summary>
/// <param name="Appointments">Appointments, at whatever facility.</param>
/// <param name="Grants">Privileges.</param>
/// <param name="Evaluations">Evaluations.</param>
public sealed record StaffPrivileges(IReadOnlyList<AppointmentFacts> Appointments, IReadOnlyList<PrivilegeGrant> Grants, IReadOnlyList<EvaluationFacts> Evaluations)
{
    /// <summary>Nothing.</summary>
    public static StaffPrivileges None { get; } = new([], [], []);
}
