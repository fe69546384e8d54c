using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.People.StaffRegister;
using LivIR.Credentials.Rules.Findings;
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
        Assert.Equal(expected, page.Rows.Items.Select(r => r.Person.Id));
        Assert.Equal(expected.Length, page.Rows.Total);
        Assert.Equal(expected, all.Rows.Select(r => r.Person.Id));
    }

    [Fact]
    public async Task Who_has_left_the_department_is_no_longer_seen_by_its_manager()
    {
        _hospital.Person(until: Hospital.Today.AddDays(-10));

        Assert.Empty((await Reader.ReadAsync(_hospital.Acting(departments: _hospital.A).Scope, Everyone, AskedDays.Today, Ct)).Rows.Items);
        Assert.Single((await Reader.ReadAsync(_hospital.Acting().Scope, Everyone, AskedDays.Today, Ct)).Rows.Items);
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

        Assert.Equal("Can Yıldız", Assert.Single(page.Rows.Items).Person.Name);
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

        Assert.Equal((25, 5, 30, 2), (first.Rows.Items.Count, last.Rows.Items.Count, last.Rows.Total, last.Rows.Page));
        Assert.Equal(all.Rows.Select(r => r.Person.Id), first.Rows.Items.Concat(last.Rows.Items).Select(r => r.Person.Id));
        Assert.Equal(all.Rows.Select(r => r.Person.Name).Order(StringComparer.Ordinal), all.Rows.Select(r => r.Person.Name));
    }

    [Fact]
    public async Task A_row_says_what_is_open_and_until_when_all_is_met()
    {
        _hospital.Verified(_hospital.Person("Cleared"), expires: new DateOnly(2027, 6, 30));
        _hospital.Person("Open");

        var (rows, _) = await Reader.ReadAllAsync(_hospital.Acting().Scope, Everyone, AskedDays.Today, Ct);

        Assert.Equal((true, new DateOnly(2027, 6, 30), 0, 1), (rows[0].Person.Status.Cleared, rows[0].Person.Status.ClearedUntil!.Value, rows[0].Count.NotMet, rows[0].Count.Total));
        Assert.Equal((false, 1, 1), (rows[1].Person.Status.Cleared, rows[1].Count.NotMet, rows[1].Count.Total));
    }

    [Theory]
    [InlineData("not-cleared", "Expired, Nothing")]
    [InlineData("open", "Expired, Nothing")]
    [InlineData("expiring", "Soon")]
    [InlineData("cleared", "Long, Soon")]
    [InlineData("no such status", "Expired, Long, Nothing, Soon")]
    public async Task It_is_narrowed_to_what_is_computed_and_counted_so(string status, string names)
    {
        AddFour();

        var page = await Reader.ReadAsync(_hospital.Acting().Scope, Everyone with { Status = status }, AskedDays.Today, Ct);

        Assert.Equal(names, string.Join(", ", page.Rows.Items.Select(r => r.Person.Name[4..])));
        Assert.Equal(page.Rows.Items.Count, page.Rows.Total);
    }

    [Theory]
    [InlineData("until", false, "Expired, Nothing, Soon, Long")]
    [InlineData("until", true, "Long, Soon, Expired, Nothing")]
    [InlineData("state", false, "Expired, Nothing, Soon, Long")]
    [InlineData("state", true, "Long, Soon, Expired, Nothing")]
    [InlineData("name", true, "Soon, Nothing, Long, Expired")]
    [InlineData("no such column", false, "Expired, Long, Nothing, Soon")]
    public async Task It_is_sorted_by_what_is_computed_and_alike_ones_stay_by_name(string sort, bool descending, string names)
    {
        AddFour();
        var query = Everyone with { Sort = sort, Descending = descending };

        var page = await Reader.ReadAsync(_hospital.Acting().Scope, query, AskedDays.Today, Ct);
        var (all, _) = await Reader.ReadAllAsync(_hospital.Acting().Scope, query, AskedDays.Today, Ct);

        Assert.Equal(names, string.Join(", ", page.Rows.Items.Select(r => r.Person.Name[4..])));
        Assert.Equal(page.Rows.Items.Select(r => r.Person.Id), all.Select(r => r.Person.Id));
    }

    [Fact]
    public async Task A_narrowed_list_is_cut_into_pages_after_it_is_evaluated()
    {
        for (var i = 0; i < 60; i++)
        {
            var person = _hospital.Person($"Person {i:00}");
            if (i % 2 == 0)
            {
                _hospital.Verified(person, expires: new DateOnly(2027, 6, 30));
            }
        }

        var second = await Reader.ReadAsync(_hospital.Acting().Scope, Everyone with { Status = "open", Page = 2 }, AskedDays.Today, Ct);

        Assert.Equal((30, 5), (second.Rows.Total, second.Rows.Items.Count));
        Assert.All(second.Rows.Items, r => Assert.Equal(FindingState.NotMet, r.State));
        Assert.Equal("Sam Person 59", second.Rows.Items[^1].Person.Name);
    }

    [Fact]
    public async Task A_row_says_what_ends_the_clearance_or_stands_in_its_way()
    {
        AddFour();

        var (rows, catalogue) = await Reader.ReadAllAsync(_hospital.Acting().Scope, Everyone, AskedDays.Today, Ct);

        Assert.All(rows, r => Assert.Equal($"The {Hospital.Course}", r.Ends(catalogue)));
        Assert.Equal([null, new DateOnly(2027, 6, 30), null, Hospital.Today.AddDays(9)], rows.Select(r => r.Until));
    }

    [Fact]
    public async Task On_another_day_it_says_what_was_so_then()
    {
        AddFour();

        var then = await Reader.ReadAsync(_hospital.Acting().Scope, Everyone with { Status = "not-cleared" }, new AskedDays(Hospital.Today.AddDays(10)), Ct);

        Assert.Equal("Expired, Nothing, Soon", string.Join(", ", then.Rows.Items.Select(r => r.Person.Name[4..])));
    }

    private void AddFour()
    {
        _hospital.Verified(_hospital.Person("Long"), expires: new DateOnly(2027, 6, 30));
        _hospital.Verified(_hospital.Person("Soon"), expires: Hospital.Today.AddDays(9));
        _hospital.Verified(_hospital.Person("Expired"), issued: new DateOnly(2025, 1, 1), expires: Hospital.Today.AddDays(-9));
        _hospital.Person("Nothing");
    }
}
