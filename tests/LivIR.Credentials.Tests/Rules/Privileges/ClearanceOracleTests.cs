using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Privileges;
using LivIR.Credentials.Rules.Requirements;
using LivIR.Credentials.Tests.Rules.Findings;

namespace LivIR.Credentials.Tests.Rules.Privileges;

/// <summary>The algebra against the slow way: each day by itself, from the dates as they were written down.</summary>
public sealed class ClearanceOracleTests
{
    private static readonly DateOnly Start = new(2026, 1, 1);

    [Property(MaxTest = 300)]
    public Property Every_day_agrees_with_a_naive_evaluation() => Prop.ForAll(Arb.From(Worlds()), world =>
    {
        var clearance = Staff.Clearance(world.Person, world.Appointments, world.Grants);
        return Enumerable.Range(-20, 160).Select(Start.AddDays).All(day => Agrees(clearance, world, day));
    });

    [Property(MaxTest = 200)]
    public Property The_answer_of_a_day_says_how_long_it_stays_so() => Prop.ForAll(Arb.From(Worlds()), Arb.From(Gen.Choose(0, 110)), (world, at) =>
    {
        var answer = Staff.Clearance(world.Person, world.Appointments, world.Grants).On(Start.AddDays(at), new PersonWork(Staff.Catalogue));
        var days = Enumerable.Range(at, 300).Select(Start.AddDays).ToList();
        return answer.Cleared
            ? answer.Until == days.TakeWhile(day => Naive(world, day) == ClassState.Cleared).Last() && answer.Obstacles.Count > 0
            : answer.Again == days.Cast<DateOnly?>().FirstOrDefault(day => Naive(world, day!.Value) == ClassState.Cleared) && answer.Obstacles.Count > 0 && answer.Obstacles.All(o => o.Words.Length > 0);
    });

    private static bool Agrees(ClassClearance clearance, World world, DateOnly day) =>
        clearance.StateOn(day) == Naive(world, day) && clearance.Suspended.Contains(day) == (Naive(world, day) == ClassState.Suspended);

    private static ClassState Naive(World world, DateOnly day)
    {
        var here = world.Person.Places.Any(p => p.From <= day && (p.Until is null || day < p.Until));
        var appointed = world.Appointments.Any(a => a.From <= day && day <= a.LastDay);
        var granted = world.Grants.Any(g => g.From <= day && (g.LastDay is null || day <= g.LastDay));
        var sound = new[] { "T", "U" }.All(type => world.Person.Records.Any(r => r.TypeCode == type && r.Standing == Standing.Verified && r.Dates.IssuedOn <= day && day <= r.Dates.StatedExpiry));
        return !here ? ClassState.NotHere : !appointed ? ClassState.NotAppointed : !granted ? ClassState.NotGranted : sound ? ClassState.Cleared : ClassState.Suspended;
    }

    private static Gen<World> Worlds() =>
        from places in Spans(2)
        from appointments in Spans(3)
        from grants in Spans(3)
        from open in Gen.Choose(0, 3)
        from first in Spans(3)
        from second in Spans(3)
        from waits in Gen.Choose(0, 3)
        select new World(
            new PersonFacts(
                Guid.NewGuid(),
                [.. places.Select(s => new Place(Staff.Facility.Id, Guid.NewGuid(), "NURSE", s.From, s.Last.AddDays(1)))],
                [.. first.Select((s, i) => Held.Record("T", s.From, s.Last, i == waits ? Standing.Pending : Standing.Verified)), .. second.Select(s => Held.Record("U", s.From, s.Last))]),
            [.. appointments.Select(s => Staff.Appointed(s.From, s.Last))],
            [.. grants.Select((s, i) => Staff.Granted(s.From, i == open ? null : s.Last))]);

    private static Gen<(DateOnly From, DateOnly Last)[]> Spans(int most) => (
        from first in Gen.Choose(0, 60)
        from length in Gen.Choose(0, 70)
        select (Start.AddDays(first), Start.AddDays(first + length))).ArrayOf().Select(spans => spans.Take(most).ToArray());

    private sealed record World(PersonFacts Person, IReadOnlyList<AppointmentFacts> Appointments, IReadOnlyList<PrivilegeGrant> Grants);
}
