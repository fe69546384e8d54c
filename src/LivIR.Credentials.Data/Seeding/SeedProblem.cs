namespace LivIR.Credentials.Data.Seeding;

/// <summary>One thing that is wrong in a seed file: where, and why.</summary>
/// <param name="File">The file, relative to the seed folder; the folder itself where that is missing.</param>
/// <param name="Path">The JSON path, such as <c>$.credentialTypes[3].validity.months</c>; what is missing is named with the line of what should hold it.</param>
/// <param name="Line">The line, counted from 1; 0 where there is no text to count in.</param>
/// <param name="Reason">What is wrong, in words.</param>
public sealed record SeedProblem(string File, string Path, int Line, string Reason)
{
    /// <inheritdoc />
    public override string ToString() => Line > 0 ? $"{File}, line {Line}, {Path}: {Reason}" : $"{File}, {Path}: {Reason}";
}

/// <summary>A seed folder was refused whole; nothing was written.</summary>
public sealed class SeedRefusedException(IReadOnlyList<SeedProblem> problems)
    : Exception(string.Join(Environment.NewLine, problems))
{
    /// <summary>Everything found wrong, file by file and from the first line to the last.</summary>
    public IReadOnlyList<SeedProblem> Problems { get; } = problems;
}
