using LivIR.Credentials.Rules.Explanations;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Dates;
using LivIR.Credentials.Shared.States;

namespace LivIR.Credentials.Features.Week;

/// <summary>What needs somebody among the people: who is not cleared, whose waiver or grace runs out, what ends without a renewal.</summary>
/// <param name="people">Who is present, on the day.</param>
/// <param name="catalogue">The catalogue they were evaluated with.</param>
/// <param name="reviews">Whether the reader may decide about certificates.</param>
internal sealed class WeekPeople(IReadOnlyList<(PersonStatus Status, string Name)> people, CatalogueFacts catalogue, bool reviews)
{
    private const int Crowd = 3;
    private const string SeeWhy = "See why";

    private static readonly StateLook WaiverEnds = new("Waiver ends", "shield", "waive");

    public IEnumerable<WeekItem> Items => [.. people.Where(p => !p.Status.Cleared).Select(NotCleared), .. people.SelectMany(Exceptions), .. Ending()];

    private WeekItem NotCleared((PersonStatus Status, string Name) person)
    {
        var (status, name) = person;
        var open = status.Findings.Where(f => f.Clause.Binds && !f.Of.Clear.Contains(status.Day)).OrderBy(f => Severity(f.State)).ToList();
        var first = open[0];
        var told = first.Told(catalogue);
        var others = open.Count == 1 ? "" : $" And {open.Count - 1} more.";
        var (act, link) = Act(status, told);
        return new WeekItem(WeekOrder.NotCleared, first.State, null, $"{name} is not cleared", told.Why + others, first.Clause.Label, status.Day, act, link);
    }

    private (string Act, string Link) Act(PersonStatus status, Explanation told)
    {
        if (!reviews)
        {
            return (SeeWhy, AppLinks.Person(status.Person.Id));
        }

        if (told.NotCounting.FirstOrDefault(n => n.Reason == Reason.InReview)?.Id is { } waiting)
        {
            return ("Review certificate", AppLinks.ReviewItem(waiting));
        }

        return told.NotCounting.FirstOrDefault(n => n.Reason is Reason.StatusTooOld or Reason.CheckTooOld)?.Id is { } stale
            ? ("Record a check", AppLinks.CheckStatus(stale))
            : (SeeWhy, AppLinks.Person(status.Person.Id));
    }

    private IEnumerable<WeekItem> Exceptions((PersonStatus Status, string Name) person) => person.Status.Findings
        .Where(f => f.Clause.Binds && f.State is FindingState.Waived or FindingState.InGrace)
        .Select(f => (Finding: f, End: f.State == FindingState.Waived ? f.Of.Waiver(f.Day)?.Until.AddDays(-1) : f.Of.Line.RunThrough(f.Day)))
        .Where(f => f.End is { } end && end.DayNumber - f.Finding.Day.DayNumber <= WeekView.AheadDays)
        .Select(f => new WeekItem(
            WeekOrder.Ends,
            f.Finding.State,
            f.Finding.State == FindingState.Waived ? WaiverEnds : null,
            f.Finding.State == FindingState.Waived ? $"{person.Name}: waiver to {DayText.Of(f.End!.Value)}" : $"{person.Name}: in grace to {DayText.Of(f.End!.Value)}",
            f.Finding.Told(catalogue).Why,
            f.Finding.Clause.Label,
            f.End,
            SeeWhy,
            AppLinks.Person(person.Status.Person.Id)));

    private IEnumerable<WeekItem> Ending()
    {
        var ends = people.SelectMany(p => p.Status.Findings.Where(f => f.State == FindingState.Expiring && f.Until is { } until && until.DayNumber - f.Day.DayNumber <= WeekView.AheadDays)
            .Select(f => (Person: p, Finding: f, Holding: Deciding(p.Status, f)))).ToList();
        foreach (var group in ends.Where(e => e.Holding is { Waiting: null }).GroupBy(e => e.Holding!.Type.Code))
        {
            var holders = group.DistinctBy(e => e.Person.Status.Person.Id).OrderBy(e => e.Finding.Until).ToList();
            var clauses = group.Select(e => e.Finding.Clause.Label).Distinct().ToList();
            foreach (var item in holders.Count >= Crowd ? [Together(holders, clauses)] : holders.Select(h => Alone(h.Person, h.Finding, h.Holding!, clauses)))
            {
                yield return item;
            }
        }

        foreach (var (person, finding, _) in ends.Where(e => e.Holding is null))
        {
            yield return new WeekItem(
                WeekOrder.Ends, finding.State, null, $"{person.Name}: {finding.Requirement.Title}", finding.Told(catalogue).Why, finding.Clause.Label, finding.Until, SeeWhy, AppLinks.Person(person.Status.Person.Id));
        }
    }

    private static WeekItem Alone((PersonStatus Status, string Name) person, Finding finding, Holding holding, List<string> clauses) => new(
        WeekOrder.Ends,
        FindingState.Expiring,
        null,
        $"{person.Name}: {holding.Type.Name} ends on {DayText.Of(finding.Until!.Value)}",
        $"Nothing has been sent in its place. {(clauses.Count > 1 ? $"It serves {clauses.Count} clauses." : "")}".Trim(),
        clauses[0],
        finding.Until,
        SeeWhy,
        AppLinks.Person(person.Status.Person.Id));

    private static WeekItem Together(List<((PersonStatus Status, string Name) Person, Finding Finding, Holding? Holding)> holders, List<string> clauses)
    {
        var type = holders[0].Holding!.Type;
        return new WeekItem(
            WeekOrder.Ends,
            FindingState.Expiring,
            null,
            $"{type.Name} of {holders.Count} people ends by {DayText.Of(holders[^1].Finding.Until!.Value)}",
            $"{string.Join(", ", holders.Take(3).Select(h => h.Person.Name))}{(holders.Count > 3 ? $" and {holders.Count - 3} more" : "")}. The first ends on {DayText.Of(holders[0].Finding.Until!.Value)}.",
            clauses[0],
            holders[0].Finding.Until,
            $"See the {holders.Count}",
            $"{AppLinks.Expiring}?within={WeekView.AheadDays}&type={Uri.EscapeDataString(type.Code)}");
    }

    // The holding whose end ends the clause, where it is a credential that does.
    private static Holding? Deciding(PersonStatus status, Finding finding)
    {
        var step = finding.Of.Line.EndingStep(finding.Day);
        return step is { By: Rules.States.Deciding.Credential, Index: >= 0 }
            ? status.Holdings.FirstOrDefault(h => h.Type.Code == status.Person.Records[step.Index].TypeCode)
            : null;
    }

    /// <summary>The heaviest first.</summary>
    public static int Severity(FindingState state) => state switch
    {
        FindingState.Suspended => 0,
        FindingState.Expired => 1,
        FindingState.Missing => 2,
        FindingState.NotMet => 3,
        FindingState.Unknown => 4,
        _ => 5,
    };
}
