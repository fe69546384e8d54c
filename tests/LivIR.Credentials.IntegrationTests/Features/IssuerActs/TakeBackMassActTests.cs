using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.IssuerActs.MassActRegister;
using LivIR.Credentials.Features.IssuerActs.RecordIssuerAct;
using LivIR.Credentials.Features.IssuerActs.TakeBackMassAct;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Testing;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.IntegrationTests.Features.IssuerActs;

public sealed class TakeBackMassActTests : MassActRoom
{
    [Fact]
    public async Task Undone_it_counts_no_more_and_was_known_until_then()
    {
        var person = Holder("First");
        var act = (await RecordAsync(Extension)).Value;
        Hospital.Clock.Advance(TimeSpan.FromDays(5));

        var outcome = await TakingBack.HandleAsync(new TakeBackMassActCommand(act, "It was for another batch"), Hospital.Acting(), Ct);

        Assert.True(outcome.IsSuccess, outcome.Error?.Message);
        Assert.Equal(FindingState.Expired, await StateAsync(person, new AskedDays(Ends.AddDays(1))));
        Assert.Equal(FindingState.Met, await StateAsync(person, new AskedDays(Ends.AddDays(1), Hospital.Today.AddDays(4))));
        await using var db = Database.CreateDbContext();
        Assert.Equal((1, 1), (await db.Changes.CountAsync(c => c.Act == "MassActTakenBack", Ct), await db.Changes.CountAsync(c => c.Act == "IssuerActTakenBack" && c.StaffMemberId == person, Ct)));
        Assert.NotNull((await new MassActRegisterReader(Database, Reader).ReadAsync(Scope.Whole, Ct)).Single().Act.TakenBackAt);
        Assert.Equal("issuer-act.gone", (await TakingBack.HandleAsync(new TakeBackMassActCommand(act, "Again"), Hospital.Acting(), Ct)).Error?.Code);
    }

    [Fact]
    public async Task It_is_undone_as_a_whole_or_not_at_all()
    {
        var (first, second) = (Holder("First"), Holder("Second", department: Hospital.B));
        var act = (await RecordAsync(Extension)).Value;

        Assert.Equal("issuer-act.scope", (await UndoAsync(act, Hospital.Acting(departments: Hospital.A))).Error?.Code);
        Assert.Equal("issuer-act.own", (await UndoAsync(act, Hospital.Acting(staffMember: second))).Error?.Code);
        Assert.Equal("issuer-act.own", (await UndoAsync(act, Hospital.Unlinked(second))).Error?.Code);
        Assert.Equal("issuer-act.missing", (await TakingBack.HandleAsync(new TakeBackMassActCommand(act, " "), Hospital.Acting(), Ct)).Error?.Code);
        Assert.Equal(FindingState.Met, await StateAsync(first, new AskedDays(Ends.AddDays(1))));
        Assert.Empty(await new MassActRegisterReader(Database, Reader).ReadAsync(Hospital.Self(first).Scope, Ct));
    }

    [Fact]
    public async Task It_is_not_undone_while_a_later_act_rests_on_it()
    {
        var person = Holder("First");
        var act = (await RecordAsync(Extension)).Value;
        Hospital.Clock.Advance(TimeSpan.FromDays(1));
        await using var db = Database.CreateDbContext();
        var record = await db.Credentials.AsNoTracking().SingleAsync(c => c.StaffMemberId == person, Ct);
        var later = await new RecordIssuerActHandler(Database, Reader).HandleAsync(
            new RecordIssuerActCommand(record.Id, record.Version, IssuerActKind.Suspended, Hospital.Today, null, "Reason", "Register", []), Hospital.Acting(), Ct);

        Assert.True(later.IsSuccess, later.Error?.Message);
        Assert.Equal("issuer-act.depends", (await UndoAsync(act, Hospital.Acting())).Error?.Code);
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(15, false)]
    public async Task It_is_not_undone_once_a_renewal_came_in_time_only_because_of_it(int daysFromNow, bool may)
    {
        var person = Holder("First");
        var act = (await RecordAsync(Extension)).Value;
        Hospital.Clock.Advance(TimeSpan.FromDays(daysFromNow));
        await using var db = Database.CreateDbContext();
        var record = await db.Credentials.Where(c => c.StaffMemberId == person).Select(c => c.Id).SingleAsync(Ct);
        Hospital.Add(Credential.Record(Guid.CreateVersion7(), person, new CredentialDetails(Hospital.Course, Hospital.Today.AddDays(daysFromNow), RenewsId: record), Hospital.Now, Guid.NewGuid()));

        Assert.Equal(may ? null : "issuer-act.depends", (await UndoAsync(act, Hospital.Acting())).Error?.Code);
    }

    [Fact]
    public async Task A_part_of_it_is_not_taken_back_alone()
    {
        Holder("First");
        await RecordAsync(Extension);
        await using var db = Database.CreateDbContext();
        var part = await db.IssuerActs.Select(a => a.Id).SingleAsync(Ct);

        var outcome = await new LivIR.Credentials.Features.IssuerActs.TakeBackIssuerAct.TakeBackIssuerActHandler(Database, Reader).HandleAsync(new(part, "r"), Hospital.Acting(), Ct);

        Assert.Equal("issuer-act.group", outcome.Error?.Code);
    }
}
