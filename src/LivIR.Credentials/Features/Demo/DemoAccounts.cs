using LivIR.Credentials.Data.Model.Accounts;
using LivIR.Credentials.Shared.Security;
using Microsoft.AspNetCore.Identity;

namespace LivIR.Credentials.Features.Demo;

/// <summary>Makes the accounts of the demo hospital. None has a password.</summary>
internal sealed class DemoAccounts(UserManager<AppUser> users, RoleManager<IdentityRole<Guid>> roles)
{
    /// <summary>Adds the accounts with their roles and what they may see.</summary>
    public async Task AddAsync(DemoOffice office, DemoFacilities facilities, IReadOnlyDictionary<string, Guid> staff)
    {
        foreach (var role in Roles.All)
        {
            if (!await roles.RoleExistsAsync(role))
            {
                Check(await roles.CreateAsync(new IdentityRole<Guid>(role) { Id = Guid.CreateVersion7() }));
            }
        }

        foreach (var officer in office.All)
        {
            var user = Make(officer, facilities, staff);
            Check(await users.CreateAsync(user));
            Check(await users.AddToRoleAsync(user, officer.Account.Role));
        }
    }

    private static AppUser Make(DemoOfficer officer, DemoFacilities facilities, IReadOnlyDictionary<string, Guid> staff)
    {
        var (id, account) = officer;
        return new AppUser
        {
            Id = id,
            UserName = account.Email,
            Email = account.Email,
            EmailConfirmed = true,
            DisplayName = account.DisplayName,
            StaffMemberId = account.EmployeeNumber is { } number ? staff[number] : null,
            SeesAllFacilities = account.SeesAllFacilities,
            Scopes = [.. (account.Facilities ?? []).Select(code => new AccountScope { Id = Guid.CreateVersion7(), UserId = id, FacilityId = facilities[code].Id })],
        };
    }

    private static void Check(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join(" ", result.Errors.Select(e => e.Description)));
        }
    }
}
