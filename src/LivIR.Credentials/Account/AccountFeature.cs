using LivIR.Credentials.Data.Model.Accounts;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Shared.Security;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;

namespace LivIR.Credentials.Account;

/// <summary>Sign-in, passwords and accounts.</summary>
public static class AccountFeature
{
    /// <summary>Adds Identity on the product's database, its cookie and the re-check of open circuits.</summary>
    public static IServiceCollection AddAccountFeature(this IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddIdentityCore<AppUser>(Rules)
            .AddRoles<IdentityRole<Guid>>()
            .AddEntityFrameworkStores<CredentialsDbContext>()
            .AddClaimsPrincipalFactory<AppClaimsFactory>()
            .AddSignInManager<AppSignInManager>()
            .AddDefaultTokenProviders();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);
        services.ConfigureApplicationCookie(Cookie);
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromMinutes(1));
        services.AddAuthorization(AccessRules.Add);
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, RecheckingAuthenticationStateProvider>();
        services.AddScoped<CurrentUser>();
        services.AddScoped<SetupLinks>();
        return services;
    }

    /// <summary>Sign-out, and in Development one-click sign-in for the demo accounts.</summary>
    public static IEndpointRouteBuilder MapAccountEndpoints(this IEndpointRouteBuilder app)
    {
        app.MapPost(AccountLinks.SignOut, async (HttpContext context, IAntiforgery antiforgery, SignInManager<AppUser> signIn) =>
        {
            if (!await antiforgery.IsRequestValidAsync(context))
            {
                return Results.BadRequest();
            }

            await signIn.SignOutAsync();
            return Results.LocalRedirect(AccountLinks.SignIn);
        });
        return app;
    }

    private static void Rules(IdentityOptions options)
    {
        options.User.RequireUniqueEmail = true;
        options.Password = new PasswordOptions
        {
            RequiredLength = 12,
            RequiredUniqueChars = 4,
            RequireDigit = false,
            RequireLowercase = false,
            RequireUppercase = false,
            RequireNonAlphanumeric = false,
        };
        options.Lockout.MaxFailedAccessAttempts = 10;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
    }

    private static void Cookie(Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions options)
    {
        options.LoginPath = AccountLinks.SignIn;
        options.AccessDeniedPath = AccountLinks.Denied;
        options.ReturnUrlParameter = "returnUrl";
        options.ExpireTimeSpan = TimeSpan.FromHours(8);
        options.SlidingExpiration = true;
        options.Cookie.Name = "livir";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }
}

/// <summary>Addresses of the account pages.</summary>
public static class AccountLinks
{
    /// <summary>The sign-in page.</summary>
    public const string SignIn = "/account/sign-in";

    /// <summary>Where the sign-out button posts to.</summary>
    public const string SignOut = "/account/sign-out";

    /// <summary>The page of a one-time set-up link.</summary>
    public const string SetUp = "/account/set-up";

    /// <summary>Change the own password.</summary>
    public const string Password = "/account/password";

    /// <summary>Said when a page is not for this account.</summary>
    public const string Denied = "/account/denied";

    /// <summary>A path inside this site, or the first page; never another host.</summary>
    public static string Local(string? returnUrl) =>
        returnUrl is ['/', not '/' and not '\\', ..] or "/" ? returnUrl : "/";
}
