using LivIR.Credentials.Account;
using LivIR.Credentials.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Radzen;
using Serilog;
using Serilog.Events;

namespace LivIR.Credentials.Hosting;

/// <summary>The web application: services, then the pipeline.</summary>
public static class WebHosting
{
    /// <summary>Where the app listens when nothing else is configured.</summary>
    public const string DefaultUrl = "http://localhost:5080";

    /// <summary>Builds, prepares the database and runs until stopped.</summary>
    /// <returns>The exit code: 0 after a normal stop, 1 when the database could not be prepared.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        if (string.IsNullOrEmpty(builder.Configuration["urls"]))
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }

        AddServices(builder);
        await using var app = builder.Build();
        Configure(app);
        await StartUp.PrepareAsync(app.Services);
        await app.RunAsync();
        return 0;
    }

    /// <summary>Registers everything the app and the command line share, and what only pages need.</summary>
    public static void AddServices(WebApplicationBuilder builder)
    {
        builder.Host.UseDefaultServiceProvider(options => options.ValidateOnBuild = options.ValidateScopes = true);
        builder.Services.AddSerilog(
            logging => logging.ReadFrom.Configuration(builder.Configuration)
                .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)

                // Says at which address it listens.
                .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)

                // Its warnings are for whoever writes a migration: each was looked at, and the upgrade is tested.
                .MinimumLevel.Override("Microsoft.EntityFrameworkCore.Migrations", LogEventLevel.Error)
                .WriteTo.Console(),
            preserveStaticLogger: true);
        builder.Services.AddCredentialsServices(builder.Configuration, builder.Environment);
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddAccountFeature();
        builder.Services.AddPageFeatures();
        builder.Services.AddSingleton<DemoAccounts>();
        builder.Services.AddRadzenComponents();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddResponseCompression(options => options.EnableForHttps = true);
        builder.Services.AddHealthChecks().AddCheck<DatabaseCheck>("database");
        builder.Services.Configure<ForwardedHeadersOptions>(options => options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto);
    }

    /// <summary>The pipeline, outermost first.</summary>
    public static void Configure(WebApplication app)
    {
        app.UseForwardedHeaders();
        if (!app.Environment.IsDevelopment())
        {
            app.UseExceptionHandler("/error", createScopeForErrors: true);
            app.UseHsts();
        }

        app.UseResponseCompression();
        app.UseMiddleware<SecurityHeaders>();
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseMiddleware<Refusals>();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapHealth();
        app.MapStaticAssets().AllowAnonymous();
        app.MapAccountEndpoints();
        DemoAccounts.Map(app);
        app.MapFeatureEndpoints();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
    }
}
