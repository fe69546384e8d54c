using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Model.Facilities;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Evidence;
using LivIR.Credentials.Features.IssuerActs;
using LivIR.Credentials.Features.IssuerActs.RecordMassAct;
using LivIR.Credentials.Features.IssuerActs.TakeBackMassAct;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Testing;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.IntegrationTests.Features.IssuerActs;

/// <summary>A hospital in which acts for a group are recorded and taken back.</summary>
public abstract class MassActRoom : IDisposable
{
    protected static readonly DateOnly Ends = Hospital.Today.AddDays(10);

    protected MassActRoom()
    {
        Hospital = new Hospital(Database);
        Letter = new StoredFile(Hospital.File(), "circular.pdf");
    }

    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    protected SqliteDatabase Database { get; } = new();

    protected Hospital Hospital { get; }

    protected CatalogueCache Catalogues { get; } = new();

    protected StoredFile Letter { get; }

    protected ActedReader Reader => new(Hospital.Statuses, Catalogues);

    protected RecordMassActHandler Recording => new(Database, new MassPlanner(Hospital.Statuses, Catalogues, Reader));

    protected TakeBackMassActHandler TakingBack => new(Database, Reader, Hospital.Statuses, Catalogues);

    public void Dispose()
    {
        Database.Dispose();
        GC.SuppressFinalize(this);
    }

    protected static MassGroup Group => new(Hospital.Course, new PeopleFilter(), null, null, null, null, null);

    protected RecordMassActCommand Extension => new(Group, IssuerActKind.Extended, Hospital.Today, null, null, 90, "A regulator extended all", "Official journal 12", [Letter]);

    protected Guid Holder(string family, DateOnly? issued = null, DateOnly? ends = null, Department? department = null)
    {
        var person = Hospital.Person(family, department);
        Hospital.Verified(person, issued: issued ?? Hospital.Today.AddDays(-100), expires: ends ?? Ends);
        return person;
    }

    protected async Task<string> NumberAsync(Guid person)
    {
        await using var db = Database.CreateDbContext();
        return await db.Credentials.Where(c => c.StaffMemberId == person).Select(c => c.Number!).SingleAsync(Ct);
    }

    protected async Task<MassPlan> PlanAsync(RecordMassActCommand command)
    {
        var plan = await Recording.PreviewAsync(command, Hospital.Acting(), Ct);
        Assert.True(plan.IsSuccess, plan.Error?.Message);
        return plan.Value;
    }

    protected async Task<List<Guid>> ChosenAsync(MassGroup group) => [.. (await PlanAsync(Extension with { Group = group })).Acts.Select(a => a.Effect.Person.Id)];

    protected async Task<Outcome<Guid>> RecordAsync(RecordMassActCommand command) => await Recording.HandleAsync(command, await PlanAsync(command), Hospital.Acting(), Ct);

    protected Task<Outcome> UndoAsync(Guid act, ChangeContext change) => TakingBack.HandleAsync(new TakeBackMassActCommand(act, "It was for another batch"), change, Ct);

    protected async Task<FindingState> StateAsync(Guid person, AskedDays days)
    {
        await using var db = Database.CreateDbContext();
        var read = await Hospital.Statuses.ReadAsync(db, db.StaffMembers.Where(p => p.Id == person), days, Ct);
        return read.People[person].Findings.Single().State;
    }
}
