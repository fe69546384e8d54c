using System.ComponentModel.DataAnnotations;
using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Shared;

namespace LivIR.Credentials.Features.Pathways.DecideStep;

/// <summary>How a reviewer checked a step.</summary>
public sealed class CheckInput
{
    /// <summary>How it was checked.</summary>
    public Trust Method { get; set; } = Trust.DocumentSeen;

    /// <summary>Where it was checked.</summary>
    [StringLength(StepDecision.TextLength, ErrorMessage = "Use at most 500 characters.")]
    public string? Source { get; set; }

    /// <summary>What is wrong with the check of a step with so many files.</summary>
    internal static Problem? Problem(Trust method, string? source, int files) => method switch
    {
        Trust.DocumentSeen when files == 0 => PathwayProblems.NothingToSee,
        Trust.PrimarySource when string.IsNullOrWhiteSpace(source) => PathwayProblems.SourceMissing,
        Trust.IssuerSigned when files == 0 && string.IsNullOrWhiteSpace(source) => PathwayProblems.NothingToSee,
        Trust.SelfDeclared => PathwayProblems.NothingToSee,
        _ => null,
    };
}
