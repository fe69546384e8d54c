using System.Text;
using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Data.Seeding.Checks;
using Microsoft.EntityFrameworkCore.Metadata;

namespace LivIR.Credentials.Data.Seeding;

/// <summary>Reads single texts of the catalogue against what the database holds: the same schemas and the same checks as for a folder.</summary>
/// <param name="known">What the database holds.</param>
/// <param name="model">The database model, whose columns everything must fit.</param>
/// <param name="schemas">The folder of the schemas.</param>
public sealed class SeedTexts(CatalogueFiles known, IReadOnlyModel model, string schemas)
{
    private const string Types = "catalogue/credential-types.json";
    private const string Bodies = "catalogue/issuing-bodies.json";
    private const string Other = "$.other";

    /// <summary>Reads a standard.</summary>
    /// <param name="file">What the text is called.</param>
    /// <param name="text">The bytes of the text.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<ReadText<Standard>> StandardAsync(string file, byte[] text, CancellationToken ct)
    {
        var files = Files(file, text);
        var read = await files.ReadWholeAsync<Standard>(file, "standard", ct);
        var code = read.Items.Select(item => item.Value.Code).FirstOrDefault();
        var folder = Folder(Known("credential types", known.CredentialTypes), Known("issuing bodies", known.IssuingBodies), [read, .. known.Standards.Where(s => s.Code != code).Select(s => Known("standards", [s]))]);
        return Told(file, files, folder, read.Items.Select(item => item.Value).FirstOrDefault());
    }

    /// <summary>Reads a standard.</summary>
    public Task<ReadText<Standard>> StandardAsync(string file, string text, CancellationToken ct) => StandardAsync(file, Encoding.UTF8.GetBytes(text), ct);

    /// <summary>Reads credential types that stand beside or in place of those in the database.</summary>
    public async Task<ReadText<IReadOnlyList<CredentialType>>> TypesAsync(string text, CancellationToken ct)
    {
        var files = Files(Types, Encoding.UTF8.GetBytes(text));
        var read = await files.ReadListAsync<CredentialType>("credential-types", ct);
        var own = read.Items.Select(item => item.Value.Code).ToHashSet();
        var folder = Folder(Beside(read, known.CredentialTypes.Where(t => !own.Contains(t.Code))), Known("issuing bodies", known.IssuingBodies), [.. known.Standards.Select(s => Known("standards", [s]))]);
        return Told<IReadOnlyList<CredentialType>>(Types, files, folder, [.. read.Items.Select(item => item.Value).Where(t => own.Contains(t.Code))]);
    }

    /// <summary>Reads issuing bodies that stand beside or in place of those in the database.</summary>
    public async Task<ReadText<IReadOnlyList<IssuingBody>>> BodiesAsync(string text, CancellationToken ct)
    {
        var files = Files(Bodies, Encoding.UTF8.GetBytes(text));
        var read = await files.ReadListAsync<IssuingBody>("issuing-bodies", ct);
        var own = read.Items.Select(item => item.Value.Code).ToHashSet();
        var folder = Folder(Known("credential types", known.CredentialTypes), Beside(read, known.IssuingBodies.Where(b => !own.Contains(b.Code))), [.. known.Standards.Select(s => Known("standards", [s]))]);
        return Told<IReadOnlyList<IssuingBody>>(Bodies, files, folder, [.. read.Items.Select(item => item.Value).Where(b => own.Contains(b.Code))]);
    }

    private SeedFileReader Files(string file, byte[] text) =>
        new(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(schemas)) ?? "", schemas, new Dictionary<string, byte[]>(StringComparer.Ordinal) { [file] = text });

    // What the database holds was checked when it came in; only what is wrong in the text is told.
    private ReadText<T> Told<T>(string file, SeedFileReader files, SeedFolder folder, T? value)
        where T : class
    {
        List<SeedProblem> problems =
        [
            .. files.Problems.Concat(SeedChecks.Of(folder, model).Where(p => p.File == file && !p.Path.StartsWith(Other, StringComparison.Ordinal))).Distinct().OrderBy(p => p.Line),
        ];
        return new ReadText<T>(problems.Count == 0 ? value : null, problems);
    }

    private SeedFolder Folder(SeedList<CredentialType> types, SeedList<IssuingBody> bodies, IReadOnlyList<SeedList<Standard>> standards) => new()
    {
        Regions = Known("regions", known.Regions),
        IssuingBodies = bodies,
        Professions = Known("professions", known.Professions),
        CredentialTypes = types,
        Equivalences = Known("equivalences", known.Equivalences),
        Pathways = Known("pathways", known.Pathways),
        TrainingCategories = Known("training categories", known.TrainingCategories),
        AccreditationSchemes = Known("accreditation schemes", known.AccreditationSchemes),
        EvidenceKinds = Known("kinds of evidence", known.EvidenceKinds),
        UnitKinds = Known("kinds of unit", known.UnitKinds),
        MetricKinds = Known("metrics", known.MetricKinds),
        PrivilegeClasses = Known("classes of privileges", known.PrivilegeClasses),
        AppointmentPeriods = Known("periods of appointments", known.AppointmentPeriods),
        Standards = standards,
    };

    private static SeedList<T> Known<T>(string what, IReadOnlyList<T> entries)
    {
        var list = new SeedList<T>($"the {what} of this installation", null) { IsWhole = true };
        list.Items.AddRange(entries.Select(entry => new SeedItem<T>(entry, "$")));
        return list;
    }

    private static SeedList<T> Beside<T>(SeedList<T> read, IEnumerable<T> others)
    {
        var both = new SeedList<T>(read.File, read.Document) { IsWhole = read.IsWhole };
        both.Items.AddRange(read.Items);
        both.Items.AddRange(others.Select(entry => new SeedItem<T>(entry, Other)));
        return both;
    }
}

/// <summary>What a text said, or what is wrong with it.</summary>
/// <param name="Value">What it said; empty where something is wrong.</param>
/// <param name="Problems">What is wrong, from the first line to the last.</param>
public sealed record ReadText<T>(T? Value, IReadOnlyList<SeedProblem> Problems)
    where T : class;
