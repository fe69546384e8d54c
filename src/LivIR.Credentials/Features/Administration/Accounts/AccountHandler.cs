using LivIR.Credentials.Data.Model.Accounts;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Changes;
using LivIR.Credentials.Shared.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Administration.Accounts;

/// <summary>Adds accounts and changes them. A change of role or scope renews the security stamp, so that open sessions end.</summary>
public sealed class AccountHandler(IDbContextFactory<CredentialsDbContext> contexts)
{
    private static readonly UpperInvariantLookupNormalizer Normalizer = new();

    /// <summary>Adds an account without a password; a one-time link lets its owner choose one.</summary>
    public async Task<Outcome<Guid>> CreateAsync(AccountDetails details, ChangeContext change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var user = new AppUser { Id = Guid.CreateVersion7(), LockoutEnabled = true };
        if (await ApplyAsync(db, user, details, change, ct) is { } problem)
        {
            return problem;
        }

        user.SecurityStamp = Guid.NewGuid().ToString("N");
        db.Add(user);
        await SetRolesAsync(db, user.Id, details.Roles, ct);
        db.Add(change.Entry("AccountCreated", "Account", user.Id, AccountValues.Of(user, details.Roles), user.StaffMemberId));
        return await LastChange.SaveAsync(contexts, db, "Account", user.Id, fresh => CheckOthersAsync(fresh, user.Id, details, ct), ct) is { } taken ? taken : user.Id;
    }

    /// <summary>Changes an account; <paramref name="stamp"/> is the one the form was loaded with.</summary>
    public async Task<Outcome> ChangeAsync(Guid id, string stamp, AccountDetails details, ChangeContext change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (await db.Users.Include(u => u.Scopes).SingleOrDefaultAsync(u => u.Id == id, ct) is not { } user)
        {
            return AdministrationProblems.Gone;
        }

        if (user.ConcurrencyStamp != stamp)
        {
            return await LastChange.ConflictAsync(db, "Account", id, ct);
        }

        var roles = await db.UserRoles.Where(ur => ur.UserId == id).Join(db.Roles, ur => ur.RoleId, r => r.Id, (_, r) => r.Name!).ToListAsync(ct);
        var stays = details.IsActive && details.Roles.Contains(Roles.Administrator);
        if (!stays && user.IsActive && roles.Contains(Roles.Administrator) && !await AnotherAdministratorAsync(db, id, ct))
        {
            return AdministrationProblems.LastAdministrator;
        }

        var before = AccountValues.Of(user, roles);
        if (await ApplyAsync(db, user, details, change, ct) is { } problem)
        {
            return problem;
        }

        user.SecurityStamp = Guid.NewGuid().ToString("N");
        user.ConcurrencyStamp = Guid.NewGuid().ToString();
        await SetRolesAsync(db, id, details.Roles, ct);
        db.Add(change.Entry("AccountEdited", "Account", id, new { old = before, @new = AccountValues.Of(user, details.Roles) }, user.StaffMemberId));
        return Outcome.From(await LastChange.SaveAsync(contexts, db, "Account", id, fresh => CheckOthersAsync(fresh, id, details, ct), ct));
    }

    private static Task<bool> AnotherAdministratorAsync(CredentialsDbContext db, Guid id, CancellationToken ct) =>
        db.Users.AnyAsync(u => u.Id != id && u.IsActive && db.UserRoles.Any(ur => ur.UserId == u.Id && db.Roles.Any(r => r.Id == ur.RoleId && r.Name == Roles.Administrator)), ct);

    private static async Task<Problem?> ApplyAsync(CredentialsDbContext db, AppUser user, AccountDetails details, ChangeContext change, CancellationToken ct)
    {
        var email = details.Email?.Trim() ?? "";
        var normalized = Normalizer.NormalizeEmail(email);
        if ((Check(details, change) ?? await CheckEmailAsync(db, user.Id, email, normalized, ct)) is { } problem)
        {
            return problem;
        }

        var staff = await StaffAsync(db, user.Id, details.EmployeeNumber?.Trim(), ct);
        if (!staff.IsSuccess)
        {
            return staff.Error;
        }

        if (user.Id == change.Scope.UserId && await OwnAsync(db, user, staff.Value.Id, normalized, ct) is { } own)
        {
            return own;
        }

        var facilities = await db.Facilities.Where(f => details.Places.Contains(f.Id)).Select(f => f.Id).ToListAsync(ct);
        var departments = await db.Departments.Where(d => details.Places.Contains(d.Id)).Select(d => new { d.Id, d.FacilityId }).ToListAsync(ct);
        if (facilities.Count + departments.Count != details.Places.Distinct().Count())
        {
            return AdministrationProblems.UnknownScope;
        }

        user.UserName = user.Email = email;
        user.NormalizedUserName = user.NormalizedEmail = normalized;
        user.DisplayName = details.Name!.Trim();
        user.StaffMemberId = staff.Value.Id;
        user.IsActive = details.IsActive;
        user.SeesAllFacilities = details.SeesAll;
        db.RemoveRange(user.Scopes);
        user.Scopes.Clear();
        foreach (var (facility, department) in facilities.Select(f => (f, (Guid?)null)).Concat(departments.Select(d => (d.FacilityId, (Guid?)d.Id))))
        {
            var entry = new AccountScope { Id = Guid.CreateVersion7(), UserId = user.Id, FacilityId = facility, DepartmentId = department };
            user.Scopes.Add(entry);
            db.Add(entry);
        }

        return null;
    }

    private static Problem? Check(AccountDetails details, ChangeContext change)
    {
        if (!change.Scope.Everything)
        {
            return AdministrationProblems.NotYours;
        }

        return AdministrationTexts.Check(
            (details.Email, "work e-mail", 200, true, "Email"), (details.Name, "name", AppUser.DisplayNameLength, true, "Name"))
            ?? (details.Roles.Count == 0 || details.Roles.Any(role => !Roles.All.Contains(role)) ? AdministrationProblems.NoRole : null);
    }

    private static Task<Problem?> CheckOthersAsync(CredentialsDbContext db, Guid id, AccountDetails details, CancellationToken ct)
    {
        var email = details.Email?.Trim() ?? "";
        return CheckEmailAsync(db, id, email, Normalizer.NormalizeEmail(email), ct);
    }

    private static async Task<Problem?> CheckEmailAsync(CredentialsDbContext db, Guid id, string email, string? normalized, CancellationToken ct)
    {
        var at = email.IndexOf('@', StringComparison.Ordinal);
        if (at < 1 || at != email.LastIndexOf('@') || at == email.Length - 1 || email.Any(char.IsWhiteSpace))
        {
            return AdministrationProblems.Email;
        }

        return await db.Users.AnyAsync(u => u.Id != id && (u.NormalizedEmail == normalized || u.NormalizedUserName == normalized), ct) ? AdministrationProblems.EmailTaken(email) : null;
    }

    private static async Task<Outcome<LinkedStaff>> StaffAsync(CredentialsDbContext db, Guid accountId, string? number, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(number))
        {
            return new LinkedStaff(null);
        }

        var person = await db.StaffMembers.AsNoTracking().SingleOrDefaultAsync(p => p.EmployeeNumber == number, ct);
        if (person is null)
        {
            return AdministrationProblems.UnknownEmployee(number);
        }

        var other = await db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.Id != accountId && u.StaffMemberId == person.Id, ct);
        return other is null ? new LinkedStaff(person.Id) : AdministrationProblems.LinkedAlready(other.DisplayName);
    }

    // Nobody decides about themselves, so nobody takes from their own account what tells who they are.
    private static async Task<Problem?> OwnAsync(CredentialsDbContext db, AppUser user, Guid? staff, string? normalizedEmail, CancellationToken ct)
    {
        if (user.StaffMemberId is { } linked)
        {
            return staff == linked ? null : AdministrationProblems.OwnLink;
        }

        var (email, upper) = (user.Email ?? "", user.NormalizedEmail);
        return staff is null && normalizedEmail != upper && await db.StaffMembers.AnyAsync(p => p.Email != null && (p.Email == email || p.Email.ToUpper() == upper), ct)
            ? AdministrationProblems.OwnEmail
            : null;
    }

    private static async Task SetRolesAsync(CredentialsDbContext db, Guid id, IReadOnlyList<string> wanted, CancellationToken ct)
    {
        var known = await db.Roles.ToDictionaryAsync(r => r.Name!, ct);
        var held = await db.UserRoles.Where(ur => ur.UserId == id).ToListAsync(ct);
        var ids = new HashSet<Guid>();
        foreach (var name in wanted.Distinct())
        {
            if (!known.TryGetValue(name, out var role))
            {
                role = new IdentityRole<Guid>(name) { Id = Guid.CreateVersion7(), NormalizedName = Normalizer.NormalizeName(name) };
                db.Add(role);
            }

            ids.Add(role.Id);
        }

        db.RemoveRange(held.Where(h => !ids.Contains(h.RoleId)));
        db.AddRange(ids.Where(role => held.TrueForAll(h => h.RoleId != role)).Select(role => new IdentityUserRole<Guid> { UserId = id, RoleId = role }));
    }

    private sealed record LinkedStaff(Guid? Id);
}
