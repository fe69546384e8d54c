using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Forecast;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Testing;

namespace LivIR.Credentials.IntegrationTests.Features.Views;

public sealed class ForecastReaderTests : IDisposable
{
    private readonly SqliteDatabase _database = new();
    private readonly Hospital _hospital;

    public ForecastReaderTests() => _hospital = new Hospital(_database);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task What_lapses_is_counted_in_the_month_of_its_last_valid_day()
    {
        _hospital.Verified(_hospital.Person("Abel"), expires: new DateOnly(2026, 11, 30));
        _hospital.Verified(_hospital.Person("Bea"), expires: new DateOnly(2026, 12, 1));
        _hospital.Verified(_hospital.Person("Cid"), expires: new DateOnly(2028, 5, 1));

        var view = await ReadAsync();

        var line = Assert.Single(view.Types);
        Assert.Equal((3, 18), (line.Holders, line.Months.Count));
        Assert.Equal([1, 1, .. Enumerable.Repeat(0, 16)], line.Months);
        Assert.Equal(new DateOnly(2026, 11, 1), view.Months[0]);
    }

    [Fact]
    public async Task Each_clause_names_the_first_day_it_fails_and_with_whom()
    {
        _hospital.Verified(_hospital.Person("Later"), expires: new DateOnly(2027, 8, 1));
        var first = _hospital.Person("First");
        _hospital.Verified(first, expires: new DateOnly(2027, 2, 28));

        var end = Assert.Single((await ReadAsync()).Clauses);

        Assert.Equal((new DateOnly(2027, 3, 1), first, "Sam First", 2), (end.FirstDay, end.PersonId!.Value, end.With, end.People));
    }

    [Fact]
    public async Task A_renewal_on_record_moves_the_day_and_what_is_open_is_said_apart()
    {
        var renewed = _hospital.Person("Renewed");
        _hospital.Verified(renewed, expires: new DateOnly(2027, 2, 28));
        _hospital.Verified(renewed, issued: Hospital.Today, expires: new DateOnly(2027, 9, 30));
        _hospital.Person("Open");

        var view = await ReadAsync();

        Assert.Equal(new DateOnly(2027, 10, 1), Assert.Single(view.Clauses).FirstDay);
        Assert.Equal((1, 0), (view.OpenNow, view.NoEnd));
        Assert.Equal(new FindingCount(1, 0, 1), view.Asked[0]);
        Assert.Equal(new FindingCount(0, 0, 2), view.Asked[^1]);
    }

    [Fact]
    public async Task Who_is_out_of_scope_is_not_in_the_figures()
    {
        _hospital.Verified(_hospital.Person("Mine", _hospital.A), expires: new DateOnly(2027, 1, 1));
        _hospital.Verified(_hospital.Person("Theirs", _hospital.B), expires: new DateOnly(2027, 1, 1));
        var scope = _hospital.Acting(departments: _hospital.A).Scope;

        var view = await Reader.ReadAsync(scope, new PeopleFilter(), AskedDays.Today, Ct);

        Assert.Equal(1, view.Asked[0].Total);
        Assert.Equal("Sam Mine", Assert.Single(view.Clauses).With);
    }

    private ForecastReader Reader => new(new TimelineReader(_database, _hospital.Statuses, new CatalogueCache()), _hospital.Statuses);

    private Task<ForecastView> ReadAsync() => Reader.ReadAsync(_hospital.Acting().Scope, new PeopleFilter(), AskedDays.Today, Ct);
}
