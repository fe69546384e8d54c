using LivIR.Credentials.Rules.Explanations;
using LivIR.Credentials.Rules.Findings;

namespace LivIR.Credentials.Features.Findings;

/// <summary>One finding as it leaves the product. The names and the order of the columns are stable; new ones are added at the end.</summary>
/// <param name="Facility">Code of the facility whose standard asks it.</param>
/// <param name="Standard">Code of the standard.</param>
/// <param name="Edition">The edition in force on the day.</param>
/// <param name="Clause">The clause.</param>
/// <param name="SubjectKind">"person" or "facility".</param>
/// <param name="Subject">The employee number, or the facility's code.</param>
/// <param name="SubjectName">The name people read.</param>
/// <param name="State">The state on the day.</param>
/// <param name="HoldsUntil">The last day for which it stays met by what is on record; empty for no end, or where it is not met.</param>
/// <param name="Reasons">Why, in codes.</param>
/// <param name="Counted">The records that count on the day.</param>
/// <param name="AsOf">The day it is for, at the facility.</param>
/// <param name="KnownOn">The day of knowledge; empty for all that is known.</param>
/// <param name="Why">Why, in words.</param>
public sealed record FindingRow(
    string Facility,
    string Standard,
    string Edition,
    string Clause,
    string SubjectKind,
    string Subject,
    string SubjectName,
    FindingState State,
    DateOnly? HoldsUntil,
    IReadOnlyList<Reason> Reasons,
    IReadOnlyList<CountedRecord> Counted,
    DateOnly AsOf,
    DateOnly? KnownOn,
    string Why)
{
    /// <summary>A subject that is a person.</summary>
    public const string Person = "person";

    /// <summary>A subject that is a facility.</summary>
    public const string Whole = "facility";

    /// <summary>The codes of the reasons in one text.</summary>
    public string ReasonCodes => string.Join(' ', Reasons);

    /// <summary>The records that count in one text, such as "Credential:019a…".</summary>
    public string CountedRecords => string.Join(' ', Counted.Select(c => c.Id is { } id ? $"{c.Kind}:{id}" : c.Kind));
}

/// <summary>A record that counts.</summary>
/// <param name="Kind">What kind of record.</param>
/// <param name="Id">Its key; empty for what has none.</param>
/// <param name="Name">What it is called.</param>
public sealed record CountedRecord(string Kind, Guid? Id, string Name);
