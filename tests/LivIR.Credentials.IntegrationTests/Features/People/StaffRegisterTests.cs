using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.People.StaffRegister;
using LivIR.Credentials.Testing;

namespace LivIR.Credentials.IntegrationTests.Features.People;

public sealed class StaffRegisterTests : IDisposable
{
    private readonly SqliteDatabase _database = new();
    private readonly Hospital _hospital;

    public StaffRegisterTests() => _hospital = new Hospital(_database);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static StaffRegisterQuery Everyone => new(new PeopleFilter());

    private StaffRegisterReader Reader => new(_database, _hospital.People);

    public void Dispose() => _database.Dispose();

    [Theory]
    [InlineData(null)]
    [InlineData("bea")]
    [InlineData("e0002")]
    public async Task A_manager_sees_neither_rows_nor_counts_of_another_department(string? search)
    {
        var mine = _hospital.Person("Abel", _hospital.A);
        _hospital.Person("Bea", _hospital.B);
        var query = new StaffRegisterQuery(new PeopleFilter(search));
        var scope = _hospital.Acting(departments: _hospital.A).Scope;

        var page = await Reader.ReadAsync(scope, query, AskedDays.Today, Ct);
        var all = await Reader.ReadAllAsync(scope, query, AskedDays.Today, Ct);

        Guid[] expected = search is null ? [mine] : [];
        Assert.Equal(expected, page.Items.Select(r => r.Person.Id));
        Assert.Equal(expected.Length, page.Total);
        Assert.Equal(expected, all.Select(r => r.Person.Id));
    }

    [Fact]
    public async Task Who_has_left_the_department_is_no_longer_seen_by_its_manager()
    {
        _hospital.Person(until: Hospital.Today.AddDays(-10));

        Assert.Empty((await Reader.ReadAsync(_hospital.Acting(departments: _hospital.A).Scope, Everyone, AskedDays.Today, Ct)).Items);
        Assert.Single((await Reader.ReadAsync(_hospital.Acting().Scope, Everyone, AskedDays.Today, Ct)).Items);
    }

    [Theory]
    [InlineData("YILDIZ")]
    [InlineData("yıldız")]
    [InlineData("yildiz can")]
    [InlineData("Yıld")]
    public async Task A_turkish_name_is_found_however_it_is_typed(string text)
    {
        _hospital.Person("Other");
        _hospital.Person("Yıldız", given: "Can");

        var page = await Reader.ReadAsync(_hospital.Acting().Scope, new StaffRegisterQuery(new PeopleFilter(text)), AskedDays.Today, Ct);

        Assert.Equal("Can Yıldız", Assert.Single(page.Items).Person.Name);
    }

    [Fact]
    public async Task Pages_follow_each_other_and_a_page_too_far_is_the_last()
    {
        for (var i = 0; i < 30; i++)
        {
            _hospital.Person($"Person {i:00}");
        }

        var scope = _hospital.Acting().Scope;
        var first = await Reader.ReadAsync(scope, Everyone, AskedDays.Today, Ct);
        var last = await Reader.ReadAsync(scope, Everyone with { Page = 99 }, AskedDays.Today, Ct);
        var all = await Reader.ReadAllAsync(scope, Everyone, AskedDays.Today, Ct);

        Assert.Equal((25, 5, 30, 2), (first.Items.Count, last.Items.Count, last.Total, last.Page));
        Assert.Equal(all.Select(r => r.Person.Id), first.Items.Concat(last.Items).Select(r => r.Person.Id));
        Assert.Equal(all.Select(r => r.Person.Name).Order(StringComparer.Ordinal), all.Select(r => r.Person.Name));
    }

    [Fact]
    public async Task A_row_says_what_is_open_and_until_when_all_is_met()
    {
        _hospital.Verified(_hospital.Person("Cleared"), expires: new DateOnly(2027, 6, 30));
        _hospital.Person("Open");

        var rows = await Reader.ReadAllAsync(_hospital.Acting().Scope, Everyone, AskedDays.Today, Ct);

        Assert.Equal((true, new DateOnly(2027, 6, 30), 0, 1), (rows[0].Person.Status.Cleared, rows[0].Person.Status.ClearedUntil!.Value, rows[0].Count.NotMet, rows[0].Count.Total));
        Assert.Equal((false, 1, 1), (rows[1].Person.Status.Cleared, rows[1].Count.NotMet, rows[1].Count.Total));
    }
}
