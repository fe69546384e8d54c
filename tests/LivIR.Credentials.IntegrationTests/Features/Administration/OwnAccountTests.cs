using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Features.Administration.Accounts;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Testing;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.IntegrationTests.Features.Administration;

/// <summary>What an administrator may change about their own account: not whose it is, once that is said.</summary>
public sealed class OwnAccountTests : IDisposable
{
    private readonly SqliteDatabase _database = new();
    private readonly Hospital _hospital;

    public OwnAccountTests()
    {
        _hospital = new Hospital(_database);
        _hospital.Person("First");
        _hospital.Person("Second");
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _database.Dispose();

    [Theory]
    [InlineData(null)]
    [InlineData("E0002")]
    public async Task Nobody_clears_or_changes_the_employee_number_of_their_own_account_and_somebody_else_may(string? number)
    {
        var details = Details("E0001");
        var account = await AddAsync(details);
        var own = _hospital.Acting(account: account);

        Assert.Equal("account.own-link", (await ChangeAsync(account, details with { EmployeeNumber = number }, own)).Error?.Code);
        Assert.True((await ChangeAsync(account, details with { Name = "Another name" }, own)).IsSuccess);
        Assert.True((await ChangeAsync(account, details with { EmployeeNumber = number }, _hospital.Acting())).IsSuccess);
    }

    [Fact]
    public async Task An_account_that_belongs_to_nobody_yet_is_linked_by_its_owner()
    {
        var account = await AddAsync(Details(null));

        Assert.True((await ChangeAsync(account, Details("E0001"), _hospital.Acting(account: account))).IsSuccess);
    }

    [Fact]
    public async Task Nobody_takes_from_their_own_account_the_email_that_tells_whose_it_is()
    {
        await using (var db = _database.CreateDbContext())
        {
            (await db.StaffMembers.FirstAsync(p => p.EmployeeNumber == "E0001", Ct)).Describe(new StaffMemberDetails("E0001", "Ada", "First", Email: "ADA@example.org"));
            await db.SaveChangesAsync(Ct);
        }

        var other = Details(null) with { Email = "another@example.org" };
        var account = await AddAsync(Details(null));
        var own = _hospital.Acting(account: account);

        Assert.Equal("account.own-email", (await ChangeAsync(account, other, own)).Error?.Code);
        Assert.True((await ChangeAsync(account, other with { EmployeeNumber = "E0001" }, own)).IsSuccess);
    }

    private static AccountDetails Details(string? number) => new("ada@example.org", "Ada", [Roles.Administrator], number, true, true, []);

    private async Task<Guid> AddAsync(AccountDetails details) => (await new AccountHandler(_database).CreateAsync(details, _hospital.Acting(), Ct)).Value;

    private async Task<Outcome> ChangeAsync(Guid account, AccountDetails details, ChangeContext by)
    {
        await using var db = _database.CreateDbContext();
        var stamp = await db.Users.Where(u => u.Id == account).Select(u => u.ConcurrencyStamp!).SingleAsync(Ct);
        return await new AccountHandler(_database).ChangeAsync(account, stamp, details, by, Ct);
    }
}
