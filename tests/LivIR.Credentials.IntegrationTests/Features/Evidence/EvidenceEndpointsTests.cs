using System.Net;
using System.Security.Claims;
using LivIR.Credentials.Data.Model.Evidence;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Evidence;
using LivIR.Credentials.Features.Scanning;
using LivIR.Credentials.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LivIR.Credentials.IntegrationTests.Features.Evidence;

public sealed class EvidenceEndpointsTests : IAsyncLifetime
{
    private readonly SqliteDatabase _database = new();
    private readonly Access _access = new();
    private WebApplication? _app;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton<IDbContextFactory<CredentialsDbContext>>(_database.Factory);
        builder.Services.AddSingleton<IEvidenceAccess>(_access);
        builder.Services.AddEvidenceFeature().AddEvidenceEndpoints().AddScanningFeature();
        builder.Services.AddAuthorization();
        _app = builder.Build();
        _app.Use((context, next) =>
        {
            context.User = new ClaimsPrincipal(new ClaimsIdentity("Test"));
            return next(context);
        });
        _app.UseAuthorization();
        _app.MapEvidenceEndpoints();
        await _app.StartAsync(Ct);
    }

    public async ValueTask DisposeAsync()
    {
        await _app!.DisposeAsync();
        _database.Dispose();
    }

    [Fact]
    public async Task A_download_is_the_file_under_its_own_name()
    {
        var bytes = SampleFiles.Pdf(EvidenceChunk.Length + 7);
        var id = await StoreAsync(bytes, "شهادة.pdf");

        using var response = await _app!.GetTestClient().GetAsync($"/evidence/{id}", Ct);

        Assert.Equal(bytes, await response.Content.ReadAsByteArrayAsync(Ct));
        Assert.Equal("application/pdf", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(bytes.Length, response.Content.Headers.ContentLength);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("شهادة.pdf", response.Content.Headers.ContentDisposition?.FileNameStar);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-store, private", response.Headers.CacheControl?.ToString());
    }

    [Theory]
    [InlineData(FileKind.Png, true)]
    [InlineData(FileKind.Pdf, false)]
    public async Task A_preview_is_shown_in_place_and_only_pictures_in_a_sandbox(FileKind kind, bool sandboxed)
    {
        var id = await StoreAsync(kind == FileKind.Png ? SampleFiles.Png() : SampleFiles.Pdf(), "licence" + kind.Extension());

        using var response = await _app!.GetTestClient().GetAsync($"/evidence/{id}/preview", Ct);

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Equal("inline", response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal(sandboxed, policy.Contains("sandbox", StringComparison.Ordinal));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'self'", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_photograph_is_shown_without_its_place_and_downloaded_as_it_was_sent()
    {
        byte[] taken = [0xFF, 0xD8, 0xFF, 0xE1, 0, 16, .. "Exif\0\0"u8, .. "41.0082N"u8, 0xFF, 0xDA, 0, 3, 1, 42, 0xFF, 0xD9];
        var id = await StoreAsync(taken, "photograph.jpg");
        using var client = _app!.GetTestClient();

        Assert.Equal([0xFF, 0xD8, 0xFF, 0xDA, 0, 3, 1, 42, 0xFF, 0xD9], await client.GetByteArrayAsync($"/evidence/{id}/preview", Ct));
        Assert.Equal(taken, await client.GetByteArrayAsync($"/evidence/{id}", Ct));
    }

    [Fact]
    public async Task A_page_of_a_pdf_is_a_picture_in_a_sandbox_and_a_page_it_does_not_have_is_not_there()
    {
        DrawnPages.SkipWhereNone();
        var id = await StoreAsync(DrawnPages.Pdf(2), "licence.pdf");
        using var client = _app!.GetTestClient();

        using var page = await client.GetAsync($"/evidence/{id}/pages/2", Ct);

        Assert.Equal("image/jpeg", page.Content.Headers.ContentType?.ToString());
        Assert.StartsWith("sandbox", Assert.Single(page.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal([0xFF, 0xD8, 0xFF], (await page.Content.ReadAsByteArrayAsync(Ct))[..3]);
        foreach (var none in new[] { 0, 3, 1_000_000 })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/evidence/{id}/pages/{none}", Ct)).StatusCode);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("/preview")]
    [InlineData("/pages/1")]
    public async Task A_file_with_malware_is_not_sent_and_the_answer_says_why(string suffix)
    {
        var id = await StoreAsync(SampleFiles.Pdf(), "licence.pdf");
        await using (var db = _database.CreateDbContext())
        {
            db.Add(new EvidenceScan { Sha256 = (await db.EvidenceFiles.SingleAsync(e => e.Id == id, Ct)).Sha256, Malware = "Some.Malware", ScannedAt = DateTime.UtcNow });
            await db.SaveChangesAsync(Ct);
        }

        using var response = await _app!.GetTestClient().GetAsync($"/evidence/{id}{suffix}", Ct);

        Assert.Equal((HttpStatusCode.Locked, "text/plain"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Equal(ScanStates.Malware.Message, await response.Content.ReadAsStringAsync(Ct));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/preview")]
    [InlineData("/pages/1")]
    public async Task Unknown_and_out_of_scope_look_the_same(string suffix)
    {
        var id = await StoreAsync(SampleFiles.Pdf(), "licence.pdf");
        _access.Allowed = false;

        using var hidden = await _app!.GetTestClient().GetAsync($"/evidence/{id}{suffix}", Ct);
        using var unknown = await _app!.GetTestClient().GetAsync($"/evidence/{Guid.NewGuid()}{suffix}", Ct);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (hidden.StatusCode, unknown.StatusCode));
        Assert.Equal(hidden.Headers.ToString(), unknown.Headers.ToString());
        Assert.Empty(await hidden.Content.ReadAsByteArrayAsync(Ct));
    }

    private async Task<Guid> StoreAsync(byte[] bytes, string name)
    {
        var stored = await _app!.Services.GetRequiredService<IEvidenceStore>().SaveAsync(new MemoryStream(bytes), Ct);
        var id = Guid.NewGuid();
        await using var db = _database.CreateDbContext();
        await db.Database.OpenConnectionAsync(Ct);
        await db.Database.ExecuteSqlAsync($"PRAGMA foreign_keys = OFF", Ct); // The credential itself plays no part here.
        db.EvidenceFiles.Add(EvidenceFile.Attach(id, EvidenceSubject.Credential(Guid.NewGuid()), stored.Value.Sha256, name, DateTime.UtcNow, Guid.NewGuid()));
        await db.SaveChangesAsync(Ct);
        return id;
    }

    private sealed class Access : IEvidenceAccess
    {
        public bool Allowed { get; set; } = true;

        public Task<bool> CanReadAsync(HttpContext context, EvidenceFile file, CancellationToken ct) => Task.FromResult(Allowed);
    }
}
