using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Rules;
using LivIR.Credentials.Rules.Time;
using static LivIR.Credentials.Tests.Rules.Days;

namespace LivIR.Credentials.Tests.Rules;

public sealed class IssuerStopsTests
{
    private static readonly IssuerAction Withdrawn = new(IssuerActKind.Withdrawn, Day(2025, 7, 1));
    private static readonly IssuerAction Suspended = new(IssuerActKind.Suspended, Day(2025, 6, 1), Day(2025, 8, 1));

    [Theory]
    [InlineData("2025-05-31", null)]
    [InlineData("2025-06-01", "The issuer suspended it from 1 Jun 2025 to 31 Jul 2025.")]
    [InlineData("2025-06-30", "The issuer suspended it from 1 Jun 2025 to 31 Jul 2025.")]
    [InlineData("2025-07-01", "The issuer withdrew it from 1 Jul 2025.")]
    [InlineData("2025-07-31", "The issuer withdrew it from 1 Jul 2025.")]
    [InlineData("2025-08-01", "The issuer withdrew it from 1 Jul 2025.")]
    public void On_a_day_of_two_stops_the_one_without_an_end_is_told(string day, string? words) => Assert.Equal(words, Words(day, Suspended, Withdrawn));

    [Theory]
    [InlineData("2025-06-30", "The issuer suspended it from 1 Jun 2025.")]
    [InlineData("2030-01-01", "The issuer suspended it from 1 Jun 2025.")]
    public void A_suspension_without_an_end_names_none(string day, string words) => Assert.Equal(words, Words(day, Suspended with { Until = null }));

    [Theory]
    [InlineData("2025-07-31", "2025-07-30", "The issuer suspended it from 1 Jun 2025 and reinstated it from 31 Jul 2025.")]
    [InlineData("2025-08-01", "2025-07-31", "The issuer suspended it from 1 Jun 2025 to 31 Jul 2025.")]
    [InlineData("2025-08-02", "2025-07-31", "The issuer suspended it from 1 Jun 2025 to 31 Jul 2025.")]
    public void A_suspension_ends_by_itself_or_with_the_reinstatement_that_comes_first(string reinstated, string last, string words)
    {
        var from = DateOnly.Parse(reinstated, null);
        IssuerAction[] acts = [Suspended, new(IssuerActKind.Reinstated, from)];

        Assert.Equal(words, Words(last, acts));
        Assert.Equal(Timeline.Of(DateSpan.Through(Day(2025, 6, 1), DateOnly.Parse(last, null))), IssuerStops.Days(Dates(acts)));
    }

    [Fact]
    public void A_suspension_without_an_end_ends_with_the_reinstatement() => Assert.Equal(
        "The issuer suspended it from 1 Jun 2025 and reinstated it from 1 Sep 2025.",
        Words("2025-08-31", Suspended with { Until = null }, new(IssuerActKind.Reinstated, Day(2025, 9, 1))));

    [Fact]
    public void A_withdrawal_names_the_reinstatement_where_there_was_one()
    {
        Assert.Equal("The issuer withdrew it from 1 Jul 2025.", Words("2025-08-31", Withdrawn));
        Assert.Equal("The issuer withdrew it from 1 Jul 2025 and reinstated it from 1 Sep 2025.", Words("2025-08-31", Withdrawn, new(IssuerActKind.Reinstated, Day(2025, 9, 1))));
        Assert.Null(Words("2025-09-01", Withdrawn, new(IssuerActKind.Reinstated, Day(2025, 9, 1))));
    }

    [Fact]
    public void Without_an_act_nothing_is_stopped()
    {
        Assert.Equal(Timeline.Empty, IssuerStops.Days(Dates()));
        Assert.Equal(Timeline.Empty, IssuerStops.Days(Dates(new IssuerAction(IssuerActKind.Extended, Day(2025, 6, 1), LastDay: Day(2026, 6, 1)))));
    }

    private static CredentialDates Dates(params IssuerAction[] acts) => new() { IssuedOn = Day(2025, 1, 1), Acts = acts };

    private static string? Words(string day, params IssuerAction[] acts) => IssuerStops.Words(Dates(acts), DateOnly.Parse(day, null));
}
