using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Features.Import;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Security;
using LivIR.Credentials.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace LivIR.Credentials.IntegrationTests.Features.Import;

/// <summary>Previews, confirms and undoes imports in a database of its own.</summary>
internal sealed class ImportOffice : IDisposable
{
    private static readonly Dictionary<string, Guid> Nothing = [];

    public ImportOffice()
    {
        Hospital = new Hospital(Database);
        Planners = new ImportPlanners([new StaffPlanner(Hospital.Statuses), new AssignmentPlanner(Hospital.Statuses), new CredentialPlanner(Hospital.Statuses), new TrainingPlanner(Hospital.Statuses), new NumberPlanner(), new DocumentPlanner()]);
    }

    public SqliteDatabase Database { get; } = new();

    public Hospital Hospital { get; }

    public ImportPlanners Planners { get; }

    public ChangeContext Admin => Hospital.Acting("Ada Administrator");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => Database.Dispose();

    /// <summary>Adds somebody with a number and an e-mail of their own, who works in a department.</summary>
    public Guid Person(string number, string given, string family, string? email = null)
    {
        var person = StaffMember.Register(Guid.CreateVersion7(), new StaffMemberDetails(number, given, family, Email: email));
        Hospital.Add(person, Assignment.Begin(Guid.CreateVersion7(), person.Id, Hospital.A, Hospital.Nurse, new DateOnly(2020, 1, 1), Hospital.Now.AddYears(-1)));
        return person.Id;
    }

    /// <summary>A sheet of headings and rows; a <see cref="DateOnly"/> becomes a date, a number a number.</summary>
    public static ImportBook Book(string[] headings, params object?[][] rows) => new(
    [
        new ImportSheet("Sheet1", [new ImportRow(1, [.. headings.Select(h => Cell(h))]), .. rows.Select((row, i) => new ImportRow(i + 2, [.. row.Select(Cell)]))], []),
    ]);

    public static ImportCell Cell(object? value) => value switch
    {
        null or "" => ImportCell.None,
        DateOnly day => new ImportCell(CellContent.Day, day.ToString("yyyy-MM-dd", null), At: day.ToDateTime(TimeOnly.MinValue)),
        decimal number => new ImportCell(CellContent.Number, number.ToString(System.Globalization.CultureInfo.InvariantCulture), number),
        int number => new ImportCell(CellContent.Number, number.ToString(System.Globalization.CultureInfo.InvariantCulture), number),
        _ => new ImportCell(CellContent.Text, value.ToString()!),
    };

    public static Outcome<ImportSource> Read(string kind, ImportBook book, IReadOnlyDictionary<string, Guid>? decisions = null, DayOrder? order = null)
    {
        var of = ImportKinds.Find(kind)!;
        return ImportSource.Of(("list.xlsx", new string('a', 64)), book, of, ColumnMapping.Guess(book, of), order, decisions ?? Nothing);
    }

    public async Task<(ImportSource Source, ImportPlan Plan)> PlanAsync(string kind, ImportBook book, IReadOnlyDictionary<string, Guid>? decisions = null, ChangeContext? by = null)
    {
        var source = Read(kind, book, decisions).Value;
        return (source, (await new ImportPreviewer(Database, Planners).PlanAsync(source, by ?? Admin, null, Ct)).Value);
    }

    public Task<Outcome<ImportDone>> ConfirmAsync(ImportSource source, ImportPlan plan, bool without = false, ChangeContext? by = null) =>
        new ConfirmImportHandler(new ImportTransactions(Database, NullLogger<ImportTransactions>.Instance), Planners).HandleAsync(new ConfirmImportCommand(source, plan.Sum(), without), by ?? Admin, null, Ct);

    /// <summary>Previews and confirms.</summary>
    public async Task<ImportDone> ImportAsync(string kind, ImportBook book, bool without = false)
    {
        var (source, plan) = await PlanAsync(kind, book);
        var done = await ConfirmAsync(source, plan, without);
        Assert.True(done.IsSuccess, $"{done.Error?.Message} {string.Join(" ", plan.Rows.SelectMany(r => r.Problems).Take(3))}");
        return done.Value;
    }

    public Task<Outcome<int>> UndoAsync(Guid run, ChangeContext? by = null) => new UndoImportHandler(new ImportTransactions(Database, NullLogger<ImportTransactions>.Instance), Planners).HandleAsync(run, by ?? Admin, Ct);
}
