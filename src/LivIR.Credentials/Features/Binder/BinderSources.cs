using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Actions;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Evidence;
using LivIR.Credentials.Features.Facilities;
using LivIR.Credentials.Features.Waivers;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Binder;

/// <summary>Where the parts of a binder come from.</summary>
/// <param name="contexts">Opens the database.</param>
/// <param name="staff">Staff files.</param>
/// <param name="facility">The facility's own files.</param>
/// <param name="waivers">Waivers.</param>
/// <param name="actions">Corrective actions.</param>
/// <param name="store">The bytes.</param>
public sealed class BinderSources(IDbContextFactory<CredentialsDbContext> contexts, BinderStaffReader staff, FacilityFiles facility, WaiverReader waivers, ActionReader actions, IEvidenceStore store)
{
    /// <summary>Staff files.</summary>
    internal BinderStaffReader Staff => staff;

    /// <summary>The facility's own files.</summary>
    internal FacilityFiles Facility => facility;

    /// <summary>The bytes.</summary>
    internal IEvidenceStore Store => store;

    /// <summary>The waivers of a standard's clauses at a facility that hold on a day, come or came.</summary>
    internal async Task<IReadOnlyList<WaiverRow>> WaiversAsync(Guid facilityId, string standard, AskedDays days, CancellationToken ct) =>
        [.. (await waivers.ReadAsync(Scope.Of(facilityId), days, ct)).Where(w => w.FacilityId == facilityId && w.Standard == standard)];

    /// <summary>The corrective actions about a standard's clauses at a facility, closed ones too.</summary>
    internal async Task<IReadOnlyList<ActionRow>> ActionsAsync(Guid facilityId, BinderQuestion question, CancellationToken ct) =>
        await actions.ReadAsync(Scope.Of(facilityId), new ActionQuery(question.FacilityCode, "all", Standard: question.StandardCode), question.Days, ct);

    /// <summary>The numbers that a standard's clauses ask, up to a day.</summary>
    internal async Task<IReadOnlyList<BinderNumber>> NumbersAsync(FacilityStatus status, StandardReadiness standard, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var sources = await db.FacilityMetrics.Where(m => m.FacilityId == status.Facility.Id).ToDictionaryAsync(m => m.Id, m => m.Source, ct);
        return [.. AskedOfFacility.Numbers(status)
            .Select(asked => (asked.KindCode, Clauses: asked.Clauses.Where(c => c.Finding.Clause.Standard.Code == standard.Standard.Code).ToList()))
            .Where(asked => asked.Clauses.Count > 0)
            .SelectMany(asked => status.Records.Metrics.Where(m => m.KindCode == asked.KindCode && m.From <= status.Day).OrderByDescending(m => m.From).ThenBy(m => m.Id).Select(fact => new BinderNumber(
                fact,
                status.Catalogue.Names.Metric(asked.KindCode),
                status.Catalogue.Names.MetricUnit(asked.KindCode),
                string.Join(", ", asked.Clauses.Select(c => c.Finding.Clause.Requirement.Clause)),
                string.Join(", ", asked.Clauses.Select(c => c.Asked).Distinct()),
                sources.GetValueOrDefault(fact.Id))))];
    }
}
