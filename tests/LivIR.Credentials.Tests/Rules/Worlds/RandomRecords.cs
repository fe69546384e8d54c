using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Rules;
using LivIR.Credentials.Rules.Facts;
using static LivIR.Credentials.Tests.Rules.Worlds.Codes;

namespace LivIR.Credentials.Tests.Rules.Worlds;

/// <summary>Random people and what is on record about them.</summary>
internal sealed class RandomRecords(Dice dice)
{
    /// <summary>A person who works at some of these facilities.</summary>
    public PersonFacts Person(IReadOnlyList<FacilityFacts> facilities)
    {
        var birthMonth = dice.Maybe(80, 1, 12);
        return new PersonFacts(dice.Key(), dice.Many(1, 3, () => Place(dice.Of([.. facilities]).Id)), dice.Many(0, 5, () => Held(dice.Of(Types), birthMonth)))
        {
            BirthMonth = birthMonth,
            Training = dice.Many(0, dice.Of(0, 3, 8), Credit),
            Steps = [.. Steps.Where(_ => dice.Chance(60)).Select(step => new StepDone(Codes.Pathway, step, dice.MaybeDay(80, First, Last), dice.Maybe(50, 0, 9)))],
            Waivers = dice.Many(0, 2, () => Waiver(dice.Of([.. facilities]).Id)),
        };
    }

    /// <summary>A record of a type.</summary>
    public HeldRecord Held(string type, int? birthMonth)
    {
        var issued = dice.Day(First, Last);
        var stated = dice.Chance(45) ? Later(issued, -20, 700) : (DateOnly?)null;
        var renewal = dice.Chance(40);
        var dates = new CredentialDates
        {
            IssuedOn = issued,
            StatedExpiry = stated,
            StatusCheckedOn = dice.Chance(60) ? Later(issued, -400, 400) : null,
            PreviousLastDay = renewal && dice.Chance(60) ? Later(issued, -700, 90) : null,
            IsRenewal = renewal,
            WithdrawnOn = dice.Chance(15) ? Later(issued, -10, 700) : null,
            Acts = dice.Chance(35) ? dice.Many(1, 4, () => Act(issued)) : [],
            BirthMonth = birthMonth,
        };
        var standing = dice.Of(Standing.Verified, Standing.Verified, Standing.Verified, Standing.Pending, Standing.Rejected);
        return new HeldRecord(dice.Key(), type, null, dates, standing, standing == Standing.Pending ? Trust.SelfDeclared : dice.Of(Enum.GetValues<Trust>()), null, issued.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddHours(dice.Number(0, 9000)))
        {
            SourceChecks = [.. dice.Many(0, 3, () => Later(issued, -200, 700)).Order()],
        };
    }

    /// <summary>Something the issuer did about a record, now and then on the same day as something else.</summary>
    public IssuerAction Act(DateOnly issued)
    {
        var kind = dice.Of(Enum.GetValues<IssuerActKind>());
        var from = dice.Chance(15) ? issued.AddDays(100) : Later(issued, -10, 700);
        return new IssuerAction(
            kind,
            from,
            kind == IssuerActKind.Suspended && dice.Chance(60) ? from.AddDays(dice.Number(1, 300)) : null,
            kind == IssuerActKind.Extended ? Later(issued, 0, 900) : null);
    }

    /// <summary>An assignment.</summary>
    public Place Place(Guid facility)
    {
        var from = dice.Chance(85) ? dice.Day(First, Last) : dice.Day(Last, Last.AddYears(2));
        var until = dice.Chance(50) ? dice.Day(from.AddDays(1), from.AddYears(2)) : (DateOnly?)null;
        return new Place(facility, dice.Key(), dice.Of(Professions), from, until);
    }

    /// <summary>A training record.</summary>
    public Credit Credit()
    {
        var on = dice.Day(First, Last);
        var counts = dice.Chance(20) ? Later(on, -500, 200) : on;
        return new Credit(dice.Key(), dice.Of(Categories), dice.Of(0.5m, 1, 2, 2.5m, 5, 7.5m, 12), on, counts);
    }

    /// <summary>A waiver of some clause.</summary>
    public WaiverFacts Waiver(Guid facility)
    {
        var from = dice.Day(First, Last);
        return new WaiverFacts(dice.Key(), facility, dice.Of(Codes.Standards), dice.Of(RandomStandards.Clauses), from, from.AddDays(dice.Number(1, 400)));
    }

    private DateOnly Later(DateOnly day, int least, int most)
    {
        var later = day.AddDays(dice.Number(least, most));
        return dice.Chance(25) ? new DateOnly(later.Year, later.Month, DateTime.DaysInMonth(later.Year, later.Month)) : later;
    }
}
