using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Data.Text;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Waivers.WaiverRegister;

/// <summary>The filters of the address.</summary>
/// <param name="Facility">A facility's code.</param>
/// <param name="Standard">A standard's code.</param>
/// <param name="Text">Parts of a name, a reason or a measure.</param>
/// <param name="Show">One of open, ended, back, all; those in force and to come by default.</param>
public sealed record WaiverQuery(string? Facility = null, string? Standard = null, string? Text = null, string? Show = null)
{
    /// <summary>What can be shown, with its words.</summary>
    public static IReadOnlyList<Choice> Offered { get; } = [new("", "In force and to come"), new("ended", "Ended"), new("back", "Ended early or taken back"), new("all", "All")];

    /// <summary>Whether anything is left out or added.</summary>
    public bool IsUsual => string.IsNullOrEmpty(Facility) && string.IsNullOrEmpty(Standard) && string.IsNullOrWhiteSpace(Text) && string.IsNullOrEmpty(Show);

    /// <summary>Whether a waiver is shown.</summary>
    public bool Takes(WaiverRow row) => TakesPhase(row.Phase)
        && (string.IsNullOrEmpty(Facility) || row.FacilityCode == Facility)
        && (string.IsNullOrEmpty(Standard) || row.Standard == Standard)
        && SearchFold.Fold(Text).Split(' ', StringSplitOptions.RemoveEmptyEntries).All(SearchFold.Fold($"{row.Person} {row.Facility} {row.Label} {row.Reason} {row.Measure} {row.Approver}").Contains);

    private bool TakesPhase(WaiverPhase phase) => Show switch
    {
        "ended" => phase == WaiverPhase.Ended,
        "back" => phase == WaiverPhase.TakenBack,
        "all" => true,
        _ => phase is WaiverPhase.InForce or WaiverPhase.ToCome,
    };
}

/// <summary>One waiver with the state of its clause on the day.</summary>
/// <param name="Waiver">The waiver.</param>
/// <param name="Now">The state of the clause; empty where it is not asked or the waiver does not hold.</param>
public sealed record RegisteredWaiver(WaiverRow Waiver, FindingState? Now)
{
    /// <summary>Whether the clause is met without it.</summary>
    public bool IsIdle => Now?.CountsAsMet() == true;
}

/// <summary>Reads the register with the state of each clause, in a fixed number of queries.</summary>
public sealed class WaiverRegisterReader(IDbContextFactory<CredentialsDbContext> contexts, WaiverReader waivers, StatusReader statuses, FacilityStatusReader facilities)
{
    /// <summary>The rows, those that end first at the top.</summary>
    public async Task<IReadOnlyList<RegisteredWaiver>> ReadAsync(Scope scope, WaiverQuery query, AskedDays days, CancellationToken ct)
    {
        var rows = (await waivers.ReadAsync(scope, days, ct)).Where(query.Takes).ToList();
        var holding = rows.FindAll(r => r.Phase == WaiverPhase.InForce);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var ids = holding.Select(r => r.PersonId).OfType<Guid>().Distinct().ToList();
        var people = ids.Count == 0 ? null : await statuses.ReadAsync(db, db.StaffMembers.Where(p => ids.Contains(p.Id)), days, ct);
        var whole = holding.Exists(r => r.PersonId is null) ? (await facilities.ReadAsync(db, scope, days, ct)).ToDictionary(f => f.Facility.Id) : [];
        return [.. rows.Select(r => new RegisteredWaiver(r, r.Phase != WaiverPhase.InForce ? null : r.PersonId is { } id ? Of(people?.People.GetValueOrDefault(id), r) : Of(whole.GetValueOrDefault(r.FacilityId), r)))];
    }

    private static FindingState? Of(PersonStatus? person, WaiverRow row) =>
        person?.Findings.FirstOrDefault(f => f.Facility.Id == row.FacilityId && f.Requirement.StandardCode == row.Standard && f.Requirement.Clause == row.Clause)?.State;

    private static FindingState? Of(FacilityStatus? facility, WaiverRow row) => facility?.Find(row.Standard, row.Clause)?.StateOn(facility.Day);
}
