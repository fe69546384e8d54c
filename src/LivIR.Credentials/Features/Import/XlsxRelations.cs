namespace LivIR.Credentials.Features.Import;

/// <summary>What a part refers to.</summary>
/// <param name="Id">Its name there.</param>
/// <param name="Kind">The last word of its type: worksheet, styles, sharedStrings …</param>
/// <param name="Part">The part, by its name in the file; null where it lies outside of it.</param>
internal sealed record XlsxRelation(string Id, string Kind, string? Part);

/// <summary>Reads what a part refers to. What lies outside of the file is never opened.</summary>
internal static class XlsxRelations
{
    /// <summary>The references of a part; none where it has none.</summary>
    /// <param name="package">The file.</param>
    /// <param name="part">The part's name; empty for the file itself.</param>
    /// <param name="budget">Counts what is read.</param>
    public static IReadOnlyList<XlsxRelation> Of(XlsxPackage package, string part, ReadingBudget budget)
    {
        var folder = part.Contains('/', StringComparison.Ordinal) ? part[..(part.LastIndexOf('/') + 1)] : "";
        using var reader = package.TryRead($"{folder}_rels/{part[folder.Length..]}.rels");
        List<XlsxRelation> found = [];
        while (reader?.Next(budget) == true)
        {
            if (reader.Begins("Relationship") && reader.GetAttribute("Id") is { } id && reader.GetAttribute("Target") is { } target)
            {
                var inside = reader.GetAttribute("TargetMode") != "External";
                found.Add(new XlsxRelation(id, (reader.GetAttribute("Type") ?? "").Split('/')[^1], inside ? Inside(folder, target) : null));
                ReadingBudget.Refuse(found.Count > budget.Limits.Parts, ImportFileProblems.Built);
            }
        }

        return found;
    }

    // Null for what leads out of the file; a leading slash means the file's own top.
    private static string? Inside(string folder, string target)
    {
        if (target.Contains(':', StringComparison.Ordinal) || target.Contains('\\', StringComparison.Ordinal) || target.StartsWith("//", StringComparison.Ordinal))
        {
            return null;
        }

        List<string> path = [.. target.StartsWith('/') ? [] : folder.Split('/', StringSplitOptions.RemoveEmptyEntries)];
        foreach (var step in target.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(step => step != "."))
        {
            if (step != "..")
            {
                path.Add(Uri.UnescapeDataString(step));
                continue;
            }

            if (path.Count == 0)
            {
                return null;
            }

            path.RemoveAt(path.Count - 1);
        }

        return string.Join('/', path);
    }
}
