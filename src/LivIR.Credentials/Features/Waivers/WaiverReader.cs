using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Time;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Waivers;

/// <summary>Where a waiver stands on a day.</summary>
public enum WaiverPhase
{
    /// <summary>It holds.</summary>
    InForce,

    /// <summary>It begins later.</summary>
    ToCome,

    /// <summary>Its last day has passed.</summary>
    Ended,

    /// <summary>It was taken back, or replaced by one with an earlier end.</summary>
    TakenBack,
}

/// <summary>One waiver on a day.</summary>
public sealed record WaiverRow(
    Guid Id, int Version, WaiverPhase Phase, Guid FacilityId, string FacilityCode, string Facility, Guid? PersonId, string? Person, string Standard, string Clause, string? Title,
    DateOnly From, DateOnly LastDay, string Reason, string Measure, string Approver, DateTime RecordedAt, string RecordedBy, DateTime? SupersededAt, DateOnly Day, TimeZoneInfo Zone)
{
    /// <summary>From how many days before its last day a waiver in force is marked, so that there is time to mend what it stands for.</summary>
    public const int SoonDays = 30;

    /// <summary>Whether it is in force and its last day is near.</summary>
    public bool EndsSoon => Phase == WaiverPhase.InForce && LastDay.DayNumber - Day.DayNumber <= SoonDays;

    /// <summary>Standard and clause as people name it.</summary>
    public string Label => $"{Standard} {Clause}";

    /// <summary>The day it was recorded, at its facility.</summary>
    public DateOnly RecordedOn => CalendarDays.LocalDay(RecordedAt, Zone);

    /// <summary>The day it was taken back or replaced, at its facility; empty where it was not.</summary>
    public DateOnly? SupersededOn => SupersededAt is { } at ? CalendarDays.LocalDay(at, Zone) : null;
}

/// <summary>Reads waivers within a scope.</summary>
public sealed class WaiverReader(IDbContextFactory<CredentialsDbContext> contexts, StatusReader statuses, CatalogueCache catalogues)
{
    /// <summary>The waivers of the scope as known on the day of knowledge, those that end first at the top.</summary>
    public async Task<IReadOnlyList<WaiverRow>> ReadAsync(Scope scope, AskedDays days, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await ReadAsync(db, WaiverScope.Limit(scope, db, statuses.EarliestOf(days)).AsNoTracking(), days, ct);
    }

    /// <summary>One waiver today; null where it does not exist for the scope.</summary>
    public async Task<WaiverRow?> FindAsync(Scope scope, Guid id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return (await ReadAsync(db, WaiverScope.Limit(scope, db, statuses.EarliestToday).AsNoTracking().Where(w => w.Id == id), AskedDays.Today, ct)).SingleOrDefault();
    }

    private async Task<IReadOnlyList<WaiverRow>> ReadAsync(CredentialsDbContext db, IQueryable<Waiver> query, AskedDays days, CancellationToken ct)
    {
        var waivers = await query.ToListAsync(ct);
        var catalogue = await catalogues.ReadAsync(db, ct);
        var ids = waivers.Where(w => w.StaffMemberId is not null).Select(w => w.StaffMemberId!.Value).Distinct().ToList();
        var people = await db.StaffMembers.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.DisplayName, ct);
        var users = await db.Users.Select(u => new { u.Id, u.DisplayName }).ToDictionaryAsync(u => u.Id, u => u.DisplayName, ct);
        return [.. waivers.Select(w => Row(w, catalogue, people, users, days)).OfType<WaiverRow>().OrderBy(r => r.LastDay).ThenBy(r => r.Label, StringComparer.Ordinal).ThenBy(r => r.Id)];
    }

    private WaiverRow? Row(Waiver w, CatalogueFacts catalogue, Dictionary<Guid, string> people, Dictionary<Guid, string> users, AskedDays days)
    {
        var facility = catalogue.Facilities[w.FacilityId];
        var known = days.KnownAt(facility.TimeZone);
        if (w.RecordedAt >= known)
        {
            return null;
        }

        var day = days.AsOf ?? statuses.Today(facility.TimeZone);
        var superseded = w.SupersededAt >= known ? null : w.SupersededAt;
        var phase = superseded is not null ? WaiverPhase.TakenBack : w.Until <= day ? WaiverPhase.Ended : w.From > day ? WaiverPhase.ToCome : WaiverPhase.InForce;
        var title = catalogue.At(w.FacilityId)?.All.LastOrDefault(c => c.Requirement.StandardCode == w.StandardCode && c.Requirement.Clause == w.Clause)?.Requirement.Title;
        return new WaiverRow(
            w.Id, w.Version, phase, w.FacilityId, facility.Code, facility.Name, w.StaffMemberId, w.StaffMemberId is { } id ? people.GetValueOrDefault(id, "A staff member") : null, w.StandardCode, w.Clause, title,
            w.From, w.Until.AddDays(-1), w.Reason, w.CompensatingMeasure, w.Approver, w.RecordedAt, users.GetValueOrDefault(w.RecordedBy, "System"), superseded, day, facility.TimeZone);
    }
}
