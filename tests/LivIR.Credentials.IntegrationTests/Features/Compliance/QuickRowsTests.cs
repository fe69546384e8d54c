using System.Globalization;
using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Model.Training;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Synthetic;
using LivIR.Credentials.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.IntegrationTests.Features.Compliance;

/// <summary>What is read past the object mapper is what the mapper reads.</summary>
public sealed class QuickRowsTests : IDisposable
{
    private readonly SqliteDatabase _database = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _database.Dispose();

    [Theory]
    [InlineData(null)]
    [InlineData("2026-09-14T09:26:53.2")]
    public async Task Certificates_with_their_decisions_are_read_as_the_mapper_reads_them(string? latest)
    {
        await FillAsync();
        await using var db = _database.CreateDbContext();
        var query = Rows(db, latest).Decided(db.StaffMembers.Select(p => p.Id));

        var quick = await db.ReadQuicklyAsync(query, PeopleRows.Decided, Ct);

        var mapped = await query.ToListAsync(Ct);
        Assert.True(mapped.Count > 500);
        Assert.Contains(mapped, r => r.Record.ExpiresOn is null && r.Record.Number is null && r.Decision is null);
        Assert.Contains(mapped, r => r.Record.RenewsId is not null && r.Decision is { Result: VerificationResult.Rejected, Reason: "Zu früh" });
        Assert.Equal(latest is not null, mapped.Exists(r => r.Record.SupersededAt is not null));
        Assert.Equal(Sorted(mapped), Sorted(quick));
        Assert.All(quick, row => Assert.Equal(DateTimeKind.Utc, row.Record.RecordedAt.Kind));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2026-09-14T09:26:53.2")]
    public async Task Training_is_read_as_the_mapper_reads_it(string? latest)
    {
        await FillAsync();
        await using var db = _database.CreateDbContext();
        var query = Rows(db, latest).Training(db.StaffMembers.Select(p => p.Id));

        var mapped = await query.ToListAsync(Ct);

        Assert.Contains(mapped, t => t.Amount == 1.25m && t.CountsFor is not null);
        Assert.Equal(mapped.OrderBy(t => t.Id), (await db.ReadQuicklyAsync(query, PeopleRows.Training, Ct)).OrderBy(t => t.Id));
    }

    [Theory]
    [InlineData("2026-03-14 09:26:53", 0)]
    [InlineData("2026-03-14 09:26:53.5", 5_000_000)]
    [InlineData("2026-03-14 09:26:53.0000001", 1)]
    [InlineData("2026-03-14 09:26:53.1234567", 1_234_567)]
    public async Task An_instant_is_read_to_its_last_digit(string text, long ticks)
    {
        var read = await OfTextAsync(text, static row => row.InstantOrNone(0));

        Assert.Equal(new DateTime(2026, 3, 14, 9, 26, 53, DateTimeKind.Utc).AddTicks(ticks), read);
    }

    [Theory]
    [InlineData("14.03.2026")]
    [InlineData("2026-3-14")]
    [InlineData("2026-02-30")]
    public async Task A_day_in_another_form_is_no_day(string text) =>
        await Assert.ThrowsAnyAsync<Exception>(() => OfTextAsync(text, static row => row.DayOrNone(0)));

    [Fact]
    public async Task An_empty_text_is_not_a_missing_one()
    {
        Assert.Equal("", await OfTextAsync("", static row => row.Text(0)));
        Assert.Null(await OfTextAsync(null, static row => row.Text(0)));
    }

    [Fact]
    public async Task A_code_is_kept_once_however_often_it_comes()
    {
        await FillAsync();
        await using var db = _database.CreateDbContext();

        var codes = await db.ReadQuicklyAsync(db.Credentials.Select(c => c.TypeCode), static row => row.Code(0), Ct);

        Assert.Equal(codes.Distinct(StringComparer.Ordinal).Count(), codes.Distinct(ReferenceEqualityComparer.Instance).Count());
    }

    [Fact]
    public async Task Reading_stops_when_it_is_given_up()
    {
        await FillAsync();
        await using var db = _database.CreateDbContext();
        using var stop = new CancellationTokenSource();
        var rows = from one in db.Credentials from other in db.Credentials select one.Id;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => db.ReadQuicklyAsync(rows, row =>
        {
            stop.Cancel();
            return row.Key(0);
        }, stop.Token));
    }

    private async Task FillAsync()
    {
        Assert.Null(await new SyntheticLoader(_database).LoadAsync(new SyntheticShape(30, 5, 20), Ct));
        await using var db = _database.CreateDbContext();
        var some = await db.Credentials.OrderBy(c => c.Id).Take(8).ToListAsync(Ct);
        var now = new DateTime(2026, 9, 14, 9, 26, 53, DateTimeKind.Utc).AddTicks(1_234_567);
        foreach (var old in some)
        {
            db.Add(Credential.Record(Guid.CreateVersion7(), old.StaffMemberId, new CredentialDetails(old.TypeCode, old.IssuedOn.AddDays(1), null, old.Id == some[0].Id ? null : "Çağrı 7", RenewsId: old.Id), now, Guid.NewGuid()));
        }

        some[0].Supersede(Guid.CreateVersion7(), now);
        db.Add(new TrainingCategory { Code = "CME", Name = "Education", Unit = TrainingUnit.Credits });
        db.Add(TrainingRecord.Record(Guid.CreateVersion7(), some[0].StaffMemberId, new TrainingDetails("Çalıştay", "CME", 1.25m, some[0].IssuedOn, CountsFor: some[0].IssuedOn.AddDays(3)), now, Guid.NewGuid()));
        await db.SaveChangesAsync(Ct);
        foreach (var renewal in await db.Credentials.Where(c => c.Number == "Çağrı 7").OrderBy(c => c.Id).Skip(2).ToListAsync(Ct))
        {
            db.Add(Verification.Reject(Guid.CreateVersion7(), renewal.Id, "Zu früh", renewal.IssuedOn, new Decider(Guid.NewGuid(), "R", now)));
        }

        await db.SaveChangesAsync(Ct);
    }

    private static PeopleRows Rows(CredentialsDbContext db, string? latest) =>
        new(db, latest is null ? null : DateTime.Parse(latest, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal));

    private static List<DecidedRow> Sorted(List<DecidedRow> rows) => [.. rows.OrderBy(r => r.Record.Id).ThenBy(r => r.Decision?.DecidedAt)];

    private async Task<T> OfTextAsync<T>(string? text, Func<SqliteRow, T> read)
    {
        await using var db = _database.CreateDbContext();
        var parameter = new SqliteParameter("@text", (object?)text ?? DBNull.Value);
        T found = default!;
        await db.ReadQuicklyAsync(db.Database.SqlQueryRaw<string>("SELECT @text AS Value", parameter), row =>
        {
            found = read(row);
            return "";
        }, Ct);
        return found;
    }
}
