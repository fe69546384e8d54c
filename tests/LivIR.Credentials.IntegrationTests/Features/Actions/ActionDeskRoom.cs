using LivIR.Credentials.Data.Model.Actions;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Actions;
using LivIR.Credentials.Features.Actions.ChangeAction;
using LivIR.Credentials.Features.Actions.OneAction;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Evidence;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Testing;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.IntegrationTests.Features.Actions;

/// <summary>A facility with an owner, a keeper and a second keeper, and the handlers on its database.</summary>
internal sealed class ActionDeskRoom
{
    public static readonly DateOnly Due = Hospital.Today.AddDays(10);

    private readonly IDbContextFactory<CredentialsDbContext> _contexts;

    public ActionDeskRoom(IDbContextFactory<CredentialsDbContext> contexts)
    {
        _contexts = contexts;
        Hospital = new Hospital(contexts);
        Owner = Hospital.Person("Owner");
    }

    public Hospital Hospital { get; }

    /// <summary>The staff member who owns every action.</summary>
    public Guid Owner { get; }

    public ActionSubject Clause { get; } = new(ActionSource.Clause, "STD", "1 COURSE");

    public ActionReader Reader => new(_contexts, Hospital.Statuses);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Somebody who looks after the whole facility and nothing else.</summary>
    public ChangeContext Keeper(string name = "Max Manager", Guid? person = null)
    {
        var id = Guid.NewGuid();
        return new ChangeContext(id, name, Hospital.Now, new Scope(id, person, false, [Hospital.Facility.Id], []));
    }

    public OpenActionsCommand Command(params ActionSubject[] subjects) =>
        new(Hospital.Facility.Code, [.. (subjects.Length == 0 ? [Clause] : subjects).Select(s => new ProposedAction(s, "Everyone takes the course", "Two have no course"))], Owner, Due, ["Book", " ", "Send"]);

    public Task<Outcome<OpenedActions>> TryOpenAsync(OpenActionsCommand command, ChangeContext? by = null) => new OpenActionsHandler(_contexts).HandleAsync(command, by ?? Keeper(), Ct);

    public async Task<Guid> OpenAsync(params ActionSubject[] subjects)
    {
        var opened = await TryOpenAsync(Command(subjects));
        Assert.True(opened.IsSuccess, opened.Error?.Message);
        return opened.Value.Opened[0];
    }

    public async Task<ActionRow> RowAsync(Guid id) => Assert.Single(await Reader.ReadAsync(Scope.Whole, new ActionQuery(Stage: "all"), AskedDays.Today, Ct), r => r.Id == id);

    public async Task<int> LastAsync(Guid id) => (await RowAsync(id)).Course.Last;

    public Task<Outcome> TickAsync(Guid id, int step, bool done = true, ChangeContext? by = null) => new TickStepHandler(_contexts).HandleAsync(new TickStepCommand(id, step, done), by ?? Keeper(), Ct);

    public async Task<Outcome> CompleteAsync(Guid id, ChangeContext? by = null, string? words = "Both took it", int? seen = null, params StoredFile[] files) =>
        await new CompleteActionHandler(_contexts).HandleAsync(new CompleteActionCommand(id, seen ?? await LastAsync(id), words, files), by ?? Keeper(), Ct);

    public async Task<Outcome> DecideAsync(Guid id, bool verified, ChangeContext? by = null, string? words = "Looked at both", int? seen = null) =>
        await new DecideActionHandler(_contexts).HandleAsync(new DecideActionCommand(id, seen ?? await LastAsync(id), verified, words), by ?? Keeper("Vera Verifier"), Ct);

    public async Task<Outcome> CancelAsync(Guid id, ChangeContext? by = null, string? reason = "Asked no more") =>
        await new CancelActionHandler(_contexts).HandleAsync(new CancelActionCommand(id, await LastAsync(id), reason), by ?? Keeper(), Ct);

    public async Task<Outcome> ChangeAsync(Guid id, Func<ChangeActionCommand, ChangeActionCommand> with, ChangeContext? by = null)
    {
        var row = await RowAsync(id);
        var terms = row.Course.Terms;
        var command = new ChangeActionCommand(id, row.Course.Last, terms.Title, terms.Wrong, terms.OwnerId, terms.DueOn, [.. terms.Steps.Select(s => s.Text)], "More time");
        return await new ChangeActionHandler(_contexts).HandleAsync(with(command), by ?? Keeper(), Ct);
    }

    /// <summary>Everything done and said to be so.</summary>
    public async Task<Guid> WaitingAsync(ChangeContext? completedBy = null)
    {
        var id = await OpenAsync();
        Assert.True((await TickAsync(id, 1)).IsSuccess);
        Assert.True((await TickAsync(id, 2)).IsSuccess);
        Assert.True((await CompleteAsync(id, completedBy)).IsSuccess);
        return id;
    }

    public async Task<IReadOnlyList<string>> ActsAsync()
    {
        await using var db = await _contexts.CreateDbContextAsync(Ct);
        return await db.Changes.Where(c => c.SubjectKind == "Action").OrderBy(c => c.Id).Select(c => c.Act).ToListAsync(Ct);
    }
}
