using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Text;

namespace LivIR.Credentials.Data.Model.Privileges;

/// <summary>Why a physician's work is looked at.</summary>
public enum EvaluationKind
{
    /// <summary>Ongoing professional practice evaluation (OPPE), again and again.</summary>
    Ongoing,

    /// <summary>Focused professional practice evaluation (FPPE), of a new privilege or of a concern.</summary>
    Focused,
}

/// <summary>What an evaluation came to.</summary>
public enum EvaluationOutcome
{
    /// <summary>Nothing to object to; it closes a focused evaluation.</summary>
    Acceptable,

    /// <summary>Not enough seen yet, or something to be improved.</summary>
    MoreNeeded,

    /// <summary>Not acceptable; whoever decides about privileges must act.</summary>
    NotAcceptable,
}

/// <summary>One evaluation of a physician's work at a facility, by somebody else.</summary>
public sealed class PrivilegeEvaluation : PrivilegeFact
{
    private PrivilegeEvaluation()
    {
    }

    /// <summary>The class it is about; empty for all of the physician's work there.</summary>
    public string? ClassCode { get; private init; }

    /// <summary>Ongoing or focused.</summary>
    public EvaluationKind Kind { get; private init; }

    /// <summary>The day it was done.</summary>
    public DateOnly DoneOn { get; private init; }

    /// <summary>The name of who evaluated; never the physician.</summary>
    public string Evaluator { get; private init; } = "";

    /// <summary>What it came to.</summary>
    public EvaluationOutcome Outcome { get; private init; }

    /// <summary>The same in words.</summary>
    public string Words { get; private init; } = "";

    /// <summary>The numbers behind it, or where they are kept.</summary>
    public string? Data { get; private init; }

    /// <summary>Records one.</summary>
    /// <exception cref="ArgumentException">A text is empty or too long.</exception>
    public static PrivilegeEvaluation Record(Guid id, EvaluationDetails details, Decider by) => new()
    {
        Id = id,
        StaffMemberId = details.StaffMemberId,
        FacilityId = details.FacilityId,
        ClassCode = Guard.OptionalText(details.ClassCode, CatalogueEntry.CodeLength),
        Kind = details.Kind,
        DoneOn = details.DoneOn,
        Evaluator = Guard.Text(details.Evaluator, TextLength),
        Outcome = details.Outcome,
        Words = Guard.Text(details.Words, TextLength),
        Data = Guard.OptionalText(details.Data, TextLength),
        RecordedAt = by.At,
        RecordedBy = by.AccountId,
        RecordedByName = by.Name,
        Version = 1,
    };
}

/// <summary>What a form says about an evaluation.</summary>
public sealed record EvaluationDetails(
    Guid StaffMemberId, Guid FacilityId, string? ClassCode, EvaluationKind Kind, DateOnly DoneOn, string Evaluator, EvaluationOutcome Outcome, string Words, string? Data = null);
