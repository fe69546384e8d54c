using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Rehearsals;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.IssuerActs.RecordMassAct;

/// <summary>Finds the credentials of a group and has everybody concerned evaluated with the act and without it.</summary>
public sealed class MassPlanner(StatusReader statuses, CatalogueCache catalogues, ActedReader reader)
{
    /// <summary>Today at the facilities of a scope; the earliest where it differs.</summary>
    public async Task<DateOnly> TodayAsync(CredentialsDbContext db, Scope scope, CancellationToken ct)
    {
        var catalogue = await catalogues.ReadAsync(db, ct);
        var seen = await scope.Limit(db.Facilities).Select(f => f.Id).ToListAsync(ct);
        return statuses.EarliestTodayAt(catalogue.Facilities.Where(f => seen.Contains(f.Key)).Select(f => f.Value));
    }

    /// <summary>What the act would do, or what is wrong with it. Nothing is written.</summary>
    /// <param name="db">The database.</param>
    /// <param name="command">The act.</param>
    /// <param name="change">Who would act.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<Outcome<MassPlan>> PlanAsync(CredentialsDbContext db, RecordMassActCommand command, ChangeContext change, CancellationToken ct)
    {
        var catalogue = await catalogues.ReadAsync(db, ct);
        if (MassActChecks.Of(command, catalogue, change.At) is { } problem)
        {
            return problem;
        }

        var type = catalogue.Type(command.Group.TypeCode!)!;
        var query = command.Group.People.Narrow(reader.People(db, change.Scope), statuses.EarliestToday)
            .Where(p => db.Credentials.Any(c => c.StaffMemberId == p.Id && c.TypeCode == command.Group.TypeCode && c.SupersededAt == null)).AsNoTracking();
        var people = await statuses.ReadFactsAsync(db, query, catalogue, AskedDays.Today, ct);
        var names = await query.Select(p => new { p.Id, p.Title, p.GivenName, p.FamilyName }).ToDictionaryAsync(
            p => p.Id, p => (Name: StaffMember.NameOf(p.Title, p.GivenName, p.FamilyName), Sort: $"{p.FamilyName} {p.GivenName}"), ct);

        var numbers = command.Group.NumbersByKey();
        var found = people.SelectMany(person => person.Records.Where(r => r.TypeCode == type.Type.Code && IsMeant(command.Group, numbers, type, r)).Select(r => (Person: person, Record: r))).ToList();
        var own = found.Where(f => change.Scope.IsSelf(f.Person.Id)).ToList();
        var judged = found.Except(own).Select(f => (f.Person, f.Record, Verdict: MassActs.Of(command, type.Type, f.Record))).ToList();
        var planned = judged.Where(j => j.Verdict.Act is not null).ToList();
        if (planned.Count is 0 or > IssuerActProblems.MostAtOnce)
        {
            return planned.Count == 0 && judged.Count == 0 && own.Count == 0 ? IssuerActProblems.NobodyLeft
                : planned.Count == 0 ? Nothing(judged.Select(j => j.Verdict.Why).FirstOrDefault())
                : IssuerActProblems.TooMany(planned.Count);
        }

        var work = new PersonWork(catalogue);
        var effects = planned.GroupBy(p => p.Person.Id).SelectMany(group => ActEffect.Of(
            group.First().Person, group.ToDictionary(p => p.Record.Id, p => IssuerActEntry.Action(p.Verdict.Act!)), work, statuses.LocalDay(group.First().Person, catalogue))).ToDictionary(e => e.Record.Id);
        return new MassPlan(
            type.Type,
            await MassActGroupWords.OfAsync(db, command.Group, catalogue, ct),
            [.. planned.Select(p => new PlannedAct(names[p.Person.Id].Name, names[p.Person.Id].Sort, effects[p.Record.Id], p.Verdict.Act!))
                .OrderByDescending(p => p.Effect.Before.Cleared != p.Effect.After.Cleared).ThenByDescending(p => p.Effect.Before.State != p.Effect.After.State).ThenBy(p => p.SortName, StringComparer.InvariantCulture)],
            [.. judged.Where(j => j.Verdict.Act is null).Select(j => new LeftOut(j.Person.Id, names[j.Person.Id].Name, j.Record.Number, j.Verdict.Why!)).OrderBy(l => l.Name, StringComparer.InvariantCulture)],
            own.Count > 0,
            [.. numbers.Where(n => found.TrueForAll(f => CredentialNumber.Key(f.Record.Number) != n.Key)).Select(n => n.Value)]);
    }

    private static bool IsMeant(MassGroup group, IReadOnlyDictionary<string, string> numbers, TypeFacts type, HeldRecord record) =>
        record.Standing is Standing.Verified or Standing.Pending
        && group.Means(record.Dates.IssuedOn, IssuerActEntry.LastDayOnPaper(type.Type, record.Dates), record.Number, numbers);

    private static Problem Nothing(string? why) => why is null
        ? new Problem("issuer-act.nobody", "Only your own certificate is in this group. Someone else must record it.", nameof(MassActForm.TypeCode))
        : new Problem("issuer-act.nobody", $"Nothing is left to record: {char.ToLowerInvariant(why[0])}{why[1..]}. Look at the group and the days, and preview again.", nameof(MassActForm.TypeCode));
}
