using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Seeding;
using LivIR.Credentials.Features.Demo;
using LivIR.Credentials.Rules;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Requirements;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules.Standards;

/// <summary>The invented hospital under the shipped standards: its days are counted from the day of loading, and many windows from the calendar.</summary>
public sealed class DemoHospitalTests
{
    private static readonly Lazy<HospitalFile> Told = new(() => new SeedReader(Shipped.Folder).ReadAsync<HospitalFile>("demo/hospital.json", "hospital").GetAwaiter().GetResult());

    [Theory]
    [InlineData(2024, 2, 29)]
    [InlineData(2025, 7, 2)]
    [InlineData(2026, 1, 1)]
    [InlineData(2031, 12, 31)]
    public void It_shows_the_same_states_whenever_it_is_loaded(int year, int month, int day)
    {
        var usual = States(Day(2026, 11, 24));

        Assert.Equal(usual, States(Day(year, month, day)));
        Assert.NotEmpty(usual);
    }

    [Fact]
    public void Three_in_four_are_cleared()
    {
        var people = Status(Day(2026, 11, 24));

        Assert.InRange(people.Count(p => p.Cleared) / (double)people.Count, 0.72, 0.82);
    }

    private static Dictionary<string, int> States(DateOnly today) => Status(today).SelectMany(p => p.Findings)
        .CountBy(f => $"{f.Requirement.StandardCode} {f.State}").OrderBy(p => p.Key, StringComparer.Ordinal).ToDictionary();

    private static List<PersonStatus> Status(DateOnly today)
    {
        var facilities = Told.Value.Facilities.ToDictionary(
            f => f.Code, f => new FacilityFacts(Guid.NewGuid(), f.Code, f.Name, f.RegionCode, f.CountryCode, TimeZoneInfo.Utc, [.. f.Standards.Select(s => new Following(s))]));
        var work = new PersonWork(Shipped.Catalogue([.. facilities.Values]));
        return [.. Told.Value.Staff.Select(p => PersonStatus.On(PersonTimeline.Evaluate(Person(p, facilities, today), work), today))];
    }

    private static PersonFacts Person(DemoPerson told, Dictionary<string, FacilityFacts> facilities, DateOnly today) => new(
        Guid.NewGuid(),
        [.. told.Assignments.Select(a => new Place(facilities[a.Facility].Id, Guid.NewGuid(), a.Profession, today.AddDays(-a.SinceDaysAgo), Ago(a.UntilDaysAgo, today)))],
        [.. told.Credentials.Select(c => Record(c, told.BirthMonth, today))])
    {
        BirthMonth = told.BirthMonth,
        Training = [.. (told.Training ?? []).Select(t => new Credit(Guid.NewGuid(), t.Category, t.Amount, today.AddDays(-t.DaysAgo), today.AddDays(-t.DaysAgo)))],
    };

    private static HeldRecord Record(DemoCredential told, int? birthMonth, DateOnly today)
    {
        var dates = new CredentialDates
        {
            IssuedOn = today.AddDays(-told.IssuedDaysAgo),
            StatedExpiry = told.ExpiresInDays is { } days ? today.AddDays(days) : null,
            StatusCheckedOn = Ago(told.StatusCheckedDaysAgo, today),
            WithdrawnOn = Ago(told.WithdrawnDaysAgo, today),
            BirthMonth = birthMonth,
        };
        var (standing, trust) = told.Verification switch
        {
            DemoVerification.Pending => (Standing.Pending, Trust.SelfDeclared),
            DemoVerification.Rejected => (Standing.Rejected, Trust.SelfDeclared),
            DemoVerification.PrimarySource => (Standing.Verified, Trust.PrimarySource),
            _ => (Standing.Verified, Trust.DocumentSeen),
        };
        return new HeldRecord(Guid.NewGuid(), told.Type, told.Number, dates, standing, trust, told.Reason, DateTime.UnixEpoch);
    }

    private static DateOnly? Ago(int? days, DateOnly today) => days is { } count ? today.AddDays(-count) : null;
}
