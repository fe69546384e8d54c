using LivIR.Credentials.Account;
using LivIR.Credentials.Data.Model.Accounts;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Hosting;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace LivIR.Credentials.IntegrationTests.Account;

public sealed class SetupLinksTests : IAsyncLifetime
{
    private const string Password = "correct horse battery";
    private readonly SqliteDatabase _database = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero));
    private readonly ServiceProvider _services;

    public SetupLinksTests()
    {
        var services = new ServiceCollection().AddLogging();
        services.AddSingleton<TimeProvider>(_clock);
        services.AddSingleton<IDbContextFactory<CredentialsDbContext>>(_database.Factory);
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<CredentialsDbContext>>().CreateDbContext());
        services.AddAccountFeature();
        _services = services.BuildServiceProvider();
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await using var scope = _services.CreateAsyncScope();
        await StartUp.AddRolesAsync(scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole<Guid>>>());
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _database.Dispose();
    }

    [Fact]
    public async Task The_first_link_makes_an_administrator_once()
    {
        Assert.True(await WithAsync(links => links.NeedsFirstAdministratorAsync()));
        var token = await TokenAsync(null);

        var user = await UseAsync(token);

        Assert.NotNull(user);
        Assert.True(user.SeesAllFacilities);
        Assert.False(await WithAsync(links => links.NeedsFirstAdministratorAsync()));
        Assert.Null(await WithAsync(links => links.FindAsync(token, Ct)));
        await using var db = _database.CreateDbContext();
        Assert.Equal("FirstAdministratorCreated", (await db.Changes.SingleAsync(Ct)).Act);
    }

    [Fact]
    public async Task A_link_followed_twice_at_the_same_moment_works_once()
    {
        var token = await TokenAsync(null);
        await using var one = _services.CreateAsyncScope();
        await using var other = _services.CreateAsyncScope();
        var first = one.ServiceProvider.GetRequiredService<SetupLinks>();
        var second = other.ServiceProvider.GetRequiredService<SetupLinks>();
        var (link, same) = (await first.FindAsync(token, Ct), await second.FindAsync(token, Ct));

        Assert.NotNull((await first.UseAsync(link!, "One", "one@test.invalid", Password, Ct)).User);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.UseAsync(same!, "Two", "two@test.invalid", Password, Ct));

        await using var db = _database.CreateDbContext();
        Assert.Equal("one@test.invalid", (await db.Users.SingleAsync(Ct)).Email);
    }

    [Fact]
    public async Task A_link_ends_after_two_days()
    {
        var token = await TokenAsync(null);
        _clock.Advance(SetupLinks.Lifetime - TimeSpan.FromSeconds(1));
        Assert.NotNull(await WithAsync(links => links.FindAsync(token, Ct)));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(await WithAsync(links => links.FindAsync(token, Ct)));
    }

    [Fact]
    public async Task A_new_link_ends_the_one_before_and_no_token_is_stored()
    {
        var old = await TokenAsync(null);
        var token = await TokenAsync(null);

        Assert.Null(await WithAsync(links => links.FindAsync(old, Ct)));
        Assert.NotNull(await WithAsync(links => links.FindAsync(token, Ct)));
        Assert.Null(await WithAsync(links => links.FindAsync(null, Ct)));
        await using var db = _database.CreateDbContext();
        Assert.DoesNotContain(await db.SetupTokens.ToListAsync(Ct), t => t.TokenHash == token || t.TokenHash == old);
    }

    [Fact]
    public async Task A_password_too_short_is_refused_and_the_link_still_works()
    {
        var token = await TokenAsync(null);

        Assert.Null(await UseAsync(token, "short"));
        Assert.NotNull(await UseAsync(token));
    }

    [Fact]
    public async Task An_accounts_link_sets_its_password()
    {
        var administrator = await UseAsync(await TokenAsync(null));
        var again = await TokenAsync(administrator!.Id);

        Assert.Equal(administrator.Id, (await UseAsync(again, "another long password"))?.Id);
        await using var scope = _services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>();
        Assert.True(await users.CheckPasswordAsync((await users.FindByIdAsync(administrator.Id.ToString()))!, "another long password"));
        Assert.Single(await users.GetUsersInRoleAsync(Roles.Administrator));
    }

    private async Task<string> TokenAsync(Guid? user) => (await WithAsync(links => links.CreateAsync(user, ct: Ct))).Split('=')[1];

    private Task<AppUser?> UseAsync(string token, string password = Password) => WithAsync(async links =>
        (await links.UseAsync((await links.FindAsync(token, Ct))!, "Ada Admin", "ada@test.invalid", password, Ct)).User);

    private async Task<T> WithAsync<T>(Func<SetupLinks, Task<T>> work)
    {
        await using var scope = _services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<SetupLinks>());
    }
}
