using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Data.Seeding.Checks;
using Microsoft.EntityFrameworkCore.Metadata;

namespace LivIR.Credentials.Data.Seeding;

/// <summary>Reads a seed folder, each file against its schema, and collects everything that is wrong before anything is used.</summary>
/// <param name="folder">The seed folder.</param>
/// <param name="schemas">The folder of the shipped schemas, for a seed folder that brings none of its own.</param>
public sealed class SeedReader(string folder, string? schemas = null)
{
    /// <summary>Reads catalogue and standards.</summary>
    /// <exception cref="SeedRefusedException">Something in the folder is wrong.</exception>
    public async Task<CatalogueFiles> ReadCatalogueAsync(CancellationToken ct = default) => (await ReadFolderAsync(null, ct)).ToFiles();

    /// <summary>Reads one file of the demo hospital or another part of the folder.</summary>
    /// <exception cref="SeedRefusedException">The file is missing, is not JSON or does not fit its schema.</exception>
    public async Task<T> ReadAsync<T>(string file, string schema, CancellationToken ct = default)
        where T : class
    {
        var files = new SeedFileReader(folder, schemas);
        var read = await files.ReadWholeAsync<T>(file, schema, ct);
        return files.Problems.Count == 0 ? read.Items[0].Value : throw Refused(files.Problems);
    }

    /// <summary>Reads catalogue and standards with the place of each entry.</summary>
    /// <param name="model">The database model, where the entries are to be stored and so must fit its columns.</param>
    /// <exception cref="SeedRefusedException">Something in the folder is wrong.</exception>
    internal async Task<SeedFolder> ReadFolderAsync(IReadOnlyModel? model, CancellationToken ct)
    {
        var files = new SeedFileReader(folder, schemas);
        if (!files.HasCatalogue())
        {
            throw Refused(files.Problems);
        }

        var read = new SeedFolder
        {
            Regions = await files.ReadListAsync<Region>("regions", ct),
            IssuingBodies = await files.ReadListAsync<IssuingBody>("issuing-bodies", ct),
            Professions = await files.ReadListAsync<Profession>("professions", ct),
            CredentialTypes = await files.ReadListAsync<CredentialType>("credential-types", ct),
            Equivalences = await files.ReadListAsync<Equivalence>("equivalences", ct),
            Pathways = await files.ReadListAsync<Pathway>("pathways", ct),
            TrainingCategories = await files.ReadListAsync<TrainingCategory>("training-categories", ct),
            AccreditationSchemes = await files.ReadListAsync<AccreditationScheme>("accreditation-schemes", ct),
            EvidenceKinds = await files.ReadListAsync<EvidenceKind>("evidence-kinds", ct),
            UnitKinds = await files.ReadListAsync<UnitKind>("unit-kinds", ct),
            MetricKinds = await files.ReadListAsync<MetricKind>("metric-kinds", ct),
            PrivilegeClasses = await files.ReadListAsync<PrivilegeClass>("privilege-classes", ct),
            AppointmentPeriods = await files.ReadListAsync<AppointmentPeriod>("appointment-periods", ct),
            Standards = await files.ReadEachAsync<Standard>("standards", "standard", ct),
        };
        List<SeedProblem> problems = [.. files.Problems, .. SeedChecks.Of(read, model)];
        return problems.Count == 0 ? read : throw Refused(problems);
    }

    private static SeedRefusedException Refused(IEnumerable<SeedProblem> problems) =>
        new([.. problems.Distinct().GroupBy(p => p.File).SelectMany(file => file.OrderBy(p => p.Line))]);
}
