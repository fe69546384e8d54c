using System.Globalization;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Explanations;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Hours;
using LivIR.Credentials.Rules.States;
using LivIR.Credentials.Rules.Time;
using LivIR.Credentials.Shared.Dates;

namespace LivIR.Credentials.Rules.Requirements;

/// <summary>The window a day lies in, which has not ended yet.</summary>
/// <param name="Window">The window.</param>
/// <param name="Wanted">What will be asked at its end; empty where nothing will be.</param>
internal sealed record RunningWindow(DateSpan Window, HoursAsked? Wanted);

/// <summary>Tells how the hours add up, which activities do not count, and how many are still wanted.</summary>
internal sealed class HoursExplainer(HoursRule rule, PersonWork person, DateOnly day, Explanation into, StateLine line)
{
    private string Unit => person.Catalogue.Names.UnitOf(rule.Categories);

    /// <summary>Tells about the window that decides on the day.</summary>
    public void Tell(DateSpan window, IReadOnlyList<Credit> credits, HoursAsked? wanted, RunningWindow? running = null)
    {
        if (wanted is null)
        {
            into.Say($"Nothing was due from {Words(window)}: the person came later.", Reason.NothingDue);
            return;
        }

        var counting = credits.Where(c => c.CompletedOn <= day && Counts(window, c)).ToList();
        foreach (var credit in credits)
        {
            Note(credit, window, counting.Contains(credit));
        }

        var sum = HoursSum.Of(rule, counting);
        var met = line.StateOn(day).CountsAsMet();
        into.Say($"{Amount(sum.Total)} of {Amount(wanted.Total)} {Unit} from {Words(window)}.", met ? [Reason.Counts] : sum.Total < wanted.Total ? [Reason.TooFewHours] : []);
        for (var i = 0; i < rule.Quotas.Count; i++)
        {
            if (wanted.Quotas[i] == 0)
            {
                continue;
            }

            var open = sum.Quotas[i] < wanted.Quotas[i];
            into.Say($"{person.Catalogue.Names.Categories(rule.Quotas[i].Categories)}: {Amount(sum.Quotas[i])} of {Amount(wanted.Quotas[i])}.", open ? [Reason.QuotaOpen] : []);
        }

        Progress(running, credits);
        if (!met || line.StateOn(day) == FindingState.Expiring)
        {
            Offer(window, wanted, sum, met, running?.Window);
        }
    }

    /// <summary>Tells that no window has ended yet.</summary>
    public void TellNothingDue(RunningWindow? running, IReadOnlyList<Credit> credits)
    {
        into.Say("No window has ended yet, so nothing is due.", Reason.NothingDue);
        Progress(running, credits);
    }

    /// <summary>Tells that a fact is missing without which nobody can say.</summary>
    public void TellMissing(string fact)
    {
        into.Say(fact, Reason.FactMissing);
        into.Offer(new Way("Record the birth month on the person's page.", "An administrator"));
    }

    private bool Counts(DateSpan window, Credit credit) =>
        window.Contains(credit.CountsFor) || (rule.RunningYearCounts && credit.CountsFor == credit.CompletedOn && credit.CompletedOn >= window.Until);

    private void Note(Credit credit, DateSpan window, bool counts)
    {
        var amount = $"{Amount(credit.Amount)} {Unit}, {DayText.Of(credit.CompletedOn)}";
        var note = new Note(Deciding.Training, credit.Id, person.Catalogue.Names.Categories([credit.Category]), Reason.Counts, $"{amount}.");
        if (counts)
        {
            into.Count(note);
        }
        else if (credit.CompletedOn > day)
        {
            into.Pass(note with { Reason = Reason.NotYet, Words = $"{amount}: earned later." });
        }
        else if (credit.CountsFor != credit.CompletedOn)
        {
            into.Pass(note with { Reason = Reason.CountsElsewhere, Words = $"{amount}: makes up for the window of {DayText.Of(credit.CountsFor)}." });
        }
        else
        {
            into.Pass(note with { Reason = Reason.OutsideWindow, Words = $"{amount}: outside {Words(window)}." });
        }
    }

    private void Progress(RunningWindow? running, IReadOnlyList<Credit> credits)
    {
        if (running is { Wanted: { } wanted, Window: var window })
        {
            var sum = HoursSum.Of(rule, [.. credits.Where(c => c.CompletedOn <= day && window.Contains(c.CountsFor))]);
            into.Say($"So far {Amount(sum.Total)} of {Amount(wanted.Total)} from {Words(window)}.");
        }
    }

    private void Offer(DateSpan window, HoursAsked wanted, HoursSum sum, bool met, DateSpan? running)
    {
        const string Holder = "The holder";
        if (met)
        {
            into.Offer(new Way($"Earn and record what is still open{(running is { } next ? $" from {Words(next)}" : "")}.", Holder));
            return;
        }

        var short_ = Math.Max(0, wanted.Total - sum.Total);
        into.Offer(new Way($"Record {(short_ > 0 ? $"{Amount(short_)} more {Unit}" : "the open part")} earned from {Words(window)}, with the proof.", Holder));
        into.Offer(new Way($"Record {Unit} earned since as made up for that window.", "The holder, where the body allows it"));
    }

    private static string Words(DateSpan window) => $"{DayText.Of(window.From)} to {DayText.Of(window.LastDay, "no end")}";

    private static string Amount(decimal amount) => amount.ToString("0.##", CultureInfo.InvariantCulture);
}
