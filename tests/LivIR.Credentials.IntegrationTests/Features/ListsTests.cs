using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Credentials;
using LivIR.Credentials.Features.Expiring;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Testing;

namespace LivIR.Credentials.IntegrationTests.Features;

public sealed class ListsTests : IDisposable
{
    private readonly SqliteDatabase _database = new();
    private readonly Hospital _hospital;

    public ListsTests() => _hospital = new Hospital(_database);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private ExpiringReader Expiring => new(_database, _hospital.People);

    private ReviewReader Review => new(_database, _hospital.Statuses, new CatalogueCache());

    public void Dispose() => _database.Dispose();

    [Theory]
    [InlineData(-1, 90, FindingState.Expired)]
    [InlineData(0, 30, FindingState.Expiring)]
    [InlineData(30, 30, FindingState.Expiring)]
    [InlineData(31, 30, null)]
    [InlineData(90, 90, FindingState.Met)]
    [InlineData(91, 90, null)]
    public async Task What_ends_within_the_days_is_listed(int endsIn, int within, FindingState? state)
    {
        _hospital.Verified(_hospital.Person(), issued: new DateOnly(2026, 1, 1), expires: Hospital.Today.AddDays(endsIn));

        var page = await Expiring.ReadAsync(_hospital.Acting().Scope, ExpiringQuery.Usual with { Within = within }, AskedDays.Today, Ct);

        Assert.Equal(state is { } expected ? [expected] : [], page.Items.Select(r => r.State));
        Assert.Equal(page.Items.Count, page.Total);
    }

    [Fact]
    public async Task The_list_keeps_to_the_scope_and_says_the_clause()
    {
        var person = _hospital.Person(department: _hospital.A);
        _hospital.Verified(person, expires: Hospital.Today.AddDays(5));
        _hospital.Verified(_hospital.Person(department: _hospital.B), expires: Hospital.Today.AddDays(5));

        var row = Assert.Single(await Expiring.ReadAllAsync(_hospital.Acting(departments: _hospital.A).Scope, ExpiringQuery.Usual, AskedDays.Today, Ct));

        Assert.Equal((person, "Angiography", $"STD 1 {Hospital.Course}"), (row.Person.Id, row.Person.Department, Assert.Single(row.Clauses)));
    }

    [Fact]
    public async Task A_renewal_in_review_is_said_beside_what_ends()
    {
        var person = _hospital.Person();
        _hospital.Verified(person, expires: Hospital.Today.AddDays(5));
        _hospital.Pending(person, issued: Hospital.Today.AddDays(-1));

        Assert.True(Assert.Single(await Expiring.ReadAllAsync(_hospital.Acting().Scope, ExpiringQuery.Usual, AskedDays.Today, Ct)).Waiting);
    }

    [Fact]
    public async Task What_has_lapsed_stays_listed_while_its_renewal_waits()
    {
        var person = _hospital.Person();
        _hospital.Verified(person, issued: new DateOnly(2026, 1, 1), expires: Hospital.Today.AddDays(-5));
        _hospital.Pending(person, issued: Hospital.Today.AddDays(-1));

        var row = Assert.Single(await Expiring.ReadAllAsync(_hospital.Acting().Scope, ExpiringQuery.Usual, AskedDays.Today, Ct));
        Assert.True(row.Waiting);
    }

    [Fact]
    public async Task The_queue_holds_what_waits_in_the_scope_and_nothing_of_ones_own()
    {
        var me = _hospital.Person();
        var own = _hospital.Pending(me);
        var waiting = _hospital.Pending(_hospital.Person());
        var decided = _hospital.Verified(_hospital.Person());
        var elsewhere = _hospital.Pending(_hospital.Person(department: _hospital.B));
        var scope = _hospital.Acting(staffMember: me, departments: _hospital.A).Scope;

        Assert.Equal(waiting, Assert.Single((await Review.QueueAsync(scope, Ct)).Items).Id);
        Assert.NotNull(await Review.FindAsync(scope, waiting, Ct));
        foreach (var hidden in new[] { own, decided, elsewhere })
        {
            Assert.Null(await Review.FindAsync(scope, hidden, Ct));
        }
    }

    [Fact]
    public async Task The_queue_of_an_account_without_a_staff_record_is_whole()
    {
        _hospital.Pending(_hospital.Person());

        Assert.Single((await Review.QueueAsync(_hospital.Acting().Scope, Ct)).Items);
    }
}
