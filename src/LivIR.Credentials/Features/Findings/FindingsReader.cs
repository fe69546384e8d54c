using System.Runtime.CompilerServices;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Explanations;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Findings;

/// <summary>Reads every finding of a scope on the days of a question: facility by facility, clause by clause, subject by subject.</summary>
public sealed class FindingsReader(IDbContextFactory<CredentialsDbContext> contexts, TimelineReader timelines, StatusReader statuses)
{
    /// <summary>Whether facility and standard exist for the scope.</summary>
    public async Task<Problem?> CheckAsync(Scope scope, string? facility, string? standard, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var facilities = await scope.Limit(db.Facilities).OrderBy(f => f.Code).Select(f => f.Code).ToListAsync(ct);
        var standards = await db.Standards.OrderBy(s => s.Code).Select(s => s.Code).ToListAsync(ct);
        return facility is not null && !facilities.Contains(facility) ? new Problem("findings.facility", $"There is no facility '{facility}'. Known: {Known(facilities)}.")
            : standard is not null && !standards.Contains(standard) ? new Problem("findings.standard", $"There is no standard '{standard}'. Known: {Known(standards)}.")
            : null;
    }

    /// <summary>The findings, without those that are not required. One facility is in memory at a time.</summary>
    public async IAsyncEnumerable<FindingRow> ReadAsync(
        Scope scope, PeopleFilter filter, string? standard, AskedDays days, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var codes = filter.PlaceCode is { } only ? [only] : await scope.Limit(db.Facilities).OrderBy(f => f.Code).Select(f => f.Code).ToListAsync(ct);
        foreach (var code in codes)
        {
            var read = await timelines.ReadAsync(scope, filter.At(code), days, 0, ct);
            var ids = read.People.Select(p => p.Person.Id).ToList();
            var numbers = await db.StaffMembers.Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.EmployeeNumber }).ToDictionaryAsync(p => p.Id, p => p.EmployeeNumber, ct);
            foreach (var row in Rows(read, code, standard, days, numbers))
            {
                yield return row;
            }
        }
    }

    private IEnumerable<FindingRow> Rows(Timelines read, string code, string? standard, AskedDays days, Dictionary<Guid, string> numbers)
    {
        var facility = read.Catalogue.Source.Facilities.Single(f => f.Code == code);
        var day = days.AsOf ?? statuses.Today(facility.TimeZone);
        var work = new PersonWork(read.Catalogue);
        var asked = read.People.SelectMany(p => p.Findings).Where(f => f.Facility.Id == facility.Id).ToLookup(f => f.Clause);
        var whole = read.Facilities.SelectMany(f => f.Findings).ToLookup(f => f.Clause);
        foreach (var clause in read.Catalogue.At(facility.Id)!.InForce(day).Where(c => standard is null || c.Standard.Code == standard))
        {
            foreach (var finding in asked[clause].Where(f => f.StateOn(day) != FindingState.NotRequired).OrderBy(f => numbers[f.Person.Id], StringComparer.Ordinal))
            {
                yield return Row(clause, facility, (FindingRow.Person, numbers[finding.Person.Id], read.Names[finding.Person.Id]), (finding.StateOn(day), finding.UntilOn(day)), finding.Explain(work, day), day, days.KnownOn);
            }

            foreach (var finding in whole[clause].Where(f => f.Clause.Facility is not null && f.StateOn(day) != FindingState.NotRequired))
            {
                yield return Row(clause, facility, (FindingRow.Whole, facility.Code, facility.Name), (finding.StateOn(day), finding.UntilOn(day)), finding.Explain(day), day, days.KnownOn);
            }
        }
    }

    private static FindingRow Row(
        Clause clause, FacilityFacts facility, (string Kind, string Code, string Name) subject, (FindingState State, DateOnly? Until) found, Explanation told, DateOnly day, DateOnly? knownOn) => new(
            facility.Code,
            clause.Standard.Code,
            clause.Edition,
            clause.Requirement.Clause,
            subject.Kind,
            subject.Code,
            subject.Name,
            found.State,
            found.Until,
            told.Reasons,
            [.. told.Counting.Select(n => new CountedRecord(n.Kind.ToString(), n.Id, n.Name))],
            day,
            knownOn,
            told.Why);

    private static string Known(List<string> codes) => codes.Count == 0 ? "none" : string.Join(", ", codes);
}
