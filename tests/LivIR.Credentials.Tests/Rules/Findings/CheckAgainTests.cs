using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Testing;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules.Findings;

/// <summary>From when a record must be checked again, and who asks for it.</summary>
public sealed class CheckAgainTests
{
    private static readonly DateOnly Now = Day(2025, 6, 1);
    private static readonly FacilityFacts Vienna = Held.Facility();
    private static readonly CredentialType Status = Samples.Type("C", t => t.Validity = new ValidityRule { Model = ValidityModel.ContinuousStatus, StatusCheckMonths = 12 });
    private static readonly Requirement Within200Days = Samples.Requirement("C", r => r.Rule = new HoldsRule { AnyOf = ["C"], MinimumTrust = Trust.PrimarySource, CheckedWithinDays = 200 });

    [Fact]
    public void The_status_asks_again_after_its_months()
    {
        var (status, holding) = Of(Now, [], LookedUp(Day(2025, 1, 10)));

        Assert.Equal(Day(2026, 1, 10), CheckAgain.On(status, holding));
        Assert.Equal([(Day(2026, 1, 10), (string?)null)], All(status, holding));
    }

    [Fact]
    public void A_clause_that_asks_sooner_is_named_and_comes_before_the_type()
    {
        var (status, holding) = Of(Now, [Within200Days], LookedUp(Day(2025, 1, 10)));

        Assert.Equal(Day(2025, 7, 30), CheckAgain.On(status, holding));
        Assert.Equal([(Day(2025, 7, 30), "1 C"), (Day(2026, 1, 10), null)], All(status, holding));
    }

    [Theory]
    [InlineData("2026-01-09", "2026-01-10")]
    [InlineData("2026-01-10", "2026-01-10")]
    [InlineData("2026-04-01", "2026-01-10")]
    public void Where_it_waits_already_the_day_that_has_passed_is_told(string day, string on)
    {
        var (status, holding) = Of(DateOnly.Parse(day, null), [], LookedUp(Day(2025, 1, 10)));

        Assert.Equal(DateOnly.Parse(on, null), CheckAgain.On(status, holding));
    }

    [Fact]
    public void Of_several_records_that_which_decides_is_asked_about()
    {
        var (status, holding) = Of(Now, [], Held.Record("U"), LookedUp(Day(2024, 2, 1), issued: Day(2010, 1, 1)), LookedUp(Day(2025, 1, 10)));

        Assert.Same(holding.Of.Records[1], holding.Current);
        Assert.Equal(Day(2026, 1, 10), CheckAgain.On(status, holding));
    }

    [Fact]
    public void What_is_never_checked_again_has_no_day()
    {
        var (status, holding) = Of(Now, [Samples.Requirement("T")], Held.Record(expires: Day(2025, 12, 31)));

        Assert.Null(CheckAgain.On(status, holding));
        Assert.Empty(CheckAgain.All(status, holding));
    }

    [Fact]
    public void What_ends_before_the_check_does_is_not_asked_about_another_time()
    {
        var (status, holding) = Of(Now, [], LookedUp(Day(2025, 1, 10), withdrawn: Day(2025, 5, 1)));

        Assert.Null(CheckAgain.On(status, holding));
    }

    private static IEnumerable<(DateOnly On, string? Clause)> All(PersonStatus status, Holding holding) => CheckAgain.All(status, holding).Select(a => (a.On, a.By?.Requirement.Clause));

    private static HeldRecord LookedUp(DateOnly on, DateOnly? issued = null, DateOnly? withdrawn = null)
    {
        var record = Held.Record("C", issued: issued ?? Day(2015, 1, 1), trust: Trust.PrimarySource, checkedOn: on, withdrawn: withdrawn);
        return record with { SourceChecks = [on] };
    }

    private static (PersonStatus Status, Holding Holding) Of(DateOnly day, Requirement[] clauses, params HeldRecord[] records)
    {
        var catalogue = Held.Catalogue(new CatalogueSource { Types = [Samples.Type("T"), Samples.Type("U"), Status], Standards = [Samples.Standard("STD", clauses)], Facilities = [Vienna] });
        var status = Held.Status(Held.Person(Vienna, records), catalogue, day);
        return (status, status.Holdings.Single(h => h.Type.Code == records[^1].TypeCode));
    }
}
