using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Data.Seeding;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Hosting;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Rehearsals;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Standards;

/// <summary>A person as a rehearsal names them.</summary>
/// <param name="Name">Title, given and family name.</param>
/// <param name="SortName">Family name first.</param>
/// <param name="Profession">The profession on the day.</param>
public sealed record RehearsedPerson(string Name, string SortName, string Profession);

/// <summary>A draft with what would change if it were published.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Catalogue">The rules that stand.</param>
/// <param name="Proposal">What is proposed, and what is wrong with it.</param>
/// <param name="Stale">What was changed since the draft was made on it.</param>
/// <param name="Rehearsal">What would change; empty where something is wrong or nothing is proposed.</param>
/// <param name="People">The people who are named in it.</param>
public sealed record RehearsedDraft(
    DraftFile Draft, CatalogueFacts Catalogue, Proposal Proposal, IReadOnlyList<StaleChange> Stale, Rehearsal? Rehearsal, IReadOnlyDictionary<Guid, RehearsedPerson> People)
{
    /// <summary>What codes are called, those of new entries among them.</summary>
    public RuleWords Words => new(Proposal.ApplyTo(Catalogue.Source));

    /// <summary>Whether it could be published as it is.</summary>
    public bool IsSound => Proposal.Problems.Count == 0 && Stale.Count == 0 && !Draft.Content.IsEmpty;
}

/// <summary>Rehearses drafts: reads the people of a scope and has them evaluated by the rules that stand and by those proposed.</summary>
public sealed class RehearsalReader(IDbContextFactory<CredentialsDbContext> contexts, CatalogueCache cache, StatusReader statuses, DraftDesk desk, Folders folders)
{
    /// <summary>One draft; null where there is none.</summary>
    /// <param name="id">The draft.</param>
    /// <param name="asOf">The day asked about; empty for today at each facility.</param>
    /// <param name="scope">Whose people.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<RehearsedDraft?> ReadAsync(Guid id, DateOnly? asOf, Scope scope, CancellationToken ct)
    {
        if (await desk.FindAsync(id, ct) is not { } draft)
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var now = await cache.ReadAsync(db, ct);
        if (!draft.IsOpen)
        {
            return new RehearsedDraft(draft, now, new Proposal([], [], []), [], null, new Dictionary<Guid, RehearsedPerson>());
        }

        var known = await StoredCatalogue.ReadAsync(db, ct);
        var proposal = await Proposal.OfAsync(draft.Content, known, Texts(db, known), ct);
        var stale = StaleChanges.Of(draft.Content, known);
        if (proposal.Problems.Count > 0 || draft.Content.IsEmpty)
        {
            return new RehearsedDraft(draft, now, proposal, stale, null, new Dictionary<Guid, RehearsedPerson>());
        }

        var then = new CatalogueFacts(proposal.ApplyTo(now.Source));
        var (rehearsal, people) = await RunAsync(db, now, then, draft.Content, asOf, scope, ct);
        return new RehearsedDraft(draft, now, proposal, stale, rehearsal, people);
    }

    /// <summary>The checks of the seed reader against what stands.</summary>
    public SeedTexts Texts(CredentialsDbContext db, CatalogueFiles known) => new(known, db.Model, folders.ShippedSchemas);

    private async Task<(Rehearsal, IReadOnlyDictionary<Guid, RehearsedPerson>)> RunAsync(
        CredentialsDbContext db, CatalogueFacts now, CatalogueFacts then, DraftContent content, DateOnly? asOf, Scope scope, CancellationToken ct)
    {
        var visible = (await scope.Limit(db.Facilities).Select(f => f.Id).ToListAsync(ct)).ToHashSet();
        var facilities = now.Facilities.Values.Where(f => visible.Contains(f.Id) && Concerns(f, content)).ToList();
        var days = facilities.ToDictionary(f => f.Id, f => asOf ?? statuses.Today(f.TimeZone));
        var earliest = days.Values.Append(statuses.EarliestToday).Min();
        var ids = days.Keys.ToList();
        var query = scope.Limit(db.StaffMembers.AsNoTracking(), earliest).Where(p => p.Assignments.Any(a => ids.Contains(a.FacilityId) && (a.Until == null || a.Until > earliest)));
        var people = await statuses.ReadFactsAsync(db, query, now, AskedDays.Today, ct);
        var records = await FacilityRecordsReader.ReadAsync(db, [.. facilities.Where(f => scope.Covers(f.Id))], AskedDays.Today, ct);
        var rehearsal = Rehearsal.Run(new RehearsalQuestion(now, then, days, people, records));
        return (rehearsal, await NamesAsync(db, query, people, now, days, ct));
    }

    // A credential type may be asked anywhere; a standard only where it is followed, now or later.
    private static bool Concerns(FacilityFacts facility, DraftContent content) =>
        facility.Follows.Count > 0 && (content.Types.Count > 0 || facility.Follows.Any(f => content.StandardCodes.Contains(f.StandardCode)));

    private static async Task<IReadOnlyDictionary<Guid, RehearsedPerson>> NamesAsync(
        CredentialsDbContext db, IQueryable<Data.Model.People.StaffMember> query, IReadOnlyList<PersonFacts> people, CatalogueFacts now, Dictionary<Guid, DateOnly> days, CancellationToken ct)
    {
        var professions = people.ToDictionary(p => p.Id, p => p.Places.FirstOrDefault(place => days.TryGetValue(place.FacilityId, out var day) && place.Holds(day)) ?? p.Places.LastOrDefault());
        var names = await query.Select(p => new { p.Id, p.Title, p.GivenName, p.FamilyName }).ToListAsync(ct);
        return names.ToDictionary(p => p.Id, p => new RehearsedPerson(
            StaffMember.NameOf(p.Title, p.GivenName, p.FamilyName),
            $"{p.FamilyName} {p.GivenName}",
            professions.GetValueOrDefault(p.Id) is { } place ? now.Names.Professions([place.ProfessionCode]) : ""));
    }
}
