using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Credentials.CredentialRegister;
using LivIR.Credentials.IntegrationTests.Features.Reports;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Testing;

namespace LivIR.Credentials.IntegrationTests.Features.Credentials;

public sealed class CredentialChecksTests : IDisposable
{
    private readonly SqliteDatabase _database = new();
    private readonly Hospital _hospital;

    public CredentialChecksTests()
    {
        _hospital = new Hospital(_database);
        using var db = _database.CreateDbContext();
        _hospital.Add(new Requirement
        {
            StandardCode = "STD",
            EditionId = db.StandardEditions.Single().Id,
            Clause = "3",
            Title = "Looked up in time",
            Rule = new HoldsRule { AnyOf = [Hospital.Licence], CheckedWithinDays = 120 },
            Source = "s",
        });
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private CredentialRegisterReader Register => new(_database, _hospital.People);

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task It_tells_how_when_by_whom_and_where_it_was_checked_and_until_when_the_check_stands()
    {
        Checked(_hospital.Person("Adler"), Hospital.Today.AddDays(-100), _hospital.Now);

        var check = (await OneAsync(AskedDays.Today)).Check;
        Assert.Equal((Trust.PrimarySource, "Looked up at the issuer", Hospital.Today.AddDays(-100), "Rita Reviewer", "https://register.example", 100), (check.Method, check.How, check.On, check.By, check.Source, check.AgeDays));
        Assert.Equal(Hospital.Today.AddDays(20), check.StandsUntil);
        Assert.Equal("check again by 14 Dec 2026", check.Again(Hospital.Today));
    }

    [Fact]
    public async Task On_a_later_day_the_check_is_older_and_then_too_old()
    {
        Checked(_hospital.Person("Adler"), Hospital.Today.AddDays(-100), _hospital.Now);

        var check = (await OneAsync(new AskedDays(Hospital.Today.AddDays(30)))).Check;
        Assert.Equal((130, "too old since 15 Dec 2026"), (check.AgeDays, check.Again(Hospital.Today.AddDays(30))));
    }

    [Fact]
    public async Task A_check_recorded_after_the_day_of_knowledge_is_left_out_and_the_one_before_it_tells()
    {
        var id = Checked(_hospital.Person("Adler"), Hospital.Today.AddDays(-100), _hospital.Now.AddDays(-100), recorded: _hospital.Now.AddDays(-101));
        Check(id, Hospital.Today, _hospital.Now);

        Assert.Equal(Hospital.Today, (await OneAsync(AskedDays.Today)).Check.On);
        Assert.Equal(Hospital.Today.AddDays(-100), (await OneAsync(new AskedDays(null, Hospital.Today.AddDays(-1)))).Check.On);
    }

    [Fact]
    public async Task What_waits_for_a_reviewer_was_not_checked()
    {
        _hospital.Pending(_hospital.Person("Adler"));

        Assert.Equal(new CredentialCheck(null, null, null, null, null, null), (await OneAsync(AskedDays.Today)).Check);
    }

    [Fact]
    public async Task The_workbook_tells_what_the_screen_tells()
    {
        Checked(_hospital.Person("Adler"), Hospital.Today.AddDays(-100), _hospital.Now);
        _hospital.Verified(_hospital.Person("Berg"), method: Trust.DocumentSeen);
        var desk = new ReportDesk(_database, _hospital);
        var screen = await Register.ReadAsync(Scope.Whole, new CredentialRegisterQuery(new PeopleFilter()), AskedDays.Today, Ct);

        var asker = ReportDesk.Asker(Scope.Whole);
        Assert.Equal(screen.Items.Select(r => r.Check.How), await desk.ColumnAsync(ReportDesk.Ask("credentials"), asker, "Checked how", Ct));
        Assert.Equal(["100", "0"], await desk.ColumnAsync(ReportDesk.Ask("credentials"), asker, "Days since the check", Ct));
        Assert.Equal(["2", "1"], await desk.ColumnAsync(ReportDesk.Ask("credentials"), asker, "Trust level", Ct));
    }

    private async Task<CredentialRow> OneAsync(AskedDays days) =>
        Assert.Single((await Register.ReadAsync(Scope.Whole, new CredentialRegisterQuery(new PeopleFilter()), days, Ct)).Items);

    private Guid Checked(Guid person, DateOnly on, DateTime decided, DateTime? recorded = null)
    {
        var id = Guid.NewGuid();
        _hospital.Add(Credential.Record(id, person, new CredentialDetails(Hospital.Licence, Hospital.Today.AddMonths(-6), Hospital.Today.AddYears(3), "L-1"), recorded ?? decided, Guid.NewGuid()));
        Check(id, on, decided);
        return id;
    }

    private void Check(Guid id, DateOnly on, DateTime decided) => _hospital.Add(Verification.Accept(
        Guid.NewGuid(), id, new VerificationDetails(Trust.PrimarySource, on, "https://register.example"), new Decider(Guid.NewGuid(), "Rita Reviewer", decided)));
}
