using LivIR.Credentials.Data.Model.Evidence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Evidence;
using LivIR.Credentials.Rules.Findings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using UglyToad.PdfPig;

namespace LivIR.Credentials.IntegrationTests.Features.Demo;

public sealed class DemoHospitalTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Loads_once_and_changes_nothing_the_second_time()
    {
        await using var world = new DemoWorld(Now);

        var first = await world.LoadAsync(Ct);
        var before = await CountsAsync(world);
        var second = await world.LoadAsync(Ct);

        Assert.Contains("loaded: 3 facilities", first, StringComparison.Ordinal);
        Assert.Contains("not loaded", second, StringComparison.Ordinal);
        Assert.Equal(before, await CountsAsync(world));
        Assert.InRange(before[0], 55, 65);
    }

    [Fact]
    public async Task Is_refused_in_production_and_writes_nothing()
    {
        await using var world = new DemoWorld(Now, "Production");

        await Assert.ThrowsAsync<InvalidOperationException>(() => world.LoadAsync(Ct));

        Assert.Equal(0, (await CountsAsync(world))[0]);
    }

    [Fact]
    public async Task Every_certificate_is_what_it_says_and_names_its_holder()
    {
        await using var world = new DemoWorld(Now);
        await world.LoadAsync(Ct);
        await using var db = world.Open();
        var files = await db.EvidenceFiles.Join(db.Credentials.Include(c => c.StaffMember), f => f.CredentialId, c => c.Id, (f, c) => new { File = f, Holder = c.StaffMember }).ToListAsync(Ct);

        Assert.InRange(files.Count, 8, 14);
        Assert.Contains(files, f => f.File.FileName.EndsWith(".jpg", StringComparison.Ordinal));
        foreach (var pair in files)
        {
            var bytes = await BytesAsync(world.Evidence, pair.File);
            var kind = await EvidenceContent.DetectAsync(new MemoryStream(bytes), Ct);
            Assert.True(kind.IsSuccess);
            if (kind.Value == FileKind.Pdf)
            {
                using var document = PdfDocument.Open(bytes);
                Assert.Contains(pair.Holder.DisplayName, document.GetPage(1).Text, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData(2024, 2, 29)]
    [InlineData(2026, 11, 24)]
    [InlineData(2031, 12, 31)]
    [InlineData(2027, 1, 1)]
    [InlineData(2028, 2, 29)]
    [InlineData(2026, 7, 1)]
    [InlineData(2029, 3, 31)]
    public async Task Shows_every_state_in_the_same_share_whenever_it_is_loaded(int year, int month, int day)
    {
        var (cleared, states) = await SharesAsync(Now);

        var (clearedThen, statesThen) = await SharesAsync(new DateTimeOffset(year, month, day, 9, 0, 0, TimeSpan.Zero));

        Assert.Equal(cleared, clearedThen);
        Assert.Equal(states, statesThen);
        Assert.InRange(cleared, 0.72, 0.82);
        FindingState[] shown = [FindingState.Met, FindingState.Expiring, FindingState.InReview, FindingState.Expired, FindingState.Missing, FindingState.Suspended, FindingState.Unknown, FindingState.Waived, FindingState.InGrace];
        Assert.All(shown, state => Assert.True(states.ContainsKey(state), $"Nobody is {state}."));
    }

    [Fact]
    public async Task What_was_known_half_a_year_ago_is_another_answer_than_what_is_known_now_of_that_day()
    {
        await using var world = new DemoWorld(Now);
        await world.LoadAsync(Ct);
        await using var db = world.Open();
        var day = DateOnly.FromDateTime(Now.UtcDateTime).AddDays(-120);
        var statuses = new StatusReader(new FakeTimeProvider(Now), new CatalogueCache(), new PeopleCache());

        var known = Lines((await statuses.ReadAsync(db, db.StaffMembers.AsNoTracking(), new AskedDays(day, day), Ct)).People.Values);
        var told = Lines((await statuses.ReadAsync(db, db.StaffMembers.AsNoTracking(), new AskedDays(day), Ct)).People.Values);

        Assert.True(known.Count > 300, $"{known.Count} findings.");
        Assert.NotEqual(told, known);
    }

    [Fact]
    public async Task Nobody_decides_about_themselves_and_nothing_lies_in_the_future()
    {
        await using var world = new DemoWorld(Now);
        await world.LoadAsync(Ct);
        await using var db = world.Open();
        var holders = await db.Users.Where(u => u.StaffMemberId != null).ToDictionaryAsync(u => u.Id, u => u.StaffMemberId, Ct);
        var credentials = await db.Credentials.Include(c => c.Verifications).ToListAsync(Ct);

        Assert.All(credentials, c => Assert.All(c.Verifications, v =>
        {
            Assert.NotEqual(c.StaffMemberId, holders[v.DecidedBy]);
            Assert.InRange(v.DecidedAt, c.RecordedAt, Now.UtcDateTime);
        }));
    }

    [Fact]
    public async Task Accounts_have_their_roles_and_no_password()
    {
        await using var world = new DemoWorld(Now);
        await world.LoadAsync(Ct);
        await using var db = world.Open();

        var accounts = await db.UserRoles.Join(db.Users.Include(u => u.Scopes), r => r.UserId, u => u.Id, (r, u) => new { r.RoleId, User = u })
            .Join(db.Roles, p => p.RoleId, r => r.Id, (p, r) => new { Role = r.Name!, p.User.Email, p.User.PasswordHash, Scopes = p.User.Scopes.Count })
            .ToDictionaryAsync(a => a.Email!, Ct);

        Assert.Equal(("Administrator", "Manager"), (accounts["burak.tan@demo.invalid"].Role, accounts["ayla.demirel@demo.invalid"].Role));
        Assert.Equal(("Staff", "Auditor"), (accounts["can.yildiz@demo.invalid"].Role, accounts["grace.oneill@demo.invalid"].Role));
        Assert.Equal((1, 3), (accounts["ayla.demirel@demo.invalid"].Scopes, accounts["grace.oneill@demo.invalid"].Scopes));
        Assert.All(accounts.Values, a => Assert.Null(a.PasswordHash));
    }

    private static async Task<(double Cleared, Dictionary<FindingState, int> States)> SharesAsync(DateTimeOffset now)
    {
        await using var world = new DemoWorld(now);
        await world.LoadAsync(Ct);
        await using var db = world.Open();
        var statuses = await DemoStates.ReadAsync(db, now, Ct);
        var states = statuses.SelectMany(s => s.Findings).CountBy(f => f.State).OrderBy(p => p.Key).ToDictionary();
        return ((double)statuses.Count(s => s.Cleared) / statuses.Count, states);
    }

    private static List<string> Lines(IEnumerable<PersonStatus> people) =>
        [.. people.SelectMany(p => p.Findings).Select(f => $"{f.Of.Person.Id} {f.Clause.Label} {f.State} {f.Until:O}").Order(StringComparer.Ordinal)];

    private static async Task<int[]> CountsAsync(DemoWorld world)
    {
        await using var db = world.Open();
        return
        [
            await db.StaffMembers.CountAsync(Ct),
            await db.Credentials.CountAsync(Ct),
            await db.Users.CountAsync(Ct),
            await db.EvidenceFiles.CountAsync(Ct),
            await db.Changes.CountAsync(Ct),
            await db.Accreditations.CountAsync(Ct),
        ];
    }

    private static async Task<byte[]> BytesAsync(IEvidenceStore store, EvidenceFile file)
    {
        using var bytes = new MemoryStream();
        await store.CopyToAsync(file.Sha256, bytes, Ct);
        return bytes.ToArray();
    }
}
