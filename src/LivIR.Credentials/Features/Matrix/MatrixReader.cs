using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Matrix;

/// <summary>Reads people by requirements in a fixed number of queries, whatever their number.</summary>
public sealed class MatrixReader(IDbContextFactory<CredentialsDbContext> contexts, PeopleList list)
{
    /// <summary>The matrix of the people a scope shows.</summary>
    public async Task<MatrixView> ReadAsync(Scope scope, MatrixQuery query, AskedDays days, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var (people, catalogue) = await list.ReadAsync(db, list.Query(db, scope, query.People, days), days, ct);
        return Arrange(people, catalogue, query);
    }

    /// <summary>Puts evaluated people into rows and their clauses into columns.</summary>
    public static MatrixView Arrange(IReadOnlyList<ListedPerson> people, CatalogueFacts catalogue, MatrixQuery query)
    {
        var facility = catalogue.Source.Facilities.FirstOrDefault(f => f.Code == query.People.PlaceCode)?.Id;
        var clauses = catalogue.Source.Facilities.Where(f => facility is null || f.Id == facility).SelectMany(f => catalogue.At(f.Id)!.OfPersons)
            .Where(c => query.Standard is null || c.Standard.Code == query.Standard).ToList();
        var asked = people.Select(person => (Person: person, Findings: Findings(person.Status, facility, query.Standard))).ToList();
        var present = asked.SelectMany(p => p.Findings.Keys).ToHashSet();

        // Two facilities may be asked the same clause; it is one column.
        var keys = clauses.DistinctBy(c => (c.Standard.Code, c.Requirement.Clause)).Where(c => present.Contains((c.Standard.Code, c.Requirement.Clause))).ToList();
        var rows = asked.ConvertAll(p => new MatrixRow(p.Person, [.. keys.Select(c => p.Findings.TryGetValue((c.Standard.Code, c.Requirement.Clause), out var cell) ? cell : MatrixCell.NotAsked)]));
        List<MatrixRow> shown = [.. rows.Where(row => Shows(row, query)).OrderBy(r => Place(r, catalogue)).ThenBy(r => r.Person.Profession, StringComparer.InvariantCulture).ThenBy(r => r.Person.SortName, StringComparer.InvariantCulture)];
        List<MatrixColumn> columns = [.. keys.Select((clause, i) => new MatrixColumn(clause, ClauseHead.Of(clause.Requirement.Rule, catalogue.Names), FindingStates.Count(rows.Select(r => r.Cells[i].State))))];
        return new MatrixView(
            catalogue,
            columns,
            shown,
            rows.Count,
            FindingStates.Count(rows.SelectMany(r => r.Cells).Select(c => c.State)),
            rows.Count(r => !r.Person.Status.Cleared),
            rows.Sum(r => r.Cells.Count(c => EndsSoon(c, r.Person.Status.Day))));
    }

    /// <summary>Whether a cell is met and ends within <see cref="MatrixView.SoonDays"/> days.</summary>
    public static bool EndsSoon(MatrixCell cell, DateOnly day) =>
        cell.State.CountsAsMet() && cell.Until is { } until && until.DayNumber - day.DayNumber <= MatrixView.SoonDays;

    // Somebody who is asked the same clause at two places meets it when it is met at both.
    private static Dictionary<(string Standard, string Clause), MatrixCell> Findings(PersonStatus status, Guid? facility, string? standard)
    {
        var cells = new Dictionary<(string, string), MatrixCell>();
        foreach (var finding in status.Findings.Where(f => (facility is null || f.Facility.Id == facility) && (standard is null || f.Clause.Standard.Code == standard)))
        {
            var key = (finding.Clause.Standard.Code, finding.Requirement.Clause);
            var cell = new MatrixCell(finding.Of, finding.State, finding.Until);
            cells[key] = cells.TryGetValue(key, out var other) && !IsWorse(cell, other) ? other : cell;
        }

        return cells;
    }

    private static bool IsWorse(MatrixCell cell, MatrixCell other) =>
        cell.State.Rank() != other.State.Rank() ? cell.State.Rank() > other.State.Rank() : (cell.Until ?? DateOnly.MaxValue) < (other.Until ?? DateOnly.MaxValue);

    private static bool Shows(MatrixRow row, MatrixQuery query) =>
        !query.ChoosesRows || row.Cells.Any(cell => query.OpenOnly ? cell.State.CountsAsNotMet() : cell.State == query.State);

    private static bool IsPhysician(MatrixRow row, CatalogueFacts catalogue) => catalogue.Source.Professions.Any(p => p.IsPhysician && p.Name == row.Person.Profession);

    // Physicians first, then the others by the profession's name, as departments list their people.
    private static int Place(MatrixRow row, CatalogueFacts catalogue) => IsPhysician(row, catalogue) ? 0 : 1;
}
