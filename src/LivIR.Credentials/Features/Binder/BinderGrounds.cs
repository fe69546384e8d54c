using LivIR.Credentials.Features.Facilities;
using LivIR.Credentials.Rules.Explanations;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Rules.States;
using LivIR.Credentials.Shared.Excel;

namespace LivIR.Credentials.Features.Binder;

/// <summary>One thing on which a clause rests, or which does not count for it.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="About">The facility, or the person.</param>
/// <param name="State">The state of the clause for it.</param>
/// <param name="What">The record.</param>
/// <param name="Counts">Whether it counts.</param>
/// <param name="Why">Why, or why not.</param>
/// <param name="Path">The file behind it, or the person's page.</param>
public sealed record BinderGround(string Clause, string About, StateWord State, string What, bool Counts, string Why, string? Path);

/// <summary>Tells clause by clause what each rests on, from the evaluator's own words.</summary>
internal sealed class BinderGrounds(FacilityView view, StandardReadiness standard, BinderPaths paths)
{
    private readonly PersonWork _work = new(view.Status!.Catalogue);

    /// <summary>In the order of the standard, person by person in the order of the binder.</summary>
    /// <param name="people">The people of the binder, in order.</param>
    public IEnumerable<BinderGround> Of(IReadOnlyList<PersonTimeline> people)
    {
        var places = people.Select((p, i) => (p.Person.Id, i)).ToDictionary(p => p.Id, p => p.i);
        return standard.Findings.SelectMany(finding => finding.Clause.Facility is not null
            ? OfFacility(finding)
            : finding.People.Where(p => p.StateOn(view.Status!.Day) != FindingState.NotRequired).OrderBy(p => places.GetValueOrDefault(p.Person.Id, int.MaxValue)).ThenBy(p => p.Person.Id).SelectMany(OfPerson));
    }

    private IEnumerable<BinderGround> OfFacility(FacilityFinding finding)
    {
        var day = view.Status!.Day;
        var state = Reports.ReportParts.Word(finding.StateOn(day));
        var told = finding.Explain(day);
        var rows = told.Counting.Select(n => (Note: n, Counts: true)).Concat(told.NotCounting.Select(n => (Note: n, Counts: false)))
            .SelectMany(n => Paths(n.Note).Select(path => new BinderGround(finding.Clause.Requirement.Clause, view.File.Name, state, Name(n.Note), n.Counts, n.Note.Words, path))).ToList();
        return rows.Count > 0 ? rows : [new BinderGround(finding.Clause.Requirement.Clause, view.File.Name, state, "", false, told.Why, null)];
    }

    private IEnumerable<BinderGround> OfPerson(ClauseFinding finding)
    {
        var day = view.Status!.Day;
        var state = finding.StateOn(day);
        var (clause, name, word) = (finding.Clause.Requirement.Clause, view.Names.GetValueOrDefault(finding.Person.Id, "A staff member"), Reports.ReportParts.Word(state));
        var told = finding.Explain(_work, day);
        var notes = told.Counting.Select(n => (Note: n, Counts: true));
        if (!state.CountsAsMet())
        {
            notes = notes.Concat(told.NotCounting.Select(n => (Note: n, Counts: false)));
        }

        var rows = notes.SelectMany(n => Paths(n.Note).Select(path => new BinderGround(clause, name, word, n.Note.Name, n.Counts, n.Note.Words, path ?? paths.PageOf(finding.Person.Id)))).ToList();
        return rows.Count > 0 ? rows : [new BinderGround(clause, name, word, "", false, told.Why, paths.PageOf(finding.Person.Id))];
    }

    private IReadOnlyList<string?> Paths(Note note) => note.Kind == Deciding.People ? [paths.PageOf(note.Id)] : paths.Of(note.Id) is { Count: > 0 } files ? [.. files] : [null];

    private string Name(Note note) => note.Name.Length > 0 ? note.Name : note.Id is { } id ? view.Names.GetValueOrDefault(id, "") : "";
}
