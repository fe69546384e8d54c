using System.Globalization;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Hours;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Rules.Time;
using LivIR.Credentials.Shared.Dates;

namespace LivIR.Credentials.Features.People;

/// <summary>A clause that asks for hours, with how far the person is.</summary>
/// <param name="Finding">The clause.</param>
/// <param name="State">Its state on the day.</param>
/// <param name="Progress">The hours rule.</param>
/// <param name="Unit">In what it is counted.</param>
/// <param name="Names">What categories are called.</param>
public sealed record HoursView(ClauseFinding Finding, FindingState State, HoursProgress Progress, string Unit, CatalogueNames Names)
{
    /// <summary>Every hours rule that is asked of a person on a day, each clause once.</summary>
    public static IReadOnlyList<HoursView> Of(PersonStatus status, CatalogueFacts catalogue) => Of(status, catalogue, new PersonWork(catalogue));

    /// <summary>The same with a workspace that is used for many people.</summary>
    public static IReadOnlyList<HoursView> Of(PersonStatus status, CatalogueFacts catalogue, PersonWork work)
    {
        return [.. status.Of.Findings.Where(f => f.Asked.Contains(status.Day))
            .SelectMany(f => HoursProgress.Of(f, work, status.Day).Where(p => IsTold(f.StateOn(status.Day), p)).Select(p => new HoursView(f, f.StateOn(status.Day), p, catalogue.Names.UnitOf(p.Rule.Categories), catalogue.Names)))];
    }

    // A clause that something else meets, or that is not asked at all, needs no hours. What is not due yet is worth knowing.
    private static bool IsTold(FindingState state, HoursProgress progress) => state switch
    {
        FindingState.NotRequired => progress is { Running: not null, Deciding: null or { Wanted: null } },
        FindingState.Met or FindingState.Expiring => (progress.Deciding ?? progress.Running)?.IsEnough == true,
        _ => true,
    };

    /// <summary>What is counted: "CME, Category 1".</summary>
    public string Subject => Progress.Rule.Categories.Count <= 2
        ? Names.Categories(Progress.Rule.Categories)
        : string.Create(CultureInfo.InvariantCulture, $"{Names.Categories([Progress.Rule.Categories[0]])} and {Progress.Rule.Categories.Count - 1} other kinds");

    /// <summary>What is asked: "15 credits in 2 full calendar years".</summary>
    public string Asked => $"{Of(Progress.Rule.AtLeast)} {Progress.Rule.Window switch
    {
        { Kind: HoursWindowKind.CalendarYears, Length: null or 1 } => "in a full calendar year",
        { Kind: HoursWindowKind.CalendarYears, Length: { } years } => string.Create(CultureInfo.InvariantCulture, $"in {years} full calendar years"),
        { Kind: HoursWindowKind.RollingMonths, Length: var months } => string.Create(CultureInfo.InvariantCulture, $"in the last {months} months"),
        { Kind: HoursWindowKind.SharedCycle, Length: var months } => string.Create(CultureInfo.InvariantCulture, $"in the common cycle of {months} months"),
        { Kind: HoursWindowKind.Biennium } => "in two years from birth month to birth month",
        _ => "in the period of the credential",
    }}";

    /// <summary>The windows to tell about: the one that decides, and the one that runs.</summary>
    public IEnumerable<(string Title, HoursInWindow Window)> Told
    {
        get
        {
            if (Progress.Deciding is { } deciding)
            {
                yield return ("Decides now", deciding);
            }

            if (Progress.Running is { } running && running != Progress.Deciding)
            {
                yield return ("Running", running);
            }
        }
    }

    /// <summary>"27 of 75 credits, 1 Jan 2023 to 31 Dec 2025".</summary>
    public string Words(HoursInWindow window) => window.Wanted is null
        ? $"nothing due, {Span(window.Window)}"
        : $"{Amount(window.Sum.Total)} of {Amount(window.Wanted.Total)} {Unit}, {Span(window.Window)}";

    /// <summary>The parts within the whole that are asked of a window, in words, and whether each is reached.</summary>
    public IEnumerable<(string Words, bool Reached)> Quotas(HoursInWindow window)
    {
        for (var i = 0; window.Wanted is not null && i < Progress.Rule.Quotas.Count; i++)
        {
            var (sum, wanted) = (window.Sum.Quotas[i], window.Wanted.Quotas[i]);
            if (wanted > 0)
            {
                yield return ($"{Names.Categories(Progress.Rule.Quotas[i].Categories)}: {Amount(sum)} of {Amount(wanted)}", sum >= wanted);
            }
        }
    }

    /// <summary>The most that some kinds contribute to a window, in words, with what was earned of them.</summary>
    public IEnumerable<string> Caps(HoursInWindow window) => Progress.Rule.Caps.Select(cap =>
        $"{Names.Categories(cap.Categories)}: at most {Amount(cap.Amount)}, {Amount(window.Counting.Where(c => cap.Categories.Contains(c.Category)).Sum(c => c.Amount))} earned");

    /// <summary>"22 credits".</summary>
    public string Of(decimal amount) => $"{Amount(amount)} {(amount == 1 ? Unit.TrimEnd('s') : Unit)}";

    /// <summary>An amount without needless digits.</summary>
    public static string Amount(decimal amount) => amount.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Span(DateSpan window) => $"{DayText.Of(window.From)} to {DayText.Of(window.LastDay, "no end")}";
}
