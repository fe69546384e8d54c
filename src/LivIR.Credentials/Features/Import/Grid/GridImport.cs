using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Rules;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Dates;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Import.Grid;

/// <summary>A grid that was sent.</summary>
/// <param name="FileName">What it is called.</param>
/// <param name="Sha256">SHA-256 of its bytes.</param>
/// <param name="Book">What it holds.</param>
public sealed record GridFile(string FileName, string Sha256, ImportBook Book);

/// <summary>One certificate of a grid with what would become of it.</summary>
/// <param name="Entry">The certificate.</param>
/// <param name="Row">What would become of it.</param>
/// <param name="Words">Why it is not taken, or what to know beside it.</param>
public sealed record GridOutcome(GridEntry Entry, PlannedRow Row, string Words);

/// <summary>What a grid would do.</summary>
/// <param name="Source">The certificates as rows of a list of credentials.</param>
/// <param name="Plan">What would become of each.</param>
/// <param name="Outcomes">The same beside the cells.</param>
/// <param name="NotHeld">How many cells say that nothing is held.</param>
public sealed record GridPreview(ImportSource Source, ImportPlan Plan, IReadOnlyList<GridOutcome> Outcomes, int NotHeld);

/// <summary>Turns a grid of people and certificates into rows of a list of credentials, which are previewed, written and undone as any such list.</summary>
public sealed class GridImport(IDbContextFactory<CredentialsDbContext> contexts, ImportPreviewer previewer, StatusReader statuses)
{
    /// <summary>What is noted on a record whose day of issue was worked out.</summary>
    public const string WorkedOut = "The day of issue was worked out from the last valid day of a spreadsheet. Check it on the certificate.";

    private const string Where = "The grid tells only until when. Say above that the day of issue is worked out, or add a column with it.";
    private const string NoRule = "The grid tells only until when, and the rule of this kind has no length from which the day of issue could be worked out. Add a column with it.";

    /// <summary>How a grid is laid out, as far as it can be told.</summary>
    public async Task<GridFinder> FinderAsync(ChangeContext change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return new GridFinder(await db.CredentialTypes.AsNoTracking().ToListAsync(ct), LatestToday.At(change.At));
    }

    /// <summary>The kinds of credential that a column can be about, by name.</summary>
    public async Task<IReadOnlyList<(string Code, string Name)>> TypesAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return (await db.CredentialTypes.AsNoTracking().OrderBy(t => t.Name).Select(t => new { t.Code, t.Name }).ToListAsync(ct)).ConvertAll(t => (t.Code, t.Name));
    }

    /// <summary>What a grid would do, or what is to be said before. Writes nothing.</summary>
    public async Task<Outcome<GridPreview>> PreviewAsync(GridFile file, GridLayout layout, IReadOnlyDictionary<string, Guid> decisions, ChangeContext change, CancellationToken ct)
    {
        if (!change.Scope.Everything)
        {
            return ImportProblems.NotYours;
        }

        if (Missing(layout) is { } missing)
        {
            return missing;
        }

        var sheet = file.Book.Sheets[layout.Sheet];
        var (orders, question) = GridDays.Of(sheet, layout);
        if (question is not null)
        {
            return ImportProblems.DayOrderNeeded(question);
        }

        var content = GridReader.Read(sheet, layout, orders);
        if (content.Entries.Count == 0)
        {
            return GridProblems.NoEntries;
        }

        var lines = await LinesAsync(content.Entries, layout, decisions, change, ct);
        var asked = new ImportAsked([.. lines.Select(line => line.Line)], new DayOrders(new Dictionary<string, DayOrder>(), []), decisions) { NumbersMayFollow = true };
        var source = new ImportSource(file.FileName, file.Sha256, ImportKinds.Credentials, asked);
        var plan = await previewer.PlanAsync(source, change, null, ct);
        return plan.IsSuccess ? new GridPreview(source, plan.Value, Beside(content.Entries, lines, plan.Value), content.NotHeld) : plan.Error;
    }

    private static Problem? Missing(GridLayout layout) => !layout.People.IsKnown ? GridProblems.NoPeople : layout.Columns.Any(column => column.IsTaken) ? null : GridProblems.NoColumns;

    private static List<GridOutcome> Beside(IReadOnlyList<GridEntry> entries, IReadOnlyList<GridLine> lines, ImportPlan plan)
    {
        var rows = plan.Rows.ToDictionary(row => row.Row);
        return [.. entries.Select((entry, at) =>
        {
            var row = rows[entry.Number];
            var words = row.Outcome is RowOutcome.Refused or RowOutcome.Doubtful
                ? lines[at].Reason.Length > 0 ? string.Join(" ", row.Problems.Where(p => p.Field != "issued").Select(p => p.Words).Prepend(lines[at].Reason)) : RefusedWorkbook.Reasons(ImportKinds.Credentials, plan, row)
                : row.Note;
            return new GridOutcome(entry, row, words);
        })];
    }

    private async Task<IReadOnlyList<GridLine>> LinesAsync(IReadOnlyList<GridEntry> entries, GridLayout layout, IReadOnlyDictionary<string, Guid> decisions, ChangeContext change, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        List<string> codes = [.. layout.Columns.Select(column => column.Type).OfType<string>().Distinct()];
        var types = await db.CredentialTypes.AsNoTracking().Where(t => codes.Contains(t.Code)).ToDictionaryAsync(t => t.Code, ct);
        var known = await db.Credentials.AsNoTracking().Where(c => c.SupersededAt == null && codes.Contains(c.TypeCode)).Select(c => new { c.StaffMemberId, c.TypeCode, c.Number, c.IssuedOn, c.ExpiresOn }).ToListAsync(ct);
        var held = known.Select(c => new Held(c.StaffMemberId, c.TypeCode, c.Number, c.IssuedOn, c.ExpiresOn ?? ValidityRules.LastDayByRule(types[c.TypeCode].Validity, new CredentialDates { IssuedOn = c.IssuedOn }))).ToLookup(h => (h.Person, h.Type));
        var people = new PersonResolver(await PeopleMatcher.ReadAsync(db, change.Scope, statuses.EarliestToday, ct), decisions);
        return [.. entries.Select(entry => Line(entry, types.GetValueOrDefault(entry.Type), layout.WorkOutIssue, person => held[(person, entry.Type)], people))];
    }

    private static GridLine Line(GridEntry entry, CredentialType? type, bool workOut, Func<Guid, IEnumerable<Held>> held, PersonResolver people)
    {
        var line = new GridLineBuilder(entry);
        if (entry.Issued is not null || entry.LastDay is not { } lastDay || entry.NoDay.Length > 0 || type is null)
        {
            return new GridLine(line.Build(entry.Issued, entry.LastDay, entry.Certificate, ""), "");
        }

        // What is on record until the same day is the same certificate, whenever it was issued.
        var person = people.Find(new LineReader(line.Build(null, null, "", ""), ImportKinds.Credentials, new DayOrders(new Dictionary<string, DayOrder>(), []))).Person;
        if (person is not null && held(person.Id).FirstOrDefault(h => h.LastDay == lastDay) is { } same)
        {
            return new GridLine(line.Build(same.Issued, null, entry.Certificate.Length > 0 ? entry.Certificate : same.Number ?? "", ""), "");
        }

        return !workOut ? new GridLine(line.Build(null, lastDay, entry.Certificate, ""), Where)
            : IssueDays.Latest(type.Validity, lastDay) is { } issued ? new GridLine(line.Build(issued, lastDay, entry.Certificate, WorkedOut), "")
            : new GridLine(line.Build(null, lastDay, entry.Certificate, ""), NoRule);
    }

    private sealed record Held(Guid Person, string Type, string? Number, DateOnly Issued, DateOnly? LastDay);
}
