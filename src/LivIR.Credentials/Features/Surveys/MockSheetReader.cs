using LivIR.Credentials.Data.Model.Surveys;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Surveys;

/// <summary>Lays out what a mock survey walks, with what the evaluator says of each. As known now while it is walked; as known on the day it was finished, after.</summary>
public sealed class MockSheetReader(IDbContextFactory<CredentialsDbContext> contexts, FacilityStatusReader facilities, StatusReader statuses)
{
    /// <summary>The sheet; null where it does not exist for the scope.</summary>
    public async Task<MockSheet?> FindAsync(Scope scope, Guid id, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var survey = await db.MockSurveys.AsNoTracking().Include(s => s.Draws).SingleOrDefaultAsync(s => s.Id == id, ct);
        if (survey is null || !scope.Covers(survey.FacilityId))
        {
            return null;
        }

        var facility = await db.Facilities.AsNoTracking().SingleAsync(f => f.Id == survey.FacilityId, ct);
        var standard = await db.Standards.Where(s => s.Code == survey.StandardCode).Select(s => s.Name).SingleAsync(ct);
        var status = (await facilities.ReadAsync(db, scope, new AskedDays(survey.HeldOn, survey.FinishedOn), ct, facility.Code)).Single();
        var asked = Asked(status, survey.StandardCode);
        var notes = (await db.MockNotes.AsNoTracking().Where(n => n.MockSurveyId == id).ToListAsync(ct)).GroupBy(n => (n.Clause, n.PersonId)).ToDictionary(g => g.Key, g => g.MaxBy(n => n.Number)!);
        var ids = survey.Draws.Select(d => d.PersonId).ToList();
        var people = await db.StaffMembers.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(facility.TimeZone);
        return new MockSheet(
            survey, facility.Code, facility.Name, standard, asked?.Edition ?? "", zone, statuses.Today(zone),
            [OfFacility(facility.Name, asked, notes), .. survey.Draws.OrderBy(d => d.Place).Select(d => OfPerson(people[d.PersonId], asked, notes))]);
    }

    /// <summary>What a standard asks of a facility on a day, followed or not; null where it asks nothing.</summary>
    internal static StandardReadiness? Asked(FacilityStatus status, string standard) =>
        status.Standards.FirstOrDefault(s => s.Standard.Code == standard) ?? StandardReadiness.Of(WhatIf.Follows(status.Timeline.Work, standard), status.Day).SingleOrDefault();

    private static MockPart OfFacility(string name, StandardReadiness? asked, Dictionary<(string, Guid?), MockNote> notes) => new(null, name, null,
        [.. (asked?.Findings ?? []).Where(f => f.Clause.Facility is not null).Select(f =>
            new MockItem(f.Clause.Requirement.Clause, f.Clause.Requirement.Title, null, f.StateOn(asked!.Day), f.Explain(asked.Day).Why, notes.GetValueOrDefault((f.Clause.Requirement.Clause, null))))]);

    private static MockPart OfPerson(Data.Model.People.StaffMember person, StandardReadiness? asked, Dictionary<(string, Guid?), MockNote> notes) => new(person.Id, person.DisplayName, person.EmployeeNumber,
        [.. (asked?.Findings ?? []).SelectMany(f => f.People.Where(p => p.Person.Id == person.Id && p.StateOn(asked!.Day) != FindingState.NotRequired).Select(p =>
        {
            var clause = f.Clause.Requirement;
            return new MockItem(clause.Clause, clause.Title, person.Id, p.StateOn(asked!.Day), p.Explain(new PersonWork(f.Work.Catalogue), asked.Day).Why, notes.GetValueOrDefault((clause.Clause, (Guid?)person.Id)));
        }))]);
}
