using LivIR.Credentials.Shared;

namespace LivIR.Credentials.Features.Import;

/// <summary>Unwinds the reading of a file that is refused; caught where the file is read, and never seen outside.</summary>
/// <param name="problem">Why it is refused.</param>
internal sealed class RefusedFileException(Problem problem) : Exception(problem.Message)
{
    public Problem Problem { get; } = problem;
}
