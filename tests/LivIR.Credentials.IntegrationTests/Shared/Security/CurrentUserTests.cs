using System.Security.Claims;
using LivIR.Credentials.Data.Model.Accounts;
using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Credentials;
using LivIR.Credentials.Features.Credentials.DecideCredential;
using LivIR.Credentials.Features.Scanning;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Testing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.IntegrationTests.Shared.Security;

/// <summary>Whose account it is, where nobody linked it: the e-mail says so.</summary>
public sealed class CurrentUserTests : IDisposable
{
    private readonly SqliteDatabase _database = new();
    private readonly Hospital _hospital;

    public CurrentUserTests() => _hospital = new Hospital(_database);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _database.Dispose();

    [Theory]
    [InlineData("Ada@Example.org", "credential.own")]
    [InlineData("somebody.else@example.org", null)]
    [InlineData(null, null)]
    public async Task An_account_with_the_holders_email_decides_as_little_as_the_holder(string? holder, string? refused)
    {
        var person = await PersonAsync(holder);
        var id = _hospital.Pending(person);
        var change = await ChangeAsync("ada@example.org");

        var queue = await new ReviewReader(_database, _hospital.Statuses, new CatalogueCache()).QueueAsync(change.Scope, Ct);
        var decided = await new DecideCredentialHandler(_database, _hospital.Statuses, new ScanStates(_database, new ScanSettings(null)))
            .HandleAsync(new DecideCredentialCommand(id, 1, true, Trust.DocumentSeen, Hospital.Today, null, null), change, Ct);

        Assert.Equal((refused, refused is null), (decided.Error?.Code, queue.Count == 1));
    }

    private async Task<Guid> PersonAsync(string? email)
    {
        var id = _hospital.Person();
        await using var db = _database.CreateDbContext();
        (await db.StaffMembers.SingleAsync(p => p.Id == id, Ct)).Describe(new StaffMemberDetails("E-MAIL", "Ada", "Holder", Email: email));
        await db.SaveChangesAsync(Ct);
        return id;
    }

    private async Task<ChangeContext> ChangeAsync(string email)
    {
        var account = new AppUser { Id = Guid.NewGuid(), UserName = email, Email = email, NormalizedEmail = email.ToUpperInvariant(), DisplayName = "Ada", SeesAllFacilities = true };
        _hospital.Add(account);
        var signedIn = new SignedIn(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, account.Id.ToString()), new Claim(SignedInName.Claim, "Ada")], "test")));
        return await new CurrentUser(signedIn, new Allowing(), _database, _hospital.Clock).ChangeAsync(Policies.Verify, Ct);
    }

    private sealed class SignedIn(ClaimsPrincipal user) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(user));
    }

    private sealed class Allowing : IAuthorizationService
    {
        public Task<AuthorizationResult> AuthorizeAsync(ClaimsPrincipal user, object? resource, IEnumerable<IAuthorizationRequirement> requirements) => Task.FromResult(AuthorizationResult.Success());

        public Task<AuthorizationResult> AuthorizeAsync(ClaimsPrincipal user, object? resource, string policyName) => Task.FromResult(AuthorizationResult.Success());
    }
}
