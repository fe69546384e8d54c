using System.Globalization;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Hours;
using LivIR.Credentials.Rules.Rehearsals;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Rules.States;
using LivIR.Credentials.Rules.Time;
using static LivIR.Credentials.Tests.Rules.Approved.SmallHospital;

namespace LivIR.Credentials.Tests.Rules.Approved;

/// <summary>Writes the whole answer about the small hospital as text, the way a careful reader would ask for it.</summary>
internal sealed class HospitalText
{
    private readonly CatalogueFacts _catalogue = Catalogue;
    private readonly FacilityTimeline _facility;
    private readonly List<string> _lines = [];

    public HospitalText() => _facility = FacilityTimeline.Evaluate(SmallHospital.Facility, Records, SmallHospitalPeople.All, _catalogue);

    /// <summary>The answer.</summary>
    public string Write()
    {
        Head($"{SmallHospital.Facility.Name} on {Of(Today)}");
        foreach (var person in _facility.People)
        {
            Person(person);
        }

        Head("Clauses of the facility");
        foreach (var finding in _facility.Findings.Where(f => f.Clause.InForce.Contains(Today)))
        {
            Clause(finding);
        }

        Readiness(_facility, "Readiness");
        Readiness(WhatIf.Follows(_facility.Work, "SEAL"), "What if it followed SEAL");
        Forecast();
        Rehearse();
        return string.Join('\n', _lines) + "\n";
    }

    private void Person(PersonTimeline person)
    {
        var status = PersonStatus.On(person, Today);
        var clearance = Clearance.On(person, Today, _catalogue);
        Head($"{SmallHospitalPeople.NameOf(person.Person)}: {status.Count.Words}");
        Say($"cleared: {Of(clearance)}");
        if (clearance.Renewed is { } renewed)
        {
            Say($"  with that renewed: {Of(renewed)}");
        }

        History(ClearanceHistory.Of(person, Today, 3));
        foreach (var holding in status.Holdings)
        {
            Say($"holds {holding.Type.Name}: {holding.State}{Until(holding.Until)}. {holding.Why}{(holding.Waiting is { } waiting ? $" Waiting: {NameOf(waiting.Id)}." : "")}");
            Say($"  {Of(holding.Of.Line, person.Person)}");
        }

        foreach (var finding in status.Findings)
        {
            Say($"{finding.Clause.Label}: {finding.State}{Until(finding.Until)}");
            Say($"  {Of(finding.Of.Line, person.Person)}");
            Tell(finding.Told(_catalogue));
            foreach (var hours in HoursProgress.Of(finding.Of, new PersonWork(_catalogue), Today))
            {
                Say($"  hours: {Number(hours.Share)} of what is asked; decides {Of(hours.Deciding)}; runs {Of(hours.Running)}");
            }
        }
    }

    private void History(ClearanceHistory history)
    {
        Say($"since {Of(history.From)}: {(history.Asked ? "asked" : "not asked")}, first cleared {Of(history.Since)}");
        foreach (var lapse in history.Lapses)
        {
            Say($"  not cleared {Of(lapse.From)} to {Of(lapse.LastDay)}, {lapse.Days} days{(lapse.Runs ? ", and still" : "")}: {string.Join(", ", lapse.Obstacles.Select(o => o.Clause.Label))}");
        }

        foreach (var waiver in history.Waivers)
        {
            Say($"  waived {waiver.Clause} {Of(waiver.From)} until {Of(waiver.Until)}");
        }
    }

    private void Clause(FacilityFinding finding)
    {
        Say($"{finding.Clause.Label}: {finding.StateOn(Today)}{Until(finding.UntilOn(Today))}{(finding.People.Count == 0 ? "" : $", {finding.CountOn(Today).Words}")}");
        Say($"  {Of(finding.Line, null)}");
        Say($"  open: {string.Join(", ", finding.Open.Spans.Select(span => $"{Of(span.From)} to {Of(span.LastDay)}"))}");
        Say($"  rests on: {Grounds.Of(finding, Today, new HashSet<Guid> { Records.Evidence[0].Id })}; pieces: {string.Join(", ", ClausePieces.Of(finding.Clause, _catalogue).Select(piece => piece.Name(_catalogue.Names)))}");
        Tell(finding.Explain(Today));
    }

    private void Readiness(FacilityTimeline facility, string head)
    {
        Head(head);
        foreach (var ready in StandardReadiness.Of(facility, Today))
        {
            Say($"{ready.Standard.Code} {ready.Edition}: {ready.Count.Words}, core {ready.Core.Words}, extended {ready.Extended.Words}, level {ready.Level ?? "none"}, by days {StandardLevel.Of(ready.Standard, facility).On(Today) ?? "none"}");
            Say($"  in order: {string.Join(", ", ready.InOrder.Select(f => $"{f.Clause.Requirement.Clause} {f.StateOn(Today)}"))}");
            Say($"  open: {string.Join(", ", ready.Open.Months(Today, 8).Select(m => $"{Of(m.Told)} {m.Open} (most {m.Most})"))}");
            Say($"  ready from {Of(ready.Open.ReadyFrom(Today))}; next change {(ready.Open.NextChange(Today) is { } next ? $"{Of(next.Day)} to {next.Open}" : "never")}");
        }

        foreach (var point in SinglePoints.Of(facility, Today))
        {
            Say($"rests on one: {point.Finding.Clause.Label} on {NameOf(point.Thing.Id!.Value)}, by {(point.Record is { } record ? NameOf(record.Id) : "no single record")}{Until(point.RecordEnds)}; stays met{Until(point.Until)}; next {string.Join(", ", point.Next.Select(NameOf))}");
        }
    }

    private void Forecast()
    {
        Head("Forecast");
        foreach (var point in Course.Of(_facility.People.SelectMany(p => p.Findings).Select(f => f.Line), new DateSpan(Today, Today.AddMonths(9))))
        {
            Say($"from {Of(point.From)}: {point.Count.Words}, {Number(point.Count.Percent)}%");
        }
    }

    private void Rehearse()
    {
        Head("Rehearsal of the proposed clauses");
        var id = SmallHospital.Facility.Id;
        var rehearsal = Rehearsal.Run(new RehearsalQuestion(
            _catalogue, Proposed, new Dictionary<Guid, DateOnly> { [id] = Today }, SmallHospitalPeople.All, new Dictionary<Guid, FacilityRecords> { [id] = Records }));
        foreach (var change in rehearsal.Changes)
        {
            Say($"{change.Kind}: {(change.Person is { } person ? SmallHospitalPeople.NameOf(person) : "the facility")}, {change.Clause.Label}: {change.From} to {change.To}. {change.Why}");
        }

        foreach (var change in rehearsal.Clearances)
        {
            Say($"clearance of {SmallHospitalPeople.NameOf(change.Person)}: {change.ClearedNow} to {change.ClearedThen}");
        }

        var totals = Assert.Single(rehearsal.Facilities);
        Say($"cleared {Of(totals.Cleared)}; people {Of(totals.OfPeople)}; clauses {Of(totals.Clauses!)}");
        foreach (var month in rehearsal.Months.Take(4))
        {
            Say($"{Of(month.Day)}: cleared {Of(month.Cleared)}; people {Of(month.OfPeople)}; facility {Of(month.OfFacilities)}");
        }
    }

    private void Head(string words) => _lines.AddRange(["", words, new string('-', words.Length)]);

    private void Say(string words) => _lines.Add(words.TrimEnd());

    private void Tell(LivIR.Credentials.Rules.Explanations.Explanation told) => _lines.AddRange(Readable.Readable.Lines(told, NameOf).Select(line => $"    {line}"));

    private static string Of(StateLine line, PersonFacts? person) => string.Join(", ", line.Steps.ToArray().Select(step =>
        $"{(step.From == 0 ? "" : $"{Of(DateOnly.FromDayNumber(step.From))} ")}{step.State}{(person is not null && step is { By: Deciding.Credential, Index: >= 0 } ? $" by {NameOf(person.Records[step.Index].Id)}" : step.By == Deciding.Nothing ? "" : $" by {step.By}")}"));

    private static string Of(Clearance clearance) =>
        $"{(clearance.Cleared ? $"yes{Until(clearance.Until)}" : "no")}{(clearance.Obstacles.Count == 0 ? "" : $"; {string.Join(", ", clearance.Obstacles.Select(o => o.Clause.Label))}")}{(clearance.Ends.Count == 0 ? "" : $"; ends with {string.Join(", ", clearance.Ends.Select(e => e.Type?.Type.Code ?? "no credential"))}")}";

    private static string Of(HoursInWindow? window) =>
        window is null ? "none" : $"{Of(window.Window.From)} to {Of(window.Window.LastDay)}: {Number(window.Sum.Total)} of {Number(window.Wanted?.Total)}{(window.IsEnough ? ", enough" : "")}";

    private static string Of(CountPair pair) => $"{pair.Now.Words} to {pair.Then.Words}";

    private static string Until(DateOnly? day) => day is { } last ? $" until {Of(last)}" : "";

    private static string Number(decimal? number) => number?.ToString("0.##", CultureInfo.InvariantCulture) ?? "nothing";

    private static string Of(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "never";
}
