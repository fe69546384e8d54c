using LivIR.Credentials.Data.Model.Accounts;
using Microsoft.AspNetCore.Identity;

namespace LivIR.Credentials.Account;

/// <summary>The demo hospital's accounts: no passwords, signed in with one click, in Development only.</summary>
public sealed class DemoAccounts(IHostEnvironment host, IConfiguration configuration)
{
    /// <summary>The accounts, by whom they stand for.</summary>
    public static IReadOnlyList<DemoAccount> All { get; } =
    [
        new("radiologist", "can.yildiz@demo.invalid", "Dr. Can Yıldız, IR fellow"),
        new("manager", "ayla.demirel@demo.invalid", "Ayla Demirel, department manager"),
        new("administrator", "burak.tan@demo.invalid", "Burak Tan, administrator"),
        new("auditor", "grace.oneill@demo.invalid", "Grace O'Neill, auditor"),
    ];

    /// <summary>Whether the sign-in page offers them.</summary>
    public bool Offered => host.IsDevelopment() && configuration.GetValue("Demo:Offer", true);

    /// <summary>Signs in without a password; answers 404 wherever it is not offered.</summary>
    public static void Map(IEndpointRouteBuilder app)
    {
        if (!app.ServiceProvider.GetRequiredService<DemoAccounts>().Offered)
        {
            return;
        }

        app.MapPost("/account/demo-sign-in", async (
        [Microsoft.AspNetCore.Mvc.FromForm] string email, SignInManager<AppUser> signIn) =>
        {
            if (All.All(a => a.Email != email) || await signIn.UserManager.FindByEmailAsync(email) is not { } user)
            {
                return Results.NotFound();
            }

            await signIn.SignInAsync(user, isPersistent: false);
            return Results.LocalRedirect("/");
        }).AllowAnonymous();
    }
}

/// <summary>One demo account.</summary>
/// <param name="Key">Its short name, also used by tests.</param>
/// <param name="Email">Its e-mail.</param>
/// <param name="Label">What its button says.</param>
public sealed record DemoAccount(string Key, string Email, string Label);
