using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Facts;
using Microsoft.Extensions.Time.Testing;

namespace LivIR.Credentials.Tests.Features.Compliance;

public sealed class StatusReaderTests
{
    // One in the morning in UTC: four in Istanbul, and eight in the evening of the day before in New York.
    private static readonly DateTimeOffset Night = new(2026, 11, 26, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_begins_now_begins_with_the_earliest_day_among_the_facilities()
    {
        using var kept = new PeopleCache();
        var statuses = new StatusReader(new FakeTimeProvider(Night), new CatalogueCache(), kept);

        Assert.Equal(new DateOnly(2026, 11, 25), statuses.EarliestTodayAt([At("Europe/Istanbul"), At("America/New_York")]));
        Assert.Equal(new DateOnly(2026, 11, 26), statuses.EarliestTodayAt([At("Europe/Istanbul")]));
        Assert.Equal(new DateOnly(2026, 11, 26), statuses.EarliestTodayAt([]));
    }

    private static FacilityFacts At(string zone) => new(Guid.NewGuid(), "F", "Facility", "EU", "TR", TimeZoneInfo.FindSystemTimeZoneById(zone), []);
}
