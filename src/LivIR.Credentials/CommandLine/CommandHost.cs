using LivIR.Credentials.Data.Model.Accounts;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Hosting;
using Microsoft.AspNetCore.Identity;

namespace LivIR.Credentials.CommandLine;

/// <summary>A host without a web server: the same configuration keys, the same services.</summary>
public static class CommandHost
{
    /// <summary>Builds it from files, user secrets and environment variables; verbs have options of their own.</summary>
    public static IHost Build()
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings
        {
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT"),
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);

        // What a query throws is told once, by the verb that ends with it.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None);

        // How its keys are kept is for the web application to say, once, when it starts.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Services.AddCredentialsServices(builder.Configuration, builder.Environment);
        builder.Services.AddIdentityCore<AppUser>()
            .AddRoles<IdentityRole<Guid>>()
            .AddEntityFrameworkStores<CredentialsDbContext>();
        return builder.Build();
    }
}
