using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Standards;
using LivIR.Credentials.Features.Standards.LoadEdition;
using LivIR.Credentials.Hosting;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace LivIR.Credentials.IntegrationTests.Features.Standards;

/// <summary>A hospital whose rules are worked on: drafts, rehearsals and publications on a real database.</summary>
internal sealed class RuleDesk : IDisposable
{
    /// <summary>The one clause of the hospital's standard; it asks everyone for the course.</summary>
    public const string Clause = "1 COURSE";

    private readonly CatalogueCache _cache = new();

    public RuleDesk()
    {
        Hospital = new Hospital(Database);
        Drafts = new DraftDesk(Database);
        Rehearsals = new RehearsalReader(Database, _cache, Hospital.Statuses, Drafts, new Folders(new Host(), new ConfigurationBuilder().Build()));
        Publishing = new PublishDraftHandler(Database, _cache, Rehearsals);
        Loading = new LoadEditionHandler(Database, Rehearsals, Drafts);
    }

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public SqliteDatabase Database { get; } = new();

    public Hospital Hospital { get; }

    public DraftDesk Drafts { get; }

    public RehearsalReader Rehearsals { get; }

    public PublishDraftHandler Publishing { get; }

    public LoadEditionHandler Loading { get; }

    public void Dispose() => Database.Dispose();

    /// <summary>Someone who sees everything and publishes, now.</summary>
    public ChangeContext Admin(string name = "Ada Admin") => Hospital.Acting(name);

    /// <summary>The clause asked otherwise.</summary>
    public async Task<ClauseChange> EditAsync(Func<Wording, Wording> edit, DateOnly? from = null, string clause = Clause)
    {
        await using var db = Database.CreateDbContext();
        var rows = await db.Requirements.AsNoTracking().Where(r => r.Clause == clause && r.SupersededAt == null).OrderBy(r => r.EffectiveFrom).ToListAsync(Ct);
        List<Wording> before = [.. rows.Select(Wording.Of)];
        var made = new ClauseEdit { Index = before.Count - 1, From = from, Text = edit(before[^1]) };
        return new ClauseChange { Standard = "STD", Edition = "1", Clause = clause, Place = rows[0].Place, Base = [.. rows.Select(r => r.Id)], Before = before, Edit = made, After = made.Apply(before) };
    }

    /// <summary>A draft of one change of the clause.</summary>
    public async Task<DraftFile> DraftAsync(Func<Wording, Wording> edit, DateOnly? from = null) =>
        await Drafts.BeginAsync("Draft", new DraftContent().With(await EditAsync(edit, from)), Admin(), Ct);

    /// <summary>A draft of this content.</summary>
    public Task<DraftFile> DraftAsync(DraftContent content) => Drafts.BeginAsync("Draft", content, Admin(), Ct);

    /// <summary>What would change on today.</summary>
    public async Task<RehearsedDraft> RehearseAsync(DraftFile draft, Scope? scope = null, DateOnly? asOf = null) =>
        await Rehearsals.ReadAsync(draft.Id, asOf, scope ?? Admin().Scope, Ct) ?? throw new InvalidOperationException("The draft is gone.");

    /// <summary>Publishes, an hour later each time.</summary>
    public Task<Outcome> PublishAsync(DraftFile draft, string? reason = "New policy", int? version = null, ChangeContext? by = null)
    {
        Hospital.Clock.Advance(TimeSpan.FromHours(1));
        return Publishing.HandleAsync(new PublishDraftCommand(draft.Id, version ?? draft.Version, reason), by ?? Admin(), Ct);
    }

    /// <summary>The same handler on another way to the database.</summary>
    public PublishDraftHandler PublishThrough(IDbContextFactory<CredentialsDbContext> contexts) => new(contexts, _cache, Rehearsals);

    /// <summary>A person's state of the clause.</summary>
    public async Task<FindingState> StateAsync(Guid person, AskedDays? days = null, string clause = Clause)
    {
        await using var db = Database.CreateDbContext();
        var statuses = await Hospital.Statuses.ReadAsync(db, db.StaffMembers.Where(p => p.Id == person), days ?? AskedDays.Today, Ct);
        return statuses.People[person].Findings.SingleOrDefault(f => f.Requirement.Clause == clause)?.State ?? FindingState.NotRequired;
    }

    /// <summary>All rows of a clause, as they were published.</summary>
    public async Task<List<Requirement>> RowsAsync(string clause = Clause)
    {
        await using var db = Database.CreateDbContext();
        return await db.Requirements.AsNoTracking().Where(r => r.Clause == clause).OrderBy(r => r.Id).ToListAsync(Ct);
    }

    /// <summary>A rule that asks for a type.</summary>
    public static string Holds(string type) => $$"""{ "kind": "holds", "anyOf": ["{{type}}"] }""";

    private sealed class Host : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "Development";

        public string ApplicationName { get; set; } = "Tests";

        public string ContentRootPath { get; set; } = AppContext.BaseDirectory;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
