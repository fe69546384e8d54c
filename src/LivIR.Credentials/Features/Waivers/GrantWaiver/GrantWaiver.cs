using LivIR.Credentials.Data.Model.Facilities;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Data.Text;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Rules.Time;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Waivers.GrantWaiver;

/// <summary>Grant a waiver.</summary>
/// <param name="FacilityCode">Where it holds.</param>
/// <param name="Person">For whom; empty for the facility itself.</param>
/// <param name="Standard">The clause's standard.</param>
/// <param name="Clause">The clause.</param>
/// <param name="From">The first day.</param>
/// <param name="LastDay">The last day.</param>
/// <param name="Reason">Why.</param>
/// <param name="Approver">Who approved it.</param>
/// <param name="Measure">What is done instead, meanwhile.</param>
public sealed record GrantWaiverCommand(
    string FacilityCode, Guid? Person, string Standard, string Clause, DateOnly From, DateOnly LastDay, string? Reason, string? Approver, string? Measure);

/// <summary>Grants waivers within scope, to nobody by themselves, and never without an end.</summary>
public sealed class GrantWaiverHandler(IDbContextFactory<CredentialsDbContext> contexts, CatalogueCache catalogues, StatusReader statuses)
{
    /// <summary>Grants it with its audit entry in one transaction.</summary>
    /// <returns>The key, or what is wrong and with which field.</returns>
    public async Task<Outcome<Guid>> HandleAsync(GrantWaiverCommand command, ChangeContext change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var facility = await change.Scope.Limit(db.Facilities.AsNoTracking()).SingleOrDefaultAsync(f => f.Code == command.FacilityCode, ct);
        if (facility is null)
        {
            return WaiverProblems.NotYours;
        }

        var today = CalendarDays.LocalDay(change.At, TimeZoneInfo.FindSystemTimeZoneById(facility.TimeZone));
        var problem = await SubjectAsync(db, command, facility, change, ct) ?? Days(command, today) ?? Texts(command) ?? await TwiceAsync(db, command, facility.Id, ct);
        if (problem is not null)
        {
            return problem;
        }

        var details = new WaiverDetails(
            facility.Id, command.Person, command.Standard, command.Clause, command.From, command.LastDay.AddDays(1), command.Reason!.Trim(), command.Approver!.Trim(), command.Measure!.Trim());
        var waiver = Waiver.Grant(Guid.CreateVersion7(), details, change.At, change.Scope.UserId);
        db.Add(waiver);
        db.Add(change.Entry("WaiverGranted", "Waiver", waiver.Id, new { details }, command.Person, facility.Id, waiver.Reason));
        await db.SaveChangesAsync(ct);
        return waiver.Id;
    }

    private async Task<Problem?> SubjectAsync(CredentialsDbContext db, GrantWaiverCommand command, Facility facility, ChangeContext change, CancellationToken ct)
    {
        var professions = command.Person is { } person ? await WaiverScope.Professions(change.Scope, db, person, facility.Id, statuses.EarliestToday).ToListAsync(ct) : [];
        if (command.Person is null ? !change.Scope.Covers(facility.Id) : professions.Count == 0)
        {
            return WaiverProblems.NotYours;
        }

        if (await ClauseAsync(db, command, facility.Id, ct) is not { } clause)
        {
            return WaiverProblems.UnknownClause;
        }

        return (clause.Person, command.Person) switch
        {
            (not null, null) => WaiverProblems.PersonNeeded,
            (null, not null) => WaiverProblems.PersonTooMany,
            (not null, not null) when change.Scope.IsSelf(command.Person) => WaiverProblems.OwnWaiver,
            (not null, not null) when !professions.Exists(clause.Asks) => WaiverProblems.PersonNotAsked,
            (not null, { } holder) => await ApproverAsync(db, holder, command.Approver, ct),
            _ => null,
        };
    }

    private async Task<Clause?> ClauseAsync(CredentialsDbContext db, GrantWaiverCommand command, Guid facility, CancellationToken ct)
    {
        var clauses = (await catalogues.ReadAsync(db, ct)).At(facility)?.All ?? [];
        var days = command.LastDay >= command.From ? Timeline.Of(new DateSpan(command.From, command.LastDay < DateOnly.MaxValue ? command.LastDay.AddDays(1) : null)) : Timeline.Always;
        return clauses.FirstOrDefault(c => c.Requirement.StandardCode == command.Standard && c.Requirement.Clause == command.Clause && !c.InForce.Intersect(days).IsEmpty);
    }

    // Compared as a search would find it, so that a title or a diacritic makes no difference.
    private static async Task<Problem?> ApproverAsync(CredentialsDbContext db, Guid person, string? approver, CancellationToken ct)
    {
        var holder = await db.StaffMembers.AsNoTracking().SingleAsync(p => p.Id == person, ct);
        var names = SearchFold.Fold($"{holder.GivenName} {holder.FamilyName}").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var named = SearchFold.Fold(approver).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Array.TrueForAll(names, named.Contains) ? WaiverProblems.OwnApproval : null;
    }

    private static Problem? Days(GrantWaiverCommand command, DateOnly today) =>
        command.LastDay < command.From ? WaiverProblems.EndsBeforeStart
        : command.From < today.AddDays(-WaiverProblems.MostDaysBack) ? WaiverProblems.BeginsTooEarly
        : command.From > today.AddYears(1) ? WaiverProblems.BeginsTooLate
        : command.LastDay < today ? WaiverProblems.EndsInPast
        : command.LastDay >= CalendarDays.AddMonths(command.From, WaiverProblems.LongestMonths) ? WaiverProblems.TooLong
        : null;

    private static Problem? Texts(GrantWaiverCommand command) =>
        WaiverProblems.Text(command.Reason, "the reason", Waiver.TextLength, "Reason")
        ?? WaiverProblems.Text(command.Measure, "what is done instead meanwhile", Waiver.TextLength, "Measure")
        ?? WaiverProblems.Text(command.Approver, "who approved it", Waiver.ApproverLength, "Approver");

    private static async Task<Problem?> TwiceAsync(CredentialsDbContext db, GrantWaiverCommand command, Guid facility, CancellationToken ct)
    {
        var standing = await db.Waivers.AsNoTracking()
            .Where(w => w.FacilityId == facility && w.StaffMemberId == command.Person && w.StandardCode == command.Standard && w.Clause == command.Clause && w.SupersededAt == null
                && w.From <= command.LastDay && w.Until > command.From)
            .ToListAsync(ct);
        return standing.Count == 0 ? null : WaiverProblems.AlreadyWaived(standing.Max(w => w.Until).AddDays(-1));
    }
}
