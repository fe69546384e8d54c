using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Seeding.Json;

namespace LivIR.Credentials.Data.Seeding.Checks;

/// <summary>The codes of one file, for those who refer to them. Where the file is not whole, nobody can say that a code is missing.</summary>
internal sealed class KnownCodes(string file, bool isWhole, IEnumerable<string> codes)
{
    private readonly HashSet<string> _codes = codes.ToHashSet(StringComparer.Ordinal);

    public static KnownCodes Of<T>(SeedList<T> list)
        where T : CatalogueEntry => new(list.File, list.IsWhole, list.Items.Select(item => item.Value.Code));

    /// <summary>Says so where the code does not exist.</summary>
    public IEnumerable<SeedFault> Check(string? code, string path) => code is null || !isWhole || _codes.Contains(code)
        ? []
        : [new SeedFault(path, $"'{code}' is not in {file}.{Nearest.Hint(code, _codes)}")];

    /// <summary>The same for a list of codes.</summary>
    public IEnumerable<SeedFault> CheckAll(IEnumerable<string> codes, string path) => codes.SelectMany((code, i) => Check(code, $"{path}[{i}]"));
}
