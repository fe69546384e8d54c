using System.Text;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Data.Seeding;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Standards.LoadEdition;

/// <summary>Put a standard's file into a draft.</summary>
/// <param name="DraftId">The draft; empty to begin one.</param>
/// <param name="FileName">What the file is called.</param>
/// <param name="Bytes">What is in it.</param>
public sealed record LoadEditionCommand(Guid? DraftId, string FileName, byte[] Bytes);

/// <summary>What became of a file.</summary>
/// <param name="Draft">The draft, which keeps the file where it was refused.</param>
/// <param name="Problems">Everything wrong with the file; none where it was taken.</param>
public sealed record LoadedEdition(DraftFile Draft, IReadOnlyList<SeedProblem> Problems);

/// <summary>Reads a standard's file with the checks of the seed reader and makes changes of a draft of it. A file with one mistake is refused whole, and kept.</summary>
public sealed class LoadEditionHandler(IDbContextFactory<CredentialsDbContext> contexts, RehearsalReader rehearsals, DraftDesk desk)
{
    /// <summary>The largest file, in bytes; the shipped ones are a tenth of it.</summary>
    public const int LargestFile = 1024 * 1024;

    /// <summary>Reads the file and keeps what it would change, or the file itself with what is wrong.</summary>
    public async Task<Outcome<LoadedEdition>> HandleAsync(LoadEditionCommand command, ChangeContext change, CancellationToken ct)
    {
        if (command.Bytes.Length is 0 or > LargestFile)
        {
            return command.Bytes.Length == 0
                ? new Problem("edition.empty", "Choose a file, or paste its text.", "File")
                : new Problem("edition.large", "The file is larger than 1 MB. No standard is; look whether it is the right one.", "File");
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var known = await StoredCatalogue.ReadAsync(db, ct);
        var name = Path.GetFileName(command.FileName);
        var read = await rehearsals.Texts(db, known).StandardAsync(name, command.Bytes, ct);
        if (read.Value is not { } standard)
        {
            var kept = new LoadedFile { Name = name, Text = Encoding.UTF8.GetString(command.Bytes) };
            var refused = await desk.PutAsync(command.DraftId, name, content => content with { File = kept }, change, ct);
            return refused.IsSuccess ? new LoadedEdition(refused.Value, read.Problems) : refused.Error;
        }

        var added = StandardDifferences.Of(standard, known.Standards.Find(s => s.Code == standard.Code));
        if (added.IsEmpty)
        {
            return new Problem("edition.same", $"{standard.Name} stands here just as the file has it. There is nothing to load.", "File");
        }

        var saved = await desk.PutAsync(command.DraftId, $"{standard.Name}, from {name}", content => Merge(content with { File = null }, added), change, ct);
        return saved.IsSuccess ? new LoadedEdition(saved.Value, []) : saved.Error;
    }

    private static DraftContent Merge(DraftContent content, DraftContent added)
    {
        content = added.Standards.Aggregate(content, (all, standard) => all.With(standard));
        content = added.Editions.Aggregate(content, (all, edition) => all.With(edition));
        return added.Clauses.Aggregate(content, (all, clause) => all.With(clause));
    }
}

/// <summary>What a standard's file would change. Editions it does not name stay; one that is open ends where a new one begins.</summary>
internal static class StandardDifferences
{
    public static DraftContent Of(Standard told, Standard? standing)
    {
        var head = StandardHead.Of(told);
        var before = standing is null ? null : StandardHead.Of(standing);
        return new DraftContent
        {
            Standards = before is not null && before.Says(head) ? [] : [new StandardChange { Code = told.Code, Before = before, After = head }],
            Editions = [.. told.Editions.Select(e => Edition(told.Code, e, Find(standing, e.Name))).Where(e => !e.ChangesNothing), .. Ended(told, standing)],
            Clauses = [.. told.Editions.SelectMany(e => Clauses(told.Code, e, Find(standing, e.Name))).Where(c => !c.ChangesNothing)],
        };
    }

    private static StandardEdition? Find(Standard? standing, string name) => standing?.Editions.FirstOrDefault(e => e.Name == name);

    private static EditionChange Edition(string standard, StandardEdition told, StandardEdition? standing) => new()
    {
        Standard = standard,
        Name = told.Name,
        IsNew = standing is null,
        BeforeFrom = standing?.EffectiveFrom,
        BeforeUntil = standing?.EffectiveUntil,
        From = told.EffectiveFrom,
        Until = told.EffectiveUntil,
    };

    private static IEnumerable<EditionChange> Ended(Standard told, Standard? standing)
    {
        var next = told.Editions.Where(e => Find(standing, e.Name) is not { Requirements.Count: > 0 } && e.EffectiveFrom is not null).MinBy(e => e.EffectiveFrom)?.EffectiveFrom;
        return standing?.Editions
            .Where(e => e.Requirements.Count > 0 && told.Editions.All(t => t.Name != e.Name) && (e.EffectiveFrom ?? DateOnly.MinValue) < next && !(e.EffectiveUntil <= next))
            .Select(e => new EditionChange { Standard = told.Code, Name = e.Name, BeforeFrom = e.EffectiveFrom, BeforeUntil = e.EffectiveUntil, From = e.EffectiveFrom, Until = next }) ?? [];
    }

    private static IEnumerable<ClauseChange> Clauses(string standard, StandardEdition told, StandardEdition? standing)
    {
        var rows = (standing?.Requirements ?? []).ToLookup(r => r.Clause, StringComparer.OrdinalIgnoreCase);
        var places = told.Requirements.Select(r => r.Clause).Distinct(StringComparer.OrdinalIgnoreCase).Index().ToList();
        return
        [
            .. places.Select(p => Change(p.Item, p.Index + 1, told.Requirements.Where(r => string.Equals(r.Clause, p.Item, StringComparison.OrdinalIgnoreCase)))),
            .. rows.Where(r => places.TrueForAll(p => !string.Equals(p.Item, r.Key, StringComparison.OrdinalIgnoreCase))).Select(r => Change(r.Key, 0, [])),
        ];

        ClauseChange Change(string clause, int place, IEnumerable<Requirement> wordings) => new()
        {
            Standard = standard,
            Edition = told.Name,
            Clause = clause,
            Place = place,
            Base = [.. rows[clause].Select(r => r.Id)],
            Before = [.. rows[clause].Select(Wording.Of)],
            After = [.. wordings.Select(w => Wording.Of(w) with { EditedLocally = true })],
        };
    }
}
