using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Forecasts;
using LivIR.Credentials.Rules.Requirements;

namespace LivIR.Credentials.Features.Forecast;

/// <summary>What happens in the months to come if nobody renews anything.</summary>
/// <param name="Day">The day it is for.</param>
/// <param name="Months">The first days of the months shown; the first is the month of <paramref name="Day"/>.</param>
/// <param name="Types">What lapses, type by type.</param>
/// <param name="Asked">What is asked and met on the day itself, and then at the end of each month.</param>
/// <param name="Clashes">What lapses close together.</param>
/// <param name="Clauses">The first day on which each clause that is met would no longer be, the earliest first.</param>
/// <param name="OpenNow">How many clauses are open on the day itself.</param>
/// <param name="NoEnd">How many clauses stay met as far as the forecast looks.</param>
public sealed record ForecastView(
    DateOnly Day,
    IReadOnlyList<DateOnly> Months,
    IReadOnlyList<TypeLine> Types,
    IReadOnlyList<FindingCount> Asked,
    IReadOnlyList<NamedClash> Clashes,
    IReadOnlyList<ClauseEnd> Clauses,
    int OpenNow,
    int NoEnd)
{
    /// <summary>Months looked ahead.</summary>
    public const int MonthCount = 18;

    /// <summary>How many lapse in each month.</summary>
    public IReadOnlyList<int> Totals => [.. Months.Select((_, month) => Types.Sum(t => t.Months[month]))];
}

/// <summary>How many holdings of a type lapse in each month.</summary>
/// <param name="Type">The type.</param>
/// <param name="Holders">How many hold it on the day.</param>
/// <param name="Months">How many lapse, month by month.</param>
/// <param name="Clashing">The months in which a clash begins or ends.</param>
public sealed record TypeLine(CredentialType Type, int Holders, IReadOnlyList<int> Months, IReadOnlyList<bool> Clashing);

/// <summary>A clash with a name people read.</summary>
/// <param name="Name">A type's name or a group's, such as "life-support certificates".</param>
/// <param name="TypeCode">The type, where it is one.</param>
/// <param name="Clash">The clash.</param>
public sealed record NamedClash(string Name, string? TypeCode, Clash Clash);

/// <summary>The first day on which a clause that is met is no longer.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="FacilityCode">The facility's code.</param>
/// <param name="Facility">The facility.</param>
/// <param name="FirstDay">The first day on which it fails.</param>
/// <param name="PersonId">With whom it fails; empty for a clause about the facility.</param>
/// <param name="With">What ends: a person's name, or what the facility rests on.</param>
/// <param name="People">How many people fail it within the months shown.</param>
public sealed record ClauseEnd(Clause Clause, string FacilityCode, string Facility, DateOnly FirstDay, Guid? PersonId, string With, int People);
