using System.Globalization;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Synthetic;
using LivIR.Credentials.Testing;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.IntegrationTests.Features.Compliance;

/// <summary>
/// What was known on a day is what a database says that was taken back to the end of that day: everything recorded, replaced, decided or
/// ended later is undone in it by plain SQL.
/// </summary>
public sealed class TwoDatesTests : IDisposable
{
    private static readonly SyntheticShape Shape = new(60, 11);

    private readonly SqliteDatabase _database = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task What_was_known_on_a_day_is_what_the_database_of_that_day_says()
    {
        Assert.Null(await new SyntheticLoader(_database).LoadAsync(Shape, Ct));
        await StirAsync();
        var random = new Random(5);
        var different = 0;
        for (var i = 0; i < 12; i++)
        {
            var (asOf, knownOn) = (Shape.Day.AddDays(random.Next(-900, 500)), Shape.Day.AddDays(random.Next(-1200, 30)));

            var known = await ReadAsync(_database.ConnectionString, new AskedDays(asOf, knownOn));

            Assert.Equal(await ReadAsync(await TakenBackAsync(knownOn), new AskedDays(asOf, null)), known);
            different += known.SequenceEqual(await ReadAsync(_database.ConnectionString, new AskedDays(asOf, null))) ? 0 : 1;
        }

        Assert.True(different >= 10, $"Only {different} of 12 differ from what is known now: the case is too tame.");
    }

    // Some records are replaced, some people leave, some waivers are granted and ended, at instants spread over the years.
    private async Task StirAsync()
    {
        await using var db = _database.CreateDbContext();
        var facility = await db.Facilities.Select(f => f.Id).FirstAsync(Ct);
        foreach (var (table, recorded) in new[] { ("Credentials", "RecordedAt"), ("TrainingRecords", "RecordedAt") })
        {
            await ExecuteAsync(db, $"UPDATE {table} SET SupersededAt = datetime({recorded}, '+' || (((rowid * 7919 + 104729) % 1000003) % 700) || ' days') WHERE ((rowid * 7919 + 209458) % 1000003) % 7 = 0");
        }

        await ExecuteAsync(db, "UPDATE Assignments SET Until = date(\"From\", '+' || (300 + ((rowid * 7919 + 314187) % 1000003) % 900) || ' days'), EndRecordedAt = datetime(\"From\", '+' || (250 + ((rowid * 7919 + 418916) % 1000003) % 1200) || ' days') WHERE ((rowid * 7919 + 523645) % 1000003) % 5 = 0");
        var day = Shape.Day.AddDays(-1000).ToString("O", CultureInfo.InvariantCulture);
        await ExecuteAsync(db, $"""
            INSERT INTO Waivers (Id, FacilityId, StaffMemberId, StandardCode, Clause, "From", "Until", Reason, Approver, CompensatingMeasure, RecordedAt, RecordedBy, SupersededAt, Version)
            SELECT Id, '{facility.ToString().ToUpperInvariant()}', Id, 'LOAD', cast(1 + ((rowid * 7919 + 628374) % 1000003) % 20 as text),
                   date('{day}', '+' || (((rowid * 7919 + 733103) % 1000003) % 500) || ' days'), date('{day}', '+' || (600 + ((rowid * 7919 + 837832) % 1000003) % 900) || ' days'), 'r', 'a', 'm',
                   datetime('{day}', '+' || (((rowid * 7919 + 942561) % 1000003) % 900) || ' days'), Id, CASE ((rowid * 7919 + 1047290) % 1000003) % 3 WHEN 0 THEN datetime('{day}', '+' || (900 + ((rowid * 7919 + 1152019) % 1000003) % 200) || ' days') END, 1
            FROM StaffMembers
            """);
        foreach (var (part, kind) in new[] { (2, "Withdrawn"), (3, "Suspended"), (4, "Reinstated"), (5, "Extended"), (6, "Suspended") })
        {
            await ExecuteAsync(db, $"""
                INSERT INTO IssuerActs (Id, CredentialId, StaffMemberId, Kind, "From", "Until", LastDay, Reason, Source, RecordedAt, RecordedBy, RecordedByName, TakenBackAt, TakenBackByName, TakeBackReason, Version)
                SELECT upper(substr(Id, 1, 35)) || '{part}', Id, StaffMemberId, '{kind}', date(IssuedOn, '+' || (((rowid * 7919 + {part}) % 1000003) % 600) || ' days'),
                       CASE '{kind}' WHEN 'Suspended' THEN date(IssuedOn, '+' || (610 + ((rowid * 7919 + 5) % 1000003) % 200) || ' days') END, CASE '{kind}' WHEN 'Extended' THEN date(IssuedOn, '+' || (700 + ((rowid * 7919 + 7) % 1000003) % 900) || ' days') END,
                       'r', 's', datetime(RecordedAt, '+' || (((rowid * 7919 + {part}1) % 1000003) % 900) || ' days'), RecordedBy, 'n',
                       CASE ((rowid * 7919 + {part}2) % 1000003) % 3 WHEN 0 THEN datetime(RecordedAt, '+' || (900 + ((rowid * 7919 + {part}3) % 1000003) % 400) || ' days') END, 'n', 'r', 1
                FROM Credentials WHERE ((rowid * 7919 + {part}4) % 1000003) % {part} = 0
                """);
        }
    }

    private async Task<string> TakenBackAsync(DateOnly knownOn)
    {
        var file = Path.Combine(_database.Folder, $"{Guid.NewGuid():N}.db");
        await using (var db = _database.CreateDbContext())
        {
            await ExecuteAsync(db, $"VACUUM INTO '{file}'");
        }

        var connection = $"Data Source={file};Pooling=False;Foreign Keys=False";
        await using var then = Open(connection);
        var end = string.Create(CultureInfo.InvariantCulture, $"{knownOn.AddDays(1):O} 00:00:00");
        await ExecuteAsync(then, $"DELETE FROM Verifications WHERE DecidedAt >= '{end}'");
        await ExecuteAsync(then, $"DELETE FROM Assignments WHERE RecordedAt >= '{end}'");
        await ExecuteAsync(then, $"UPDATE Assignments SET Until = NULL, EndRecordedAt = NULL WHERE EndRecordedAt >= '{end}'");
        await ExecuteAsync(then, $"DELETE FROM IssuerActs WHERE RecordedAt >= '{end}'");
        await ExecuteAsync(then, $"UPDATE IssuerActs SET TakenBackAt = NULL WHERE TakenBackAt >= '{end}'");
        foreach (var table in new[] { "Credentials", "TrainingRecords", "Waivers" })
        {
            await ExecuteAsync(then, $"DELETE FROM {table} WHERE RecordedAt >= '{end}'");
            await ExecuteAsync(then, $"UPDATE {table} SET SupersededAt = NULL WHERE SupersededAt >= '{end}'");
        }

        return connection;
    }

    private static async Task<List<string>> ReadAsync(string connection, AskedDays days)
    {
        await using var db = Open(connection);
        var read = await new StatusReader(TimeProvider.System, new CatalogueCache(), new PeopleCache()).ReadAsync(db, db.StaffMembers.AsNoTracking(), days, Ct);
        return [.. read.People.Values.SelectMany(p => p.Findings).Select(f => $"{f.Of.Person.Id} {f.Requirement.Clause} {f.State} {f.Until:O}").Order(StringComparer.Ordinal)];
    }

    private static SqliteCredentialsDbContext Open(string connection) => new(new DbContextOptionsBuilder<SqliteCredentialsDbContext>()
        .UseSqlite(connection, sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)).Options);

#pragma warning disable EF1002 // The statements are made of this test's own words.
    private static Task<int> ExecuteAsync(CredentialsDbContext db, string sql) => db.Database.ExecuteSqlRawAsync(sql, Ct);
#pragma warning restore EF1002
}
