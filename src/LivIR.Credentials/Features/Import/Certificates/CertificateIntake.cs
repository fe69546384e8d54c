using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Persistence;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Evidence;
using LivIR.Credentials.Features.Scanning;
using LivIR.Credentials.Shared;
using LivIR.Credentials.Shared.Files;
using LivIR.Credentials.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace LivIR.Credentials.Features.Import.Certificates;

/// <summary>A file as it was sent.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Open">Opens it, once.</param>
public sealed record SentFile(string Name, Func<Stream> Open);

/// <summary>Takes many certificates at once: stores the files, finds out what each is from a list or from its name, and previews what they would become.</summary>
public sealed class CertificateIntake(IDbContextFactory<CredentialsDbContext> contexts, IEvidenceStore store, ImportFileReader reader, ImportPreviewer previewer, StatusReader statuses, ScanBell bell)
{
    /// <summary>What is noted on a record of which only the month of issue is known.</summary>
    public const string MonthOnly = "Only the month of issue was named; its last day was taken. Check it on the certificate.";

    private static readonly string[] Lists = [".xlsx", ".csv", ".tsv", ".txt"];

    /// <summary>The kinds of credential, by name.</summary>
    public async Task<IReadOnlyList<(string Code, string Name)>> TypesAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return (await db.CredentialTypes.AsNoTracking().OrderBy(t => t.Name).Select(t => new { t.Code, t.Name }).ToListAsync(ct)).ConvertAll(t => (t.Code, t.Name));
    }

    /// <summary>The people of a scope, by name.</summary>
    public async Task<IReadOnlyList<KnownPerson>> PeopleAsync(Scope scope, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return [.. (await PeopleMatcher.ReadAsync(db, scope, statuses.EarliestToday, ct)).Everyone.OrderBy(p => p.Name, StringComparer.CurrentCulture)];
    }

    /// <summary>Stores the files and lays out what is known about them. Nothing becomes a record.</summary>
    public async Task<Outcome<CertificateStaging>> ReceiveAsync(IReadOnlyList<SentFile> files, ChangeContext change, CancellationToken ct)
    {
        if (!change.Scope.Everything)
        {
            return ImportProblems.NotYours;
        }

        var taken = new Taken();
        try
        {
            foreach (var file in files)
            {
                await using var stream = file.Open();
                if (Path.GetExtension(file.Name).Equals(".zip", StringComparison.OrdinalIgnoreCase))
                {
                    await using var kept = TemporaryFile.Create();
                    await stream.CopyToAsync(kept, ct);
                    kept.Position = 0;
                    await CertificateArchive.EachAsync(kept, (name, content) => TakeAsync(name, content, taken, ct), ct);
                }
                else
                {
                    await TakeAsync(file.Name, stream, taken, ct);
                }
            }
        }
        catch (RefusedFileException refused)
        {
            return refused.Problem;
        }

        bell.Ring();
        return await LayAsync(files, taken, ct);
    }

    /// <summary>What the files would become. Writes nothing.</summary>
    public async Task<Outcome<(ImportSource Source, ImportPlan Plan)>> PreviewAsync(CertificateStaging staging, IReadOnlyDictionary<string, Guid> decisions, ChangeContext change, CancellationToken ct)
    {
        var asked = new ImportAsked([.. staging.Staged.Select(Line)], new DayOrders(new Dictionary<string, DayOrder>(), []), decisions)
        {
            NumbersMayFollow = true,
            Files = staging.Staged.ToDictionary(s => s.Number, s => s.File),
        };
        var source = new ImportSource(staging.Name, Sum(staging), ImportKinds.Credentials, asked);
        var plan = await previewer.PlanAsync(source, change, null, ct);
        return plan.IsSuccess ? (source, plan.Value) : plan.Error;
    }

    private async Task TakeAsync(string name, Stream content, Taken taken, CancellationToken ct)
    {
        if (Lists.Contains(Path.GetExtension(name).ToLowerInvariant()))
        {
            ReadingBudget.Refuse(taken.List is not null, CertificateProblems.Manifests);
            var book = await reader.ReadAsync(content, name, ct);
            taken.List = book.IsSuccess ? book.Value : throw new RefusedFileException(book.Error);
            return;
        }

        var stored = await store.SaveAsync(content, ct);
        if (stored.IsSuccess)
        {
            taken.Files.Add(new StagedCertificate(taken.Files.Count + 1, new StoredFile(stored.Value.Sha256, SafeFileName.From(name, stored.Value.Kind))));
        }
        else
        {
            taken.Refused.Add(new RefusedCertificate(name, stored.Error.Message));
        }
    }

    private async Task<Outcome<CertificateStaging>> LayAsync(IReadOnlyList<SentFile> files, Taken taken, CancellationToken ct)
    {
        if (taken.Files.Count == 0)
        {
            return CertificateProblems.NoFiles(taken.Refused);
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var types = new NamedCodes<CredentialType>(await db.CredentialTypes.AsNoTracking().ToListAsync(ct), t => t.Code, t => t.Name, t => t.AlsoKnownAs);
        taken.Files.ForEach(file => ByName(file, types));
        var missing = taken.List is null ? (Outcome<List<string>>)new List<string>() : CertificateManifest.Lay(taken.List, taken.Files, types);
        var name = files is [var one] ? one.Name : string.Create(CultureInfo.InvariantCulture, $"{taken.Files.Count} certificates");
        return missing.IsSuccess ? new CertificateStaging(name, taken.Files, taken.Refused, missing.Value) : missing.Error;
    }

    private static void ByName(StagedCertificate file, NamedCodes<CredentialType> types)
    {
        var said = CertificateFileName.Read(file.File.FileName);
        var type = said.Credential.Length == 0 ? null : types.Find(said.Credential, out _) ?? types.Find(said.Credential.Replace('-', ' '), out _);
        (file.Person, file.Type, file.Issued, file.Certificate) = (said.Person, type?.Code ?? "", said.Issued, said.Number);
        (file.Note, file.Origin) = (said.MonthOnly ? MonthOnly : "", said.Person.Length > 0 ? "From its name" : "To be assigned");
    }

    private static ImportLine Line(StagedCertificate file)
    {
        var cells = new Dictionary<string, ImportCell>();
        var person = file.Person.Trim();
        var field = person.Contains('@', StringComparison.Ordinal) ? "email" : person.Any(char.IsDigit) ? "number" : "person";
        foreach (var (code, text) in new[] { (field, person), ("code", file.Type), ("certificate", file.Certificate.Trim()), ("note", file.Note) }.Where(cell => cell.Item2.Length > 0))
        {
            cells[code] = new ImportCell(CellContent.Text, text);
        }

        foreach (var (code, day) in new[] { ("issued", file.Issued), ("expires", file.LastDay) })
        {
            if (day is { } known)
            {
                cells[code] = new ImportCell(CellContent.Day, known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), At: known.ToDateTime(TimeOnly.MinValue));
            }
        }

        return new ImportLine(file.Number, cells);
    }

    private static string Sum(CertificateStaging staging) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Concat(staging.Staged.Select(s => s.File.Sha256)))));

    private sealed class Taken
    {
        public List<StagedCertificate> Files { get; } = [];

        public List<RefusedCertificate> Refused { get; } = [];

        public ImportBook? List { get; set; }
    }
}
