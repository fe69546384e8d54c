using System.Security.Cryptography;
using System.Text;
using LivIR.Credentials.Data.Model.Accounts;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Shared.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Account;

/// <summary>One-time links: the first administrator's, and those that let a new account choose its password. Only a fingerprint is stored.</summary>
public sealed class SetupLinks(CredentialsDbContext db, UserManager<AppUser> users, TimeProvider clock)
{
    /// <summary>How long a link works.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(2);

    /// <summary>Whether nobody administers this installation yet.</summary>
    public async Task<bool> NeedsFirstAdministratorAsync() => (await users.GetUsersInRoleAsync(Roles.Administrator)).Count == 0;

    /// <summary>Makes a new link and ends all older ones for the same account.</summary>
    /// <param name="userId">The account; empty for the first administrator.</param>
    /// <param name="change">Who makes it; empty for the start of the application.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>The path with the token, to be shown once.</returns>
    public async Task<string> CreateAsync(Guid? userId, ChangeContext? change = null, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (change is not null)
        {
            db.Add(change.Entry("SetupLinkMade", "Account", userId!, new { }));
        }

        foreach (var old in await db.SetupTokens.Where(t => t.UserId == userId && t.UsedAt == null).ToListAsync(ct))
        {
            old.UsedAt = now;
            old.Version++;
        }

        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        db.Add(new SetupToken { Id = Guid.CreateVersion7(), TokenHash = Fingerprint(token), CreatedAt = now, ExpiresAt = now + Lifetime, UserId = userId });
        await db.SaveChangesAsync(ct);
        return $"{AccountLinks.SetUp}?token={token}";
    }

    /// <summary>The unused link behind a token, or nothing.</summary>
    public async Task<SetupToken?> FindAsync(string? token, CancellationToken ct = default)
    {
        var hash = Fingerprint(token ?? "");
        var now = clock.GetUtcNow().UtcDateTime;
        return await db.SetupTokens.SingleOrDefaultAsync(t => t.TokenHash == hash && t.UsedAt == null && t.ExpiresAt > now, ct);
    }

    /// <summary>Uses a link: makes the first administrator, or sets the account's password. Works once.</summary>
    /// <returns>The account, or the reasons why not, in words.</returns>
    public async Task<(AppUser? User, IReadOnlyList<string> Errors)> UseAsync(SetupToken link, string name, string email, string password, CancellationToken ct = default)
    {
        // Before the transaction: a token may make a data-protection key, which is written over a connection of its own.
        var known = link.UserId is { } id ? await users.FindByIdAsync(id.ToString()) : null;
        var reset = known is null ? null : await users.GeneratePasswordResetTokenAsync(known);
        var strategy = db.Database.CreateExecutionStrategy();
        return await strategy.ExecuteAsync(async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var (user, result) = link.UserId is not null ? await SetPasswordAsync(known, reset, password) : await CreateFirstAsync(name, email, password);
            if (!result.Succeeded)
            {
                return ((AppUser?)null, (IReadOnlyList<string>)[.. result.Errors.Select(e => e.Description)]);
            }

            link.UsedAt = clock.GetUtcNow().UtcDateTime;
            link.Version++;
            db.Add(new ChangeContext(user!.Id, user.DisplayName, link.UsedAt.Value, Scope.Whole)
                .Entry(link.UserId is null ? "FirstAdministratorCreated" : "PasswordSet", "Account", user.Id, new { }));
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            return (user, []);
        });
    }

    private async Task<(AppUser? User, IdentityResult Result)> SetPasswordAsync(AppUser? user, string? reset, string password) =>
        user is null || reset is null
            ? (null, IdentityResult.Failed(new IdentityError { Description = "The account no longer exists." }))
            : (user, await users.ResetPasswordAsync(user, reset, password));

    private async Task<(AppUser? User, IdentityResult Result)> CreateFirstAsync(string name, string email, string password)
    {
        var user = new AppUser { Id = Guid.CreateVersion7(), UserName = email, Email = email, DisplayName = name.Trim(), SeesAllFacilities = true };
        var result = await users.CreateAsync(user, password);
        return result.Succeeded ? (user, await users.AddToRoleAsync(user, Roles.Administrator)) : (user, result);
    }

    private static string Fingerprint(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
