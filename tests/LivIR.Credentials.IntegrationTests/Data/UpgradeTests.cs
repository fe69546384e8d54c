using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Data.Seeding;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace LivIR.Credentials.IntegrationTests.Data;

/// <summary>A database of an earlier version, brought to the present one.</summary>
public sealed class UpgradeTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);
    private readonly string _folder = Directory.CreateTempSubdirectory("livir-old-").FullName;

    private ServiceProvider? _services;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string DataFile => Path.Combine(_folder, "old.db");

    public void Dispose()
    {
        _services?.Dispose();
        using (var connection = new SqliteConnection($"Data Source={DataFile}"))
        {
            SqliteConnection.ClearPool(connection);
        }

        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Facilities_keep_their_standards_and_records_their_files_and_the_clauses_are_read_anew()
    {
        await MakeOldAsync();

        await using (var db = Open())
        {
            Assert.Equal(["StandardsAsTimelines", "RuleDrafts", "FactsStamps", "ReviewsAndIssuerActs", "AccreditationReadiness", "ReportsAndImports", "BodyLimits"], (await DatabaseSetup.MigrateAsync(db, new FakeTimeProvider(Now), Ct)).Select(m => m.Split('_')[1]));
        }

        await using var upgraded = Open();
        var facility = await upgraded.Facilities.Include(f => f.Follows).SingleAsync(Ct);
        Assert.Equal(("EU-GEN", null, DateTime.MinValue), facility.Follows.Select(f => (f.StandardCode, f.From, f.RecordedAt)).Single());
        Assert.Equal(1, await upgraded.EvidenceFiles.CountAsync(Ct));
        Assert.Equal(await upgraded.StaffMembers.Select(p => p.Id).SingleAsync(Ct), await upgraded.FactsStamps.Select(s => s.StaffMemberId).SingleAsync(Ct));
        Assert.Equal(0, await upgraded.Requirements.CountAsync(Ct));

        await new CatalogueLoader(upgraded).LoadAsync(Path.Combine(AppContext.BaseDirectory, "seed"), Now.UtcDateTime, Ct);
        await using var loaded = Open();
        Assert.True(await loaded.Requirements.CountAsync(r => r.StandardCode == "EU-GEN" && r.PublishedAt == DateTime.MinValue, Ct) > 3);
    }

    [Fact]
    public async Task The_file_is_copied_as_it_was()
    {
        await MakeOldAsync();
        await using (var db = Open())
        {
            await DatabaseSetup.MigrateAsync(db, new FakeTimeProvider(Now), Ct);
        }

        var copy = Assert.Single(Directory.GetFiles(_folder, "*.before-*_StandardsAsTimelines"));
        await using var connection = new SqliteConnection($"Data Source={copy};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync(Ct);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT StandardCodes FROM Facilities";
        Assert.Equal("""["EU-GEN","GONE"]""", await command.ExecuteScalarAsync(Ct));
    }

    [Fact]
    public async Task A_new_database_leaves_no_copy()
    {
        await using var db = Open();
        await DatabaseSetup.MigrateAsync(db, new FakeTimeProvider(Now), Ct);

        Assert.Empty(Directory.GetFiles(_folder, "*.before-*"));
        Assert.Empty(await DatabaseSetup.MigrateAsync(db, new FakeTimeProvider(Now), Ct));
    }

    [Fact]
    public async Task A_lock_that_a_dead_process_left_does_not_stop_the_next_start()
    {
        await MakeOldAsync();
        await using var db = Open();
        await db.Database.ExecuteSqlRawAsync("CREATE TABLE IF NOT EXISTS __EFMigrationsLock (Id INTEGER NOT NULL PRIMARY KEY, Timestamp TEXT NOT NULL)", Ct);
        await db.Database.ExecuteSqlRawAsync("INSERT INTO __EFMigrationsLock VALUES (1, '2026-11-24 08:00:00+00:00')", Ct);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        limit.CancelAfter(TimeSpan.FromSeconds(60));

        Assert.NotEmpty(await DatabaseSetup.MigrateAsync(db, new FakeTimeProvider(Now), limit.Token));
    }

    private CredentialsDbContext Open()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["ConnectionStrings:Credentials"] = $"Data Source={DataFile}" }).Build();
        _services ??= new ServiceCollection().AddCredentialsData(configuration, _folder).BuildServiceProvider();
        return _services.GetRequiredService<IDbContextFactory<CredentialsDbContext>>().CreateDbContext();
    }

    private async Task MakeOldAsync()
    {
        await using var db = Open();
        await db.GetService<IMigrator>().MigrateAsync("20261125024229_VerificationCheckedOn", Ct);
        await db.Database.ExecuteSqlRawAsync(
            """
            PRAGMA foreign_keys = OFF;
            INSERT INTO Regions (Code, Name) VALUES ('EUROPE', 'Europe');
            INSERT INTO Standards (Code, Name, AlsoKnownAs, RegionCode, OwnerCodes, Note, Source, Confidence, VerifyLocally, EditedLocally, Version) VALUES ('EU-GEN', 'Old', '[]', 'EUROPE', '[]', '', 's', 0, 0, 0, 1);
            INSERT INTO Requirements (StandardCode, Clause, Title, Professions, AnyOfTypeCodes, CountryCodes, Binding, Source, Confidence, VerifyLocally) VALUES ('EU-GEN', 'EU-1', 'Old', '[]', '[]', '[]', 0, 's', 0, 0);
            INSERT INTO Facilities (Id, Code, Name, City, CountryCode, RegionCode, TimeZone, StandardCodes, Version) VALUES ('01A0F000-0000-7000-8000-000000000001', 'F', 'Facility', 'Vienna', 'AT', 'EUROPE', 'Europe/Vienna', '["EU-GEN","GONE"]', 1);
            INSERT INTO StaffMembers (Id, EmployeeNumber, GivenName, FamilyName, SearchText, Version) VALUES ('01A0F000-0000-7000-8000-000000000005', 'E1', 'Sam', 'Person', 'sam person', 1);
            INSERT INTO EvidenceBlobs (Sha256, ContentType, Size, StoredAt) VALUES ('aa', 'application/pdf', 1, '2026-01-01');
            INSERT INTO EvidenceFiles (Id, Sha256, FileName, UploadedAt, UploadedBy, CredentialId) VALUES ('01A0F000-0000-7000-8000-000000000002', 'aa', 'a.pdf', '2026-01-01', '01A0F000-0000-7000-8000-000000000003', '01A0F000-0000-7000-8000-000000000004');
            """,
            Ct);
    }
}
