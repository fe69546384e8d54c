using System.Globalization;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Explanations;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.States;
using LivIR.Credentials.Rules.Time;
using LivIR.Credentials.Shared.Dates;

namespace LivIR.Credentials.Rules.Requirements;

/// <summary>A number of the facility reaches a threshold. The figure of the period that ended last decides, for as long as it counts.</summary>
internal sealed class MetricFacilityRule(MetricRule rule, CatalogueNames names) : FacilityRule
{
    private const short Window = 90;

    public override StateLine Evaluate(FacilityWork facility)
    {
        var figures = Figures(facility);
        var built = new StateLineBuilder((figures.Count * 2) + 1);
        built.Add(new StateStep(DayNumbers.First, FindingState.Missing));
        for (var i = 0; i < figures.Count; i++)
        {
            built.Add(new StateStep(Knowable(figures[i]).DayNumber, Reaches(figures[i].Value) ? FindingState.Met : FindingState.NotMet, Deciding.Metric, -1, Window));
            if (CountsUntil(figures[i]) is { } end && (i + 1 == figures.Count || end <= Knowable(figures[i + 1])))
            {
                built.Add(new StateStep(end.DayNumber, FindingState.Expired, Deciding.Metric));
            }
        }

        return built.Build();
    }

    public override void Explain(FacilityWork facility, DateOnly day, Explanation into)
    {
        var name = names.Metric(rule.Metric);
        var figures = Figures(facility);
        var deciding = figures.FindLast(f => Knowable(f) <= day);
        foreach (var figure in figures)
        {
            var words = $"{Amount(figure.Value)} {names.MetricUnit(rule.Metric)}, {DayText.Of(figure.From)} to {DayText.Of(figure.To, "now")}.";
            if (figure == deciding && !(CountsUntil(figure) <= day))
            {
                into.Count(new Note(Deciding.Metric, figure.Id, name, Reason.Counts, words));
            }
            else
            {
                into.Pass(new Note(Deciding.Metric, figure.Id, name, Knowable(figure) > day ? Reason.NotYet : Reason.Ended, words));
            }
        }

        Conclude(Evaluate(facility).StateOn(day), deciding, name, into);
    }

    // A period's figure is known the day after it; a level from its first day.
    private static DateOnly Knowable(MetricFacts figure) => figure.To?.AddDays(1) ?? figure.From;

    // The figure of a period is stale after so many months; a level stands until the next.
    private DateOnly? CountsUntil(MetricFacts figure) => figure.To is null ? null : CalendarDays.AddMonths(Knowable(figure), rule.Months);

    // Of figures for the same end the one with the longer period goes last and decides.
    private List<MetricFacts> Figures(FacilityWork facility) =>
        [.. facility.Records.Metrics.Where(m => m.KindCode == rule.Metric).OrderBy(Knowable).ThenByDescending(m => m.From).ThenBy(m => m.Id)];

    private bool Reaches(decimal value) => !(value < rule.AtLeast) && !(value > rule.AtMost);

    private void Conclude(FindingState state, MetricFacts? deciding, string name, Explanation into)
    {
        var asked = (rule.AtLeast, rule.AtMost) switch
        {
            ({ } least, { } most) => $"{Amount(least)} to {Amount(most)}",
            ({ } least, null) => $"at least {Amount(least)}",
            (null, { } most) => $"at most {Amount(most)}",
            _ => "any figure",
        };
        if (deciding is null || state is FindingState.Missing or FindingState.Expired)
        {
            into.Say($"{name}: {(deciding is null ? "no figure" : "no figure that is recent enough")}; asked is {asked}.", deciding is null ? Reason.Missing : Reason.Ended);
        }
        else
        {
            into.Say(
                $"{name}: {Amount(deciding.Value)} {names.MetricUnit(rule.Metric)}; asked is {asked}.",
                state.CountsAsMet() ? Reason.Counts : deciding.Value < rule.AtLeast ? Reason.BelowThreshold : Reason.AboveThreshold);
        }

        if (state is not FindingState.Met)
        {
            into.Offer(new Way($"Record {name} for the last full period.", "A manager of the facility"));
        }
    }

    private static string Amount(decimal amount) => amount.ToString("0.##", CultureInfo.InvariantCulture);
}
