using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Data.Text;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Shared.Tables;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Privileges.PrivilegeRegister;

/// <summary>The filters of the address.</summary>
/// <param name="Text">Parts of a name.</param>
/// <param name="Facility">A facility's code.</param>
/// <param name="Class">A class's code; rows of other classes and of appointments are left out.</param>
/// <param name="Show">One of renew, evaluations, suspended, ended, all; what runs or is to come by default.</param>
/// <param name="Page">The page, counted from 1.</param>
public sealed record RegisterQuery(string? Text = null, string? Facility = null, string? Class = null, string? Show = null, int Page = 1)
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 50;

    /// <summary>What can be shown, with its words.</summary>
    public static IReadOnlyList<Choice> Offered { get; } =
        [new("", "In force and to come"), new("renew", "Appointments to renew"), new("evaluations", "Evaluations due"), new("suspended", "Suspended"), new("ended", "Ended"), new("all", "All")];

    /// <summary>Whether nothing is left out or added.</summary>
    public bool IsUsual => string.IsNullOrWhiteSpace(Text) && string.IsNullOrEmpty(Facility) && string.IsNullOrEmpty(Class) && string.IsNullOrEmpty(Show);

    /// <summary>Whether a row is shown.</summary>
    public bool Takes(RegisterRow row) => TakesKind(row)
        && (string.IsNullOrEmpty(Facility) || row.Facility.Code == Facility)
        && (string.IsNullOrEmpty(Class) || row.ClassCode == Class)
        && SearchFold.Fold(Text).Split(' ', StringSplitOptions.RemoveEmptyEntries).All(SearchFold.Fold(row.Name).Contains);

    private bool TakesKind(RegisterRow row) => Show switch
    {
        "renew" => row.RenewNow,
        "evaluations" => row.EvaluationDue,
        "suspended" => row.IsSuspended,
        "ended" => row.IsEnded,
        "all" => true,
        _ => !row.IsEnded || row.RenewNow,
    };
}

/// <summary>Reads the register of a scope in a fixed number of queries.</summary>
public sealed class RegisterReader(IDbContextFactory<CredentialsDbContext> contexts, StatusReader statuses, PrivilegesReader privileges)
{
    /// <summary>One page.</summary>
    public async Task<Paged<RegisterRow>> ReadAsync(Scope scope, RegisterQuery query, AskedDays days, CancellationToken ct) =>
        Paged<RegisterRow>.Of(await AllAsync(scope, query, days, ct), query.Page, RegisterQuery.PageSize);

    /// <summary>All rows: what is due first at the top.</summary>
    public async Task<IReadOnlyList<RegisterRow>> AllAsync(Scope scope, RegisterQuery query, AskedDays days, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var earliest = days.AsOf is { } day && day < statuses.EarliestToday ? day : statuses.EarliestToday;
        var places = PrivilegeScope.Places(scope, db, earliest);
        var people = db.StaffMembers.AsNoTracking().Where(p => places.Any(a => a.StaffMemberId == p.Id
            && (db.Appointments.Any(x => x.StaffMemberId == p.Id && x.FacilityId == a.FacilityId)
                || db.Privileges.Any(x => x.StaffMemberId == p.Id && x.FacilityId == a.FacilityId))));
        var seen = (await places.Where(a => people.Any(p => p.Id == a.StaffMemberId)).Select(a => new { a.StaffMemberId, a.FacilityId }).Distinct().ToListAsync(ct)).Select(a => (a.StaffMemberId, a.FacilityId)).ToHashSet();
        var names = await people.Select(p => new { p.Id, p.Title, p.GivenName, p.FamilyName }).ToDictionaryAsync(p => p.Id, ct);
        var staff = await privileges.OfPeopleAsync(db, people, [.. seen.Select(s => s.FacilityId).Distinct()], days, ct);
        return [.. staff.Files.Where(f => seen.Contains((f.Person.Id, f.Facility.Id)) && names.ContainsKey(f.Person.Id))
            .SelectMany(f => RegisterRow.Of(f, string.Join(' ', new[] { names[f.Person.Id].Title, names[f.Person.Id].GivenName, names[f.Person.Id].FamilyName }.Where(n => !string.IsNullOrEmpty(n)))))
            .Where(query.Takes)
            .OrderBy(r => r.Due ?? DateOnly.MaxValue).ThenBy(r => r.Name, StringComparer.InvariantCulture).ThenBy(r => r.What, StringComparer.Ordinal).ThenBy(r => r.Id)];
    }
}
