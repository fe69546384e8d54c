using System.Security.Claims;
using Bunit;
using LivIR.Credentials.Data.Model.Accounts;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Credentials;
using LivIR.Credentials.Features.Credentials.DecideCredential;
using LivIR.Credentials.Features.Evidence;
using LivIR.Credentials.Features.IssuerActs;
using LivIR.Credentials.Features.Reading;
using LivIR.Credentials.Features.Scanning;
using LivIR.Credentials.Features.Texts;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Testing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Radzen;

namespace LivIR.Credentials.Tests.Features;

/// <summary>The page goes from one certificate to the next in the same document, and is drawn while the next is read.</summary>
public sealed class DecideCredentialPageTests : BunitContext
{
    private readonly SqliteDatabase _database = new();
    private readonly Hospital _hospital;
    private readonly Gate _scans;

    public DecideCredentialPageTests()
    {
        _hospital = new Hospital(_database);
        _scans = new Gate(_database);
        var account = new AppUser { Id = Guid.NewGuid(), UserName = "r@example.org", DisplayName = "Rita", SeesAllFacilities = true };
        _hospital.Add(account);
        var signedIn = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, account.Id.ToString())], "test"));
        var states = new ScanStates(_scans, new ScanSettings(null));
        Services.AddSingleton<IDbContextFactory<CredentialsDbContext>>(_database);
        Services.AddSingleton(new CurrentUser(new SignedIn(signedIn), new Allowing(), _database, _hospital.Clock));
        Services.AddSingleton(new ReviewReader(_database, _hospital.Statuses, new CatalogueCache()));
        Services.AddSingleton(states).AddSingleton(new NoteReviewHandler(_database, _hospital.Statuses)).AddSingleton(new DecideCredentialHandler(_database, _hospital.Statuses, states));
        Services.AddSingleton<SameFileReader>().AddSingleton<CertificateReading>().AddSingleton<IEvidenceStore, DatabaseEvidenceStore>().AddSingleton(new IsolatedTextReader(IsolatedTextReader.UsualLimit));
        Services.AddSingleton<CatalogueCache>().AddSingleton(_hospital.Statuses).AddSingleton<ActedReader>().AddSingleton<StandingMassActs>().AddSingleton<PagePictures>();
        Services.AddSingleton<TimeProvider>(_hospital.Clock).AddRadzenComponents();
        SetRendererInfo(new RendererInfo("Server", false));
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public async Task While_the_next_is_read_the_one_before_stays_on_the_page_whole()
    {
        var (first, second) = (_hospital.Pending(_hospital.Person("First"), number: "N-1"), _hospital.Pending(_hospital.Person("Second"), number: "N-2"));
        var page = Render<DecideCredentialPage>(p => p.Add(c => c.Id, first));
        page.WaitForAssertion(() => Assert.Contains("N-1", page.Markup, StringComparison.Ordinal));

        _scans.Close();
        page.Render(p => p.Add(c => c.Id, second));
        page.Render();
        Assert.Contains("N-1", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("N-2", page.Markup, StringComparison.Ordinal);

        _scans.Open();
        await page.WaitForAssertionAsync(() => Assert.Contains("N-2", page.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain("N-1", page.Markup, StringComparison.Ordinal);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _database.Dispose();
    }

    private sealed class Gate(IDbContextFactory<CredentialsDbContext> inner) : IDbContextFactory<CredentialsDbContext>
    {
        private TaskCompletionSource? _closed;

        public void Close() => _closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Open() => _closed!.SetResult();

        public CredentialsDbContext CreateDbContext() => inner.CreateDbContext();

        public async Task<CredentialsDbContext> CreateDbContextAsync(CancellationToken cancellationToken = default)
        {
            await (_closed?.Task ?? Task.CompletedTask);
            return inner.CreateDbContext();
        }
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
