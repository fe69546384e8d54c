namespace LivIR.Credentials.Features.Binder;

/// <summary>What came of checking a binder.</summary>
/// <param name="Differences">What was changed, added or is missing, each named; none where all of it is as it was signed.</param>
/// <param name="Files">How many files were checked.</param>
/// <param name="Rows">How many rows the manifest knows.</param>
/// <param name="Fingerprint">The fingerprint of the key in the binder; empty where there is none.</param>
public sealed record BinderVerdict(IReadOnlyList<string> Differences, int Files, int Rows, string Fingerprint)
{
    /// <summary>Whether nothing was changed since it was signed by that key. Whose key it is, is another question.</summary>
    public bool IsIntact => Differences.Count == 0;
}
