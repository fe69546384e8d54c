using Bunit;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Evidence;
using LivIR.Credentials.Features.Reading;
using LivIR.Credentials.Features.Texts;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Testing;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LivIR.Credentials.Tests.Features.Reading;

public sealed class DocumentCheckTests : BunitContext
{
    private readonly SqliteDatabase _database = new();
    private readonly Hospital _hospital;
    private readonly Kept _log = new();

    public DocumentCheckTests()
    {
        _hospital = new Hospital(_database);
        Services.AddSingleton<IDbContextFactory<CredentialsDbContext>>(_database);
        Services.AddSingleton<IEvidenceStore, Failing>();
        Services.AddSingleton(new IsolatedTextReader(IsolatedTextReader.UsualLimit));
        Services.AddSingleton<TimeProvider>(_hospital.Clock).AddSingleton<CertificateReading>().AddSingleton<SameFileReader>();
        Services.AddSingleton<ILogger<CertificateReading>>(_log);
        SetRendererInfo(new RendererInfo("Server", true));
    }

    [Fact]
    public void A_reading_that_fails_is_logged_and_said_and_the_page_goes_on()
    {
        var id = _hospital.Pending(_hospital.Person());
        using var db = _database.CreateDbContext();
        var record = db.Credentials.AsNoTracking().Include(c => c.StaffMember).Include(c => c.Evidence).Single(c => c.Id == id);

        var check = Render<DocumentCheck>(p => p.Add(c => c.Record, record).Add(c => c.Today, Hospital.Today));

        check.WaitForAssertion(() => Assert.Contains("could not be read", check.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain("Reading the document", check.Markup, StringComparison.Ordinal);
        Assert.IsType<InvalidOperationException>(Assert.Single(_log.Problems));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _database.Dispose();
    }

    private sealed class Failing : IEvidenceStore
    {
        public Task<Outcome<StoredContent>> SaveAsync(Stream content, CancellationToken ct = default) => throw new NotSupportedException();

        public Task CopyToAsync(string sha256, Stream target, CancellationToken ct = default) => throw new InvalidOperationException("The disk is gone.");
    }

    private sealed class Kept : ILogger<CertificateReading>
    {
        public List<Exception> Problems { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Problems.Add(exception!);
    }
}
