using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.IssuerActs;
using LivIR.Credentials.Features.IssuerActs.MassActRegister;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Testing;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.IntegrationTests.Features.IssuerActs;

public sealed class MassActTests : MassActRoom
{
    [Fact]
    public async Task An_extension_moves_every_end_and_is_one_audited_act_with_an_entry_in_each_history()
    {
        var (first, second) = (Holder("First"), Holder("Second"));
        var plan = await PlanAsync(Extension);

        Assert.Equal(2, plan.Acts.Count);
        Assert.All(plan.Acts, act => Assert.Equal((FindingState.Expiring, FindingState.Met, Ends, Ends.AddDays(90)), (act.Effect.Before.State, act.Effect.After.State, act.Effect.Before.LastDay, act.Effect.After.LastDay)));
        Assert.True((await RecordAsync(Extension)).IsSuccess);

        Assert.Equal(FindingState.Met, await StateAsync(first, new AskedDays(Ends.AddDays(1))));
        Assert.Equal(FindingState.Expired, await StateAsync(second, new AskedDays(Ends.AddDays(91))));
        await using var db = Database.CreateDbContext();
        Assert.Equal("A regulator extended all", (await db.Changes.SingleAsync(c => c.Act == "MassActRecorded", Ct)).Reason);
        Assert.Equal(new[] { first, second }.Order(), (await db.Changes.Where(c => c.Act == "CredentialExtended").Select(c => c.StaffMemberId!.Value).ToListAsync(Ct)).Order());
        Assert.Equal((2, "The COURSE"), ((await db.MassActs.SingleAsync(Ct)).Count, (await db.MassActs.SingleAsync(Ct)).Group));
    }

    [Fact]
    public async Task The_preview_says_what_the_evaluator_says_once_it_is_recorded()
    {
        List<Guid> people = [Holder("First"), Holder("Second"), Holder("Third")];
        var recall = Extension with { Kind = IssuerActKind.Withdrawn, Days = null, From = Hospital.Today };
        var plan = await PlanAsync(recall);

        Assert.True((await RecordAsync(recall)).IsSuccess);

        Assert.Equal(3, plan.ClearanceChanges);
        foreach (var person in people)
        {
            var effect = plan.Acts.Single(a => a.Effect.Person.Id == person).Effect;
            Assert.Equal((effect.After.State, effect.Clauses.Single().To), (await StateAsync(person, AskedDays.Today), await StateAsync(person, AskedDays.Today)));
        }
    }

    [Fact]
    public async Task One_is_chosen_by_days_by_numbers_by_place_and_by_profession()
    {
        var (early, late) = (Holder("Early", issued: Hospital.Today.AddDays(-300)), Holder("Late", department: Hospital.B));
        await using var db = Database.CreateDbContext();
        var number = await db.Credentials.Where(c => c.StaffMemberId == late).Select(c => c.Number!).SingleAsync(Ct);

        Assert.Equal([early], await ChosenAsync(Group with { IssuedTo = Hospital.Today.AddDays(-299) }));
        Assert.Equal([late], await ChosenAsync(Group with { IssuedFrom = Hospital.Today.AddDays(-299) }));
        Assert.Equal([late], await ChosenAsync(Group with { People = new PeopleFilter(Department: "MAIN/B") }));
        Assert.Equal([late], await ChosenAsync(Group with { Numbers = $"{number.ToUpperInvariant()[..8]}-{number[8..]}\nNOBODY-1" }));
        Assert.Equal(["NOBODY-1"], (await PlanAsync(Extension with { Group = Group with { Numbers = $"{number}, NOBODY-1" } })).NotFound);
        Assert.Equal(2, (await ChosenAsync(Group with { People = new PeopleFilter(Profession: Hospital.Nurse), EndsFrom = Ends, EndsTo = Ends })).Count);
        Assert.Equal("issuer-act.nobody", (await Recording.PreviewAsync(Extension with { Group = Group with { EndsFrom = Ends.AddDays(1) } }, Hospital.Acting(), Ct)).Error?.Code);
    }

    [Fact]
    public async Task What_had_ended_is_left_out_with_the_reason_unless_it_is_asked_for()
    {
        var running = Holder("Running");
        var ended = Hospital.Person("Ended");
        Hospital.Verified(ended, issued: Hospital.Today.AddDays(-200), expires: Hospital.Today.AddDays(-1));

        var plan = await PlanAsync(Extension);

        Assert.Equal((running, ended), (plan.Acts.Single().Effect.Person.Id, plan.LeftOut.Single().PersonId));
        Assert.Equal("It had ended before the day of the decision", plan.LeftOut.Single().Why);
        Assert.Equal(2, (await ChosenAsync(Group with { EndsFrom = Hospital.Today.AddDays(-5) })).Count);
    }

    [Fact]
    public async Task The_letter_stands_behind_every_record_concerned()
    {
        var (first, second) = (Holder("First"), Holder("Second"));

        Assert.True((await RecordAsync(Extension)).IsSuccess);

        await using var db = Database.CreateDbContext();
        var behind = await db.IssuerActs.Where(a => a.Evidence.Any(e => e.Sha256 == Letter.Sha256 && e.FileName == "circular.pdf")).Select(a => a.StaffMemberId).ToListAsync(Ct);
        Assert.Equal(new[] { first, second }.Order(), behind.Order());
    }

    [Fact]
    public async Task What_waits_for_review_is_left_out_by_name()
    {
        var accepted = Holder("Accepted");
        var waiting = Hospital.Person("Waiting");
        Hospital.Pending(waiting, issued: Hospital.Today.AddDays(-100), expires: Ends);
        var recall = Extension with { Kind = IssuerActKind.Withdrawn, Days = null };

        var plan = await PlanAsync(recall);

        Assert.Equal((accepted, waiting, "It waits for review"), (plan.Acts.Single().Effect.Person.Id, plan.LeftOut.Single().PersonId, plan.LeftOut.Single().Why));
        Assert.True((await RecordAsync(recall)).IsSuccess);
        await using var db = Database.CreateDbContext();
        Assert.Equal([accepted], await db.IssuerActs.Select(a => a.StaffMemberId).ToListAsync(Ct));
    }

    [Fact]
    public async Task The_reviewer_of_what_was_left_out_is_told_of_the_act_while_it_stands()
    {
        var accepted = Holder("Accepted");
        var waiting = Hospital.Pending(Hospital.Person("Waiting"), issued: Hospital.Today.AddDays(-100), expires: Ends, number: "BATCH-7");
        var (early, other) = (Hospital.Pending(Hospital.Person("Early"), issued: Hospital.Today.AddDays(-200), number: "BATCH-7"), Hospital.Pending(Hospital.Person("Other"), issued: Hospital.Today.AddDays(-100), number: "BATCH-8"));
        var (number, standing) = (await NumberAsync(accepted), new StandingMassActs(Database, Reader));
        var recall = Extension with { Kind = IssuerActKind.Withdrawn, Days = null, Group = Group with { IssuedFrom = Hospital.Today.AddDays(-120), Numbers = $"{number}, batch 7" } };
        var act = (await RecordAsync(recall)).Value;

        Assert.Equal(["Withdrawn by the issuer from 24 Nov 2026: A regulator extended all (Official journal 12)"], await standing.OfAsync(Scope.Whole, waiting, Ct));
        Assert.Empty(await standing.OfAsync(Scope.Whole, early, Ct));
        Assert.Empty(await standing.OfAsync(Scope.Whole, other, Ct));
        Assert.Empty(await standing.OfAsync(Hospital.Acting(departments: Hospital.B).Scope, waiting, Ct));
        Assert.True((await UndoAsync(act, Hospital.Acting())).IsSuccess);
        Assert.Empty(await standing.OfAsync(Scope.Whole, waiting, Ct));
    }

    [Fact]
    public async Task Its_days_are_those_of_the_place_of_work()
    {
        // Half past eleven in the evening by UTC is the next day in Vienna.
        Holder("First");
        Hospital.Clock.SetUtcNow(new DateTimeOffset(Hospital.Today, new TimeOnly(23, 30), TimeSpan.Zero));

        var act = (await RecordAsync(Extension)).Value;
        Assert.True((await UndoAsync(act, Hospital.Acting())).IsSuccess);

        var row = (await new MassActRegisterReader(Database, Reader).ReadAsync(Scope.Whole, Ct)).Single();
        var tomorrow = Hospital.Today.AddDays(1);
        Assert.Equal((tomorrow, tomorrow, tomorrow), (row.RecordedOn, row.TakenBackOn, await Recording.TodayAsync(Scope.Whole, Ct)));
    }

    [Fact]
    public async Task A_month_from_the_last_day_of_a_month_is_the_last_day_of_a_month()
    {
        Holder("One", ends: new DateOnly(2027, 2, 28));
        Holder("Two", ends: new DateOnly(2027, 2, 27));

        var plan = await PlanAsync(Extension with { Days = null, Months = 3 });

        Assert.Equal([new DateOnly(2027, 5, 27), new DateOnly(2027, 5, 31)], plan.Acts.Select(a => a.Details.LastDay!.Value).Order());
    }

    [Fact]
    public async Task The_own_record_is_left_out_and_nobody_outside_the_scope_is_in_the_preview()
    {
        var (mine, theirs) = (Holder("Mine"), Holder("Theirs"));
        Holder("Far", department: Hospital.B);
        var acting = Hospital.Acting(staffMember: mine, departments: Hospital.A);

        var plan = (await Recording.PreviewAsync(Extension, acting, Ct)).Value;

        Assert.True(plan.OwnLeftOut);
        Assert.Equal([theirs], plan.Acts.Select(a => a.Effect.Person.Id));
        Assert.True((await Recording.HandleAsync(Extension, plan, acting, Ct)).IsSuccess);
        Assert.Equal(FindingState.Expired, await StateAsync(mine, new AskedDays(Ends.AddDays(1))));
    }

    [Fact]
    public async Task What_is_not_as_it_was_previewed_is_refused_whole()
    {
        Holder("First");
        var plan = await PlanAsync(Extension);
        Holder("Second");

        Assert.Equal("issuer-act.preview", (await Recording.HandleAsync(Extension, plan, Hospital.Acting(), Ct)).Error?.Code);
        await using var db = Database.CreateDbContext();
        Assert.Equal((0, 0), (await db.IssuerActs.CountAsync(Ct), await db.MassActs.CountAsync(Ct)));
    }

    [Theory]
    [InlineData("no type", "issuer-act.type")]
    [InlineData("no kind", "issuer-act.kind")]
    [InlineData("reinstated", "issuer-act.kind")]
    [InlineData("no length", "issuer-act.length")]
    [InlineData("two lengths", "issuer-act.length")]
    [InlineData("too long", "issuer-act.length")]
    [InlineData("no source", "issuer-act.missing")]
    [InlineData("no file", "issuer-act.file")]
    [InlineData("issued", "issuer-act.issued")]
    [InlineData("endless", "issuer-act.last")]
    public async Task What_is_wrong_is_said(string what, string code)
    {
        Holder("First");

        var refused = await Recording.PreviewAsync(
            what switch
            {
                "no type" => Extension with { Group = Group with { TypeCode = null } },
                "no kind" => Extension with { Kind = null },
                "reinstated" => Extension with { Kind = IssuerActKind.Reinstated },
                "no length" => Extension with { Days = null },
                "two lengths" => Extension with { Months = 2 },
                "too long" => Extension with { Days = 5000 },
                "no source" => Extension with { Source = " " },
                "no file" => Extension with { Files = [] },
                "issued" => Extension with { Group = Group with { IssuedFrom = Ends, IssuedTo = Hospital.Today } },
                _ => Extension with { Group = Group with { TypeCode = Hospital.Degree } },
            },
            Hospital.Acting(),
            Ct);

        Assert.Equal(code, refused.Error?.Code);
    }
}
